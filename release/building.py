"""Builds a release: the same project and the same packages give the same bytes."""

import os
import subprocess
import sys
from pathlib import Path

from release.changes import moment, project_day
from release.man import man_page
from release.sbom import bill_of_materials, pinned
from wiedoetwat.dutch import PROGRAM, completion_script
from wiedoetwat.site.listing import entries, write_list

SUMS = "SHA256SUMS"
SBOM = f"{PROGRAM}.cdx.json"
_COMPLETIONS = {
    "bash": f"{PROGRAM}.bash",
    "zsh": f"_{PROGRAM}",
    "fish": f"{PROGRAM}.fish",
    "powershell": f"{PROGRAM}.ps1",
}


def build(root: Path, target: Path) -> None:
    """Build all that a release of this project has, in this empty folder; no internet needed.

    CalledProcessError if the packages cannot be built.
    """
    day = project_day(root)
    second = moment(day)
    wheel = packages(root, target, second)
    _single(root, wheel, target / f"{PROGRAM}.pyz", second)
    for name, text in _texts(day, second).items():
        (target / name).write_text(text, "utf-8", newline="\n")
    write_list(target / SUMS, [*entries(target)])


def packages(root: Path, target: Path, second: int) -> Path:
    """Build the wheel and the source package, and return the wheel."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-t", "sdist"]
    settings = {**os.environ, "SOURCE_DATE_EPOCH": str(second)}
    subprocess.run(
        [*command, "-d", str(target)], cwd=root, env=settings, check=True, capture_output=True
    )
    return next(target.glob("*.whl"))


def _single(root: Path, wheel: Path, target: Path, second: int) -> None:
    """Build the single file in a process of its own.

    Python writes compiled modules a little differently where much else is loaded.
    """
    command = [sys.executable, "-m", "release.single", str(wheel), str(target), str(second)]
    settings = {**os.environ, "PYTHONHASHSEED": "0"}
    subprocess.run(command, cwd=root, env=settings, check=True, capture_output=True)


def _texts(day: str, second: int) -> dict[str, str]:
    return {
        f"{PROGRAM}.1": man_page(day),
        SBOM: bill_of_materials(second),
        f"{PROGRAM}.versies.txt": pinned(),
        **{name: completion_script(shell) for shell, name in _COMPLETIONS.items()},
    }
