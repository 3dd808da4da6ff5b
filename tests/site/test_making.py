"""The files of many schools: the same on one core or on more, whole or not at all."""

import os
import pickle
import signal
import subprocess
import sys
import time

import pytest

from tests import schoolfile
from tests.conftest import ROOT
from wiedoetwat import KnowledgeError
from wiedoetwat.errors import OutputError, Place, Problem
from wiedoetwat.site import making
from wiedoetwat.site.making import FEW, make_site
from wiedoetwat.site.schools import plan_of
from wiedoetwat.site.writing import write_site

BOARD = ROOT / "examples" / "bestuur"
DAY = "2026-11-24"
PLAN = plan_of(None, str(BOARD), DAY)


def inside(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_board_of_the_examples_is_large_enough_for_more_processes():
    assert len(PLAN.sources) > FEW


def test_more_processes_write_the_same_as_one(tmp_path):
    for number in (1, 2):
        make_site(tmp_path / str(number), PLAN, processes=number)
    assert inside(tmp_path / "1") == inside(tmp_path / "2")


def test_a_process_of_its_own_makes_the_same(tmp_path):
    making._prepare(tmp_path / "een", PLAN)  # noqa: SLF001 - what a process does, seen from here
    one = making._school_here(PLAN.sources[0])  # noqa: SLF001
    assert one.map == PLAN.sources[0].folder
    make_site(tmp_path / "twee", PLAN, processes=1)
    assert inside(tmp_path / "een").items() <= inside(tmp_path / "twee").items()


@pytest.mark.parametrize("processes", [1, 2])
def test_every_school_passes_in_its_order(processes, tmp_path):
    seen = []

    def follow(schools):
        for one in schools:
            seen.append(one.map)
            yield one

    make_site(tmp_path, PLAN, follow, processes)
    assert seen == [one.folder for one in PLAN.sources]


@pytest.fixture
def broken(tmp_path):
    """Return the plan of a board with two broken schools, with more before, between and after."""
    schools = tmp_path / "scholen"
    schools.mkdir()
    for number in range(FEW + 3):
        change = {"zzz": 1} if number in (1, 3) else {}
        schoolfile.write(schools / f"school-{number}.yaml", change)
    return plan_of(None, str(schools), schoolfile.DAY)


@pytest.mark.parametrize("processes", [1, 2])
def test_the_first_broken_school_is_told_and_nothing_is_left(processes, broken, tmp_path):
    site = tmp_path / "web" / "site"
    with pytest.raises(KnowledgeError, match=r"school-1\.yaml:.*'zzz'") as found:
        write_site(site, lambda beside: make_site(beside, broken, processes=processes))
    assert "school-3" not in str(found.value)
    assert found.value.problems[0].place.line > 1
    assert list(site.parent.iterdir()) == []


@pytest.mark.parametrize("processes", [1, 2])
def test_a_process_that_cannot_write_is_told_and_nothing_is_left(processes, tmp_path):
    site = tmp_path / "web" / "site"

    def make(beside):
        (beside / PLAN.sources[2].folder).write_bytes(b"in the way")
        make_site(beside, PLAN, processes=processes)

    with pytest.raises(OutputError, match="kan niet worden geschreven"):
        write_site(site, make)
    assert list(site.parent.iterdir()) == []


@pytest.mark.parametrize("processes", [1, 2])
def test_who_stops_while_schools_are_made_keeps_the_old_site(processes, tmp_path):
    site = tmp_path / "web" / "site"
    write_site(site, lambda beside: make_site(beside, plan_of(None, None, None)))
    before = inside(site)

    def stopped(schools):
        yield next(iter(schools))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_site(site, lambda beside: make_site(beside, PLAN, stopped, processes))
    assert inside(site) == before
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_ctrl_c_stops_the_command_and_leaves_nothing(tmp_path):
    words = (sys.executable, "-m", "wiedoetwat", "site", tmp_path / "web" / "site", "--school")
    with subprocess.Popen(
        [*words, BOARD, "--op", DAY], stderr=subprocess.PIPE, start_new_session=True, text=True
    ) as process:
        while not list(tmp_path.glob("web/.wiedoetwat-*/site/de-*/*")):
            assert process.poll() is None
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: everyone hears it
        said = process.stderr.read()
    assert (process.returncode, said) == (130, "Gestopt.\n")
    assert list((tmp_path / "web").iterdir()) == []


def test_what_is_wrong_with_a_school_survives_the_way_from_another_process():
    error = KnowledgeError([Problem(Place("a.yaml", 1, 2), "Dit klopt niet.")])
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made here
    assert (again.problems, str(again)) == (error.problems, str(error))
