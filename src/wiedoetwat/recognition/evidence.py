"""Which words decided: what people can check about how a situation was recognised."""

from collections.abc import Callable, Iterator, Sequence

from wiedoetwat.recognition import features as f
from wiedoetwat.recognition.model import Model

MOST = 3
"""How many words or groups of words are named."""

ENOUGH = 0.25
"""How much a word must weigh, next to the heaviest, to be named."""

TELLING = 4
"""A shorter word tells nothing by itself."""


def deciding_words(
    model: Model,
    words: Sequence[str],
    situatie: str,
    pieces_of: Callable[[str], set[int]] = f.pieces,
) -> tuple[str, ...]:
    """Return the words that spoke most for this situation, in the order of the text.

    Words next to each other are named together. Only words that stood in several examples can be
    named: a name, or anything else that could tell who a text is about, never is.
    """
    # What a word says for one situation it says against the others: together that is nothing, so
    # one column tells enough.
    column = model.situaties.index(situatie)
    weights: list[float] = [model.total(pieces_of(word), column) for word in words]
    for at, pair in enumerate(f.pairs(words), start=1):
        half = model.total((pair,), column) / 2
        weights[at - 1] += half
        weights[at] += half
    known = [f.whole(word) in model.rows for word in words]
    least = ENOUGH * max([0.0, *weights])
    named = [ok and weight > least for ok, weight in zip(known, weights, strict=True)]
    groups = {
        " ".join(words[start:end]): sum(weights[start:end])
        for start, end in _runs(named)
        if any(len(word) >= TELLING for word in words[start:end])
    }
    heaviest = sorted(groups, key=lambda group: -groups[group])[:MOST]
    return tuple(group for group in groups if group in heaviest)


def _runs(named: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the beginning and the end of every run of named words."""
    start = None
    for at, one in enumerate([*named, False]):
        if one and start is None:
            start = at
        elif not one and start is not None:
            yield start, at
            start = None
