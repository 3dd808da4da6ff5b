import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedoetwat.render.layout import GAP, cell_lines, column_widths, wrap
from wiedoetwat.views.page import Grid

WORDS = st.lists(st.text(alphabet="abc-é ", min_size=1, max_size=12), min_size=1, max_size=6).map(
    " ".join
)


def test_words_stay_whole_however_long():
    assert wrap("https://x.nl/een-lang-adres kort", 10) == ["https://x.nl/een-lang-adres", "kort"]


def test_the_first_line_can_have_a_sign_and_the_rest_follows():
    assert wrap("een twee drie vier", 12, "1. ") == ["1. een twee", "   drie vier"]


def test_a_cell_may_break_after_a_hyphen():
    assert cell_lines("klacht-over-medewerker", 12) == ["klacht-over-", "medewerker"]
    assert cell_lines("", 5) == [""]


def test_a_grid_that_fits_keeps_its_natural_widths():
    assert column_widths(Grid("", ("a", "bb"), (("ccc", "d"),)), 80) == [3, 2]


def test_the_widest_column_gives_way_first():
    grid = Grid("", ("a", "b"), (("een twee drie vier", "vijf zes"),))
    assert column_widths(grid, 20) == [10, 8]


@pytest.mark.parametrize("width", [1, 10])
def test_a_grid_that_cannot_fit_has_no_widths(width):
    assert column_widths(Grid("", ("onafhankelijk",), ()), width) is None


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=4), st.integers(1, 120))
def test_widths_fit_the_screen_and_no_word_is_cut(rows, width):
    grid = Grid("", ("x", "y", "z"), tuple(rows))
    widths = column_widths(grid, width)
    if widths is not None:
        assert sum(widths) + GAP * 2 <= width
        for row in rows:
            for cell, size in zip(row, widths, strict=True):
                lines = cell_lines(cell, size)
                assert all(len(line) <= size for line in lines)
                assert "".join("".join(lines).split()) == "".join(cell.split())


def test_a_telephone_number_stays_on_one_line():
    assert wrap("Bel nu 0900-111 3 111 voor raad.", 18) == [
        "Bel nu",
        "0900-111 3 111",
        "voor raad.",
    ]
