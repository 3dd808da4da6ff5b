"""The list of what a site is made of: which files of a folder are ours, and what is in them.

A line per file, as `sha256sum` writes and checks them, in the order of their paths. Lists are read
and written a line at a time: of many schools they are too large to hold.
"""

import hashlib
import heapq
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

LIST = "wiedoetwat-site.sha256"
"""The file in the folder of a site that remembers what we made there."""


class Entry(NamedTuple):
    """A file: its path inside the folder, with slashes, and the mark that tells its content."""

    path: str
    mark: str


class Known(NamedTuple):
    """A path, with the marks of what we made there before, and of what we make now: "" if none."""

    path: str
    before: tuple[str, ...]
    now: str


def mark(path: Path) -> str:
    """Return the mark of what is in a file; "" if there is none."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except (OSError, ValueError):  # it is not there, or the system refuses the name
        return ""


def entries(folder: Path, path: str = "") -> Iterator[Entry]:
    """Yield every file below a folder, in the order of a list."""
    for one in sorted((folder / path).iterdir()):
        inside = f"{path}{one.name}"
        if one.is_dir():
            yield from entries(folder, f"{inside}/")
        else:
            yield Entry(inside, mark(one))


def write_list(file: Path, of: Iterable[Entry]) -> None:
    """Write a list. OSError if that fails."""
    with file.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(f"{one.mark}  {one.path}\n" for one in of)


def read_if_ours(file: Path) -> Iterator[Entry]:
    """Yield what a list has; nothing if there is none, or if anything in it is not from us."""
    try:
        sound = _in_order(read_list(file))
    except (OSError, ValueError):
        return
    if sound:
        yield from read_list(file)


_LINE = re.compile(r"([0-9a-f]{64})  ([^\\:\n\0]+)\n")


def read_list(file: Path) -> Iterator[Entry]:
    """Yield what a list of ours has.

    OSError if it cannot be read, ValueError at a line that we would not write, or that points
    elsewhere.
    """
    with file.open(encoding="utf-8", newline="\n") as stream:
        for line in stream:
            found = _LINE.fullmatch(line)
            if not found or {"", ".", ".."} & {*found[2].split("/")}:
                raise ValueError
            yield Entry(found[2], found[1])


def _in_order(some: Iterable[Entry]) -> bool:
    """Whether the paths come in their order, so that lists can be read beside each other."""
    last: list[str] = []
    for one in some:
        if _order(one) < last:
            return False
        last = _order(one)
    return True


def side_by_side(before: Iterable[Entry], now: Iterable[Entry]) -> Iterator[Known]:
    """Yield every path of two lists once; what was before may have a path more than once."""
    old = ((_order(one), False, one.mark) for one in before)
    new = ((_order(one), True, one.mark) for one in now)
    for order, found in groupby(heapq.merge(old, new), key=itemgetter(0)):
        marks = [(is_now, mark) for _, is_now, mark in found]
        earlier = tuple(mark for is_now, mark in marks if not is_now)
        yield Known("/".join(order), earlier, next((mark for is_now, mark in marks if is_now), ""))


def _order(one: Entry) -> list[str]:
    return one.path.split("/")
