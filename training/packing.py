"""Packs the model for a browser: the same numbers in a fifth of the bytes.

What a weight will be can partly be told from those before it in its row, and from how rare its
feature is. A binary range coder with chances that adapt, as LZMA has one, spends few bits on what
was to be expected. `site/assets/js/unpacking.js` is the other half: same contexts, same order.
"""

import json
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from wiedoetwat.recognition.model import IN_HEADER, ZERO, Model

# From each of these on, the chances of what follows in a row are others:
RARITIES = (9, 13, 30, 110, 160, 185, 200, 213, 229)
"""... how rare a feature is, as its length,"""
TOTALS = (1, 2, 3, 4, 6, 8, 11, 15, 20, 27, 36)
"""... how large the weights so far are together, in steps,"""
MEANS = (0.5, 1, 1.3, 1.6, 2, 2.5, 3, 4)
"""... how large they are on average,"""
LEANS = (-4, -1.5, -0.5, 0.5, 1.5, 4)
"""... and how far they lean to one side: weights of one kind are together about 0."""

FAR = 1.5
MOST_SIZE = 7
GAP_BITS, TOP_BITS = 5, 3
"""How many bits tell the size of a gap between features, and how many more are foretold."""

ONE = 1 << 15
LEAST_CHANCE = 32
MOST_SEEN = 255
RATES = tuple(int(ONE / (seen + 1.5)) for seen in range(MOST_SEEN + 1))
_FULL, _CARRY = 1 << 24, 1 << 32


class Coder:
    """Writes bits, each with the chance that those before it in the same context had."""

    def __init__(self) -> None:
        """Start with nothing written."""
        self._low, self._range = 0, 0xFFFFFFFF
        self._held, self._waiting = 0, 0
        self._out = bytearray()
        self._chances: dict[tuple[str, int], tuple[int, int]] = {}

    def bit(self, kind: str, context: int, bit: int) -> None:
        """Write one bit in this context of this kind."""
        chance, seen = self._chances.get((kind, context), (ONE // 2, 0))
        bound = (self._range >> 15) * chance
        if bit:
            self._range = bound
        else:
            self._low += bound
            self._range -= bound
        chance += ((ONE if bit else 0) - chance) * RATES[seen] >> 15
        chance = min(max(chance, LEAST_CHANCE), ONE - LEAST_CHANCE)
        self._chances[kind, context] = chance, min(seen + 1, MOST_SEEN)
        self._flow()

    def tree(self, kind: str, context: int, value: int, bits: int) -> None:
        """Write a number of so many bits, the highest first, each foretold by those before it."""
        node = 1
        for at in reversed(range(bits)):
            bit = value >> at & 1
            self.bit(kind, context << bits | node, bit)
            node = node << 1 | bit

    def plain(self, value: int, bits: int) -> None:
        """Write a number of so many bits that nothing foretells."""
        for at in reversed(range(bits)):
            self._range >>= 1
            if value >> at & 1:
                self._low += self._range
            self._flow()

    def _flow(self) -> None:
        while self._range < _FULL:
            self._range <<= 8
            self._shift()

    def _shift(self) -> None:
        if self._low < _CARRY - _FULL or self._low >= _CARRY:
            carry = self._low // _CARRY
            self._out.append(self._held + carry & 0xFF)
            self._out += bytes([0xFF + carry & 0xFF]) * self._waiting
            self._waiting = 0
            self._held = self._low >> 24 & 0xFF
        else:
            self._waiting += 1
        self._low = self._low << 8 & 0xFFFFFFFF

    def written(self) -> bytes:
        """Return all that was written; after this nothing can be added."""
        for _ in range(5):
            self._shift()
        return bytes(self._out[1:])


def packed(model: Model) -> bytes:
    """Return the model for a browser: a line of JSON, and then the rows."""
    header = {"rijen": len(model.rows), **{name: getattr(model, name) for name in IN_HEADER}}
    coder = Coder()
    features = sorted(model.rows)
    for before, feature in pairwise([-1, *features]):
        start = model.rows[feature] * model.width
        *weights, length = model.weights[start : start + model.width]
        _gap(coder, feature - before)
        coder.tree("length", 0, length, 8)
        _row(coder, model, [weight - ZERO for weight in weights], length)
    return json.dumps(header, separators=(",", ":")).encode() + b"\n" + coder.written()


def _gap(coder: Coder, gap: int) -> None:
    """Write how far a feature is from the one before it: its size, its highest bits, the rest."""
    size = gap.bit_length() - 1
    top = min(size, TOP_BITS)
    coder.tree("size", 0, size, GAP_BITS)
    coder.tree(f"top-{top}", size, gap >> size - top & (1 << top) - 1, top)
    coder.plain(gap & (1 << size - top) - 1, size - top)


def _row(coder: Coder, model: Model, weights: list[int], length: int) -> None:
    rare = bisect_right(RARITIES, length)
    total = filled = 0
    sums = [0.0, 0.0]
    for column, weight in enumerate(weights):
        # Situations weigh against each other, and so do askers.
        group = int(column >= len(model.situaties))
        lean = sums[group] / model.scale[column]
        far = int(abs(lean) > FAR)
        context = ((column * 12 + bisect_right(TOTALS, total)) * 10 + rare) * 2 + far
        coder.bit("filled", context, int(weight != 0))
        if weight:
            sign = int(weight < 0)
            place = (column * 7 + bisect_right(LEANS, lean)) * 10 + rare
            coder.bit("sign", place * 2 + int(filled > 0), sign)
            mean = bisect_right(MEANS, total / (filled + 1)) * 10 + rare
            kinds = (column, model.width + group)
            _size(coder, [(kind * 2 + sign) * 90 + mean for kind in kinds], abs(weight))
            total += abs(weight)
            filled += 1
            sums[group] += weight * model.scale[column]


def _size(coder: Coder, contexts: Sequence[int], size: int) -> None:
    """Write how large a weight is: one bit for every step. What holds for the first is special."""
    for step in range(size):
        context = contexts[min(step, 1)] * (MOST_SIZE + 1) + min(step, MOST_SIZE)
        coder.bit("more", context, int(step + 1 < size))
