"""Learns the model from the examples. Needs scikit-learn, which an installed tool never needs.

A text is a row of numbers: how rare each of its features is, made equally long for every text. On
those rows three models are fitted: which situation, which asker, and whether there is urgency.
The same examples always teach the same.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from wiedoetwat.loading.examples import Example
from wiedoetwat.model import VRAGERS
from wiedoetwat.recognition import features as f
from wiedoetwat.recognition.model import LONGEST_FEATURE, ZERO, Model
from wiedoetwat.text import words

ROWS = 38_000
"""How many features the model keeps. More makes it larger, hardly better (docs/herkennen.md)."""

SEEN = 2
"""How many examples must have a feature before it can count."""

WORD = 3.0
"""How much more a whole word counts than a piece of one; a word has some twenty pieces."""

STRENGTH = 8.0
"""How closely the model follows the examples (C in scikit-learn)."""

USUAL = 0.3
"""How far it counts which askers the examples of a situation have: half-heartedly, because that
tells how the examples were written as much as who asks what."""

STEPS = 12
"""The largest weight, in steps. Few steps make the file small and the model no worse."""

CUT_OFF = 0.0005
"""Which part of the weights is larger than the largest step, and is cut off to it."""

Numbers = NDArray[np.float64]
Keys = NDArray[np.uint32]


class Table:
    """Which features there are, and how much each counts in a text."""

    def __init__(self, keys: Keys, value: Numbers) -> None:
        """Keep these features, sorted."""
        self.keys, self.value = keys, value
        self._column = {int(key): number for number, key in enumerate(keys)}

    def rows(self, texts: Sequence[frozenset[int]]) -> csr_matrix:
        """Return a row per text, each of length 1."""
        found = [sorted(self._column[key] for key in text & self._column.keys()) for text in texts]
        columns = np.fromiter((one for some in found for one in some), dtype=np.int32)
        ends = np.cumsum([0, *map(len, found)])
        value = self.value[columns]
        lengths = [np.sqrt(np.sum(self.value[some] ** 2)) or 1.0 for some in found]
        value = value / np.repeat(lengths, np.diff(ends))
        return csr_matrix((value, columns, ends), shape=(len(texts), len(self.keys)))

    def best(self, texts: Sequence[frozenset[int]], labels: NDArray[np.str_]) -> "Table":
        """Return a table with the features that tell the labels apart best, by a first fit.

        One that is in many texts is worth more than one that tells as much and is in few.
        """
        if len(self.keys) <= ROWS:
            return self
        rows = self.rows(texts)
        spread = np.ptp(_fit(rows, labels).coef_, axis=0) * self.value
        worth = spread * np.sqrt(rows.getnnz(axis=0))
        kept = np.sort(np.argsort(-worth, kind="stable")[:ROWS])
        return Table(self.keys[kept], self.value[kept])


def learn(examples: Sequence[Example]) -> Model:
    """Return the model these examples teach, with chances as sharp as the fit made them."""
    split = [words(one.tekst) for one in examples]
    texts = [frozenset(f.features(some)) for some in split]
    wholes = {key for some in split for key in (*f.pairs(some), *map(f.whole, some))}
    situaties = np.array([one.situatie for one in examples])
    table = _table(texts, wholes).best(texts, situaties)
    rows = table.rows(texts)
    fits = (
        _fit(rows, situaties),
        _fit(rows, np.array([VRAGERS.index(one.wie) for one in examples])),
        _fit(rows, np.array([one.urgent for one in examples])),
    )
    names = tuple(str(name) for name in fits[0].classes_)
    weights = np.vstack([fit.coef_ for fit in fits]).T * table.value[:, None]
    scale, stored = _in_steps(weights, table.value**2)
    return Model(
        situaties=names,
        vragers=VRAGERS,
        scale=scale,
        bias=tuple(_short(one) for fit in fits for one in fit.intercept_),
        usual=_usual(examples, names),
        sharpness=1.0,
        rows={int(key): number for number, key in enumerate(table.keys)},
        weights=stored,
    )


def _table(texts: Sequence[frozenset[int]], wholes: set[int]) -> Table:
    count = Counter(key for text in texts for key in text)
    keys = np.array(sorted(key for key, seen in count.items() if seen >= SEEN), dtype=np.uint32)
    rare = [np.log((1 + len(texts)) / (1 + count[int(key)])) + 1 for key in keys]
    weight = [WORD if int(key) in wholes else 1.0 for key in keys]
    return Table(keys, np.array(rare) * np.array(weight))


def _fit(rows: csr_matrix, labels: NDArray[np.generic]) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=100, tol=1e-3).fit(rows, labels)


def _usual(examples: Sequence[Example], situaties: Sequence[str]) -> dict[str, tuple[float, ...]]:
    """Return what each situation gains or loses when it is known who asks."""
    count = Counter((one.wie, one.situatie) for one in examples)
    all_of = Counter(one.situatie for one in examples)
    return {
        wie: tuple(
            _short(USUAL * np.log((count[wie, name] + 5) / (all_of[name] + 20)))
            for name in situaties
        )
        for wie in VRAGERS
    }


def _in_steps(weights: Numbers, lengths: Numbers) -> tuple[tuple[float, ...], bytes]:
    """Return what a step is worth in each column, and the weights in steps as bytes."""
    # The few largest weights are cut off: they would make every step coarse.
    most = np.quantile(np.abs(weights), 1 - CUT_OFF, axis=0)
    most[most == 0] = 1.0  # a column without weights
    scale = np.append(most / STEPS, lengths.max() / LONGEST_FEATURE)
    steps = np.clip(np.rint(weights / scale[:-1]), -STEPS, STEPS) + ZERO
    stored = np.hstack([steps, np.rint(lengths / scale[-1])[:, None]])
    return tuple(_short(one) for one in scale), stored.astype(np.uint8).tobytes()


def _short(number: float) -> float:
    """Return a number in six digits: the rest is different on every machine."""
    return float(f"{number:.6g}")
