"""The knowledge base as a value: it does not change, and remembers what was made of it."""

import pytest


def test_what_is_made_of_the_knowledge_is_made_once(small):
    kennis = small()
    made = []

    def people(known):
        made.append(known)
        return sorted(known.mensen)

    assert kennis.once(people) is kennis.once(people)
    assert made == [kennis]
    assert kennis.once(len) == len(kennis)


def test_another_knowledge_has_its_own(small):
    kennis = small()
    first = kennis.mensen
    other = kennis._replace(partners={})
    assert kennis.partners
    assert set(first) - set(other.mensen) == set(kennis.partners)
    assert set(kennis.op_school) - set(other.op_school) == set(kennis.partners)


def test_the_knowledge_cannot_be_changed(small):
    kennis = small()
    for name in ("situaties", "iets", "made"):
        with pytest.raises(AttributeError, match="cannot be changed"):
            setattr(kennis, name, {})
