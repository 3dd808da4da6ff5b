"""The view of the reasons: why someone is first, also or not the one, down to the source."""

from typing import Any

from wiedoetwat.answer import Aanwijzing, Antwoord, Uitkomst
from wiedoetwat.model import Contact, Iemand, Kennis, Rol
from wiedoetwat.text import titled
from wiedoetwat.views import staff, words
from wiedoetwat.views.page import Block, Item, Items, Lines, Page, Paragraph, View, filled

SCHEMA = "wiedoetwat/waarom/1"

_HEADINGS = {"eerste": "Eerst", "ook": "Ook", "niet": "Niet", "geen": "Hier niet"}


def view(kennis: Kennis, uitkomst: Uitkomst, iemand: Iemand | None = None) -> View:
    """Return the reasons for everyone in the answer, or for one person, on the list or not."""
    antwoord = uitkomst.antwoorden[0]
    reasons = _reasons(antwoord, iemand)
    blocks: tuple[Block, ...] = (
        Paragraph(f"Dit geldt voor {uitkomst.wie.naam}."),
        *(
            Items(_HEADINGS[place], _items(kennis, place, found))
            for place, found in reasons.items()
        ),
    )
    if iemand is None:
        facts = (id_ for let_op in antwoord.let_op for id_ in let_op.bron)
        blocks += (
            Lines("Let op", tuple(words.let_op_line(kennis, one) for one in antwoord.let_op)),
            Items("Bronnen bij 'Let op'", words.source_items(kennis, facts)),
            Lines("Wat de tabel open laat", antwoord.situatie.de_tabel_zegt_niet),
        )
    page = Page(f"Waarom? {antwoord.situatie.naam}", filled(*blocks))
    return View(page, _data(kennis, uitkomst, reasons))


def _reasons(antwoord: Antwoord, iemand: Iemand | None) -> dict[str, tuple[Aanwijzing, ...]]:
    """Return the reasons by place in the answer: eerste, ook, niet, or geen (not on the list)."""
    found = {"eerste": antwoord.eerste, "ook": antwoord.ook, "niet": antwoord.niet}
    if iemand is None:
        return found
    mine = {
        place: tuple(one for one in people if one.iemand.id == iemand.id)
        for place, people in found.items()
    }
    if any(mine.values()):
        return mine
    return {"geen": (_not_named(antwoord, iemand),)}


def _not_named(antwoord: Antwoord, iemand: Iemand) -> Aanwijzing:
    """Say why someone is not on the list: what they do, and that it is not this."""
    first = tuple(one.iemand for one in antwoord.eerste)
    does = iemand.voor_wie if isinstance(iemand, Contact) else iemand.kort
    cells = tuple(taak.id for taak in iemand.taken) if isinstance(iemand, Rol) else ()
    return Aanwijzing(
        iemand=iemand,
        als="",
        waarom=f"Staat hier niet op de lijst. Is hiervoor: {does}",
        bron=cells,
        wel=first,
        regel=f"situaties/{antwoord.situatie.id}",
    )


def _items(kennis: Kennis, place: str, people: tuple[Aanwijzing, ...]) -> tuple[Item, ...]:
    return tuple(
        Item(
            titled(staff.called(kennis, one.iemand)),
            f"{one.als} {one.waarom}".strip(),
            (
                *((f"Wel: {words.names(one.wel)}.",) if place in ("niet", "geen") else ()),
                *(_source_note(kennis, id_) for id_ in one.bron),
                f"Regel: {one.regel}",
            ),
        )
        for one in people
    )


def _source_note(kennis: Kennis, id_: str) -> str:
    item = words.source_item(kennis, id_)
    return " ".join((f"{item.name}: {item.text}", *item.notes))


def _data(
    kennis: Kennis, uitkomst: Uitkomst, reasons: dict[str, tuple[Aanwijzing, ...]]
) -> dict[str, Any]:
    situatie = uitkomst.antwoorden[0].situatie
    return {
        "schema": SCHEMA,
        "situatie": {"id": situatie.id, "naam": situatie.naam, "groep": situatie.groep},
        "gevonden_via": uitkomst.antwoorden[0].via,
        "wie": uitkomst.wie.id,
        "redenen": [
            {
                "plaats": place,
                "soort": one.iemand.soort,
                "id": one.iemand.id,
                "naam": one.iemand.naam,
                "als": one.als or None,
                "waarom": one.waarom,
                "wel": [other.id for other in one.wel],
                "regel": one.regel,
                "bron": [_source_data(kennis, id_) for id_ in one.bron],
            }
            for place, people in reasons.items()
            for one in people
        ],
    }


def _source_data(kennis: Kennis, id_: str) -> dict[str, Any]:
    item = words.source_item(kennis, id_)
    feit = kennis.feiten.get(id_)
    return {
        "id": id_,
        "soort": "feit" if feit else "cel",
        "tekst": item.text,
        "van": list(feit.van) if feit else [words.TABLE],
        "zekerheid": feit.zekerheid if feit else "zeker",
        "url": list(feit.url) if feit else [],
    }
