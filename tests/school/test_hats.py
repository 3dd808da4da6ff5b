"""Two hats that clash: who listens to a complaint and also decides, and the way around."""

import pytest
from hypothesis import given, settings

from tests.school.schools import DAY, NATIONAL, NOW, SCHOOLS, merged, role, someone, staff
from wiedoetwat.school.hats import DECIDERS, LISTENERS, OUTSIDE, Clash, clashes, with_ways_around
from wiedoetwat.school.merging import merge
from wiedoetwat.text import fold

SCP, VP = LISTENERS


def way(listener=SCP, **rollen):
    """Return the way around someone who listens, at a school with these roles."""
    return with_ways_around(NATIONAL, staff(rollen))[listener].omweg


@pytest.mark.parametrize("listener", LISTENERS)
@pytest.mark.parametrize("decider", DECIDERS)
def test_who_listens_and_decides_has_hats_that_clash(listener, decider):
    found = staff({listener: role("juf Noor", "Bert"), decider: role("Juf noor")})
    assert list(clashes(found)) == [Clash("juf Noor", listener, decider)]


@pytest.mark.parametrize(
    "rollen",
    [
        {SCP: role("Noor"), "directie": role("Bert")},
        {SCP: role("Noor"), "apc": role("Noor"), "ib": role("Noor")},
        {SCP: role("Noor"), VP: role("Noor")},
        {"klachtbehandelaar": role("Bert"), "directie": role("Bert")},
        {SCP: role("Bert", afwezig=NOW), "directie": role("Bert")},
        {},
    ],
)
def test_other_hats_go_together(rollen):
    found = staff(rollen)
    assert list(clashes(found)) == []
    assert with_ways_around(NATIONAL, found) == found


def test_hats_also_clash_through_another_role_and_for_who_stands_in():
    through = staff({SCP: role("Bert"), "directie": role(vervuld_door=SCP)})
    assert list(clashes(through)) == [Clash("Bert", SCP, "directie")]
    stands_in = {VP: role(someone("Samira", afwezig=NOW, vervanger="directie"))}
    found = staff({**stands_in, "directie": role("Bert")})
    assert list(clashes(found)) == [Clash("Bert", VP, "directie")]


def test_a_knowledge_base_without_listeners_has_no_clashes():
    assert list(clashes({"directie": staff()["directie"]})) == []


@pytest.mark.parametrize(
    ("others", "sentence"),
    [
        (
            {"directie": role("juf Noor")},
            "Juf Noor is bij ons ook directie. Past dat niet bij deze vraag?",
        ),
        (
            {"klachtbehandelaar": role("juf Noor"), "directie": role("juf Noor")},
            "Juf Noor is bij ons ook directie en klachtbehandelaar. Past dat niet bij deze vraag?",
        ),
        (
            {"bestuur": role("Bert"), "klachtencommissie": role("juf Noor")},
            "Juf Noor en Bert zijn bij ons ook klachtencommissie en schoolbestuur. "
            "Past dat niet bij deze vraag?",
        ),
    ],
)
def test_a_way_around_says_why(others, sentence):
    found = way(schoolcontactpersoon=role("juf Noor", "Bert"), **others)
    assert found.waarom == sentence


@pytest.mark.parametrize(
    ("others", "ways"),
    [
        ({}, OUTSIDE[:2]),
        ({VP: role("Samira")}, (VP, OUTSIDE[0])),
        ({"bestuur": role("OSG")}, ("bestuur", OUTSIDE[0])),
        ({VP: role("Samira"), "bestuur": role("OSG")}, (VP, "bestuur")),
        ({VP: role("NOOR"), "bestuur": role("OSG")}, ("bestuur", OUTSIDE[0])),
        ({VP: role("Samira", "Noor")}, OUTSIDE[:2]),
        ({VP: role("Samira", afwezig=NOW)}, OUTSIDE[:2]),
    ],
)
def test_a_way_around_leads_to_others_who_are_there_or_outside(others, ways):
    found = way(schoolcontactpersoon=role("Noor"), directie=role("Noor"), **others)
    assert found.naar == ways


def test_each_listener_has_a_way_of_their_own():
    rollen = {SCP: role("Noor"), VP: role("Samira"), "directie": role("Noor", "Samira")}
    assert way(SCP, **rollen).naar == (VP, OUTSIDE[0])
    assert way(VP, **rollen).naar == (SCP, OUTSIDE[0])
    assert way("directie", **rollen) is None


def test_a_way_around_is_only_there_on_the_days_it_is_needed():
    rollen = {SCP: role("Noor"), "directie": role(someone("Bert", afwezig=NOW, vervanger="Noor"))}
    assert merged(rollen).school.bezetting[SCP].omweg
    assert merged(rollen, "2026-12-02").school.bezetting[SCP].omweg is None
    assert merged(rollen, "2027-08-01").school.bezetting[SCP].omweg is None


@settings(max_examples=50)
@given(SCHOOLS)
def test_whatever_a_school_says_a_way_around_never_leads_back(said):
    found = merge(NATIONAL, said._replace(geldig_tot=DAY), DAY).school.bezetting
    for id_, one in found.items():
        clashing = {fold(clash.naam) for clash in clashes(found) if clash.luistert == id_}
        assert bool(one.omweg) == bool(clashing)
        for other in one.omweg.naar if one.omweg else ():
            assert other != id_
            people = found[other].personen if other in found else ()
            assert clashing.isdisjoint(fold(bezetter.persoon.naam) for bezetter in people)
