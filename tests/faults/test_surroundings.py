"""Every command, however it is started: the right exit code, no trace, and no answer lost."""

import json

import pytest
from allpairspy import AllPairs
from release.manual import doing

from tests.conftest import ROOT
from tests.faults.surroundings import (
    COLUMNS,
    HOMES,
    LETTERS,
    OUTPUTS,
    TYPED,
    Surroundings,
    answer,
    run,
)
from tests.test_cli import ENGLISH
from tests.test_cli_schools import ANSWERS, DAY
from tests.test_cli_schools import TYPED as SCHOOL_TYPED

STORY = "mijn zoon wordt gepest op school"
SCHOOL = ROOT / "examples" / "dorpsschool.yaml"
WAYS = {
    "route by name": ("route", "-s", "klacht"),
    "route in words": ("route", *STORY.split()),
    "route by questions": ("route",),
    "route of a file": ("route", "--invoer", "../vragen.txt"),
    "rollen": ("rollen",),
    "situaties": ("situaties",),
    "matrix": ("matrix",),
    "waarom": ("waarom", "klacht", "apc"),
    "controleer": ("controleer",),
    "controleer a school": ("controleer", SCHOOL, *DAY),
    "site": ("site", "web"),
    "school nieuw": ("school", "nieuw", *DAY, "--antwoorden", "../antwoorden"),
    "school nieuw by questions": ("school", "nieuw", *DAY),
}
ASKING = {"route by questions": b"6\n2\n1\n1\n1\n", "school nieuw by questions": SCHOOL_TYPED}
WRITES = {"site": "web", "school nieuw": "school.yaml", "school nieuw by questions": "school.yaml"}
FITTED = {"route by name", "rollen", "situaties", "matrix", "waarom"}
"""Ways of which every line fits the screen, but for a word that is wider by itself."""

CASES = [*AllPairs([[*WAYS], OUTPUTS, TYPED, HOMES, [*LETTERS], COLUMNS])]


def test_every_command_is_started_in_some_way():
    started = {words for words in doing() for way in WAYS.values() if way[: len(words)] == words}
    assert started == doing().keys()


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Return a folder with the files that commands are given."""
    folder = tmp_path_factory.mktemp("omgeving")
    (folder / "vragen.txt").write_text(f"{STORY}\n\nik word gepest\n", "utf-8")
    (folder / "antwoorden").write_text(json.dumps(ANSWERS), "utf-8")
    return folder


def expected(way, around, code):
    """Return the exit code, given the one with an output that is read."""
    if code == 0 and around.output in ("full", "closed"):
        return 3
    return code


@pytest.mark.parametrize(("way", "around"), [(way, Surroundings(*rest)) for way, *rest in CASES])
def test_any_command_anywhere(way, around, place, tmp_path_factory):
    words, answers = WAYS[way], ASKING.get(way, b"")
    here = place / tmp_path_factory.mktemp("hier").name
    here.mkdir()
    done = run(words, answers, around, here)
    code, said = answer(words, answers, around, place / f"{here.name}-zelf")
    assert done.code == expected(way, around, code)
    assert "Traceback" not in done.err
    assert not ENGLISH.search(done.err)
    if around.output in ("pipe", "terminal"):
        assert done.out == said
        check_width(way, around, done.out)
    if done.code:
        assert done.err.strip()
        assert done.err.endswith("\n")
    elif way not in ASKING:
        assert done.err == ""
    made = sorted(one.name for one in here.iterdir() if one.name != "thuis")
    assert made == ([WRITES[way]] if way in WRITES and code == 0 else [])
    assert [*(here / "thuis").iterdir()] == []


def check_width(way, around, out):
    if way in FITTED:
        for line in out.splitlines():
            assert len(line) <= around.columns or len(line.split()) <= 2, line
