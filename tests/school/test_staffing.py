"""Who has a role on a day: absence by day, who stands in, vacancies, and several hats."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.school.schools import (
    DAY,
    LAST_DAY,
    NATIONAL,
    NOW,
    SCHOOLS,
    VACANT,
    complaints,
    names,
    role,
    school,
    someone,
    staff,
)
from wiedoetwat.model.school import Afwezig, Bezetter, Bezetting
from wiedoetwat.school.staffing import expired, filled, hat_of, staffing
from wiedoetwat.text import fold

GONE = "Juf Noor is er van 1 november 2026 tot en met 1 december 2026 niet."
EMPTY = "Deze plek is nu leeg."
NOTHING = Bezetting("ontbreekt", "", (), (), (), (), None)


def noor(**more):
    return someone("juf Noor", **{"afwezig": NOW} | more)


def apc(*people, others=None, **more):
    """Return who is anti-pestcoördinator, in a school with these other roles."""
    return staff({"apc": role(*people, **more), **(others or {})})["apc"]


def test_a_role_of_which_nothing_is_said_is_left_open():
    assert staff() == dict.fromkeys(NATIONAL.op_school, NOTHING)
    assert staff({"ib": role(noemen_wij="IB'er")})["ib"] == NOTHING._replace(noemen_wij="IB'er")


def test_who_has_a_role_is_there():
    found = apc("juf Noor", "Bert", noemen_wij="pestjuf")
    assert (found.stand, found.noemen_wij, names(found)) == (
        "ingevuld",
        "pestjuf",
        ["juf Noor", "Bert"],
    )
    assert (found.uitleg, found.afwezig, found.in_plaats, found.omweg) == ((), (), (), None)


@pytest.mark.parametrize(
    ("van", "tot", "day", "there"),
    [
        ("2027-01-01", "2027-03-31", "2026-12-31", True),
        ("2027-01-01", "2027-03-31", "2027-01-01", False),
        ("2027-01-01", "2027-03-31", "2027-03-31", False),
        ("2027-01-01", "2027-03-31", "2027-04-01", True),
        ("2027-01-01", "2027-01-01", "2027-01-01", False),
        ("2027-03-31", "2027-01-01", "2027-02-01", True),
        ("", "2027-03-31", "2020-01-01", False),
        ("", "2027-03-31", "2027-03-31", False),
        ("", "2027-03-31", "2027-04-01", True),
        ("2027-01-01", "", "2026-12-31", True),
        ("2027-01-01", "", "2027-01-01", False),
        ("2027-01-01", "", "2030-01-01", False),
    ],
)
def test_absence_counts_its_first_and_its_last_day(van, tot, day, there):
    away = Afwezig(van, tot)
    assert away.op(day) is not there
    person = staff({"apc": role(noor(afwezig=away))}, day)["apc"]
    whole_role = staff({"apc": role("juf Noor", afwezig=away)}, day)["apc"]
    assert (person.stand, whole_role.stand) == (("ingevuld" if there else "afwezig"),) * 2
    assert person.afwezig == (() if there else ("juf Noor",))


@pytest.mark.parametrize(
    ("away", "sentence"),
    [
        (NOW, GONE),
        (Afwezig("2026-09-30", ""), "Juf Noor is er vanaf 30 september 2026 niet."),
        (Afwezig("", "2027-02-03"), "Juf Noor is er tot en met 3 februari 2027 niet."),
    ],
)
def test_an_absence_is_said_in_words(away, sentence):
    assert apc(noor(afwezig=away)).uitleg == (sentence,)


def test_one_of_two_who_is_away_leaves_the_other():
    found = apc(noor(), "Bert")
    assert (found.stand, names(found)) == ("ingevuld", ["Bert"])
    assert (found.uitleg, found.afwezig) == ((GONE,), ("juf Noor",))


def test_a_role_that_is_away_takes_everyone_along():
    found = apc("juf Noor", "Bert", afwezig=NOW)
    assert (found.stand, found.afwezig) == ("afwezig", ("juf Noor", "Bert"))
    assert len(found.uitleg) == 2


STANDS_IN = [
    ("Tom", {}, ["Tom"], "Tom vervangt juf Noor."),
    (someone("meester Tom"), {}, ["meester Tom"], "Meester Tom vervangt juf Noor."),
    ("ib", {"ib": role("Ineke")}, ["Ineke"], "Ineke vervangt juf Noor."),
    ("Directie", {"directie": role("Bert")}, ["Bert"], "Bert vervangt juf Noor."),
    ("MEDIA COACH", {"mediacoach": role("Bo", noemen_wij="media-coach")}, ["Bo"], "Bo vervangt"),
    ("schoolbestuur", {"bestuur": role("OSG")}, ["OSG"], "OSG vervangt juf Noor."),
    ("ib", {"ib": role("A", "B")}, ["A", "B"], "A en B vervangen juf Noor."),
    ("ib", {"ib": role(someone("A", afwezig=NOW), "B")}, ["B"], "B vervangt juf Noor."),
    ("ib", {"ib": role(vervuld_door="zorgteam"), "zorgteam": role("Bo")}, ["Bo"], "Bo vervangt"),
    ("Tom", {"ib": role(someone("Tom", afwezig=NOW))}, [], ""),
    (someone("Tom", afwezig=NOW), {}, [], ""),
    (someone("Tom", afwezig=NOW, vervanger="Jan"), {}, [], ""),
    ("juf Noor", {}, [], ""),
    ("ib", {"ib": role("Ineke", afwezig=NOW)}, [], ""),
    ("ib", {"ib": role(someone("A", afwezig=NOW))}, [], ""),
    ("ib", {"ib": VACANT}, [], ""),
    ("ib", {}, [], ""),
    ("ib", {"ib": role(vervuld_door="zorgteam"), "zorgteam": role(vervuld_door="ib")}, [], ""),
]


@pytest.mark.parametrize(("stand_in", "others", "there", "sentence"), STANDS_IN)
@pytest.mark.parametrize("at_person", [True, False])
def test_who_stands_in_is_a_person_or_a_role_that_is_there(
    at_person, stand_in, others, there, sentence
):
    at = {"vervanger": stand_in}
    found = (
        apc(noor(**at), others=others) if at_person else apc(noor(), others=others, **role_of(at))
    )
    assert names(found) == there
    assert found.stand == ("ingevuld" if there else "afwezig")
    assert found.uitleg[0] == GONE
    assert sentence in "".join(found.uitleg[1:])
    assert len(found.uitleg) == (2 if sentence else 1)


def role_of(at):
    """Return a stand-in as a role has it: a person."""
    who = at["vervanger"]
    return {"vervanger": someone(who) if isinstance(who, str) else who}


def test_who_stands_in_says_for_whom():
    (one,) = apc(noor(vervanger=someone("Tom", telefoon="0100-000009"))).personen
    assert one == Bezetter(
        someone("Tom", telefoon="0100-000009"), extern=False, vervangt="juf Noor", ook=()
    )


def test_who_stands_in_has_the_details_of_elsewhere():
    tom = someone("Tom", email="tom@x.nl", waar="lokaal 3")
    assert apc(noor(vervanger="tom"), others={"ib": role(tom)}).personen[0].persoon == tom._replace(
        naam="tom"
    )


@pytest.mark.parametrize(
    ("stand_in", "others", "there"),
    [
        ("directeur", {}, ["Bert"]),
        ("directeur", {"mediacoach": role("Directeur")}, ["directeur"]),
        (someone("directeur", email="d@x.nl"), {}, ["directeur"]),
        (someone("directeur", telefoon="0100-000009"), {}, ["directeur"]),
        (someone("directeur", waar="lokaal 3"), {}, ["directeur"]),
    ],
)
def test_a_stand_in_called_like_a_role_is_a_person_if_there_is_one(stand_in, others, there):
    found = apc(noor(vervanger=stand_in), others={"directie": role("Bert"), **others})
    assert names(found) == there


def test_the_nearest_stand_in_goes_first():
    chain = {"ib": role("x", vervanger="van de ander")}
    assert names(apc(noor(vervanger="van haar"), vervanger="van de rol")) == ["van haar"]
    assert names(apc(noor(), vervanger="van de rol", others=chain)) == ["van de rol"]
    ib = role(noor(), vervanger="van de ander")
    through = {"ib": ib, "zorgteam": role(vervuld_door="ib")}
    assert names(staff(through)["zorgteam"]) == ["van de ander"]
    through["zorgteam"] = role(vervuld_door="ib", vervanger="van de rol")
    assert names(staff(through)["zorgteam"]) == ["van de rol"]


def test_one_who_stands_in_for_two_is_there_once():
    found = apc(noor(), someone("Bert", afwezig=NOW), vervanger="Tom")
    assert [(one.persoon.naam, one.vervangt) for one in found.personen] == [("Tom", "juf Noor")]
    assert found.uitleg[1::2] == ("Tom vervangt juf Noor.", "Tom vervangt Bert.")


def test_one_who_is_there_already_and_stands_in_is_there_once_as_themselves():
    (one,) = apc("Tom", noor(vervanger="tom")).personen
    assert (one.persoon.naam, one.vervangt) == ("Tom", "")


def test_help_from_a_role_outside_stays_outside():
    others = {"vertrouwenspersoon": role("Samira", extern=True)}
    (one,) = apc(noor(vervanger="vertrouwenspersoon"), others=others).personen
    assert one.extern


@pytest.mark.parametrize(
    ("vervanger", "others", "stand", "there", "uitleg"),
    [
        (None, {}, "vacant", [], (EMPTY,)),
        ("Tom", {}, "ingevuld", ["Tom"], (EMPTY, "Tom neemt het waar.")),
        ("ib", {"ib": role("A", "B")}, "ingevuld", ["A", "B"], (EMPTY, "A en B nemen het waar.")),
        ("ib", {"ib": VACANT}, "vacant", [], (EMPTY,)),
    ],
)
def test_an_empty_place_may_be_looked_after(vervanger, others, stand, there, uitleg):
    stand_in = someone(vervanger) if vervanger else None
    found = apc(personen=(), vervanger=stand_in, others=others)
    assert (found.stand, names(found), found.uitleg) == (stand, there, uitleg)
    assert found.afwezig == ()
    assert all(one.vervangt == "" for one in found.personen)


def test_a_role_with_only_a_stand_in_is_looked_after():
    assert apc(vervanger="Tom").uitleg == (EMPTY, "Tom neemt het waar.")


@pytest.mark.parametrize("at", ["ib", "zorgteam"])
def test_a_role_done_by_nobody_has_its_own_stand_in_or_that_of_the_other(at):
    rollen = {"ib": role(), "zorgteam": role(vervuld_door="ib")}
    rollen[at] = rollen[at]._replace(vervanger=someone("Tom"))
    found = staff(rollen)["zorgteam"]
    assert names(found) == ["Tom"]
    assert found.uitleg[1:] == (EMPTY, "Tom neemt het waar.")


@pytest.mark.parametrize(
    ("rollen", "id_", "source"),
    [
        ({}, "apc", "apc"),
        ({"apc": "ib"}, "apc", "ib"),
        ({"apc": "ib", "ib": "zorgteam"}, "apc", "zorgteam"),
        ({"apc": "ib", "ib": "zorgteam"}, "zorgteam", "zorgteam"),
        ({"apc": "apc"}, "apc", ""),
        ({"apc": "ib", "ib": "apc"}, "apc", ""),
        ({"apc": "ib", "ib": "zorgteam", "zorgteam": "ib"}, "apc", ""),
        ({"apc": "ib", "ib": "zorgteam", "zorgteam": "apc"}, "ib", ""),
    ],
)
def test_a_role_done_by_another_leads_to_the_last_one_and_a_circle_to_none(rollen, id_, source):
    rollen = {one: role(vervuld_door=through) for one, through in rollen.items()}
    assert hat_of(rollen, id_) == source
    assert hat_of(dict(reversed(rollen.items())), id_) == source


@pytest.mark.parametrize(
    ("source", "said", "sentence"),
    [
        ("ib", {}, "Bij ons doet de IB'er dit ook."),
        ("ib", {"noemen_wij": "zorgjuf"}, "Bij ons doet de zorgjuf dit ook."),
        ("bestuur", {}, "Bij ons doet het schoolbestuur dit ook."),
        ("externe-specialist", {}, "Bij ons doet de specialist dit ook."),
    ],
)
def test_a_role_done_by_another_says_by_whom(source, said, sentence):
    found = apc(vervuld_door=source, others={source: role("Ineke", **said)})
    assert (found.stand, names(found), found.uitleg) == ("ingevuld", ["Ineke"], (sentence,))


def test_the_end_of_a_chain_is_named_not_its_middle():
    others = {"ib": role(vervuld_door="directie"), "directie": role("Bert")}
    assert apc(vervuld_door="ib", others=others).uitleg == ("Bij ons doet de directie dit ook.",)


def test_a_chain_to_nobody_is_left_open_and_says_so():
    assert apc(vervuld_door="ib").uitleg == ("Bij ons doet de IB'er dit ook.",)
    assert apc(vervuld_door="ib").stand == "ontbreekt"
    assert apc(vervuld_door="ib", others={"ib": VACANT}).stand == "vacant"


def test_a_circle_has_nobody_and_no_explanation():
    assert apc(vervuld_door="ib", others={"ib": role(vervuld_door="apc")}) == NOTHING


def test_a_role_done_by_another_has_their_absence_and_its_own():
    others = {"ib": role("juf Noor", afwezig=NOW)}
    assert apc(vervuld_door="ib", others=others).stand == "afwezig"
    later = Afwezig("2027-01-01", "")
    there = {"ib": role("juf Noor", afwezig=later)}
    assert apc(vervuld_door="ib", others=there).stand == "ingevuld"
    assert apc(vervuld_door="ib", afwezig=NOW, others=there).stand == "afwezig"
    assert staff({"apc": role(vervuld_door="ib", afwezig=NOW), **there})["ib"].stand == "ingevuld"


@pytest.mark.parametrize(
    ("own", "source", "outside"), [(0, 0, False), (1, 0, True), (0, 1, True), (1, 1, True)]
)
def test_whoever_does_it_from_outside_is_from_outside(own, source, outside):
    others = {"ib": role("Ineke", extern=bool(source))}
    (one,) = apc(vervuld_door="ib", extern=bool(own), others=others).personen
    assert one.extern is outside


@pytest.mark.parametrize(
    ("empty", "there", "instead"),
    [
        ("apc", {}, ("directie",)),
        ("apc", {"directie": VACANT}, ("directie",)),
        ("schoolcontactpersoon", {}, ("vertrouwenspersoon",)),
        ("schoolcontactpersoon", {"bestuur": role("OSG")}, ("bestuur",)),
        (
            "schoolcontactpersoon",
            {"bestuur": role("OSG"), "vertrouwenspersoon": role("Samira")},
            ("vertrouwenspersoon",),
        ),
        ("aandachtsfunctionaris", {"directie": role("Bert")}, ("directie",)),
        ("directie", {}, ("bestuur",)),
        ("bestuur", {}, ("klachtencommissie",)),
        ("klachtencommissie", {}, ("bestuur",)),
    ],
)
def test_nobody_there_sends_to_someone_who_is(empty, there, instead):
    assert staff({empty: VACANT, **there})[empty].in_plaats == instead
    assert staff({empty: role(noor()), **there})[empty].in_plaats == instead
    assert staff({empty: role("Noor"), **there})[empty].in_plaats == ()


def test_someone_in_several_roles_has_them_all_named_in_each():
    found = staff({"directie": role("Juf  Noor"), "ib": role("juf noor"), "apc": role("Juf Noor")})
    hats = {id_: found[id_].personen[0].ook for id_ in ("apc", "ib", "directie")}
    assert hats == {
        "apc": ("ib", "directie"),
        "ib": ("apc", "directie"),
        "directie": ("apc", "ib"),
    }


def test_a_role_one_is_away_from_is_no_hat_today():
    found = staff({"apc": role("juf Noor", afwezig=NOW), "ib": role("juf Noor")})
    assert found["ib"].personen[0].ook == ()


def test_details_given_once_hold_everywhere():
    full = someone("juf Noor", "n@x.nl", "0100-000001", "https://x.nl/", "maandag", "lokaal 1")
    found = staff({"ib": role("Juf Noor"), "apc": role(full), "directie": role("juf noor")})
    assert found["apc"].personen[0].persoon == full
    assert found["ib"].personen[0].persoon == full._replace(naam="Juf Noor")
    assert found["directie"].personen[0].persoon == full._replace(naam="juf noor")


def test_absence_given_once_holds_everywhere():
    found = staff({"ib": role("juf Noor"), "apc": role(noor(vervanger="Tom"))})
    assert names(found["ib"]) == names(found["apc"]) == ["Tom"]


def test_own_details_go_before_those_of_elsewhere():
    full = someone("Bert", "b@x.nl", "0100-000001")
    found = apc(someone("Bert", waar="lokaal 9"), others={"ib": role(full)}).personen[0].persoon
    assert found == full._replace(waar="lokaal 9")
    own = apc(someone("Bert", telefoon="0100-000002"), others={"ib": role(full)}).personen[0]
    assert own.persoon == full._replace(telefoon="0100-000002")


def test_someone_named_twice_in_a_role_has_it_once():
    assert names(apc("Bert", "bert ", "BERT")) == ["Bert"]


OF_ROUTE = [
    ("schoolcontactpersoon", "contactpersoon"),
    ("bestuur", "bestuur"),
    ("klachtencommissie", "klachtencommissie"),
]


@pytest.mark.parametrize(("id_", "field"), OF_ROUTE)
def test_the_route_for_complaints_fills_its_roles(id_, field):
    route = complaints(**{field: "Bert"})
    for rollen in ({}, {id_: role(noemen_wij="x")}, {id_: VACANT}, {id_: role("BERT")}):
        found = staff(rollen, klachtroute=route)
        assert [fold(name) for name in names(found[id_])] == ["bert"]
        assert set(filled(school(rollen, klachtroute=route))) == {id_}
    assert names(staff({id_: role("Noor")}, klachtroute=route)[id_]) == ["Noor", "Bert"]


@pytest.mark.parametrize(("id_", "field"), OF_ROUTE)
def test_a_role_done_by_another_is_not_filled_by_the_route(id_, field):
    rollen = {id_: role(vervuld_door="ib"), "ib": role("Ineke")}
    assert names(staff(rollen, klachtroute=complaints(**{field: "Bert"}))[id_]) == ["Ineke"]


def test_a_school_without_a_route_or_with_an_empty_one_has_its_own_roles():
    rollen = {"apc": role("juf Noor")}
    assert filled(school(rollen)) == filled(school(rollen, klachtroute=complaints())) == rollen


def test_after_the_last_day_nobody_has_a_role():
    nobody = Bezetting("verlopen", "", (), (), (), (), None)
    assert expired(NATIONAL) == dict.fromkeys(NATIONAL.op_school, nobody)


def _consistent(draw, name, known):
    """Return someone, with or without all there is to know: a school writes that once or more."""
    return known[name] if draw(st.booleans()) else someone(name)


@st.composite
def shuffled(draw):
    """Return the roles of a school in two orders."""
    people = ("Noor", "Bert", "Ineke")
    known = {
        name: someone(
            name,
            f"{name}@x.nl",
            afwezig=draw(st.sampled_from([None, NOW])),
            vervanger=draw(st.sampled_from([None, "apc", "directie", "Bert", "Tom"])),
        )
        for name in people
    }
    ids = draw(st.lists(st.sampled_from([*NATIONAL.op_school]), unique=True, max_size=6))
    rollen = {}
    for id_ in ids:
        named = draw(st.lists(st.sampled_from(people), unique=True, max_size=2))
        persons = tuple(_consistent(draw, name, known) for name in named)
        through = draw(st.sampled_from(["", "", *ids]))
        rollen[id_] = role(
            noemen_wij=f"onze {id_}",
            personen=None if through else persons,
            vervuld_door=through,
            vervanger=draw(st.sampled_from([None, someone("Tom"), someone(f"onze {ids[0]}")])),
        )
    return rollen, {id_: rollen[id_] for id_ in draw(st.permutations(ids))}


@given(shuffled())
def test_the_order_of_the_roles_in_the_file_does_not_matter(orders):
    one, other = orders
    assert staff(one) == staff(other)


@settings(max_examples=50)
@given(SCHOOLS, st.sampled_from([DAY, LAST_DAY, "2026-11-25"]))
def test_whatever_a_school_says_every_role_has_a_standing_that_is_true(said, day):
    found = staffing(NATIONAL, said, day)
    assert list(found) == list(NATIONAL.op_school)
    for id_, one in found.items():
        assert (one.stand == "ingevuld") == bool(one.personen)
        assert bool(one.in_plaats) == (one.stand in ("afwezig", "vacant"))
        assert id_ not in one.in_plaats
        assert (one.stand == "afwezig") <= bool(one.afwezig)
        assert len({fold(name) for name in names(one)}) == len(one.personen)


@settings(max_examples=50)
@given(SCHOOLS)
def test_hats_are_mutual(said):
    found = staffing(NATIONAL, said, DAY)
    for id_, one in found.items():
        for bezetter in one.personen:
            here = fold(bezetter.persoon.naam)
            for other in bezetter.ook:
                assert other != id_
                assert here in {fold(name) for name in names(found[other])}
