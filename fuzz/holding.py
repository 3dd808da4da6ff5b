"""What must hold of every answer and of every error, whatever was put in."""

import json
import re
from collections.abc import Iterable, Iterator

from wiedoetwat import as_data
from wiedoetwat.answer import Aanwijzing, Antwoord, Uitkomst
from wiedoetwat.errors import Place, Problem
from wiedoetwat.model import Kennis
from wiedoetwat.render import Screen, render
from wiedoetwat.text import plain
from wiedoetwat.views.route import view

HOW_MANY = {"zeker": (1, 2), "kies": (2, 3), "onbekend": (0,)}
"""How many answers an outcome may have."""

_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # as YAML counts lines


def outcome_holds(kennis: Kennis, outcome: Uitkomst) -> None:
    """Check that an outcome is whole, and sends nobody to someone it warns against."""
    assert len(outcome.antwoorden) in HOW_MANY[outcome.uitkomst]
    assert bool(outcome.vraag) == (outcome.uitkomst == "kies")
    assert bool(outcome.altijd) == (outcome.uitkomst == "onbekend")
    away = set(outcome.over.rollen) if outcome.over else set()
    for answer in outcome.antwoorden:
        _answer_holds(answer, away)
    assert away.isdisjoint(_ids(outcome.altijd))
    _warnings_hold(kennis, outcome)


def shown(kennis: Kennis, outcome: Uitkomst) -> str:
    """Return an outcome as text; check that its warnings and who comes first are in it."""
    page = view(kennis, outcome)
    assert not outcome.meldingen or type(page.page.blocks[0]).__name__ == "Alert"
    text = " ".join(render(page, "tekst", Screen()).split())
    on_one_line = text.replace(" ", "")  # a number may stand on two
    for melding in outcome.meldingen:
        for id_ in melding.contacten:
            assert kennis.contacten[id_].telefoon.replace(" ", "") in on_one_line
    json.dumps(as_data(kennis, outcome)).encode("ascii")
    return text


def problems_hold(problems: Iterable[Problem], text: str, file: str) -> None:
    """Check that each problem is one line of plain words, at a place that is in the file."""
    lines = lines_of(text)
    for problem in problems:
        assert problem.text.endswith((".", "?", "…")), problem
        assert plain(str(problem)) == str(problem), problem
        assert isinstance(problem.place, Place), problem
        assert problem.place.file == file, problem
        place_holds(problem.place, lines)


def place_holds(place: Place, lines: list[str]) -> None:
    """Check that a place is in the file: at a letter of it, or right behind the last of a line."""
    assert 1 <= place.line <= len(lines), place
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1, place


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, as YAML counts them."""
    return _LINE_END.split(text)


def _answer_holds(answer: Antwoord, away: set[str]) -> None:
    first = _ids(answer.eerste)
    wrong = _ids(one for one in answer.niet if not one.als)
    assert first
    assert answer.stappen
    assert 0 <= answer.zekerheid <= 1
    assert wrong.isdisjoint(first), "someone not to go to comes first"
    assert wrong.isdisjoint(_ids(answer.ook)), "someone not to go to helps too"
    assert first.isdisjoint(_ids(answer.ook)), "someone is named twice"
    assert all(one.wel for one in answer.niet)
    assert away.isdisjoint(_sent_to(answer)), "someone is sent to the one it is about"


def _sent_to(answer: Antwoord) -> Iterator[str]:
    """Yield everyone an answer sends to."""
    yield from _ids((*answer.eerste, *answer.ook))
    for one in answer.niet:
        yield from (other.id for other in one.wel)
    for step in answer.stappen:
        yield from step.bij
    for way_on in answer.als_dat_niet_helpt:
        yield from way_on.bij


def _warnings_hold(kennis: Kennis, outcome: Uitkomst) -> None:
    """Check that danger is told, and by a warning that has a number to call."""
    told = {one.id for one in outcome.meldingen}
    assert bool(told) >= outcome.urgent, "there is danger, and no warning"
    if outcome.uitkomst == "zeker":
        for answer in outcome.antwoorden:
            assert outcome.urgent >= answer.situatie.urgent, "danger is not told"
            assert not answer.situatie.melding or answer.situatie.melding in told
    for melding in outcome.meldingen:
        assert melding.tekst[outcome.wie.id]
        assert any(kennis.contacten[id_].telefoon for id_ in melding.contacten)


def _ids(some: Iterable[Aanwijzing]) -> set[str]:
    return {one.iemand.id for one in some}
