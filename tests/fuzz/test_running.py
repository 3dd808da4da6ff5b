"""A short run of every target under atheris, what a run tells, and which inputs are kept."""

import pytest
from fuzz.targets import NAMES, Target, target

from fuzz import keeping, running
from wiedoetwat.text import words

INPUTS = {"adres": 5000, "yaml": 2000, "lijst": 2000, "vragen": 500, "nieuw": 300, "tekst": 150}
"""How many inputs a target gets here, if that is not FEW: some take far longer."""

FEW = 40
NEEDED = "geen atheris voor deze computer: zie scripts/fuzz"
BLIND = """
import sys
from wiedoetwat.gate import Gate
from fuzz.engine import main
Gate.signs_in = lambda *_: ()
main(sys.argv[1:])
"""
"""Runs a target with a gate that sees no danger."""


@pytest.fixture(autouse=True)
def found(monkeypatch, tmp_path):
    """Return the folder in which these runs put what they find."""
    monkeypatch.setattr(running, "FOUND", tmp_path / "vondsten")
    return running.FOUND


@pytest.mark.skipif(not running.can_run(), reason=NEEDED)
@pytest.mark.parametrize("name", NAMES)
def test_a_short_run_finds_nothing(name, found):  # pragma: no cover - not for every system
    inputs = INPUTS.get(name, FEW)
    done = running.run(target(name), inputs, 20)
    assert done.trace == ""
    assert (done.code, done.found) == (0, None)
    assert done.inputs >= inputs
    assert 0 < done.branches <= done.features
    assert not list(found.iterdir())


@pytest.mark.skipif(not running.can_run(), reason=NEEDED)
def test_a_run_finds_a_fault_and_keeps_its_input(found):  # pragma: no cover - not for every system
    done = running.run(target("tekst"), 1000, 1, engine=("-c", BLIND))
    assert done.code
    assert "AssertionError: danger is not told" in done.trace
    assert done.found.parent == found
    target("tekst").run(done.found.read_bytes())  # with a gate that sees, nothing is wrong


def test_a_run_that_cannot_begin_tells_why():
    done = running.run(target("adres"), 1, 1, engine=("-c", "raise SystemExit('stuk')"))
    assert (done.code, done.inputs, done.found) == (1, 0, None)
    assert done.trace == "stuk"


def fake(corpus, run):
    """Return a target of which the corpus is another folder."""

    class Fake(Target):
        @property
        def corpus(self):
            return corpus

    return Fake("nep", run, (), None, lambda: [b"drie"])


def test_what_is_kept_reaches_most_and_is_short(tmp_path):
    (tmp_path / "oud").write_bytes("één".encode())
    one = fake(tmp_path, lambda data: words(data.decode()))
    new = [b"een twee", "één twee drie vier".encode()]
    assert keeping.keep(one, new) == 1
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ["één".encode()]
    assert keeping.keep(one, []) == 1


def test_what_is_too_long_or_too_many_is_not_kept(tmp_path, monkeypatch):
    one = fake(tmp_path, lambda data: words(data.decode()))
    inputs = ["één".encode()]
    monkeypatch.setattr(keeping, "MOST_BYTES", len(inputs[0]) - 1)
    assert keeping.choose(one, inputs) == []
    monkeypatch.setattr(keeping, "MOST_BYTES", len(inputs[0]))
    assert keeping.choose(one, inputs) == inputs
    monkeypatch.setattr(keeping, "MOST_FILES", 0)
    assert keeping.choose(one, inputs) == []
