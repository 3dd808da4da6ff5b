"""Help outside the school stays within reach: no text keeps anyone from it or changes a number."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from wiedoetwat.checks.finding import Finding
from wiedoetwat.checks.schools.texts import help_in, seen, texts
from wiedoetwat.model import Kennis
from wiedoetwat.model.school import School
from wiedoetwat.patterns import Finder, finder, read

HELP = "hulpvanbuiten"
"""What stands in a text in the place of any name of help outside."""

# A part of a sentence that has one of these and names help outside, may keep someone from it.
_AGAINST = {
    *("niet", "nooit", "geen", "nee", "pas", "alleen", "enkel", "uitsluitend", "slechts", "ipv"),
    *("voordat", "alvorens", "vooraleer", "onnodig", "overbodig", "verboden", "vermijd"),
    *("toestemming", "goedkeuring", "akkoord", "wacht", "wachten", "uitstellen", "rust"),
    *("beslist", "beslissen", "bepaalt", "bepalen", "beoordeelt", "dont", "never", "not"),
}
# These may do so in a whole sentence, over its commas.
_AGAINST_TOGETHER = (
    f"in plaats van ... {HELP}",
    f"eerst ... dan|daarna ... {HELP}",
    f"eerst ... en ... dan|daarna ... {HELP}",
    f"voor je|u|iemand|we ... {HELP}",
    f"{HELP} ... toestemming|goedkeuring|overleg",
    f"toestemming|goedkeuring|overleg ... {HELP}",
    f"stel|stelt|stellen ... {HELP} ... uit",
    f"zonder {HELP}",
    f"bepaalt|beslist|beoordeelt of ... {HELP}",
)
# These say that it need not wait, and are left out before the others are looked for.
_ENCOURAGING = (
    "zonder toestemming|goedkeuring|akkoord|overleg|twijfel",
    "zonder ... te wachten|vragen|overleggen|aarzelen|twijfelen",
    "geen toestemming|goedkeuring",
    "hoef|hoeft|hoeven ... niet|geen ... toestemming|goedkeuring|vragen|wachten|overleggen",
    "toestemming|goedkeuring|akkoord ... niet nodig",
    "toestemming|goedkeuring|akkoord ... is|zijn ... niet nodig",
    "vraag|vraagt|vragen niet ... toestemming|goedkeuring",
    "niet eerst",
    "vergeet niet",
    "niet|nooit ... wachten|wacht|aarzelen|twijfelen|bang|alleen",
    "aarzel|twijfel|wacht niet",
    "niet alleen",
    "meld|meldt|melden ... ziek",
)
_KEEPING_SILENT = (
    "vertel|vertelt|praat|zeg|zegt|spreek ... niemand|niets|niks",
    "niemand ... vertellen|weten|horen",
    "vertel|vertelt|praat|zeg ... niet ... thuis|ouders|anderen|buiten",
    "praat|praten ... niet over",
    "niet over praten|vertellen",
    "zwijg|zwijgt|zwijgen",
    "mond dicht",
    "stilhouden|doodzwijgen",
    "stil|onder houden|ons",
    "houden|houd|hou ... onder ons",
    "hou|houd|houdt ... geheim|binnenskamers|binnenshuis|stil",
    "hou|houd|houdt ... voor jezelf|je|zichzelf",
    "blijf|blijft|blijven|houden|lossen ... binnen ... team|school|muren",
    "binnenskamers|binnenshuis|binnenboord",
    "meld|melden|meldt ... niet|nooit|pas",
    "niet|nooit naar buiten",
    "naar buiten ... niet|nooit",
    "vuile was",
)
_SENTENCE = re.compile(r"[.!?]+(?:\s|$)|\n+")
_CLAUSE = re.compile(
    r"[,;:()]+|\b(?:als|want|zodat|omdat|en|maar|of|wanneer|indien|zodra)\b", re.IGNORECASE
)
_SHORT = 3
"""A sentence of so few words may take back what the one before it says: "Bel 112. Niet doen."."""

_TAKING_BACK = {"niet", "nee", "nooit"}
_TIME = re.compile(r"(?<![0-9.])[0-9]{1,2}[.:][0-9]{2}(?![0-9.])")
_NUMBER = re.compile(r"\+?[0-9][0-9 ().-]{1,}[0-9]")
_ADDRESS = re.compile(r"https?://|www\.|[^@\s]+@[^@\s]+")
_DIGITS = 7
"""A number with fewer digits is a year, a room or a house."""

_IS_OF = "nummer"
"""A number that stands before a name is of that name if this stands between them."""

_NEAR = 60
"""How many letters from a name a number may be that is taken for its number."""


@cache
def _finder(patterns: tuple[str, ...]) -> Finder:
    return finder(read(text, {}) for text in patterns)


def nobody_is_kept_from_help(kennis: Kennis, school: School, _: str) -> Iterator[Finding]:
    """No text says not to call, to ask first, or to keep it silent."""
    for path, text in texts(school):
        sentences = _SENTENCE.split(text)
        left = [_left(kennis, one) for one in sentences]
        if _keeps_from_help(kennis, sentences, left):
            yield Finding(path, _FROM_HELP)
        elif any(any(_finder(_KEEPING_SILENT).spans(one)) for one in left):
            yield Finding(path, _SILENT)


_FROM_HELP = (
    "Dit kan iemand afhouden van hulp buiten de school. Die mag iedereen altijd meteen bellen. "
    "Haal het weg of schrijf het anders."
)
_SILENT = (
    "Dit vraagt iemand om te zwijgen of te wachten. Niemand hoeft iets geheim te houden. Haal het "
    "weg of schrijf het anders."
)


def _keeps_from_help(kennis: Kennis, sentences: list[str], left: list[list[str]]) -> bool:
    """Whether these sentences, of which these words are left, may keep someone from help."""
    for sentence, some in zip(sentences, left, strict=True):
        if HELP in some:
            clauses = [_left(kennis, clause) for clause in _CLAUSE.split(sentence)]
            if any(HELP in one and not _AGAINST.isdisjoint(one) for one in clauses):
                return True
            if any(_finder(_AGAINST_TOGETHER).spans(some)):
                return True
    return any(
        HELP in before and len(after) <= _SHORT and not _TAKING_BACK.isdisjoint(after)
        for before, after in pairwise(left)
    )


def _left(kennis: Kennis, text: str) -> list[str]:
    """Return the words without what encourages, and with one word for help outside."""
    kept = _with_help(kennis, seen(text))
    for _, start, end in _finder(_ENCOURAGING).spans(kept):
        kept[start:end] = [word if word == HELP else "" for word in kept[start:end]]
    return kept


def help_keeps_its_own_number(kennis: Kennis, school: School, _: str) -> Iterator[Finding]:
    """Beside the name of help outside stands no number but its own, and no address."""
    known = {_digits(one.telefoon) for one in kennis.contacten.values()}
    known |= {_digits(one.ook_telefoon) for one in kennis.contacten.values()}
    for path, text in texts(school):
        found = (_mistaken(kennis, known, one) for one in _SENTENCE.split(_TIME.sub(" ", text)))
        mistaken = next((id_ for id_ in found if id_ is not None), None)
        if mistaken is not None:
            yield Finding(path, _own_number(kennis, mistaken))
        elif _addressed(kennis, text):
            yield Finding(path, _NO_ADDRESS)


def _own_number(kennis: Kennis, id_: str) -> str:
    one = kennis.contacten.get(id_)
    number = "van hulp buiten de school"
    if one and one.telefoon:
        number = f"van {one.naam} is {one.telefoon} en"
    return (
        f"Het nummer {number} ligt landelijk vast. Haal dit nummer weg, of zet het vóór die naam "
        "als het van een ander is."
    )


_NO_ADDRESS = (
    "Achter hulp buiten de school hoort hier geen webadres of mailadres: die liggen landelijk "
    "vast. Haal het weg."
)


def _mistaken(kennis: Kennis, known: set[str], sentence: str) -> str | None:
    """Return the id of the help that another number is said to be of; None if there is none."""
    own = 0  # where the number ends that belongs to the name before it
    for number in _NUMBER.finditer(sentence):
        digits = _digits(number[0])
        before = seen(sentence[max(own, number.start() - _NEAR) : number.start()])
        if digits in known:
            own = number.end() if any(help_in(kennis, before)) else own
        elif len(digits) >= _DIGITS:
            after = seen(sentence[number.end() : number.end() + _NEAR])
            named = [id_ for _, _, id_ in help_in(kennis, before)]
            named += [id_ for at, _, id_ in help_in(kennis, after) if _IS_OF in after[:at]]
            if named:
                return named[-1]
    return None


def _addressed(kennis: Kennis, text: str) -> bool:
    """Whether an address stands behind the name of help outside."""
    return any(
        any(help_in(kennis, seen(text[max(0, found.start() - _NEAR) : found.start()])))
        for found in _ADDRESS.finditer(text)
    )


def _with_help(kennis: Kennis, some: list[str]) -> list[str]:
    """Return the words with one word for every name of help outside."""
    left: list[str | None] = [*some]
    for start, end, _ in help_in(kennis, some):
        left[start:end] = [HELP, *([None] * (end - start - 1))]
    return [word for word in left if word is not None]


def _digits(number: str) -> str:
    return re.sub(r"[^0-9]", "", number)
