"""Makes many schools from the examples, each with names and days of its own."""

import random
from pathlib import Path

from benchmarks.deel import ROOT

SOURCES = sorted((ROOT / "examples").glob("**/*.yaml"))


def make(folder: Path, number: int) -> Path:
    """Write this many school files in a folder, always the same ones, and return the folder."""
    chance = random.Random(number)  # noqa: S311 - the same schools every time
    folder.mkdir()
    for count in range(number):
        text = SOURCES[count % len(SOURCES)].read_text("utf-8")
        year = chance.choice((2026, 2027, 2027, 2028))
        text = text.replace("geldig_tot: 2027-07-31", f"geldig_tot: {year}-07-31")
        text = text.replace("  naam: ", f"  naam: School {count} ", 1)
        (folder / f"school-{count:05}.yaml").write_text(text, "utf-8")
    return folder
