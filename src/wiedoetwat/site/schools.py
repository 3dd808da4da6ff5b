"""Of what a site is made: the schools, each with the folder of its pages, and their knowledge."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from wiedoetwat import loading
from wiedoetwat.errors import UsageError
from wiedoetwat.loading.schools import load_school, school_files
from wiedoetwat.model import Kennis
from wiedoetwat.text import plain

NATIONAL = "landelijk"
"""The folder of the one site without a school; it is not used, because that site is at the top."""


class Source(NamedTuple):
    """One school of a site: the name of its folder, and its file; None without a school."""

    folder: str
    path: Path | None


class Plan(NamedTuple):
    """A site to be made: its schools, whether they are in folders, and what they are laid over.

    `kennis` is the folder of the knowledge, if not the national one; `day` is that of the names,
    and `adres` where the site will stand ("" if nobody said so).
    """

    sources: Sequence[Source]
    several: bool
    kennis: str | None
    day: str
    adres: str = ""


def plan_of(kennis: str | None, school: str | None, op: str | None, adres: str = "") -> Plan:
    """Return the plan for a file, a folder of files, or None: the site without a school.

    UsageError if a folder has no school in it, or one that cannot be a folder of the site, if `op`
    is not a day, or if there is no school.
    """
    if school is None:
        loading.refuse_day(op)
        return Plan([Source(NATIONAL, None)], several=False, kennis=kennis, day="", adres=adres)
    path, several = Path(school), Path(school).is_dir()
    files = school_files(path) if several else [path]
    sources = [Source(_folder(one, several=several), one) for one in files]
    return Plan(sources, several, kennis, loading.day(op), adres)


# What no folder of a school can be called: what a site has itself, and what systems refuse or hide.
_TAKEN = {"index.html", "assets", "server", "v1", "insluiten"}
_REFUSED = re.compile(r"[._].*|.*[\\:*?\"<>|\x00-\x1f].*|.*[. ]", re.DOTALL)


def _folder(path: Path, *, several: bool) -> str:
    """Return the name of the folder of a school: that of its file; UsageError if it cannot be."""
    name = path.stem
    if several and (name.lower() in _TAKEN or _REFUSED.fullmatch(name)):
        raise UsageError(
            f"Van dit schoolbestand kan geen map van de site komen: {plain(path.name)}. Geef het "
            "een andere naam, zoals de naam van de school met letters, cijfers en streepjes."
        )
    return name


def knowledge(national: Kennis, source: Source, day: str) -> Kennis:
    """Return what the pages of a school show on a day; KnowledgeError if its file is not sound."""
    return national if source.path is None else load_school(national, source.path, day)
