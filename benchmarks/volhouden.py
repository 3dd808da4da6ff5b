"""Whether a line takes longer after many lines: a program that answers many, beside a new one.

A long job cannot take turns with a short one, and a machine is not equally fast all the time. So
both programs go on for as long as they get lines, and take turns with a few at a time. One of them
may be faster than the other by chance, from the start; so what counts is how that changes.
"""

import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice, pairwise
from threading import Thread

from benchmarks.deel import Plan, run
from benchmarks.groei import AIM
from benchmarks.invoer import PROGRAM
from benchmarks.meten import in_turns, medians, say, seconds
from benchmarks.tabel import against, at_most, duration, number, table
from benchmarks.teksten import texts

FULL, SMALL = Plan(25, (0, 10_000, 100_000)), Plan(1, (0, 5))
OLD, NEW = "een programma met veel regels", "een nieuw programma"
AT_A_TIME = 200
"""How many lines a program gets when it has the turn."""

Answer = Callable[[Sequence[bytes]], None]
"""Has a program answer these lines."""


def measured(plan: Plan) -> str:
    """Return the block; the sizes are how many lines the one program has answered before."""
    lines = [f"{text}\n".encode() for text in islice(texts(), max(*plan.sizes, AT_A_TIME))]
    some = lines[:AT_A_TIME]
    rows: list[tuple[int, float, float]] = []
    with answering() as new, answering() as old:
        ways = {
            name: partial(seconds, partial(one, some)) for name, one in ((OLD, old), (NEW, new))
        }
        for before, size in pairwise((0, *plan.sizes)):
            say(f"tot {number(size)} regels")
            old(lines[before:size])
            took = medians(in_turns(ways, plan.rounds, warm=True))
            rows.append((size, took[OLD], took[NEW]))
    _, first, beside = rows[0]
    heads = ["al beantwoord", f"{AT_A_TIME} regels erbij", NEW]
    return table(
        [*heads, f"keer zoals in het begin ({at_most(AIM)})"],
        [
            [number(size), duration(one), duration(two), against(one / two / (first / beside), AIM)]
            for size, one, two in rows
        ],
    )


@contextmanager
def answering() -> Iterator[Answer]:
    """Give a program that answers lines until there will be no more."""
    command = (*PROGRAM, "route", "--invoer", "-")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        given, said = program.stdin, program.stdout
        assert given
        assert said

        def give(lines: Sequence[bytes]) -> None:
            given.writelines(lines)
            given.flush()

        def answer(lines: Sequence[bytes]) -> None:
            # Beside the reading: neither side can go on if nobody reads what it writes.
            giving = Thread(target=give, args=(lines,))
            giving.start()
            answered = sum(1 for _ in lines if said.readline())
            giving.join()
            assert answered == len(lines), "the program has ended"

        yield answer


if __name__ == "__main__":
    run(measured, FULL, SMALL)
