"""Fitting text into columns, for the renderers that draw on a screen."""

import re
import textwrap

from wiedoetwat.views.page import Grid

MOST_WIDE = 100
"""Longer lines of text are hard to read."""

GAP = 2
"""Columns between two columns of a grid."""

# A space that must not become the end of a line; textwrap leaves this one alone.
_HOLD = "\N{NO-BREAK SPACE}"
_SPACE_IN_NUMBER = re.compile(r"(?<=\d) (?=\d)")


def wrap(text: str, width: int, first: str = "") -> list[str]:
    """Return the text in lines of at most `width`, with `first` before the first one.

    Words and telephone numbers are never cut, so that one can copy or call them.
    """
    wrapper = textwrap.TextWrapper(
        max(width, len(first) + 10),
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return _lines(text, wrapper)


def folded(text: str, width: int) -> list[str]:
    """Return the text in lines of at most `width`; a word that is longer goes on below."""
    return _lines(text, textwrap.TextWrapper(width, break_on_hyphens=False))


def cell_lines(text: str, width: int) -> list[str]:
    """Return the text of a cell in lines; it may break after a hyphen."""
    return _lines(text, textwrap.TextWrapper(width, break_long_words=False)) or [""]


def _lines(text: str, wrapper: textwrap.TextWrapper) -> list[str]:
    held = _SPACE_IN_NUMBER.sub(_HOLD, text)
    return [line.replace(_HOLD, " ") for line in wrapper.wrap(held)]


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
    return max(len(line) for line in cell_lines(text, 1))
