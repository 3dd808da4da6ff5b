"""What a test has worked out for others is forgotten after it.

For mutmut, which tries a changed function only with the tests that were seen to call it: of tests
that share an answer, only the first would count.
"""

import pytest


def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Empty what the functions of the module of a test keep."""
    for one in vars(item.module).values():  # type: ignore[attr-defined]
        if hasattr(one, "cache_clear"):
            one.cache_clear()
