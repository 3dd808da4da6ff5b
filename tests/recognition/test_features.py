"""Features: the same numbers everywhere, for the same words."""

from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedoetwat.recognition.features import features, pairs, pieces, whole
from wiedoetwat.text import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  \n?! ", []),
        ("Ik word GEPEST.", ["ik", "word", "gepest"]),
        ("z'n foto’s", ["zn", "fotos"]),
        ("één café, ça va", ["een", "cafe", "ca", "va"]),
        ("groep 7/8", ["groep", "7", "8"]),
        ("汉字 🔪", []),
        ("ﬁets", ["fiets"]),
    ],
)
def test_the_words_of_a_text(text, expected):
    assert words(text) == expected


def _number(part):
    return crc32(part) % 2**24


def test_the_numbers_are_a_contract():
    """Another program (the page in a browser) computes the same ones."""
    assert whole("mes") == _number(b"=mes")
    assert set(pairs(["een", "mes"])) == {_number(b"een=mes")}
    assert pieces("m") == {_number(part) for part in (b" m", b"m ", b" m ", b"=m")}
    assert pieces("mes") == {
        _number(part)
        for part in (
            *(b" m", b"me", b"es", b"s "),
            *(b" me", b"mes", b"es "),
            *(b" mes", b"mes "),
            *(b" mes ", b"=mes"),
        )
    }


@given(st.lists(st.text("abc", min_size=1, max_size=6), max_size=6))
def test_a_text_has_the_features_of_its_words_and_pairs(some):
    expected = set(pairs(some)).union(*map(pieces, some))
    assert features(some) == expected


@given(st.text())
def test_any_text_has_words_of_small_letters_and_digits(text):
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in words(text))
    assert words(" ".join(words(text))) == words(text)
