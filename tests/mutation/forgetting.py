"""What a test has worked out for others is forgotten after it.

For mutmut, which tries a changed function only with the tests that were seen to call it: of tests
that share what it worked out, only the first would count.
"""

import sys

import pytest

OURS = ("tests.", "wiedoetwat.")
LOADED = sys.modules


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Empty what the functions of the tests and of the package keep."""
    for name, module in [*LOADED.items()]:
        if name.startswith(OURS):
            for one in vars(module).values():
                if hasattr(one, "cache_clear"):
                    one.cache_clear()
