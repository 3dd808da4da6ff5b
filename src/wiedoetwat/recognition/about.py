"""Whom a text is about: "een klacht over de directeur", "juf Anna schreeuwt tegen mij".

Only what says so plainly counts. Whoever is merely named may be just the one to go to.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wiedoetwat.answer import Over
from wiedoetwat.conflict import over_person, over_role
from wiedoetwat.model import Kennis
from wiedoetwat.names import spoken_of
from wiedoetwat.patterns import Finder, finder, read
from wiedoetwat.text import words

WHO = "degenediehetbetreft"
"""What stands in a text in the place of a name."""

_BETWEEN = "de|het|een|mijn|onze|ons|zijn|haar|hun|die|deze|dat|dit"
ARTICLES = frozenset(_BETWEEN.split("|"))
_WHICH = "nieuwe|oude|vorige|andere|eigen|vaste"
_BEFORE = (
    "klacht|klachten|klagen|klaag|klaagt|klaagde ... over|tegen",
    "gaat|ging|gaan over",
    "bang|angst voor",
    "ruzie|conflict|probleem|problemen met",
    "geen|weinig vertrouwen in",
    "gepest|geslagen|uitgescholden|vernederd|gekleineerd|bedreigd|mishandeld door",
    "geintimideerd|gediscrimineerd|getreiterd door",
)
_DOES = (
    "pest|pestte|slaat|sloeg|schopt|schopte|trapt|trapte|schreeuwt|schreeuwde|scheldt|schold|"
    "uitscheldt|uitschold|kleineert|kleineerde|vernedert|vernederde|bedreigt|bedreigde|"
    "intimideert|intimideerde|discrimineert|discrimineerde|treitert|treiterde|mishandelt|"
    "mishandelde|sleurt|sleurde"
)
_DONE = (
    "gepest|geslagen|geschopt|uitgescholden|vernederd|gekleineerd|bedreigd|geintimideerd|"
    "gediscrimineerd|getreiterd|mishandeld"
)
_WHOM = (
    "mij|me|ons|hem|haar|hen|ze|mijn|mn|onze|kinderen|leerlingen|leerling|kind|iedereen|collegas|"
    "tegen|de|het|een"
)
_OFTEN = "altijd|steeds|vaak|soms|weer|ook|expres|echt|elke|zelf"
_WHEN = "soms|vaak|nu|dan|waarom|vandaag|gisteren|vanochtend|vanmiddag"

PATTERNS = (
    *(f"{before} {WHO}" for before in _BEFORE),
    *(f"{before} {_BETWEEN} {WHO}" for before in _BEFORE),
    *(f"{before} {_BETWEEN} {_WHICH} {WHO}" for before in _BEFORE),
    f"{WHO} {_DOES} {_WHOM}",
    f"{WHO} {_DOES} {_OFTEN} {_WHOM}",
    f"{WHO} {_OFTEN} {_DOES} {_WHOM}",
    f"{WHO} van ... {_DOES} {_WHOM}",
    f"{_WHEN} {_DOES} {_BETWEEN} {WHO} {_WHOM}",
    f"{WHO} die|dat {_WHOM} {_DOES}",
    f"{WHO} heeft|had {_WHOM} ... {_DONE}",
    f"{WHO} heeft|had {_WHOM} {_DONE}",
    f"door {WHO} {_DONE}",
    f"door {_BETWEEN} {WHO} {_DONE}",
    f"{WHO} maakt|maakte ... belachelijk",
)
DENIED = {"niet", "geen", "nooit"}
"""Words that make a pattern say just the opposite: "geen ruzie met de juf", "gaat niet over"."""

NOT_DENIED = ("geen", "vertrouwen")

TEACHER, TEACHES = "leerkracht", ("docent", "docente", "leraar", "lerares", "leerkracht")
"""A word that ends like these is a teacher too: gymleraar, natuurkundedocent."""


class Named(NamedTuple):
    """Who has a name: a role or partner, by its id, or else a person."""

    id: str
    person: str


class Names:
    """The names by which people of a school are spoken of, ready to be looked for."""

    def __init__(self, kennis: Kennis) -> None:
        """Prepare for the people of this knowledge base, and of its school if it has one."""
        self._kennis = kennis
        self._names = spoken_names(kennis)
        self._finder: Finder = finder(read(text, {}) for text in PATTERNS)
        self._longest = max(map(len, self._names), default=0)
        self._firsts = {name[0] for name in self._names}

    def about(self, some: Sequence[str]) -> Over | None:
        """Return whom these words are about; None if they do not say so."""
        for start, end, named in self._spans(some):
            if not _of_another(some, start) and self._says([*some[:start], WHO, *some[end:]]):
                return over_named(self._kennis, named)
        return None

    def _says(self, marked: list[str]) -> bool:
        """Whether these words say that they are about the one that is marked."""
        return any(not _denied(marked, start, end) for _, start, end in self._finder.spans(marked))

    def _spans(self, some: Sequence[str]) -> Iterator[tuple[int, int, Named]]:
        """Yield every name in these words, the longest first at each place."""
        for start, word in enumerate(some):
            if word in self._firsts:
                ends = range(min(len(some), start + self._longest), start, -1)
                names = ((end, self._names.get(tuple(some[start:end]))) for end in ends)
                yield from [(start, end, found) for end, found in names if found][:1]
            elif word.endswith(TEACHES) and TEACHER in self._kennis.op_school:
                yield start, start + 1, Named(TEACHER, "")


def over_named(kennis: Kennis, named: Named) -> Over:
    """Return that a question is about whoever has this name."""
    if named.person:
        return over_person(kennis, named.person)
    return over_role(kennis, kennis.iemand(named.id))


def spoken_names(kennis: Kennis) -> dict[tuple[str, ...], Named]:
    """Return whom the words of a name mean: everyone at a school, and the people of this school."""
    names = {
        tuple(words(name)): Named(one.id, "")
        for one in kennis.op_school.values()
        for name in spoken_of(one)
    }
    staffing = kennis.school.bezetting if kennis.school else {}
    for staff in staffing.values():
        for name in (*(one.persoon.naam for one in staff.personen), *staff.afwezig):
            names[tuple(words(name))] = Named("", name)
    return {key: named for key, named in names.items() if key}


def _of_another(some: Sequence[str], start: int) -> bool:
    """Whether the name says whose someone is: "de vader van de juf"."""
    before = some[max(start - 2, 0) : start]
    return before[-1:] == ["van"] or (before[:1] == ["van"] and before[-1] in ARTICLES)


def _denied(marked: list[str], start: int, end: int) -> bool:
    """Whether a pattern that was found between these words says the opposite."""
    if tuple(marked[start : start + 2]) == NOT_DENIED:
        return False
    return not DENIED.isdisjoint(marked[max(start - 1, 0) : end])
