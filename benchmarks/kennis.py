"""What an answer costs if the knowledge base is 10 or 100 times as large, once it is loaded."""

import gc
import json
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from random import Random
from statistics import fmean

from benchmarks.deel import Plan, run
from benchmarks.grote_kennis import at_home, copied, data, enlarged
from benchmarks.meten import in_turns, medians, seconds
from benchmarks.tabel import NOTHING, against, at_most, duration, number, table
from benchmarks.teksten import texts
from wiedoetwat import Recogniser, as_data, route
from wiedoetwat.gate import open_gate
from wiedoetwat.loading.building import build
from wiedoetwat.model import VRAGERS, Kennis
from wiedoetwat.render import Screen, render
from wiedoetwat.text import words
from wiedoetwat.views.route import view

FULL, SMALL = Plan(9, (1, 10, 100)), Plan(1, (1, 2))
ASKED = 400
"""How many answers are timed together."""
AIM = 1.1
"""How many times that of the smallest an answer may cost."""

COLD_ASKED = 50
"""How many answers are timed one by one, as emptying the cache takes far longer than they do."""
MORE_THAN_ITS_CACHE = 64 * 2**20
"""As much as is read to empty the cache of a processor, in bytes: that of most is smaller."""

BY_ID, BY_NAME = "op id, als gegevens", "op een andere naam, als gegevens"
OWN = "in eigen woorden"
COLD = ", met een leeg snel geheugen"
GATE = "de veiligheidspoort, als deel daarvan"
ONCE = ("laden", "klaarzetten voor antwoorden op naam", "klaarzetten voor eigen woorden")
Times = dict[str, float]
Ask = Callable[[str, str], object]
"""Answers a question (an id, a name or a text) for who asks."""


def measured(plan: Plan) -> str:
    """Return the block."""
    baked = {size: json.dumps(enlarged(data(), size)) for size in plan.sizes}
    kept = {size: Asked(size) for size in plan.sizes}
    gc.disable()  # when it comes, it comes to whoever has the turn
    once = in_turns({size: _starting(text) for size, text in baked.items()}, min(plan.rounds, 3))
    each = in_turns({size: one.answers for size, one in kept.items()}, plan.rounds, warm=True)
    gc.enable()
    sizes = [
        ["situaties", *(number(len(one.kennis.situaties)) for one in kept.values()), NOTHING, ""]
    ]
    heads = ["", *(f"{size}×" for size in plan.sizes), "keer", "doel"]
    return table(heads, [*sizes, *_rows(once, None), *_rows(each, AIM)])


def _rows(found: dict[int, list[Times]], aim: float | None) -> Iterator[list[str]]:
    """Yield a row for everything that was timed, with the largest beside the smallest."""
    first, last = min(found), max(found)
    for what in found[first][0]:
        took = medians({size: [one[what] for one in some] for size, some in found.items()})
        ratio = took[last] / took[first]
        mine = None if what == GATE else aim
        yield [what, *map(duration, took.values()), against(ratio, mine), at_most(mine)]


def _starting(text: str) -> Callable[[], Times]:
    """Return what times everything that is done once."""

    def starting() -> Times:
        made: list[Kennis] = []
        took = seconds(lambda: made.append(build(json.loads(text))))
        [kennis] = made
        by_name = seconds(lambda: route(kennis, "ik word gepest"))
        own = seconds(lambda: Recogniser(kennis))
        return dict(zip(ONCE, (took, by_name, own), strict=True))

    return starting


class Asked:
    """A knowledge base, and what it is asked: the same texts, and names from all over it."""

    def __init__(self, size: int) -> None:
        """Make it, so many times as large, and choose what to ask."""
        self.kennis = build(enlarged(data(), size))
        self._recogniser = Recogniser(self.kennis)
        self._gate = open_gate(self.kennis)
        # The same questions for every size, each about any of the copies.
        chance = Random(1)  # noqa: S311 - the same questions every time
        asked = chance.choices([one for one in data()["situaties"] if not at_home(one)], k=ASKED)
        numbers = [1 + int(chance.random() * size) for _ in asked]
        pairs = list(zip(asked, numbers, strict=True))
        self._ids = [copied(one["id"], number) for one, number in pairs]
        self._names = [copied(one["ook_genoemd"][-1], number) for one, number in pairs]
        self._texts = list(islice(texts(), ASKED))
        self._words = {text: words(text) for text in self._texts}

    def answers(self) -> Times:
        """Return how long each kind of answer takes."""
        same = self._ids[:1] * ASKED
        ways: dict[str, tuple[Ask, list[str]]] = {
            BY_ID: (self._data, self._ids),
            "op id, steeds dezelfde situatie": (self._data, same),
            BY_NAME: (self._data, self._names),
            "op id, als tekst": (self._text, self._ids),
            OWN: (lambda text, _: self._recogniser.recognise(text), self._texts),
            GATE: (lambda text, _: self._gate.signs_in(self._words[text]), self._texts),
        }
        warm = {what: seconds(partial(_ask_all, *way)) / ASKED for what, way in ways.items()}
        return warm | {what + COLD: _cold(*ways[what]) for what in (BY_ID, BY_NAME, OWN)}

    def _data(self, situatie: str, wie: str) -> object:
        return as_data(self.kennis, route(self.kennis, situatie, wie))

    def _text(self, situatie: str, wie: str) -> object:
        return render(view(self.kennis, route(self.kennis, situatie, wie)), "tekst", Screen())


def _ask_all(ask: Ask, some: list[str]) -> None:
    for one, wie in _asked(some):
        ask(one, wie)


def _cold(ask: Ask, some: list[str]) -> float:
    """Return how long an answer takes (s) if the processor has nothing at hand any more."""
    large = b"\1" * MORE_THAN_ITS_CACHE
    took = []
    for one, wie in _asked(some[:COLD_ASKED]):
        assert not large.count(0)  # reads all of it, which pushes out everything else
        took.append(seconds(partial(ask, one, wie)))
    return fmean(took)


def _asked(some: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each of these with who asks, in turn."""
    return zip(some, cycle(VRAGERS), strict=False)


if __name__ == "__main__":
    run(measured, FULL, SMALL)
