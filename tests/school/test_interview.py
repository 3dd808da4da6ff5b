"""The conversation for a new school file: typed answers, going back, stopping, and its end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.school.schools import DAY, NATIONAL
from wiedoetwat.errors import Stopped, UsageError
from wiedoetwat.school.interview import complete, interview
from wiedoetwat.school.scaffold import Question, questions
from wiedoetwat.text import is_day

NAME = Question("naam", "Hoe heet de school?", required=True)
SECTOR = Question("sector", "Welke sector?", required=True, choices=("po", "vo"))
UNTIL = Question("tot", "Tot wanneer?", default="2027-07-31", fits=is_day, example="2027-07-31")
WHO = Question("apc", "Wie?")
FOUR = (NAME, SECTOR, UNTIL, WHO)

HOW = (
    "Een paar vragen over de school. Weet je iets nog niet? Druk op Enter en vul het later in. "
    "Is er nu niemand? Typ een streepje (-). t is terug, s is stoppen."
)
NO_MORE = (
    "Er kwam geen antwoord meer. Er is niets geschreven. Beantwoord elke vraag, of geef ze "
    "allemaal met --antwoorden BESTAND."
)
NEED = "Hier is een antwoord nodig."


def talk(*typed, asked=FOUR):
    """Return the answers after this was typed, and all that was shown."""
    lines, told = iter(typed), []
    return interview(asked, lambda: next(lines, None), told.append), told


def test_answers_are_kept_by_question_and_shown_by_number():
    answers, told = talk("De Vlieger", "po", "2028-07-31", "juf Noor")
    assert answers == {
        "naam": "De Vlieger",
        "sector": "po",
        "tot": "2028-07-31",
        "apc": "juf Noor",
    }
    assert told == [
        HOW,
        "\n1 van 4. Hoe heet de school?",
        "\n2 van 4. Welke sector?",
        "\n3 van 4. Tot wanneer? (Enter: 2027-07-31)",
        "\n4 van 4. Wie?",
    ]


def test_enter_takes_what_is_offered_or_leaves_it_open():
    answers, _ = talk("De Vlieger", "po", "", "")
    assert (answers["tot"], answers["apc"]) == ("2027-07-31", "")


def test_answers_lose_the_space_around_them():
    answers, _ = talk("  De Vlieger ", "\tpo\n", "  ", " - ")
    assert answers == {"naam": "De Vlieger", "sector": "po", "tot": "2027-07-31", "apc": "-"}


@pytest.mark.parametrize("wrong", ["havo", "PO", "p", "-"])
def test_a_wrong_sector_is_asked_again(wrong):
    answers, told = talk("De Vlieger", wrong, "vo", "", "")
    assert answers["sector"] == "vo"
    assert told[3:5] == ["Kies po of vo.", "\n2 van 4. Welke sector?"]


def test_an_answer_of_another_form_is_asked_again():
    answers, told = talk("De Vlieger", "po", "morgen", "2027-01-01", "")
    assert answers["tot"] == "2027-01-01"
    assert told[4] == "Dit klopt zo niet. Schrijf het als 2027-07-31."


@pytest.mark.parametrize("nothing", ["", " ", "\n"])
def test_what_is_needed_is_asked_until_it_is_there(nothing):
    answers, told = talk(nothing, nothing, "De Vlieger", nothing, "po", "", "")
    assert (answers["naam"], answers["sector"]) == ("De Vlieger", "po")
    assert told.count(NEED) == 3


@pytest.mark.parametrize("back", ["t", "T", " t ", "terug"])
def test_one_goes_back_and_answers_again(back):
    answers, told = talk("Fout", back, "De Vlieger", "po", "", "x", asked=FOUR)
    assert answers["naam"] == "De Vlieger"
    assert [line for line in told if line.startswith("\n1 ")] == [
        "\n1 van 4. Hoe heet de school?",
        "\n1 van 4. Hoe heet de school? (Enter: Fout)",
    ]


def test_enter_keeps_what_was_answered_before():
    assert talk("De Vlieger", "t", "", "po", "", "")[0]["naam"] == "De Vlieger"


def test_one_can_go_back_over_several_questions_but_not_before_the_first():
    answers, told = talk(
        "t", "A", "po", "", "t", "t", "t", "t", "B", "vo", "x-1", *("2028-07-31", "C")
    )
    assert answers == {"naam": "B", "sector": "vo", "tot": "2028-07-31", "apc": "C"}
    assert sum(line.startswith("\n1 van 4.") for line in told) == 4


@pytest.mark.parametrize("stop", ["s", "S", " s\n", "stop", "stoppen."])
@pytest.mark.parametrize("answered", range(4))
def test_one_can_stop_at_every_question(answered, stop):
    with pytest.raises(Stopped):
        talk(*["De Vlieger", "po", "", ""][:answered], stop)


@pytest.mark.parametrize("answered", range(4))
def test_answers_that_end_too_early_are_an_error(answered):
    with pytest.raises(UsageError) as error:
        talk(*["De Vlieger", "po", "", ""][:answered])
    assert str(error.value) == NO_MORE


def test_no_questions_need_no_answers():
    assert talk(asked=()) == ({}, [HOW])


@pytest.mark.parametrize(
    ("given_", "result"),
    [
        ({"naam": "A", "sector": "po"}, {"tot": "2027-07-31", "apc": ""}),
        ({"naam": "A", "sector": "po", "tot": ""}, {"tot": "2027-07-31", "apc": ""}),
        (
            {"naam": "A", "sector": "po", "tot": "2028-07-31", "apc": "-"},
            {"tot": "2028-07-31", "apc": "-"},
        ),
    ],
)
def test_answers_from_a_file_are_made_complete(given_, result):
    assert complete(FOUR, given_) == {"naam": "A", "sector": "po", **result}


@pytest.mark.parametrize(
    ("given_", "problem"),
    [
        ({}, f"Bij de vraag 'naam': {NEED}"),
        ({"naam": "A"}, f"Bij de vraag 'sector': {NEED}"),
        ({"naam": "A", "sector": "havo"}, "Bij de vraag 'sector': Kies po of vo."),
        (
            {"naam": "A", "sector": "po", "tot": "morgen"},
            "Bij de vraag 'tot': Dit klopt zo niet. Schrijf het als 2027-07-31.",
        ),
    ],
)
def test_answers_from_a_file_that_will_not_do_are_an_error(given_, problem):
    with pytest.raises(UsageError) as error:
        complete(FOUR, given_)
    assert str(error.value) == problem


@given(st.lists(st.text() | st.sampled_from(["t", "s", "", "po", "-"])))
def test_whatever_is_typed_gives_answers_that_will_do_or_a_known_end(typed):
    asked = questions(NATIONAL, DAY)
    try:
        answers, _ = talk(*typed, *["De Vlieger", "po", "12AB", "2027-01-01"] * 30, asked=asked)
    except (Stopped, UsageError):
        return
    assert complete(asked, answers) == answers
