"""Work for all cores of the machine, in processes that only the first one answers for."""

import os
import signal
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from wiedoetwat.errors import OutputError

T = TypeVar("T")
R = TypeVar("R")


def on_cores(
    number: int,
    prepare: tuple[Callable[..., None], Sequence[Any]],
    work: Callable[[T], R],
    some: Sequence[T],
    at_once: int = 1,
) -> Generator[R]:
    """Yield what the work makes of each of some, in their order, in this number of processes.

    `prepare` is called once in each process, with these arguments. A process is given `at_once`
    of them at a time. Ctrl+C stops the first process, which then stops the others; for a moment,
    while they start, it is not heard. OutputError if a process is ended by the system.
    """
    # Started afresh: a copy of a process with threads may hang, and Windows has no copies.
    with ProcessPoolExecutor(number, get_context("spawn"), _ready, prepare) as pool:
        with _deaf():
            results = pool.map(work, some, chunksize=at_once)
        try:
            yield from results
        except BrokenProcessPool as error:
            text = "Een deel van het programma is gestopt. Is er genoeg geheugen?"
            raise OutputError(text) from error


def _ready(prepare: Callable[..., None], given: Sequence[Any]) -> None:
    """Make a process ready: it is the first one that answers to Ctrl+C, and it ends with that."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if first := parent_process():
        threading.Thread(target=_end_with, args=(first,), daemon=True).start()
    prepare(*given)


def _end_with(first: BaseProcess) -> None:
    """End once the first process is gone: if it was killed, it will never say that we may stop."""
    first.join()
    os._exit(1)


@contextmanager
def _deaf() -> Iterator[None]:
    """Do not hear Ctrl+C: what is started in the meantime will not either, until it is ready."""
    if threading.current_thread() is not threading.main_thread():  # only that one hears it
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL if before is None else before)
