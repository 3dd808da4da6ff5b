"""The people of a school as cards for one's contacts: one for each, whatever they do."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain, count
from typing import NamedTuple

from wiedoetwat.model import Kennis
from wiedoetwat.model.school import Bezetter, Persoon, School
from wiedoetwat.site.vcard import Card
from wiedoetwat.text import day_in_words, fold, listing, titled, words
from wiedoetwat.views import staff

_NUMBER = re.compile(r"[+(]?[0-9][0-9 ()/.\u2013-]*[0-9]")
_AFTER_COUNTRY = re.compile(r"(?<=\+31)\s*\(0\)")
_FEWEST_DIGITS = 10
_LONGEST = 60
# What Windows keeps to itself: no file can have such a name, whatever stands after the dot.
_WINDOWS = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
}


class _Hat(NamedTuple):
    """Someone in one of their roles."""

    rol: str
    bezetter: Bezetter


def cards(kennis: Kennis) -> dict[str, Card]:
    """Return the card of everyone who is at the school on its day, by the name of its file.

    The names have only small letters, digits and dashes, and differ; that of someone stays the
    same as long as nobody comes whose name is written alike.
    """
    found: dict[str, Card] = {}
    if kennis.school:
        for hats in _hats(kennis).values():
            name = _file_name(hats[0].bezetter.persoon.naam, _WINDOWS | found.keys())
            found[name] = _card(kennis, kennis.school.bestand, hats)
    return found


def cards_of(kennis: Kennis, id_: str, found: Mapping[str, Card]) -> Iterator[tuple[str, Card]]:
    """Yield those of all cards whose people have a role, if there is something to keep on them."""
    names = {fold(one.persoon.naam) for one in staff.people_of(kennis, id_)}
    for name, card in found.items():
        if fold(card.naam) in names and card.reachable:
            yield name, card


def _hats(kennis: Kennis) -> dict[str, list[_Hat]]:
    found: dict[str, list[_Hat]] = {}
    for id_ in kennis.op_school:
        for one in staff.people_of(kennis, id_):
            found.setdefault(fold(one.persoon.naam), []).append(_Hat(id_, one))
    return found


def _file_name(naam: str, taken: Container[str]) -> str:
    name = "-".join(words(naam))[:_LONGEST].strip("-") or "persoon"
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(one for one in names if one not in taken)


def _card(kennis: Kennis, school: School, hats: Sequence[_Hat]) -> Card:
    persoon = hats[0].bezetter.persoon
    called = dict.fromkeys(staff.called(kennis, kennis.iemand(hat.rol)) for hat in hats)
    return Card(
        persoon.naam,
        school.school.naam,
        titled(listing(called, "en")),
        _number(persoon.telefoon),
        persoon.email,
        persoon.website,
        " ".join(dict.fromkeys(_explained(school, hats))),
    )


def _number(text: str) -> str:
    """Return the number in a text such as "0100-000001 (appen mag)"; "" if we cannot be sure of it.

    Whoever would call a wrong number about a child, tells it to a stranger.
    """
    found = _NUMBER.findall(_AFTER_COUNTRY.sub(" ", text))
    whole = [one.strip() for one in found if _is_whole(one)]
    return whole[0] if len(whole) == 1 else ""


def _is_whole(number: str) -> bool:
    digits = re.sub(r"\D", "", number)
    return number[0] in "+(0" and len(digits) >= _FEWEST_DIGITS


def _explained(school: School, hats: Sequence[_Hat]) -> Iterator[str]:
    """Yield what else there is to know of someone, in sentences."""
    for hat in hats:
        persoon = hat.bezetter.persoon
        yield from map(_sentence, filter(None, (persoon.wanneer, persoon.waar, _aside(persoon))))
        if hat.bezetter.extern:
            yield "Werkt niet bij de school."
    yield f"Klopt tot en met {day_in_words(school.geldig_tot)}."


def _aside(persoon: Persoon) -> str:
    """Return a number as it was written, if there is more to it than digits."""
    number = persoon.telefoon
    return f"telefoon: {number}" if number != _number(number) else ""


def _sentence(text: str) -> str:
    return f"{titled(text).rstrip('.')}."
