"""The words that decided: told in the order of the text, and never a name."""

from hypothesis import given
from hypothesis import strategies as st

from tests.recognition import small
from wiedoetwat.recognition.evidence import MOST, deciding_words
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
