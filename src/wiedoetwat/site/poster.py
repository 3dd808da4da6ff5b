"""What hangs on the wall and fits in a pocket: whom a pupil can go to, and which numbers to call.

A sheet of paper does not scroll: who does not fit is left out, and the sheet says so.
"""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from wiedoetwat.model import Kennis
from wiedoetwat.model.school import Persoon
from wiedoetwat.site.numbers import numbers
from wiedoetwat.text import titled
from wiedoetwat.views import staff

_FOR = {
    "leerkracht": "Word je gepest, of zie je pesten?",
    "apc": "Stopt het pesten niet?",
    "ib": "Heb je meer hulp nodig?",
    "schoolcontactpersoon": "Doet de school te weinig?",
    "aandachtsfunctionaris": "Is het thuis niet veilig?",
}
_CALL = {
    "112": "Is er nu gevaar?",
    "kindertelefoon": "Liever iemand van buiten?",
    "113": "Denk je aan de dood?",
}
_KNOWN = ("leerkracht",)
"""Every pupil knows their own, so nobody has to write a name there."""

_ON_A_CARD = 2
"""How many there are room for: people on a card, and people who are first of all."""

_MOST = (3, 2, 1)
"""How many people of one role a poster names: the first of these that fits."""


class _Line(NamedTuple):
    """How many points a line is high, and how many letters go on it."""

    height: int
    letters: int


# As in druk.css: the room for all rows in points, what a row has anyhow, and its lines.
_ROOM, _QUESTION, _BETWEEN = 470, 58, 11
_ROLE, _NAME, _SMALL = _Line(23, 28), _Line(22, 30), _Line(14, 48)


class Person(NamedTuple):
    """Someone on the sheet: the name, and when and where to find them."""

    naam: str
    waar: str


class Row(NamedTuple):
    """For what one goes to whom. `meer` if there are others too, `leeg` if a name is wanted."""

    voor: str
    naam: str
    mensen: Sequence[Person]
    meer: bool
    leeg: bool


class Call(NamedTuple):
    """For what one calls which number, and whose it is; "" if the number stands in the name."""

    voor: str
    telefoon: str
    naam: str


class Sheet(NamedTuple):
    """A poster, or a card. If it is full (`vol`), long names get one line only."""

    rijen: Sequence[Row]
    nummers: Sequence[Call]
    vol: bool = False


def poster(kennis: Kennis) -> Sheet:
    """Return the poster of a school: with as many people as fit on one sheet."""
    for most in _MOST:
        rows = tuple(_rows(kennis, most))
        if sum(map(_height, rows)) <= _ROOM:
            return Sheet(rows, _calls(kennis))
    return Sheet(rows, _calls(kennis), vol=True)


def card(kennis: Kennis) -> Sheet:
    """Return the card of a school: only whom to go to first, and then."""
    rows = tuple(_rows(kennis, _ON_A_CARD))
    return Sheet(rows[:_ON_A_CARD], _calls(kennis))


def _rows(kennis: Kennis, most: int) -> Iterator[Row]:
    for id_, text in _FOR.items():
        if id_ in kennis.op_school:
            people = [one.persoon for one in staff.people_of(kennis, id_)]
            yield Row(
                text,
                titled(staff.called(kennis, kennis.op_school[id_])),
                tuple(map(_person, people[:most])),
                meer=len(people) > most,
                leeg=not people and id_ not in _KNOWN,
            )


def _person(one: Persoon) -> Person:
    return Person(titled(one.naam), ", ".join(filter(None, (one.wanneer, one.waar))))


def _calls(kennis: Kennis) -> tuple[Call, ...]:
    return tuple(
        Call(_CALL[one.id], one.telefoon, "" if one.telefoon in one.naam else one.naam)
        for one in numbers(kennis, _CALL)
    )


def _height(row: Row) -> int:
    role = _tall(row.naam, _ROLE)
    people = sum(_tall(one.naam, _NAME) + _tall(one.waar, _SMALL) for one in row.mensen)
    rest = _NAME.height * row.leeg + _SMALL.height * row.meer
    return _BETWEEN + max(_QUESTION, role + people + rest)


def _tall(text: str, line: _Line) -> int:
    """Return how much room a text takes; the sheet cuts it off after two lines."""
    return line.height * min(2, ceil(len(text) / line.letters))
