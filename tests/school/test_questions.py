"""The guided question that leads to a school's own situations."""

import pytest

from tests.school.schools import NATIONAL, merged, own
from wiedoetwat.checks import CHECKS
from wiedoetwat.model import VRAGERS
from wiedoetwat.questions import begin, choose, option_text, options, question
from wiedoetwat.school.questions import OWN_QUESTION, with_own_question

ABOUT_QUESTIONS = [rule for rule in CHECKS if rule.__module__.endswith(".questions")]
PLACE = "onderwerp"


def with_own(number):
    """Return the knowledge of a school with so many situations of its own."""
    return merged(
        eigen_situaties={f"eigen-{one}": own(f"eigen {one}") for one in range(1, number + 1)}
    )


def at_own_question(kennis, wie):
    """Return how far the questions are when the school's own one is asked."""
    talk = begin(kennis, wie)
    while talk.waiting[0] != OWN_QUESTION:
        left = options(kennis, talk)
        opens = [one for one in left if OWN_QUESTION in one.vragen]
        onwards = [one for one in left if PLACE in one.vragen]
        talk = choose(kennis, talk, (opens or onwards or left)[0])
    return talk


def test_there_are_rules_about_questions():
    assert len(ABOUT_QUESTIONS) == 7


@pytest.mark.parametrize("number", range(1, 7))
@pytest.mark.parametrize("rule", ABOUT_QUESTIONS, ids=lambda rule: rule.__name__)
def test_up_to_six_own_situations_keep_every_rule_about_questions(rule, number):
    assert list(rule(with_own(number))) == []


def test_seven_own_situations_do_not_fit_in_one_question():
    found = [finding for rule in ABOUT_QUESTIONS for finding in rule(with_own(7))]
    assert {one.text for one in found} == {"Hier zijn 8 antwoorden. Maak er 2 tot 7."}


@pytest.mark.parametrize("wie", VRAGERS)
def test_the_own_question_lists_the_situations_and_none_of_them(wie):
    kennis = with_own(2)
    talk = at_own_question(kennis, wie)
    text = "Past een van deze zinnen? Ze gaan over wat er op deze school kan spelen."
    assert question(kennis, talk).tekst[wie] == text
    texts = [option_text(kennis, talk, one) for one in options(kennis, talk)]
    assert texts == ["eigen 1.", "eigen 2.", "Nee, iets anders."]


@pytest.mark.parametrize("wie", VRAGERS)
def test_an_answer_to_the_own_question_is_an_own_situation_or_nothing_of_ours(wie):
    kennis = with_own(2)
    talk = at_own_question(kennis, wie)
    ends = [choose(kennis, talk, one) for one in options(kennis, talk)]
    assert [(end.situatie, end.niets) for end in ends] == [
        ("eigen-1", False),
        ("eigen-2", False),
        ("", True),
    ]


def test_only_the_first_answer_that_gave_up_leads_to_the_own_question():
    kennis = with_own(1)
    assert [*kennis.vragen] == [*NATIONAL.vragen, OWN_QUESTION]
    others = {id_: one for id_, one in kennis.vragen.items() if id_ in NATIONAL.vragen}
    assert [id_ for id_, one in others.items() if one is not NATIONAL.vragen[id_]] == [PLACE]
    here, ours = kennis.vragen[PLACE].antwoorden, NATIONAL.vragen[PLACE].antwoorden
    assert here[:-1] == ours[:-1]
    assert here[-1] == ours[-1]._replace(niets=False, vragen=(OWN_QUESTION,))


def test_a_school_without_own_situations_has_our_questions():
    assert with_own_question(NATIONAL.vragen, ()) is NATIONAL.vragen
    assert merged().vragen is NATIONAL.vragen


def test_questions_that_never_give_up_have_no_room_for_another():
    sure = {
        id_: one for id_, one in NATIONAL.vragen.items() if id_ not in (PLACE, "veilige-school")
    }
    assert any(one.niets for one in sure["pesten"].antwoorden)
    assert with_own_question(sure, ("bus",)) is sure
