"""A site in a folder: whole or not at all, and never at the cost of what is not ours."""

import os
import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.site.sites import put
from wiedoetwat.errors import OutputError, UsageError
from wiedoetwat.site.listing import LIST
from wiedoetwat.site.writing import File, Written

OLD = {"index.html": b"begin", "assets/stijl.css": b"a {}", "rol/ib/index.html": b"ib"}
NEW = {"index.html": b"anders", "assets/stijl.css": b"a {}", "matrix/index.html": b"tabel"}
NO_MARK = "0" * 64


def files(site):
    return [File(path, content) for path, content in site.items()]


def inside(folder):
    """Return everything in a folder but our list: every file with its bytes, every folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
        if path.name != LIST
    }


def with_folders(site):
    folders = {parent.as_posix(): None for path in site for parent in Path(path).parents}
    folders.pop(".", None)
    return site | folders


@pytest.fixture
def target(tmp_path):
    return tmp_path / "web" / "site"


@pytest.fixture
def old(target):
    """Return a folder with the old site in it, and nothing else."""
    put(target, files(OLD))
    return target


@pytest.fixture(autouse=True)
def _no_temporary_folders_left(tmp_path):
    yield
    assert not list(tmp_path.rglob(".wiedoetwat-*"))


def listed(folder):
    lines = (folder / LIST).read_text("utf-8").splitlines()
    return {path: mark for mark, path in (line.split("  ", 1) for line in lines)}


def tamper(folder, marks):
    lines = sorted((path.split("/"), f"{mark}  {path}\n") for path, mark in marks.items())
    (folder / LIST).write_text("".join(line for _, line in lines), "utf-8")


@pytest.mark.parametrize("exists", [True, False])
def test_the_first_build_makes_every_file(exists, target):
    if exists:
        target.mkdir(parents=True)
    assert put(target, files(OLD)) == Written(3, 3, 0)
    assert inside(target) == with_folders(OLD)
    assert list(listed(target)) == sorted(OLD)


def test_a_site_of_nothing_has_only_a_list(target):
    assert put(target, []) == Written(0, 0, 0)
    assert (inside(target), listed(target)) == ({}, {})


def moments(folder):
    """Return when each file but the list was written, and which one it is on the disk."""
    return {
        path: (path.stat().st_mtime_ns, path.stat().st_ino)
        for path in folder.rglob("*")
        if path.is_file() and path.name != LIST
    }


def test_a_second_build_of_the_same_changes_nothing(old):
    before, at = (old / LIST).read_bytes(), moments(old)
    assert put(old, files(OLD)) == Written(3, 0, 0)
    assert (old / LIST).read_bytes() == before
    assert moments(old) == at


def test_only_what_differs_is_written_and_what_is_gone_is_taken_away(old):
    at = moments(old)
    assert put(old, files(NEW)) == Written(3, 2, 1)
    assert inside(old) == with_folders(NEW)
    same = old / "assets" / "stijl.css"
    assert moments(old)[same] == at[same]


@pytest.mark.parametrize("order", [files(NEW), files(NEW)[::-1]])
def test_the_same_site_gives_the_same_bytes_in_any_order(order, target, tmp_path):
    put(target, files(NEW))
    put(tmp_path / "ander", order)
    assert inside(tmp_path / "ander") == inside(target)
    assert (tmp_path / "ander" / LIST).read_bytes() == (target / LIST).read_bytes()


def test_a_file_that_is_gone_comes_back_and_a_changed_one_is_mended(old):
    (old / "index.html").unlink()
    (old / "assets" / "stijl.css").write_bytes(b"veranderd")
    assert put(old, files(OLD)) == Written(3, 2, 0)
    assert inside(old) == with_folders(OLD)


def test_a_file_of_another_is_neither_touched_nor_taken_away(old):
    (old / "rol" / "ib" / "foto.jpg").write_bytes(b"foto")
    (old / "eigen.html").write_bytes(b"eigen")
    assert put(old, files(NEW)) == Written(3, 2, 1)
    assert inside(old) == with_folders(NEW | {"rol/ib/foto.jpg": b"foto", "eigen.html": b"eigen"})


def test_folders_that_become_empty_go_up_to_the_first_that_is_not(target):
    put(target, files({"a/b/c/een.html": b"1", "a/twee.html": b"2"}))
    put(target, files({"a/twee.html": b"2"}))
    assert inside(target) == {"a": None, "a/twee.html": b"2"}
    put(target, [])
    assert inside(target) == {}
    assert target.is_dir()


def test_a_folder_of_which_the_old_file_goes_first_gets_its_new_one(target):
    put(target, files({"a/b/een.html": b"1"}))
    put(target, files({"a/b/twee.html": b"2"}))
    assert inside(target) == {"a": None, "a/b": None, "a/b/twee.html": b"2"}


def test_a_file_of_ours_that_a_person_changed_stays(old):
    (old / "rol" / "ib" / "index.html").write_bytes(b"met de hand")
    assert put(old, files(NEW)) == Written(3, 2, 0)
    assert inside(old)["rol/ib/index.html"] == b"met de hand"
    assert "rol/ib/index.html" not in listed(old)


def test_a_file_that_is_to_go_may_be_gone_already(old):
    (old / "rol" / "ib" / "index.html").unlink()
    assert put(old, files(NEW)) == Written(3, 2, 0)


def test_what_is_in_the_way_is_refused_and_nothing_is_written(target):
    target.mkdir(parents=True)
    (target / "index.html").write_bytes(b"van een ander")
    with pytest.raises(UsageError, match=re.escape("niet van ons is: index.html.")):
        put(target, files(OLD))
    assert inside(target) == {"index.html": b"van een ander"}
    assert not (target / LIST).exists()


def test_what_is_in_the_way_of_a_new_page_is_refused_and_the_old_site_stays(old):
    (old / "matrix").mkdir()
    (old / "matrix" / "index.html").write_bytes(b"van een ander")
    before = inside(old), listed(old)
    with pytest.raises(UsageError, match=re.escape("niet van ons is: matrix/index.html.")):
        put(old, files(NEW))
    assert (inside(old), listed(old)) == before


def test_a_file_of_another_with_the_same_bytes_is_no_stranger(target):
    target.mkdir(parents=True)
    (target / "index.html").write_bytes(OLD["index.html"])
    assert put(target, files(OLD)) == Written(3, 2, 0)


def test_a_target_that_is_a_file_is_refused(target):
    target.parent.mkdir()
    target.write_bytes(b"een bestand")
    with pytest.raises(UsageError, match="geen map"):
        put(target, files(OLD))
    assert target.read_bytes() == b"een bestand"


def test_a_target_inside_a_file_cannot_be_written(target):
    target.parent.write_bytes(b"een bestand")
    with pytest.raises(OutputError, match="kan niet worden geschreven"):
        put(target, files(OLD))


class BrokenError(Exception):
    """What goes wrong while the pages are made."""


def breaking(error):
    yield File("index.html", b"half")
    yield File("nieuw/index.html", b"half")
    raise error


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (BrokenError(), BrokenError),
        (KeyboardInterrupt(), KeyboardInterrupt),
        (OSError("vol"), OutputError),
        (ValueError("teken"), ValueError),
    ],
)
def test_a_build_that_breaks_leaves_the_old_site_as_it_was(error, told, old):
    before, of_list = inside(old), (old / LIST).read_bytes()
    with pytest.raises(told):
        put(old, breaking(error))
    assert (inside(old), (old / LIST).read_bytes()) == (before, of_list)


def test_a_name_that_the_list_cannot_hold_breaks_the_build_and_the_old_site_stays(old):
    before, of_list = inside(old), (old / LIST).read_bytes()
    with pytest.raises(ValueError, match=r"^$"):
        put(old, files(NEW | {"c:d.html": b"niet hier"}))
    assert (inside(old), (old / LIST).read_bytes()) == (before, of_list)


def test_a_first_build_that_breaks_leaves_nothing(target):
    with pytest.raises(BrokenError):
        put(target, breaking(BrokenError()))
    assert not target.exists()


def failing(method, at, monkeypatch):
    """Let the disk fail at the given call of a method of a path."""
    real, calls = getattr(Path, method), []

    def limited(path, *args, **more):
        calls.append(path)
        if len(calls) == at:
            raise OSError(28, "No space left on device")
        return real(path, *args, **more)

    monkeypatch.setattr(Path, method, limited)


@pytest.mark.parametrize(("method", "at"), [("write_bytes", 1), ("write_bytes", 3), ("mkdir", 2)])
def test_a_full_disk_while_the_pages_are_made_leaves_the_old_site(method, at, old, monkeypatch):
    before, of_list = inside(old), (old / LIST).read_bytes()
    with monkeypatch.context() as patch:
        failing(method, at, patch)
        with pytest.raises(OutputError, match="kan niet worden geschreven"):
            put(old, files(NEW))
    assert (inside(old), (old / LIST).read_bytes()) == (before, of_list)


@pytest.mark.parametrize("at", [1, 2, 3, 4])
def test_after_a_break_while_files_are_put_in_place_the_next_build_mends_it(at, old, monkeypatch):
    with monkeypatch.context() as patch:
        failing("replace", at, patch)
        with pytest.raises(OutputError):
            put(old, files(NEW))
    put(old, files(NEW))
    assert inside(old) == with_folders(NEW)
    assert put(old, files(NEW)) == Written(3, 0, 0)


OUTSIDE = ("../buiten.html", "rol/../../buiten.html", "..", "..\\buiten.html", "/buiten.html")


@pytest.mark.parametrize("path", OUTSIDE)
def test_a_list_that_points_outside_is_none_of_ours(path, old):
    outside = old.parent / "buiten.html"
    outside.write_bytes(OLD["index.html"])
    tamper(old, listed(old) | {path: listed(old)["index.html"]})
    before = inside(old)
    with pytest.raises(UsageError, match="niet van ons"):
        put(old, files(NEW))
    assert outside.read_bytes() == OLD["index.html"]
    assert inside(old) == before


def test_a_list_with_the_whole_path_of_a_file_outside_takes_it_not_away(old):
    outside = old.parent / "buiten.html"
    outside.write_bytes(OLD["index.html"])
    tamper(old, listed(old) | {str(outside): listed(old)["index.html"]})
    with pytest.raises(UsageError):
        put(old, files(NEW))
    assert outside.exists()


@pytest.mark.parametrize("path", ["bestaat/niet.html", "rol"])
def test_a_list_with_what_is_not_there_changes_nothing(path, old):
    tamper(old, listed(old) | {path: NO_MARK})
    assert put(old, files(NEW)) == Written(3, 2, 1)
    assert inside(old) == with_folders(NEW)


def test_a_list_with_other_marks_takes_nothing_away(old):
    tamper(old, dict.fromkeys(OLD, NO_MARK))
    assert put(old, files(NEW)) == Written(3, 2, 0)
    assert inside(old) == with_folders(OLD | NEW)


LINE = f"{NO_MARK}  index.html\n"
NONE_OF_OURS = {
    "empty": "",
    "JSON": "{}",
    "a mark that is too short": LINE[1:],
    "one space": LINE.replace("  ", " "),
    "no path": f"{NO_MARK}  \n",
    "no end": LINE[:-1],
    "an end of another system": LINE.replace("\n", "\r\n"),
    "a sign that no name has": LINE.replace("index", "in\0dex"),
    "out of order": LINE.replace("index", "x") + LINE,
    "out of the order of folders": LINE.replace("index", "a-b") + LINE.replace("index", "a/b"),
}


@pytest.mark.parametrize("text", NONE_OF_OURS.values(), ids=NONE_OF_OURS)
def test_without_a_list_of_ours_nothing_is_ours(text, old):
    (old / LIST).write_bytes(text.encode())
    before = inside(old)
    with pytest.raises(UsageError, match="niet van ons"):
        put(old, files(NEW))
    assert inside(old) == before


def test_a_list_that_is_no_text_is_none_of_ours(old):
    (old / LIST).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="niet van ons"):
        put(old, files(NEW))


def test_the_tool_that_people_know_checks_the_list(old):
    check = ["sha256sum", "--check", "--strict", LIST]
    assert subprocess.run(check, cwd=old, capture_output=True, check=False).returncode == 0
    (old / "index.html").write_bytes(b"met de hand")
    done = subprocess.run(check, cwd=old, capture_output=True, check=False)
    assert done.stdout.splitlines().count(b"index.html: FAILED") == 1


# In a list of whole paths "a-b" comes before "a/b"; in one of folders it does not.
NAMES = st.text("ab-. _é", min_size=1, max_size=3).filter(lambda name: name.strip(".") != "")
PATHS = st.lists(NAMES, min_size=1, max_size=3).map("/".join)


def fitting(paths):
    """Leave out what would be a file and a folder by the same name."""
    return {path for path in paths if not any(one.startswith(f"{path}/") for one in paths)}


@given(st.sets(PATHS, max_size=8).map(fitting), st.sets(PATHS, max_size=8).map(fitting), st.data())
def test_any_site_takes_the_place_of_any_other(before, now, data):
    mixed = fitting(before | now)
    first = {path: data.draw(st.binary(max_size=1)) for path in before & mixed}
    second = {path: data.draw(st.binary(max_size=1)) for path in now & mixed}
    with TemporaryDirectory() as name:
        folder = Path(name) / "site"
        put(folder, files(first))
        assert put(folder, files(second)) == Written(
            len(second),
            sum(first.get(path) != content for path, content in second.items()),
            len(first.keys() - second.keys()),
        )
        assert inside(folder) == with_folders(second)
        assert list(listed(folder)) == sorted(second, key=lambda path: path.split("/"))


def test_a_site_in_the_folder_where_one_is(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert put(Path(), files(OLD)) == Written(3, 3, 0)
    assert put(Path(), files(NEW)) == Written(3, 2, 1)
    assert inside(tmp_path) == with_folders(NEW)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_one_may_only_read_takes_no_site(target):  # pragma: no cover
    target.parent.mkdir(mode=0o500)
    with pytest.raises(OutputError):
        put(target, files(OLD))
