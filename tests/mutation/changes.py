"""Every one-place change to a tree of the knowledge: what an editor who slips could do to it.

The kinds of change follow from the table of fields, so that a new field is changed too. The prose
of a text is left alone, but for the numbers in it: a sentence may change freely.
"""

import re
from typing import NamedTuple

from tests.knowledge.skeleton import PROMISES
from wiedoetwat.loading import kinds as k
from wiedoetwat.loading.fields import shape_named
from wiedoetwat.loading.reading import Listing, Mapping, Scalar
from wiedoetwat.model import VRAGERS

FIELD_GONE = "veld weg"
ITEM_GONE = "regel weg"
SWAPPED = "twee regels omgewisseld"
OTHER_REF = "verwijzing naar een ander"
OTHER_ID = "andere id"
OTHER_CHOICE = "andere keuze"
OTHER_FLAG = "vlag om"
OTHER_RULE = "andere voorwaarde of ander patroon"
OTHER_NUMBER = "ander getal"
FEWER_ASKERS = "vragers beperkt"
MORE_ASKERS = "vragers erbij"

KINDS = (
    FIELD_GONE,
    ITEM_GONE,
    SWAPPED,
    OTHER_REF,
    OTHER_ID,
    OTHER_CHOICE,
    OTHER_FLAG,
    OTHER_RULE,
    OTHER_NUMBER,
    FEWER_ASKERS,
    MORE_ASKERS,
)
"""What can be changed in one place, as it is called in a report."""

_NUMBER = re.compile(r"\d+")
_BLOCKS = (k.RECORD, k.RECORDS, k.RECORDS_PER_ASKER)


class Change(NamedTuple):
    """A tree in which one thing is changed: what, and where (fields and places in lists)."""

    kind: str
    where: tuple[str | int, ...]
    node: Scalar | Listing | Mapping


def of_block(node, shape, known):
    """Yield every change to the fields of one block of this shape.

    `known` has the ids that a reference may have, per kind.
    """
    fields = {field.name: field for field in shape.fields}
    for name in node.fields:
        yield Change(FIELD_GONE, (name,), _without(node, name))
        for change in _of_value(node.fields[name], fields[name], known):
            yield _put(node, name, change)
    for field in shape.fields:
        if field.name not in node.fields:
            for kind, value in _absent(field, node.place):
                yield Change(kind, (field.name,), _with(node, field.name, value))


def _absent(field, place):
    """Yield what can be said where nothing is said."""
    if field.kind == k.FLAG:
        yield OTHER_FLAG, Scalar("true", "bool", place)
    if field.name == "voor":
        yield FEWER_ASKERS, Listing([Scalar(VRAGERS[0], "str", place)], place)


def _of_value(node, field, known):
    if isinstance(node, Scalar):
        yield from (
            Change(kind, (), node._replace(value=v)) for kind, v in _scalar(node, field, known)
        )
    elif isinstance(node, Listing):
        yield from _of_items(node, field, known)
    elif field.kind == k.RECORD:
        yield from of_block(node, shape_named(field.of[0]), known)
    else:
        for name, value in node.fields.items():
            yield Change(ITEM_GONE, (name,), _without(node, name))
            for change in _of_value(value, field, known):
                yield _put(node, name, change)


def _of_items(node, field, known):
    yield from _items_gone(node)
    for number in range(len(node.items) - 1):
        items = [*node.items]
        items[number : number + 2] = items[number + 1], items[number]
        yield Change(SWAPPED, (number,), node._replace(items=items))
    if field.name == "voor":
        named = [item.value for item in node.items]
        for wie in VRAGERS:
            if wie not in named:
                more = [*node.items, Scalar(wie, "str", node.place)]
                yield Change(MORE_ASKERS, (), node._replace(items=more))
    if field.kind in _BLOCKS:
        yield from _inside(node, lambda item: of_block(item, shape_named(field.of[0]), known))
    else:
        yield from _inside(node, lambda item: _of_value(item, field, known))


def _scalar(node, field, known):
    """Yield the other values that one value could have, each with its kind of change."""
    if field.kind in (k.REF, k.REFS, k.REF_PER_ASKER):
        yield from ((OTHER_REF, other) for other in _other_ids(node.value, field.of, known))
    elif field.kind == k.ID:
        yield OTHER_ID, f"{node.value}-x"
    elif field.kind == k.CHOICE:
        yield from ((OTHER_CHOICE, one) for one in field.of if one != node.value)
    elif field.kind == k.FLAG:
        yield OTHER_FLAG, "false" if node.value == "true" else "true"
    else:
        if field.name in PROMISES:
            yield OTHER_RULE, f"{node.value} x"
        for found in _NUMBER.finditer(node.value):
            last = (int(found[0][-1]) + 1) % 10
            yield OTHER_NUMBER, f"{node.value[: found.end() - 1]}{last}{node.value[found.end() :]}"


def _other_ids(value, kinds, known):
    """Yield the next id of every kind that a reference may be to."""
    for kind in kinds:
        ids = known[kind]
        yield ids[(ids.index(value) + 1) % len(ids)] if value in ids else ids[0]


def _items_gone(node):
    for number in range(len(node.items)):
        left = [*node.items[:number], *node.items[number + 1 :]]
        yield Change(ITEM_GONE, (number,), node._replace(items=left))


def _inside(node, changes):
    for number, item in enumerate(node.items):
        for change in changes(item):
            items = [*node.items[:number], change.node, *node.items[number + 1 :]]
            where = (number, *change.where)
            yield change._replace(where=where, node=node._replace(items=items))


def _put(node, name, change):
    return change._replace(where=(name, *change.where), node=_with(node, name, change.node))


def _with(node, name, value):
    return node._replace(fields=node.fields | {name: value}, keys={name: node.place} | node.keys)


def _without(node, name):
    return node._replace(
        fields={key: value for key, value in node.fields.items() if key != name},
        keys={key: place for key, place in node.keys.items() if key != name},
    )
