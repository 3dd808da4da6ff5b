"""Who at a school has a role, in sentences and as plain data."""

import pytest

from tests.school.schools import (
    NATIONAL,
    NOW,
    VACANT,
    complaints,
    merged,
    role,
    someone,
)
from wiedoetwat.answer import Over
from wiedoetwat.model.school import Bezetter
from wiedoetwat.views import staff

SCP, VP = "schoolcontactpersoon", "vertrouwenspersoon"
FULL = someone("juf Noor", "n@x.nl", "0100-000001", "https://x.nl/", "maandag", "lokaal 1")
GONE = "Juf Noor is er van 1 november 2026 tot en met 1 december 2026 niet."
NOT_SAID = "De school heeft nog niet ingevuld wie dit is. Vraag ernaar op school."


def about(*names):
    """Return that a question is about these people."""
    return Over("persoon", "", names[0], (), names)


def notes(id_, rollen=None, *, first=True, over=None, named=()):
    """Return the small print on someone at a school with these roles."""
    return notes_of(merged(rollen), id_, over, named, first=first)


def notes_of(kennis, id_, over=None, named=(), *, first=True):
    return [*staff.notes(kennis, kennis.iemand(id_), over, named, first=first)]


def people(rollen, id_="apc", over=None):
    return [one.persoon.naam for one in staff.people_of(merged(rollen), id_, over)]


@pytest.mark.parametrize("over", [None, about("Noor")])
def test_without_a_school_nobody_has_a_name(over):
    one = NATIONAL.rollen["apc"]
    assert staff.staff_of(NATIONAL, "apc") is None
    assert staff.people_of(NATIONAL, "apc", over) == ()
    assert staff.called(NATIONAL, one) == one.naam
    assert notes_of(NATIONAL, "apc", over) == []
    assert [*staff.step_lines(NATIONAL, ("apc", "112"), over)] == []
    assert (staff.heading(NATIONAL), staff.school_data(NATIONAL)) == ("", None)


def test_help_from_outside_has_no_people_at_a_school():
    kennis = merged({"apc": role("juf Noor")})
    assert staff.staff_of(kennis, "112") is None
    assert notes_of(kennis, "112") == []
    contact = kennis.contacten["112"]
    assert staff.called(kennis, contact) == contact.naam
    assert staff.staff_data(kennis, contact) == {
        "noemen_wij": None,
        "personen": [],
        "bezetting": None,
        "herkomst": {"naam": "landelijk", "personen": "landelijk"},
    }


def test_nobody_the_question_is_about_can_be_asked():
    rollen = {"apc": role("juf Noor", "Bert")}
    assert people(rollen) == ["juf Noor", "Bert"]
    assert people(rollen, over=about("Juf  noor")) == ["Bert"]
    assert people(rollen, over=about("juf Noor", "Bert")) == []
    assert people(rollen, over=about("Ineke")) == ["juf Noor", "Bert"]


@pytest.mark.parametrize(("said", "name"), [("pestjuf", "pestjuf"), ("", "anti-pestcoördinator")])
def test_someone_is_called_what_the_school_calls_them(said, name):
    kennis = merged({"apc": role(noemen_wij=said)})
    assert staff.called(kennis, kennis.rollen["apc"]) == name


@pytest.mark.parametrize(
    ("person", "extern", "line"),
    [
        (someone("juf Noor"), False, "Juf Noor."),
        (someone("juf Noor"), True, "Juf Noor: niet van de school"),
        (someone("Bert", waar="lokaal 2"), False, "Bert: lokaal 2"),
        (someone("Bert", waar="lokaal 2"), True, "Bert: niet van de school, lokaal 2"),
        (FULL, False, "Juf Noor: maandag, lokaal 1, 0100-000001, n@x.nl, https://x.nl/"),
    ],
)
def test_a_line_says_when_where_and_how_someone_can_be_reached(person, extern, line):
    assert staff.person_line(Bezetter(person, extern, "", ())) == line


@pytest.mark.parametrize(
    ("id_", "rollen", "first", "lines"),
    [
        ("apc", {"apc": role("juf Noor", "Bert")}, True, ["Juf Noor.", "Bert."]),
        ("apc", {"apc": role(someone("juf Noor", afwezig=NOW), "Bert")}, True, ["Bert.", GONE]),
        ("apc", {}, True, [NOT_SAID]),
        ("apc", {}, False, []),
        ("leerkracht", {}, True, []),
        ("apc", {"apc": VACANT}, False, ["Deze plek is nu leeg.", "Vraag het intussen aan: {}."]),
        (
            "apc",
            {"apc": role(vervuld_door="ib")},
            True,
            ["Bij ons doet de IB'er dit ook.", NOT_SAID],
        ),
        ("apc", {"apc": role(vervuld_door="ib")}, False, []),
    ],
)
def test_notes_say_who_it_is_or_why_there_is_nobody(id_, rollen, first, lines):
    assert notes(id_, rollen, first=first) == [line.format("directie") for line in lines]


def test_whom_to_ask_meanwhile_is_said_with_the_name_the_school_gives():
    rollen = {"apc": VACANT, "directie": role("Bert", "Ineke", noemen_wij="schoolleider")}
    ask = "Vraag het intussen aan: schoolleider (Bert of Ineke)."
    assert notes("apc", rollen)[1:] == [ask]
    ask = "Vraag het intussen aan: schoolleider (Ineke)."
    assert notes("apc", rollen, over=about("Bert"))[1:] == [ask]
    ask = "Vraag het intussen aan: schoolleider."
    assert notes("apc", rollen, over=about("Bert", "Ineke"))[1:] == [ask]


HATS = {"apc": role("juf Noor", noemen_wij="pestjuf"), "ib": role("juf Noor"), SCP: role("Bert")}


@pytest.mark.parametrize(
    ("named", "lines"),
    [
        ((), []),
        (("directie", SCP), []),
        (("ib",), ["Juf Noor is bij ons ook {}, maar helpt hier als pestjuf."]),
        (("ib", "apc"), ["Juf Noor is bij ons ook {}, maar helpt hier als pestjuf."]),
    ],
)
def test_hats_that_someone_could_mix_up_are_told_apart(named, lines):
    found = notes("apc", HATS, named=named)
    ib = NATIONAL.rollen["ib"].naam
    own = "In de tabel heet dit: anti-pestcoördinator."
    assert found == ["Juf Noor.", *(line.format(ib) for line in lines), own]


def test_several_hats_are_named_together():
    rollen = {id_: role("Noor", noemen_wij=f"onze {id_}") for id_ in ("apc", "ib", "zorgteam")}
    found = notes("apc", rollen, named=("ib", "zorgteam"))
    assert found[1] == "Noor is bij ons ook onze ib en onze zorgteam, maar helpt hier als onze apc."
    assert notes("apc", rollen, named=("ib",), over=about("Noor")) == [
        "In de tabel heet dit: anti-pestcoördinator."
    ]


@pytest.mark.parametrize(
    ("said", "told"),
    [("pestjuf", True), ("Anti pestcoördinator", False), ("anti-pestcoördinator", False)],
)
def test_the_name_of_the_table_is_told_if_it_is_another(said, told):
    line = "In de tabel heet dit: anti-pestcoördinator."
    found = notes("apc", {"apc": role("Bert", noemen_wij=said)})
    assert found == ["Bert.", *([line] if told else [])]


def test_a_way_around_is_told_with_names():
    rollen = {SCP: role("juf Noor"), "directie": role("juf Noor"), VP: role("Samira")}
    why = "Juf Noor is bij ons ook directie. Past dat niet bij deze vraag?"
    ways = "Dan kan dit ook: vertrouwenspersoon (Samira) of vertrouwensinspecteur"
    (_, line) = notes(SCP, rollen)
    assert line.startswith(f"{why} {ways}")
    assert notes(SCP, rollen, over=about("juf Noor")) == []


def test_names_that_are_too_old_are_not_told():
    kennis = merged({"apc": role("juf Noor", noemen_wij="pestjuf")}, "2027-08-01")
    assert notes_of(kennis, "apc") == []
    assert staff.called(kennis, kennis.rollen["apc"]) == "anti-pestcoördinator"


def test_a_step_names_who_is_meant_at_the_school():
    rollen = {"apc": role("juf Noor", "Bert", noemen_wij="pestjuf"), "ib": VACANT}
    kennis = merged(rollen)
    ids = ("apc", "ib", "directie", "112")
    assert [*staff.step_lines(kennis, ids, None)] == ["Pestjuf bij ons: juf Noor of Bert."]
    assert [*staff.step_lines(kennis, ids, about("Bert"))] == ["Pestjuf bij ons: juf Noor."]
    assert [*staff.step_lines(kennis, ids, about("Bert", "juf Noor"))] == []


@pytest.mark.parametrize(
    ("rollen", "line"),
    [
        ({"apc": role("juf Noor")}, ""),
        (
            {"apc": role("juf Noor"), "directie": role("Juf Noor", noemen_wij="directeur")},
            "Juf Noor is bij ons ook directeur.",
        ),
        (
            {id_: role("juf Noor") for id_ in ("apc", VP, "directie")},
            "Juf Noor is bij ons ook vertrouwenspersoon en directie.",
        ),
    ],
)
def test_someone_with_more_hats_has_them_in_one_line(rollen, line):
    kennis = merged(rollen)
    (noor,) = staff.people_of(kennis, "apc")
    assert staff.hats_line(kennis, noor) == line


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2027-07-31", "Met de namen van De Vlieger in Utrecht, op 31 juli 2027."),
        (
            "2027-08-01",
            "De namen van De Vlieger waren geldig tot en met 31 juli 2027. Daarom staan ze er niet "
            "bij. De weg hieronder klopt nog wel. Vraag op school wie dit nu doet.",
        ),
    ],
)
def test_a_heading_says_which_school_or_that_its_names_are_too_old(day, text):
    assert staff.heading(merged(op=day)) == text


@pytest.mark.parametrize(("day", "old"), [("2026-11-24", False), ("2027-08-01", True)])
def test_a_school_as_data(day, old):
    kennis = merged(op=day)
    assert staff.school_data(kennis) == {
        "naam": "De Vlieger",
        "sector": "po",
        "plaats": "Utrecht",
        "brin": None,
        "website": None,
        "geldig_tot": "2027-07-31",
        "verlopen": old,
        "op": day,
    }
    known = kennis.school.bestand.school._replace(brin="12AB", website="https://x.nl/")
    school = kennis.school.bestand._replace(school=known)
    data = staff.school_data(kennis._replace(school=kennis.school._replace(bestand=school)))
    assert (data["brin"], data["website"]) == ("12AB", "https://x.nl/")


def test_someone_without_a_school_as_data():
    assert staff.staff_data(NATIONAL, NATIONAL.rollen["apc"]) == {
        "noemen_wij": None,
        "personen": [],
        "bezetting": None,
        "herkomst": {"naam": "landelijk", "personen": "landelijk"},
    }


def test_someone_at_a_school_as_data():
    away = someone("Bert", afwezig=NOW, vervanger="juf Noor")
    rollen = {"apc": role(away, noemen_wij="pestjuf", extern=True), "ib": role(FULL)}
    kennis = merged(rollen)
    data = staff.staff_data(kennis, kennis.rollen["apc"])
    assert data["noemen_wij"] == "pestjuf"
    assert data["herkomst"] == {"naam": "aangepast", "personen": "bevestigd"}
    assert data["bezetting"] == {
        "stand": "ingevuld",
        "uitleg": [GONE.replace("Juf Noor", "Bert"), "Juf Noor vervangt Bert."],
        "in_plaats": [],
        "omweg": None,
    }
    assert data["personen"] == [
        {
            "naam": "juf Noor",
            "email": "n@x.nl",
            "telefoon": "0100-000001",
            "website": "https://x.nl/",
            "wanneer": "maandag",
            "waar": "lokaal 1",
            "extern": False,
            "vervangt": "Bert",
            "ook": ["ib"],
        }
    ]
    assert staff.staff_data(kennis, kennis.rollen["apc"], about("juf Noor"))["personen"] == []


def test_someone_of_whom_only_the_name_is_known_as_data():
    kennis = merged({"vertrouwenspersoon": role("Samira", extern=True)})
    (data,) = staff.staff_data(kennis, kennis.rollen["vertrouwenspersoon"])["personen"]
    empty = dict.fromkeys(("email", "telefoon", "website", "wanneer", "waar", "vervangt"))
    assert data == {"naam": "Samira", **empty, "extern": True, "ook": []}


def test_a_role_the_school_leaves_open_as_data():
    kennis = merged({"apc": VACANT})
    assert staff.staff_data(kennis, kennis.rollen["ib"]) == {
        "noemen_wij": None,
        "personen": [],
        "bezetting": {"stand": "ontbreekt", "uitleg": [], "in_plaats": [], "omweg": None},
        "herkomst": {"naam": "landelijk", "personen": "ontbreekt"},
    }
    empty = staff.staff_data(kennis, kennis.rollen["apc"])["bezetting"]
    assert (empty["stand"], empty["in_plaats"]) == ("vacant", ["directie"])


def test_a_way_around_as_data():
    kennis = merged({"directie": role("Noor")}, klachtroute=complaints(contactpersoon="Noor"))
    assert staff.staff_data(kennis, kennis.rollen[SCP])["bezetting"]["omweg"] == {
        "waarom": "Noor is bij ons ook directie. Past dat niet bij deze vraag?",
        "naar": ["vertrouwensinspecteur", "ouders-en-onderwijs"],
    }
