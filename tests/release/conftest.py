"""A release of the project as it is now, built once for all tests of a process."""

import pytest
from release.building import build

from tests.conftest import ROOT


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Return the folder with a whole release."""
    folder = tmp_path_factory.mktemp("uitgave")
    build(ROOT, folder)
    return folder


@pytest.fixture(scope="session")
def wheel(built):
    return next(built.glob("*.whl"))


@pytest.fixture(scope="session")
def sdist(built):
    return next(built.glob("*.tar.gz"))
