"""Builds a site: every file of it, for the national knowledge or for schools."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wiedoetwat.model import Kennis
from wiedoetwat.site.address import start_page
from wiedoetwat.site.pages import Site, choice, chooser, pages
from wiedoetwat.site.writing import File

HERE = Path(__file__).parent
_SHARED = ("druk.css", "stijl.css", "weg.js")


def site_files(
    schools: Iterable[tuple[str, Kennis]], *, several: bool, adres: str = ""
) -> Iterator[File]:
    """Yield every file of a site: of one school the pages are at the top, else in folders.

    Each school has the name of its folder and its knowledge; the national knowledge is one too.
    They are taken one by one, so that any number of them fits in memory. `adres` is where the site
    will stand, as `address.checked` returns it; with it, what is for paper has a QR code.
    """
    templates = _templates()
    named = []
    for name in _SHARED:
        yield File(f"assets/{name}", (HERE / "assets" / name).read_bytes())
    for folder, kennis in schools:
        inside = folder if several else ""
        start = start_page(adres, inside)
        yield from pages(Site(kennis, inside and f"{inside}/", templates, several, start))
        named.append(choice(folder, kennis))
    if several:
        yield chooser(named, templates)


def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
