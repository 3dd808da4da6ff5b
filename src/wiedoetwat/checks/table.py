"""The source table: every cell has one place in the roles and is used by a situation."""

from collections.abc import Iterator

from wiedoetwat.checks.finding import Finding
from wiedoetwat.model import CELLEN, TABEL_RIJEN, Kennis, Situatie
from wiedoetwat.selection import rejections


def every_cell_has_one_place(kennis: Kennis) -> Iterator[Finding]:
    """Each of the 20 cells stands once, as a task or limit of the role of its column."""
    for rol, rijen in TABEL_RIJEN.items():
        if rol not in kennis.rollen:
            yield Finding(("rollen",), f"De rol '{rol}' uit de tabel mist. Zet haar terug.")
            continue
        ids = {deel.id for deel in kennis.rollen[rol].delen}
        for cel in (f"{rol}-{rij}" for rij in range(1, rijen + 1)):
            if cel not in ids:
                yield Finding(("rollen", rol), f"Cel '{cel}' van de tabel mist. Zet haar terug.")
    for one in kennis.rollen.values():
        for number, taak in enumerate(one.taken):
            if taak.id not in CELLEN or taak.id.rsplit("-", 1)[0] != one.id:
                yield Finding(
                    ("rollen", one.id, "taken", number, "id"),
                    f"'{taak.id}' is geen cel van deze rol. Een cel heet {one.id}-1, -2 …",
                )


def every_cell_is_used(kennis: Kennis) -> Iterator[Finding]:
    """Each cell is the source of something in at least one situation."""
    used = {bron for situatie in kennis.situaties.values() for bron in _sources(kennis, situatie)}
    for rol in kennis.rollen.values():
        for deel in rol.delen:
            if deel.id in CELLEN and deel.id not in used:
                yield Finding(
                    ("rollen", rol.id),
                    f"Geen situatie gebruikt cel '{deel.id}'. Noem haar bij een 'bron'.",
                )


def every_term_is_used(kennis: Kennis) -> Iterator[Finding]:
    """Each explained term belongs to a task or a limit."""
    delen = [deel for rol in kennis.rollen.values() for deel in rol.delen]
    used = {begrip for deel in delen for begrip in deel.begrippen}
    for begrip in kennis.begrippen:
        if begrip not in used:
            yield Finding(
                ("begrippen", begrip), "Geen taak noemt dit begrip. Noem het daar of haal het weg."
            )


def _sources(kennis: Kennis, situatie: Situatie) -> Iterator[str]:
    for item in situatie.genoemd:
        yield from item.bron
    for wie, stappen in situatie.stappen.items():
        for stap in stappen:
            yield from stap.bron
        for rejection in rejections(kennis, situatie, wie):
            yield from rejection.bron
