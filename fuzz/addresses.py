"""The address of a site (`--adres`): refused in Dutch, or harmless in every place it is printed."""

import re
from random import Random
from urllib.parse import urlsplit

from fuzz.sampling import one_in
from wiedoetwat.errors import UsageError
from wiedoetwat.site.address import MOST, checked, pieces, start_page
from wiedoetwat.site.qr import QUIET, code

DRAWN = 256
"""Of so many addresses one is drawn as a code: that takes far longer than all the rest."""

WORDS = (
    *("https://", "http://", "intranet.school.nl", "/index.html", "/../", "//", ":8080", ":65536"),
    *(
        "%20",
        "%2e%2e",
        "@",
        "?",
        "#",
        "\\",
        "xn--",
        "javascript:",
        "\u202e",
        "\u0131",
        "\x1b",
        "/.",
    ),
)


def target(data: bytes) -> None:
    """Check that an address is refused, or that everything made of it is safe."""
    text = data.decode("utf-8", "surrogateescape")
    try:
        address = checked(text)
    except UsageError as error:
        assert "--adres" in str(error)
        assert str(error).isprintable()
        return
    parts = urlsplit(address)
    assert len(address) <= MOST
    assert parts.scheme in ("http", "https")
    assert parts.hostname
    assert (parts.query, parts.fragment, parts.username, parts.password) == ("", "", None, None)
    assert parts.port is None or 0 < parts.port < 2**16
    assert {".", ".."}.isdisjoint(parts.path.split("/"))
    assert address.isascii()
    assert not re.search(r"[\s<>\"\\\x00-\x1f\x7f]", address)
    assert checked(address) == address
    start = start_page(address, "de linde/\u00e9?")
    assert start.startswith(f"{address}/")
    assert "".join(pieces(start)) == start.removeprefix("https://").removesuffix("/")
    if one_in(DRAWN, data):
        _can_be_scanned(start_page(address, ""))


def _can_be_scanned(address: str) -> None:
    made = code(address)
    assert made
    assert made.adres == address
    assert made.maat > 2 * QUIET
    assert re.fullmatch(r"(M\d+ \d+h\d+v1h-\d+z)+", made.pad)


def mutated(data: bytes, chance: Random) -> bytes:
    """Return the address with one of its pieces left out, changed or added."""
    pieces = re.split(r"(?<=[/:.@])", data.decode("utf-8", "replace"))
    at = chance.randrange(len(pieces))
    pieces[at : at + chance.randrange(3)] = chance.choices((*WORDS, *pieces), k=chance.randrange(3))
    return "".join(pieces).encode("utf-8", "replace")


def seeds() -> list[bytes]:
    """Return a few addresses."""
    return [
        b"https://intranet.school.nl/wie-doet-wat/index.html",
        b"http://10.0.0.1:8080/a%20b/c(1)~x//",
        b"https://school.nl/a/../b",
        b"javascript:alert(1)",
        b"https://intranet.skhool.html/html//index.html/index.html",
    ]
