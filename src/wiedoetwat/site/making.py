"""Makes the files of a site on all cores, in memory that hardly grows with the number of schools.

A process writes the pages of a school itself; what comes back is only how to choose it.
"""

import os
from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from pathlib import Path

from wiedoetwat import loading
from wiedoetwat.cores import on_cores
from wiedoetwat.model import Kennis
from wiedoetwat.site.building import chooser_file, school_files, shared_files
from wiedoetwat.site.chooser import Choice, choice
from wiedoetwat.site.schools import Plan, Source, knowledge
from wiedoetwat.site.writing import write_files

FEW = 3
"""Of so few schools, starting more processes takes longer than making their pages."""


def make_site(
    beside: Path,
    plan: Plan,
    follow: Callable[[Iterable[Choice]], Iterable[Choice]] = iter,
    processes: int | None = None,
) -> None:
    """Write every file of a site below a folder.

    `follow` sees each school pass. What is written does not depend on the number of processes.
    KnowledgeError if the file of a school is not sound: of the first of them, in their order.
    """
    write_files(beside, shared_files())
    # Closed here, so that no process writes any more when a failure takes the folder away.
    with closing(_schools(beside, plan, processes)) as schools:
        choices = list(follow(schools))
    if plan.several:
        write_files(beside, [chooser_file(choices)])


def _schools(beside: Path, plan: Plan, processes: int | None) -> Generator[Choice]:
    number = min(processes or os.cpu_count() or 1, len(plan.sources))
    if number == 1 or len(plan.sources) <= FEW:
        national = loading.load(plan.kennis)
        yield from (_school(beside, plan, national, one) for one in plan.sources)
        return
    yield from on_cores(number, (_prepare, (beside, plan)), _school_here, plan.sources)


def _school(beside: Path, plan: Plan, national: Kennis, source: Source) -> Choice:
    kennis = knowledge(national, source, plan.day)
    files = school_files(source.folder, kennis, several=plan.several, adres=plan.adres)
    write_files(beside, files)
    return choice(source.folder, kennis)


_here: dict[str, tuple[Path, Plan, Kennis]] = {}


def _prepare(beside: Path, plan: Plan) -> None:
    """Make a process ready."""
    _here["is"] = (beside, plan, loading.load(plan.kennis))


def _school_here(source: Source) -> Choice:
    return _school(*_here["is"], source)
