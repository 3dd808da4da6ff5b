"""A site in a folder: whole or not at all, and never at the cost of what is not ours."""

import json
import os
import re
from pathlib import Path

import pytest

from tests.site.sites import put
from wiedoetwat.errors import OutputError, UsageError
from wiedoetwat.site.writing import LIST, File, Written

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
    return json.loads((folder / LIST).read_bytes())["bestanden"]


def tamper(folder, text):
    (folder / LIST).write_text(text if isinstance(text, str) else json.dumps(text), "utf-8")


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
def test_a_list_that_points_outside_takes_away_nothing_there(path, old):
    outside = old.parent / "buiten.html"
    outside.write_bytes(b"buiten")
    tamper(old, {"bestanden": {**listed(old), path: listed(old)["index.html"]}})
    (old.parent / "buiten.html").write_bytes(OLD["index.html"])
    assert put(old, files(NEW)) == Written(3, 2, 1)
    assert outside.read_bytes() == OLD["index.html"]
    assert list(listed(old)) == sorted(NEW)


def test_a_list_with_the_whole_path_of_a_file_outside_takes_it_not_away(old):
    outside = old.parent / "buiten.html"
    outside.write_bytes(OLD["index.html"])
    tamper(old, {"bestanden": {**listed(old), str(outside): listed(old)["index.html"]}})
    put(old, files(NEW))
    assert outside.exists()


@pytest.mark.parametrize("path", ["index.html\0", "bestaat/niet.html", "rol"])
def test_a_list_with_what_is_not_there_changes_nothing(path, old):
    tamper(old, {"bestanden": {**listed(old), path: NO_MARK}})
    assert put(old, files(NEW)) == Written(3, 2, 1)
    assert inside(old) == with_folders(NEW)


@pytest.mark.parametrize("mark", [None, 3, ["x"], NO_MARK])
def test_a_list_with_wrong_marks_takes_nothing_away(mark, old):
    tamper(old, {"bestanden": dict.fromkeys(OLD, mark)})
    assert put(old, files(NEW)) == Written(3, 2, 0)
    assert inside(old) == with_folders(OLD | NEW)


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "null", "{}", '{"anders": 1}'])
def test_without_a_list_of_ours_nothing_is_ours(text, old):
    tamper(old, text)
    before = inside(old)
    with pytest.raises(UsageError, match="niet van ons"):
        put(old, files(NEW))
    assert inside(old) == before


def test_a_list_that_is_no_text_is_none_of_ours(old):
    (old / LIST).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="niet van ons"):
        put(old, files(NEW))


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
