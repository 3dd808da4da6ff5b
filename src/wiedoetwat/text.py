"""Small things done to any text: make it plain, fold it for comparing, find the nearest."""

import re
from collections.abc import Iterable
from functools import cache

# C0 and C1 control characters, and the marks that turn the reading direction around. They can
# steer a terminal or make a line read differently from what it says.
_STEERING = (
    *range(0x20),
    *range(0x7F, 0xA0),
    *(0x061C, 0x200E, 0x200F),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xD800, 0xE000),
)
_FOLD = str.maketrans("àáâäèéêëìíîïòóôöùúûüçñ_-'’.,/()", "aaaaeeeeiiiioooouuuucn         ")

ENOUGH = 60
"""How many letters of a text an error shows."""

_WORD = re.compile(r"[a-z0-9]+")
_APOSTROPHES = re.compile("['`\u00b4\u2018\u2019]")
_ACCENTS = re.compile("[\u0300-\u036f]")


def plain(text: str) -> str:
    """Return the text on one line, with every character that steers a terminal spelled out."""
    return " ".join(text.split()).translate(_spelled_out())


@cache
def _spelled_out() -> dict[int, str]:
    return {code: f"\\u{code:04x}" for code in _STEERING}


def shortened(text: str) -> str:
    """Return the beginning of a text, made plain: enough to find it by in a file."""
    text = plain(text)
    return text if len(text) <= ENOUGH else f"{text[:ENOUGH].rstrip()}…"


def visible(text: str) -> bool:
    """Return whether there is anything to see in the text: not only spaces and joiners."""
    return any(char.isprintable() and not char.isspace() for char in text)


def fold(text: str) -> str:
    """Return the text as it is compared: small letters, no accents, words joined by a space."""
    if not text.isascii():
        from unicodedata import normalize  # noqa: PLC0415 - few names have accents

        text = normalize("NFC", text)
    return " ".join(text.lower().translate(_FOLD).split())


def words(text: str) -> list[str]:
    """Return the words of a text: small letters a-z and digits, without accents.

    An apostrophe is not there at all: `z'n` and `zn` are one word.
    """
    if not text.isascii():
        from unicodedata import normalize  # noqa: PLC0415 - few texts have accents

        text = _ACCENTS.sub("", normalize("NFKD", text))
    return _WORD.findall(_APOSTROPHES.sub("", text.lower()))


def nearest(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Return up to `most` known words that look like this one, best first."""
    from difflib import get_close_matches  # noqa: PLC0415 - 4 ms that only a mistake needs

    return get_close_matches(word[:200], list(known), n=most, cutoff=0.6)


def perhaps(word: str, known: Iterable[str]) -> str:
    """Return " Misschien 'x'?" for the nearest known word, or nothing."""
    found = nearest(word, known, most=1)
    return f" Misschien '{found[0]}'?" if found else ""


def listing(words: Iterable[str], last: str = "of") -> str:
    """Return "a, b of c"."""
    *first, final = words
    return f"{', '.join(first)} {last} {final}" if first else final


_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def day_in_words(day: str) -> str:
    """Return a day (as `date.isoformat`) as "1 augustus 2027"."""
    year, month, number = day.split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"


def is_day(text: str) -> bool:
    """Return whether a text is a day, as `date.isoformat`."""
    from datetime import date  # noqa: PLC0415 - few answers need it

    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


_NEUTER = ("team", "bestuur", "werk", "college", "punt", "gezag")


def with_article(name: str) -> str:
    """Return "de directeur" or "het bestuur"; 112 and other names of help have no article."""
    if name.lower().startswith(("de ", "het ")):
        return name
    return f"{'het' if name.lower().endswith(_NEUTER) else 'de'} {name}"


def titled(name: str) -> str:
    """Return the name as it stands at the start of a line."""
    return name[:1].upper() + name[1:]
