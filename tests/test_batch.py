"""Many texts: each line its answer, in order, and nothing grows with their number."""

import gc
import json
import tracemalloc

import pytest

from wiedoetwat import UnknownNameError, as_data, load
from wiedoetwat.batch import answered
from wiedoetwat.lines import Line
from wiedoetwat.recognition import Recogniser

KENNIS = load()
TEXTS = ("mijn zoon wordt gepest", "", "hoe laat is gym", "ik wil niet meer leven")


def answers(*texts, wie=None):
    lines = (Line(number, text) for number, text in enumerate(texts, start=1))
    return list(answered(KENNIS, lines, wie))


@pytest.mark.parametrize("wie", [None, "ouder"])
def test_every_line_gets_the_answer_of_its_text_with_its_number(wie):
    recogniser = Recogniser(KENNIS)
    found = answers(*TEXTS, wie=wie)
    assert [one.number for one in found] == [1, 2, 3, 4]
    for one, text in zip(found, TEXTS, strict=True):
        alone = as_data(KENNIS, recogniser.recognise(text, wie))
        assert one.data == alone | {"regel": one.number}
        assert list(one.data)[:2] == ["schema", "regel"]
        assert json.loads(one.json()) == json.loads(json.dumps(one.data))


def test_a_line_is_one_line_in_any_encoding():
    (one,) = answers("mijn zoon wordt gepest")
    assert one.json().count("\n") == 1
    assert one.json().endswith("\n")
    assert not one.json().isascii()
    assert one.json(ascii_only=True).isascii()
    assert json.loads(one.json()) == json.loads(one.json(ascii_only=True))


def test_a_line_that_could_not_be_read_keeps_its_place():
    lines = (Line(1, "ik word gepest"), Line(2, "", "Dit is geen UTF-8."), Line(3, "hallo"))
    assert [(one.number, one.problem) for one in answered(KENNIS, lines)] == [
        (1, ""),
        (2, "Dit is geen UTF-8."),
        (3, ""),
    ]


def test_lines_are_answered_as_they_come():
    asked_for = []

    def line(number):
        asked_for.append(number)
        return Line(number, "ik word gepest")

    stream = answered(KENNIS, map(line, (1, 2, 3)))
    for number in (1, 2, 3):
        assert next(stream).number == number
        assert asked_for[-1] == number


def test_an_unknown_asker_is_an_error_and_not_a_line():
    with pytest.raises(UnknownNameError):
        answers("ik word gepest", wie="buurman")


def test_memory_does_not_grow_with_the_number_of_lines():
    """After the first two hundred, what is kept stays the same."""
    texts = (f"mijn zoon {number} wordt gepest in groep {number}" for number in range(800))
    stream = answered(KENNIS, (Line(1, text) for text in texts))
    kept = []
    tracemalloc.start()
    for number, _ in enumerate(stream):
        if number % 200 == 199:
            gc.collect()
            kept.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    assert kept[-1] - kept[0] < 20_000
