"""The one way to measure: ways that take turns, and commands with their time and memory."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import IO, NamedTuple, TypeVar

K = TypeVar("K")
R = TypeVar("R")

START = time.perf_counter()
METER = Path(__file__).with_name("meter.py")
KB_PER_MB = 1024


class Run(NamedTuple):
    """How long a command took (s), the most memory of a process of it (MB), and its exit code."""

    seconds: float
    memory: float
    code: int


def in_turns(
    ways: Mapping[K, Callable[[], R]],
    rounds: int,
    *,
    warm: bool = False,
    at_most: Callable[[K], int] | None = None,
) -> dict[K, list[R]]:
    """Return what each way gave in each round.

    In a round all of them take a turn, so that a busy machine slows all of them alike. `warm` has
    one round more before, that does not count. `at_most` tells how many turns a way gets that
    takes long.
    """
    found: dict[K, list[R]] = {key: [] for key in ways}
    for number in range(-1 if warm else 0, rounds):
        for key, way in ways.items():
            if at_most is None or number < at_most(key):
                say(f"ronde {number + 1} van {rounds}: {key}")
                result = way()
                if number >= 0:
                    found[key].append(result)
    return found


def medians(found: Mapping[K, Iterable[float]]) -> dict[K, float]:
    """Return the median of each way."""
    return {key: statistics.median(some) for key, some in found.items()}


def seconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ran(
    command: Iterable[str | Path],
    *,
    good: Iterable[int] = (0,),
    output: int | IO[bytes] = subprocess.DEVNULL,
) -> Run:
    """Run a command and return what it took; it may have started others.

    CalledProcessError if it ends with an exit code that is not good; then what it said on stderr
    is shown.
    """
    reading, writing = os.pipe()
    with open(reading, "rb") as report:  # noqa: PTH123 - a descriptor is no path
        words = [str(word) for word in command]
        done = subprocess.run(
            [sys.executable, "-I", "-S", str(METER), str(writing), *words],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.PIPE,
            pass_fds=(writing,),
        )
        os.close(writing)
        told = report.read().split()
    run = Run(float(told[0]), int(told[1]) / KB_PER_MB, int(told[2])) if told else None
    if run is None or run.code not in good:
        sys.stderr.buffer.write(done.stderr)
        raise subprocess.CalledProcessError(run.code if run else done.returncode, words)
    return run


def say(text: str) -> None:
    """Tell how far we are."""
    print(f"{time.perf_counter() - START:5.0f} s  {text}", file=sys.stderr, flush=True)
