"""Where one may not read or write, a program says so; what is there stays as it was."""

import json
import shutil
import subprocess

import pytest

from tests.conftest import ROOT
from tests.faults.surroundings import PROGRAM, not_root
from tests.faults.test_killed import inside
from tests.test_cli_schools import ANSWERS, DAY

SCHOOL = ROOT / "examples" / "dorpsschool.yaml"
UNREADABLE = {
    "a school": (["rollen", "--school", "dicht.yaml"], 3, "Dit bestand is niet te lezen."),
    "a school to check": (["controleer", "dicht.yaml"], 3, "Dit bestand is niet te lezen."),
    "texts": (["route", "--invoer", "dicht.yaml"], 2, "Dit invoerbestand is niet te lezen."),
    "knowledge": (["rollen", "--kennis", "dicht"], 3, ""),
    "answers": (["school", "nieuw", "--antwoorden", "dicht.yaml"], 3, "niet te lezen."),
}
UNWRITABLE = {
    "a new site": (["site", "dicht/site"], "De site kan niet worden geschreven."),
    "a site": (["site", "web"], "De site kan niet worden geschreven."),
    "a school file": (
        ["school", "nieuw", "dicht/school.yaml", "--antwoorden", "antwoorden", *DAY],
        "Dit bestand kan niet worden geschreven.",
    ),
}


@pytest.fixture
def here(tmp_path):
    """Return a folder with things in it that one may only look at, or not even that."""
    (tmp_path / "antwoorden").write_text(json.dumps(ANSWERS), "utf-8")
    shutil.copy(SCHOOL, tmp_path / "dicht.yaml")
    shutil.copytree(ROOT / "data", tmp_path / "dicht")
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "eigen.html").write_text("eigen")
    yield tmp_path
    for path in tmp_path.iterdir():
        path.chmod(0o700)


def start(words, here):
    done = subprocess.run(
        [*not_root(), *PROGRAM, *words], cwd=here, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("what", UNREADABLE)
def test_what_one_may_not_read_is_told(what, here):
    words, expected, text = UNREADABLE[what]
    for name in ("dicht", "dicht.yaml"):
        (here / name).chmod(0)
    code, out, err = start(words, here)
    assert (code, out) == (expected, "")
    assert text in err
    assert err.endswith(".\n")


@pytest.mark.parametrize("what", UNWRITABLE)
def test_where_one_may_not_write_all_stays_as_it_was(what, here):
    words, text = UNWRITABLE[what]
    before = inside(here)
    for name in ("dicht", "web"):
        (here / name).chmod(0o500)
    code, out, err = start(words, here)
    assert (code, out) == (3, "")
    assert err.startswith(text)
    assert inside(here) == before
