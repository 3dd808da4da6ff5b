"""A new school file and what is baked: whole, or as it was, wherever the program is ended."""

import json
import signal

import pytest

from tests.faults.points import cut_short, every_point
from tests.test_cli_schools import ANSWERS, DAY
from wiedoetwat.cli import main

KILL, STOP = signal.SIGKILL, signal.SIGINT
ENDS = {KILL: -KILL, STOP: 130}
both = pytest.mark.parametrize("how", ENDS, ids=lambda how: how.name)
old_or_none = pytest.mark.parametrize("old", ["van mij\n", None], ids=["over", "new"])


class SchoolFile:
    """A place for a new school file, with an old one there or not."""

    def __init__(self, folder, old):
        self.path, self.old = folder / "map" / "school.yaml", old
        answers = folder / "antwoorden.yaml"
        answers.write_text(json.dumps(ANSWERS), "utf-8")
        self.words = ["school", "nieuw", str(self.path), *DAY, "--antwoorden", str(answers)]
        self.words += ["--forceer"] if old else []
        self.path.parent.mkdir()
        self.back()
        assert self.make() == 0
        self.new = self.found
        self.back()

    def make(self):
        return main(self.words)

    @property
    def found(self):
        return self.path.read_text("utf-8") if self.path.exists() else None

    @property
    def beside(self):
        return [one.name for one in self.path.parent.iterdir() if one != self.path]

    def back(self):
        """Make it as it was."""
        if self.old:
            self.path.write_text(self.old)
        else:
            self.path.unlink(missing_ok=True)

    def check(self, how):
        """Check what was left, and that making it again leaves nothing but the new file."""
        assert self.found in (self.old, self.new)
        assert how == KILL or not self.beside
        self.back()
        assert self.make() == 0
        assert (self.found, self.beside) == (self.new, [])
        self.back()


@both
@old_or_none
def test_a_new_school_file_at_every_point(old, how, tmp_path):
    school = SchoolFile(tmp_path, old)
    points = 0
    for code in every_point(school.make, how):
        points += 1
        assert code == ENDS[how]
        school.check(how)
    assert points >= 3


@old_or_none
@pytest.mark.parametrize("size", [0, 1, 1000])
@pytest.mark.parametrize("kill", [True, False])
def test_a_new_school_file_in_the_middle(kill, size, old, tmp_path):
    school = SchoolFile(tmp_path, old)
    code = cut_short(school.make, size, killed=kill)
    assert code == (-signal.SIGXFSZ if kill else 3)
    assert school.found == old
    school.check(KILL if kill else STOP)


@pytest.fixture
def changed(baking):
    """Return a project that was baked, and changed since: in its knowledge and in a schema."""
    assert baking.main() == 0
    for path, old, new in (
        (baking.ROOT / "data" / "feiten.yaml", "Zo is het.", "Zo is het niet."),
        (baking.ROOT / "docs" / "schema" / "route-1.json", "wiedoetwat route", "anders"),
    ):
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
    return baking


def baked(baking):
    return [path.read_bytes() for path in (baking.BAKED, baking.BAKED_SCHEMAS)]


def left(baking):
    return sorted(path.name for path in baking.ROOT.iterdir())


@both
def test_baking_at_every_point(how, changed):
    before, names = baked(changed), left(changed)
    points = []
    for code in every_point(changed.main, how):
        points.append((code, baked(changed), left(changed)))
        changed.BAKED.write_bytes(before[0])
        changed.BAKED_SCHEMAS.write_bytes(before[1])
    after = baked(changed)
    assert all(old != new for old, new in zip(before, after, strict=True))
    assert len(points) == 6  # of each file: to open it, to give it its name, to look what is left
    for code, found, there in points:
        assert code == ENDS[how]
        assert all(one in pair for one, *pair in zip(found, before, after, strict=True))
        assert how == KILL or there == names
    assert left(changed) == names


@both
def test_learning_at_every_point(how, script, tmp_path, monkeypatch):
    """What it learned is in two files, for the program and for the browser."""
    leer = script("leer")
    paths = [tmp_path / "model", tmp_path / "ingepakt"]
    for name, value in (
        ("BAKED", paths[0]),
        ("PACKED", paths[1]),
        ("learned", lambda _: b"nieuw"),
        ("packed_for_browser", lambda model: model * 2),
    ):
        monkeypatch.setattr(leer, name, value)
    points = 0
    for path in paths:
        path.write_bytes(b"oud")
    for code in every_point(leer.main, how):
        points += 1
        assert code == ENDS[how]
        for path, new in zip(paths, (b"nieuw", b"nieuwnieuw"), strict=True):
            assert path.read_bytes() in (b"oud", new)
            path.write_bytes(b"oud")
    assert points == 6
    assert sorted(tmp_path.iterdir()) == sorted(paths)


@pytest.mark.parametrize("size", [0, 1, 1000])
@pytest.mark.parametrize("kill", [True, False])
def test_baking_in_the_middle(kill, size, changed):
    before, names = baked(changed), left(changed)
    code = cut_short(changed.main, size, killed=kill)
    assert code == (-signal.SIGXFSZ if kill else 3)
    assert baked(changed) == before
    assert changed.main() == 0
    assert all(old != new for old, new in zip(before, baked(changed), strict=True))
    assert left(changed) == names
