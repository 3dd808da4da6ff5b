"""Checks a folder of school files, on all cores, in memory that does not grow with their number."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from wiedoetwat import loading
from wiedoetwat.cores import on_cores
from wiedoetwat.errors import FOUT
from wiedoetwat.loading.schools import examine_school
from wiedoetwat.model import Kennis
from wiedoetwat.model.school import Stand

FEW = 24
"""Of so few files, starting more processes takes longer than checking them."""

AT_ONCE = 16
"""How many files a process is given at a time."""

MOST_SHOWN = 20
"""How many errors of one file are kept; the rest is counted."""


class Checked(NamedTuple):
    """What there is to know of one school file after a check.

    Without a name nothing could be read. `standen` has for each role whether it has someone;
    `fouten` are whole lines, the first of them all if there are many.
    """

    bestand: str
    naam: str
    geldig_tot: str
    verlopen: bool
    standen: Mapping[str, Stand]
    fouten: Sequence[str]
    aantal_fouten: int
    waarschuwingen: int


def check_schools(
    files: Sequence[Path], op: str, folder: str | None = None, processes: int | None = None
) -> Iterator[Checked]:
    """Yield what a check of each file finds on a day, in the order of the files.

    `folder` is that of the knowledge, if not the national one.
    """
    number = processes or os.cpu_count() or 1
    if number == 1 or len(files) <= FEW:
        kennis = loading.load(folder)
        yield from (checked(kennis, path, op) for path in files)
        return
    yield from on_cores(number, (_prepare, (folder, op)), _checked_here, files, AT_ONCE)


def checked(kennis: Kennis, path: Path, op: str) -> Checked:
    """Return what a check of this file finds on a day."""
    found = examine_school(kennis, path, op)
    wrong = [str(one) for one in found.problems if one.ernst == FOUT]
    laag = found.kennis.school if found.kennis else None
    return Checked(
        path.name,
        laag.bestand.school.naam if laag else "",
        laag.bestand.geldig_tot if laag else "",
        bool(laag and laag.verlopen),
        {id_: one.stand for id_, one in laag.bezetting.items()} if laag else {},
        wrong[:MOST_SHOWN],
        len(wrong),
        len(found.problems) - len(wrong),
    )


_here: dict[str, tuple[Kennis, str]] = {}


def _prepare(folder: str | None, op: str) -> None:
    """Make a process ready."""
    _here["is"] = (loading.load(folder), op)


def _checked_here(path: Path) -> Checked:
    kennis, op = _here["is"]
    return checked(kennis, path, op)
