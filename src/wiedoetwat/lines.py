"""Reads texts line by line from a stream, however large, in memory that does not grow with it."""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

MOST = 4 * 2**20
"""The longest line that is read, in bytes; what stands behind that is skipped."""

_MARK = b"\xef\xbb\xbf"  # how some editors begin a UTF-8 file


class Line(NamedTuple):
    """A line with its number, counted from 1; `problem` says in Dutch why it cannot be read."""

    number: int
    text: str
    problem: str = ""


def numbered(stream: BinaryIO) -> Iterator[Line]:
    """Yield every line of a UTF-8 stream, without the line's end; also the empty ones."""
    number = 0
    while raw := stream.readline(MOST + 1):
        number += 1
        if len(raw) > MOST and not raw.endswith(b"\n"):
            _skip(stream)
            yield Line(number, "", f"Deze regel is langer dan {MOST // 2**20} MB.")
            continue
        try:
            text = (raw.removeprefix(_MARK) if number == 1 else raw).decode()
        except UnicodeDecodeError:
            yield Line(number, "", "Dit is geen UTF-8. Sla het bestand op als UTF-8.")
        else:
            yield Line(number, text.rstrip("\r\n"))


def _skip(stream: BinaryIO) -> None:
    while (raw := stream.readline(MOST)) and not raw.endswith(b"\n"):
        pass
