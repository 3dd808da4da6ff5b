import io
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedoetwat import lines
from wiedoetwat.lines import Line, numbered

NOT_UTF_8 = "Dit is geen UTF-8. Sla het bestand op als UTF-8."
MARK = b"\xef\xbb\xbf"


def read(content):
    return list(numbered(io.BytesIO(content)))


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        (b"", []),
        (b"\n", [""]),
        (b"een", ["een"]),
        (b"een\n", ["een"]),
        (b"een\ntwee", ["een", "twee"]),
        (b"een\r\ntwee\r\n", ["een", "twee"]),
        (b"\n\r\n \n\n", ["", "", " ", ""]),
        (b"een\rtwee\n", ["een\rtwee"]),
        (b" een \n", [" een "]),
        (MARK + b"een\ntwee\n", ["een", "twee"]),
        (MARK, [""]),
        (b"een\n" + MARK + b"twee", ["een", "\ufefftwee"]),
        (MARK + MARK + b"een", ["\ufeffeen"]),
        ("één\x0b\x0c\x85\u2028🎒\x00\n".encode(), ["één\x0b\x0c\x85\u2028🎒\x00"]),
    ],
)
def test_lines_are_read_without_their_ends(content, texts):
    assert read(content) == [Line(number, text) for number, text in enumerate(texts, start=1)]


@pytest.mark.parametrize("wrong", [b"caf\xe9", b"\xff\xfe", b"\xed\xa0\x80", MARK + b"\xc3"])
@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_line_that_is_not_utf_8_is_named_and_the_rest_is_read(wrong, at):
    content = [b"een", b"twee", b"drie"]
    content[at - 1] = wrong
    expected = [Line(1, "een"), Line(2, "twee"), Line(3, "drie")]
    expected[at - 1] = Line(at, "", NOT_UTF_8)
    assert read(b"\n".join(content)) == expected


def test_a_line_of_a_megabyte_is_read_whole():
    long = "é" * 2**19
    assert read(f"een\n{long}\ntwee".encode()) == [Line(1, "een"), Line(2, long), Line(3, "twee")]


def test_the_longest_line_is_four_megabytes_and_a_longer_one_says_so():
    fits = b"x" * lines.MOST
    assert read(fits + b"\nxx" + fits + b"\ntwee") == [
        Line(1, fits.decode()),
        Line(2, "", "Deze regel is langer dan 4 MB."),
        Line(3, "twee"),
    ]


@pytest.mark.parametrize("length", [0, 7, 8, 9, 10, 15, 16, 17, 24, 25, 100])
@pytest.mark.parametrize("end", [b"", b"\n", b"\ntwee", b"\n\n"])
def test_only_lines_that_are_too_long_are_skipped_up_to_their_end(length, end, monkeypatch):
    monkeypatch.setattr(lines, "MOST", 8)
    text = "x" * length
    first = Line(2, text) if length <= 8 else Line(2, "", "Deze regel is langer dan 0 MB.")
    after = [Line(3, one) for one in end.decode().splitlines()[1:]]
    there = [first] if length or end else []
    assert read(b"een\n" + text.encode() + end) == [Line(1, "een"), *there, *after]


def test_a_stream_is_not_read_further_than_asked():
    stream = io.BytesIO(b"een\n" * 1000)
    assert next(numbered(stream)) == Line(1, "een")
    assert stream.tell() == len(b"een\n")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r")))
def test_the_lines_of_a_text_together_are_the_text(text):
    read_lines = read(MARK + text.encode())
    assert "".join(f"{line.text}\n" for line in read_lines) in (text, f"{text}\n", f"\n{text}")
    assert not any(line.problem for line in read_lines)


@given(st.binary())
def test_any_bytes_give_numbered_lines_that_have_a_text_or_a_problem(content):
    read_lines = read(content)
    assert all(after.number == before.number + 1 for before, after in pairwise(read_lines))
    assert not any(line.text and line.problem for line in read_lines)
    assert len(read_lines) == content.count(b"\n") + (
        not content.endswith(b"\n") and content != b""
    )
