"""Which files a site has: those of each school, and what the schools share."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from pathlib import Path

from jinja2 import Environment, FunctionLoader, StrictUndefined

from wiedoetwat.model import Kennis
from wiedoetwat.packaged import packaged
from wiedoetwat.site import api, servers
from wiedoetwat.site.address import start_page
from wiedoetwat.site.archive import with_archive
from wiedoetwat.site.chooser import Choice, choice, chooser
from wiedoetwat.site.headers import FRAME_POLICY, PAGE_POLICY
from wiedoetwat.site.pages import Site, pages, text_page
from wiedoetwat.site.writing import File

HERE = Path(__file__).parent
_SHARED = ("druk.css", "icoon.svg", "stijl.css", "weg.js")


def shared_files() -> Iterator[File]:
    """Yield what every school of a site uses, and what a web server needs to know."""
    yield from _assets()
    yield from servers.files()


def school_files(folder: str, kennis: Kennis, *, several: bool, adres: str = "") -> Iterator[File]:
    """Yield the files of one school: at the top, or in a folder if it is one of several.

    The national knowledge is a school too. `adres` is where the site will stand, as
    `address.checked` returns it; with it, what is for paper has a QR code.
    """
    inside = folder if several else ""
    start = start_page(adres, inside)
    site = Site(kennis, inside and f"{inside}/", _templates(), several, start)
    alone = _alone(site, choice(folder, kennis))
    files = chain(pages(site), api.files(site))
    yield from with_archive(files, f"{site.root}alles.zip", chain(shared_files(), alone))


def chooser_file(schools: Sequence[Choice]) -> File:
    """Return the page on which one chooses one of several schools."""
    return chooser(schools, _templates())


def _alone(site: Site, own: Choice) -> Iterator[File]:
    """Yield what differs where the pages of one school stand on their own."""
    yield text_page(site, "over", alone=True)
    if site.others:
        yield chooser([own], site.templates)


def _assets() -> Iterator[File]:
    for name in _SHARED:
        yield File(f"assets/{name}", packaged(HERE / "assets" / name))


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals |= {"page_policy": PAGE_POLICY, "frame_policy": FRAME_POLICY}
    return templates


def _template(name: str) -> str:
    return packaged(HERE / "templates" / name).decode()
