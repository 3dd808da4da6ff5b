"""Measures everything, or the parts that are named, and puts the tables in docs/prestaties.md.

    .venv/bin/python benchmarks/alles.py [--klein] [PART ...] [--rondes N] [--maten N ...]

Each part runs in a process of its own, and its table is written as soon as it is there: what was
done stays if a later part fails or is stopped. With `--klein` the tables are rough and are shown
instead, and nothing is written.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.bladzijde import NoPlaceError, replaced
from benchmarks.deel import ROOT
from benchmarks.meten import say
from omgeving import end
from schrijven import write

PAGE = ROOT / "docs" / "prestaties.md"

PARTS = {
    "opstart": "2 minuten",
    "herkennen": "8 minuten",
    "kennis": "3 minuten",
    "pagina": "1 minuut",
    "controleer": "5 minuten",
    "invoer": "35 minuten",
    "volhouden": "6 minuten",
    "site": "70 minuten",
}
"""The parts, in the order in which they run, with how long they take on two cores."""


def main(argv: Sequence[str] | None = None, page: Path = PAGE) -> int:
    """Run the parts; return 0, 1 if one of them failed, or 2 if they cannot be run so."""
    given, options = _arguments(argv)
    parts = given.onderdelen or list(PARTS)
    failed = []
    for name in parts:
        say(f"{name}, ongeveer {PARTS[name]}{' of veel minder' if given.klein else ''}")
        block = _measured(name, options)
        if block is None:
            failed.append(name)
        elif given.klein:
            print(f"## {name}\n\n{block}\n", flush=True)
        elif not _put(page, name, block):
            return 2
    if failed:
        say(f"Mislukt: {', '.join(failed)}. De andere tabellen zijn er wel.")
    return 1 if failed else 0


def _arguments(argv: Sequence[str] | None) -> tuple[argparse.Namespace, list[str]]:
    """Return what was asked, and the options that go to each part."""
    parser = argparse.ArgumentParser(description="Meet, en zet de tabellen in docs/prestaties.md.")
    parser.add_argument("onderdelen", nargs="*", help=f"een of meer van: {', '.join(PARTS)}")
    parser.add_argument("--klein", action="store_true", help="snel en ruw, alleen op het scherm")
    parser.add_argument("--rondes", help="hoe vaak alles aan de beurt komt")
    parser.add_argument("--maten", nargs="+", default=[], help="hoe groot, bij een onderdeel")
    given = parser.parse_intermixed_args(argv)
    if unknown := [name for name in given.onderdelen if name not in PARTS]:
        parser.error(f"onbekend: {', '.join(unknown)}")
    if given.maten and len(given.onderdelen) != 1:
        parser.error("noem bij --maten één onderdeel")
    options = ["--klein"] if given.klein else []
    options += ["--rondes", given.rondes] if given.rondes else []
    return given, [*options, *(["--maten", *given.maten] if given.maten else [])]


def _measured(name: str, options: Sequence[str]) -> str | None:
    """Return the block of a part, or None if it failed."""
    command = (sys.executable, "-m", f"benchmarks.{name}", *options)
    done = subprocess.run(command, check=False, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    return None if done.returncode else done.stdout.strip()


def _put(page: Path, name: str, block: str) -> bool:
    """Put a block in the page; return whether it has a place for it."""
    try:
        write(replaced(page.read_text("utf-8"), name, block).encode(), page)
    except NoPlaceError as error:
        say(str(error))
        return False
    return True


if __name__ == "__main__":
    end(main)
