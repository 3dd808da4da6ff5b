"""The views of a check of school files: of one school, and of a folder of them."""

from collections.abc import Iterable, Sequence
from typing import Any

from wiedoetwat.errors import FOUT, Problem
from wiedoetwat.model import Kennis
from wiedoetwat.model.school import SUFFIX
from wiedoetwat.text import day_in_words
from wiedoetwat.views import staff, words
from wiedoetwat.views.controleer import SCHEMA, problem_data
from wiedoetwat.views.page import Grid, Items, Page, Paragraph, Verbatim, View, filled

MANY_SCHEMA = "wiedoetwat/scholen/1"

_SHORT = {
    "ingevuld": "ja",
    "afwezig": "weg",
    "vacant": "leeg",
    "ontbreekt": "",
    "verlopen": "oud",
}
# Besides the roles of the table, the one an answer cannot do without.
_PARTNER, _PARTNER_SHORT = "directie", "DIR"


def view_one(national: Kennis, merged: Kennis | None, problems: Sequence[Problem]) -> View:
    """Return the view of a check of one school file (no `merged` if it could not be read)."""
    wrong = sum(one.ernst == FOUT for one in problems)
    mild = len(problems) - wrong
    blocks = filled(
        Paragraph(staff.heading(merged) if merged else ""),
        Verbatim(tuple(map(str, problems))),
        _table(merged) if merged else Paragraph(""),
        Items("Waarop de waarschuwingen steunen", _sources(national, problems)),
        Paragraph(_ADVICE if mild else ""),
    )
    data = {
        "schema": SCHEMA,
        "in_orde": not wrong,
        "problemen": [problem_data(one) for one in problems],
        "aantallen": {"fouten": wrong, "waarschuwingen": mild},
        "school": staff.school_data(merged) if merged else None,
        "rollen": _standings(merged) if merged else None,
    }
    return View(Page(_title(wrong, mild), blocks), data)


_ADVICE = (
    "Een fout moet weg, anders wordt het bestand niet gebruikt. Een waarschuwing mag blijven, maar "
    "kijk ernaar. Dit is geen juridisch advies."
)


def _title(wrong: int, mild: int) -> str:
    counts = (
        f"{number} {one if number == 1 else many}"
        for number, one, many in (
            (wrong, "fout", "fouten"),
            (mild, "waarschuwing", "waarschuwingen"),
        )
        if number
    )
    return " en ".join(counts) or "Alles klopt"


def _table(merged: Kennis) -> Grid:
    """Return who has which role, as the answers will say it."""
    rows = []
    for one in merged.op_school.values():
        found = staff.staff_of(merged, one.id)
        if found and found.stand != "ontbreekt":
            names = ", ".join(bezetter.persoon.naam for bezetter in found.personen)
            rows.append((staff.called(merged, one), found.stand, names))
    return Grid("Wie doet wat op deze school", ("rol", "stand", "wie"), tuple(rows))


def _standings(merged: Kennis) -> dict[str, str]:
    laag = merged.school
    return {id_: one.stand for id_, one in laag.bezetting.items()} if laag else {}


def _sources(national: Kennis, problems: Sequence[Problem]) -> tuple[Any, ...]:
    return words.source_items(national, (id_ for one in problems for id_ in one.bron))


class Row:
    """One school of many: the cells of its row, and what is wrong with it."""

    def __init__(self, one: Any, columns: Sequence[str]) -> None:  # noqa: ANN401 - loading.Checked
        counts = (_count(one.aantal_fouten), _count(one.waarschuwingen))
        standings = (_SHORT[one.standen[id_]] if one.standen else "?" for id_ in columns)
        self.cells = (one.bestand.removesuffix(SUFFIX), *standings, one.geldig_tot, *counts)
        self.fouten = one.fouten
        self.more = one.aantal_fouten - len(one.fouten)


def _count(number: int) -> str:
    return str(number) if number else ""


def view_many(kennis: Kennis, schools: Iterable[Any], op: str) -> View:
    """Return the view of a check of many schools: a row for each, and all that is wrong."""
    columns = (*kennis.rollen, _PARTNER)
    rows, wrong, data, expired = [], [], [], 0
    for one in schools:
        row = Row(one, columns)
        rows.append(row.cells)
        wrong += [*row.fouten, *([f"{one.bestand}: en nog {row.more} fouten"] if row.more else [])]
        data.append(_school_data(one))
        expired += one.verlopen
    broken = sum(bool(one["fouten"]) for one in data)
    good = sum(not (one["fouten"] or one["verlopen"]) for one in data)
    short = tuple(_heading(kennis, id_) for id_ in columns)
    grid = Grid("", ("school", *short, "geldig tot", "fout", "let op"), tuple(rows))
    page = Page(
        f"{len(rows)} {'school' if len(rows) == 1 else 'scholen'} nagekeken",
        filled(
            Paragraph(_summary(good, broken, expired, op)),
            Paragraph(
                "ja: er is iemand. weg: afwezig, zonder vervanger. leeg: nu niemand. "
                "oud: de namen zijn verlopen. Niets: de school zegt er niets over. Bij 'let op' "
                "staat hoeveel waarschuwingen er zijn; wiedoetwat controleer BESTAND toont ze."
            ),
            grid,
            Verbatim(tuple(wrong)),
        ),
    )
    counts = {"scholen": len(rows), "met_fouten": broken, "verlopen": expired}
    return View(
        page,
        {
            "schema": MANY_SCHEMA,
            "in_orde": not (broken or expired),
            "op": op,
            "aantallen": counts,
            "scholen": data,
        },
    )


def _heading(kennis: Kennis, id_: str) -> str:
    rol = kennis.rollen.get(id_)
    return (rol.afkorting or rol.naam) if rol else _PARTNER_SHORT


def _summary(good: int, broken: int, expired: int, op: str) -> str:
    parts = [f"{good} zonder fouten"]
    parts += [f"{broken} met fouten"] if broken else []
    parts += [f"{expired} met namen die te oud zijn"] if expired else []
    return f"Stand op {day_in_words(op)}: {', '.join(parts)}."


def _school_data(one: Any) -> dict[str, Any]:  # noqa: ANN401
    return {
        "bestand": one.bestand,
        "naam": one.naam or None,
        "geldig_tot": one.geldig_tot or None,
        "verlopen": one.verlopen,
        "rollen": dict(one.standen) or None,
        "fouten": list(one.fouten),
        "aantal_fouten": one.aantal_fouten,
        "waarschuwingen": one.waarschuwingen,
    }
