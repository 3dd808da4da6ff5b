"""Who is on the poster and on the card: everyone who fits, and the numbers of the knowledge."""

import pytest

from tests.knowledge.test_schools import NATIONAL, SCHOOLS
from tests.site.full import LONG, ROLES, fullest, staffed
from wiedoetwat.site.numbers import numbers
from wiedoetwat.site.poster import card, poster


def shown(sheet):
    return [(len(row.mensen), row.meer) for row in sheet.rijen]


def test_a_school_is_on_the_poster_with_its_own_names():
    rows = {row.naam: row for row in poster(SCHOOLS["dorpsschool"]).rijen}
    names = {name: [one.naam for one in row.mensen] for name, row in rows.items()}
    assert names["Pestcoördinator"] == ["Juf Noor"]
    assert rows["Pestcoördinator"].voor == "Stopt het pesten niet?"
    assert rows["IB'er"].mensen[0].waar == (
        "maandag, dinsdag en donderdag, kamer naast de bibliotheek"
    )
    assert list(rows)[-1] == "Aandachtsfunctionaris"


def test_without_a_school_there_is_a_line_to_write_a_name_on_but_not_for_ones_own_teacher():
    assert [row.leeg for row in poster(NATIONAL).rijen] == [False, True, True, True, True]
    assert not any(row.leeg for row in poster(staffed(1)).rijen)


@pytest.mark.parametrize(
    ("count", "people"), [(1, (1, False)), (2, (2, False)), (3, (2, True)), (20, (2, True))]
)
def test_who_does_not_fit_is_left_out_and_the_poster_says_so(count, people):
    assert shown(poster(staffed(count, called="juf"))) == [people] * len(ROLES)


def test_a_poster_names_three_if_there_is_room():
    kennis = staffed(4)
    few = kennis._replace(rollen={id_: kennis.rollen[id_] for id_ in ("apc", "ib")})
    assert shown(poster(few)) == [(3, True)] * 3


@pytest.mark.parametrize(("name", "full"), [("Anna Bos", False), (LONG[:90], True)])
def test_only_on_a_full_poster_long_names_get_one_line(name, full):
    assert poster(staffed(20, name, LONG if full else "")).vol is full


def test_the_fullest_school_names_one_of_each():
    assert shown(poster(fullest())) == [(1, True)] * len(ROLES)


def test_a_card_says_who_is_first_and_who_then_with_two_names():
    sheet = card(staffed(3))
    assert [row.voor for row in sheet.rijen] == [row.voor for row in poster(NATIONAL).rijen[:2]]
    assert shown(sheet) == [(2, True)] * 2


@pytest.mark.parametrize("sheet", [poster, card])
def test_the_numbers_are_those_of_the_knowledge(sheet):
    changed = NATIONAL.contacten["113"]._replace(telefoon="0800-9999")
    contacts = {**NATIONAL.contacten, "113": changed}
    calls = sheet(NATIONAL._replace(contacten=contacts)).nummers
    assert [one.telefoon for one in calls] == ["112", "0800-0432", "0800-9999"]
    assert [one.naam for one in calls] == ["", "De Kindertelefoon", "113 Zelfmoordpreventie"]


@pytest.mark.parametrize("gone", ["112", "113", "kindertelefoon"])
def test_a_number_that_is_not_in_the_knowledge_is_left_out(gone):
    rest = {id_: one for id_, one in NATIONAL.contacten.items() if id_ != gone}
    assert len(poster(NATIONAL._replace(contacten=rest)).nummers) == 2
    silent = {**rest, gone: NATIONAL.contacten[gone]._replace(telefoon="")}
    found = numbers(NATIONAL._replace(contacten=silent), ("112", "113", "kindertelefoon"))
    assert gone not in [one.id for one in found]
