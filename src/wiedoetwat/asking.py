"""Asking someone something, line by line: what reads and shows, and how to go back or stop."""

from collections.abc import Callable

Read = Callable[[], str | None]
"""Returns what someone answers, or None if there will be no more answers."""

Tell = Callable[[str], None]
"""Shows a text."""

BACK, STOP = ("t", "terug"), ("s", "stop", "stoppen")
"""What someone types to go back to the question before, or to stop; the first one is told."""


def heard(said: str) -> str:
    """Return an answer as it is compared: small letters, without spaces or a full stop around."""
    return said.strip().lower().rstrip(".")
