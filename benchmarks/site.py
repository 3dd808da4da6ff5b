"""How long `wiedoetwat site` takes for one school and for many, and what that is for all of them.

`nieuw` makes every file, `nog eens` is a second time over the same, when nothing changes.
"""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.deel import DAY, Plan, run
from benchmarks.groei import cells, grown, heads
from benchmarks.meten import Run, ran, say
from benchmarks.scholen import make
from benchmarks.tabel import duration, hours, megabytes, number, table

FULL, SMALL = Plan(3, (1, 10, 100, 1000, 2000)), Plan(1, (1, 2))
LARGE = 100
NEW, AGAIN = "nieuw", "nog eens"
ROOM = 12_000_000
"""How many bytes there must be on the disk for each school: its site, twice while it is made."""
ALL_SCHOOLS = 7000
EUROS_AN_HOUR = 0.5


def measured(plan: Plan) -> str:
    """Return the block."""
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        sizes = list(fitting(plan.sizes, top))
        ways = {(size, kind): _way(top, size, kind) for size in sizes for kind in (NEW, AGAIN)}
        runs = grown(ways, plan, LARGE)
        on_disk = {size: _on_disk(_site(top, size)) for size in sizes}
    smallest = sizes[0]
    first = runs[smallest, NEW]
    rows = [
        [
            number(size),
            *cells(size, runs[size, NEW], smallest, first),
            duration(runs[size, AGAIN].seconds),
            number(files),
            megabytes(weight),
        ]
        for size, (files, weight) in on_disk.items()
    ]
    each = table(["scholen", *heads("school"), AGAIN, "bestanden", "grootte"], rows)
    files, weight = on_disk[smallest]
    return f"{each}\n\n{for_all(first.seconds / smallest, files / smallest, weight / smallest)}"


def for_all(seconds: float, files: float, weight: float) -> str:
    """Return what it takes for all schools, if each has a site of its own like this one."""
    every, one = number(ALL_SCHOOLS), duration(seconds)
    cost = ALL_SCHOOLS * seconds / 3600 * EUROS_AN_HOUR
    price = f"€ {number(EUROS_AN_HOUR, 2)}"
    rows = [
        ("rekentijd per keer", hours(ALL_SCHOOLS * seconds), one),
        ("bestanden", f"{number(ALL_SCHOOLS * files / 1e6, 1)} miljoen", number(files)),
        ("opslag", f"{number(ALL_SCHOOLS * weight / 1e9)} GB", megabytes(round(weight))),
        (f"kosten van een nacht, bij {price} per uur rekentijd", f"€ {number(cost, 2)}", one),
    ]
    worked_out = [[what, much, f"{every} × {of}"] for what, much, of in rows]
    return table([f"voor {every} scholen, elk apart", "hoeveel", "hoe berekend"], worked_out)


def fitting(sizes: tuple[int, ...], folder: Path) -> Iterator[int]:
    """Yield the sizes for which there is room on the disk; the smallest one must fit."""
    left = shutil.disk_usage(folder).free
    for size in sizes:
        if size * ROOM > left:
            say(f"overgeslagen, want te weinig ruimte op de schijf: {number(size)} scholen")
        else:
            left -= size * ROOM
            yield size


def _way(top: Path, size: int, kind: str) -> Callable[[], Run]:
    site = _site(top, size)
    schools = top / f"scholen-{size}"
    if not schools.exists():
        make(schools, size)

    def way() -> Run:
        if kind == NEW and site.exists():
            shutil.rmtree(site)
        command = (sys.executable, "-m", "wiedoetwat", "site", site)
        return ran((*command, "--school", schools, "--op", DAY))

    return way


def _site(top: Path, size: int) -> Path:
    return top / f"site-{size}"


def _on_disk(folder: Path) -> tuple[int, int]:
    """Return the number of files in a folder, and their size in bytes."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)


if __name__ == "__main__":
    run(measured, FULL, SMALL)
