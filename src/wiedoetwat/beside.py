"""What is made beside its place until it is whole, and what a killed program left of that.

A program holds what it makes, by a lock that the system takes off when the program ends, however
it ends. So what nobody holds was left behind, and may go.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PREFIX = ".wiedoetwat-tijdelijk-"
"""How the names of what is made beside its place begin; nothing else has such a name."""

_OURS = re.compile(rf"{re.escape(PREFIX)}[a-z0-9_]{{8}}")


@contextmanager
def folder_in(folder: Path) -> Iterator[Path]:
    """Give a new folder in this one, that goes at the end; OSError if there can be none."""
    sweep(folder)
    made = Path(tempfile.mkdtemp(dir=folder, prefix=PREFIX))
    with _passing(made):
        yield made


@contextmanager
def file_in(folder: Path) -> Iterator[tuple[int, Path]]:
    """Give a new file in this folder, open, that goes at the end if it is still there.

    OSError if there can be none.
    """
    sweep(folder)
    number, name = tempfile.mkstemp(dir=folder, prefix=PREFIX)
    with _passing(Path(name)):
        yield number, Path(name)


@contextmanager
def _passing(made: Path) -> Iterator[None]:
    """Hold it, and take it away at the end."""
    try:
        with _held(made):
            yield
    finally:
        try:
            _take_away(made)
        except BaseException:  # someone pressed Ctrl+C at that very moment
            _take_away(made)
            raise


def sweep(folder: Path) -> None:
    """Take away what programs that were killed left in this folder, as far as one may."""
    with suppress(OSError, ValueError):  # there is no such folder, or one may not look
        for one in sorted(folder.iterdir()):
            if _OURS.fullmatch(one.name):
                with _held(one) as ours:
                    if ours:
                        _take_away(one)


def _take_away(one: Path) -> None:
    if one.is_dir():
        shutil.rmtree(one, ignore_errors=True)
    else:
        with suppress(OSError):
            one.unlink()


@contextmanager
def _held(path: Path) -> Iterator[bool]:
    """Hold a file or folder and give True; False if another holds it, or if there are no locks.

    On Windows and on some network disks there are none: what is left there stays.
    """
    number = -1
    try:
        import fcntl  # noqa: PLC0415 - Windows has none

        # Of a pipe nobody waits for the other end, and a link may lead anywhere.
        number = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        held = True
    except (ImportError, OSError):
        held = False
    try:
        yield held
    finally:
        if number >= 0:
            os.close(number)
