"""A school file: refused with places in it, or it answers and changes nothing in danger."""

from random import Random
from unittest.mock import patch
from zlib import crc32

from tests.schoolfile import TEXT

from fuzz.changing import FIELDS, IDS, changed
from fuzz.holding import outcome_holds, problems_hold, shown
from fuzz.places import DAY, NATIONAL, PLACES, SCHOOLS
from wiedoetwat.answer import Aanwijzing, Antwoord
from wiedoetwat.checks.schools import routes
from wiedoetwat.errors import FOUT
from wiedoetwat.loading.schools import Examined, examine_text
from wiedoetwat.model import VRAGERS, Kennis
from wiedoetwat.routing import route

FILE = "school.yaml"
SHOWN = 2
"""How many answers of a school are shown whole: that takes longer than finding them."""

WORDS = (
    *(f"{name}: " for name in FIELDS if f"{name}:" in TEXT),
    *("noemen_wij: ", "vervanger: ", "vervuld_door: ", "extra_stappen:\n", "eigen_situaties:\n"),
    *("zoals: ", "voor: ", "bij: ", "let_op: ", "[]", "{}", "- ", "\n  ", "\n    ", "2026-11-24"),
    *IDS,
)


def target(data: bytes) -> None:
    """Check what is found in a school file, and the answers if it may be used."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return  # that is for the reader of YAML
    with patch.object(routes, "open_gate", lambda _: PLACES[0].gate):
        found = examine_text(NATIONAL, text, FILE, DAY)
    problems_hold(found.problems, text, FILE)
    if not found.usable:
        assert any(one.ernst == FOUT for one in found.problems)
    elif found.kennis:
        school_holds(found, found.kennis, crc32(data))


def school_holds(found: Examined, kennis: Kennis, choice: int) -> None:
    """Check answers of a school, and that in danger it says what the whole country says.

    Of each situation that it changes or in which there is danger, for one asker.
    """
    assert kennis.school
    assert found.in_order == (not kennis.school.verlopen)
    assert kennis.signalen is NATIONAL.signalen
    own = [id_ for id_ in kennis.school.bestand.alle_situaties if id_ in kennis.situaties]
    danger = [id_ for id_, one in NATIONAL.situaties.items() if one.melding]
    for number, id_ in enumerate(dict.fromkeys((*own, *danger))):
        wie = VRAGERS[(choice + number) % len(VRAGERS)]
        outcome = route(kennis, id_, wie)
        outcome_holds(kennis, outcome)
        if number < SHOWN:
            shown(kennis, outcome)
        if id_ in danger:
            at_large = route(NATIONAL, id_, wie)
            assert outcome.meldingen == at_large.meldingen
            _same_in_danger(outcome.antwoorden[0], at_large.antwoorden[0])


def _same_in_danger(ours: Antwoord, theirs: Antwoord) -> None:
    """Check that the same people come first, and that the steps are the same, before any others."""
    for field in ("eerste", "ook", "niet"):
        assert _ids(getattr(ours, field)) == _ids(getattr(theirs, field))
    assert ours.contacten == theirs.contacten
    assert ours.stappen[: len(theirs.stappen)] == theirs.stappen


def _ids(some: tuple[Aanwijzing, ...]) -> list[str]:
    """Return who these are, apart from what the school calls them."""
    return [one.iemand.id for one in some]


def mutated(data: bytes, chance: Random) -> bytes:
    """Return the file with changes that leave it nearly a school file."""
    return changed(data.decode("utf-8", "replace"), chance).encode("utf-8", "replace")


def seeds() -> list[bytes]:
    """Return the example schools, and a small one with everything in it."""
    return [TEXT.encode(), SMALL.encode(), *(path.read_bytes() for path in SCHOOLS)]


SMALL = """\
school: {naam: De Linde, sector: vo, plaats: Weert, brin: 12AB}
geldig_tot: 2027-07-31
rollen:
  ib: {noemen_wij: zorgco, personen: [juf Anna], afwezig: {van: 2026-11-01}, vervanger: meester Tom}
  apc: {vervuld_door: ib}
  directie: {personen: [{naam: meester Tom, vervanger: juf Anna, afwezig: {tot: 2026-12-01}}]}
  schoolcontactpersoon: {personen: [meester Tom]}
  vertrouwenspersoon: {personen: []}
situaties:
  gepeste-leerling: {ook_genoemd: [plagen], let_op: [Bel eerst.], voorbeelden: [ik word geplaagd]}
  acuut-gevaar: {extra_stappen: {ouder: [{tekst: Bel ook de school., bij: [directie]}]}}
eigen_situaties:
  schoolbus:
    naam: Pesten in de bus
    zoals: gepeste-leerling
    eerste: [{bij: apc, waarom: Die kent de chauffeur.}]
    stappen: {leerling: [{tekst: Ga naar de chauffeur., zin: Help je mij?}]}
"""
