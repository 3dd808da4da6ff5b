import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedoetwat.text import fold, listing, nearest, perhaps, plain


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("gewoon", "gewoon"),
        ("  twee\n regels\t", "twee regels"),
        ("\x1b[31mrood", "\\u001b[31mrood"),
        ("bel\x07 en \x9b", "bel\\u0007 en \\u009b"),
        ("om\u202egekeerd", "om\\u202egekeerd"),
        ("half\udcff", "half\\udcff"),
        ("[bold]nee[/bold] 🎒 café", "[bold]nee[/bold] 🎒 café"),
    ],
)
def test_plain_spells_out_what_steers_a_terminal_and_keeps_the_rest(text, result):
    assert plain(text) == result


@given(st.text())
def test_plain_text_has_no_control_characters_and_stays_plain(text):
    result = plain(text)
    assert not any(ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 for char in result)
    assert plain(result) == result


@pytest.mark.parametrize(
    "name",
    [
        "anti-pestcoördinator",
        "Anti_Pestcoordinator",
        " ANTI  PESTCOO\u0308RDINATOR ",
        "anti.pestcoordinator",
    ],
)
def test_names_that_differ_only_in_form_fold_to_the_same(name):
    assert fold(name) == "anti pestcoordinator"


def test_nearest_gives_the_best_first_and_nothing_for_nonsense():
    known = ["klacht", "kracht", "pesten"]
    assert nearest("klacgt", known) == ["klacht", "kracht"]
    assert nearest("qqqq", known) == []


def test_perhaps_is_a_question_or_nothing():
    assert perhaps("klagt", ["klacht"]) == " Misschien 'klacht'?"
    assert perhaps("qqqq", ["klacht"]) == ""


@pytest.mark.parametrize(
    ("words", "result"),
    [(["a"], "a"), (["a", "b"], "a of b"), (["a", "b", "c"], "a, b of c")],
)
def test_listing_reads_as_dutch(words, result):
    assert listing(words) == result
    assert listing(words, "en") == result.replace(" of ", " en ")
