"""What the recognition is worth on cases and on examples, and what other ways are worth."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple
from unittest import mock

from sklearn.model_selection import StratifiedKFold
from training.bake import examples_in, made_of
from training.cases import Case, called, wrong_first
from training.learn import learn
from training.measure import Figures, Judged, figures

from benchmarks.deel import ROOT
from benchmarks.mededingers import OURS, Peer, in_order, made_peers
from benchmarks.meten import say
from training import measure
from wiedoetwat import Recogniser, load, route
from wiedoetwat.loading.examples import Example
from wiedoetwat.model import BUITEN_BEREIK
from wiedoetwat.recognition import recogniser
from wiedoetwat.recognition.model import BAKED, load_model, unpack
from wiedoetwat.text import words

OWN, SHARED = "eigen", "gedeeld"
FOLDS = 3
FEWER = 4
"""With `--snel` peers and folds learn from one example in so many."""
NEARLY = 0.8
"""Which part of the words two texts must share to be nearly the same."""

THRESHOLDS = {
    "SURE": (0.5, 0.6, 0.7, 0.75, 0.8, 0.9),
    "OUTSIDE": (0.1, 0.15, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8),
    "URGENT": (0.2, 0.3, 0.35, 0.4, 0.5, 0.7, 1.0),
}
"""Every value that is tried of a threshold in `recogniser`; what it is now is tried as well."""

# field of Figures: what it is called, the aim, whether less is better
AIMS: Mapping[str, tuple[str, float, bool]] = {
    "right_first": ("eerste is goed", 0.85, False),
    "among_three": ("de goede is erbij", 0.96, False),
    "sure_and_right": ("zeker en goed", 0.68, False),
    "sure_but_wrong": ("zeker maar fout", 0.06, True),
    "forbidden": ("verboden eerste", 0.03, True),
    "urgent_found": ("gevaar gezien", 0.97, False),
    "false_alarms": ("loos alarm", 0.12, True),
    "out_of_scope": ("buiten bereik gezien", 0.80, False),
}

KENNIS = load()


class Run(NamedTuple):
    """Everything that was measured.

    `sets` and `unknown` have the outcomes by set of cases: with who asks, and without. `close`
    counts per set the cases that nearly stand among the examples. `tried` has the outcomes at
    each value of each threshold.
    """

    examples: int
    stamp: str
    sets: Mapping[str, list[Judged]]
    unknown: Mapping[str, list[Judged]]
    close: Mapping[str, int]
    crossed: list[Judged]
    tried: Mapping[str, Mapping[float, list[Judged]]]
    ways: Mapping[str, Mapping[str, Figures]]
    skipped: Sequence[str]


def judged(engine: Recogniser, cases: Iterable[Case], *, told: bool = True) -> list[Judged]:
    """Return what the outcomes are worth; `told`: it is known who asks."""
    return [
        measure.judge(KENNIS, case, engine.recognise(case.tekst, case.wie if told else None))
        for case in cases
    ]


def cross_validated(examples: Sequence[Example], *, fast: bool) -> list[Judged]:
    """Return outcomes for examples, each by a model that learned without it."""
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    found: list[Judged] = []
    labels = [one.situatie for one in examples]
    for number, (known, asked) in enumerate(folds.split(labels, labels), start=1):
        say(f"om en om, deel {number} van {FOLDS}")
        # How sharp the chances are is no matter of these examples: that was set on our own cases.
        model = learn([examples[at] for at in known])._replace(sharpness=load_model().sharpness)
        found += judged(Recogniser(KENNIS, model), [as_case(examples[at]) for at in asked])
        if fast:
            break
    return found


def as_case(example: Example) -> Case:
    """Return the example as a case: right is only who comes first in its own situation."""
    right, wrong = people(example.situatie, example.wie)
    return Case(example.tekst, example.wie, example.situatie, right, wrong, example.urgent)


@cache
def people(situatie: str, wie: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return who may be first in a situation, and who must not be."""
    if situatie == BUITEN_BEREIK:
        return frozenset(), frozenset()
    [answer] = route(KENNIS, situatie, wie).antwoorden
    right = frozenset(called(KENNIS, one.iemand.id) for one in answer.eerste)
    return right, frozenset(wrong_first(KENNIS, situatie, wie)) - right


def tried_thresholds(cases: Sequence[Case]) -> dict[str, dict[float, list[Judged]]]:
    """Return the outcomes at every value of every threshold."""
    found: dict[str, dict[float, list[Judged]]] = {}
    for name, values in THRESHOLDS.items():
        say(f"drempel {name}")
        found[name] = {}
        for value in sorted({*values, current(name)}):
            with mock.patch.object(recogniser, name, value):
                found[name][value] = judged(Recogniser(KENNIS), cases)
    return found


def current(threshold: str) -> float:
    """Return what a threshold is now."""
    return float(getattr(recogniser, threshold))


def known_texts(cases: Iterable[Case], examples: Iterable[Example]) -> int:
    """Return how many cases are also among the examples, nearly word for word."""
    known = [set(words(one.tekst)) for one in examples]

    def is_known(case: Case) -> bool:
        mine = set(words(case.tekst))
        return any(len(mine & one) >= NEARLY * len(mine | one) for one in known)

    return sum(is_known(case) for case in cases)


def compared(
    sets: Mapping[str, Sequence[Judged]], peers: Mapping[str, Peer]
) -> dict[str, dict[str, Figures]]:
    """Return the figures of ours, with what it answered, and those of peers on the same cases."""
    found = {OURS: {key: figures(some) for key, some in sets.items()}}
    for name, peer in peers.items():
        say(f"cijfers: {name}")
        found[name] = {key: figures(in_order(KENNIS, peer, some)) for key, some in sets.items()}
    return found


def run(sets: Mapping[str, list[Case]], *, fast: bool) -> Run:
    """Return everything the page tells."""
    examples = examples_in(ROOT / "data")
    learned_from = examples[::FEWER] if fast else examples
    _, stamp = unpack(BAKED.read_bytes())
    if stamp != made_of(ROOT / "data"):
        say("let op: het model is ouder dan de voorbeelden; draai scripts/leer")
    say("de gevallen")
    engine = Recogniser(KENNIS)
    answered = {name: judged(engine, cases) for name, cases in sets.items()}
    peers, skipped = made_peers(learned_from)
    return Run(
        len(learned_from),
        stamp,
        answered,
        {name: judged(engine, cases, told=False) for name, cases in sets.items()},
        {name: known_texts(cases, examples) for name, cases in sets.items()},
        cross_validated(learned_from, fast=fast),
        tried_thresholds(sets[OWN]),
        compared(answered, peers),
        skipped,
    )
