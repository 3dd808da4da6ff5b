"""Every part of the benchmarks, at its smallest: what comes out is a table. No time is judged."""

import re
import subprocess
import sys
from importlib import import_module
from itertools import cycle, islice

import pytest
from benchmarks.deel import Plan

from benchmarks import (
    alles,
    grote_kennis,
    herkennen,
    kennis,
    mededingers,
    opstart,
    site,
    teksten,
)
from tests.conftest import ROOT
from wiedoetwat import route
from wiedoetwat.errors import Place
from wiedoetwat.gate import open_gate
from wiedoetwat.loading.building import build
from wiedoetwat.loading.examples import Example
from wiedoetwat.model import THUIS
from wiedoetwat.text import words

TIMES = r"(\*\*)?[\d.]+,\d\d×(\*\*)?"


def tables(block):
    """Return every table in a block, as its rows of cells."""
    parts = [part.splitlines() for part in block.split("\n\n") if part.startswith("|")]
    return [[[cell.strip() for cell in line[1:-1].split("|")] for line in part] for part in parts]


def fitting(block):
    """Return the tables in a block, each with rows that fit its head."""
    found = tables(block)
    assert found
    for head, line, *rows in found:
        assert set(line) == {"---"}
        assert {len(row) for row in rows} == {len(head)}
    return found


@pytest.fixture
def measured():
    """Measure a part at its smallest, and return its tables."""

    def tables_of(name):
        part = import_module(f"benchmarks.{name}")
        return fitting(part.measured(part.SMALL))

    return tables_of


def test_every_command_has_its_start_measured(measured):
    programs, commands = measured("opstart")
    assert [row[0] for row in programs[2:5]] == [*opstart.PLAIN, opstart.OUR_VERSION]
    assert programs[3][3] == "1,00×"
    shown = [row[0] for row in commands[2:]]
    assert all(any(row.startswith(f"`{name} ") for row in shown) for name in opstart.commands())
    assert commands[2][4] == "≤ 1,25×"


def test_the_commands_are_those_of_the_program(run):
    shown = run("--help")[1]
    groups = {name.split()[0] for name in opstart.commands()}
    assert all(re.search(rf"^ +{name} ", shown, re.MULTILINE) for name in groups)
    assert set(opstart.commands()) == set(opstart.ARGUMENTS)


def test_recognition_is_beside_its_peers(measured, monkeypatch):
    situations = cycle(("gepeste-leerling", "thuissituatie"))
    few = [
        Example(situatie, "ouder", False, text, Place("", 1, 1))
        for situatie, text in zip(situations, islice(teksten.texts(), 100), strict=False)
    ]
    monkeypatch.setattr(herkennen, "examples_in", lambda _: few)
    monkeypatch.setattr(herkennen, "SMALL", Plan(1, (3,)))
    # The language model takes seconds to begin, where it is installed.
    monkeypatch.delitem(mededingers.PEERS, "zinsbetekenis (USE) met scikit-learn")
    [[_, _, ours, *others]] = measured("herkennen")
    assert ours[2] == "1,00×"
    assert [row[0] for row in others][:2] == [
        "wiedoetwat, alleen de volgorde",
        "BM25 (SQLite FTS5)",
    ]
    assert all(re.fullmatch(TIMES, row[2]) for row in others)


def test_answers_are_timed_for_each_size_of_the_knowledge(measured, monkeypatch):
    monkeypatch.setattr(kennis, "ASKED", 3)
    [[head, _, sizes, *rows]] = measured("kennis")
    assert head == ["", "1×", "2×", "keer", "doel"]
    assert sizes[1:3] == ["25", "49"]
    assert [row[4] for row in rows] == [""] * 3 + ["≤ 1,10×"] * 5 + [""] + ["≤ 1,10×"] * 3
    assert all(re.fullmatch(TIMES, row[3]) for row in rows)


def test_a_larger_knowledge_answers_the_same_for_each_copy():
    large = build(grote_kennis.enlarged(grote_kennis.data(), 3))
    for one in build(grote_kennis.data()).situaties.values():
        if one.groep != THUIS:
            copy = route(large, f"{one.id}-3").antwoorden[0]
            first = route(large, one.id).antwoorden[0]
            assert copy.stappen[0].tekst == first.stappen[0].tekst
            assert len(copy.niet) == len(first.niet)
            assert len(copy.let_op) == len(first.let_op)
            assert route(large, f"{one.naam}-3").antwoorden[0].situatie == copy.situatie


def test_texts_open_the_gate_of_a_larger_knowledge_alike():
    small, large = (
        open_gate(build(grote_kennis.enlarged(grote_kennis.data(), size))) for size in (1, 3)
    )
    for text in islice(teksten.texts(), 200):
        assert large.signs_in(words(text)) == small.signs_in(words(text))


def test_the_start_page_is_weighed_and_asked():
    # In a process of its own: where other tests have a browser, there cannot be a second one.
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.pagina", "--klein"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    [[_, _, weight, *answers]] = fitting(done.stdout)
    assert weight[2] == "≤ 350 kB"
    assert len(answers) == 3


@pytest.mark.parametrize(("name", "rows"), [("controleer", 4), ("invoer", 2)])
def test_more_of_something_is_beside_the_smallest(measured, name, rows):
    [[head, _, *found]] = measured(name)
    assert len(found) == rows
    assert found[0][head.index("tijd") + 2] == "1,00×"
    assert found[0][head.index("geheugen") + 1] == "1,00×"


def test_after_many_lines_a_program_is_beside_a_new_one(measured):
    [[_, _, new, old]] = measured("volhouden")
    assert [new[0], new[3]] == ["0", "1,00×"]
    assert old[0] == "5"
    assert re.fullmatch(TIMES, old[3])


def test_sites_are_beside_the_smallest_and_worked_out_for_all_schools(measured, monkeypatch):
    monkeypatch.setattr(site, "SMALL", Plan(1, (1,)))
    [[_, _, one], [_, _, time, files, *_]] = measured("site")
    assert one[3] == "1,00×"
    assert time[2] == f"7.000 × {one[1]}"
    assert files[2] == f"7.000 × {one[7]}"


def test_sites_for_which_there_is_no_room_are_left_out(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(site.shutil, "disk_usage", lambda _: Usage())
    assert list(site.fitting((1, 2, 1000), tmp_path)) == [1, 2]
    assert "1.000 scholen" in capsys.readouterr().err


class Usage:
    """A disk with room for three schools."""

    free = 40_000_000


def test_every_part_can_be_measured_in_full_and_at_its_smallest():
    for name in alles.PARTS:
        part = import_module(f"benchmarks.{name}")
        assert part.FULL.rounds > part.SMALL.rounds
        assert bool(part.FULL.sizes) == bool(part.SMALL.sizes)
