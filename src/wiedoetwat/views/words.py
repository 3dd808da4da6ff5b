"""Wording that several views share: people, contacts and sources in plain Dutch."""

from collections.abc import Iterable

from wiedoetwat.model import SCHOOL_FACT, Contact, Feit, Iemand, Kennis, LetOp, Rol
from wiedoetwat.text import listing, titled
from wiedoetwat.views.page import Item

TABLE = "Wie doet wat bij pesten op school?"
"""The name of the source table."""


def names(people: Iterable[Iemand]) -> str:
    """Return "naam, naam of naam"."""
    return listing(one.naam for one in people)


def let_op_line(kennis: Kennis, let_op: LetOp) -> str:
    """Return a remark with who says it, and how certain that is."""
    facts = [kennis.feiten[id_] for id_ in let_op.bron]
    said = "; ".join(f"{listing(feit.van, 'en')}{_certainty(feit)}" for feit in facts)
    return f"{let_op.tekst} ({said})"


def _certainty(feit: Feit) -> str:
    """Return how certain a fact is; a school knows for itself how it is arranged."""
    return "" if feit.id == SCHOOL_FACT else f", {feit.zekerheid}"


def fact_line(feit: Feit) -> str:
    """Return who says a fact, how certain it is and where it stands, in one line."""
    where = f": {feit.url[0]}" if feit.url else ""
    certain = "" if feit.id == SCHOOL_FACT else f" ({feit.zekerheid})"
    return f"{', '.join(feit.van)}{certain}{where}"


def often_called(iemand: Iemand) -> tuple[str, ...]:
    """Return what schools often call this person, as small print."""
    return (
        (f"Heet vaak: {iemand.heet_vaak}.",) if isinstance(iemand, Rol) and iemand.heet_vaak else ()
    )


def contact_item(contact: Contact) -> Item:
    """Return a contact with its number; what is not certain is said to be so."""
    reach = [contact.bereikbaar, contact.anders]
    if contact.ook_telefoon:
        reach.insert(0, f"of {contact.ook_telefoon}")
    doubts = _doubts(contact)
    notes = (*([titled(", ".join(filter(None, reach)))] if any(reach) else []), *doubts)
    return Item(titled(contact.naam), contact.voor_wie, notes, contact.telefoon)


def contact_line(contact: Contact) -> str:
    """Return a contact in one line: the name, and how to reach it."""
    return f"{titled(contact.naam)}: {contact.telefoon or contact.anders}"


def contact_lines(kennis: Kennis, ids: Iterable[str], text: str) -> tuple[str, ...]:
    """Return a line for each contact among these ids whose number the text does not give yet."""
    found = (kennis.contacten[id_] for id_ in ids if id_ in kennis.contacten)
    return tuple(contact_line(one) for one in found if (one.telefoon or one.anders) not in text)


def source_items(kennis: Kennis, bron: Iterable[str]) -> tuple[Item, ...]:
    """Return every source once: cells with our words for them, facts with who says it."""
    return tuple(source_item(kennis, id_) for id_ in dict.fromkeys(bron))


def source_item(kennis: Kennis, id_: str) -> Item:
    """Return one source: what it says, who says it and how certain that is."""
    if id_ in kennis.feiten:
        return _fact_item(kennis.feiten[id_])
    rol = kennis.rollen[id_.rsplit("-", 1)[0]]
    text = next(
        (taak.tekst for taak in rol.taken if taak.id == id_),
        next((grens.waarom for grens in rol.niet_voor if grens.id == id_), ""),
    )
    return Item(f"Tabel, cel {id_}", text)


def _fact_item(feit: Feit) -> Item:
    if feit.id == SCHOOL_FACT:
        return Item("De school zelf", feit.feit, feit.van)
    said = ", ".join(feit.van) + (f" ({feit.datum})" if feit.datum else "")
    seen = f"{feit.zekerheid}, bekeken op {feit.gecontroleerd_op}"
    return Item(f"Feit {feit.id}", feit.feit, (f"({said}; {seen})", *feit.url))


def _doubts(contact: Contact) -> list[str]:
    if contact.onzeker is None:
        return []
    doubts = (("telefoon", contact.onzeker.telefoon), ("bereikbaar", contact.onzeker.bereikbaar))
    return [f"Niet zeker, {what}: {text}." for what, text in doubts if text]
