"""A stream of texts, as `--invoer` reads it: as many answers as lines, each that of its line."""

import io
import json
from unittest.mock import patch

from fuzz.holding import outcome_holds
from fuzz.places import ASKERS, PLACES, taken
from wiedoetwat import as_data, batch
from wiedoetwat.batch import Answered
from wiedoetwat.lines import numbered
from wiedoetwat.model import Kennis
from wiedoetwat.recognition import Recogniser

MARK = b"\xef\xbb\xbf"
MOST_LINES = 40

WORDS = (
    *("\n", "\r\n", "\r", "\ufeff", "\u2028", "\x85", "\x0b", "\x0c", "\0", "ik word gepest"),
    *("mijn vader slaat mij", "ik wil niet meer leven", "klacht over de juf", '"', "\\", "{}"),
)
RAW_WORDS = (b"\xff\xfe", b"\xed\xa0\x80", b"\xc3", b"\xf4\x90\x80\x80", MARK)


def _ready(kennis: Kennis) -> Recogniser:
    """Return the recogniser of this knowledge: making one takes longer than a run."""
    return next(one.recogniser for one in PLACES if one.kennis is kennis)


def target(data: bytes) -> None:
    """Check that every line of a stream gets its own answer, or is named as unreadable."""
    (place, asker), stream = taken(data, len(PLACES), len(ASKERS))
    here, wie = PLACES[place], ASKERS[asker]
    raw = stream.split(b"\n")
    raw = (raw if raw[-1] else raw[:-1])[:MOST_LINES]
    end = b"\n" if raw and (stream.endswith(b"\n") or not raw[-1]) else b""
    given = answers(here.kennis, b"\n".join(raw) + end, wie)
    assert [one.number for one in given] == [*range(1, len(raw) + 1)], "a line has no answer"
    without_mark = [raw[0].removeprefix(MARK), *raw[1:]] if raw else []
    for line, answer in zip(without_mark, given, strict=True):
        try:
            text = line.decode()
        except UnicodeDecodeError:
            assert answer.problem.endswith(".")
            assert not answer.data
            continue
        assert not answer.problem
        outcome = here.recogniser.recognise(text.rstrip("\r\n"), wie)
        outcome_holds(here.kennis, outcome)
        alone = as_data(here.kennis, outcome)
        _written(answer, alone)


def answers(kennis: Kennis, stream: bytes, wie: str | None) -> list[Answered]:
    """Return what a stream gets, line by line."""
    with patch.object(batch, "Recogniser", _ready):
        return list(batch.answered(kennis, numbered(io.BytesIO(stream)), wie))


def _written(answer: Answered, alone: object) -> None:
    """Check that an answer is one line of JSON, the same in any encoding, and that of its text."""
    for ascii_only in (False, True):
        line = answer.json(ascii_only=ascii_only)
        assert line.index("\n") == len(line) - 1
        data = json.loads(line.encode("ascii" if ascii_only else "utf-8"))
        assert data.pop("regel") == answer.number
        assert data == alone, "the answer is that of another line"


def seeds() -> list[bytes]:
    """Return a few streams."""
    return [
        b"00",
        b"00ik word gepest\nhoe laat is gym\n\nik wil niet meer leven\n",
        b"12" + MARK + b"mijn zoon wordt gepest\r\n\r\n",
        b"21caf\xe9\nklacht over de juf",
        b"33\n\n\n",
    ]
