"""The conversation: scripted answers, what is shown, going back, stopping and wrong answers."""

from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedoetwat import questions
from wiedoetwat.dialogue import guide, pick, settle
from wiedoetwat.errors import Stopped, UnknownNameError, UsageError
from wiedoetwat.loading import load
from wiedoetwat.model import VRAGERS
from wiedoetwat.routing import route

REAL = load()
NO_SUCH_NUMBER = "Dit nummer staat er niet bij."
ASKERS = (None, *VRAGERS)
LINES = st.lists(
    st.one_of(
        st.from_regex(r"0{0,12}[1-9]{0,3}", fullmatch=True),
        st.sampled_from(["t", "s", "terug", "stop"]),
        st.text(),
    )
)


def said(talk, answers):
    """Return what `talk` gives after these answers, and all that was shown."""
    lines, told = iter(answers), []
    return talk(lambda: next(lines, None), told.append), told


def guided(kennis, wie, answers):
    return said(lambda read, tell: guide(kennis, wie, read, tell), answers)


def picked(answers, back=False):
    return said(lambda read, tell: pick("Wat?", ["een", "twee"], read, tell, back=back), answers)


def settled(kennis, outcome, answers):
    return said(lambda read, tell: settle(kennis, outcome, read, tell), answers)


def ways(talk):
    """Yield the answers of every way through the real questions, and where it ends."""
    if not talk.waiting:
        yield [], talk
    for number, option in enumerate(questions.options(REAL, talk), start=1):
        for answers, end in ways(questions.choose(REAL, talk, option)):
            yield [str(number), *answers], end


@pytest.fixture(scope="module", params=ASKERS, ids=lambda wie: wie or "unknown")
def asker(request):
    return request.param


@pytest.fixture(scope="module")
def all_ways(asker):
    return list(ways(questions.begin(REAL, asker or "")))


@pytest.fixture
def tiny(small):
    """Return a knowledge base with a warning: thuis or not, who asks, and what it is."""

    kennis = small()
    danger = kennis.situaties["zorgen"]._replace(urgent=True, melding="acuut-gevaar")
    return kennis._replace(situaties={**kennis.situaties, "zorgen": danger})


@pytest.fixture
def choice(tiny):
    """Return an outcome from which an asker has to choose."""
    one, two = (route(tiny, id_, "ouder").antwoorden[0] for id_ in ("ruzie", "zorgen"))
    return route(tiny, "ruzie", "ouder")._replace(
        uitkomst="kies",
        vraag="Welke past?",
        antwoorden=(one._replace(zekerheid=0.5), two._replace(zekerheid=0.4)),
    )


def test_every_way_through_the_questions_gives_its_answer(all_ways, asker):
    for answers, end in all_ways:
        outcome, told = guided(REAL, asker, answers)
        found = [one.situatie.id for one in outcome.antwoorden]
        assert (outcome.wie.id, outcome.wie_opgegeven) == (end.wie, True)
        assert (outcome.uitkomst, found) == (
            ("onbekend", []) if end.niets else ("zeker", [end.situatie])
        )
        assert bool(outcome.altijd) == end.niets
        assert NO_SUCH_NUMBER not in told


def test_going_back_and_choosing_again_is_as_choosing_straight(all_ways, asker):
    for (first, _), (second, _) in pairwise(all_ways):
        same = next(
            n for n, (one, two) in enumerate(zip(first, second, strict=False)) if one != two
        )
        back = ["t"] * (len(first) - 1 - same)
        detour = [*first[:-1], *back, *second[same:]]
        assert guided(REAL, asker, detour)[0] == guided(REAL, asker, second)[0]


def test_one_can_go_back_from_everywhere_to_the_first_question_and_no_further(all_ways, asker):
    for answers, _ in all_ways:
        steps = len(answers) - 1
        detour = [*answers[:-1], *["t"] * (steps + 1), *answers]
        outcome, told = guided(REAL, asker, detour)
        assert outcome == guided(REAL, asker, answers)[0]
        assert told.count(NO_SUCH_NUMBER) == 1


def test_one_can_stop_at_every_question(all_ways, asker):
    for answers, _ in all_ways:
        for steps in range(len(answers)):
            with pytest.raises(Stopped):
                guided(REAL, asker, [*answers[:steps], "s", *answers])


def test_answers_that_end_too_early_are_an_error(all_ways, asker):
    for answers, _ in all_ways:
        for steps in range(len(answers)):
            with pytest.raises(UsageError, match="geen antwoord meer"):
                guided(REAL, asker, answers[:steps])


def test_the_error_does_not_repeat_what_was_typed(choice, tiny):
    for talk in (
        lambda: guided(tiny, None, ["Sem slaat mij", "1", "Sem"]),
        lambda: settled(tiny, choice, ["Sem slaat mij"]),
    ):
        with pytest.raises(UsageError) as error:
            talk()
        assert "Sem" not in str(error.value)


def test_an_unknown_asker_is_an_error_before_anything_is_asked(tiny):
    for wie in ("", "Sem"):
        with pytest.raises(UnknownNameError):
            guided(tiny, wie, ["1"])


def test_an_asker_may_be_named_in_other_words():
    assert guided(REAL, "moeder", ["1"])[0].wie.id == "ouder"


@pytest.mark.parametrize("number", [1, 2, 4, 5])
def test_a_real_danger_is_warned_of_before_the_next_question(number):
    outcome, told = guided(REAL, None, [str(number), "2"])
    (warning,) = outcome.meldingen
    second = f"\n{REAL.vragen['wie'].tekst['ouder']}"
    assert told.index(f"\n{warning.tekst['leerling']}") < told.index(second)


def test_a_warning_is_shown_once_at_once_and_not_if_the_answer_follows(tiny):
    outcome, told = guided(tiny, None, ["2", "9", "2"])
    assert outcome.urgent
    assert told.count("\nBel nu.") == 1
    assert told.index("\nBel nu.") == told.index("\nWie ben je?") - 1
    assert "\nBel nu." not in guided(tiny, "ouder", ["2"])[1]
    assert "\nBel nu." not in guided(tiny, None, ["1", "2", "1"])[1]


def test_a_warning_is_for_who_asks_if_that_is_known():
    last = REAL.vragen["hulp"]._replace(id="nog-een")
    answer = REAL.vragen["veilig"].antwoorden[0]._replace(vragen=("nog-een",))
    first = REAL.vragen["veilig"]._replace(antwoorden=(answer, answer))
    kennis = REAL._replace(vragen={"veilig": first, "nog-een": last})
    _, told = guided(kennis, "directie", ["1", "1"])
    assert f"\n{REAL.meldingen['acuut-gevaar'].tekst['directie']}" in told


def test_questions_and_answers_are_shown_line_by_line():
    _, told = picked(["x", "2"])
    ways_on = "Typ een nummer of s (stoppen)."
    assert told == ["\nWat?", "  1. een", "  2. twee", ways_on, NO_SUCH_NUMBER, ways_on]
    assert picked(["1"], back=True)[1][-1] == "Typ een nummer, t (terug) of s (stoppen)."


@pytest.mark.parametrize("answer", ["2", " 2 ", "2.", "02", "2\n", "000000002"])
def test_a_number_may_be_written_in_several_ways(answer):
    assert picked([answer])[0] == 1


@pytest.mark.parametrize(
    "answer",
    [
        *("", " ", ".", "0", "3", "-1", "+1", "1,", "1 2", "1.5", "1e0", "1_0", "0x1"),
        *("٢", "２", "²", "②", "二", "twee", "een", "🎒", "\udcff", "\x00", "t", "terug", "ss"),
        *("9" * 400, "1" * 10, "0000000012", "0" * 8 + "1" + "0" * 5000, "0" * 5000),
    ],
)
def test_what_is_no_number_of_an_answer_is_asked_again(answer):
    number, told = picked([answer, answer, "2"])
    assert number == 1
    assert told.count(NO_SUCH_NUMBER) == 2


@pytest.mark.parametrize("answer", ["s", "S", " s ", "s.", "stop", "Stoppen."])
def test_one_stops_by_a_letter_or_a_word(answer):
    with pytest.raises(Stopped):
        picked(["7", answer, "1"])


@pytest.mark.parametrize("answer", ["t", "T", " t.", "terug", "TERUG"])
def test_one_goes_back_by_a_letter_or_a_word(answer):
    assert picked([answer], back=True)[0] == -1


def test_what_is_chosen_is_sure_and_stands_alone(tiny, choice):
    outcome, told = settled(tiny, choice, ["1"])
    choices = ("Het is ruzie.", "Het is zorgen.", "Geen van deze.")
    listed = [f"  {number}. {text}" for number, text in enumerate(choices, start=1)]
    assert told[:4] == ["\nWelke past?", *listed]
    assert outcome == route(tiny, "ruzie", "ouder")


def test_the_warning_of_what_is_chosen_comes_after_those_there_were_and_once(tiny, choice):
    warning = tiny.meldingen["acuut-gevaar"]
    other = warning._replace(id="ander", tekst=dict.fromkeys(VRAGERS, "Let op."))
    outcome, told = settled(tiny, choice._replace(meldingen=(other,)), ["2"])
    assert (outcome.meldingen, outcome.urgent) == ((other, warning), True)
    assert told[:2] == ["Let op.", "\nWelke past?"]
    both = choice._replace(meldingen=(warning, other))
    assert settled(tiny, both, ["2"])[0].meldingen == (warning, other)
    assert settled(tiny, both._replace(urgent=True), ["1"])[0].urgent


@pytest.mark.parametrize("given", [True, False])
def test_none_of_these_is_unknown_and_keeps_the_warnings(given, tiny, choice):
    warnings = tuple(tiny.meldingen.values())
    danger = choice._replace(meldingen=warnings, urgent=True, wie_opgegeven=given)
    outcome, _ = settled(tiny, danger, ["3"])
    assert (outcome.uitkomst, outcome.antwoorden, outcome.vraag) == ("onbekend", (), "")
    assert (outcome.meldingen, outcome.urgent) == (warnings, True)
    assert (outcome.wie.id, outcome.wie_opgegeven) == ("ouder", given)
    assert [one.iemand.id for one in outcome.altijd] == ["hulplijn"]


def test_a_choice_cannot_be_gone_back_from_but_can_be_stopped(tiny, choice):
    assert NO_SUCH_NUMBER in settled(tiny, choice, ["t", "1"])[1]
    with pytest.raises(Stopped):
        settled(tiny, choice, ["t", "s"])
    with pytest.raises(UsageError):
        settled(tiny, choice, ["t", "4", "0"])


@given(LINES, st.sampled_from(ASKERS))
def test_whatever_is_typed_gives_an_outcome_or_a_known_error(lines, wie):
    with suppress(Stopped, UsageError):
        guided(REAL, wie, lines)
    with suppress(Stopped):
        outcome, _ = guided(REAL, wie, [*lines, *["1"] * 6])
        assert outcome.uitkomst in ("zeker", "onbekend")
