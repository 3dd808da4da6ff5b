"""Cases to measure with: texts with who may be right first. Nothing is ever learned from them."""

import json
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from wiedoetwat.model import BUITEN_BEREIK, Contact, Kennis
from wiedoetwat.routing import route
from wiedoetwat.selection import for_asker

OWN = Path(__file__).parent / "ijkgevallen.yaml"
"""Our own yardstick: the thresholds and the sharpness of the chances are chosen on it."""

OUTSIDE_SCHOOL = "extern"
"""How a case names anyone outside the school."""

# The school has not been told yet: by the table a teacher, but nobody goes wrong with these.
_ALSO_RIGHT = {
    "leerling": ("leerkracht", "apc"),
    "ouder": ("leerkracht", "apc"),
    "medewerker": ("apc", "ib"),
    "directie": ("apc", "ib"),
}
_PLAIN_BULLYING = (
    "gepeste-leerling",
    "online-pesten",
    "pesten-in-de-groep",
    "pester-of-meeloper",
)


class Case(NamedTuple):
    """A text, who types it, who may be first (nobody: out of scope), who must not be, urgency.

    `situatie` is the best situation, or "" if the case only says who may be first.
    """

    tekst: str
    wie: str
    situatie: str
    eerste: frozenset[str]
    niet: frozenset[str]
    urgent: bool


def own_cases(kennis: Kennis, path: Path = OWN) -> list[Case]:
    """Return our own cases."""
    return list(_own(kennis, yaml.load(path.read_bytes(), yaml.CSafeLoader)["gevallen"]))


def shared_cases(path: Path) -> list[Case]:
    """Return cases from a file with one JSON object per line: tekst, wie, eerste, niet, urgent."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [
        Case(
            row["tekst"],
            row["wie"],
            "",
            frozenset(row["eerste"]),
            frozenset(row["niet"]),
            row["urgent"],
        )
        for row in rows
    ]


def called(kennis: Kennis, id_: str) -> str:
    """Return how a case names this person: anyone outside the school has one name."""
    outside = isinstance(kennis.iemand(id_), Contact) or id_ == "klachtencommissie"
    return OUTSIDE_SCHOOL if outside else id_


def wrong_first(kennis: Kennis, situatie: str, wie: str) -> Iterator[str]:
    """Yield who must not be first: whom the answer itself says not to go to."""
    if situatie != BUITEN_BEREIK:
        for antwoord in route(kennis, situatie, wie).antwoorden:
            yield from (called(kennis, one.iemand.id) for one in antwoord.niet if not one.als)


def _own(kennis: Kennis, entries: Iterable[dict[str, Any]]) -> Iterator[Case]:
    for entry in entries:
        fitting = (entry["situatie"], *entry.get("ook_goed", ()))
        right = frozenset(_right(kennis, fitting, entry["wie"]))
        yield Case(
            entry["tekst"],
            entry["wie"],
            entry["situatie"],
            right,
            frozenset(wrong_first(kennis, entry["situatie"], entry["wie"])) - right,
            entry.get("urgent", False),
        )


def _right(kennis: Kennis, situaties: Collection[str], wie: str) -> Iterator[str]:
    for id_ in situaties:
        if id_ != BUITEN_BEREIK:
            yield from (
                called(kennis, one.bij) for one in for_asker(kennis.situaties[id_].eerste, wie)
            )
        if id_ in _PLAIN_BULLYING:
            yield from _ALSO_RIGHT[wie]
