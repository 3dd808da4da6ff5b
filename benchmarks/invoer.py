"""How many texts `wiedoetwat route --invoer` answers in a second, and how much memory it needs."""

import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.deel import Plan, run
from benchmarks.groei import cells, grown, heads
from benchmarks.meten import ran
from benchmarks.tabel import number, table
from benchmarks.teksten import write_lines

FULL, SMALL = Plan(3, (1000, 10_000, 100_000, 1_000_000)), Plan(1, (10, 20))
LARGE = 100_000
PROGRAM = (sys.executable, "-m", "wiedoetwat")
KIND = "regels"


def measured(plan: Plan) -> str:
    """Return the block."""
    with tempfile.TemporaryDirectory() as name:
        files = {size: write_lines(Path(name) / f"{size}.txt", size) for size in plan.sizes}
        command = (*PROGRAM, "route", "--invoer")
        ways = {(size, KIND): partial(ran, (*command, path)) for size, path in files.items()}
        runs = grown(ways, plan, LARGE)
    smallest = min(plan.sizes)
    first = runs[smallest, KIND]
    rows = [
        [
            number(size),
            number(size / runs[size, KIND].seconds),
            *cells(size, runs[size, KIND], smallest, first),
        ]
        for size in plan.sizes
    ]
    return table([KIND, "per seconde", *heads("regel")], rows)


if __name__ == "__main__":
    run(measured, FULL, SMALL)
