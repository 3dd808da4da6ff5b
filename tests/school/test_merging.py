"""A school laid over the national knowledge: what it adds, and all that it leaves as it is."""

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.school.schools import (
    DAY,
    LAST_DAY,
    LIKE,
    NATIONAL,
    SCHOOLS,
    changed,
    complaints,
    first,
    merged,
    own,
    role,
    school,
    step,
)
from wiedoetwat import load, route
from wiedoetwat.errors import UnknownNameError
from wiedoetwat.model import SCHOOL_FACT, VRAGERS, Feit, LetOp, Stap
from wiedoetwat.names import find_role, find_situation
from wiedoetwat.school.merging import COMPLAINTS, merge
from wiedoetwat.school.questions import with_own_question
from wiedoetwat.selection import contacts, for_asker, rejections, remarks

FRESH = load()
FIXED = (
    *("vragers", "groepen", "begrippen", "contacten", "meldingen", "woordenlijsten"),
    *("onschuldig", "signalen", "onderscheid", "plichten"),
)
"""What no school can change: the very same object, whatever it says."""

DAYS = st.sampled_from([DAY, LAST_DAY, "2027-08-01"])
PARENT = NATIONAL.situaties[LIKE].stappen["ouder"]
NEW_DAY = "2027-08-01"


def bus(kennis):
    return kennis.situaties["bus"]


def with_bus(**more):
    return merged(eigen_situaties={"bus": own(**more)})


def with_change(**more):
    return merged(situaties={LIKE: changed(**more)})


def firsts(situatie):
    """Return who is first for each asker."""
    return {wie: [one.bij for one in for_asker(situatie.eerste, wie)] for wie in VRAGERS}


def test_a_school_that_only_has_people_leaves_all_knowledge_as_it_is():
    kennis = merged({"apc": role("juf Noor")})
    for field in NATIONAL._fields[:-1]:
        assert getattr(kennis, field) is getattr(NATIONAL, field)
    assert (NATIONAL.school, kennis.school.op, kennis.school.verlopen) == (None, DAY, False)
    assert kennis.school.bezetting["apc"].personen[0].persoon.naam == "juf Noor"


@settings(max_examples=50)
@given(SCHOOLS, DAYS)
def test_merging_is_pure(said, day):
    before = copy.deepcopy(said)
    assert merge(NATIONAL, said, day) == merge(NATIONAL, said, day)
    assert said == before
    assert NATIONAL == FRESH


@settings(max_examples=50)
@given(SCHOOLS, DAYS)
def test_no_school_changes_what_danger_asks(said, day):
    kennis = merge(NATIONAL, said, day)
    for field in FIXED:
        assert getattr(kennis, field) is getattr(NATIONAL, field), field
    assert kennis.school.bestand is said


@settings(max_examples=50)
@given(SCHOOLS, DAYS)
def test_no_school_changes_the_route_of_a_national_situation(said, day):
    kennis = merge(NATIONAL, said, day)
    for id_, ours in NATIONAL.situaties.items():
        here = kennis.situaties[id_]
        free = {"ook_genoemd": here.ook_genoemd, "stappen": here.stappen}
        assert here == ours._replace(**free)
        assert here.ook_genoemd[: len(ours.ook_genoemd)] == ours.ook_genoemd
        assert here.stappen.keys() == ours.stappen.keys()
        if id_ not in said.alle_situaties and not kennis.school.verlopen:
            assert here is ours


@settings(max_examples=50)
@given(SCHOOLS, DAYS)
def test_every_limit_stays_and_covers_what_it_covered(said, day):
    kennis = merge(NATIONAL, said, day)
    for id_, rol in NATIONAL.rollen.items():
        assert kennis.rollen[id_].taken == rol.taken
        for ours, here in zip(rol.niet_voor, kennis.rollen[id_].niet_voor, strict=True):
            assert here == ours._replace(geldt_voor=here.geldt_voor)
            assert here.geldt_voor[: len(ours.geldt_voor)] == ours.geldt_voor
            assert {*here.geldt_voor[len(ours.geldt_voor) :]} <= said.eigen_situaties.keys()


@settings(max_examples=50)
@given(SCHOOLS, DAYS)
def test_national_questions_facts_and_remarks_stay(said, day):
    kennis = merge(NATIONAL, said, day)
    assert {**kennis.feiten, **NATIONAL.feiten} == kennis.feiten
    assert kennis.vragen.keys() >= NATIONAL.vragen.keys()
    for id_, ours in NATIONAL.let_op.items():
        here = kennis.let_op[id_]
        assert here == ours._replace(bij_situaties=here.bij_situaties)
        assert here.bij_situaties[: len(ours.bij_situaties)] == ours.bij_situaties


@settings(max_examples=50)
@given(SCHOOLS)
def test_a_situation_of_a_school_keeps_the_limits_and_help_of_ours(said):
    kennis = merge(NATIONAL, said._replace(geldig_tot=LAST_DAY), DAY)
    for id_, one in said.eigen_situaties.items():
        here, ours = kennis.situaties[id_], NATIONAL.situaties[one.zoals]
        for wie in VRAGERS:
            limits = [found[:5] for found in rejections(NATIONAL, ours, wie)]
            assert [found[:5] for found in rejections(kennis, here, wie)] == limits
            assert contacts(kennis, here, wie) == contacts(NATIONAL, ours, wie)
            assert {one.id for one in remarks(NATIONAL, ours, wie)} <= {
                one.id for one in remarks(kennis, here, wie)
            }
        kept = ("groep", "urgent", "melding", "groet", "niet", "als_dat_niet_helpt", "contacten")
        assert all(getattr(here, field) is getattr(ours, field) for field in kept)


@settings(max_examples=50)
@given(SCHOOLS)
def test_nobody_is_lost_or_told_twice_in_a_situation_of_a_school(said):
    kennis = merge(NATIONAL, said._replace(geldig_tot=LAST_DAY), DAY)
    for id_, one in said.eigen_situaties.items():
        here, ours = kennis.situaties[id_], NATIONAL.situaties[one.zoals]
        for wie in VRAGERS:
            eerste = [who.bij for who in for_asker(here.eerste, wie)]
            ook = [who.bij for who in for_asker(here.ook, wie)]
            before = {who.bij for who in for_asker((*ours.eerste, *ours.ook), wie)}
            assert eerste
            assert before <= {*eerste, *ook}
            assert not one.eerste or {*eerste}.isdisjoint(ook)


def test_a_role_is_found_by_the_name_a_school_gives_it():
    kennis = merged({"apc": role(noemen_wij="pestjuf"), "directie": role(noemen_wij="de baas")})
    assert find_role(kennis, "Pestjuf").id == "apc"
    assert find_role(kennis, "de baas").id == "directie"
    with pytest.raises(UnknownNameError):
        find_role(NATIONAL, "Pestjuf")


def test_a_name_that_is_that_of_another_leads_where_it_led():
    kennis = merged({"apc": role(noemen_wij="mentor"), "bestuur": role(noemen_wij="politie")})
    assert kennis.rollen is NATIONAL.rollen
    assert find_role(kennis, "mentor").id == "leerkracht"


@pytest.mark.parametrize("name", ["anti-pestcoördinator", "Anti Pestcoördinator", "APC", "apc"])
def test_a_name_that_is_known_is_not_added_again(name):
    assert merged({"apc": role(noemen_wij=name)}).rollen == NATIONAL.rollen


@pytest.mark.parametrize(
    ("day", "expired"), [("2027-07-30", False), (LAST_DAY, False), (NEW_DAY, True)]
)
def test_names_are_gone_after_the_last_day_and_not_on_it(day, expired):
    laag = merged({"apc": role("juf Noor")}, day).school
    assert (laag.op, laag.verlopen) == (day, expired)
    assert laag.bezetting["apc"].stand == ("verlopen" if expired else "ingevuld")
    assert bool(laag.bezetting["apc"].personen) is not expired
    assert ("rol/apc/personen" in laag.herkomst) is not expired


OWN_WORDS = {
    "situaties": {LIKE: changed(ook_genoemd=("rijtjes maken",), voorbeelden=("Iemand duwt.",))},
    "eigen_situaties": {"bus": own(ook_genoemd=("ruzie in bus 12",), eerste=(first("ib"),))},
}


@pytest.mark.parametrize("name", ["rijtjes maken", "bus", "gedoe in de bus", "ruzie in bus 12"])
def test_own_words_still_lead_to_ours_when_the_names_are_too_old(name):
    old = merged(op=NEW_DAY, **OWN_WORDS)
    assert find_situation(old, name).entry.id == LIKE
    here = find_situation(merged(**OWN_WORDS), name).entry.id
    assert here == (LIKE if name == "rijtjes maken" else "bus")
    assert old.situaties.keys() == NATIONAL.situaties.keys()
    assert (old.vragen, old.school.voorbeelden) == (NATIONAL.vragen, {})


def test_words_of_a_situation_of_its_own_are_enough():
    old = merged(op=NEW_DAY, eigen_situaties=OWN_WORDS["eigen_situaties"])
    assert find_situation(old, "ruzie in bus 12").entry.id == LIKE


def test_the_answer_is_ours_when_the_names_are_too_old():
    old = route(merged(op=NEW_DAY, **OWN_WORDS), "bus", "ouder").antwoorden[0]
    ours = route(NATIONAL, LIKE, "ouder").antwoorden[0]
    assert (old.eerste, old.stappen) == (ours.eerste, ours.stappen)


def test_a_school_without_own_words_leaves_all_as_it_was_when_its_names_are_too_old():
    for said in ({}, {"situaties": {LIKE: changed(let_op=("Op woensdag niet.",))}}):
        kennis = merged({"apc": role(noemen_wij="pestjuf")}, NEW_DAY, **said)
        assert kennis._replace(school=None) == NATIONAL
        assert kennis.situaties is NATIONAL.situaties


def test_steps_of_a_school_stand_for_ours_and_rest_on_what_those_rest_on():
    steps = (step("Bel.", "Hallo.", ("ib",)), step("Wacht."))
    here = with_change(stappen={"ouder": steps}).situaties[LIKE].stappen
    sources = dict.fromkeys(id_ for one in PARENT for id_ in one.bron)
    assert here["ouder"] == (
        Stap("Bel.", "Hallo.", ("ib",), (SCHOOL_FACT, *sources)),
        Stap("Wacht.", "", (), (SCHOOL_FACT,)),
    )
    assert here["leerling"] is NATIONAL.situaties[LIKE].stappen["leerling"]


def test_steps_that_could_not_be_read_do_not_hide_those_of_the_next_asker():
    here = with_change(stappen={"leerling": (), "ouder": (step("Bel."),)}).situaties[LIKE].stappen
    assert here["leerling"] == NATIONAL.situaties[LIKE].stappen["leerling"]
    assert [one.tekst for one in here["ouder"]] == ["Bel."]


def test_extra_steps_come_after_ours_or_after_those_of_the_school():
    extra = {"ouder": (step("Extra."),)}
    last = Stap("Extra.", "", (), (SCHOOL_FACT,))
    here = with_change(extra_stappen=extra).situaties[LIKE].stappen["ouder"]
    assert here == (*PARENT, last)
    both = with_change(stappen={"ouder": (step("Eerst."),)}, extra_stappen=extra)
    texts = [one.tekst for one in both.situaties[LIKE].stappen["ouder"]]
    assert texts == ["Eerst.", "Extra."]


def test_steps_for_who_had_none_stand_alone(small):
    national = small()
    bare = national.situaties["ruzie"]._replace(stappen={})
    national = national._replace(situaties={**national.situaties, "ruzie": bare})
    said = changed(stappen={"ouder": (step("A."),)}, extra_stappen={"directie": (step("B."),)})
    here = merge(national, school(situaties={"ruzie": said}), DAY).situaties["ruzie"].stappen
    assert {wie: [one.bron for one in some] for wie, some in here.items()} == {
        "ouder": [(SCHOOL_FACT,)],
        "directie": [(SCHOOL_FACT,)],
    }


def test_words_for_a_situation_of_ours_are_added():
    here = with_change(ook_genoemd=("rijtjes maken",)).situaties[LIKE]
    assert here.ook_genoemd == (*NATIONAL.situaties[LIKE].ook_genoemd, "rijtjes maken")
    assert merged(situaties={LIKE: changed()}).situaties[LIKE] == NATIONAL.situaties[LIKE]


def test_an_own_situation_is_like_ours_in_all_it_does_not_say():
    ours = NATIONAL.situaties[LIKE]
    assert bus(with_bus()) == ours._replace(
        id="bus",
        naam="gedoe in de bus",
        omschrijving="gedoe in de bus",
        keuze=dict.fromkeys(VRAGERS, "gedoe in de bus."),
        ook_genoemd=(),
    )


def test_an_own_situation_is_asked_after_and_the_school_stands_in_what_is_merged():
    kennis = with_bus()
    assert kennis.vragen == with_own_question(NATIONAL.vragen, ("bus",))
    assert kennis.vragen != NATIONAL.vragen
    assert kennis.school.bestand == school(eigen_situaties={"bus": own()})


def test_an_own_situation_says_what_it_says():
    said = {"keuze": {"ouder": "Mijn kind durft niet."}, "ook_genoemd": ("bus 12",)}
    here = bus(with_bus(omschrijving="Er is ruzie.", stappen={"ouder": (step("A."),)}, **said))
    assert (here.omschrijving, here.ook_genoemd) == ("Er is ruzie.", ("bus 12",))
    assert here.keuze == dict.fromkeys(VRAGERS, "gedoe in de bus.") | said["keuze"]
    assert [one.tekst for one in here.stappen["ouder"]] == ["A."]


NATIONALLY = firsts(NATIONAL.situaties[LIKE])


def everyone(bij):
    return {wie: [bij] for wie in VRAGERS}


@pytest.mark.parametrize(
    ("eerste", "result"),
    [
        ((), NATIONALLY),
        ((first("ib"),), everyone("ib")),
        ((first("ib", VRAGERS),), everyone("ib")),
        ((first("ib", ("ouder",)),), NATIONALLY | {"ouder": ["ib"]}),
        (
            (first("ib", ("ouder",)), first("zorgteam", ("ouder", "leerling"))),
            NATIONALLY | {"ouder": ["ib", "zorgteam"], "leerling": ["zorgteam"]},
        ),
        ((first("directie"),), everyone("directie") | {"directie": ["apc"]}),
        ((first("kindertelefoon"),), everyone("kindertelefoon")),
        (
            (first("directie", ("directie",)), first("ib", ("ouder",))),
            NATIONALLY | {"ouder": ["ib"]},
        ),
    ],
)
def test_who_is_first_is_as_the_school_says_and_else_as_nationally(eerste, result):
    assert firsts(bus(with_bus(eerste=eerste))) == result


def test_who_is_first_keeps_its_condition_and_reason_and_rests_on_the_school():
    said = first("ib", als="Als de chauffeur het niet weet.", waarom="Die kent de bus.")
    (one,) = bus(with_bus(eerste=(said,))).eerste
    assert (one.als, one.waarom) == ("Als de chauffeur het niet weet.", "Die kent de bus.")
    assert (one.voor, one.bron) == ((), (SCHOOL_FACT,))


def test_who_was_first_nationally_still_helps():
    here = bus(with_bus(eerste=(first("ib", ("ouder",)),)))
    parents = [one.bij for one in for_asker(here.ook, "ouder")]
    assert "leerkracht" in parents
    assert "leerkracht" not in [one.bij for one in for_asker(here.ook, "leerling")]
    ours = bus(with_bus())
    assert ours.eerste == NATIONAL.situaties[LIKE].eerste
    assert ours.ook is NATIONAL.situaties[LIKE].ook


def test_who_is_there_for_everyone_stays_so_in_a_situation_like_it():
    like = NATIONAL.situaties["klacht-onvoldoende-ingrijpen"]
    assert bus(with_bus(zoals=like.id)).eerste == like.eerste
    behandelaar = next(one for one in like.ook if not one.voor)
    assert behandelaar in bus(with_bus(zoals=like.id, eerste=(first("ib"),))).ook


def test_who_becomes_first_is_not_named_again_among_the_others():
    here = bus(with_bus(eerste=(first("ib", ("medewerker", "ouder")),)))
    others = {wie: [one.bij for one in for_asker(here.ook, wie)] for wie in VRAGERS}
    assert others == {
        "leerling": ["apc"],
        "ouder": ["leerkracht", "apc"],
        "medewerker": ["apc"],
        "directie": ["ib", "leerkracht"],
    }


SAYS = Feit(
    SCHOOL_FACT, "Zo heeft de school het zelf geregeld.", ("De Vlieger",), (), "", "vrij zeker", ""
)


@pytest.mark.parametrize(
    ("said", "rests"),
    [
        ({}, False),
        ({"situaties": {LIKE: changed(ook_genoemd=("x",), voorbeelden=("y",))}}, False),
        ({"eigen_situaties": {"bus": own()}}, False),
        ({"klachtroute": complaints(bestuur="OSG")}, False),
        ({"situaties": {LIKE: changed(extra_stappen={"ouder": (step(),)})}}, True),
        ({"situaties": {LIKE: changed(let_op=("x",))}}, True),
        ({"eigen_situaties": {"bus": own(eerste=(first("ib"),))}}, True),
        ({"klachtroute": complaints(regeling="https://x.nl/")}, True),
        ({"klachtroute": complaints(termijnen=("Binnen een week.",))}, True),
    ],
)
def test_the_school_is_a_source_only_if_something_rests_on_it(said, rests):
    kennis = merged(**said)
    assert kennis.feiten == {**NATIONAL.feiten, **({SCHOOL_FACT: SAYS} if rests else {})}
    assert (kennis.feiten is NATIONAL.feiten) is not rests


def test_remarks_of_a_school_come_first_with_their_situation():
    said = {
        "situaties": {LIKE: changed(let_op=("Een.", "Twee."))},
        "eigen_situaties": {"bus": own(let_op=("Drie.",))},
        "klachtroute": complaints(regeling="https://x.nl/", termijnen=("Vier.",)),
    }
    found = [*merged(**said).let_op.values()][:5]
    assert [(one.tekst, *one.bij_situaties) for one in found] == [
        ("Een.", LIKE),
        ("Twee.", LIKE),
        ("Drie.", "bus"),
        ("Vier.", COMPLAINTS),
        ("De klachtenregeling van de school: https://x.nl/", COMPLAINTS),
    ]
    assert found[0] == LetOp(found[0].id, "Een.", (), (LIKE,), (), (SCHOOL_FACT,))
    assert all(id_ == one.id for id_, one in merged(**said).let_op.items())
    assert [one.id for one in found] == [
        f"school-{LIKE}-1",
        f"school-{LIKE}-2",
        "school-bus-1",
        "schoolroute-termijn-1",
        "schoolroute-regeling",
    ]
    assert COMPLAINTS in NATIONAL.groepen


def naming(kennis, id_):
    """Return the limits and the remarks that name this situation."""
    limits = [one for rol in kennis.rollen.values() for one in rol.niet_voor]
    return [one.id for one in limits if id_ in one.geldt_voor], [
        one.id for one in kennis.let_op.values() if id_ in one.bij_situaties
    ]


@pytest.mark.parametrize("like", [LIKE, "klacht-over-medewerker", "discriminatie", "acuut-gevaar"])
def test_limits_and_remarks_that_name_our_situation_name_one_like_it_too(like):
    kennis = merged(eigen_situaties={"bus": own(zoals=like)})
    assert naming(kennis, "bus") == naming(kennis, like) == naming(NATIONAL, like)


def test_there_are_limits_and_remarks_that_name_a_situation():
    assert all(naming(NATIONAL, LIKE))


def test_examples_of_a_school_are_kept_by_situation():
    said = {
        "situaties": {LIKE: changed(voorbeelden=("Iemand duwt.",)), "discriminatie": changed()},
        "eigen_situaties": {"bus": own(voorbeelden=("In de bus.", "Bij de halte."))},
    }
    assert merged(**said).school.voorbeelden == {
        LIKE: ("Iemand duwt.",),
        "bus": ("In de bus.", "Bij de halte."),
    }


def origins(rollen=None, **more):
    """Return where fields come from, without those that the school leaves open."""
    found = merged(rollen, **more).school.herkomst
    return {path: origin for path, origin in found.items() if origin != "ontbreekt"}


@pytest.mark.parametrize(
    ("rollen", "result"),
    [
        ({}, {}),
        ({"apc": role()}, {}),
        ({"apc": role("juf Noor")}, {"rol/apc/personen": "bevestigd"}),
        ({"apc": role(personen=())}, {"rol/apc/personen": "bevestigd"}),
        ({"apc": role(vervuld_door="ib")}, {"rol/apc/personen": "bevestigd"}),
        ({"apc": role(noemen_wij="pestjuf")}, {"rol/apc/naam": "aangepast"}),
        ({"apc": role(noemen_wij="Anti pestcoördinator")}, {"rol/apc/naam": "bevestigd"}),
        ({"bestuur": role("OSG")}, {"partner/bestuur/personen": "bevestigd"}),
    ],
)
def test_what_is_said_of_a_role_is_confirmed_or_adapted(rollen, result):
    assert origins(rollen) == result


def test_every_role_the_school_does_not_fill_is_open():
    paths = {f"{one.soort}/{id_}/personen" for id_, one in NATIONAL.op_school.items()}
    assert merged().school.herkomst == dict.fromkeys(paths, "ontbreekt")


def test_what_the_route_for_complaints_says_is_confirmed():
    assert origins(klachtroute=complaints(contactpersoon="juf Noor")) == {
        "rol/schoolcontactpersoon/personen": "bevestigd"
    }


@pytest.mark.parametrize(
    ("said", "paths"),
    [
        ({}, []),
        ({"ook_genoemd": ("x",)}, ["ook_genoemd"]),
        ({"voorbeelden": ("x",), "let_op": ("y",)}, ["voorbeelden", "let_op"]),
        ({"stappen": {"ouder": (step(),)}}, ["stappen/ouder"]),
        ({"extra_stappen": {"directie": (step(),)}}, ["stappen/directie"]),
    ],
)
def test_what_a_school_changes_in_a_situation_is_adapted(said, paths):
    changes = {f"situaties/{LIKE}/{path}": "aangepast" for path in paths}
    assert origins(situaties={LIKE: changed(**said)}) == changes
    own_changes = {f"situaties/bus/{path}": "aangepast" for path in paths}
    assert origins(eigen_situaties={"bus": own(**said)}) == {
        "situaties/bus": "aangepast",
        **own_changes,
    }


def test_the_people_and_origins_of_a_merged_knowledge_cannot_be_changed():
    laag = merged({"apc": role("juf Noor")}).school
    for mapping in (laag.bezetting, laag.herkomst, laag.voorbeelden):
        with pytest.raises(TypeError):
            mapping["apc"] = None
