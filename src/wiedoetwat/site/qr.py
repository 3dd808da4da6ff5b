"""A QR code as the path of an SVG, so that it needs no picture, style or script of its own."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

QUIET = 4
"""How many squares of light a reader needs around the code."""


class Code(NamedTuple):
    """A QR code: what it says, how many squares it is wide with the light around it, its path."""

    adres: str
    maat: int
    pad: str


def code(address: str) -> Code | None:
    """Return the QR code of an address; None without one.

    A quarter of it may be torn or dirty: a poster hangs for a year.
    """
    if not address:
        return None
    import segno  # noqa: PLC0415 - only a site with an address needs it

    rows = segno.make(address, error="q", micro=False, boost_error=False).matrix
    return Code(address, len(rows) + 2 * QUIET, "".join(_bars(rows)))


def _bars(rows: Sequence[Sequence[int]]) -> Iterator[str]:
    """Yield the dark squares, those next to each other as one: no seams, and fewer bytes."""
    for y, row in enumerate(rows, QUIET):
        x = QUIET
        for dark, group in groupby(row):
            width = len(list(group))
            if dark:
                yield f"M{x} {y}h{width}v1h-{width}z"
            x += width
