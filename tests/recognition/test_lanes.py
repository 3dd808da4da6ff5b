"""Two lanes: the parts of a story, read by themselves."""

import pytest

from wiedoetwat.recognition.lanes import CLEAR, lanes, may_have_two
from wiedoetwat.recognition.ranking import Candidate

HOME, SCHOOL = "thuissituatie", "gepeste-leerling"
STORY = "ze pesten mij op school, en thuis slaat papa mij ook"


@pytest.fixture
def one(kennis):
    return lambda situatie, zekerheid=0.9: Candidate(kennis.situaties[situatie], zekerheid)


@pytest.fixture
def read(one):
    """Read a part as someone who only knows the words thuis and school."""

    def candidates(part):
        return [one(HOME if "thuis" in part else SCHOOL)] if {"thuis", "school"} & {*part} else []

    return candidates


@pytest.mark.parametrize(("main", "other"), [(HOME, SCHOOL), (SCHOOL, HOME)])
def test_what_is_sure_goes_first_and_a_clear_part_follows(main, other, one, read):
    two = lanes(STORY, [one(main)], read)
    assert [lane.situatie.id for lane in two] == [main, other]


def test_of_candidates_both_must_be_clear_from_a_part(one, read):
    some = [one(HOME, 0.5), one(SCHOOL, 0.4)]
    assert [lane.situatie.id for lane in lanes(STORY, some, read)] == [HOME, SCHOOL]
    assert lanes("ze pesten mij op school al heel lang", some, read) == []


@pytest.mark.parametrize(
    "story", ["ze pesten mij op school en op de gang", "school thuis", "papa, mama, en ik", ""]
)
def test_one_trouble_is_one_answer(story, one, read):
    assert lanes(story, [one(SCHOOL)], read) == []


@pytest.mark.parametrize(
    "between", [", ", ". ", "! ", "? ", "; ", ": ", "\n", " en ", " EN ", " maar ", " want "]
)
def test_parts_are_told_apart_by_what_stands_between_them(between, one, read):
    story = f"ze pesten mij op school{between}thuis slaat papa mij"
    assert [lane.situatie.id for lane in lanes(story, [one(SCHOOL)], read)] == [SCHOOL, HOME]


def test_a_part_of_fewer_words_than_four_says_too_little(one, read):
    assert lanes("ze pesten mij op school, thuis slaat papa", [one(SCHOOL)], read) == []


def test_what_is_one_part_is_not_read_again(one, read):
    assert lanes("ze pesten mij op school al heel lang", [one(HOME)], read) == []


def test_of_a_part_only_the_best_counts(one):
    def read_two(_):
        return [one(SCHOOL), one(HOME)]

    assert lanes(STORY, [one(SCHOOL)], read_two) == []


def test_a_part_that_is_not_clear_does_not_count(one):
    assert lanes(STORY, [one(SCHOOL)], lambda _: [one(HOME, CLEAR - 0.01)]) == []
    assert len(lanes(STORY, [one(SCHOOL)], lambda _: [one(HOME, CLEAR)])) == 2


@pytest.mark.parametrize(
    ("chances", "room"),
    [
        ({HOME: 0.5, SCHOOL: 0.5}, True),
        ({HOME: 0.95, SCHOOL: 0.05}, True),
        ({HOME: 0.01, SCHOOL: 0.99}, False),
        ({HOME: 0.99, "buiten-bereik": 0.01}, False),
        ({HOME: 0.94, "buiten-bereik": 0.05, SCHOOL: 0.01}, False),
        ({HOME: 0.9, "buiten-bereik": 0.05, SCHOOL: 0.05}, True),
    ],
)
def test_there_is_room_for_two_if_both_are_likely_at_all(chances, room, kennis):
    assert may_have_two(kennis.situaties.values(), chances) is room
