"""Makes the virtual environment in .venv, and keeps it up to date. Needs Python 3.11 and venv."""

import compileall
import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if sys.platform == "win32" else "bin")
LEAST = (3, 11)


def ready(*, dev: bool = False) -> Path:
    """Return the folder with the programs of the environment, made or renewed if need be.

    With `dev` it also has what the tests need. Ends the program with a Dutch sentence if it
    cannot be made.
    """
    if sys.version_info < LEAST:
        sys.exit("Dit vraagt om Python 3.11 of hoger. Installeer dat en begin opnieuw.")
    wanted = _fingerprint(dev=dev)
    stamp = VENV / "wiedoetwat.stempel"
    made = stamp.read_text(encoding="utf-8").split() if stamp.exists() else []
    if wanted not in made:
        _make(dev=dev)
        # An environment with the tools for the tests can answer questions too.
        have = {wanted, _fingerprint(dev=False)}
        stamp.write_text("\n".join(sorted(have)), encoding="utf-8")
    compileall.compile_dir(ROOT / "src", quiet=2)  # saves a fifth of every start
    return BIN


def run(*command: str | Path) -> int:
    """Run a program in the root of the project and return its exit code."""
    return subprocess.run([str(word) for word in command], cwd=ROOT, check=False).returncode


def _fingerprint(*, dev: bool) -> str:
    """Return a word that changes when something else must be installed."""
    text = (ROOT / "pyproject.toml").read_bytes()
    return f"{'dev' if dev else 'antwoord'}-{hashlib.sha256(text).hexdigest()[:16]}"


def _make(*, dev: bool) -> None:
    print("Even geduld: alles wordt klaargezet in .venv …", file=sys.stderr)
    if not (BIN / f"python{'.exe' if sys.platform == 'win32' else ''}").exists() and run(
        sys.executable, "-m", "venv", "--clear", VENV
    ):
        sys.exit("De map .venv kan niet worden gemaakt. Installeer de venv-module van Python.")
    what = ".[dev]" if dev else "."
    if run(BIN / "python", "-m", "pip", "install", "-q", "-q", "--editable", what):
        sys.exit("Het installeren is niet gelukt. Kijk of er internet is en begin opnieuw.")
