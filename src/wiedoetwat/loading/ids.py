"""Checks that every id is there once and that every reference points to one."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from wiedoetwat.checks import Finding, Path
from wiedoetwat.loading import kinds as k
from wiedoetwat.loading.fields import COLLECTIONS, shape_named
from wiedoetwat.loading.kinds import Data, Field, Shape
from wiedoetwat.model import CELLEN
from wiedoetwat.text import listing, perhaps

_OF_BLOCKS = (k.RECORD, k.RECORDS, k.RECORDS_PER_ASKER, k.RECORDS_BY_ID)

# Kinds of entries that share one set of names, because a reference may point to any of them.
_SHARED = (("rol", "partner", "contact"), ("situatie", "groep"))


def check_ids(data: dict[str, list[Data]], partial: AbstractSet[str]) -> Iterator[Finding]:
    """Yield every id that two kinds of entries share and every reference to one that is not there.

    What may stand in a `partial` collection, which could not be read whole, is not missed.
    """
    known = _known(data)
    unsure = {c.shape for c in COLLECTIONS if c.name in partial}
    unsure |= {"cel"} if "rol" in unsure else set()
    yield from _doubles(data)
    for collection in COLLECTIONS:
        for entry in data[collection.name]:
            path = (collection.name, entry["id"])
            for at, name, kinds in references(entry, shape_named(collection.shape), path):
                names = [id_ for kind in kinds for id_ in known[kind]]
                if name and name not in names and unsure.isdisjoint(kinds):
                    text = f"'{name}' bestaat niet als {listing(kinds)}.{perhaps(name, names)}"
                    yield Finding(at, text)


def _known(data: dict[str, list[Data]]) -> dict[str, list[str]]:
    known = {c.shape: [entry["id"] for entry in data[c.name]] for c in COLLECTIONS}
    parts = [part for rol in data["rollen"] for part in _parts(rol)]
    known["cel"] = [part["id"] for part in parts if part.get("id") in CELLEN]
    return known


def _parts(rol: Data) -> list[Data]:
    return [*rol.get("taken", ()), *rol.get("niet_voor", ())]


def _doubles(data: dict[str, list[Data]]) -> Iterator[Finding]:
    collections = {c.shape: c.name for c in COLLECTIONS}
    for kinds in _SHARED:
        seen: set[str] = set()
        for kind in kinds:
            for entry in data[collections[kind]]:
                if entry["id"] in seen:
                    path = (collections[kind], entry["id"], "id")
                    text = f"De id '{entry['id']}' is er al. Kies een andere naam."
                    yield Finding(path, text)
                seen.add(entry["id"])
    yield from _double_parts(data)


def _double_parts(data: dict[str, list[Data]]) -> Iterator[Finding]:
    seen: set[str] = set()
    for rol in data["rollen"]:
        for field in ("taken", "niet_voor"):
            for number, part in enumerate(rol.get(field, ())):
                if part.get("id") in seen:
                    path = ("rollen", rol["id"], field, number, "id")
                    text = f"'{part['id']}' staat er al. Elke cel hoort er één keer te zijn."
                    yield Finding(path, text)
                seen.add(part.get("id", ""))


def references(data: Data, shape: Shape, path: Path) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Yield every reference in these fields: its path, the name, and the kinds it may be of."""
    for field in shape.fields:
        value = data.get(field.name)
        if value is not None:
            yield from _in_field(value, field, (*path, field.name))


def _in_field(
    value: Any,  # noqa: ANN401 - what a field holds depends on its kind
    field: Field,
    path: Path,
) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    if field.kind == k.REF:
        yield path, value, field.of
    elif field.kind == k.REFS:
        yield from (((*path, number), name, field.of) for number, name in enumerate(value))
    elif field.kind == k.REF_PER_ASKER:
        yield from (((*path, wie), name, field.of) for wie, name in value.items())
    elif field.kind in _OF_BLOCKS:
        if field.kind == k.RECORDS_BY_ID and len(field.of) > 1:
            yield from (((*path, name), name, field.of[1:]) for name in value)
        for at, block in _blocks(value, field.kind, path):
            yield from references(block, shape_named(field.of[0]), at)


def _blocks(value: Any, kind: str, path: Path) -> Iterator[tuple[Path, Data]]:  # noqa: ANN401
    if kind == k.RECORD:
        yield path, value
    elif kind == k.RECORDS_BY_ID:
        yield from (((*path, name), block) for name, block in value.items())
    elif kind == k.RECORDS:
        for number, block in enumerate(value):
            yield (*path, number), block
    else:
        for wie, blocks in value.items():
            for number, block in enumerate(blocks):
                yield (*path, wie, number), block
