"""What many tests need: the real knowledge, a small one to break, and the command line."""

import io
import shutil
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest
from hypothesis import settings

from tests import mini
from wiedoetwat import load
from wiedoetwat.cli import main

ROOT = Path(__file__).parent.parent

# A slow machine is not a failure, and the same run must give the same result.
settings.register_profile("wiedoetwat", deadline=None, derandomize=True)
settings.load_profile("wiedoetwat")


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch):
    """Give every test the same screen, whatever the machine has."""
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "_WIEDOETWAT_COMPLETE", "WIEDOETWAT_SCHOOL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def kennis():
    return load()


@pytest.fixture
def broken(tmp_path):
    """Return the problems of the small knowledge base after a change to it."""

    def problems(change, folder="kennis"):
        return mini.problems(change, tmp_path / folder)

    return problems


@pytest.fixture
def small(tmp_path):
    """Return the small knowledge base, after a change if there is one."""

    def changed(change=lambda _: None):
        mini.write(mini.changed(change), tmp_path)
        return load(tmp_path)

    return changed


@pytest.fixture
def _no_gc(monkeypatch):
    """Keep the garbage collector of the tests out of what the program does with it."""
    monkeypatch.setattr("gc.disable", lambda: None)
    monkeypatch.setattr("gc.freeze", lambda: None)


class Typed(io.TextIOWrapper):
    """What someone types, perhaps at a terminal."""

    at_terminal = False

    def isatty(self):
        return self.at_terminal


@pytest.fixture
def run(capsys, monkeypatch):
    """Run a command, with what is typed to it, and return exit code, stdout and stderr."""

    def command(*argv, typed=b"", at_terminal=False):
        stdin = Typed(io.BytesIO(typed), "utf-8")
        stdin.at_terminal = at_terminal
        monkeypatch.setattr(sys, "stdin", stdin)
        code = main([str(word) for word in argv])
        out, err = capsys.readouterr()
        return code, out, err

    return command


@pytest.fixture
def script(monkeypatch):
    """Return a script as a module."""
    monkeypatch.syspath_prepend(ROOT / "scripts")

    def imported(name):
        loader = SourceFileLoader(f"script_{name}", str(ROOT / "scripts" / name))
        module = module_from_spec(spec_from_loader(loader.name, loader))
        loader.exec_module(module)
        return module

    return imported


@pytest.fixture
def baking(script, monkeypatch, tmp_path):
    """Return the script that bakes, in a small project."""
    module = script("bak")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "BAKED", tmp_path / "kennis.json")
    monkeypatch.setattr(module, "BAKED_SCHEMAS", tmp_path / "schema.json")
    mini.write(mini.FILES, tmp_path / "data")
    shutil.copytree(ROOT / "docs" / "schema", tmp_path / "docs" / "schema")
    return module
