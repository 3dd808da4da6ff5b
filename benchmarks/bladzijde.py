"""The blocks of figures in a page: each between two marks, and replaced by itself."""

import re


class NoPlaceError(Exception):
    """The page has no place for a block; the text says so in Dutch."""


def replaced(page: str, name: str, block: str) -> str:
    """Return the page with this as its block of that name; NoPlaceError if it has none."""
    begin, end = f"<!-- cijfers: {name} -->", "<!-- einde cijfers -->"
    around = re.compile(f"({re.escape(begin)}).*?({re.escape(end)})", re.DOTALL)
    found, count = around.subn(lambda marks: f"{marks[1]}\n\n{block}\n\n{marks[2]}", page)
    if count != 1:
        raise NoPlaceError(f"De bladzijde heeft geen plaats voor '{name}': zet er '{begin}' in.")
    return found
