"""How long `wiedoetwat controleer MAP` takes for many schools, and how much memory it needs."""

import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.deel import DAY, Plan, run
from benchmarks.groei import cells, grown, heads
from benchmarks.meten import ran
from benchmarks.scholen import make
from benchmarks.tabel import number, table

FULL, SMALL = Plan(3, (1, 10, 100, 1000, 2000)), Plan(1, (1, 3))
LARGE = 1000
FOUND = 1
"""The exit code if something is wrong: of some of the schools the names have expired."""

# The program itself, as if the machine had only one core.
_ON_ONE_CORE = """
import os, sys
from wiedoetwat.cli import main
os.cpu_count = lambda: 1
sys.exit(main())
"""
WAYS = {
    "een": (sys.executable, "-c", _ON_ONE_CORE),
    "alle": (sys.executable, "-m", "wiedoetwat"),
}
"""The program on so many cores."""


def measured(plan: Plan) -> str:
    """Return the block."""
    with tempfile.TemporaryDirectory() as name:
        folders = {size: make(Path(name) / str(size), size) for size in plan.sizes}
        runs = grown(
            {
                (size, cores): partial(
                    ran, (*program, "controleer", folder, "--op", DAY), good=(0, FOUND)
                )
                for size, folder in folders.items()
                for cores, program in WAYS.items()
            },
            plan,
            LARGE,
        )
    smallest = min(runs)[0]
    first = runs[smallest, "een"]
    return table(
        ["scholen", "kernen", *heads("school")],
        [
            [number(size), cores, *cells(size, run, smallest, first)]
            for (size, cores), run in runs.items()
        ],
    )


if __name__ == "__main__":
    run(measured, FULL, SMALL)
