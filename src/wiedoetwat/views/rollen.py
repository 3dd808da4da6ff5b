"""The views of the roles: the list of all of them, and one with everything it does and does not."""

from collections.abc import Sequence
from typing import Any

from wiedoetwat.model import CELLEN, Contact, Grens, Iemand, Kennis, LetOp, Partner, Rol, Taak
from wiedoetwat.text import listing, titled
from wiedoetwat.views import staff, words
from wiedoetwat.views.data import contact_data, let_op_data
from wiedoetwat.views.page import (
    Block,
    Grid,
    Hint,
    Item,
    Items,
    Lines,
    Page,
    Paragraph,
    View,
    filled,
)

SCHEMA = "wiedoetwat/rollen/1"


def view_all(kennis: Kennis) -> View:
    """Return the view of all roles and partners."""
    partners = tuple(
        (one.id, staff.called(kennis, one), _with_people(kennis, one))
        for one in kennis.partners.values()
    )
    page = Page(
        "Wie doet wat?",
        filled(
            Paragraph(staff.heading(kennis)),
            Items("Rollen", tuple(_overview(kennis, rol) for rol in kennis.rollen.values())),
            Grid("Met wie zij werken", ("id", "naam", "wat"), partners),
            Hint("Alles over één rol, met uitleg van de woorden: wiedoetwat rollen ROL"),
        ),
    )
    return View(page, _data(kennis, [*kennis.rollen.values(), *kennis.partners.values()]))


def view_one(kennis: Kennis, one: Iemand) -> View:
    """Return the view of one role, partner or contact."""
    where = Lines("Is de eerste bij", _first_in(kennis, one.id))
    called = titled(staff.called(kennis, one))
    page = Page(called, filled(*_blocks(kennis, one), where))
    return View(page, _data(kennis, [one]))


def _blocks(kennis: Kennis, one: Iemand) -> tuple[Block, ...]:
    if isinstance(one, Rol):
        return _role_blocks(kennis, one)
    if isinstance(one, Partner):
        return _partner_blocks(kennis, one)
    return _contact_blocks(one)


def _with_people(kennis: Kennis, partner: Partner) -> str:
    names = (one.persoon.naam for one in staff.people_of(kennis, partner.id))
    return " ".join((partner.kort, *(f"Bij ons: {name}." for name in names)))


def _overview(kennis: Kennis, rol: Rol) -> Item:
    """Return a role with every cell of its column."""
    tasks = tuple(f"{taak.id}: {taak.tekst}" for taak in rol.taken)
    limits = tuple(f"{g.id}: {g.waarom}" for g in rol.niet_voor if g.id in CELLEN)
    people = map(staff.person_line, staff.people_of(kennis, rol.id))
    name = titled(staff.called(kennis, rol))
    return Item(f"{name} ({rol.id})", "", (*people, *tasks, *limits))


def _role_blocks(kennis: Kennis, rol: Rol) -> tuple[Block, ...]:
    terms = dict.fromkeys(begrip for deel in rol.delen for begrip in deel.begrippen)
    explained = (kennis.begrippen[begrip] for begrip in terms)
    return (
        Paragraph(rol.kort),
        _here(kennis, rol),
        Lines("Heet op scholen ook", rol.ook_genoemd),
        Items("Doet dit", tuple(_task(kennis, taak) for taak in rol.taken)),
        Items("Is hier niet voor", tuple(_limit(kennis, grens) for grens in rol.niet_voor)),
        Items("Wat de woorden betekenen", tuple(Item(b.naam, b.uitleg) for b in explained)),
        Lines("Let op", _remark_lines(kennis, rol.id)),
    )


def _partner_blocks(kennis: Kennis, partner: Partner) -> tuple[Block, ...]:
    return (
        Paragraph(partner.kort),
        _here(kennis, partner),
        Lines("Heet op scholen ook", partner.ook_genoemd),
        Items("Waar dit staat", words.source_items(kennis, partner.bron)),
        Lines("Let op", _remark_lines(kennis, partner.id)),
    )


def _here(kennis: Kennis, one: Rol | Partner) -> Lines:
    """Return who has a role at the school, if there is one."""
    where = f"Op {kennis.school.bestand.school.naam}" if kennis.school else ""
    notes = staff.notes(kennis, one, None, (), first=True)
    hats = (staff.hats_line(kennis, someone) for someone in staff.people_of(kennis, one.id))
    return Lines(where, (*notes, *filter(None, hats)))


def _contact_blocks(contact: Contact) -> tuple[Block, ...]:
    dated = f", bron van {contact.bron_datum}" if contact.bron_datum else ""
    seen = f"{contact.zekerheid}, bekeken op {contact.gecontroleerd_op}{dated}"
    source = f"{contact.bron} ({seen})"
    return (
        Items("Hulp buiten de school", (words.contact_item(contact),)),
        Lines("Waar dit staat", (source,)),
    )


def _task(kennis: Kennis, taak: Taak) -> Item:
    helpers = [kennis.iemand(id_) for id_ in taak.schakelt_in]
    notes = (f"Schakelt in: {listing((one.naam for one in helpers), 'en')}.",) if helpers else ()
    return Item(taak.id, taak.tekst, notes)


def _limit(kennis: Kennis, grens: Grens) -> Item:
    instead = words.names(kennis.iemand(id_) for id_ in grens.wel)
    return Item(grens.wat, grens.waarom, (f"Wel: {instead}.", f"Bron: {', '.join(grens.bron)}."))


def _remarks(kennis: Kennis, id_: str) -> list[LetOp]:
    return [let_op for let_op in kennis.let_op.values() if id_ in let_op.bij_rollen]


def _remark_lines(kennis: Kennis, id_: str) -> tuple[str, ...]:
    return tuple(words.let_op_line(kennis, let_op) for let_op in _remarks(kennis, id_))


def _first_in(kennis: Kennis, id_: str) -> tuple[str, ...]:
    """Return the situations in which this person is first, with for whom if not for everyone."""
    return tuple(
        f"{situatie.naam} ({', '.join((situatie.id, *item.voor))})"
        for situatie in kennis.situaties.values()
        for item in situatie.eerste
        if item.bij == id_
    )


def _data(kennis: Kennis, people: Sequence[Iemand]) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "school": staff.school_data(kennis),
        "rollen": [_person_data(kennis, one) for one in people],
    }


def _person_data(kennis: Kennis, one: Iemand) -> dict[str, Any]:
    if isinstance(one, Rol):
        return _role_data(kennis, one)
    if isinstance(one, Partner):
        return _partner_data(kennis, one)
    return {"soort": one.soort} | contact_data(one)


def _role_data(kennis: Kennis, rol: Rol) -> dict[str, Any]:
    return {
        "soort": rol.soort,
        "id": rol.id,
        "naam": rol.naam,
        "afkorting": rol.afkorting or None,
        "heet_vaak": rol.heet_vaak or None,
        "ook_genoemd": list(rol.ook_genoemd),
        "werkgebied": rol.werkgebied,
        "kort": rol.kort,
        "taken": [
            {
                "id": taak.id,
                "tekst": taak.tekst,
                "schakelt_in": list(taak.schakelt_in),
                "begrippen": [_term_data(kennis, begrip) for begrip in taak.begrippen],
            }
            for taak in rol.taken
        ],
        "niet_voor": [
            {
                "id": grens.id,
                "wat": grens.wat,
                "waarom": grens.waarom,
                "geldt_voor": list(grens.geldt_voor),
                "voor": list(grens.voor),
                "wel": list(grens.wel),
                "bron": list(grens.bron),
            }
            for grens in rol.niet_voor
        ],
        "let_op": [let_op_data(let_op) for let_op in _remarks(kennis, rol.id)],
        **staff.staff_data(kennis, rol),
    }


def _term_data(kennis: Kennis, id_: str) -> dict[str, str]:
    begrip = kennis.begrippen[id_]
    return {"id": begrip.id, "naam": begrip.naam, "uitleg": begrip.uitleg}


def _partner_data(kennis: Kennis, partner: Partner) -> dict[str, Any]:
    return {
        "soort": partner.soort,
        "id": partner.id,
        "naam": partner.naam,
        "ook_genoemd": list(partner.ook_genoemd),
        "werkgebied": partner.werkgebied,
        "kort": partner.kort,
        "bron": list(partner.bron),
        "let_op": [let_op_data(let_op) for let_op in _remarks(kennis, partner.id)],
        **staff.staff_data(kennis, partner),
    }
