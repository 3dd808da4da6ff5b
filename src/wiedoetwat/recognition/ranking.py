"""From chances of situations to who may be the right person, best first.

What counts for someone in need is whether the *person* is right. So situations that lead to the
same first contact add up, and only those that lead elsewhere are worth a question.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wiedoetwat.model import BUITEN_BEREIK, Kennis, Situatie
from wiedoetwat.recognition.model import added
from wiedoetwat.selection import for_asker

OUTSIDE_SCHOOL = "contact"
"""All help from outside is one person here: the warning above the answer says whom to call."""


class Candidate(NamedTuple):
    """A situation that may be meant, and the chance (0 to 1) that its first contact is right."""

    situatie: Situatie
    zekerheid: float


def rank(
    kennis: Kennis, chances: Mapping[str, float], wie: str, sharpness: float
) -> list[Candidate]:
    """Return the likeliest situation for every first contact of this asker, best first.

    `sharpness` is that of the model: with 1, chances are added up as they are. What is left of 1
    is the chance that it is none of these. Situations that are not in this knowledge base do not
    take part.
    """
    likeliest: dict[str, Situatie] = {}
    total: dict[str, float] = {BUITEN_BEREIK: chances.get(BUITEN_BEREIK, 0.0)}
    for situatie in _likeliest_first(kennis, chances):
        who = first_contact(kennis, situatie, wie)
        likeliest.setdefault(who, situatie)
        total[who] = total.get(who, 0.0) + chances[situatie.id]
    sharp = _sharpened(total, sharpness)
    found = [Candidate(situatie, sharp[who]) for who, situatie in likeliest.items()]
    return sorted(found, key=lambda one: -one.zekerheid)


def first_contact(kennis: Kennis, situatie: Situatie, wie: str) -> str:
    """Return the id of who comes first in a situation for an asker, or OUTSIDE_SCHOOL."""
    id_ = for_asker(situatie.eerste, wie)[0].bij
    return OUTSIDE_SCHOOL if id_ in kennis.contacten else id_


def _likeliest_first(kennis: Kennis, chances: Mapping[str, float]) -> Iterator[Situatie]:
    for id_ in sorted(chances, key=lambda id_: -chances[id_]):
        if id_ in kennis.situaties:
            yield kennis.situaties[id_]


def _sharpened(chances: Mapping[str, float], sharpness: float) -> dict[str, float]:
    """Return the chances with more (or less) between the likely and the unlikely; they sum to 1."""
    powers = {name: chance**sharpness for name, chance in chances.items()}
    total = added(powers.values()) or 1.0
    return {name: power / total for name, power in powers.items()}
