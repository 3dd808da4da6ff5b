"""Builds the immutable records of the model from plain data, by the table of fields.

Data that comes from here has been checked (a YAML folder) or was checked when it was baked. A
field that is absent gets the empty value of its kind.
"""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from wiedoetwat.loading import kinds as k
from wiedoetwat.loading.fields import COLLECTIONS, shape_named
from wiedoetwat.loading.kinds import Data, Field, Shape
from wiedoetwat.model import Kennis

_NO_MAPPING: MappingProxyType[str, Any] = MappingProxyType({})


def build(data: dict[str, list[Data]]) -> Kennis:
    """Return the knowledge base made of these entries, listed per collection."""
    collections: dict[str, Any] = {
        collection.name: MappingProxyType(
            {
                entry["id"]: record(entry, shape_named(collection.shape))
                for entry in data[collection.name]
            }
        )
        for collection in COLLECTIONS
    }
    return Kennis(**collections)


def record(data: Data, shape: Shape) -> Any:  # noqa: ANN401 - the record type is data too
    """Return the record of this shape with these fields."""
    return shape.record(
        *[_BUILD[field.kind](data.get(field.name), field) for field in shape.fields]
    )


def _text(value: str | None, _: Field) -> str:
    return value or ""


def _texts(value: list[str] | None, _: Field) -> tuple[str, ...]:
    return tuple(value or ())


def _flag(value: bool | None, _: Field) -> bool:
    return bool(value)


def _block(value: Data | None, field: Field) -> Any:  # noqa: ANN401
    return None if value is None else record(value, shape_named(field.of[0]))


def _blocks(value: list[Data] | None, field: Field) -> tuple[Any, ...]:
    shape = shape_named(field.of[0])
    return tuple([record(item, shape) for item in value or ()])


def _blocks_by_id(value: Data | None, field: Field) -> MappingProxyType[str, Any]:
    shape = shape_named(field.of[0])
    return MappingProxyType({id_: record(item, shape) for id_, item in (value or {}).items()})


def _blocks_or_none(value: list[Data] | None, field: Field) -> tuple[Any, ...] | None:
    """Return the blocks; a list that is empty says something, and one that is absent does not."""
    return None if value is None else _blocks(value, field)


def _texts_per_asker(value: Data | None, _: Field) -> MappingProxyType[str, str]:
    return MappingProxyType(value) if value else _NO_MAPPING


def _blocks_per_asker(value: Data | None, field: Field) -> MappingProxyType[str, Any]:
    return MappingProxyType({wie: _blocks(items, field) for wie, items in (value or {}).items()})


_BUILD: dict[str, Callable[..., Any]] = {
    k.ID: _text,
    k.TEXT: _text,
    k.TEXTS: _texts,
    k.FLAG: _flag,
    k.DAY: _text,
    k.DATE: _text,
    k.URL: _text,
    k.URLS: _texts,
    k.PHONE: _text,
    k.CHOICE: _text,
    k.REF: _text,
    k.REFS: _texts,
    k.RECORD: _block,
    k.RECORDS: _blocks,
    k.TEXT_PER_ASKER: _texts_per_asker,
    k.TEXT_FOR_ASKERS: _texts_per_asker,
    k.REF_PER_ASKER: _texts_per_asker,
    k.RECORDS_PER_ASKER: _blocks_per_asker,
    k.RECORDS_BY_ID: _blocks_by_id,
    k.NAMED: _block,
    k.NAMEDS: _blocks_or_none,
    k.EMAIL: _text,
    k.BRIN: _text,
    k.PHONE_WITH_WORDS: _text,
}
