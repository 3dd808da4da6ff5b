"""The wheel and the source package: what is in them, and that they answer where nothing else is."""

import json
import subprocess
import sys
import tarfile
from zipfile import ZipFile

import pytest
from release.building import packages
from release.changes import moment, project_day
from release.parts import parts
from release.sbom import pinned

from tests.conftest import ROOT
from tests.release.wheelhouse import CleanPlace, fill
from wiedoetwat import __version__

INFO = f"wiedoetwat-{__version__}.dist-info"
ON_WINDOWS = {"colorama"}
DATA = f"wiedoetwat-{__version__}.data/data"


def files_in(folder):
    """Return every file in a folder of the project but what Python leaves there."""
    paths = (ROOT / folder).rglob("*")
    return {path for path in paths if path.is_file() and "__pycache__" not in path.parts}


@pytest.fixture(scope="module")
def wheelhouse(tmp_path_factory):
    """Return a folder with all that pip needs to install either package, and their builder."""
    folder = tmp_path_factory.mktemp("wielen")
    fill(folder)
    return folder


def test_a_wheel_has_the_program_what_shells_look_for_and_nothing_else(wheel):
    program = {str(path.relative_to(ROOT / "src")) for path in files_in("src")}
    shared = {f"{DATA}/{path.relative_to(ROOT)}" for path in files_in("share")}
    named = ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")
    assert set(ZipFile(wheel).namelist()) == program | shared | {f"{INFO}/{name}" for name in named}


@pytest.mark.parametrize(
    "name",
    ["_data/herkenning.bin", "site/templates/start.html", "site/assets/js/element.js", "py.typed"],
)
def test_a_wheel_has_what_the_program_reads(name, wheel):
    assert (
        ZipFile(wheel).read(f"wiedoetwat/{name}")
        == (ROOT / "src" / "wiedoetwat" / name).read_bytes()
    )


def test_the_source_package_has_all_that_the_tests_need_and_no_leavings(sdist):
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames()}
    parts_of_it = [ROOT / ".ci", *(path for path in ROOT.glob("[a-z]*") if path.is_dir())]
    wanted = {
        str(path.relative_to(ROOT))
        for folder in parts_of_it
        if folder.name not in ("build", "dist")
        for path in files_in(folder)
    }
    top = {"CHANGELOG.md", "LICENSE", "README.md", "PKG-INFO", "pyproject.toml", ".gitignore"}
    assert names == wanted | top


def test_the_source_package_makes_the_same_wheel(wheel, sdist, tmp_path):
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    folder = tmp_path / sdist.name.removesuffix(".tar.gz")
    again = packages(folder, tmp_path, moment(project_day(ROOT)))
    assert again.read_bytes() == wheel.read_bytes()


def test_each_package_installs_and_answers_without_a_network(wheel, sdist, wheelhouse, tmp_path):
    place = CleanPlace(tmp_path)
    words = ("route", "mijn", "zoon", "wordt", "gepest", "--formaat", "json")
    here = subprocess.run(
        [sys.executable, "-m", "wiedoetwat", *words], capture_output=True, text=True, check=True
    )
    command = place.venv / "bin" / "wiedoetwat"
    for package, again in ((wheel, ()), (sdist, ("--force-reinstall", "--no-deps"))):
        place.install(package, wheelhouse, *again)
        there = place.run(command, *words)
        assert (there.stdout, there.stderr, there.returncode) == (here.stdout, "", 0)
        assert json.loads(there.stdout)["uitkomst"] == "zeker"
        assert place.run(command, "--versie").stdout == f"wiedoetwat {__version__}\n"
        assert (place.venv / "share" / "man" / "man1" / "wiedoetwat.1").exists()
    assert place.left_at_home() == []
    code = "from importlib.metadata import distributions as d; print(*(one.name for one in d()))"
    installed = place.run(place.python, "-c", code).stdout.lower().split()
    assert sorted(installed) == sorted({"wiedoetwat", *parts()} - ON_WINDOWS)


def test_the_versions_to_build_it_again_are_those_of_now():
    assert {line.split("==")[0] for line in pinned().splitlines()} == {*parts(), "hatchling"}
