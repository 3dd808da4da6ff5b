"""How long `wiedoetwat controleer MAP` takes for many schools, and how much memory it needs.

    .venv/bin/python benchmarks/scholen.py [NUMBER ...]

The schools are made from the examples, each with other names and days. What counts are the ratios:
time per school and memory of the largest process, beside those of the smallest number; and two
processes beside one. The times are of this machine only.
"""

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import wiedoetwat

EXAMPLES = Path(__file__).parent.parent / "examples"
SOURCES = sorted(EXAMPLES.rglob("*.yaml"))
NUMBERS = (20, 200, 2000)
DAY = "2026-11-24"

# What one process prints after its work: the most memory that it, and each it started, ever had.
_MEASURE = """
import resource, sys
from pathlib import Path
from wiedoetwat.loading.many_schools import check_schools
from wiedoetwat.loading.schools import school_files

if __name__ == "__main__":
    files = school_files(Path(sys.argv[1]))
    processes = int(sys.argv[2]) or None
    checked = check_schools(files, sys.argv[3], None, processes)
    found = sum(one.waarschuwingen >= 0 for one in checked)
    assert found == len(files)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    others = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(own, others)
"""


class Run(NamedTuple):
    """How long a check of a number of schools took, and the most memory of a process, in MB."""

    seconds: float
    own: float
    others: float


def make(folder: Path, number: int) -> None:
    """Write this many school files, each from an example with a name and a last day of its own."""
    chance = random.Random(number)  # noqa: S311 - the same schools every time
    for count in range(number):
        text = SOURCES[count % len(SOURCES)].read_text("utf-8")
        year = chance.choice((2026, 2027, 2027, 2028))
        text = text.replace("geldig_tot: 2027-07-31", f"geldig_tot: {year}-07-31")
        text = text.replace("  naam: ", f"  naam: School {count} ", 1)
        (folder / f"school-{count:05}.yaml").write_text(text, "utf-8")


def measured(number: int, processes: int) -> Run:
    """Return what a check of this many schools takes; 0 processes is as many as there are cores."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "scholen"
        folder.mkdir()
        make(folder, number)
        script = Path(name) / "meet.py"
        script.write_text(_MEASURE, "utf-8")
        command = (sys.executable, str(script), str(folder), str(processes), DAY)
        start = time.perf_counter()
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        seconds = time.perf_counter() - start
    own, others = (int(part) / 1024 for part in done.stdout.split())
    return Run(seconds, own, others)


def main() -> None:
    """Print a table, with time and memory beside those of the smallest number."""
    numbers = tuple(map(int, sys.argv[1:])) or NUMBERS
    print(f"wiedoetwat {wiedoetwat.__version__}, Python {sys.version.split()[0]}\n")
    print("| scholen | processen | tijd | per school | keer de kleinste | geheugen | keer |")
    print("|---|---|---|---|---|---|---|")
    first: Run | None = None
    for number in numbers:
        for processes in (1, 0):
            run = measured(number, processes)
            first = first or run
            each, least = run.seconds / number, first.seconds / numbers[0]
            memory = max(run.own, run.others)
            print(
                f"| {number} | {processes or 'alle'} | {run.seconds:.1f} s | {each * 1000:.0f} ms "
                f"| {each / least:.2f} | {memory:.0f} MB | {memory / first.own:.2f} |"
            )


if __name__ == "__main__":
    main()
