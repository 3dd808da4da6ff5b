"""The baked model: whole-number weights per feature, summed and turned into chances.

The model is a linear one. Every feature has a row with a weight for each situation, for each
asker, and for urgency; a text gets the sum of the rows of its features. Nothing is loaded but the
standard library, and the file has no words in it (see `features`).
"""

import json
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

from wiedoetwat.errors import KnowledgeError, Place, Problem
from wiedoetwat.packaged import packaged

BAKED = Path(__file__).parent.parent / "_data" / "herkenning.bin"

ZERO = 128
"""The byte that stands for weight 0 in a row."""

LONGEST_FEATURE = 255
"""The byte that stands for the length of the feature that counts most."""

IN_HEADER = ("situaties", "vragers", "scale", "bias", "usual", "sharpness")
"""What of a model stands before its rows in a file."""


class Model(NamedTuple):
    """What was learned from the examples.

    `situaties` and `vragers` name the columns of a row, in order; then come urgency and the
    length of the feature. `scale` is what one step of a weight is worth per column, `bias` what a
    text without features gets. `usual` has for every asker how much each situation gains when it
    is known that they ask. `sharpness` makes the chances of people true (see `ranking`), on cases
    the model did not learn from.
    """

    situaties: Sequence[str]
    vragers: Sequence[str]
    scale: Sequence[float]
    bias: Sequence[float]
    usual: Mapping[str, Sequence[float]]
    sharpness: float
    rows: Mapping[int, int]
    weights: bytes

    @property
    def width(self) -> int:
        """How many bytes a row has."""
        return len(self.scale)

    def rows_of(self, features: Iterable[int]) -> list[bytes]:
        """Return the weights of these features; those the model does not know have none."""
        width, weights = self.width, self.weights
        starts = (number * width for number in self._numbers(features))
        return [weights[start : start + width] for start in starts]

    def total(self, features: Iterable[int], column: int) -> int:
        """Return the sum of what these features say in one column, in steps."""
        width, weights = self.width, self.weights
        numbers = self._numbers(features)
        return sum([weights[number * width + column] for number in numbers]) - ZERO * len(numbers)

    def _numbers(self, features: Iterable[int]) -> list[int]:
        find = self.rows.get
        return [number for one in features if (number := find(one)) is not None]


class Chances(NamedTuple):
    """How likely each situation and each asker is (each sums to 1), and urgency (0 to 1)."""

    situaties: dict[str, float]
    vragers: dict[str, float]
    urgent: float
    known: int


def chances(model: Model, features: Iterable[int], wie: str | None = None) -> Chances:
    """Return the chances for a text with these features, asked by `wie` if that is known.

    `known` counts the features the model knows; without any, all chances are as before reading.
    """
    rows = model.rows_of(features)
    sums = [sum(column) for column in zip(*rows, strict=True)] or [0] * model.width
    length = sqrt(sums[-1] * model.scale[-1]) or 1.0
    scores = [
        bias + (total - ZERO * len(rows)) * scale / length
        for total, scale, bias in zip(sums[:-1], model.scale[:-1], model.bias, strict=True)
    ]
    first, last = len(model.situaties), len(model.situaties) + len(model.vragers)
    for_situations = scores[:first]
    if wie is not None:
        for_situations = [a + b for a, b in zip(for_situations, model.usual[wie], strict=True)]
    return Chances(
        _shares(model.situaties, for_situations),
        _shares(model.vragers, scores[first:last]),
        1 / (1 + exp(-scores[last])),
        len(rows),
    )


def added(numbers: Iterable[float]) -> float:
    """Return the sum of numbers, added one after the other.

    From Python 3.12 on `sum` is more exact than that; then a chance could depend on the version,
    and differ from what the same text gives in a browser.
    """
    total = 0.0
    for number in numbers:
        total += number
    return total


def _shares(names: Sequence[str], scores: Sequence[float]) -> dict[str, float]:
    """Return the scores as chances that sum to 1, by name."""
    highest = max(scores)
    powers = [exp(score - highest) for score in scores]
    total = added(powers)
    return {name: power / total for name, power in zip(names, powers, strict=True)}


@cache
def load_model(path: Path = BAKED) -> Model:
    """Return the model in this file; KnowledgeError if it is not there or broken."""
    try:
        model, _ = unpack(packaged(path))
    except (OSError, ValueError, KeyError, TypeError) as error:
        text = "De ingebouwde herkenning is er niet of is kapot. Installeer wiedoetwat opnieuw."
        raise KnowledgeError([Problem(Place(str(path), 1, 1), text)]) from error
    return model


def pack(model: Model, made_of: str) -> bytes:
    """Return the model as the bytes of a file; `made_of` tells what it was learned from."""
    header = {
        "gemaakt_van": made_of,
        "rijen": len(model.rows),
        **{name: getattr(model, name) for name in IN_HEADER},
    }
    features = _low_first(array("I", model.rows)).tobytes()
    return json.dumps(header).encode() + b"\n" + features + model.weights


def unpack(data: bytes) -> tuple[Model, str]:
    """Return the model in these bytes and what it was learned from.

    ValueError, KeyError or TypeError if they are not those of a model.
    """
    head, _, rest = data.partition(b"\n")
    header = json.loads(head)
    count = header["rijen"]
    features = _low_first(array("I", rest[: _FEATURE_BYTES * count]))
    weights = rest[_FEATURE_BYTES * count :]
    model = Model(
        **{name: header[name] for name in IN_HEADER},
        rows=dict(zip(features, range(count), strict=True)),
        weights=weights,
    )
    if len(weights) != count * model.width:
        raise ValueError("the file was cut short")
    return model, header["gemaakt_van"]


_FEATURE_BYTES = 4


def _low_first(features: "array[int]") -> "array[int]":
    """Return the numbers with their lowest byte first, as the file has them, or back again."""
    if sys.byteorder == "big":
        features.byteswap()
    return features
