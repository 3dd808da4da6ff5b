"""From chances of situations to who may be the right person, best first.

What counts for someone in need is whether the *person* is right. So situations that lead to the
same first contact add up, and only those that lead elsewhere are worth a question.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wiedoetwat.model import Kennis, Situatie
from wiedoetwat.selection import for_asker


class Candidate(NamedTuple):
    """A situation that may be meant, and the chance (0 to 1) that its first contact is right."""

    situatie: Situatie
    zekerheid: float


def candidates(kennis: Kennis, chances: Mapping[str, float], wie: str) -> list[Candidate]:
    """Return the likeliest situation for every first contact this asker can get, best first.

    Situations that are not in this knowledge base do not take part.
    """
    likeliest: dict[str, Situatie] = {}
    total: dict[str, float] = {}
    for situatie in _likeliest_first(kennis, chances):
        who = _first_contact(kennis, situatie, wie)
        likeliest.setdefault(who, situatie)
        total[who] = total.get(who, 0.0) + chances[situatie.id]
    found = [Candidate(situatie, total[who]) for who, situatie in likeliest.items()]
    return sorted(found, key=lambda one: -one.zekerheid)


def _likeliest_first(kennis: Kennis, chances: Mapping[str, float]) -> Iterator[Situatie]:
    for id_ in sorted(chances, key=lambda id_: -chances[id_]):
        if id_ in kennis.situaties:
            yield kennis.situaties[id_]


def _first_contact(kennis: Kennis, situatie: Situatie, wie: str) -> str:
    """Return who comes first; all help from outside is one here, and the warning names whom."""
    id_ = for_asker(situatie.eerste, wie)[0].bij
    return _FROM_OUTSIDE if id_ in kennis.contacten else id_


_FROM_OUTSIDE = "contact"
