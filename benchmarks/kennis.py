"""What an answer costs if the knowledge base is 10 or 100 times as large, once it is loaded."""

import gc
import json
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from random import Random

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

FULL, SMALL = Plan(15, (1, 10, 100)), Plan(1, (1, 2))
ASKED = 400
"""How many answers are timed together."""
AIM = 1.1
"""How many times that of the smallest an answer may cost."""

GATE = "de veiligheidspoort, als deel daarvan"
ONCE = ("laden", "klaarzetten voor antwoorden op naam", "klaarzetten voor eigen woorden")
Times = dict[str, float]


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
        self._said = [words(text) for text in self._texts]

    def answers(self) -> Times:
        """Return how long each kind of answer takes."""
        kennis = self.kennis
        ways: dict[str, Callable[[], object]] = {
            "op id, als gegevens": lambda: [
                as_data(kennis, route(kennis, one, wie)) for one, wie in _asked(self._ids)
            ],
            "op id, steeds dezelfde situatie": lambda: [
                as_data(kennis, route(kennis, self._ids[0], wie)) for _, wie in _asked(self._ids)
            ],
            "op een andere naam, als gegevens": lambda: [
                as_data(kennis, route(kennis, one, wie)) for one, wie in _asked(self._names)
            ],
            "op id, als tekst": lambda: [
                render(view(kennis, route(kennis, one, wie)), "tekst", Screen())
                for one, wie in _asked(self._ids)
            ],
            "in eigen woorden": lambda: [self._recogniser.recognise(text) for text in self._texts],
            GATE: lambda: [self._gate.signs_in(said) for said in self._said],
        }
        return {what: seconds(way) / ASKED for what, way in ways.items()}


def _asked(some: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each of these with who asks, in turn."""
    return zip(some, cycle(VRAGERS), strict=False)


if __name__ == "__main__":
    run(measured, FULL, SMALL)
