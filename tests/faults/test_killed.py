"""A program that is killed or interrupted leaves the old or the new, and the next run mends it."""

import contextlib
import random
import shutil
import signal
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.faults.points import cut_short, every_point, killed
from tests.site.sites import put, site
from wiedoetwat.cli import main
from wiedoetwat.site.listing import LIST, read_list
from wiedoetwat.site.making import FEW
from wiedoetwat.site.writing import File

CHOSEN = random.Random(6)  # noqa: S311 - nothing is secret here
PROGRAM = (sys.executable, "-m", "wiedoetwat")
KILL, STOP = signal.SIGKILL, signal.SIGINT
ENDS = {KILL: -KILL, STOP: 130}
"""How a program ends by each signal: at once, or in its own way with its own code."""

both = pytest.mark.parametrize("how", ENDS, ids=lambda how: how.name)
OLD = {"index.html": b"begin", "assets/stijl.css": b"a {}", "rol/ib/index.html": b"ib"}
NEW = {"index.html": b"anders", "assets/stijl.css": b"a {}", "matrix/index.html": b"tabel"}
OTHERS = {"foto.jpg": b"foto", "rol/ib/eigen.txt": b"eigen"}


def inside(folder):
    """Return every file in a folder with its bytes, but for our list."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != LIST
    }


def files(some):
    return [File(path, content) for path, content in some.items()]


class Site:
    """A folder with an old site and files of another, and a new site to put there."""

    def __init__(self, folder, old, new):
        self.folder, self.old, self.new = folder, old, new
        put(folder, files(old))
        for path, content in OTHERS.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)

    def build(self):
        put(self.folder, files(self.new))
        return 0

    def back(self):
        """Make it the old site again."""
        put(self.folder, files(self.old))

    @property
    def beside(self):
        return [one.name for one in self.folder.parent.iterdir() if one != self.folder]

    def check(self, how):
        """Check what a build that was ended left, and that the next build mends it."""
        found = inside(self.folder)
        assert {path: found.get(path) for path in OTHERS} == OTHERS
        for path, content in found.items():
            assert content in (self.old.get(path), self.new.get(path), OTHERS.get(path)), path
        # Nothing is there that we do not know, so that the next build can take it away.
        assert found.keys() - OTHERS.keys() <= {one.path for one in read_list(self.folder / LIST)}
        assert how == KILL or not self.beside
        self.build()
        assert inside(self.folder) == self.new | OTHERS
        assert not self.beside


@both
def test_a_small_site_at_every_point(how, tmp_path):
    site = Site(tmp_path / "site", OLD, NEW)
    points = 0
    for code in every_point(site.build, how):
        points += 1
        assert code == ENDS[how]
        site.check(how)
        site.back()
    assert points > 15


@both
def test_the_first_build_of_a_small_site_at_every_point(how, tmp_path):
    site = Site(tmp_path / "site", {}, NEW)
    for code in every_point(site.build, how):
        assert code == ENDS[how]
        site.check(how)
        site.back()


@both
def test_a_whole_site_at_some_points(how, tmp_path):
    """A school takes the place of the national site: three steps for each of some 400 files."""
    whole = Site(tmp_path / "site", site("landelijk"), site("dorpsschool"))
    for at in CHOSEN.sample(range(1, 3 * len(whole.new)), 3):
        assert killed(whole.build, at, how) == ENDS[how]
        whole.check(how)
        whole.back()


@pytest.mark.parametrize("size", [0, 1, 3])
@pytest.mark.parametrize("kill", [True, False])
def test_a_site_in_the_middle_of_a_file(kill, size, tmp_path):
    site = Site(tmp_path / "site", OLD, NEW)
    code = cut_short(lambda: main_site(site), size, killed=kill)
    assert code == (-signal.SIGXFSZ if kill else 3)
    assert inside(site.folder) == OLD | OTHERS
    site.check(KILL if kill else STOP)


def main_site(site):  # pragma: no cover - in a copy
    return main(["site", str(site.folder)])


@pytest.fixture
def schools(tmp_path):
    """Return a folder with one school more than one process makes."""
    folder = tmp_path / "scholen"
    folder.mkdir()
    for path in sorted((ROOT / "examples" / "bestuur").glob("*.yaml"))[: FEW + 1]:
        shutil.copy(path, folder)
    return folder


def test_a_build_on_all_cores_at_some_moments(schools, tmp_path):
    """Where the program is at a moment differs from run to run, and so must never matter."""
    target, fresh = tmp_path / "web" / "site", tmp_path / "vers"
    words = ["--school", str(schools), "--op", "2026-11-24"]
    assert main(["site", str(target)]) == main(["site", str(fresh), *words]) == 0
    old, new = inside(target), inside(fresh)
    for how in (KILL, STOP, KILL, STOP):
        # It ends by the signal itself if it was ready by then.
        assert ended([*PROGRAM, "site", target, *words], target.parent, how) in (0, ENDS[how], -how)
        for path, content in inside(target).items():
            assert content in (old.get(path), new.get(path))
    assert main(["site", str(target), *words]) == 0
    assert inside(target) == new
    assert [one.name for one in target.parent.iterdir()] == ["site"]


def ended(command, beside, how):
    """Run a program, send it a signal some time after it begins to write; return how it ended."""
    before, moment = {*beside.iterdir()}, CHOSEN.uniform(0, 1.5)
    with subprocess.Popen(command, stdout=-1, stderr=-1, text=True) as program:
        while {*beside.iterdir()} == before:
            assert program.poll() is None
        with contextlib.suppress(subprocess.TimeoutExpired):
            program.wait(moment)
        program.send_signal(how)
        # Every process of it has these pipes: while one of them is left, they have no end.
        _, err = program.communicate(timeout=300)
    assert "Traceback" not in err
    return program.returncode
