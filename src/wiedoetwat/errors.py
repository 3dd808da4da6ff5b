"""Errors a user can cause. Each is one or more Dutch sentences: what, where, what to do."""

from collections.abc import Sequence
from typing import NamedTuple


class Place(NamedTuple):
    """Where something stands in a file; line and column count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


FOUT, WAARSCHUWING = "fout", "waarschuwing"
"""How bad a problem is: what has it cannot be used, or can, but someone must look at it."""


class Problem(NamedTuple):
    """One thing that is wrong in a knowledge base or school file, and what to do about it.

    `bron` are the ids of the facts on which a warning rests.
    """

    place: Place | str
    text: str
    ernst: str = FOUT
    bron: tuple[str, ...] = ()

    def __str__(self) -> str:
        warning = f"{self.ernst}: " if self.ernst == WAARSCHUWING else ""
        return f"{self.place}: {warning}{self.text}"


class WiedoetwatError(Exception):
    """A known error; its text is for the user and `exit_code` for the shell."""

    exit_code = 2


class UsageError(WiedoetwatError):
    """The command or function was called in a way that cannot be answered (exit code 2)."""


class UnknownNameError(UsageError):
    """A name was given that does not exist, or that fits several.

    `kind` is what it should name: situatie, rol or vrager; `suggestions` are the ids that come
    nearest. The name itself is not kept or shown: it may be a story about a child.
    """

    def __init__(self, text: str, kind: str, suggestions: Sequence[str]) -> None:
        super().__init__(text)
        self.kind = kind
        self.suggestions = tuple(suggestions)


class KnowledgeError(WiedoetwatError):
    """A knowledge base cannot be used (exit code 3). `problems` lists all that is wrong."""

    exit_code = 3

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type["KnowledgeError"], tuple[Sequence[Problem]]]:
        # Another process may have found it.
        return KnowledgeError, (self.problems,)


class OutputError(WiedoetwatError):
    """The answer cannot be written (exit code 3), for instance because the disk is full."""

    exit_code = 3


class Stopped(Exception):  # noqa: N818 - nothing is wrong
    """Someone who was asked something does not want to go on (exit code 130)."""
