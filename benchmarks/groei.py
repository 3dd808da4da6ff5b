"""What happens when there is more of something: time for each, and memory, beside the smallest."""

import sys
from collections.abc import Callable, Mapping
from statistics import median

from benchmarks.deel import Plan
from benchmarks.meten import Run, in_turns
from benchmarks.tabel import against, at_most, duration, memory

AIM = 1.1
"""How many times the smallest something larger may need: time for each, and memory."""


def grown(
    ways: Mapping[tuple[int, str], Callable[[], Run]], plan: Plan, large: int
) -> dict[tuple[int, str], Run]:
    """Return the median of every way, by its size and its kind; what is large is run only once."""
    runs = in_turns(ways, plan.rounds, at_most=lambda key: 1 if key[0] >= large else sys.maxsize)
    return {
        key: Run(median(one.seconds for one in some), median(one.memory for one in some), 0)
        for key, some in runs.items()
    }


def heads(what: str) -> list[str]:
    """Return what stands above the cells."""
    aim = f"keer de kleinste ({at_most(AIM)})"
    return ["tijd", f"per {what}", aim, "geheugen", aim]


def cells(size: int, run: Run, smallest: int, first: Run) -> list[str]:
    """Return how long it took, altogether and for each, and the memory, beside the smallest."""
    each, least = run.seconds / size, first.seconds / smallest
    return [
        duration(run.seconds),
        duration(each),
        against(each / least, AIM),
        memory(run.memory),
        against(run.memory / first.memory, AIM),
    ]
