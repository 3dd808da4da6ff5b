"""The page on which one chooses one of several schools."""

from collections.abc import Sequence
from typing import NamedTuple

from jinja2 import Environment

from wiedoetwat.model import Kennis
from wiedoetwat.site.writing import File


class Choice(NamedTuple):
    """A school one can choose: its folder, its name and its place."""

    map: str
    naam: str
    plaats: str


def choice(folder: str, kennis: Kennis) -> Choice:
    """Return the school of this knowledge as one of many."""
    place = kennis.school.bestand.school.plaats if kennis.school else ""
    return Choice(folder, school_name(kennis), place)


def chooser(schools: Sequence[Choice], templates: Environment) -> File:
    """Return the page on which one chooses a school."""
    text = templates.get_template("kiezer.html").render(
        title="Kies de school",
        home="",
        shared="",
        school="",
        heading="",
        others=False,
        scholen=sorted(schools, key=lambda one: one.naam),
    )
    return File("index.html", text.encode())


def school_name(kennis: Kennis) -> str:
    """Return the name of the school of this knowledge; "" without a school."""
    return kennis.school.bestand.school.naam if kennis.school else ""
