"""Turns a text into the features the model knows: pieces of words, words, and pairs of words.

Pieces do not care that `gepest`, `pesten` and `pestkop` are spelled apart, or that a child makes
a typing error. A feature is a number (of a CRC-32), so that no list of words has to ship, and so
that the same few lines give the same numbers in any other language.
"""

from collections.abc import Callable, Iterable, Iterator
from zlib import crc32

MASK = 0xFFFFFF
"""A feature is the last 24 bits of a CRC-32: enough to tell features apart, and small to ship."""

SHORTEST, LONGEST = 2, 5
"""How many letters a piece of a word has, counting the blank on either side of the word."""


def pieces(word: str) -> set[int]:
    """Return the features of a word by itself: its pieces, and the whole of it."""
    padded = f" {word} ".encode()
    end = len(padded) + 1
    found = {
        crc32(padded[start : start + size]) & MASK
        for size in range(SHORTEST, LONGEST + 1)
        for start in range(end - size)
    }
    found.add(whole(word))
    return found


def whole(word: str) -> int:
    """Return the feature of a whole word."""
    return crc32(f"={word}".encode()) & MASK


def pairs(words: Iterable[str]) -> Iterator[int]:
    """Yield the feature of every word together with the one before it."""
    before = ""
    for word in words:
        if before:
            yield crc32(f"{before}={word}".encode()) & MASK
        before = word


def features(words: list[str], pieces_of: Callable[[str], set[int]] = pieces) -> set[int]:
    """Return all features of these words; `pieces_of` may remember those of a word."""
    return set(pairs(words)).union(*map(pieces_of, set(words)))
