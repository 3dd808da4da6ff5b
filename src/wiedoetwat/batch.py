"""Answers many texts, one by one, as lines of JSON."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from wiedoetwat.lines import Line
from wiedoetwat.model import Kennis
from wiedoetwat.recognition import Recogniser
from wiedoetwat.views.data import route_data


class Answered(NamedTuple):
    """The answer to the text on a line, or the problem with that line."""

    number: int
    data: dict[str, Any]
    problem: str = ""

    def json(self, *, ascii_only: bool = False) -> str:
        """Return the answer as one line of JSON, with its line end."""
        return json.dumps(self.data, ensure_ascii=ascii_only) + "\n"


def answered(
    kennis: Kennis, lines: Iterable[Line], wie: str | None = None, over: str | None = None
) -> Iterator[Answered]:
    """Yield an answer for every line, in order; `regel` in it is the number of the line.

    An empty line is answered too: with whom one can always ask. `wie` and `over` are those of
    `Recogniser.recognise`, with the same errors.
    """
    recogniser = Recogniser(kennis)
    for line in lines:
        if line.problem:
            yield Answered(line.number, {}, line.problem)
            continue
        data = route_data(kennis, recogniser.recognise(line.text, wie, over))
        schema = data.pop("schema")
        yield Answered(line.number, {"schema": schema, "regel": line.number, **data})
