"""The people of a school: who has which role is clear, and no one is on both sides."""

from collections.abc import Iterator

from wiedoetwat.checks.finding import Finding, Path
from wiedoetwat.checks.schools.texts import is_or_names_help, people
from wiedoetwat.model import THUIS, Kennis
from wiedoetwat.model.school import Afwezig, School
from wiedoetwat.names import said
from wiedoetwat.school.hats import LISTENERS, clashes
from wiedoetwat.school.staffing import NOBODY, filled, hat_of, staffing
from wiedoetwat.text import fold, listing

BOTH_SIDES = ("contactpersoon-soms-directeur",)
TO_CHOOSE = ("een-extern-twee-intern",)


def every_role_is_filled_in_one_way(_: Kennis, school: School, __: str) -> Iterator[Finding]:
    """Each role has people of its own, or someone else does it; the complaint route agrees."""
    for id_, one in school.rollen.items():
        if one.vervuld_door and one.personen is not None:
            yield Finding(
                ("rollen", id_, "vervuld_door"),
                "Hier staat ook 'personen'. Kies één van de twee: mensen, of een rol die dit doet.",
            )
    contact = school.klachtroute and school.klachtroute.contactpersoon
    source = hat_of(school.rollen, "schoolcontactpersoon")
    role = school.rollen.get(source, NOBODY)
    names = {fold(one.naam) for one in role.personen or ()}
    if contact and names and fold(contact.naam) not in names:
        yield Finding(
            ("klachtroute", "contactpersoon"),
            "Bij 'rollen' staat een ander als schoolcontactpersoon. Noem hier dezelfde.",
            mild=True,
        )


def no_role_is_filled_by_itself(_: Kennis, school: School, __: str) -> Iterator[Finding]:
    """Following `vervuld_door` comes to someone."""
    for id_, one in school.rollen.items():
        if one.vervuld_door and not hat_of(school.rollen, id_):
            yield Finding(
                ("rollen", id_, "vervuld_door"),
                "Zo doet deze rol zichzelf, misschien via een andere. Noem ergens een persoon.",
            )


def absences_have_days_in_order(_: Kennis, school: School, __: str) -> Iterator[Finding]:
    """No absence ends before it begins."""
    for path, away in _absences(school):
        if away.tot and away.tot < away.van:
            yield Finding(path, "De laatste dag is eerder dan de eerste. Draai ze om.")


def names_are_not_those_of_help_outside(
    kennis: Kennis, school: School, _: str
) -> Iterator[Finding]:
    """Nobody, and no role, has the name of whom to call in danger."""
    for path, persoon in people(school):
        if is_or_names_help(kennis, persoon.naam):
            yield Finding(path, _NOT_THAT_NAME)
    for id_, one in school.rollen.items():
        if one.noemen_wij and is_or_names_help(kennis, one.noemen_wij):
            yield Finding(("rollen", id_, "noemen_wij"), _NOT_THAT_NAME)


def role_names_are_clear(kennis: Kennis, school: School, _: str) -> Iterator[Finding]:
    """No role is called what another role is called in the table, or at this school."""
    owner = {fold(name): one.id for one in kennis.mensen.values() for name in said(one)}
    for id_, one in school.rollen.items():
        first = owner.setdefault(fold(one.noemen_wij), id_) if one.noemen_wij else id_
        if first != id_:
            yield Finding(
                ("rollen", id_, "noemen_wij"),
                f"Zo heet ook de rol '{first}'. Wij zetten erbij welke rol uit de tabel dit is. "
                "Duidelijker is een andere naam.",
                mild=True,
            )


def people_have_one_set_of_details(_: Kennis, school: School, __: str) -> Iterator[Finding]:
    """Someone who stands in two places has the same address and number in both."""
    seen: dict[tuple[str, str], str] = {}
    for path, persoon in people(school):
        for field in ("email", "telefoon"):
            value = getattr(persoon, field)
            if value and seen.setdefault((fold(persoon.naam), field), value) != value:
                yield Finding(
                    (*path, field),
                    f"Deze persoon staat hier met een ander veld '{field}' dan eerder. Welk klopt?",
                    mild=True,
                )


def hats_do_not_clash(kennis: Kennis, school: School, op: str) -> Iterator[Finding]:
    """Who listens to a complaint does not lead the school or judge the complaint."""
    staff = staffing(kennis, school, op)
    for clash in clashes(staff):
        yield Finding(
            ("rollen", clash.luistert),
            f"Dezelfde persoon is hier {clash.luistert} en {clash.beslist}. Wie klaagt, kan dan "
            "niet vrij praten. Kies een ander. In het antwoord wijzen wij een omweg.",
            mild=True,
            bron=BOTH_SIDES,
        )
    names = [{fold(one.persoon.naam) for one in staff[id_].personen} for id_ in LISTENERS]
    if names[0] & names[1]:
        yield Finding(
            ("rollen", LISTENERS[1]),
            f"Dezelfde persoon is hier {listing(LISTENERS, 'en')}. Dan valt er niets te kiezen. "
            "Beter is iemand van binnen en iemand van buiten de school.",
            mild=True,
            bron=TO_CHOOSE,
        )


def home_and_school_are_kept_apart(kennis: Kennis, school: School, _: str) -> Iterator[Finding]:
    """No role at school is had by the role that is for home; a person can have both."""
    for id_, one in school.rollen.items():
        through = kennis.rollen.get(one.vervuld_door)
        if through and through.werkgebied == THUIS:
            yield Finding(
                ("rollen", id_, "vervuld_door"),
                f"De {through.naam} heeft alleen een taak bij thuis. Noem hier de persoon zelf.",
                mild=True,
            )


def somebody_is_there(kennis: Kennis, school: School, op: str) -> Iterator[Finding]:
    """Every role that the school fills in has someone today."""
    told = {
        "vacant": "Hier is nu niemand. Zoek iemand, of zet bij 'vervanger' wie het waarneemt.",
        "afwezig": "Hier is vandaag niemand, en er is geen vervanger. Zet er een bij 'vervanger'.",
    }
    staff = staffing(kennis, school, op)
    for id_ in staff.keys() & filled(school).keys():
        if text := told.get(staff[id_].stand):
            yield Finding(("rollen", id_, "personen"), text, mild=True)


def _absences(school: School) -> Iterator[tuple[Path, Afwezig]]:
    for id_, one in school.rollen.items():
        if one.afwezig is not None:
            yield ("rollen", id_, "afwezig"), one.afwezig
    for path, persoon in people(school):
        if persoon.afwezig is not None:
            yield (*path, "afwezig"), persoon.afwezig


_NOT_THAT_NAME = (
    "Dit is de naam van hulp buiten de school, en die ligt landelijk vast. Geef een andere naam."
)
