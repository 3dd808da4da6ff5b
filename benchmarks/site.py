"""How long `wiedoetwat site` takes for one school and for many, and how soon its page answers.

    .venv/bin/python benchmarks/site.py [NUMBER ...]

The schools are made from the examples. What counts are the ratios: time per school and memory of
the largest process, beside those of one school. The times are of this machine only.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import pagina
import wiedoetwat
from scholen import DAY, make

NUMBERS = (1, 10, 100)

# What the process prints after its work: the most memory that it, or one it started, ever had.
_MEASURE = """
import resource, sys
from wiedoetwat.cli import main
code = main(["site", sys.argv[1], "--school", sys.argv[2], "--op", sys.argv[3]])
processes = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
print(max(resource.getrusage(one).ru_maxrss for one in processes))
sys.exit(code)
"""


class Run(NamedTuple):
    """How long a build took, a second time over the same, the most memory, and the site, in MB."""

    seconds: float
    again: float
    memory: float
    files: int
    size: float


def measured(number: int) -> Run:
    """Return what a site of this many schools takes."""
    with tempfile.TemporaryDirectory() as name:
        schools, site = Path(name) / "scholen", Path(name) / "site"
        schools.mkdir()
        make(schools, number)
        first, memory = _run(site, schools)
        again, _ = _run(site, schools)
        sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
        return Run(first, again, memory, len(sizes), sum(sizes) / 1e6)


def _run(site: Path, schools: Path) -> tuple[float, float]:
    command = (sys.executable, "-c", _MEASURE, str(site), str(schools), DAY)
    start = time.perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return time.perf_counter() - start, int(done.stdout.split()[-1]) / 1024


def main() -> None:
    """Print a table, with time and memory beside those of one school, and one of the page."""
    numbers = tuple(map(int, sys.argv[1:])) or NUMBERS
    print(f"wiedoetwat {wiedoetwat.__version__}, Python {sys.version.split()[0]}\n")
    head = "scholen | tijd | per school | keer de eerste | nog eens | geheugen | keer"
    print(f"| {head} | bestanden | grootte |")
    print("|---|---|---|---|---|---|---|---|---|")
    first: Run | None = None
    for number in numbers:
        run = measured(number)
        first = first or run
        each, least = run.seconds / number, first.seconds / numbers[0]
        print(
            f"| {number} | {run.seconds:.1f} s | {each:.2f} s | {each / least:.2f} "
            f"| {run.again:.1f} s | {run.memory:.0f} MB | {run.memory / first.memory:.2f} "
            f"| {run.files} | {run.size:.1f} MB |"
        )
    print()
    pagina.main()


if __name__ == "__main__":
    main()
