"""A school's own words: they lead to its own situations, and never away from danger."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.knowledge.test_schools import FILES, NATIONAL, OP, SCHOOLS
from tests.recognition import small
from wiedoetwat import Recogniser, load
from wiedoetwat.model import VRAGERS
from wiedoetwat.recognition import own as module
from wiedoetwat.recognition import recogniser
from wiedoetwat.recognition.features import features
from wiedoetwat.recognition.model import load_model
from wiedoetwat.recognition.own import Example, Own, likeness, own_of
from wiedoetwat.text import words

MODEL = load_model()
ALONE = Recogniser(NATIONAL)
RECOGNISERS = {name: Recogniser(kennis) for name, kennis in SCHOOLS.items()}
EXAMPLES = [
    (name, id_, text)
    for name, kennis in SCHOOLS.items()
    for id_, texts in kennis.school.voorbeelden.items()
    for text in texts
]
BUS = "pesten-in-de-schoolbus"


def found(name, text, wie=None):
    """Return the situations a text leads to at a school."""
    outcome = RECOGNISERS[name].recognise(text, wie)
    return [answer.situatie.id for answer in outcome.antwoorden]


def warnings(outcome):
    return outcome.urgent, outcome.meldingen


@pytest.mark.parametrize(("name", "id_", "text"), EXAMPLES)
def test_an_own_example_leads_to_its_situation_unless_there_is_danger(name, id_, text):
    outcome = RECOGNISERS[name].recognise(text)
    assert outcome.urgent or found(name, text) == [id_]


def test_most_own_examples_sound_like_no_danger():
    calm = [text for name, _, text in EXAMPLES if not RECOGNISERS[name].recognise(text).urgent]
    assert len(calm) > len(EXAMPLES) / 2


@pytest.mark.parametrize(
    ("name", "text", "id_"),
    [
        ("dorpsschool", "schoolbus", BUS),
        ("dorpsschool", "Ze doen gemeen in de Schoolbus!", BUS),
        ("dorpsschool", "pesten in de bus", BUS),
        ("dorpsschool", "bij de bushalte duwen ze mijn zoontje", BUS),
        ("scholengemeenschap", "de werkweek", "pesten-op-reis"),
        ("scholengemeenschap", "er is een roddelaccount over mij", "online-pesten"),
        ("de-draaitol", "in het taxibusje", "pesten-in-de-taxi"),
    ],
)
def test_own_words_lead_to_the_situation_of_the_school(name, text, id_):
    assert found(name, text) == [id_]


def test_own_words_say_nothing_at_another_school():
    assert ALONE.recognise("schoolbus").uitkomst == "onbekend"
    assert found("scholengemeenschap", "schoolbus") == []


@pytest.mark.parametrize("wie", VRAGERS)
def test_an_own_situation_is_answered_as_the_asker_needs(wie):
    outcome = RECOGNISERS["dorpsschool"].recognise("pesten in de schoolbus", wie)
    (answer,) = outcome.antwoorden
    assert (answer.situatie.id, answer.via, outcome.wie.id) == (BUS, "tekst", wie)
    assert answer.zekerheid >= recogniser.SURE
    assert answer.stappen == SCHOOLS["dorpsschool"].situaties[BUS].stappen[wie]


def test_the_words_that_decided_are_those_of_the_situation_it_is_like():
    text = "bij de bushalte duwen en pesten ze mijn zoon steeds achter in de rij"
    (answer,) = RECOGNISERS["dorpsschool"].recognise(text).antwoorden
    assert answer.situatie.id == BUS
    assert answer.herkend


DANGER = {
    "ik wil niet meer leven": "zelfdoding",
    "een jongen heeft een mes bij zich": "acuut-gevaar",
    "mijn stiefvader slaat mij": "geweld-thuis",
}


@pytest.mark.parametrize(("danger", "melding"), DANGER.items())
@pytest.mark.parametrize(
    "own",
    ["schoolbus", "in de bus pakken ze elke dag mijn muts af en gooien ze ermee"],
)
def test_with_a_sign_of_danger_own_words_lead_nowhere_else(danger, melding, own):
    for text in (f"{own} {danger}", f"{danger}. {own}"):
        alone = ALONE.recognise(text)
        assert melding in [one.id for one in alone.meldingen]
        assert warnings(RECOGNISERS["dorpsschool"].recognise(text)) == warnings(alone)
        assert found("dorpsschool", text) == [answer.situatie.id for answer in alone.antwoorden]


def test_with_urgency_alone_own_words_lead_nowhere_else(monkeypatch):
    monkeypatch.setattr(recogniser, "URGENT", -1.0)
    assert RECOGNISERS["dorpsschool"].recognise("pesten in de schoolbus").urgent
    assert BUS not in found("dorpsschool", "pesten in de schoolbus")


@pytest.mark.parametrize("name", SCHOOLS)
def test_nothing_of_a_school_changes_the_warnings_for_danger(name):
    for sign in NATIONAL.signalen.values():
        for text in sign.voorbeelden:
            here = RECOGNISERS[name].recognise(text)
            assert warnings(here) == warnings(ALONE.recognise(text)), text
            assert sign.melding in [one.id for one in here.meldingen]
            for answer in here.antwoorden:
                own = answer.situatie.id in SCHOOLS[name].school.bestand.eigen_situaties
                assert not own or answer.situatie.melding


@given(
    st.sampled_from([one.voorbeelden[0] for one in NATIONAL.signalen.values()]),
    st.sampled_from([text for _, _, text in EXAMPLES] + ["schoolbus", "werkweek", "taxibusje"]),
    st.sampled_from(sorted(SCHOOLS)),
)
def test_danger_with_anything_of_a_school_keeps_its_warning(danger, own, name):
    for text in (f"{danger} {own}", f"{own} {danger}"):
        here = RECOGNISERS[name].recognise(text)
        there = ALONE.recognise(text)
        assert {one.id for one in there.meldingen} <= {one.id for one in here.meldingen}
        assert here.urgent or not there.urgent


WITH_WARNING = """
school: {naam: A, sector: po, plaats: B}
geldig_tot: 2027-07-31
eigen_situaties:
  ruzie-op-de-boot:
    naam: Ruzie op de woonboot
    zoals: thuissituatie
    ook_genoemd: [woonboot]
    voorbeelden: [op onze woonboot is het elke avond ruzie en lawaai]
"""


def test_an_own_situation_with_a_warning_may_be_found_in_danger(tmp_path):
    path = tmp_path / "school.yaml"
    path.write_text(WITH_WARNING, "utf-8")
    here = Recogniser(load(school=path, op=OP))
    text = "op onze woonboot slaat mijn vader mij"
    outcome = here.recognise(text)
    assert "ruzie-op-de-boot" in [answer.situatie.id for answer in outcome.antwoorden]
    assert "geweld-thuis" in [one.id for one in outcome.meldingen]
    assert outcome.urgent


def test_without_a_school_nothing_is_own():
    assert own_of(NATIONAL, MODEL) == Own((), ())


def test_a_school_brings_its_examples_and_the_names_that_tell_enough():
    own = own_of(SCHOOLS["dorpsschool"], MODEL)
    assert len(own.examples) == 5
    assert {one.situatie for one in (*own.examples, *own.names)} == {BUS}
    assert ("schoolbus",) in [one.words for one in own.names]
    assert ("pesten", "in", "de", "schoolbus") in [one.words for one in own.names]


def like_ten(*examples):
    """Return what ten features are like; of an example as many are the same as is given."""
    own = tuple(
        Example(situatie, (), frozenset([*range(same), *range(100, 110 - same)]), sqrt(2550))
        for situatie, same in examples
    )
    return likeness(Own(own, ()), small.model(), [], set(range(10)), lambda _: True)


@pytest.mark.parametrize(
    ("same", "weight"),
    [(4, None), (5, 0.1386), (6, 0.4157), (7, 0.6929), (8, 0.97), (9, 0.97), (10, 0.97)],
)
def test_an_example_counts_more_the_more_of_it_is_the_same(same, weight):
    found = like_ten(("bus", same))
    assert found == (None if weight is None else ("bus", pytest.approx(weight, abs=1e-4)))


@pytest.mark.parametrize("order", [1, -1])
def test_the_example_that_is_most_alike_counts(order):
    assert like_ten(*[("bus", 6), ("kamp", 7), ("zwembad", 5)][::order]).situatie == "kamp"


def test_a_name_of_short_words_is_not_looked_for(tmp_path):
    path = tmp_path / "school.yaml"
    path.write_text(WITH_WARNING.replace("[woonboot]", "[boot, op zee, op trein]"), "utf-8")
    own = own_of(load(school=path, op=OP), MODEL)
    names = [one.words for one in own.names]
    assert names == [("ruzie", "op", "de", "woonboot"), ("op", "trein")]


@pytest.mark.parametrize("name", ["dorpsschool", "scholengemeenschap"])
def test_after_the_last_day_the_own_situations_are_gone_and_their_words_lead_to_ours(name):
    kennis = load(school=FILES[name], op="2027-08-01")
    own = own_of(kennis, MODEL)
    assert own.examples == ()
    assert {one.situatie for one in own.names} <= NATIONAL.situaties.keys()
    here = Recogniser(kennis)
    for text in ("schoolbus", "werkweek", "er is een roddelaccount over mij"):
        for answer in here.recognise(text).antwoorden:
            assert answer.situatie.id in NATIONAL.situaties


def example(situatie, text):
    return module._example(MODEL, situatie, text)  # noqa: SLF001


BUS_EXAMPLE = example("bus", "in de bus pakken ze mijn muts")
NAME = example("trein", "de stoomtrein")


def alike(text, among=lambda _: True, own=None):
    some = words(text)
    own = own or Own((BUS_EXAMPLE,), (NAME,))
    return likeness(own, MODEL, some, features(some), among)


@pytest.mark.parametrize(
    ("text", "situatie"),
    [
        ("in de bus pakken ze mijn muts", "bus"),
        ("In de bus pakken ze mijn muts!", "bus"),
        ("wij reden met de stoomtrein", "trein"),
        ("de stoomtrein", "trein"),
    ],
)
def test_a_text_is_like_an_example_or_has_a_name_in_it(text, situatie):
    like = alike(text)
    assert like.situatie == situatie
    assert 0 < like.weight <= module.MOST_WEIGHT


@pytest.mark.parametrize("text", ["", "hoe laat is gym", "stoomtrein de", "een trein"])
def test_a_text_that_is_like_none_of_them_counts_for_none(text):
    assert alike(text) is None


def test_the_same_words_count_the_most_and_something_is_left_for_doubt():
    assert alike("in de bus pakken ze mijn muts").weight == module.MOST_WEIGHT < 1
    partly = alike("in de bus pakken ze steeds van alles van mij af")
    assert partly is None or partly.weight < module.MOST_WEIGHT


def test_a_whole_example_counts_more_than_a_name():
    both = Own((BUS_EXAMPLE,), (example("muts", "mijn muts"),))
    assert alike("in de bus pakken ze mijn muts", own=both).situatie == "bus"


def test_only_the_situations_that_may_count_do():
    assert alike("in de bus pakken ze mijn muts", lambda id_: id_ == "trein") is None
    assert alike("met de stoomtrein", lambda id_: id_ == "bus") is None


def test_an_example_without_words_is_like_nothing():
    nothing = Own((Example("leeg", (), frozenset(), 0.0),), ())
    assert alike("", own=nothing) is None
