"""Makes the virtual environment in .venv, and keeps it up to date. Needs Python 3.11 and venv."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

LEAST = (3, 11)
INTERRUPTED = 130
if sys.version_info < LEAST:
    sys.exit("Dit vraagt om Python 3.11 of hoger. Installeer dat en begin opnieuw.")

ROOT = Path(__file__).resolve().parent.parent
CORES = os.cpu_count() or 1
VENV = ROOT / ".venv"
WINDOWS = sys.platform == "win32"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
STAMP = VENV / "wiedoetwat.stempel"


def ready(*, dev: bool = False) -> Path:
    """Return the folder with the programs of the environment, made or renewed if need be.

    With `dev` it also has what the tests need. Ends the program with a Dutch sentence if it
    cannot be made.
    """
    # An environment with the tools for the tests can answer questions too.
    wanted = [str(ROOT), _fingerprint("antwoord"), *([_fingerprint("dev")] if dev else [])]
    made = _stamped()
    if not set(wanted) <= set(made):
        say("Even geduld: alles wordt klaargezet in .venv …")
        # An environment does not move along with its folder, and may have been left half-made.
        if str(ROOT) not in made:
            _make()
        _install(".[dev]" if dev else ".")
        STAMP.write_text("\n".join(wanted), encoding="utf-8")
    return BIN


def enter(script: str, *, dev: bool = False) -> None:
    """Start this script anew inside the environment and end with its code, unless it is there."""
    if Path(sys.prefix) != VENV:
        ready(dev=dev)
        sys.exit(run(PYTHON, script, *sys.argv[1:]))


def run(*command: str | Path, cwd: Path | None = None) -> int:
    """Run a program, in the folder one is in or another, and return its exit code."""
    with subprocess.Popen([str(word) for word in command], cwd=cwd) as program:
        while True:
            try:
                code = program.wait()
            except KeyboardInterrupt:
                continue  # the program was interrupted too, and ends in its own way
            return code if code >= 0 else 128 - code


def end(main: Callable[[], int]) -> NoReturn:
    """Do the work and end with its code; Ctrl+C is no error."""
    try:
        code = main()
    except KeyboardInterrupt:
        say("Gestopt.")
        code = INTERRUPTED
    sys.exit(code)


def say(text: str) -> None:
    """Tell something that is no answer; where that cannot be said, say nothing."""
    if sys.stderr:
        with suppress(OSError):
            print(text, file=sys.stderr, flush=True)


def _stamped() -> list[str]:
    """Return what the environment was made of: where, and by which `pyproject.toml`."""
    if not (STAMP.exists() and PYTHON.exists()):
        return []
    return STAMP.read_text(encoding="utf-8", errors="replace").splitlines()


def _fingerprint(kind: str) -> str:
    """Return a word that changes when something else must be installed."""
    text = (ROOT / "pyproject.toml").read_bytes()
    return f"{kind}-{hashlib.sha256(text).hexdigest()[:16]}"


def _make() -> None:
    _must(
        run(sys.executable, "-m", "venv", "--clear", VENV),
        "De map .venv kan niet worden gemaakt. "
        "Kijk of je hier mag schrijven en of Python zijn venv-module heeft.",
    )
    STAMP.write_text(str(ROOT), encoding="utf-8")


def _install(what: str) -> None:
    _must(
        run(PYTHON, "-m", "pip", "install", "-q", "-q", "--editable", what, cwd=ROOT),
        "Het installeren is niet gelukt. Kijk of er internet is en begin opnieuw.",
    )
    # pip compiles what it installs, but not a package that it only points at.
    run(PYTHON, "-m", "compileall", "-q", ROOT / "src")


def _must(code: int, otherwise: str) -> None:
    """End the program if a step failed; who interrupted it knows why."""
    if code:
        sys.exit(INTERRUPTED if code == INTERRUPTED else otherwise)
