"""The knowledge without its prose, for geraamte.yaml: who, when, on what it rests, and how many.

It is made by the table of fields, so that a new field is in it by itself. A sentence may change
freely: of a text there is only that it is there, and the numbers in it. A text that is a rule or a
promise (a condition, a pattern, when a line is open) is in it as it stands.
"""

import re
from pathlib import Path

import yaml

from tests.conftest import ROOT
from wiedoetwat.files import write_whole
from wiedoetwat.loading import kinds as k
from wiedoetwat.loading.fields import COLLECTIONS, shape_named
from wiedoetwat.loading.folder import read_folder
from wiedoetwat.model import VRAGERS

FILE = Path(__file__).parent / "geraamte.yaml"

PROMISES = (
    "afkorting",
    "als",
    "anders",
    "bereikbaar",
    "geregeld",
    "ook_genoemd",
    "patronen",
    "sectoren",
    "van",
    "woorden",
)
"""Texts that are a rule or a promise, whatever they belong to."""

SAID = "…"
"""What stands for a text without numbers."""

FIRST_WORDS = 4

_NUMBER = re.compile(r"\d+(?:[ .,:-]+\d+)*")


def skeleton(data, only=None):
    """Return what is left of plain data without its prose, per collection and id."""
    return {
        collection.name: {
            entry["id"]: _without_id(_without_prose(entry, shape_named(collection.shape)))
            for entry in data[collection.name]
        }
        for collection in COLLECTIONS
        if only in (None, collection.name)
    }


def _without_id(entry):
    return {name: value for name, value in entry.items() if name != "id"}


def _without_prose(block, shape):
    """Return the fields of a block that say more than that they must be there."""
    found = {
        field.name: _bare(block[field.name], field) for field in shape.fields if field.name in block
    }
    plain = [field.name for field in shape.fields if field.required and _is_plain(found, field)]
    return {name: value for name, value in found.items() if name not in plain}


def _is_plain(found, field):
    """Whether there is nothing but a text, for everyone it must be there for."""
    return found.get(field.name) in (SAID, dict.fromkeys(VRAGERS, SAID))


def _bare(value, field):
    if field.kind in _TEXTS:
        return value if field.name in PROMISES else _TEXTS[field.kind](value)
    if field.kind == k.RECORD:
        return _without_prose(value, shape_named(field.of[0]))
    if field.kind == k.RECORDS:
        return _told_apart(value, shape_named(field.of[0]))
    if field.kind == k.RECORDS_PER_ASKER:
        return {wie: _bare(ones, field._replace(kind=k.RECORDS)) for wie, ones in value.items()}
    return value


def _told_apart(blocks, shape):
    """Return blocks without prose; those that then look the same have their first words."""
    bare = [_without_prose(block, shape) for block in blocks]
    return [
        _beginning(block, shape) | one if bare.count(one) > 1 else one
        for one, block in zip(bare, blocks, strict=True)
    ]


def _beginning(block, shape):
    texts = [block[f.name] for f in shape.fields if f.kind in _TEXTS and f.name in block]
    if not texts:
        return {}
    first = texts[0] if isinstance(texts[0], str) else texts[0][VRAGERS[0]]
    return {"begint": " ".join(first.split()[:FIRST_WORDS])}


def _of_text(value):
    """Return what stands for a text: the numbers in it, as nobody changes these for the style."""
    return " ".join(_NUMBER.findall(value)) or SAID


def _of_texts(value):
    """Return what stands for texts: how many there are, and the numbers in them."""
    numbers = [number for text in value for number in _NUMBER.findall(text)]
    return [len(value), *numbers] if numbers else len(value)


def _per_asker(value):
    return {wie: _of_text(text) for wie, text in value.items()}


_TEXTS = {
    k.TEXT: _of_text,
    k.TEXTS: _of_texts,
    k.TEXT_PER_ASKER: _per_asker,
    k.TEXT_FOR_ASKERS: _per_asker,
}


def text(data=None):
    """Return what geraamte.yaml must hold, of plain data or of what is in data/ now."""
    bare = skeleton(data or read_folder(ROOT / "data")[0])
    return yaml.safe_dump(
        bare, allow_unicode=True, sort_keys=False, default_flow_style=None, width=99
    )


def accept(path=FILE):
    """Write the knowledge of now as the one that is right, after having looked at it."""
    write_whole(path, text(), replace=True)
