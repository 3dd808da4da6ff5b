"""A file is written whole or not at all, and never over another by accident."""

import errno
import os
import stat

import pytest

from wiedoetwat.errors import OutputError, UsageError
from wiedoetwat.files import refuse_taken, write_whole

TAKEN = "Dit bestand is er al. Kies een andere naam, of overschrijf het met --forceer."
FOLDER = "Dit is een map. Geef de naam van een bestand."
FAILED = "Dit bestand kan niet worden geschreven. Kijk naar de map, de rechten en de schijf."
TEXT = "naam: 'Ömer 🎒'\nplaats: x\n"
both = pytest.mark.parametrize("replace", [True, False])


@pytest.fixture
def path(tmp_path):
    return tmp_path / "map" / "school.yaml"


@pytest.fixture(autouse=True)
def _folder(path):
    path.parent.mkdir()


@pytest.fixture
def umask():
    """Set the umask, and put it back after the test."""
    before = os.umask(0o022)
    yield os.umask
    os.umask(before)


def fails(error):
    """Return a function of the disk that fails."""

    def fail(*_args, **_more):
        raise error

    return fail


def left(path):
    """Return the names of all that is in the folder."""
    return sorted(one.name for one in path.parent.iterdir())


def refused(path, *, replace=False):
    """Return the text of the error, and its class."""
    with pytest.raises((UsageError, OutputError)) as error:
        write_whole(path, TEXT, replace=replace)
    return type(error.value), str(error.value)


@both
def test_a_text_is_written_as_it_is_and_nothing_else(path, replace):
    write_whole(path, TEXT, replace=replace)
    assert path.read_bytes() == TEXT.encode()
    assert left(path) == ["school.yaml"]


def test_what_is_there_is_not_overwritten(path):
    path.write_text("oud")
    assert refused(path) == (UsageError, TAKEN)
    assert (path.read_text(), left(path)) == ("oud", ["school.yaml"])


def test_what_is_there_is_overwritten_if_one_asks_for_it(path):
    path.write_text("oud en veel langer dan wat er komt te staan" * 9)
    write_whole(path, TEXT, replace=True)
    assert path.read_text("utf-8") == TEXT
    assert left(path) == ["school.yaml"]


@both
def test_a_folder_is_no_file(path, replace):
    assert refused(path.parent, replace=replace) == (UsageError, FOLDER)


@both
@pytest.mark.parametrize("name", ["weg/school.yaml", "bestand/school.yaml", "nul\0.yaml"])
def test_where_no_file_can_be_there_is_none(path, name, replace):
    (path.parent / "bestand").write_text("x")
    assert refused(path.parent / name, replace=replace) == (OutputError, FAILED)
    assert left(path) == ["bestand"]


@both
def test_a_text_that_is_no_unicode_leaves_nothing_behind(path, replace):
    with pytest.raises(OutputError):
        write_whole(path, "half \ud800", replace=replace)
    assert left(path) == []


@both
@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_one_may_only_read_stays_as_it_is(path, replace):  # pragma: no cover
    path.parent.chmod(0o500)
    assert refused(path, replace=replace) == (OutputError, FAILED)
    path.parent.chmod(0o700)
    assert left(path) == []


@pytest.mark.parametrize("call", ["fsync", "replace", "chmod"])
def test_a_disk_that_fails_leaves_the_old_file_and_nothing_beside_it(call, path, monkeypatch):
    path.write_text("oud")
    monkeypatch.setattr(os, call, fails(OSError(errno.ENOSPC, "vol")))
    assert refused(path, replace=True) == (OutputError, FAILED)
    assert (path.read_text(), left(path)) == ("oud", ["school.yaml"])


def test_a_disk_that_is_full_leaves_no_new_file(path, monkeypatch):
    monkeypatch.setattr(os, "fsync", fails(OSError(errno.ENOSPC, "vol")))
    assert refused(path) == (OutputError, FAILED)
    assert left(path) == []


@both
def test_someone_who_gives_up_while_it_is_written_leaves_nothing_behind(path, replace, monkeypatch):
    monkeypatch.setattr(os, "fsync", fails(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, TEXT, replace=replace)
    assert left(path) == []


def test_a_file_that_another_made_in_the_meantime_stays(path, monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda _: path.write_text("van een ander"))
    assert refused(path) == (UsageError, TAKEN)
    assert (path.read_text(), left(path)) == ("van een ander", ["school.yaml"])


@both
def test_a_link_to_nowhere_is_a_name_that_is_taken(path, replace):
    path.symlink_to("nergens")
    if replace:
        write_whole(path, TEXT, replace=True)
        assert not path.is_symlink()
    else:
        assert refused(path) == (UsageError, TAKEN)
    assert left(path) == ["school.yaml"]


@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOTSUP, errno.EMLINK])
def test_a_disk_without_links_gets_the_file_too(number, path, monkeypatch):
    monkeypatch.setattr(os, "link", fails(OSError(number, "geen links")))
    write_whole(path, TEXT, replace=False)
    assert path.read_text("utf-8") == TEXT
    assert left(path) == ["school.yaml"]


@both
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_file_has_the_rights_that_new_files_have(mask, mode, path, replace, umask):
    umask(mask)
    write_whole(path, TEXT, replace=replace)
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert umask(mask) == mask


def test_a_name_alone_is_a_file_in_the_folder_one_is_in(path, monkeypatch):
    monkeypatch.chdir(path.parent)
    write_whole(path.relative_to(path.parent), TEXT, replace=False)
    assert left(path) == ["school.yaml"]


@pytest.mark.parametrize(
    ("name", "replace", "text"),
    [(".", True, FOLDER), (".", False, FOLDER), ("oud", False, TAKEN)],
)
def test_a_taken_name_is_refused_before_any_work_is_done(name, replace, text, path):
    (path.parent / "oud").write_text("x")
    with pytest.raises(UsageError) as error:
        refuse_taken(path.parent / name, replace=replace)
    assert str(error.value) == text


def test_a_free_name_and_one_to_replace_are_not_refused(path):
    refuse_taken(path, replace=False)
    path.write_text("x")
    refuse_taken(path, replace=True)
    assert path.read_text() == "x"
