"""Whom a text is about: "een klacht over de directeur", "juf Anna schreeuwt tegen mij".

Only what says so plainly counts. Whoever is merely named may be just the one to go to.
"""

from collections.abc import Iterator, Sequence

from wiedoetwat.answer import Over
from wiedoetwat.conflict import over_person, over_role
from wiedoetwat.model import Kennis
from wiedoetwat.names import said
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

# By these words, too, people mean someone who works at the school.
_ALSO_CALLED = {
    "directie": ("directrice", "leidinggevende", "leiding", "schoolhoofd"),
    "leerkracht": ("lerares", "juffrouw", "onderwijzer"),
}
TEACHER, TEACHES = "leerkracht", ("docent", "docente", "leraar", "lerares", "leerkracht")
"""A word that ends like these is a teacher too: gymleraar, natuurkundedocent."""


class Names:
    """The names by which people of a school are spoken of, ready to be looked for."""

    def __init__(self, kennis: Kennis) -> None:
        """Prepare for the people of this knowledge base, and of its school if it has one."""
        self._kennis = kennis
        self._names = dict(self._roles())
        self._names |= dict(self._people())
        self._finder: Finder = finder(read(text, {}) for text in PATTERNS)
        self._firsts = {name[0] for name in self._names}

    def about(self, some: Sequence[str]) -> Over | None:
        """Return whom these words are about; None if they do not say so."""
        for start, end, (role, person) in self._spans(some):
            if not _of_another(some, start) and self._says([*some[:start], WHO, *some[end:]]):
                if person:
                    return over_person(self._kennis, person)
                return over_role(self._kennis, self._kennis.iemand(role))
        return None

    def _says(self, marked: list[str]) -> bool:
        """Whether these words say that they are about the one that is marked."""
        return any(not _denied(marked, start, end) for _, start, end in self._finder.spans(marked))

    def _spans(self, some: Sequence[str]) -> Iterator[tuple[int, int, tuple[str, str]]]:
        """Yield every name in these words, the longest first at each place."""
        for start, word in enumerate(some):
            if word in self._firsts:
                ends = range(len(some), start, -1)
                names = ((end, self._names.get(tuple(some[start:end]))) for end in ends)
                yield from [(start, end, found) for end, found in names if found][:1]
            elif word.endswith(TEACHES):
                yield start, start + 1, (TEACHER, "")

    def _roles(self) -> Iterator[tuple[tuple[str, ...], tuple[str, str]]]:
        for one in self._kennis.op_school.values():
            for name in (*said(one), *_ALSO_CALLED.get(one.id, ())):
                if key := tuple(words(name)):
                    yield key, (one.id, "")

    def _people(self) -> Iterator[tuple[tuple[str, ...], tuple[str, str]]]:
        staffing = self._kennis.school.bezetting if self._kennis.school else {}
        for staff in staffing.values():
            for name in (*(one.persoon.naam for one in staff.personen), *staff.afwezig):
                if key := tuple(words(name)):
                    yield key, ("", name)


def _of_another(some: Sequence[str], start: int) -> bool:
    """Whether the name says whose someone is: "de vader van de juf"."""
    before = some[max(start - 2, 0) : start]
    return before[-1:] == ["van"] or (before[:1] == ["van"] and before[-1] in ARTICLES)


def _denied(marked: list[str], start: int, end: int) -> bool:
    """Whether a pattern that was found between these words says the opposite."""
    if tuple(marked[start : start + 2]) == NOT_DENIED:
        return False
    return not DENIED.isdisjoint(marked[max(start - 1, 0) : end])
