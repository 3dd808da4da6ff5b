"""From a text to an outcome: sure, a choice, or unknown, and warnings above all of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.recognition import small as small_model
from wiedoetwat import Recogniser, UnknownNameError, load
from wiedoetwat.model import VRAGERS
from wiedoetwat.recognition import recogniser as module
from wiedoetwat.recognition.model import Chances
from wiedoetwat.recognition.own import Likeness
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

    def outcome(text="x", urgent=0.0, known=9, vragers=None, **situaties):
        named = {id_.replace("_", "-"): chance for id_, chance in situaties.items()}
        given = Chances(named, vragers or {"ouder": 1.0}, urgent, known)
        monkeypatch.setattr(module, "chances", lambda *_: given)
        return RECOGNISER.recognise(text)

    return outcome


@pytest.mark.parametrize(
    ("situaties", "urgent"),
    [
        # The chance is sqrt(0.2 * about), and is enough from 0.25 on: if about is 0.3125.
        ({"acuut_gevaar": 0.4}, True),
        ({"acuut_gevaar": 0.2, "klacht_loopt_vast": 0.8}, False),
        ({"acuut_gevaar": 0.2, "gedachten_aan_zelfdoding": 0.2}, True),
        ({"thuissituatie": 0.6, "klacht_loopt_vast": 0.4}, False),  # counts for half
        ({"thuissituatie": 0.7}, True),
        ({"thuissituatie": 0.2, "klacht_loopt_vast": 0.8}, False),
        ({"acuut_gevaar": 0.25, "thuissituatie": 0.2}, True),
        ({"klacht_loopt_vast": 1.0}, False),
    ],
)
def test_urgency_is_how_it_is_told_and_what_it_is_about(situaties, urgent, read_as):
    outcome = read_as(urgent=0.2, **situaties)
    assert (outcome.urgent, bool(outcome.meldingen)) == (urgent, urgent)


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


@pytest.mark.parametrize("likeliest", ["scholing-team", "klacht-loopt-vast", "acuut-gevaar"])
@pytest.mark.parametrize("chance", [0.5, 0.49])
def test_from_an_even_chance_on_we_write_for_who_seems_to_ask(chance, likeliest, read_as):
    situaties = {"klacht_loopt_vast": 0.2, "scholing_team": 0.2, "acuut_gevaar": 0.2}
    situaties[likeliest.replace("-", "_")] = 0.6
    outcome = read_as(vragers={"leerling": chance, "ouder": 0.3}, **situaties)
    usual = KENNIS.situaties[likeliest].meestal_van
    assert outcome.wie.id == ("leerling" if chance >= module.ASKER else usual)
    assert usual != "leerling"


@pytest.mark.parametrize(
    ("known", "outside", "answers"),
    [(4, 0.1, True), (3, 0.1, False), (9, 0.25, True), (9, 0.26, False), (9, None, True)],
)
def test_a_text_is_ours_if_it_says_enough_and_is_not_likely_about_else(
    known, outside, answers, read_as
):
    situaties = {"klacht_loopt_vast": 0.7} | ({} if outside is None else {"buiten_bereik": outside})
    assert bool(read_as(known=known, **situaties).antwoorden) is answers


@pytest.mark.parametrize(("text", "answers"), [("x", False), ("hij heeft een mes bij zich", True)])
def test_with_a_sign_of_danger_a_text_is_ours_sooner(text, answers, read_as):
    outcome = read_as(text, buiten_bereik=0.4, klacht_loopt_vast=0.6)
    assert bool(outcome.antwoorden) is answers
    assert outcome.urgent is answers


def test_two_or_three_are_asked_with_a_certainty_in_hundredths(read_as):
    many = read_as(klacht_loopt_vast=0.4, scholing_team=0.32, gepeste_leerling=0.28)
    two = read_as(klacht_loopt_vast=0.5, scholing_team=0.497, gepeste_leerling=0.003)
    assert (len(many.antwoorden), len(two.antwoorden)) == (3, 2)
    for one in (*many.antwoorden, *two.antwoorden):
        assert 0 < one.zekerheid < 1
        assert round(one.zekerheid, 2) == one.zekerheid


@pytest.mark.parametrize("before", [0.6, 0.0])
def test_what_a_school_says_takes_its_part_of_every_chance(before, read_as, monkeypatch):
    rest = {"scholing_team": 0.3 if before else 0.9, "buiten_bereik": 0.1}
    like = Likeness("klacht-loopt-vast", 0.5)
    monkeypatch.setattr(module, "likeness", lambda *_: like)
    mixed = read_as(**rest | ({"klacht_loopt_vast": before} if before else {}))
    monkeypatch.setattr(module, "likeness", lambda *_: None)
    halves = {id_: chance / 2 for id_, chance in rest.items()}
    assert mixed == read_as(klacht_loopt_vast=before / 2 + 0.5, **halves)


@pytest.mark.parametrize("wie", [None, *VRAGERS])
def test_the_chances_of_a_story_and_its_parts_are_those_for_the_asker(wie, monkeypatch):
    asked = []

    def chances(model, features, wie=None):
        asked.append(wie)
        return Chances({"thuissituatie": 0.5, "gepeste-leerling": 0.5}, {"ouder": 1.0}, 0.0, 9)

    monkeypatch.setattr(module, "chances", chances)
    RECOGNISER.recognise(TWO_LANES, wie)
    assert len(asked) == 3
    assert asked == [wie, *[wie or "ouder"] * 2]


def test_two_lanes_are_no_choice(read_as, monkeypatch):
    situaties = [KENNIS.situaties[id_] for id_ in ("gepeste-leerling", "thuissituatie")]
    two = [module.Candidate(one, 0.9) for one in situaties]
    monkeypatch.setattr(module, "lanes", lambda *_: two)
    outcome = read_as(thuissituatie=0.4, gepeste_leerling=0.3, klacht_loopt_vast=0.3)
    assert (outcome.uitkomst, outcome.vraag) == ("zeker", "")
    assert [one.situatie for one in outcome.antwoorden] == situaties


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
