"""From a text to an outcome: sure, a choice, or unknown, and warnings above all of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.recognition import small as small_model
from wiedoetwat import Recogniser, UnknownNameError, load
from wiedoetwat.model import VRAGERS
from wiedoetwat.recognition import recogniser as module
from wiedoetwat.recognition.model import Chances
from wiedoetwat.routing import route
from wiedoetwat.views.route import view

KENNIS = load()
RECOGNISER = Recogniser(KENNIS)
CLEAR = {
    "mijn zoon wordt gepest op school door klasgenoten": "gepeste-leerling",
    "ik heb een klacht ingediend bij het bestuur en krijg al weken geen antwoord": (
        "klacht-loopt-vast"
    ),
    "wie regelt de scholing van ons team over pesten": "scholing-team",
    "wij willen een gastles over pesten voor de brugklas": "lessen-en-projecten",
}
OTHER = (
    "hoe laat begint de gymles morgen",
    "wanneer is de herfstvakantie",
    "mijn laptop kan niet op de wifi",
)
TWO_LANES = "Mijn zoon wordt op school gepest door klasgenoten. Thuis slaat zijn stiefvader hem."


@pytest.mark.parametrize(("text", "situatie"), CLEAR.items())
def test_a_clear_story_is_sure(text, situatie):
    outcome = RECOGNISER.recognise(text)
    (answer,) = outcome.antwoorden
    assert (outcome.uitkomst, answer.situatie.id, answer.via) == ("zeker", situatie, "tekst")
    assert outcome.vraag == ""
    assert outcome.altijd == ()
    assert answer.herkend
    assert answer.zekerheid >= module.SURE


@pytest.mark.parametrize("text", CLEAR)
@pytest.mark.parametrize("wie", VRAGERS)
def test_an_answer_is_the_one_for_its_situation_and_asker(text, wie):
    outcome = RECOGNISER.recognise(text, wie)
    assert (outcome.wie.id, outcome.wie_opgegeven) == (wie, True)
    for answer in outcome.antwoorden:
        by_name = route(KENNIS, answer.situatie.id, wie).antwoorden[0]
        assert answer._replace(via="id", zekerheid=1.0, herkend=()) == by_name


@pytest.mark.parametrize("text", [*OTHER, "", "   ", "?!", "汉字", "qqq xxx zzz"])
def test_something_else_is_unknown_and_there_is_always_someone(text):
    for wie in (None, *VRAGERS):
        outcome = RECOGNISER.recognise(text, wie)
        assert (outcome.uitkomst, outcome.antwoorden, outcome.vraag) == ("onbekend", (), "")
        assert [one.iemand.id for one in outcome.altijd] == [one.bij for one in outcome.wie.altijd]
        assert not outcome.urgent


def test_doubt_is_a_question_between_different_people(monkeypatch):
    monkeypatch.setattr(module, "SURE", 1.1)
    seen = set()
    for text in CLEAR:
        outcome = RECOGNISER.recognise(text, "ouder")
        assert outcome.uitkomst == "kies"
        assert 2 <= len(outcome.antwoorden) <= 3
        assert outcome.vraag
        first = [answer.eerste[0].iemand.id for answer in outcome.antwoorden]
        assert len(set(first)) == len(first)
        chances = [answer.zekerheid for answer in outcome.antwoorden]
        assert chances == sorted(chances, reverse=True)
        seen.add(outcome.vraag)
    assert KENNIS.onderscheid["algemeen"].tekst["ouder"] in seen or len(seen) > 1


def test_a_pair_gets_its_own_question_and_others_the_general_one(monkeypatch):
    monkeypatch.setattr(module, "SURE", 1.1)
    recogniser = Recogniser(KENNIS)
    for pair in list(KENNIS.onderscheid.values())[:-1]:
        chosen = [module.Candidate(KENNIS.situaties[id_], 0.4) for id_ in reversed(pair.tussen)]
        question = recogniser._question(chosen, KENNIS.vragers["leerling"])  # noqa: SLF001
        assert question == pair.tekst["leerling"]
    general = KENNIS.onderscheid["algemeen"].tekst["leerling"]
    chosen = [module.Candidate(one, 0.3) for one in list(KENNIS.situaties.values())[:3]]
    assert recogniser._question(chosen, KENNIS.vragers["leerling"]) == general  # noqa: SLF001


@pytest.mark.parametrize(
    ("text", "wie"),
    [
        (
            "mijn dochter wordt gepest in groep 6 en ik weet niet wat ik als moeder moet doen",
            "ouder",
        ),
        ("in mijn mentorklas wordt een jongen buitengesloten, hoe pak ik dat aan", "medewerker"),
        ("ze schelden mij uit in de klas en niemand wil met mij spelen", "leerling"),
    ],
)
def test_who_asks_is_read_from_the_text_and_an_option_wins(text, wie):
    found = RECOGNISER.recognise(text)
    assert (found.wie.id, found.wie_opgegeven) == (wie, False)
    assert RECOGNISER.recognise(text, "directie").wie.id == "directie"


def test_without_a_clue_we_write_for_who_asks_it_most(monkeypatch):
    monkeypatch.setattr(module, "ASKER", 1.1)
    outcome = RECOGNISER.recognise("wie regelt de scholing van ons team over pesten")
    assert outcome.wie.id == KENNIS.situaties["scholing-team"].meestal_van


def test_an_unknown_asker_is_an_error():
    with pytest.raises(UnknownNameError):
        RECOGNISER.recognise("ik word gepest", "buurman")


@pytest.mark.parametrize("wie", VRAGERS)
def test_trouble_at_school_and_at_home_are_two_lanes(wie):
    outcome = RECOGNISER.recognise(TWO_LANES, wie)
    assert outcome.uitkomst == "zeker"
    assert len(outcome.antwoorden) == 2
    groups = {answer.situatie.groep for answer in outcome.antwoorden}
    assert "thuis" in groups
    first = [answer.eerste[0].iemand.id for answer in outcome.antwoorden]
    assert len(set(first)) == 2
    assert "geweld-thuis" in [melding.id for melding in outcome.meldingen]


DANGER = {
    "een jongen uit mijn klas heeft een mes bij zich": "acuut-gevaar",
    "ik wil niet meer leven": "zelfdoding",
    "mijn stiefvader slaat mij": "geweld-thuis",
    "er gaat een naaktfoto van mij rond": "seksueel-geweld",
}


@pytest.mark.parametrize(("text", "melding"), DANGER.items())
@pytest.mark.parametrize("rest", ["", " en wanneer is de vakantie", " en hoe laat is gym morgen?"])
def test_danger_is_announced_whatever_the_rest_is_about(text, melding, rest):
    outcome = RECOGNISER.recognise(text + rest, "leerling")
    assert outcome.urgent
    assert melding in [one.id for one in outcome.meldingen]
    shown = view(KENNIS, outcome).page.blocks
    assert type(shown[0]).__name__ == "Alert"


@pytest.mark.parametrize("sign", KENNIS.signalen)
def test_every_sign_sets_urgency_and_its_warning(sign):
    for text in KENNIS.signalen[sign].voorbeelden:
        outcome = RECOGNISER.recognise(text)
        assert outcome.urgent
        assert KENNIS.signalen[sign].melding in [one.id for one in outcome.meldingen]


def test_urgency_without_a_sign_gets_the_likeliest_warning(monkeypatch):
    monkeypatch.setattr(module, "URGENT", -1.0)
    outcome = RECOGNISER.recognise("thuis is het ruzie en mijn vader drinkt", "leerling")
    assert outcome.urgent
    assert [one.id for one in outcome.meldingen] == ["geweld-thuis"]
    assert RECOGNISER.recognise("hoe laat is gym").meldingen


@pytest.fixture
def read_as(monkeypatch):
    """Return the outcome of a text if these were its chances, of which none is sure."""
    monkeypatch.setattr(module, "SURE", 1.1)

    def outcome(urgent=0.0, known=9, vragers=None, **situaties):
        named = {id_.replace("_", "-"): chance for id_, chance in situaties.items()}
        given = Chances(named, vragers or {"ouder": 1.0}, urgent, known)
        monkeypatch.setattr(module, "chances", lambda *_: given)
        return RECOGNISER.recognise("x")

    return outcome


@pytest.mark.parametrize(
    ("situaties", "urgent"),
    [
        # The chance is sqrt(0.2 * about), and is enough from 0.25 on: if about is 0.3125.
        ({"acuut_gevaar": 0.4}, True),
        ({"acuut_gevaar": 0.2, "klacht_loopt_vast": 0.8}, False),
        ({"acuut_gevaar": 0.2, "gedachten_aan_zelfdoding": 0.2}, True),
        ({"thuissituatie": 0.6}, False),  # counts for half
        ({"thuissituatie": 0.7}, True),
        ({"thuissituatie": 0.2, "klacht_loopt_vast": 0.8}, False),
        ({"acuut_gevaar": 0.25, "thuissituatie": 0.2}, True),
        ({"klacht_loopt_vast": 1.0}, False),
    ],
)
def test_urgency_is_how_it_is_told_and_what_it_is_about(situaties, urgent, read_as):
    assert read_as(urgent=0.2, **situaties).urgent is urgent


def test_urgency_of_nothing_we_know_is_none(read_as):
    assert not read_as(urgent=1.0).urgent


@pytest.mark.parametrize(
    ("situaties", "melding"),
    [
        ({"gedachten_aan_zelfdoding": 0.3, "klacht_loopt_vast": 0.3}, "zelfdoding"),
        ({"acuut_gevaar": 0.3, "thuissituatie": 0.4}, "geweld-thuis"),
        (
            {
                "gedachten_aan_zelfdoding": 0.3,
                "grensoverschrijdend_gedrag_medewerker": 0.2,
                "seksueel_grensoverschrijdend_leerlingen": 0.2,
                "klacht_loopt_vast": 0.3,
            },
            "seksueel-geweld",
        ),
    ],
)
def test_the_warning_without_a_sign_is_that_of_most_chance(situaties, melding, read_as):
    outcome = read_as(urgent=1.0, **situaties)
    assert outcome.uitkomst != "zeker"
    assert [one.id for one in outcome.meldingen] == [melding]


@pytest.mark.parametrize(
    ("chance", "wie"), [(0.5, "leerling"), (0.49, KENNIS.situaties["scholing-team"].meestal_van)]
)
def test_from_an_even_chance_on_we_write_for_who_seems_to_ask(chance, wie, read_as):
    vragers = {"leerling": chance, "ouder": 0.3}
    outcome = read_as(vragers=vragers, klacht_loopt_vast=0.2, scholing_team=0.7, acuut_gevaar=0.1)
    assert outcome.wie.id == wie


def test_another_knowledge_base_answers_with_what_it_has(small, monkeypatch):
    monkeypatch.setattr(module, "FEWEST_FEATURES", 1)
    knowledge = small()
    recogniser = Recogniser(knowledge, small_model.model())
    (answer,) = recogniser.recognise("schelden schelden schelden juf").antwoorden
    assert answer.situatie.id == "ruzie"
    assert Recogniser(knowledge).recognise("mijn zoon wordt gepest").uitkomst == "onbekend"


def test_two_equal_chances_are_asked(small, monkeypatch):
    monkeypatch.setattr(module, "FEWEST_FEATURES", 1)
    recogniser = Recogniser(small(), small_model.model())
    outcome = recogniser.recognise("schelden thuis")
    assert outcome.uitkomst == "kies"
    assert outcome.vraag == "Wat past?"
    monkeypatch.setattr(module, "WORTH_ASKING", 0.9)
    assert len(recogniser.recognise("schelden thuis").antwoorden) == 2


@given(st.text(), st.sampled_from([None, *VRAGERS]))
def test_any_text_gets_an_outcome_that_can_be_shown(text, wie):
    outcome = RECOGNISER.recognise(text, wie)
    assert outcome == RECOGNISER.recognise(text, wie)
    assert view(KENNIS, outcome).page.blocks
    assert (outcome.uitkomst == "onbekend") == (not outcome.antwoorden)
