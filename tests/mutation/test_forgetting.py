"""For mutmut, nothing is kept from one test to the next but what is not ours."""

import sys
from functools import cache

import pytest

from tests.mutation import forgetting


@cache
def kept():
    return "kept"


@pytest.mark.parametrize(("name", "left"), [("tests.any", 0), ("wiedoetwat.any", 0), ("other", 1)])
def test_what_our_functions_keep_is_forgotten_after_a_test(name, left, monkeypatch):
    monkeypatch.setattr(forgetting, "LOADED", {name: sys.modules[__name__]})
    kept()
    forgetting.pytest_runtest_teardown()
    assert kept.cache_info().currsize == left
