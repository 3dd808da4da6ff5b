"""What is told of a fault of the program itself: where it is, and nothing of what someone typed.

What Python shows of an error has the error's own text, and that may be the words that it was about.
"""

from collections.abc import Iterator
from traceback import walk_tb

MOST = 12
"""How many places are told, the last ones: there may be a thousand."""


def told(error: BaseException) -> str:
    """Return in Dutch that something went wrong, its kind, and the places where it passed."""
    lines = (
        "Er ging iets mis in het programma zelf. Dat ligt niet aan jou.",
        "Meld het met de regels hieronder. Daarin staat niets van wat je typte.",
        type(error).__name__,
        *[*_places(error)][-MOST:],
    )
    return "\n".join(lines)


def _places(error: BaseException) -> Iterator[str]:
    """Yield where it passed, by the names of modules: a path may have the name of a person."""
    for frame, line in walk_tb(error.__traceback__):
        name = frame.f_globals.get("__name__", "?")
        yield f"  {name}, regel {line} ({frame.f_code.co_name})"
