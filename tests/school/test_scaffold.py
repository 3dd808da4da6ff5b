"""The questions for a new school file, and the file that their answers give."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.school.schools import DAY, NATIONAL
from wiedoetwat.loading.schools import examine_text
from wiedoetwat.model.school import Gegevens, Persoon
from wiedoetwat.school.scaffold import questions, school_text
from wiedoetwat.school.year import end_of_year
from wiedoetwat.text import plain, visible

ASKED = {one.id: one for one in questions(NATIONAL, DAY)}
ROLES = (*NATIONAL.rollen, "directie")
IN_ROUTE = ("bestuur", "klachtencommissie")
NEEDED = {
    "naam": "De Vlieger",
    "sector": "po",
    "plaats": "Utrecht",
    "geldig_tot": "2027-07-31",
}
TYPED = st.text(st.characters(exclude_characters="\ufffe\uffff"), min_size=1, max_size=30).filter(
    lambda text: visible(plain(text)) and len(plain(text)) <= 100
)
# A line that is a field, or an item of a list, but for the # before it.
COMMENTED = re.compile(r"^( *)# ( *(?:(?!eigen_)[a-z_-]+:(?!.*betekent)| - |- ))", re.MULTILINE)
NASTY = (
    'Anna "de beste" O\'Neill',
    "'s-Gravenhage",
    "rol: naam",
    "# geen naam",
    "naam # met hekje",
    "twee\nregels\r\nen\teen tab",
    "🎒 Ömer Çelik",
    "<b>Anna</b> & zn",
    "- Anna",
    "--",
    "null",
    "true",
    "0113",
    "2027-01-01",
    "[Anna, {Bert}]",
    "*Anna &Bert !Tom |",
    "C:\\naam\\u0041",
    "{{ naam }} %s",
    "@Anna",
    "bel\x07\x1b[31m\x85",
    "om\u202egekeerd",
    "\ud800half",
)


def read(**answers):
    """Return the school in the file for these answers, as our own reader reads it, and the text."""
    text = school_text(NATIONAL, {**NEEDED, **answers})
    found = examine_text(NATIONAL, text, "school.yaml", DAY)
    assert found.kennis, found.problems
    return found.kennis.school.bestand, text


def said_of(school, id_):
    """Return the names the file gives someone, or None if it says nothing of them."""
    if id_ in IN_ROUTE:
        one = school.klachtroute and getattr(school.klachtroute, id_)
        return [one.naam] if one else None
    people = school.rollen[id_].personen
    return None if people is None else [one.naam for one in people]


def test_the_questions_begin_with_the_school_and_then_ask_for_each_role():
    first = ["naam", "sector", "plaats", "brin", "geldig_tot"]
    assert [*ASKED] == [*first, *ROLES, *IN_ROUTE]
    needed = [one.id for one in ASKED.values() if one.required]
    assert needed == ["naam", "sector", "plaats"]


@pytest.mark.parametrize(
    ("id_", "text"),
    [
        ("naam", "Hoe heet de school?"),
        (
            "sector",
            "Welke sector? Kies po (basisonderwijs), vo (voortgezet onderwijs), so (speciaal "
            "onderwijs), mbo (middelbaar beroepsonderwijs).",
        ),
        ("apc", f"Wie is de anti-pestcoördinator? {NATIONAL.rollen['apc'].kort}"),
        ("ib", f"Wie is de IB'er? {NATIONAL.rollen['ib'].kort}"),
        ("bestuur", f"Wie is het schoolbestuur? {NATIONAL.partners['bestuur'].kort}"),
    ],
)
def test_a_question_is_plain_dutch(id_, text):
    assert ASKED[id_].text == text


def test_a_knowledge_base_with_other_partners_asks_for_those_it_has(small):
    asked = [one.id for one in questions(small(), DAY)]
    assert asked[5:] == [*small().rollen, "directie"]


@pytest.mark.parametrize(
    ("day", "last"),
    [
        ("2026-01-01", "2026-07-31"),
        ("2026-07-31", "2026-07-31"),
        ("2026-08-01", "2027-07-31"),
        ("2026-12-31", "2027-07-31"),
    ],
)
def test_names_are_good_until_the_end_of_the_school_year(day, last):
    assert end_of_year(day) == last
    asked = {one.id: one for one in questions(NATIONAL, day)}
    assert asked["geldig_tot"].default == last


NEED, CHOOSE = "Hier is een antwoord nodig.", "Kies po, vo, so of mbo."


@pytest.mark.parametrize(
    ("id_", "answer", "problem"),
    [
        ("naam", "", NEED),
        ("naam", "De Vlieger", ""),
        ("sector", "", NEED),
        ("sector", "havo", CHOOSE),
        ("sector", "po", ""),
        ("sector", "mbo", ""),
        ("apc", "", ""),
        ("apc", "-", ""),
        ("brin", "", ""),
        ("brin", "12AB", ""),
        ("brin", "12ab01", ""),
        ("brin", "AB12", "Dit klopt zo niet. Schrijf het als 12AB."),
        ("geldig_tot", "", ""),
        ("geldig_tot", "2027-12-31", ""),
        ("geldig_tot", "31-12-2027", "Dit klopt zo niet. Schrijf het als 2027-07-31."),
        ("geldig_tot", "2027-13-01", "Dit klopt zo niet. Schrijf het als 2027-07-31."),
    ],
)
def test_an_answer_that_will_not_do_is_told_why(id_, answer, problem):
    assert ASKED[id_].wrong(answer) == problem


def test_a_file_of_the_least_answers_is_sound_and_says_nothing_of_anyone():
    school, _ = read()
    assert school.school == Gegevens("De Vlieger", "po", "Utrecht", "", "")
    assert (school.geldig_tot, school.klachtroute, school.geregeld) == ("2027-07-31", None, None)
    assert {id_: said_of(school, id_) for id_ in ROLES} == dict.fromkeys(ROLES)
    assert (school.situaties, school.eigen_situaties) == ({}, {})


@pytest.mark.parametrize("sector", ["po", "vo", "so", "mbo"])
def test_a_file_with_all_answers_can_be_used(sector):
    people = {id_: f"Persoon {number}" for number, id_ in enumerate((*ROLES, *IN_ROUTE))}
    text = school_text(NATIONAL, {**NEEDED, "sector": sector, "brin": "12AB", **people})
    found = examine_text(NATIONAL, text, "school.yaml", DAY)
    assert found.in_order
    school = found.kennis.school.bestand
    assert (school.school.sector, school.school.brin) == (sector, "12AB")
    assert {id_: said_of(school, id_) for id_ in people} == {
        id_: [name] for id_, name in people.items()
    }


@pytest.mark.parametrize("id_", [*ROLES, *IN_ROUTE])
@pytest.mark.parametrize("answer", ["", "  ", "\n", "-", " - "])
def test_no_answer_says_nothing_and_a_dash_says_nobody(id_, answer):
    nobody = [] if answer.strip() and id_ in ROLES else None
    assert said_of(read(**{id_: answer})[0], id_) == nobody


@pytest.mark.parametrize("name", NASTY)
def test_a_name_with_any_signs_is_read_back_as_it_was_typed(name):
    school, text = read(naam=name, plaats=name, apc=name, bestuur=name)
    assert (school.school.naam, school.school.plaats) == (plain(name),) * 2
    assert said_of(school, "apc") == said_of(school, "bestuur") == [plain(name)]
    assert len(text.splitlines()) == len(read(apc="x", bestuur="x")[1].splitlines())


@given(
    st.fixed_dictionaries({"naam": TYPED, "plaats": TYPED}),
    st.dictionaries(
        st.sampled_from([*ROLES, *IN_ROUTE]), TYPED.filter(lambda text: text.strip() != "-")
    ),
)
def test_any_answers_are_read_back_with_exactly_those_names(about, people):
    school, _ = read(**about, **people)
    assert school.school[0::2][:2] == (plain(about["naam"]), plain(about["plaats"]))
    for id_ in (*ROLES, *IN_ROUTE):
        assert said_of(school, id_) == ([plain(people[id_])] if id_ in people else None)


def test_someone_with_several_roles_is_described_once():
    _, text = read(apc="juf Noor", ib="Juf  noor", directie="Bert")
    assert text.count("# wanneer:") == 2
    assert '      - "Juf noor"  # de gegevens staan bij apc\n' in text


def test_whoever_fills_in_what_is_commented_out_has_a_sound_file():
    _, text = read(apc="juf Noor")
    filled = text.replace('        # email: "naam@', '        email: "naam@').replace(
        '        # vervanger: "', '        vervanger: "'
    )
    found = examine_text(NATIONAL, filled, "school.yaml", DAY)
    assert found.usable
    (noor,) = found.kennis.school.bestand.rollen["apc"].personen
    assert noor == Persoon("juf Noor", email="naam@onzeschool.nl", vervanger=Persoon("meester Tom"))


def test_the_whole_file_is_sound_once_every_field_in_it_is_filled_in():
    _, text = read(apc="juf Noor", bestuur="OSG")
    found = examine_text(NATIONAL, COMMENTED.sub(r"\1\2", text), "school.yaml", DAY)
    assert found.usable, found.problems
    school = found.kennis.school.bestand
    assert school.rollen["vertrouwenspersoon"].extern
    assert school.geregeld.meldcode == "https://www.onzeschool.nl/meldcode"
    assert school.klachtroute.regeling == "https://www.onzeschool.nl/klachtenregeling"
    assert len(school.klachtroute.termijnen) == len(school.situaties) == 1
