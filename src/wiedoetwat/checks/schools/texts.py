"""What a school file says in free words, with the path of each; and the names of help outside."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from wiedoetwat.checks.finding import Path
from wiedoetwat.model import Contact, Kennis
from wiedoetwat.model.school import Persoon, School
from wiedoetwat.names import said
from wiedoetwat.text import words

_ALSO_HELP = (
    *(
        "politie",
        "ambulance",
        "alarmnummer",
        "alarmcentrale",
        "zelfmoordpreventie",
        "hulplijn",
        "hulpdienst",
        "hulpdiensten",
    ),
    *("hulpverlening", "inspectie", "slachtofferhulp", "jeugdzorg"),
)
"""What people call help outside the school besides its names."""

_DIGITS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_ROOMS = {"kamer", "lokaal", "zaal", "gang", "klas", "groep"}
_ARTICLES = ("de ", "het ")
# Characters that show nothing, and would make a name look like another without being it.
_UNSEEN = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])


def texts(school: School) -> Iterator[tuple[Path, str]]:
    """Yield every text in a school file, with its path; also the names of its own situations."""
    yield from _in(school, ())
    for id_ in school.eigen_situaties:
        yield ("eigen_situaties", id_), id_


def people(school: School) -> Iterator[tuple[Path, Persoon]]:
    """Yield everyone in a school file, with the path; also those who stand in for others."""
    yield from _people_in(school, ())


def _parts(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:  # noqa: ANN401 - any record
    if isinstance(value, Mapping):
        yield from (((*path, name), item) for name, item in value.items())
    elif hasattr(value, "_asdict"):
        yield from (((*path, name), item) for name, item in value._asdict().items())
    elif isinstance(value, tuple):
        yield from (((*path, number), item) for number, item in enumerate(value))


def _in(value: Any, path: Path) -> Iterator[tuple[Path, str]]:  # noqa: ANN401
    if isinstance(value, str) and value:
        yield path, value
    for at, part in _parts(value, path):
        yield from _in(part, at)


def _people_in(value: Any, path: Path) -> Iterator[tuple[Path, Persoon]]:  # noqa: ANN401
    if isinstance(value, Persoon):
        yield path, value
    for at, part in _parts(value, path):
        yield from _people_in(part, at)


def seen(text: str) -> list[str]:
    """Return the words of a text as a reader sees them."""
    return words(text.translate(_UNSEEN))


def in_danger(kennis: Kennis) -> tuple[Contact, ...]:
    """Return who helps in danger: every contact of a warning, and of a situation that has one."""
    ids = [id_ for one in kennis.meldingen.values() for id_ in one.contacten]
    ids += [id_ for one in kennis.situaties.values() if one.melding for id_ in one.contacten]
    return tuple(kennis.contacten[id_] for id_ in dict.fromkeys(ids) if id_ in kennis.contacten)


@cache
def _names(contacts: tuple[Contact, ...]) -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
    """Return the names of who helps, with the id of each, by their first word."""
    found: dict[tuple[str, ...], str] = {(name,): "" for name in _ALSO_HELP}
    for one in contacts:
        for name in (*said(one), one.telefoon, one.ook_telefoon):
            core = name.partition(",")[0]
            for article in _ARTICLES:
                core = core.removeprefix(article)
            found |= dict.fromkeys(_spellings(words(core)), one.id)
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for spelling, id_ in found.items():
        by_first.setdefault(spelling[0], []).append((spelling, id_))
    return by_first


def _spellings(name: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield the ways to write a name: apart, in one word, and a number digit by digit."""
    if name:
        whole = "".join(name)
        yield tuple(name)
        yield (whole,)
        if whole.isdigit():
            yield tuple(whole)
            yield tuple(_DIGITS[int(digit)] for digit in whole)


def help_in(kennis: Kennis, some: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where these words name help outside: first word, the one after, id of the contact."""
    names = _names(in_danger(kennis))
    for start, word in enumerate(some):
        for name, id_ in names.get(word, ()):
            if tuple(some[start : start + len(name)]) == name and _is_name(some, start):
                yield start, start + len(name), id_


def is_or_names_help(kennis: Kennis, name: str) -> bool:
    """Whether a name is that of help outside, or has it in it."""
    return any(help_in(kennis, seen(name)))


def _is_name(some: list[str], start: int) -> bool:
    """Whether a number is one to call, and not that of a room."""
    return not (some[start].isdigit() and some[start - 1 : start] and some[start - 1] in _ROOMS)
