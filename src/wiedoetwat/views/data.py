"""Answers and people as plain data, by the contracts of docs/schema/."""

from typing import Any

from wiedoetwat.answer import Aanwijzing, Antwoord, Over, Uitkomst
from wiedoetwat.model import SCHOOL_FACT, Contact, Kennis, LetOp, Rol
from wiedoetwat.views.staff import school_data, staff_data

ROUTE_SCHEMA = "wiedoetwat/route/1"
CONTACTS_SCHEMA = "wiedoetwat/contacten/1"


def sources(antwoord: Antwoord) -> list[str]:
    """Return the id of every source under this answer, in order, each once."""
    lists = [
        *(one.bron for one in (*antwoord.eerste, *antwoord.ook, *antwoord.niet)),
        *(stap.bron for stap in antwoord.stappen),
        *(let_op.bron for let_op in antwoord.let_op),
    ]
    return list(dict.fromkeys(id_ for bron in lists for id_ in bron))


def route_data(kennis: Kennis, uitkomst: Uitkomst) -> dict[str, Any]:
    """Return the outcome as plain data, by the contract of docs/schema/route-1.json."""
    wie = uitkomst.wie.id
    over = uitkomst.over
    return {
        "schema": ROUTE_SCHEMA,
        "school": school_data(kennis),
        "over": {**over._asdict(), "rollen": list(over.rollen), "personen": list(over.personen)}
        if over
        else None,
        "uitkomst": uitkomst.uitkomst,
        "wie": wie,
        "wie_opgegeven": uitkomst.wie_opgegeven,
        "urgent": uitkomst.urgent,
        "meldingen": [
            {"id": melding.id, "tekst": melding.tekst[wie], "contacten": list(melding.contacten)}
            for melding in uitkomst.meldingen
        ],
        "vraag": _question_data(uitkomst),
        "antwoorden": [_answer_data(kennis, antwoord, over) for antwoord in uitkomst.antwoorden],
        "altijd": [_person_data(kennis, one, over) for one in uitkomst.altijd],
    }


def _question_data(uitkomst: Uitkomst) -> dict[str, Any] | None:
    if not uitkomst.vraag:
        return None
    choices = [
        {"situatie": one.situatie.id, "tekst": one.situatie.keuze[uitkomst.wie.id]}
        for one in uitkomst.antwoorden
    ]
    return {"tekst": uitkomst.vraag, "keuzes": choices}


def _answer_data(kennis: Kennis, antwoord: Antwoord, over: Over | None) -> dict[str, Any]:
    situatie = antwoord.situatie
    return {
        "situatie": {"id": situatie.id, "naam": situatie.naam, "groep": situatie.groep},
        "zekerheid": antwoord.zekerheid,
        "herkend": list(antwoord.herkend),
        "groet": antwoord.groet,
        "eerste": [_person_data(kennis, one, over) for one in antwoord.eerste],
        "ook": [_person_data(kennis, one, over) for one in antwoord.ook],
        "niet": [
            _person_data(kennis, one, over)
            | {"wel": [other.id for other in one.wel], "personen": [], "bezetting": None}
            for one in antwoord.niet
        ],
        "stappen": [
            {
                "nr": number,
                "tekst": stap.tekst,
                "zin": stap.zin or None,
                "bij": list(stap.bij),
                "bron": list(stap.bron),
                "herkomst": "aangepast" if SCHOOL_FACT in stap.bron else "landelijk",
            }
            for number, stap in enumerate(antwoord.stappen, start=1)
        ],
        "als_dat_niet_helpt": [
            {"situatie": vervolg.situatie or None, "bij": list(vervolg.bij), "tekst": vervolg.tekst}
            for vervolg in antwoord.als_dat_niet_helpt
        ],
        "contacten": [contact_data(contact) for contact in antwoord.contacten],
        "let_op": [let_op_data(let_op) for let_op in antwoord.let_op],
        "de_tabel_zegt_niet": list(situatie.de_tabel_zegt_niet),
        "feiten": [
            {"id": feit.id, "van": list(feit.van), "zekerheid": feit.zekerheid}
            for feit in map(kennis.feiten.get, sources(antwoord))
            if feit
        ],
        "verwant": [{"id": one.id, "naam": one.naam} for one in antwoord.verwant],
    }


def _person_data(kennis: Kennis, one: Aanwijzing, over: Over | None) -> dict[str, Any]:
    return {
        "soort": one.iemand.soort,
        "id": one.iemand.id,
        "naam": one.iemand.naam,
        "heet_vaak": (one.iemand.heet_vaak or None) if isinstance(one.iemand, Rol) else None,
        "als": one.als or None,
        "waarom": one.waarom,
        "bron": list(one.bron),
        "regel": one.regel,
        **staff_data(kennis, one.iemand, over),
    }


def let_op_data(let_op: LetOp) -> dict[str, Any]:
    """Return a remark as plain data."""
    return {"id": let_op.id, "tekst": let_op.tekst, "bron": list(let_op.bron)}


def contacts_data(kennis: Kennis) -> dict[str, Any]:
    """Return all help from outside, by the contract of docs/schema/contacten-1.json."""
    contacts = [contact_data(contact) for contact in kennis.contacten.values()]
    return {"schema": CONTACTS_SCHEMA, "contacten": contacts}


def contact_data(contact: Contact) -> dict[str, Any]:
    """Return a contact as plain data; what is not certain is only under `onzeker`."""
    onzeker = contact.onzeker._asdict() if contact.onzeker else {}
    return {
        "id": contact.id,
        "naam": contact.naam,
        "telefoon": contact.telefoon or None,
        "ook_telefoon": contact.ook_telefoon or None,
        "bereikbaar": contact.bereikbaar or None,
        "anders": contact.anders or None,
        "voor_wie": contact.voor_wie,
        "onzeker": {field: text for field, text in onzeker.items() if text},
        "bron": contact.bron,
        "bron_datum": contact.bron_datum or None,
        "zekerheid": contact.zekerheid,
        "gecontroleerd_op": contact.gecontroleerd_op,
    }
