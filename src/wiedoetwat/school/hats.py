"""Hats that clash: one person on both sides of a complaint, and the way around them."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wiedoetwat.model import Kennis, Refs
from wiedoetwat.model.school import Bezetting, Omweg
from wiedoetwat.text import fold, listing, titled

LISTENERS = ("schoolcontactpersoon", "vertrouwenspersoon")
"""Who stands by someone with a complaint."""

DECIDERS = ("directie", "bestuur", "klachtbehandelaar", "klachtencommissie")
"""Who leads the school, or judges the complaint."""

OUTSIDE = ("vertrouwensinspecteur", "ouders-en-onderwijs", "lkc")
"""Help that always stands outside a conflict with the school."""

_MOST_WAYS = 2


class Clash(NamedTuple):
    """One person who has these two roles, of which only one can be right in a complaint."""

    naam: str
    luistert: str
    beslist: str


def clashes(bezetting: Mapping[str, Bezetting]) -> Iterator[Clash]:
    """Yield everyone who listens to a complaint and also decides on it."""
    for listener in LISTENERS:
        if listener in bezetting:
            for one in bezetting[listener].personen:
                for decider in DECIDERS:
                    if decider in one.ook:
                        yield Clash(one.persoon.naam, listener, decider)


def with_ways_around(kennis: Kennis, bezetting: Mapping[str, Bezetting]) -> dict[str, Bezetting]:
    """Return the same with, for each listener whose hats clash, whom to go to instead."""
    return {
        id_: one._replace(omweg=_way_around(kennis, bezetting, id_))
        for id_, one in bezetting.items()
    }


def _way_around(kennis: Kennis, bezetting: Mapping[str, Bezetting], id_: str) -> Omweg | None:
    found = [clash for clash in clashes(bezetting) if clash.luistert == id_]
    if not found:
        return None
    decides = dict.fromkeys(clash.beslist for clash in found)
    names = dict.fromkeys(clash.naam for clash in found)
    verb = "zijn" if len(names) > 1 else "is"
    roles = listing((kennis.iemand(one).naam for one in decides), "en")
    waarom = (
        f"{titled(listing(names, 'en'))} {verb} bij ons ook {roles}. Past dat niet bij deze vraag?"
    )
    return Omweg(waarom, _ways(kennis, bezetting, {fold(name) for name in names}))


def _ways(kennis: Kennis, bezetting: Mapping[str, Bezetting], names: set[str]) -> Refs:
    """Return who else can help than these: another listener, the board, or help from outside."""
    others = [one for one in (*LISTENERS, "bestuur") if one in bezetting]
    free = [one for one in others if _someone_else(bezetting[one], names)]
    outside = [one for one in OUTSIDE if one in kennis.contacten] or [*kennis.contacten]
    return tuple([*free, *outside][:_MOST_WAYS])


def _someone_else(bezetting: Bezetting, names: set[str]) -> bool:
    """Whether this role has someone, and nobody of these names."""
    mine = {fold(one.persoon.naam) for one in bezetting.personen}
    return bool(mine) and not mine & names
