"""What more than one test of the site needs."""

import pytest

from tests.site.browser import browser


@pytest.fixture(scope="session")
def chromium():
    with browser() as started:
        yield started
