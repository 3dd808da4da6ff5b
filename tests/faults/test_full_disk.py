"""On a disk that is full a program says so, and the old stays whole."""

import errno
import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.faults.test_killed import files, inside
from tests.site.sites import put
from tests.test_cli_schools import ANSWERS, DAY
from wiedoetwat.errors import OutputError

BOARD = ("--school", ROOT / "examples" / "bestuur", "--op", "2026-11-24")
SITE = "De site kan niet worden geschreven. Kijk naar de map, de rechten en de schijf.\n"
FILE = "Dit bestand kan niet worden geschreven. Kijk naar de map, de rechten en de schijf.\n"


@pytest.fixture
def disk(tmp_path):  # pragma: no cover - where one may make none, these tests are skipped
    """Return what makes a small disk of this size, or with room for so many files and folders."""
    made = []

    def make(limit):
        folder = tmp_path / f"schijf-{len(made)}"
        folder.mkdir()
        words = ["mount", "-t", "tmpfs", "-o", limit, "wiedoetwat-test", folder]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.skip(f"no small disk can be made here: {done.stderr.strip()}")
        made.append(folder)
        return folder

    yield make
    for folder in made:
        subprocess.run(["umount", folder], check=True)


def names(folder):
    return sorted(one.name for one in folder.iterdir())


def fill(folder):  # pragma: no cover - of a small disk
    """Fill a disk to the last byte."""
    with (folder / "vol").open("wb", buffering=0) as stream:
        while True:
            try:
                stream.write(bytes(4096))
            except OSError:
                return


@pytest.mark.parametrize("room", ["size=100k", "size=9m", "size=10m,nr_inodes=900"])
def test_without_room_for_a_site_the_old_one_stays(room, disk, run):  # pragma: no cover - see disk
    """No room for a site, for a second beside the first, or for the folders of the second."""
    folder = disk(room)
    first = run("site", folder / "site")[0]
    old = inside(folder / "site")
    code, out, err = run("site", folder / "site", *BOARD)
    assert (code, out, err) == (3, "", SITE)
    assert inside(folder / "site") == old
    assert first == (0 if old else 3)
    assert names(folder) == (["site"] if old else [])


@pytest.mark.parametrize("old", [{}, {"a/b/een.html": b"een"}])
def test_where_there_is_no_room_for_a_folder_nothing_was_made(old, tmp_path, monkeypatch):
    folder = tmp_path / "site"
    if old:
        put(folder, files(old))
    real = Path.mkdir

    def full(path, *words, **more):
        if path == folder / "a" / "d" / "e":
            raise OSError(errno.ENOSPC, "vol")
        real(path, *words, **more)

    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(OutputError):
        put(folder, files({"a/b/een.html": b"1", "a/c/twee.html": b"2", "a/d/e/drie.html": b"3"}))
    assert names(tmp_path) == (["site"] if old else [])
    assert inside(tmp_path) == {f"site/{path}": content for path, content in old.items()}
    assert not (folder / "a" / "c").exists()


@pytest.mark.parametrize("old", ["van mij\n", None])
def test_without_room_for_a_file_the_old_stays(old, disk, run, tmp_path):  # pragma: no cover
    folder, answers = disk("size=64k"), tmp_path / "antwoorden"
    answers.write_text(json.dumps(ANSWERS), "utf-8")
    if old:
        (folder / "school.yaml").write_text(old)
    fill(folder)
    before = names(folder)
    words = ["school", "nieuw", folder / "school.yaml", "--antwoorden", answers, *DAY]
    assert run(*words, *(["--forceer"] if old else [])) == (3, "", FILE)
    assert names(folder) == before
    assert not old or (folder / "school.yaml").read_text() == old


def test_without_room_nothing_is_baked(disk, baking, monkeypatch, capsys):  # pragma: no cover
    assert baking.main() == 0
    folder = disk("size=64k")
    place = folder / "kennis.json"
    place.write_text("oud")
    fill(folder)
    monkeypatch.setattr(baking, "BAKED", place)
    assert baking.main() == 3
    assert capsys.readouterr().err.endswith("Is de schijf vol?\n")
    assert place.read_text() == "oud"
    assert names(folder) == ["kennis.json", "vol"]
