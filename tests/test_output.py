import io

import pytest

from wiedoetwat.output import fit, screen_for

TEXT = "“Café” – één … ╭─╮ → 🎒"


class Stream(io.StringIO):
    def __init__(self, encoding="utf-8", terminal=False):
        super().__init__()
        self._encoding = encoding
        self._terminal = terminal

    @property
    def encoding(self):
        return self._encoding

    def isatty(self):
        return self._terminal


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-16", "cp1252", "cp850", "ascii", "latin-1", None]
)
def test_fitted_text_can_always_be_written(encoding):
    fitted = fit(TEXT, Stream(encoding))
    fitted.encode(encoding or "ascii")


def test_an_output_that_carries_everything_gets_everything():
    assert fit(TEXT, Stream("utf-8")) == TEXT


def test_ascii_gets_the_nearest_letters_and_signs():
    assert fit(TEXT, Stream("ascii")) == '"Cafe" - een . ??? > ?'


def test_windows_keeps_accents_and_quotes():
    assert fit(TEXT, Stream("cp1252")).startswith("“Café” – één …")


@pytest.mark.parametrize(
    ("encoding", "unicode"), [("utf-8", True), ("cp1252", False), ("ascii", False), (None, False)]
)
def test_lines_are_drawn_only_where_they_can_be(encoding, unicode):
    assert screen_for(Stream(encoding)).unicode is unicode


@pytest.mark.parametrize(
    ("terminal", "environment", "colour"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
    ],
)
def test_colour_is_for_terminals_that_want_it(terminal, environment, colour):
    assert screen_for(Stream(terminal=terminal), environment).colour is colour


@pytest.mark.parametrize(("environment", "colour"), [({}, False), ({"WT_SESSION": "x"}, True)])
def test_on_windows_only_windows_terminal_gets_colour(environment, colour, monkeypatch):
    monkeypatch.setattr("wiedoetwat.output.os.name", "nt")
    assert screen_for(Stream(terminal=True), environment).colour is colour


def test_the_width_is_that_of_the_screen(monkeypatch):
    monkeypatch.setenv("COLUMNS", "47")
    assert screen_for(Stream()).width == 47
