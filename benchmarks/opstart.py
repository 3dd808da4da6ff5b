"""How long each command takes from start to end, beside a Typer hello and tools people know."""

import compileall
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from release.manual import doing

import wiedoetwat
from benchmarks.deel import DAY, ROOT, Plan, run, skipped
from benchmarks.meten import in_turns, medians, ran
from benchmarks.tabel import against, at_most, duration, table, times

FULL, SMALL = Plan(25), Plan(1)

BIN = Path(sys.executable).parent
PROGRAM = str(BIN / "wiedoetwat")
HELLO = Path(__file__).with_name("hallo.py")
SCHOOL = str(ROOT / "examples" / "dorpsschool.yaml")
STORY = "mijn zoon wordt al maanden gepest en de mentor doet niks"
ANSWERS = "naam: De Wilg\nsector: po\nplaats: Wilgendam\napc: Juf Anna\n"
"""What `school nieuw` would ask."""
BY_NAME, TABLE, OWN_WORDS = 1.25, 1.6, 1.5
"""How many times the hello an answer may take."""


class Way(NamedTuple):
    """A command that is measured, and how many times the hello it may take."""

    command: tuple[str, ...]
    aim: float | None = None


BASE = "hallo wereld met Typer"
PLAIN: Mapping[str, Way] = {
    "leeg Python": Way((sys.executable, "-c", "pass")),
    BASE: Way((sys.executable, str(HELLO))),
}
OUR_VERSION = "wiedoetwat --versie"
OTHERS = {"HTTPie": "http", "sqlite-utils": "sqlite-utils", "Datasette": "datasette"}
"""Tools people know, by the name of their program."""

# For each command the arguments with which it gives an answer, and how many times the hello that
# may take; `{folder}` is a folder of its own, `{school}` the file of a school.
ARGUMENTS: Mapping[str, tuple[tuple[str, float | None], ...]] = {
    "route": (
        ("--situatie klacht --formaat tekst", BY_NAME),
        ("--situatie klacht --formaat json", BY_NAME),
        ("--situatie klacht --formaat tabel", TABLE),
        ("{story} --formaat tekst", OWN_WORDS),
        ("--situatie klacht --school {school} --op {day} --formaat tekst", None),
    ),
    "rollen": (("--formaat tekst", None), ("apc --formaat tekst", None)),
    "situaties": (("--formaat tekst", None),),
    "matrix": (("--formaat tekst", None),),
    "waarom": (("klacht apc --formaat tekst", None),),
    "controleer": (("--formaat tekst", None), ("{school} --op {day} --formaat tekst", None)),
    "school nieuw": (
        ("{folder}/school.yaml --forceer --antwoorden {folder}/antwoorden.yaml", None),
    ),
    "site": (("{folder}/site", None),),
}


def commands() -> list[str]:
    """Return the name of every command of the program that does something."""
    return [" ".join(words) for words in doing()]


def versions() -> dict[str, Way]:
    """Return the programs that tell their version: ours, and those of others that are there."""
    ways = {OUR_VERSION: Way((PROGRAM, "--versie"))}
    for name, program in OTHERS.items():
        if shutil.which(BIN / program):
            ways[f"{name} --version"] = Way((str(BIN / program), "--version"))
    return ways


def answers(folder: str) -> dict[str, Way]:
    """Return every command of the program with an answer; KeyError if one has no arguments here."""
    real = {"folder": folder, "school": SCHOOL, "story": STORY, "day": DAY}
    shown = {**real, "folder": "MAP", "school": "BESTAND", "story": "EIGEN WOORDEN"}
    return {
        f"`{line.format_map(shown)}`": Way((PROGRAM, *_words(line, real)), aim)
        for command in commands()
        for line, aim in ((f"{command} {given}", aim) for given, aim in ARGUMENTS[command])
    }


def _words(line: str, real: Mapping[str, str]) -> Iterator[str]:
    """Yield the words of a command; a path may have spaces in it."""
    return (word.format_map(real) for word in line.split())


def rows(ways: Mapping[str, Way], took: Mapping[str, float]) -> list[list[str]]:
    """Return a row for each way, beside the empty Python and the hello."""
    empty = took["leeg Python"]
    return [
        [
            name,
            duration(took[name]),
            times(took[name] / empty),
            against(took[name] / took[BASE], way.aim),
            at_most(way.aim),
        ]
        for name, way in ways.items()
    ]


def measured(plan: Plan) -> str:
    """Return the block."""
    # An installed package is compiled; a checkout may not be.
    for path in (Path(wiedoetwat.__file__).parent, HELLO.parent):
        compileall.compile_dir(path, quiet=2)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "antwoorden.yaml").write_text(ANSWERS, "utf-8")
        only_version, real = versions(), answers(folder)
        ways = {**PLAIN, **only_version, **real}
        runs = in_turns(
            {name: partial(ran, way.command) for name, way in ways.items()},
            plan.rounds,
            warm=plan.rounds > 1,
        )
    took = medians({name: [one.seconds for one in some] for name, some in runs.items()})
    heads = ["programma", "mediaan", "keer leeg Python", "keer de hallo", "doel"]
    missing = [name for name in OTHERS if f"{name} --version" not in only_version]
    return (
        f"{table(heads, rows({**PLAIN, **only_version}, took))}{skipped(missing)}\n\n"
        f"{table(['opdracht', *heads[1:]], rows(real, took))}"
    )


if __name__ == "__main__":
    run(measured, FULL, SMALL)
