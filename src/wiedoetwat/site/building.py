"""Builds a site: every file of it, for the national knowledge or for schools."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wiedoetwat.model import Kennis
from wiedoetwat.site import api
from wiedoetwat.site.archive import with_archive
from wiedoetwat.site.pages import Choice, Site, choice, chooser, pages, text_page
from wiedoetwat.site.writing import File

HERE = Path(__file__).parent
_SHARED = ("stijl.css", "weg.js")


def site_files(schools: Iterable[tuple[str, Kennis]], *, several: bool) -> Iterator[File]:
    """Yield every file of a site: of one school the pages are at the top, else in folders.

    Each school has the name of its folder and its knowledge; the national knowledge is one too.
    They are taken one by one, so that any number of them fits in memory.
    """
    templates = _templates()
    named = []
    shared = [File(f"assets/{name}", (HERE / "assets" / name).read_bytes()) for name in _SHARED]
    yield from shared
    for folder, kennis in schools:
        site = Site(kennis, f"{folder}/" if several else "", templates, several)
        own = choice(folder, kennis)
        files = chain(pages(site), api.files(site))
        yield from with_archive(files, f"{site.root}alles.zip", [*shared, *_alone(site, own)])
        named.append(own)
    if several:
        yield chooser(named, templates)


def _alone(site: Site, own: Choice) -> Iterator[File]:
    """Yield what differs where the pages of one school stand on their own."""
    yield text_page(site, "over", alone=True)
    if site.others:
        yield chooser([own], site.templates)


def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
