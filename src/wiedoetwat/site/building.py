"""Builds a site: every file of it, for the national knowledge or for schools."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wiedoetwat.model import Kennis
from wiedoetwat.site import servers
from wiedoetwat.site.headers import FRAME_POLICY, PAGE_POLICY
from wiedoetwat.site.pages import Site, choice, chooser, pages
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
    for name in _SHARED:
        yield File(f"assets/{name}", (HERE / "assets" / name).read_bytes())
    yield from servers.files()
    for folder, kennis in schools:
        yield from pages(Site(kennis, f"{folder}/" if several else "", templates, several))
        named.append(choice(folder, kennis))
    if several:
        yield chooser(named, templates)


def _templates() -> Environment:
    templates = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals |= {"page_policy": PAGE_POLICY, "frame_policy": FRAME_POLICY}
    return templates
