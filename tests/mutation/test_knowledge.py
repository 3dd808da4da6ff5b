"""An editor who slips: any one change to the rules of the real knowledge is noticed.

This tries a part of all changes, spread over every file; `scripts/verminken` tries them all.
"""

from itertools import islice

import pytest

from tests.mutation.changes import KINDS
from tests.mutation.knowledge import EVERY, is_noticed, makes_no_difference, mutants


@pytest.fixture(scope="module")
def some():
    return list(islice(mutants(), 0, None, EVERY))


def test_a_change_in_one_place_is_noticed_unless_it_makes_no_difference(some):
    unnoticed = [one for one in some if not makes_no_difference(one) and not is_noticed(one)]
    assert [(one.kind, one.where) for one in unnoticed] == []


def test_every_kind_of_change_is_tried_and_most_make_a_difference(some):
    assert {one.kind for one in some} == set(KINDS)
    assert sum(map(makes_no_difference, some)) < len(some) / 10


def test_what_makes_no_difference_is_not_noticed():
    order_of_examples = next(one for one in mutants() if makes_no_difference(one))
    assert not is_noticed(order_of_examples)
