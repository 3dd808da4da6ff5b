"""The address at which a site will stand: checked, and in pieces to print."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from wiedoetwat.errors import UsageError

MOST = 150
"""How many letters an address may have: with more, the squares of a QR code become too small."""

_LAST_PORT = 65535
_START_PAGE = "/index.html"
_SAFE = re.compile(
    r"(?P<kind>https?)://"
    r"(?P<rest>[a-z0-9]+(?:(?:\.|-+)[a-z0-9]+)*"
    r"(?::(?P<port>[1-9][0-9]{0,4}))?"
    r"(?:/(?:[a-z0-9._~!$&'()*+,;=:@-]|%[0-9a-f]{2})*)*)",
    re.ASCII | re.IGNORECASE,
)
_BREAK = re.compile(r"(?<=/)(?!/)|(?=[._-])")


def checked(text: str) -> str:
    """Return an address without the slash at its end; UsageError if a site cannot stand there.

    The address of the start page will do too: that is what someone copies from a browser.
    """
    if len(text) > MOST:
        raise UsageError(f"Dit adres (--adres) is te lang. Geef er een van hooguit {MOST} tekens.")
    found = _SAFE.fullmatch(text)
    ways_up = {".", ".."} & {*text.split("/")}
    if not found or ways_up or int(found["port"] or 0) > _LAST_PORT:
        raise UsageError(
            "Dit is geen adres voor een site (--adres). Geef een webadres zoals "
            "https://intranet.school.nl/wie-doet-wat, zonder spaties, ? of #."
        )
    rest = found["rest"].rstrip("/")
    while rest.endswith(_START_PAGE):
        rest = rest.removesuffix(_START_PAGE).rstrip("/")
    return f"{found['kind'].lower()}://{rest}"


def start_page(address: str, folder: str) -> str:
    """Return the address of the start page in a folder of the site; the top is "".

    It is "" if nobody said where the site will stand.
    """
    if not address:
        return ""
    return f"{address}/{quote(folder, safe='')}/" if folder else f"{address}/"


def pieces(address: str) -> Iterator[str]:
    """Yield an address as one types it, in pieces between which a line may end.

    A browser tries https by itself, so one need not type it.
    """
    typed = address.removeprefix("https://").removesuffix("/")
    return (piece for piece in _BREAK.split(typed) if piece)
