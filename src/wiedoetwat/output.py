"""What an output can show, and text made fit for it. Nothing is written here."""

import os
import shutil
from collections.abc import Mapping
from typing import TextIO

from wiedoetwat.render import Screen

NARROWEST = 20
"""On a screen with fewer columns we write as if it had these."""

_TYPICAL = "╭─│é"
_PLAINER = str.maketrans("“”‘’–—…•→·", "\"\"''--.*>.")


def screen_for(stream: TextIO, environment: Mapping[str, str] = os.environ) -> Screen:
    """Return what this output can show; colour only on a terminal, and never with NO_COLOR."""
    colour = (
        stream.isatty()
        and not environment.get("NO_COLOR")
        and environment.get("TERM") != "dumb"
        # Older Windows consoles show colours as codes; Windows Terminal says who it is.
        and (os.name != "nt" or "WT_SESSION" in environment)
    )
    width = shutil.get_terminal_size(fallback=(80, 24)).columns
    return Screen(max(width, NARROWEST), colour, _carries(_TYPICAL, _encoding(stream)))


def fit(text: str, stream: TextIO) -> str:
    """Return the text in characters that this output can carry, the nearest ones if need be."""
    encoding = _encoding(stream)
    if _carries(text, encoding):
        return text
    return "".join(char if _carries(char, encoding) else _fallback(char, encoding) for char in text)


def _encoding(stream: TextIO) -> str:
    return stream.encoding or "ascii"


def _carries(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _fallback(char: str, encoding: str) -> str:
    import unicodedata  # noqa: PLC0415 - only an output without accents needs it

    plainer = unicodedata.normalize("NFKD", char.translate(_PLAINER))
    return "".join(part for part in plainer if _carries(part, encoding)) or "?"
