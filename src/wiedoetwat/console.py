"""Reads from where the program was started, and writes to it: only this module does.

Whoever started it may have left out any of the three streams, or closed them early.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO, TypeVar

from wiedoetwat.errors import OutputError, UsageError
from wiedoetwat.output import fit

T = TypeVar("T")


def output() -> TextIO:
    """Return where answers go; OutputError if the program was started without."""
    if sys.stdout is None:
        raise OutputError("Er is geen uitvoer. Start het commando met een uitvoer (stdout).")
    return sys.stdout


def write(text: str) -> bool:
    """Write an answer; return whether it was read: who has seen enough (head -1) is no error."""
    stream = output()
    try:
        stream.write(fit(text, stream))
        stream.flush()
    except BrokenPipeError:
        _leave(stream)
        return False
    except OSError as error:
        _leave(stream)
        raise OutputError("Het antwoord kan niet worden geschreven. Is de schijf vol?") from error
    return True


def complain(text: str) -> None:
    """Write an error to stderr; if that cannot be written to, the exit code must do."""
    if sys.stderr is not None:
        try:
            print(fit(text, sys.stderr), file=sys.stderr, flush=True)
        except OSError:
            _leave(sys.stderr)


def read() -> str | None:
    """Return what someone types, or None if there will be no more."""
    said = sys.stdin.buffer.readline() if sys.stdin else b""
    return said.decode(sys.stdin.encoding, "replace") if said else None


def someone_looks() -> bool:
    """Whether a question can be put to someone: they read on a terminal, and type on one."""
    return output().isatty() and bool(sys.stdin) and sys.stdin.isatty()


@contextmanager
def opened(invoer: str) -> Iterator[BinaryIO]:
    """Open a file of texts, or stdin for "-"; UsageError if that cannot be done."""
    if invoer == "-":
        if sys.stdin is None:
            raise UsageError("Er is geen invoer (stdin). Geef de naam van een bestand.")
        yield sys.stdin.buffer
        return
    try:
        with Path(invoer).open("rb") as stream:
            yield stream
    except OSError as error:
        raise UsageError("Dit invoerbestand is niet te lezen. Kijk of de naam klopt.") from error


def followed(
    work: Iterable[T], done: str = "Beantwoord", what: str = "teksten", total: int | None = None
) -> Iterable[T]:
    """Return the work, with its progress on a terminal that has room for it.

    Answers that are written while the work goes on leave no room on the same terminal.
    """
    if sys.stderr is None or not sys.stderr.isatty() or (total is None and output().isatty()):
        return work
    from wiedoetwat import progress  # noqa: PLC0415 - Rich takes long to start

    return progress.followed(work, sys.stderr, done, what, total)


def _leave(stream: TextIO) -> None:
    """Let what is still to be written go nowhere: Python tries again at exit, and would fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
