"""Fitting text into columns, for the renderers that draw on a screen."""

import re
import textwrap

from wiedoetwat.views.page import Grid

GAP = 2
"""Columns between two columns of a grid."""

_PIECES = re.compile(r"[^\s-]+-?|-")


def wrap(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """Return the text in lines of at most `width`, `first` before the first and `rest` after.

    Words are never cut, so that a web address stays whole.
    """
    indent = " " * len(first) if rest is None else rest
    return textwrap.wrap(
        text,
        width=max(width, len(first) + 10),
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def folded(text: str, width: int) -> list[str]:
    """Return the text in lines of at most `width`; a word that is longer goes on below."""
    return textwrap.wrap(text, width, break_on_hyphens=False)


def cell_lines(text: str, width: int) -> list[str]:
    """Return the text of a cell in lines; it may break after a hyphen."""
    return textwrap.wrap(text, width=width, break_long_words=False) or [""]


def column_widths(grid: Grid, width: int) -> list[int] | None:
    """Return a width for each column so that the grid fits, or None if it cannot.

    Columns keep their natural width if that fits; else the widest give way first, but never so
    far that a word must be cut.
    """
    columns = list(zip(grid.columns, *grid.rows, strict=True))
    widths = [max(len(cell) for cell in column) for column in columns]
    least = [max(_longest_piece(cell) for cell in column) for column in columns]
    room = width - GAP * (len(columns) - 1)
    if sum(least) > room:
        return None
    while sum(widths) > room:
        spare = [(now - needed, now) for now, needed in zip(widths, least, strict=True)]
        widest = max(range(len(widths)), key=lambda number: (spare[number][0] > 0, widths[number]))
        widths[widest] -= 1
    return widths


def _longest_piece(text: str) -> int:
    return max((len(piece) for piece in _PIECES.findall(text)), default=0)
