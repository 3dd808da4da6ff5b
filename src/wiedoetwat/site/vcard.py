"""Writes a vCard of version 3.0: the newest that phones and Outlook all take."""

from collections.abc import Iterator
from typing import NamedTuple

from wiedoetwat.text import plain

LONGEST = 75
"""How many octets of a line may stand on one line of the file."""

_TEXT = str.maketrans({"\\": r"\\", ",": r"\,", ";": r"\;"})
# Programs differ in whether they see an address as text. Like this it means the same to all.
_ADDRESS = str.maketrans({"\\": "%5C", ",": "%2C", ";": "%3B", " ": "%20"})


class Card(NamedTuple):
    """Someone to keep among one's contacts; "" is not known."""

    naam: str
    school: str
    functie: str
    telefoon: str = ""
    email: str = ""
    website: str = ""
    uitleg: str = ""

    @property
    def reachable(self) -> bool:
        """Whether there is something to keep: a number or an address."""
        return bool(self.telefoon or self.email or self.website)


def vcard(card: Card) -> bytes:
    """Return the file of a card; no text in it can begin a line of its own."""
    lines = (piece for line in _lines(card) for piece in _folded(line))
    return b"".join(line + b"\r\n" for line in lines)


def _lines(card: Card) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{_text(card.naam)}"
    # Nobody can tell where a surname begins ("juf Anna"), so the whole name is a given one.
    yield f"N:;{_text(card.naam)};;;"
    yield f"ORG:{_text(card.school)}"
    yield f"TITLE:{_text(card.functie)}"
    if card.telefoon:
        yield f"TEL;TYPE=WORK,VOICE:{_text(card.telefoon)}"
    if card.email:
        yield f"EMAIL;TYPE=INTERNET:{_text(card.email)}"
    if card.website:
        yield f"URL:{plain(card.website).translate(_ADDRESS)}"
    if card.uitleg:
        yield f"NOTE:{_text(card.uitleg)}"
    yield "END:VCARD"


def _text(text: str) -> str:
    return plain(text).translate(_TEXT)


def _folded(line: str) -> Iterator[bytes]:
    """Yield a line in pieces that are short enough, without cutting a character."""
    piece = b""
    for char in line:
        octets = char.encode()
        if len(piece) + len(octets) > LONGEST:
            yield piece
            piece = b" "
        piece += octets
    yield piece
