"""The one way to show figures: tables in Markdown, and numbers as they are written in Dutch."""

from collections.abc import Iterable, Sequence

MINUTE, HOUR = 60, 3600
NOTHING = "–"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |".replace("| --- ", "|---") for line in lines)


def number(found: float, digits: int = 0) -> str:
    """Return a number as it is written in Dutch."""
    return f"{found:,.{digits}f}".translate(_DUTCH)


_DUTCH = str.maketrans(",.", ".,")


def percent(found: float | None, digits: int = 0) -> str:
    """Return a share as a percentage, or a dash."""
    return NOTHING if found is None else f"{number(100 * found, digits)}%"


def times(found: float) -> str:
    """Return how many times as much something is."""
    return f"{number(found, 2)}×"


def at_most(aim: float | None) -> str:
    """Return the most that something should be, as a reader sees it."""
    return "" if aim is None else f"≤ {times(aim)}"


def against(found: float, aim: float | None) -> str:
    """Return how many times as much something is: bold if that is more than it should be."""
    # What is shown decides: an aim of 1,25 is not missed by a figure that is shown as 1,25.
    return bold_if(aim is not None and round(found, 2) > aim, times(found))


def bold_if(missed: bool, figure: str) -> str:
    """Return a figure as it stands in a table: bold if an aim is missed."""
    return f"**{figure}**" if missed else figure


def duration(seconds: float) -> str:
    """Return how long something takes, in the unit that fits."""
    if seconds < 1e-3:  # noqa: PLR2004 - the units of time
        return f"{number(seconds * 1e6)} µs"
    if seconds < 0.1:  # noqa: PLR2004
        return f"{number(seconds * 1e3, 1)} ms"
    if seconds < 1:
        return f"{number(seconds * 1e3)} ms"
    if seconds < 2 * MINUTE:
        return f"{number(seconds, 1)} s"
    return f"{number(seconds / MINUTE)} min" if seconds < 2 * HOUR else hours(seconds)


def hours(seconds: float) -> str:
    """Return how long something takes, in hours."""
    return f"{number(seconds / HOUR, 1)} uur"


def memory(found: float) -> str:
    """Return an amount of memory, given in MB."""
    return f"{number(found)} MB"


def kilobytes(size: int) -> str:
    """Return a size over the wire, given in bytes."""
    return f"{number(size / 1e3)} kB"


def megabytes(size: int) -> str:
    """Return a size on disk, given in bytes."""
    return "geen" if not size else f"{number(size / 1e6, 1)} MB"
