"""Makes docs/kwaliteit.md, or shows a rougher one.

    .venv/bin/python -m benchmarks.kwaliteit [--gevallen FILE.jsonl] [--snel]

The page is written whole or not at all. With `--snel` a rougher one is printed instead, and
nothing is written. Of the cases, our own or those in a file, only figures come on the page.
"""

import argparse
import sys
from pathlib import Path

from training.cases import own_cases, shared_cases

from benchmarks.deel import ROOT
from benchmarks.kwaliteit.bladzijde import page
from benchmarks.kwaliteit.uitkomsten import KENNIS, OWN, SHARED, run

sys.path.insert(0, str(ROOT / "scripts"))

from schrijven import write

PAGE = ROOT / "docs" / "kwaliteit.md"


def main() -> None:
    """Measure, and write or print the page."""
    parser = argparse.ArgumentParser(description="Meet het herkennen en maak docs/kwaliteit.md.")
    parser.add_argument("--gevallen", type=Path, help="JSONL met gevallen van anderen")
    parser.add_argument("--snel", action="store_true", help="ruwer, en alleen op het scherm")
    options = parser.parse_args()
    sets = {OWN: own_cases(KENNIS)}
    if options.gevallen:
        sets[SHARED] = shared_cases(options.gevallen)
    made = page(run(sets, fast=options.snel))
    if options.snel:
        print(made, end="")
    else:
        changed = write(made.encode(), PAGE)
        print(f"{PAGE.relative_to(ROOT)}: {'geschreven' if changed else 'niets veranderd'}")


if __name__ == "__main__":
    main()
