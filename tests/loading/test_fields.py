"""The table of fields and the records say the same, and the docs print the table."""

import pytest

from wiedoetwat.loading import kinds as k
from wiedoetwat.loading.building import _BUILD
from wiedoetwat.loading.fields import COLLECTIONS, SHAPES, shape_named
from wiedoetwat.loading.school_fields import SCHOOL_SHAPES
from wiedoetwat.loading.shaping import _KINDS
from wiedoetwat.model import Kennis

ALL = {**SHAPES, **SCHOOL_SHAPES}
KINDS = {field.kind for shape in ALL.values() for field in shape.fields}


@pytest.mark.parametrize("name", ALL)
def test_a_record_has_the_fields_of_its_table_in_order(name):
    shape = shape_named(name)
    assert shape.record._fields == tuple(field.name for field in shape.fields)


@pytest.mark.parametrize("name", ALL)
def test_every_field_says_what_it_means(name):
    for field in ALL[name].fields:
        assert field.meaning.endswith((".", "?"))


def test_the_collections_are_those_of_the_knowledge_base():
    assert tuple(collection.name for collection in COLLECTIONS) == Kennis._fields[:-1]
    assert Kennis._fields[-1] == "school"


def test_every_kind_of_field_can_be_checked_and_built():
    assert set(_KINDS) == set(_BUILD) == KINDS


@pytest.mark.parametrize("name", ALL)
def test_what_a_field_is_made_of_exists(name):
    known = {*ALL, "cel"}
    for field in ALL[name].fields:
        if field.kind in (k.REF, k.REFS, k.REF_PER_ASKER, k.RECORD, k.RECORDS, k.RECORDS_PER_ASKER):
            assert field.of
            assert known.issuperset(field.of)
