"""Puts a site in a folder: whole or not at all, and without touching what it did not make."""

from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from wiedoetwat.beside import folder_in
from wiedoetwat.errors import OutputError, UsageError
from wiedoetwat.site.listing import (
    LIST,
    Entry,
    Known,
    entries,
    mark,
    read_if_ours,
    read_list,
    side_by_side,
    write_list,
)


class File(NamedTuple):
    """A file of the site: its path inside the folder, with slashes, and what is in it."""

    path: str
    content: bytes


class Written(NamedTuple):
    """How many files the site has, and how many were written anew and taken away."""

    files: int
    changed: int
    removed: int


def write_site(folder: Path, make: Callable[[Path], None]) -> Written:
    """Make this folder hold a site; what is there of our own and not part of it goes.

    `make` writes every file of it below a folder beside this one. If that fails, the old site is
    as it was. UsageError if something is in the way that is not ours, OutputError if the site
    cannot be written.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:  # or the system refuses the name
        raise OutputError(_NOT_WRITTEN) from error
    try:
        # On the same disk, so that putting a file in its place is one step.
        with folder_in(folder.parent) as beside:
            made = beside / "site"
            made.mkdir()
            make(made)
            return _put(made, folder)
    except OSError as error:
        raise OutputError(_NOT_WRITTEN) from error


_NOT_WRITTEN = "De site kan niet worden geschreven. Kijk naar de map, de rechten en de schijf."


def write_files(below: Path, files: Iterable[File]) -> None:
    """Write every file below a folder."""
    for file in files:
        path = below / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)


def _put(made: Path, folder: Path) -> Written:
    new = made.with_name(LIST)
    write_list(new, entries(made))
    _refuse_strangers(folder, new)
    _make_folders(folder, new)
    # From here on the list knows old and new, so that a break leaves nothing we do not know.
    _remember_both(folder, new)
    files = changed = removed = 0
    for one in side_by_side(read_list(folder / LIST), read_list(new)):
        if one.now:
            files += 1
            changed += _place(made, folder, one)
        else:
            removed += _remove(folder, one)
    new.replace(folder / LIST)
    return Written(files, changed, removed)


def _refuse_strangers(folder: Path, new: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise UsageError("Dit is geen map. Geef de naam van een map voor de site.")
    for one in side_by_side(read_if_ours(folder / LIST), read_list(new)):
        if not one.before and _in_the_way(folder, one):
            raise UsageError(
                f"In deze map staat al iets dat niet van ons is: {one.path}. Kies een andere map, "
                "of haal het weg."
            )


def _in_the_way(folder: Path, one: Known) -> bool:
    """Whether something else has this name, or the name of a folder on the way to it."""
    place = folder / one.path
    parents = [parent for parent in place.parents if folder in parent.parents]
    blocked = any(parent.is_file() for parent in parents) or place.is_dir()
    return blocked or mark(place) not in ("", one.now)


def _make_folders(folder: Path, new: Path) -> None:
    """Make what a disk may be too full for, before the first old file goes; all or nothing."""
    first = not folder.exists()
    try:
        folder.mkdir(exist_ok=True)
        for parent, _ in groupby(read_list(new), lambda entry: (folder / entry.path).parent):
            parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        for entry in read_list(new):
            _prune((folder / entry.path).parent, folder)
        if first:
            folder.rmdir()
        raise


def _remember_both(folder: Path, new: Path) -> None:
    both = new.with_name("beide")
    known = side_by_side(read_if_ours(folder / LIST), read_list(new))
    ours = ((one.path, {*one.before, one.now} - {""}) for one in known)
    write_list(both, (Entry(path, mark) for path, marks in ours for mark in sorted(marks)))
    both.replace(folder / LIST)


def _place(made: Path, folder: Path, one: Known) -> bool:
    """Put a file in its place; return False if what is there is the same."""
    place = folder / one.path
    if mark(place) == one.now:
        return False
    # It may have been empty for a moment, after an old file of it went.
    place.parent.mkdir(exist_ok=True, parents=True)
    (made / one.path).replace(place)
    return True


def _remove(folder: Path, one: Known) -> bool:
    """Take away a file we made and nobody changed, and the folders that are empty then."""
    place = folder / one.path
    if mark(place) not in one.before:
        return False
    place.unlink()
    _prune(place.parent, folder)
    return True


def _prune(below: Path, folder: Path) -> None:
    """Take away a folder if it is empty, and then the ones above it, up to that of the site."""
    while below != folder and not (below.exists() and any(below.iterdir())):
        if below.exists():
            below.rmdir()
        below = below.parent
