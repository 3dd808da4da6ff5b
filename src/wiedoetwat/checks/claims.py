"""Claims: what is said of someone rests on the table or on a fact that is certain enough."""

from collections.abc import Iterator

from wiedoetwat.checks.finding import Finding, Path
from wiedoetwat.model import Kennis, Refs, Situatie
from wiedoetwat.model.school import SECTOREN, Geregeld
from wiedoetwat.text import listing

WEAK = "zwak"


def weak_facts_carry_nothing(kennis: Kennis) -> Iterator[Finding]:
    """No claim about who (not) to go to, and no step, rests on a weak fact."""
    for path, bron in _sources(kennis):
        for id_ in bron:
            if id_ in kennis.feiten and kennis.feiten[id_].zekerheid == WEAK:
                yield Finding(
                    (*path, "bron"),
                    f"Het feit '{id_}' is zwak en mag dit niet dragen. Zoek een betere bron.",
                )


def steps_with_someone_have_a_source(kennis: Kennis) -> Iterator[Finding]:
    """Each step that sends someone to a role or partner says on what that rests."""
    people = kennis.rollen.keys() | kennis.partners.keys()
    for situatie in kennis.situaties.values():
        for wie, stappen in situatie.stappen.items():
            for number, stap in enumerate(stappen):
                if people.intersection(stap.bij) and not stap.bron:
                    yield Finding(
                        ("situaties", situatie.id, "stappen", wie, number, "bron"),
                        "Deze stap stuurt naar iemand op school. Noem bij 'bron' waarom.",
                    )


def every_fact_is_used(kennis: Kennis) -> Iterator[Finding]:
    """Each fact carries something; a fact nobody uses is not looked after."""
    used = {id_ for _, bron in _sources(kennis) for id_ in bron}
    used.update(id_ for begrip in kennis.begrippen.values() for id_ in begrip.bron)
    used.update(id_ for let_op in kennis.let_op.values() for id_ in let_op.bron)
    used.update(id_ for plicht in kennis.plichten.values() for id_ in plicht.bron)
    for feit in kennis.feiten:
        if feit not in used:
            yield Finding(
                ("feiten", feit), "Niets steunt op dit feit. Gebruik het of haal het weg."
            )


def remarks_belong_somewhere(kennis: Kennis) -> Iterator[Finding]:
    """Each remark stands with a role, a partner or a situation; else nobody ever reads it."""
    for let_op in kennis.let_op.values():
        if not (let_op.bij_rollen or let_op.bij_situaties):
            yield Finding(
                ("let_op", let_op.id),
                "Dit komt nergens te staan. Vul bij_rollen of bij_situaties in.",
            )


def contacts_can_be_reached(kennis: Kennis) -> Iterator[Finding]:
    """Each contact has a number or another way."""
    for contact in kennis.contacten.values():
        if not (contact.telefoon or contact.anders):
            yield Finding(
                ("contacten", contact.id, "telefoon"),
                "Hier is niemand te bereiken. Vul telefoon of anders in.",
            )


def contacts_belong_somewhere(kennis: Kennis) -> Iterator[Finding]:
    """Each contact is named by a situation."""
    for contact in kennis.contacten.values():
        if not any(contact.id in situatie.contacten for situatie in kennis.situaties.values()):
            yield Finding(
                ("contacten", contact.id),
                "Geen situatie noemt dit contact. Noem het of haal het weg.",
            )


def duties_can_be_met(kennis: Kennis) -> Iterator[Finding]:
    """Each duty of schools says for whom it is, and how a school file can show that it is met."""
    for plicht in kennis.plichten.values():
        path = ("plichten", plicht.id)
        for number, sector in enumerate(plicht.sectoren):
            if sector not in SECTOREN:
                text = f"'{sector}' is geen sector. Kies {listing(SECTOREN)}."
                yield Finding((*path, "sectoren", number), text)
        for number, name in enumerate(plicht.geregeld):
            if name not in Geregeld._fields:
                text = f"'{name}' is geen veld van 'geregeld'. Kies {listing(Geregeld._fields)}."
                yield Finding((*path, "geregeld", number), text)
        if not (plicht.rollen or plicht.geregeld):
            yield Finding(path, "Hieraan kan geen school voldoen. Noem 'rollen' of 'geregeld'.")


def _sources(kennis: Kennis) -> Iterator[tuple[Path, Refs]]:
    """Yield every list of sources that carries a claim, with the path of what it carries."""
    for rol in kennis.rollen.values():
        for number, grens in enumerate(rol.niet_voor):
            yield ("rollen", rol.id, "niet_voor", number), grens.bron
    for partner in kennis.partners.values():
        yield ("partners", partner.id), partner.bron
    for situatie in kennis.situaties.values():
        yield from _situation_sources(situatie)


def _situation_sources(situatie: Situatie) -> Iterator[tuple[Path, Refs]]:
    here = ("situaties", situatie.id)
    for field in ("eerste", "ook", "niet"):
        for number, item in enumerate(getattr(situatie, field)):
            yield (*here, field, number), item.bron
    for wie, stappen in situatie.stappen.items():
        for number, stap in enumerate(stappen):
            yield (*here, "stappen", wie, number), stap.bron
