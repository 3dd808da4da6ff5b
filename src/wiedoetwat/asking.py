"""Asking someone something, line by line: what reads and shows, and how to go back or stop."""

from collections.abc import Callable, Collection

Read = Callable[[], str | None]
"""Returns what someone answers, or None if there will be no more answers."""

Tell = Callable[[str], None]
"""Shows a text."""

BACK, STOP = ("t", "terug"), ("s", "stop", "stoppen")
"""What someone types to go back to the question before, or to stop; the first one is told."""


def means(said: str, words: Collection[str]) -> bool:
    """Return whether an answer is one of these words, whatever its capitals or its full stop."""
    return said.strip().lower().rstrip(".") in words
