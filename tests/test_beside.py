"""What a killed program left goes; what is in use, or of another, stays."""

import os
import sys

import pytest

from wiedoetwat.beside import PREFIX, file_in, folder_in, sweep

LEFT = f"{PREFIX}ab12_cd9"
OTHERS = (
    ".wiedoetwat-ab12_cd9",
    PREFIX,
    f"{PREFIX}ab12_cd",
    f"{PREFIX}ab12_cd9.txt",
    f"{PREFIX}AB12_CD9",
    f"x{LEFT}",
)


def names(folder):
    return sorted(one.name for one in folder.iterdir())


def left_folder(folder):
    (folder / LEFT / "site" / "rol").mkdir(parents=True)
    (folder / LEFT / "site" / "rol" / "index.html").write_text("half")


def left_file(folder):
    (folder / LEFT).write_text("half")


@pytest.mark.parametrize("leave", [left_folder, left_file])
@pytest.mark.parametrize("come", [sweep, lambda folder: [*using(folder_in, folder)]])
def test_what_was_left_goes_when_we_come_there_again(leave, come, tmp_path):
    leave(tmp_path)
    come(tmp_path)
    assert names(tmp_path) == []


def using(make, folder):
    """Give what is made, as long as it is in use."""
    with make(folder) as made:
        yield made


@pytest.mark.parametrize("make", [folder_in, file_in])
def test_what_another_program_is_making_stays(make, tmp_path):
    with make(tmp_path):
        before = names(tmp_path)
        sweep(tmp_path)
        assert names(tmp_path) == before
    assert names(tmp_path) == []


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_what_has_another_name_stays(kind, tmp_path):
    for name in OTHERS:
        (tmp_path / name).write_text("x") if kind == "file" else (tmp_path / name).mkdir()
    sweep(tmp_path)
    assert names(tmp_path) == sorted(OTHERS)


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "van een ander").mkdir()
    (tmp_path / "van een ander" / "foto.jpg").write_text("x")
    (tmp_path / LEFT).symlink_to("van een ander")
    sweep(tmp_path)
    assert names(tmp_path / "van een ander") == ["foto.jpg"]


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / LEFT)
    sweep(tmp_path)
    assert names(tmp_path) == []


def test_without_locks_nothing_is_known_to_be_left(tmp_path, monkeypatch):
    left_folder(tmp_path)
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with folder_in(tmp_path) as made:
        assert made.is_dir()
    assert names(tmp_path) == [LEFT]


def test_what_one_may_not_take_away_stays(tmp_path, monkeypatch):
    left_file(tmp_path)

    def refuse(*_args, **_more):
        raise PermissionError

    monkeypatch.setattr(os, "unlink", refuse)
    sweep(tmp_path)
    assert names(tmp_path) == [LEFT]


@pytest.mark.parametrize("name", ["weg", "bestand", "nul\0"])
def test_where_there_is_no_folder_nothing_was_left(name, tmp_path):
    (tmp_path / "bestand").write_text("x")
    sweep(tmp_path / name)
    assert names(tmp_path) == ["bestand"]


@pytest.mark.parametrize(("make", "step"), [(folder_in, "rmdir"), (file_in, "unlink")])
def test_who_interrupts_the_tidying_up_does_not_stop_it(make, step, tmp_path, monkeypatch):
    real, said = getattr(os, step), []

    def interrupted(*words, **more):
        if not said:
            said.append("Ctrl+C")
            raise KeyboardInterrupt
        real(*words, **more)

    monkeypatch.setattr(os, step, interrupted)
    with pytest.raises(KeyboardInterrupt), make(tmp_path):
        pass
    assert (names(tmp_path), said) == ([], ["Ctrl+C"])
