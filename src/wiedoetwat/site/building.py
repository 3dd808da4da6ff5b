"""Which files a site has: those of each school, and what the schools share."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wiedoetwat.model import Kennis
from wiedoetwat.site import servers
from wiedoetwat.site.headers import FRAME_POLICY, PAGE_POLICY
from wiedoetwat.site.pages import Choice, Site, chooser, pages
from wiedoetwat.site.writing import File

HERE = Path(__file__).parent
_SHARED = ("stijl.css", "weg.js")


def shared_files() -> Iterator[File]:
    """Yield what every school of a site uses, and what a web server needs to know."""
    for name in _SHARED:
        yield File(f"assets/{name}", (HERE / "assets" / name).read_bytes())
    yield from servers.files()


def school_files(folder: str, kennis: Kennis, *, several: bool) -> Iterator[File]:
    """Yield the files of one school: at the top, or in a folder if it is one of several.

    The national knowledge is a school too.
    """
    yield from pages(Site(kennis, f"{folder}/" if several else "", _templates(), several))


def chooser_file(schools: Sequence[Choice]) -> File:
    """Return the page on which one chooses one of several schools."""
    return chooser(schools, _templates())


@cache
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
