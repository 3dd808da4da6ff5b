"""The words that decided: told in the order of the text, and never a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.recognition import small
from wiedoetwat.recognition.evidence import MOST, deciding_words
from wiedoetwat.recognition.features import pairs, whole
from wiedoetwat.recognition.model import load_model
from wiedoetwat.text import words

MODEL = small.model()
TOLD = (
    "Mijn zoon Sem de Vries wordt gepest en zijn mentor Annemiek Jansen uit 3b doet helemaal niks"
)


def test_only_words_that_speak_for_the_situation_are_named():
    said = ["schelden", "qqqq", "thuis"]
    assert deciding_words(MODEL, said, "ruzie") == ("schelden",)
    assert deciding_words(MODEL, said, "zorgen") == ("thuis",)
    assert deciding_words(MODEL, ["qqqq"], "ruzie") == ()
    assert deciding_words(MODEL, [], "ruzie") == ()


def test_words_next_to_each_other_are_named_together():
    assert deciding_words(MODEL, ["schelden", "schelden"], "ruzie") == ("schelden schelden",)


def test_a_short_word_is_not_named_by_itself():
    assert deciding_words(MODEL, ["juf"], "ruzie") == ()


def speaking(**weights):
    """Return a model in which words, and pairs of them (a_b), speak so much for "ruzie"."""
    rows = {
        next(pairs(name.split("_"))) if "_" in name else whole(name): number
        for number, name in enumerate(weights)
    }
    empty = bytes([small.ZERO] * 8)
    weights = [
        empty[:1] + bytes([small.ZERO + weight]) + empty[2:] + bytes([4])
        for weight in weights.values()
    ]
    return small.model(rows=rows, weights=b"".join(weights))


@pytest.mark.parametrize(
    ("weights", "said", "named"),
    [
        # A pair says half for each of its words.
        ({"schelden": 40, "op": 0, "gang": 0, "op_gang": 24}, "schelden qq op gang", "op gang"),
        ({"schelden": 40, "op": 0, "gang": 0, "op_gang": 20}, "schelden qq op gang", None),
        ({"op": 0, "gang": 0, "op_gang": 24, "trap": 4}, "trap qq op gang", "trap"),
        # A word is named if it weighs more than a quarter of the heaviest, and has four letters.
        ({"schelden": 40, "trap": 11}, "schelden qq trap", "trap"),
        ({"schelden": 40, "trap": 10}, "schelden qq trap", None),
        ({"schelden": 40, "bus": 30}, "schelden qq bus", None),
        ({"trap": 0}, "trap", None),
    ],
)
def test_a_word_is_named_for_its_weight(weights, said, named):
    found = deciding_words(speaking(**weights), said.split(), "ruzie")
    others = {"schelden"} if "schelden" in said else {"op gang"} if "op" in said else set()
    assert set(found) == others | ({named} if named else set())


def test_of_many_the_heaviest_are_named_in_the_order_of_the_text():
    model = speaking(aaaa=40, bbbb=20, cccc=30, dddd=35)
    found = deciding_words(model, ["dddd", "qq", "bbbb", "qq", "cccc", "qq", "aaaa"], "ruzie")
    assert found == ("dddd", "cccc", "aaaa")


def test_few_words_are_named_and_all_of_them_were_said():
    model = load_model()
    for situatie in model.situaties:
        named = deciding_words(model, words(TOLD), situatie)
        assert len(named) <= MOST
        assert all(group in " ".join(words(TOLD)) for group in named)


def test_a_name_is_never_named():
    model = load_model()
    for situatie in model.situaties:
        said = " ".join(deciding_words(model, words(TOLD), situatie))
        assert not {"sem", "vries", "annemiek", "jansen"} & set(said.split())


@given(st.text(), st.sampled_from(load_model().situaties))
def test_any_text_has_at_most_a_few(text, situatie):
    assert len(deciding_words(load_model(), words(text), situatie)) <= MOST
