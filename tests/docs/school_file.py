"""What editors need to write a school file: the tables for docs/school.md, and a JSON Schema."""

import json

from tests.conftest import ROOT
from wiedoetwat import load
from wiedoetwat.files import write_whole
from wiedoetwat.loading import kinds as k
from wiedoetwat.loading.school_fields import SCHOOL, SCHOOL_SHAPES
from wiedoetwat.loading.shaping import MOST_TEXTS
from wiedoetwat.model import VRAGERS
from wiedoetwat.model.school import BRIN

PATH = ROOT / "docs" / "schema" / "school-1.json"
_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


def schema():
    """Return the text of the JSON Schema of a school file."""
    known = _ids(load())
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "wiedoetwat schoolbestand",
        "description": "Wie doet wat op een school. Uitleg: docs/school.md.",
        **_block(SCHOOL, known),
        "$defs": {name: _block(name, known) for name in SCHOOL_SHAPES if name != SCHOOL},
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _ids(kennis):
    return {
        "rol": [*kennis.rollen],
        "partner": [*kennis.partners],
        "contact": [*kennis.contacten],
        "situatie": [*kennis.situaties],
        "vrager": [*kennis.vragers],
    }


def _block(name, known):
    shape = SCHOOL_SHAPES[name]
    return {
        "description": shape.meaning,
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in shape.fields if field.required],
        "properties": {
            field.name: {"description": field.meaning, **_field(field, known)}
            for field in shape.fields
        },
    }


def _field(field, known):
    block = {"$ref": f"#/$defs/{field.of[0]}"} if field.of else {}
    text = {"type": "string", "minLength": 1, **({"maxLength": field.most} if field.most else {})}
    many = {"maxItems": field.most} if field.most else {}
    named = {"oneOf": [{"type": "string", "minLength": 1}, block]}
    return {
        k.TEXT: text,
        k.EMAIL: {**text, "pattern": "^[^@ ]+@[^@ ]+[.][^@ ]+$"},
        k.PHONE_WITH_WORDS: {**text, "pattern": "[0-9]{2}"},
        k.BRIN: {"type": "string", "pattern": f"^{BRIN}$"},
        k.URL: {**text, "pattern": "^https?://"},
        k.DAY: {"type": "string", "pattern": _DATE},
        k.DATE: {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"},
        k.FLAG: {"type": "boolean"},
        k.CHOICE: {"enum": list(field.of)},
        k.TEXTS: {"type": "array", "minItems": 1, "maxItems": MOST_TEXTS, "items": text},
        k.REF: {"enum": _named(field.of, known)},
        k.REFS: {"type": "array", "minItems": 1, "items": {"enum": _named(field.of, known)}},
        k.RECORD: block,
        k.RECORDS: {"type": "array", "minItems": 1, "items": block},
        k.NAMED: named,
        k.NAMEDS: {"type": "array", "items": named, **many},
        k.TEXT_FOR_ASKERS: {"oneOf": [text, _per_asker(text)]},
        k.RECORDS_PER_ASKER: _per_asker({"type": "array", "minItems": 1, "items": block, **many}),
        k.RECORDS_BY_ID: _by_id(field, block, known),
    }[field.kind]


def _per_asker(one):
    return {
        "type": "object",
        "additionalProperties": False,
        "minProperties": 1,
        "properties": dict.fromkeys(VRAGERS, one),
    }


def _by_id(field, block, known):
    """Return blocks by name; one with nothing in it is null."""
    one = {"oneOf": [block, {"type": "null"}]}
    if len(field.of) > 1:
        names = _named(field.of[1:], known)
        return {
            "type": "object",
            "additionalProperties": False,
            "properties": dict.fromkeys(names, one),
        }
    return {
        "type": "object",
        "maxProperties": field.most,
        "propertyNames": {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
        "additionalProperties": one,
    }


def _named(kinds, known):
    return [id_ for kind in kinds for id_ in known.get(kind, ())]


def accept(path=PATH):
    """Write the schema as it is now."""
    write_whole(path, schema(), replace=True)
