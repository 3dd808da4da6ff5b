"""Shows how far a long job is, on a terminal."""

from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

T = TypeVar("T")


def followed(
    work: Iterable[T], screen: TextIO, done: str, what: str, total: int | None = None
) -> Iterator[T]:
    """Yield the work, and show on this screen how much of it is done: "Beantwoord: 12 teksten".

    `total` is how many there are; without it only the number that is done is shown.
    """
    from rich.console import Console  # noqa: PLC0415 - only a long job on a terminal needs it
    from rich.progress import MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (TextColumn(f"{done}:"), MofNCompleteColumn(), TextColumn(what))
    console = Console(file=screen)
    # What is written to stdout is the answers; it must not come by way of the screen.
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as bar:
        yield from bar.track(work, total=total)
