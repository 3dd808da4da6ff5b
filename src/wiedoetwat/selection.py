"""What of a situation holds for one asker: which referrals, limits, remarks and contacts."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol, TypeVar

from wiedoetwat.model import Afwijzing, Contact, Grens, Groep, Kennis, LetOp, Refs, Situatie


class _Addressed(Protocol):
    @property
    def voor(self) -> Refs: ...


T = TypeVar("T", bound=_Addressed)


class RolGrens(NamedTuple):
    """A limit, with the role it belongs to."""

    rol: str
    grens: Grens


def members(kennis: Kennis, groep: Groep) -> list[Situatie]:
    """Return the situations of a group, the one that answers for the group first."""
    found = [one for one in kennis.situaties.values() if one.groep == groep.id]
    return sorted(found, key=lambda one: one.id != groep.standaard)


def for_asker(items: Iterable[T], wie: str) -> tuple[T, ...]:
    """Return the items meant for this asker; an item without `voor` is meant for everyone."""
    return tuple(item for item in items if not item.voor or wie in item.voor)


def limits(kennis: Kennis, situatie: Situatie, wie: str) -> Iterator[RolGrens]:
    """Yield the first limit of each role that holds in this situation for this asker."""
    for rol in kennis.rollen.values():
        for grens in for_asker(rol.niet_voor, wie):
            if _covers(grens.geldt_voor, situatie):
                yield RolGrens(rol.id, grens)
                break


def remarks(kennis: Kennis, situatie: Situatie, wie: str) -> tuple[LetOp, ...]:
    """Return the remarks that belong with this situation for this asker."""
    found = for_asker(kennis.let_op.values(), wie)
    return tuple(let_op for let_op in found if _covers(let_op.bij_situaties, situatie))


def contacts(kennis: Kennis, situatie: Situatie, wie: str) -> tuple[Contact, ...]:
    """Return the outside contacts of this situation that are there for this asker."""
    found = (kennis.contacten[id_] for id_ in situatie.contacten if id_ in kennis.contacten)
    return for_asker(found, wie)


def rejected(kennis: Kennis, situatie: Situatie, wie: str) -> set[str]:
    """Return the ids of everyone this asker should not go to, unless on a condition."""
    own = {item.bij for item in for_asker(situatie.niet, wie) if not item.als}
    return own | {limit.rol for limit in limits(kennis, situatie, wie)}


def own_rejections(situatie: Situatie, wie: str) -> tuple[Afwijzing, ...]:
    """Return the rejections the situation itself gives for this asker."""
    return for_asker(situatie.niet, wie)


def _covers(names: Refs, situatie: Situatie) -> bool:
    return situatie.id in names or situatie.groep in names
