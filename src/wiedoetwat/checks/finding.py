"""What a check yields: where in the knowledge base something is wrong, and what to do."""

from typing import NamedTuple

Path = tuple[str | int, ...]
"""Collection, id, and from there the fields: ("situaties", "x", "eerste", 0)."""


class Finding(NamedTuple):
    """Something that breaks a rule, and what to do about it."""

    path: Path
    text: str
