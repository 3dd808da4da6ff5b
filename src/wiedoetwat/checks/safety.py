"""Safety: home and school are kept apart, danger comes first, and nobody is locked in."""

import re
from collections.abc import Iterator

from wiedoetwat.checks.finding import Finding, Path
from wiedoetwat.model import GEVAAR, THUIS, VRAGERS, Kennis, Situatie
from wiedoetwat.selection import contacts, for_asker

HOME_ROLE = "aandachtsfunctionaris"
HOME_HAT = "ib"
LEADERS = ("directie", "bestuur")

_TO_CALL = re.compile(r"\b(?:1[0-9]{2}|0[0-9][0-9 -]+[0-9])\b")


def aandachtsfunctionaris_stays_at_home(kennis: Kennis) -> Iterator[Finding]:
    """Only for the home situation may the aandachtsfunctionaris be first or also."""
    for situatie in kennis.situaties.values():
        if situatie.groep == THUIS or situatie.groep not in kennis.groepen:
            continue
        for field, items in (("eerste", situatie.eerste), ("ook", situatie.ook)):
            for number, item in enumerate(items):
                if item.bij == HOME_ROLE:
                    yield Finding(
                        ("situaties", situatie.id, field, number, "bij"),
                        "De aandachtsfunctionaris heeft alleen een taak bij thuis. Kies een ander.",
                    )


def home_has_its_own_people(kennis: Kennis) -> Iterator[Finding]:
    """No other role is first for the home situation; ib may be, wearing that hat."""
    for situatie in kennis.situaties.values():
        for number, item in enumerate(situatie.eerste if situatie.groep == THUIS else ()):
            if item.bij in kennis.rollen and item.bij not in (HOME_ROLE, HOME_HAT):
                yield Finding(
                    ("situaties", situatie.id, "eerste", number, "bij"),
                    f"'{item.bij}' gaat over school. Thuis hoort bij de aandachtsfunctionaris.",
                )


def everyone_can_leave_the_conflict(kennis: Kennis) -> Iterator[Finding]:
    """Every asker can reach someone who stands outside a conflict with the school."""
    for situatie in kennis.situaties.values():
        for wie in VRAGERS:
            if not contacts(kennis, situatie, wie) and not _independent(kennis, situatie, wie):
                yield Finding(
                    ("situaties", situatie.id, "contacten"),
                    f"De vrager '{wie}' kan hier niemand buiten de school bereiken. "
                    "Voeg een contact toe.",
                )


def danger_is_announced(kennis: Kennis) -> Iterator[Finding]:
    """Each urgent situation warns every asker, and has help or the school's leaders first."""
    for situatie in kennis.situaties.values():
        if situatie.urgent and not situatie.melding:
            yield Finding(
                ("situaties", situatie.id, "urgent"), "Hier is haast bij. Kies ook een 'melding'."
            )
        for number, item in enumerate(situatie.eerste if situatie.urgent else ()):
            if item.bij not in kennis.contacten and item.bij not in LEADERS:
                yield Finding(
                    ("situaties", situatie.id, "eerste", number, "bij"),
                    "Hier is haast bij. Zet hulp van buiten, directie of bestuur als eerste.",
                )


def danger_has_a_warning(kennis: Kennis) -> Iterator[Finding]:
    """There is a warning for danger now; every answer gives its number."""
    if GEVAAR not in kennis.meldingen:
        yield Finding(("meldingen",), f"De melding '{GEVAAR}' mist. Zet haar terug.")


def warnings_are_whole(kennis: Kennis) -> Iterator[Finding]:
    """Each warning has words for every asker and a number to call."""
    for melding in kennis.meldingen.values():
        for id_ in melding.contacten:
            contact = kennis.contacten.get(id_)
            if contact and not contact.telefoon:
                yield Finding(
                    ("contacten", id_, "telefoon"),
                    f"De melding '{melding.id}' laat mensen hierheen bellen. Vul een nummer in.",
                )
        for wie in VRAGERS:
            if not melding.tekst.get(wie):
                yield Finding(
                    ("meldingen", melding.id, "tekst"),
                    f"De tekst voor de vrager '{wie}' mist. Schrijf die.",
                )


def numbers_are_of_a_contact(kennis: Kennis) -> Iterator[Finding]:
    """Each number to call in a warning, a step or what comes after is the number of a contact."""
    contacts = kennis.contacten.values()
    known = {number for one in contacts for number in (one.telefoon, one.ook_telefoon)}
    for path, text in _spoken(kennis):
        for number in _TO_CALL.findall(text):
            if number not in known:
                yield Finding(
                    path, f"{number} is van geen enkel contact. Schrijf een nummer dat erbij staat."
                )


def _spoken(kennis: Kennis) -> Iterator[tuple[Path, str]]:
    for melding in kennis.meldingen.values():
        for wie, text in melding.tekst.items():
            yield ("meldingen", melding.id, "tekst", wie), text
    for situatie in kennis.situaties.values():
        here = ("situaties", situatie.id)
        for wie, stappen in situatie.stappen.items():
            for number, stap in enumerate(stappen):
                yield (*here, "stappen", wie, number), f"{stap.tekst} {stap.zin}"
        for number, vervolg in enumerate(situatie.als_dat_niet_helpt):
            yield (*here, "als_dat_niet_helpt", number), vervolg.tekst


def _independent(kennis: Kennis, situatie: Situatie, wie: str) -> bool:
    partners = {partner.id for partner in kennis.partners.values() if partner.onafhankelijk}
    outside = partners | kennis.contacten.keys()
    named = for_asker((*situatie.eerste, *situatie.ook), wie)
    return any(item.bij in outside for item in named)
