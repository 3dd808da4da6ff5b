"""What is told of a fault of the program itself: where it is, and nothing of what someone typed.

What Python shows of an error has the error's own text, and that may be the words that it was about.
"""

from collections.abc import Iterator

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
    trace = error.__traceback__
    while trace:
        frame = trace.tb_frame
        name = frame.f_globals.get("__name__", "?")
        yield f"  {name}, regel {trace.tb_lineno} ({frame.f_code.co_name})"
        trace = trace.tb_next
