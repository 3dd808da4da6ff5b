"""What must hold of any input: of those that are kept, of seeds, and of changes of them."""

import re
from collections import deque
from itertools import chain
from random import Random

import pytest
from fuzz.targets import NAMES, target
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wiedoetwat import batch, dialogue, gate, routing
from wiedoetwat.loading import folder, reading, schools
from wiedoetwat.school import scaffold
from wiedoetwat.site import address, writing

TRIES = {"kennis": 15, "school": 15, "invoer": 15, "nieuw": 40, "tekst": 40}
"""How many inputs of a target are made, if that is not OTHERS: some take far longer."""

OTHERS = 100
MOST_FILES, MOST_BYTES = 150, 200_000


def changed(one, data, seed):
    """Return an input that was changed as the target changes it, or as bytes."""
    chance = Random(seed)  # noqa: S311 - the same input every time
    if one.mutated:
        return one.mutated(data, chance)
    cut = chance.randrange(len(data) + 1)
    return data[:cut] + chance.choice(one.words) + data[cut + chance.randrange(3) :]


def inputs(one):
    """Return how hypothesis makes inputs of a target."""
    known = st.sampled_from([*one.kept(), *one.seeds()])
    nearly = st.builds(changed, st.just(one), known, st.integers(0, 2**32))
    return st.binary(max_size=200) | nearly | nearly


@pytest.mark.parametrize("name", NAMES)
def test_it_holds_of_every_input_that_is_kept(name):
    one = target(name)
    for data in dict.fromkeys((*one.kept(), *one.seeds())):
        one.run(data)


@pytest.mark.parametrize("name", NAMES)
def test_it_holds_of_any_input(name):
    one = target(name)

    @settings(
        max_examples=TRIES.get(name, OTHERS), suppress_health_check=list(HealthCheck), database=None
    )
    @given(inputs(one))
    def holds(data):
        one.run(data)

    holds()


def test_little_is_kept():
    kept = [data for name in NAMES for data in target(name).kept()]
    assert len(kept) <= MOST_FILES
    assert sum(map(len, kept)) <= MOST_BYTES
    assert all(target(name).kept() for name in NAMES)


def test_the_words_of_a_target_are_words_once():
    for name in NAMES:
        words = target(name).words
        assert all(words)
        assert len(set(words)) == len(words)


def one_line_too_far(monkeypatch):
    real = reading._at  # noqa: SLF001
    monkeypatch.setattr(reading, "_at", lambda *at: real(*at)._replace(line=99))


def problems_without_a_place(monkeypatch):
    real = folder._place  # noqa: SLF001
    monkeypatch.setattr(folder, "_place", lambda *at: real(*at)._replace(column=0))


def danger_that_a_school_changes(monkeypatch):
    real = schools.merge

    def merged(kennis, school, op):
        found = real(kennis, school, op)
        danger = found.situaties["acuut-gevaar"]._replace(
            eerste=found.situaties["gepeste-leerling"].eerste
        )
        return found._replace(situaties={**found.situaties, "acuut-gevaar": danger})

    monkeypatch.setattr(schools, "merge", merged)
    monkeypatch.setattr(schools, "check_merged", lambda *_: ())


def names_without_quotes(monkeypatch):
    monkeypatch.setattr(scaffold, "_quoted", str)


def a_gate_that_is_blind(monkeypatch):
    monkeypatch.setattr(gate.Gate, "signs_in", lambda *_: ())


def lines_that_are_passed_over(monkeypatch):
    real = batch.answered
    monkeypatch.setattr(
        batch,
        "answered",
        lambda kennis, lines, wie: real(kennis, (line for line in lines if line.text), wie),
    )


def nobody_to_ask(monkeypatch):
    real = routing.unknown
    nobody = lambda *words, **more: real(*words, **more)._replace(altijd=())  # noqa: E731
    monkeypatch.setattr(dialogue, "unknown", nobody)


def files_that_are_not_ours(monkeypatch):
    monkeypatch.setattr(writing, "_remove", lambda folder, one: (folder / one.path).unlink() or 1)


def an_address_with_a_question(monkeypatch):
    pattern = address._SAFE.pattern.replace("[a-z0-9._~", "[?a-z0-9._~")  # noqa: SLF001
    monkeypatch.setattr(address, "_SAFE", re.compile(pattern, re.IGNORECASE))


FAULTS = {
    "yaml": one_line_too_far,
    "kennis": problems_without_a_place,
    "school": danger_that_a_school_changes,
    "nieuw": names_without_quotes,
    "tekst": a_gate_that_is_blind,
    "invoer": lines_that_are_passed_over,
    "vragen": nobody_to_ask,
    "lijst": files_that_are_not_ours,
    "adres": an_address_with_a_question,
}


@pytest.mark.parametrize("name", NAMES)
def test_a_fault_is_seen(name, monkeypatch):
    """Of what is kept, or of a change of it; a target that sees nothing would hold of anything."""
    one = target(name)
    FAULTS[name](monkeypatch)
    known = [*one.seeds(), *one.kept()]
    changes = (changed(one, known[seed % len(known)], seed) for seed in range(500))
    with pytest.raises((AssertionError, OSError)):
        deque(map(one.run, chain(known, changes)), maxlen=0)
