"""Puts a site in a folder: whole or not at all, and without touching what it did not make."""

import hashlib
import json
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from wiedoetwat.errors import OutputError, UsageError

LIST = "wiedoetwat-site.json"
"""The file that remembers what we made, with a mark of what is in it."""


Marks = dict[str, str]
"""What tells the content of a file from any other, by its path."""


class File(NamedTuple):
    """A file of the site: its path inside the folder, with slashes, and what is in it."""

    path: str
    content: bytes


class Written(NamedTuple):
    """How many files the site has, and how many were written anew and taken away."""

    files: int
    changed: int
    removed: int


def write_site(folder: Path, make: Callable[[Path], Marks]) -> Written:
    """Make this folder hold a site; what is there of our own and not part of it goes.

    `make` writes every file of it below a folder beside this one. If that fails, the old site is
    as it was. UsageError if something is in the way that is not ours, OutputError if the site
    cannot be written.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        # On the same disk, so that putting a file in its place is one step.
        made = tempfile.TemporaryDirectory(dir=folder.parent, prefix=".wiedoetwat-")
    except (OSError, ValueError) as error:  # or the system refuses the name
        raise OutputError(_NOT_WRITTEN) from error
    try:
        with made as name:
            return _put(Path(name), folder, make(Path(name)))
    except OSError as error:
        raise OutputError(_NOT_WRITTEN) from error


_NOT_WRITTEN = "De site kan niet worden geschreven. Kijk naar de map, de rechten en de schijf."


def write_files(below: Path, files: Iterable[File]) -> Marks:
    """Write every file below a folder and return their marks."""
    marks: Marks = {}
    for file in files:
        path = below / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
        marks[file.path] = hashlib.sha256(file.content).hexdigest()
    return marks


def _put(beside: Path, folder: Path, made: Marks) -> Written:
    before = _made_before(folder)
    _refuse_strangers(folder, made, before)
    # From here on the list knows old and new, so that a break leaves nothing we do not know.
    paths = sorted(before.keys() | made.keys())
    both = ((path, f"{before.get(path, '')} {made.get(path, '')}".strip()) for path in paths)
    _remember(beside, folder, both)
    changed = 0
    for path, mark in made.items():
        if _mark(folder / path) != mark:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (beside / path).replace(folder / path)
            changed += 1
    removed = sum(_remove(folder, path, before[path]) for path in before.keys() - made.keys())
    _remember(beside, folder, ((path, made[path]) for path in sorted(made)))
    return Written(len(made), changed, removed)


def _made_before(folder: Path) -> Marks:
    """Return what we made here before; nothing if there is no list, or none of ours."""
    try:
        found = dict(json.loads((folder / LIST).read_bytes())["bestanden"])
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {path: str(mark) for path, mark in found.items() if _is_inside(path)}


def _is_inside(path: str) -> bool:
    """Whether a path of the list stays inside the folder: the list may have been tampered with."""
    return not (path.startswith("/") or ".." in path.split("/") or {*path} & {"\\", ":"})


def _refuse_strangers(folder: Path, made: Marks, before: Marks) -> None:
    if folder.exists() and not folder.is_dir():
        raise UsageError("Dit is geen map. Geef de naam van een map voor de site.")
    for path, mark in made.items():
        if path not in before and _in_the_way(folder, path, mark):
            raise UsageError(
                f"In deze map staat al iets dat niet van ons is: {path}. Kies een andere map, of "
                "haal het weg."
            )


def _in_the_way(folder: Path, path: str, mark: str) -> bool:
    """Whether something else has this name, or the name of a folder on the way to it."""
    parents = [one for one in (folder / path).parents if folder in one.parents]
    blocked = any(one.is_file() for one in parents) or (folder / path).is_dir()
    return blocked or _mark(folder / path) not in ("", mark)


def _mark(path: Path) -> str:
    """Return the mark of what is in a file; "" if there is none."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except (OSError, ValueError):  # it is not there, or the system refuses the name
        return ""


def _remove(folder: Path, path: str, marks: str) -> bool:
    """Take away a file we made and nobody changed, and the folders that are empty then."""
    mark = _mark(folder / path)
    if not mark or mark not in marks.split():
        return False
    (folder / path).unlink()
    parent = (folder / path).parent
    while parent != folder and not any(parent.iterdir()):
        parent.rmdir()
        parent = parent.parent
    return True


def _remember(beside: Path, folder: Path, marks: Iterable[tuple[str, str]]) -> None:
    """Write the list of what is ours, one by one: of many schools it is as large as all else."""
    folder.mkdir(parents=True, exist_ok=True)
    with (beside / LIST).open("w", encoding="utf-8", newline="\n") as stream:
        stream.write('{\n"bestanden": {')
        between = "\n"
        for path, mark in marks:
            stream.write(f"{between}{json.dumps(path)}: {json.dumps(mark)}")
            between = ",\n"
        stream.write("\n}\n}\n")
    (beside / LIST).replace(folder / LIST)
