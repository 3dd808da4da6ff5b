"""Runs a command as it may be started: with any output, input, home, alphabet and width."""

import io
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from tests.test_output import Stream
from wiedoetwat.cli import main

PROGRAM = (sys.executable, "-m", "wiedoetwat")


class Surroundings(NamedTuple):
    """Where a command is started. Each value is the name of one below."""

    output: str
    typed: str
    home: str
    letters: str
    columns: int


OUTPUTS = ("pipe", "terminal", "nobody reads", "full", "closed")
TYPED = ("answers", "nothing", "closed")
HOMES = ("home", "no home", "read-only")
LETTERS = {
    "utf-8": {"PYTHONIOENCODING": "utf-8"},
    "LC_ALL=C": {"LC_ALL": "C"},
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "utf-16": {"PYTHONIOENCODING": "utf-16"},
}
COLUMNS = (20, 40, 80, 200, 400)


class Done(NamedTuple):
    """What came of it."""

    code: int
    out: str
    err: str


def encoding(around):
    """Return in what the output is written: since Python 3.7 LC_ALL=C is UTF-8."""
    return "utf-8" if around.letters == "LC_ALL=C" else around.letters


def run(words, answers, around, folder):
    """Run a command in these surroundings, in a folder with nothing in it but its home."""
    home = folder / "thuis"
    home.mkdir()
    home.chmod(0o500 if around.home == "read-only" else 0o700)
    out, reads = _output(around.output)
    err_reads, err = os.pipe()
    with subprocess.Popen(
        [*not_root(), *PROGRAM, *words],
        stdin=subprocess.PIPE if around.typed == "answers" else subprocess.DEVNULL,
        stdout=out,
        stderr=err,
        cwd=folder,
        env=_environment(around, home),
        preexec_fn=lambda: _close(around),  # noqa: PLW1509 - the tests start no threads here
    ) as program:
        for one in {out, err}:
            os.close(one)
        if around.typed == "answers":
            _type(program.stdin, answers)
        said = _read(reads).replace(b"\r\n", b"\n") if reads is not None else b""
        told = _read(err_reads)
    letters = encoding(around)
    return Done(program.returncode, said.decode(letters), told.decode(letters))


def not_root():
    """Return how to start a program that may do no more than its owner: root may write anywhere."""
    if os.geteuid():  # pragma: no cover - as a rule the tests are root
        return ()
    fewer = "-dac_override,-dac_read_search"
    return ("setpriv", f"--bounding-set={fewer}", f"--inh-caps={fewer}")


def _close(around):  # pragma: no cover - in the other process
    for number, way in ((0, around.typed), (1, around.output)):
        if way == "closed":
            os.close(number)


def _output(kind):
    """Return what to write to, and what to read from if there is anything to read."""
    if kind in ("full", "closed"):
        return os.open("/dev/full" if kind == "full" else os.devnull, os.O_WRONLY), None
    reads, out = pty.openpty() if kind == "terminal" else os.pipe()
    if kind == "nobody reads":
        os.close(reads)
        return out, None
    return out, reads


def _environment(around, home):
    kept = {name: os.environ[name] for name in ("PATH",)}
    kept |= {} if around.home == "no home" else {"HOME": str(home)}
    return kept | LETTERS[around.letters] | {"COLUMNS": str(around.columns), "TERM": "dumb"}


def _type(stream, answers):
    try:
        stream.write(answers)
        stream.close()
    except BrokenPipeError:  # pragma: no cover - it asked for nothing, and may be gone by now
        pass


def _read(number):
    """Read to the end; a terminal of which the other side is gone is at its end."""
    parts = []
    with open(number, "rb", buffering=0) as stream:  # noqa: PTH123 - it has no path
        while True:
            try:
                part = stream.read(65536)
            except OSError:
                part = b""
            if not part:
                return b"".join(parts)
            parts.append(part)


def answer(words, answers, around, folder):
    """Return the exit code and the answer that belong to this command, from within this process."""
    screen = Stream(encoding(around), around.output == "terminal")
    given = answers if around.typed == "answers" else b""
    stdin = io.TextIOWrapper(io.BytesIO(given), encoding(around), "replace")
    changed = {"COLUMNS": str(around.columns), "TERM": "dumb"}
    folder.mkdir()
    with (
        mock.patch.dict(os.environ, changed),
        mock.patch.multiple(sys, stdout=screen, stderr=Stream(), stdin=stdin),
    ):
        before = Path.cwd()
        os.chdir(folder)
        try:
            return main([str(word) for word in words]), screen.getvalue()
        finally:
            os.chdir(before)
