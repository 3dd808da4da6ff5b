"""Help outside the school stays within reach: no text keeps anyone from it or changes a number."""

import re
from collections.abc import Iterator

from wiedoetwat.checks.finding import Finding
from wiedoetwat.checks.schools.texts import help_in, seen, texts
from wiedoetwat.model import Kennis
from wiedoetwat.model.school import School
from wiedoetwat.patterns import Finder, finder, read

HELP = "hulpvanbuiten"
"""What stands in a text in the place of any name of help outside."""

# A part of a sentence that has one of these and names help outside, may keep someone from it.
_AGAINST = {
    *("niet", "nooit", "geen", "pas", "alleen", "enkel", "uitsluitend", "liever"),
    *("voordat", "alvorens", "vooraleer", "onnodig", "overbodig", "verboden"),
    *("toestemming", "goedkeuring", "akkoord"),
}
_AGAINST_TOGETHER = (
    f"in plaats van ... {HELP}",
    f"eerst ... dan|daarna ... {HELP}",
    f"zonder {HELP}",
)
# These say that it need not wait, and are left out before the others are looked for.
_ENCOURAGING = (
    "niet|geen|nooit|zonder ... toestemming|goedkeuring|akkoord",
    "toestemming|goedkeuring|akkoord ... niet nodig",
    "niet eerst",
    "niet|nooit ... wachten|wacht|aarzelen|twijfelen|bang|alleen",
    "aarzel|twijfel|wacht niet",
    "niet alleen",
)
_KEEPING_SILENT = (
    "vertel|vertelt|praat|zeg|spreek ... niemand",
    "niemand ... vertellen|weten|horen",
    "vertel|vertelt|praat|zeg ... niet ... thuis|ouders|anderen|buiten",
    "hou|houd|houdt ... geheim|binnenskamers|binnenshuis",
    "hou|houd|houdt ... voor jezelf|je|zichzelf",
    "blijf|blijft|blijven|houden|lossen ... binnen ... team|school|muren",
    "binnenskamers|binnenshuis|binnenboord",
    "meld|melden|meldt ... niet|nooit|pas",
    "naar buiten ... niet|nooit",
)
_CLAUSE = re.compile(
    r"[.,;:!?()\n]+|\b(?:als|want|zodat|omdat|en|maar|of|wanneer|indien|zodra)\b", re.IGNORECASE
)
_NUMBER = re.compile(r"\+?[0-9][0-9 ().-]{1,}[0-9]")
_NEAR = 45
"""How many letters behind a name a number may be that is taken for its number."""


def _finder(patterns: tuple[str, ...]) -> Finder:
    return finder(read(text, {}) for text in patterns)


def nobody_is_kept_from_help(kennis: Kennis, school: School, _: str) -> Iterator[Finding]:
    """No text says not to call, to ask first, or to keep it silent."""
    judge = _Judge(kennis)
    for path, text in texts(school):
        if path[0] not in ("school", "geldig_tot", "geregeld"):
            clauses = [judge.left(seen(clause)) for clause in _CLAUSE.split(text)]
            if any(map(judge.keeps_from_help, clauses)):
                yield Finding(path, _FROM_HELP)
            elif any(map(judge.keeps_silent, clauses)):
                yield Finding(path, _SILENT)


_FROM_HELP = (
    "Dit kan iemand afhouden van hulp buiten de school. Die mag iedereen altijd meteen bellen. "
    "Haal het weg of schrijf het anders."
)
_SILENT = (
    "Dit vraagt iemand om te zwijgen of te wachten. Niemand hoeft iets geheim te houden. Haal het "
    "weg of schrijf het anders."
)


class _Judge:
    """Tells whether words keep someone from help."""

    def __init__(self, kennis: Kennis) -> None:
        self._kennis = kennis
        self._encouraging = _finder(_ENCOURAGING)
        self._together = _finder(_AGAINST_TOGETHER)
        self._silent = _finder(_KEEPING_SILENT)

    def left(self, some: list[str]) -> list[str]:
        """Return the words without what encourages, and with one word for help outside."""
        kept = _with_help(self._kennis, some)
        for _, start, end in self._encouraging.spans(kept):
            kept[start:end] = [""] * (end - start)
        return kept

    def keeps_from_help(self, some: list[str]) -> bool:
        """Whether these words may keep someone from help outside."""
        if HELP not in some:
            return False
        return not _AGAINST.isdisjoint(some) or any(self._together.spans(some))

    def keeps_silent(self, some: list[str]) -> bool:
        """Whether these words ask someone to say nothing, or not to report."""
        return any(self._silent.spans(some))


def help_keeps_its_own_number(kennis: Kennis, school: School, _: str) -> Iterator[Finding]:
    """Behind the name of help outside stands no other number than its own."""
    known = {_digits(one.telefoon) for one in kennis.contacten.values()}
    known |= {_digits(one.ook_telefoon) for one in kennis.contacten.values()}
    for path, text in texts(school):
        for number in _NUMBER.finditer(text):
            before = seen(text[max(0, number.start() - _NEAR) : number.start()])
            named = [id_ for _, _, id_ in help_in(kennis, before) if id_]
            if named and _digits(number[0]) not in known:
                contact = kennis.contacten[named[-1]]
                yield Finding(
                    path,
                    f"Het nummer van {contact.naam} is {contact.telefoon} en ligt landelijk vast. "
                    "Haal dit nummer weg, of zet het vóór die naam als het van een ander is.",
                )


def _with_help(kennis: Kennis, some: list[str]) -> list[str]:
    """Return the words with one word for every name of help outside."""
    left: list[str | None] = [*some]
    for start, end, _ in help_in(kennis, some):
        left[start:end] = [HELP, *([None] * (end - start - 1))]
    return [word for word in left if word is not None]


def _digits(number: str) -> str:
    return re.sub(r"[^0-9]", "", number)
