"""What more than one test of the site needs."""

import pytest

from tests.site.browser import browser, server
from tests.site.sites import ALL, put, site
from wiedoetwat.site.writing import File

WITH_A_SERVER = {"chromium", "readable"}
"""The fixtures of tests that drive a browser, or start a server on this machine."""


def pytest_itemcollected(item):
    """Let these tests connect to this machine, and only to this one; all others to nothing."""
    if WITH_A_SERVER & {*item.fixturenames}:
        item.add_marker(pytest.mark.allow_hosts(["127.0.0.1"]))


@pytest.fixture(scope="session")
def chromium():
    with browser() as started:
        yield started


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """Return a folder with every site in a folder of its own."""
    made = tmp_path_factory.mktemp("sites")
    for name in (*ALL, "twee", "kwaad"):
        put(made / name, [File(*file) for file in site(name).items()])
    return made


@pytest.fixture(scope="session")
def address(folder):
    with server(folder) as served:
        yield served
