"""What a check yields: where in the knowledge base something is wrong, and what to do."""

from typing import NamedTuple


class Finding(NamedTuple):
    """`path` is collection, id, and from there the fields: ("situaties", "x", "eerste", 0)."""

    path: tuple[str | int, ...]
    text: str
