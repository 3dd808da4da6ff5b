"""The guided questions: the whole tree of the real knowledge, and each rule on a small one."""

import pytest

from wiedoetwat.loading import load
from wiedoetwat.model import VRAGERS, Optie, Vraag
from wiedoetwat.questions import (
    Talk,
    begin,
    choose,
    option_text,
    options,
    question,
    question_text,
)

REAL = load()
MOST_QUESTIONS = 6
ASKERS = ("", *VRAGERS)


def moments(kennis, talk, asked=()):
    """Yield how far the questions are at every step of every way, and which were asked."""
    yield talk, asked
    for one in options(kennis, talk):
        yield from moments(kennis, choose(kennis, talk, one), (*asked, talk.waiting[0]))


def outcomes(kennis, talk):
    """Return every outcome that is still possible."""
    return frozenset(
        ("" if now.niets else now.situatie, now.wie)
        for now, _ in moments(kennis, talk)
        if not question(kennis, now)
    )


@pytest.fixture(scope="module", params=ASKERS, ids=lambda wie: wie or "unknown")
def asker(request):
    return request.param


@pytest.fixture(scope="module")
def tree(asker):
    return list(moments(REAL, begin(REAL, asker)))


@pytest.fixture(scope="module")
def ends(tree):
    return [(talk, asked) for talk, asked in tree if not talk.waiting]


@pytest.fixture(scope="module")
def asking(tree):
    return [(talk, asked) for talk, asked in tree if talk.waiting]


def test_every_way_ends_with_an_asker_and_a_situation_or_nothing_of_ours(ends, asker):
    for talk, asked in ends:
        assert talk.niets or talk.situatie in REAL.situaties, asked
        assert talk.wie in ((asker,) if asker else VRAGERS)


def test_no_way_has_more_than_six_questions_or_the_same_one_twice(ends):
    for _, asked in ends:
        assert 1 <= len(asked) <= MOST_QUESTIONS
        assert len(set(asked)) == len(asked)


def test_safety_comes_first_and_then_who_asks_if_that_is_unknown(ends, asker):
    for _, asked in ends:
        assert asked[0] == "veilig"
        assert ("wie" in asked) == (not asker)
        assert asker or asked[1] == "wie"


def test_every_question_has_two_to_seven_answers(asking):
    for talk, _ in asking:
        assert 2 <= len(options(REAL, talk)) <= 7, talk


def test_the_answers_to_a_question_lead_to_different_outcomes(asking):
    for talk, _ in asking:
        ways = {outcomes(REAL, choose(REAL, talk, one)) for one in options(REAL, talk)}
        assert len(ways) > 1, talk


def test_every_situation_can_be_reached_and_so_can_none_of_them(ends, asker):
    reached = {(talk.wie, "" if talk.niets else talk.situatie) for talk, _ in ends}
    askers = (asker,) if asker else VRAGERS
    assert reached == {(wie, id_) for wie in askers for id_ in ("", *REAL.situaties)}


def test_there_are_words_for_this_asker_and_no_two_answers_look_the_same(asking):
    for talk, _ in asking:
        assert question_text(talk, question(REAL, talk))
        texts = [option_text(REAL, talk, one) for one in options(REAL, talk)]
        assert all(texts)
        assert len(set(texts)) == len(texts), texts


def test_before_the_asker_is_known_the_words_are_for_everyone(asking):
    for talk in (talk for talk, _ in asking if not talk.wie):
        for text in (question(REAL, talk).tekst, *(one.tekst for one in options(REAL, talk))):
            assert set(text) == set(VRAGERS)
            assert len(set(text.values())) == 1


def test_every_question_and_every_answer_is_used():
    used = {
        (talk.waiting[0], one)
        for wie in ASKERS
        for talk, _ in moments(REAL, begin(REAL, wie))
        for one in map(id, options(REAL, talk))
    }
    assert used == {
        (vraag.id, id(one)) for vraag in REAL.vragen.values() for one in vraag.antwoorden
    }


def optie(tekst="", **fields):
    texts = {asker: f"{tekst} ({asker})" for asker in VRAGERS} if tekst else {}
    nothing = {"voor": (), "wie": "", "vragen": (), "situatie": "", "niets": False}
    return Optie(texts, **nothing | fields)


def asking_only(**vragen):
    """Return the knowledge with these questions only."""
    return REAL._replace(
        vragen={
            id_: Vraag(id_, {wie: f"{id_}? ({wie})" for wie in VRAGERS}, tuple(antwoorden))
            for id_, antwoorden in vragen.items()
        }
    )


THUIS, DISCRIMINATIE = "thuissituatie", "discriminatie"
WIE = [optie(f"ik ben {wie}", wie=wie) for wie in VRAGERS]
WAT = [optie(situatie=THUIS), optie(situatie=DISCRIMINATIE), optie("iets anders", niets=True)]


def test_the_first_question_is_asked_first():
    kennis = asking_only(wat=WAT, wie=WIE)
    assert question(kennis, begin(kennis)).id == "wat"


@pytest.mark.parametrize(("wie", "first"), [("", "wie"), ("ouder", "wat")])
def test_who_asks_is_not_asked_if_it_is_known(wie, first):
    kennis = asking_only(begin=[optie(vragen=("wie", "wat"))], wie=WIE, wat=WAT)
    talk = begin(kennis, wie)
    assert question(kennis, talk).id == first
    assert talk.wie == wie


def test_answers_for_others_are_left_out_once_the_asker_is_known():
    everyone, parents, both = (
        optie("iets"),
        optie("van ouders", voor=("ouder",)),
        optie("van beiden", voor=("ouder", "leerling")),
    )
    kennis = asking_only(wat=[everyone, parents, both])
    assert options(kennis, begin(kennis)) == (everyone, parents, both)
    assert options(kennis, begin(kennis, "ouder")) == (everyone, parents, both)
    assert options(kennis, begin(kennis, "leerling")) == (everyone, both)


def test_questions_with_one_answer_left_are_settled_one_after_the_other():
    kennis = asking_only(
        een=[optie("x", voor=("ouder",), vragen=("wie", "twee")), *WAT[:1]],
        wie=WIE,
        twee=[optie("y", voor=("leerling",), situatie=THUIS), optie(situatie=DISCRIMINATIE)],
    )
    assert begin(kennis, "directie") == Talk("directie", THUIS, niets=False, waiting=())
    talk = choose(kennis, begin(kennis, "ouder"), kennis.vragen["een"].antwoorden[0])
    assert talk == Talk("ouder", DISCRIMINATIE, niets=False, waiting=())
    assert len(options(kennis, begin(kennis))) == 2


def test_the_questions_of_an_answer_come_before_those_that_wait():
    kennis = asking_only(een=[optie("x", vragen=("twee", "drie")), *WAT], twee=WAT, drie=WAT)
    talk = choose(kennis, begin(kennis), kennis.vragen["een"].antwoorden[0])
    assert talk.waiting == ("twee", "drie")
    assert choose(kennis, talk, WAT[0]).waiting == ("drie",)
    assert choose(kennis, talk, optie("x", vragen=("een",))).waiting == ("een", "drie")


def test_a_situation_stands_until_an_answer_names_another():
    kennis = asking_only(wat=[*WAT, *WIE])
    talk = choose(kennis, begin(kennis)._replace(waiting=("wat",) * 3), WAT[0])
    assert choose(kennis, talk, WIE[1]) == Talk("ouder", THUIS, niets=False, waiting=("wat",))
    assert choose(kennis, talk, WAT[1]).situatie == DISCRIMINATIE


def test_nothing_of_ours_ends_what_waits_and_keeps_who_asks():
    kennis = asking_only(wat=WAT, wie=WIE)
    start = Talk("ouder", "", niets=False, waiting=("wat", "wat"))
    talk = choose(kennis, start, WAT[2])
    assert talk == Talk("ouder", "", niets=True, waiting=())
    assert (question(kennis, talk), options(kennis, talk)) == (None, ())
    assert choose(kennis, start, optie("x", wie="leerling", niets=True)).wie == "leerling"


def test_nothing_of_ours_may_still_ask_its_own_questions_and_stays_so():
    kennis = asking_only(wat=[*WAT, optie("niets", vragen=("wie",), niets=True)], wie=WIE)
    start = Talk("", "", niets=False, waiting=("wat", "wat"))
    talk = choose(kennis, start, kennis.vragen["wat"].antwoorden[-1])
    assert talk == Talk("", "", niets=True, waiting=("wie",))
    assert choose(kennis, talk, WIE[1]) == Talk("ouder", "", niets=True, waiting=())


def test_words_are_for_who_asks_or_for_the_first_asker_if_that_is_unknown():
    kennis = asking_only(wat=WAT)
    for wie, seen in (("", "leerling"), ("ouder", "ouder"), ("directie", "directie")):
        talk = begin(kennis, wie)
        assert question_text(talk, question(kennis, talk)) == f"wat? ({seen})"
        assert option_text(kennis, talk, WAT[2]) == f"iets anders ({seen})"
        assert option_text(kennis, talk, WAT[0]) == REAL.situaties[THUIS].keuze[seen]
