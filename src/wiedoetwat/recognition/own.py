"""A school's own examples and words: a text that is like one of them is about that situation.

The model was learned before any school wrote a file, so it does not know them. What counts here is
how much of a text and an example is the same, most of all in words that few people use.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from wiedoetwat.model import Kennis
from wiedoetwat.recognition.features import features, pieces
from wiedoetwat.recognition.model import LONGEST_FEATURE, Model
from wiedoetwat.text import words

LEAST, ALL = 0.45, 0.8
"""From this likeness on an example counts, and from the other on it counts fully."""

MOST_WEIGHT = 0.97
"""How much an example that is the same takes from all else: something is left for doubt."""

SAID = 0.75
"""How alike a text is that has a whole name in it by which the school calls a situation."""

TELLING = 5
"""A name that has no word of so many letters tells too little to be looked for."""


class Example(NamedTuple):
    """An example (or a name) of a situation, with its words and its features."""

    situatie: str
    words: tuple[str, ...]
    features: frozenset[int]
    length: float


class Own(NamedTuple):
    """What a school has of its own: example sentences, and names that may stand in a text."""

    examples: tuple[Example, ...]
    names: tuple[Example, ...]


class Likeness(NamedTuple):
    """The situation a text is like, and how much that counts (0 to 1)."""

    situatie: str
    weight: float


def own_of(kennis: Kennis, model: Model) -> Own:
    """Return what the school of this knowledge has of its own; nothing without a school."""
    examples, names = own_texts(kennis)
    return Own(
        tuple(_example(model, id_, text) for id_, text in examples),
        tuple(
            one
            for one in (_example(model, id_, text) for id_, text in names)
            if any(len(word) >= TELLING for word in one.words)
        ),
    )


def own_texts(kennis: Kennis) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return the example sentences and the names of a school, each with its situation."""
    if kennis.school is None:
        return [], []
    school = kennis.school.bestand
    # After their last day the school's own situations are no longer there.
    named = {
        id_: one.ook_genoemd
        for id_, one in school.alle_situaties.items()
        if id_ in kennis.situaties
    }
    for id_, own in school.eigen_situaties.items():
        if id_ in named:
            named[id_] = (own.naam, *named[id_])
    examples = kennis.school.voorbeelden
    return _pairs(examples), _pairs(named)


def _pairs(texts: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    return [(id_, text) for id_, some in texts.items() for text in some]


def likeness(
    own: Own, model: Model, some: Sequence[str], found: set[int], among: Callable[[str], bool]
) -> Likeness | None:
    """Return which of these situations a text is like, if it is like one enough to count.

    `some` are its words and `found` its features; `among` tells which situations may count.
    """
    length = _length(model, found) if own.examples else 0.0
    best = Likeness("", 0.0)
    for one in own.examples:
        if among(one.situatie):
            shared = _length(model, one.features & found)
            same = shared * shared / (one.length * length or 1.0)
            best = max(best, Likeness(one.situatie, same), key=lambda like: like.weight)
    for one in own.names:
        if among(one.situatie) and _has(some, one.words):
            best = max(best, Likeness(one.situatie, SAID), key=lambda like: like.weight)
    if best.weight < LEAST:
        return None
    weight = min((best.weight - LEAST) / (ALL - LEAST), 1.0) * MOST_WEIGHT
    return Likeness(best.situatie, weight)


def _example(model: Model, situatie: str, text: str) -> Example:
    some = words(text)
    found = features(some, pieces)
    return Example(situatie, tuple(some), frozenset(found), _length(model, found))


def _length(model: Model, found: Iterable[int]) -> float:
    """Return how long these features are together: rare ones, as the unknown are, count most."""
    total = 0
    for feature in found:
        number = model.rows.get(feature)
        total += (
            LONGEST_FEATURE if number is None else model.weights[(number + 1) * model.width - 1]
        )
    return sqrt(total)


def _has(some: Sequence[str], name: tuple[str, ...]) -> bool:
    size = len(name)
    return any(tuple(some[at : at + size]) == name for at in range(len(some) - size + 1))
