"""The matrix: for every situation and asker, whether a role is first, also or not the one."""

from typing import Any, NamedTuple

from wiedoetwat.model import VRAGERS, Kennis, Situatie
from wiedoetwat.routing import answer
from wiedoetwat.text import listing
from wiedoetwat.views.page import Grid, Page, Paragraph, View

SCHEMA = "wiedoetwat/matrix/1"

_SHORT = {"eerste": "1e", "ook": "ook", "niet": "niet", "": ""}


class Row(NamedTuple):
    """One situation for the askers who get the same: a value per role, and who else is first."""

    situatie: Situatie
    voor: tuple[str, ...]
    rollen: tuple[str, ...]
    anders: tuple[str, ...]


def view(kennis: Kennis, wie: str | None = None) -> View:
    """Return the matrix for everyone, or for the asker with this id."""
    askers = (wie,) if wie else VRAGERS
    rows = [
        row for situatie in kennis.situaties.values() for row in _rows(kennis, situatie, askers)
    ]
    short = tuple(rol.afkorting or rol.naam for rol in kennis.rollen.values())
    columns = ("situatie (voor)", *short, "anders 1e")
    grid = Grid("", columns, tuple(_cells(row) for row in rows))
    legend = "; ".join(
        f"{rol.afkorting or rol.naam} is {rol.naam}" for rol in kennis.rollen.values()
    )
    page = Page(
        "Rollen en situaties",
        (
            Paragraph(
                "1e: begin hier. ook: doet ook iets. niet: is hier niet voor. Leeg: niet genoemd."
            ),
            grid,
            Paragraph(legend),
        ),
    )
    return View(page, _data(kennis, rows))


def _rows(kennis: Kennis, situatie: Situatie, askers: tuple[str, ...]) -> list[Row]:
    """Return a row per set of askers with the same values, in the order of the askers."""
    same: dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = {}
    for wie in askers:
        same.setdefault(_values(kennis, situatie, wie), []).append(wie)
    return [Row(situatie, tuple(voor), *values) for values, voor in same.items()]


def _values(
    kennis: Kennis, situatie: Situatie, wie: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = answer(kennis, situatie, kennis.vragers[wie])
    marks = {one.iemand.id: "niet" for one in found.niet if not one.als}
    marks |= {one.iemand.id: "ook" for one in found.ook}
    marks |= {one.iemand.id: "eerste" for one in found.eerste}
    others = tuple(one.iemand.id for one in found.eerste if one.iemand.id not in kennis.rollen)
    return tuple(marks.get(rol, "") for rol in kennis.rollen), others


def _cells(row: Row) -> tuple[str, ...]:
    name = f"{row.situatie.id} ({_askers(row.voor)})"
    return (name, *(_SHORT[mark] for mark in row.rollen), ", ".join(row.anders))


def _askers(voor: tuple[str, ...]) -> str:
    return "iedereen" if voor == VRAGERS else listing(voor, "en")


def _data(kennis: Kennis, rows: list[Row]) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "rollen": list(kennis.rollen),
        "rijen": [
            {
                "situatie": row.situatie.id,
                "voor": list(row.voor),
                "rollen": {
                    rol: mark or None for rol, mark in zip(kennis.rollen, row.rollen, strict=True)
                },
                "anders_eerste": list(row.anders),
            }
            for row in rows
        ],
    }
