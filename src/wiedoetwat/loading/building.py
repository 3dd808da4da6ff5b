"""Builds the immutable records of the model from plain data, by the table of fields.

Data that comes from here has been checked (a YAML folder) or was checked when it was baked. A
field that is absent gets the empty value of its kind.
"""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from wiedoetwat.loading import fields as f
from wiedoetwat.model import Kennis

Data = dict[str, Any]
_NO_MAPPING: MappingProxyType[str, Any] = MappingProxyType({})


def build(data: dict[str, list[Data]]) -> Kennis:
    """Return the knowledge base made of these entries, listed per collection."""
    return Kennis(
        **{
            collection.name: MappingProxyType(
                {
                    entry["id"]: _record(entry, f.SHAPES[collection.shape])
                    for entry in data[collection.name]
                }
            )
            for collection in f.COLLECTIONS
        }
    )


def _record(data: Data, shape: f.Shape) -> Any:  # noqa: ANN401 - the record type is data too
    return shape.record(
        *[_BUILD[field.kind](data.get(field.name), field) for field in shape.fields]
    )


def _text(value: str | None, _: f.Field) -> str:
    return value or ""


def _texts(value: list[str] | None, _: f.Field) -> tuple[str, ...]:
    return tuple(value or ())


def _flag(value: bool | None, _: f.Field) -> bool:
    return bool(value)


def _block(value: Data | None, field: f.Field) -> Any:  # noqa: ANN401
    return None if value is None else _record(value, f.SHAPES[field.of[0]])


def _blocks(value: list[Data] | None, field: f.Field) -> tuple[Any, ...]:
    shape = f.SHAPES[field.of[0]]
    return tuple([_record(item, shape) for item in value or ()])


def _texts_per_asker(value: Data | None, _: f.Field) -> MappingProxyType[str, str]:
    return MappingProxyType(value) if value else _NO_MAPPING


def _blocks_per_asker(value: Data | None, field: f.Field) -> MappingProxyType[str, Any]:
    return MappingProxyType({wie: _blocks(items, field) for wie, items in (value or {}).items()})


_BUILD: dict[str, Callable[..., Any]] = {
    f.ID: _text,
    f.TEXT: _text,
    f.TEXTS: _texts,
    f.FLAG: _flag,
    f.DATE: _text,
    f.URL: _text,
    f.URLS: _texts,
    f.PHONE: _text,
    f.CHOICE: _text,
    f.REF: _text,
    f.REFS: _texts,
    f.RECORD: _block,
    f.RECORDS: _blocks,
    f.TEXT_PER_ASKER: _texts_per_asker,
    f.REF_PER_ASKER: _texts_per_asker,
    f.RECORDS_PER_ASKER: _blocks_per_asker,
}
