"""What of a situation holds for one asker: which referrals, rejections, remarks and contacts."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol, TypeVar

from wiedoetwat.model import (
    Afwijzing,
    Contact,
    Groep,
    Kennis,
    LetOp,
    Refs,
    Situatie,
    Verwijzing,
)


class _Addressed(Protocol):
    @property
    def voor(self) -> Refs: ...


T = TypeVar("T", bound=_Addressed)


class Rejection(NamedTuple):
    """Someone not to go to: by the situation itself, or by a limit of their role.

    `wel` is empty if those who come first are the right ones; `regel` is the path of the rule.
    """

    bij: str
    als: str
    waarom: str
    wel: Refs
    bron: Refs
    regel: str


def members(kennis: Kennis, groep: Groep) -> list[Situatie]:
    """Return the situations of a group, the one that answers for the group first."""
    found = [one for one in kennis.situaties.values() if one.groep == groep.id]
    return sorted(found, key=lambda one: one.id != groep.standaard)


def for_asker(items: Iterable[T], wie: str) -> tuple[T, ...]:
    """Return the items meant for this asker; an item without `voor` is meant for everyone."""
    return tuple(item for item in items if not item.voor or wie in item.voor)


def rejections(kennis: Kennis, situatie: Situatie, wie: str) -> Iterator[Rejection]:
    """Yield who this asker should not go to: first by the situation, then by limits of roles.

    What the situation says of someone goes before the limit of their role.
    """
    own = for_asker(situatie.niet, wie)
    for item in own:
        regel = rule(situatie, "niet", item)
        yield Rejection(item.bij, item.als, item.waarom, item.wel, item.bron, regel)
    for rol in kennis.rollen.values():
        for grens in for_asker(rol.niet_voor, wie):
            if _covers(grens.geldt_voor, situatie):
                if rol.id not in {item.bij for item in own}:
                    regel = f"rollen/{rol.id}/niet_voor/{grens.id}"
                    yield Rejection(rol.id, "", grens.waarom, (), grens.bron, regel)
                break


def rule(situatie: Situatie, field: str, item: Verwijzing | Afwijzing) -> str:
    """Return the path of a rule: it does not change when another rule is put before it."""
    asked_by = f"/{'+'.join(item.voor)}" if item.voor else ""
    return f"situaties/{situatie.id}/{field}/{item.bij}{asked_by}"


def remarks(kennis: Kennis, situatie: Situatie, wie: str) -> tuple[LetOp, ...]:
    """Return the remarks that belong with this situation for this asker."""
    found = for_asker(kennis.let_op.values(), wie)
    return tuple(let_op for let_op in found if _covers(let_op.bij_situaties, situatie))


def contacts(kennis: Kennis, situatie: Situatie, wie: str) -> tuple[Contact, ...]:
    """Return the outside contacts of this situation that are there for this asker."""
    found = (kennis.contacten[id_] for id_ in situatie.contacten if id_ in kennis.contacten)
    return for_asker(found, wie)


def _covers(names: Refs, situatie: Situatie) -> bool:
    return situatie.id in names or situatie.groep in names
