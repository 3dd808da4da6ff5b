"""Makes any number of texts such as people type, from the examples the recognition learned from."""

import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from benchmarks.deel import ROOT

EXAMPLES = ROOT / "data" / "voorbeelden"
TOGETHER = 0.3
"""How often a text is made of two examples: nobody ever typed just that."""


def texts() -> Iterator[str]:
    """Yield texts without end, always the same ones."""
    chance = random.Random(1)  # noqa: S311 - the same texts every time
    known = [" ".join(text.split()) for path in sorted(EXAMPLES.iterdir()) for text in _in(path)]
    while True:
        one = chance.choice(known)
        yield f"{one} {chance.choice(known)}" if chance.random() < TOGETHER else one


def write_lines(path: Path, number: int) -> Path:
    """Write a file with this many texts, one on a line, and return its path."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{text}\n" for text in islice(texts(), number))
    return path


def _in(path: Path) -> Iterator[str]:
    """Yield the examples in a file, which are checked elsewhere."""
    yield from _leaves(yaml.load(path.read_bytes(), yaml.CSafeLoader))


def _leaves(data: Any) -> Iterator[str]:  # noqa: ANN401 - lists by who asks, by urgency
    if isinstance(data, str):
        yield data
    else:
        for part in data.values() if isinstance(data, dict) else data:
            yield from _leaves(part)
