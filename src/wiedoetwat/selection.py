"""What of a situation holds for one asker: which referrals, rejections, remarks and contacts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from wiedoetwat.model import (
    Afwijzing,
    Contact,
    Grens,
    Groep,
    Kennis,
    LetOp,
    Refs,
    Rol,
    Situatie,
    Verwijzing,
)


class _Addressed(Protocol):
    @property
    def voor(self) -> Refs: ...


T = TypeVar("T", bound=_Addressed)
R = TypeVar("R")


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
    found = kennis.once(_by_group).get(groep.id, ())
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
    said = {item.bij for item in own}
    for rol, grens in _covering(kennis.once(_limits), situatie):
        if rol.id not in said and for_asker((grens,), wie):
            said.add(rol.id)
            regel = f"rollen/{rol.id}/niet_voor/{grens.id}"
            yield Rejection(rol.id, "", grens.waarom, (), grens.bron, regel)


def rule(situatie: Situatie, field: str, item: Verwijzing | Afwijzing) -> str:
    """Return the path of a rule: it does not change when another rule is put before it."""
    asked_by = f"/{'+'.join(item.voor)}" if item.voor else ""
    return f"situaties/{situatie.id}/{field}/{item.bij}{asked_by}"


def remarks(kennis: Kennis, situatie: Situatie, wie: str) -> tuple[LetOp, ...]:
    """Return the remarks that belong with this situation for this asker."""
    return for_asker(_covering(kennis.once(_remarks), situatie), wie)


def contacts(kennis: Kennis, situatie: Situatie, wie: str) -> tuple[Contact, ...]:
    """Return the outside contacts of this situation that are there for this asker."""
    found = (kennis.contacten[id_] for id_ in situatie.contacten if id_ in kennis.contacten)
    return for_asker(found, wie)


class _Covering(NamedTuple, Generic[R]):
    """Rules in their order, and the places of those that cover a situation or group, by its id."""

    rules: Sequence[R]
    places: Mapping[str, Sequence[int]]


def _covering(some: _Covering[R], situatie: Situatie) -> Iterator[R]:
    """Yield the rules that cover a situation, by itself or by its group, in their order."""
    names = (situatie.id, situatie.groep)
    for place in sorted({place for name in names for place in some.places.get(name, ())}):
        yield some.rules[place]


def _by_names(rules: Iterable[tuple[Refs, R]]) -> _Covering[R]:
    """Return rules by the names of what they cover."""
    places: dict[str, list[int]] = {}
    found = []
    for place, (names, rule_) in enumerate(rules):
        found.append(rule_)
        for name in names:
            places.setdefault(name, []).append(place)
    return _Covering(found, places)


def _limits(kennis: Kennis) -> _Covering[tuple[Rol, Grens]]:
    roles = kennis.rollen.values()
    return _by_names((grens.geldt_voor, (rol, grens)) for rol in roles for grens in rol.niet_voor)


def _remarks(kennis: Kennis) -> _Covering[LetOp]:
    return _by_names((one.bij_situaties, one) for one in kennis.let_op.values())


def _by_group(kennis: Kennis) -> Mapping[str, Sequence[Situatie]]:
    found: dict[str, list[Situatie]] = {}
    for one in kennis.situaties.values():
        found.setdefault(one.groep, []).append(one)
    return found
