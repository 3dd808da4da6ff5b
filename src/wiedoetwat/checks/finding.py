"""What a check yields: where in the knowledge base something is wrong, and what to do."""

from typing import NamedTuple

from wiedoetwat.model import Refs

Path = tuple[str | int, ...]
"""Collection, id, and from there the fields: ("situaties", "x", "eerste", 0)."""


class Finding(NamedTuple):
    """Something that breaks a rule, and what to do about it.

    What is `mild` does not make a file unfit for use, but someone must look at it. `bron` are the
    ids of the facts on which it rests.
    """

    path: Path
    text: str
    mild: bool = False
    bron: Refs = ()
