"""Reads a YAML file into a tree in which every part knows where it stands.

YAML has more than a knowledge base should use. Aliases, tags, duplicate keys, deep nesting and
large files are refused, because each can hide what a file says or stall whoever reads it.
"""

import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

from wiedoetwat.errors import Place, Problem
from wiedoetwat.text import plain

MAX_BYTES = 5_000_000
MAX_DEPTH = 50

# libyaml reads nine times as fast; a PyYAML built without it reads the same files, only slower.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER = Resolver()

# Everything but what YAML allows. Refused here, because libyaml tells its place in bytes.
_STEERING = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)

_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # where YAML begins another line

UNREAD = "unread"
"""The kind of a scalar that stands for something refused, which has been reported."""


class Scalar(NamedTuple):
    """A single value. `kind` is what YAML takes it for: str, int, bool, null or timestamp."""

    value: str
    kind: str
    place: Place


class Listing(NamedTuple):
    """A list of values."""

    items: "list[Node]"
    place: Place


class Mapping(NamedTuple):
    """Fields with their values, in the order of the file, each key once."""

    fields: "dict[str, Node]"
    keys: dict[str, Place]
    place: Place


Node = Scalar | Listing | Mapping


def read(path: Path) -> tuple[Node | None, list[Problem]]:
    """Return the tree of a YAML file and all that is wrong with it; no tree if unreadable."""
    file = plain(str(path))
    try:
        text = _text(path, Place(file, 1, 1))
    except _UnreadableError as error:
        return None, [error.problem]
    return parsed(text, file)


def parsed(text: str, file: str) -> tuple[Node | None, list[Problem]]:
    """Return the tree of a YAML text and all that is wrong with it, as if it stood in this file."""
    if steering := _STEERING.search(text):
        place = _end(text[: steering.start()], file)
        return None, [Problem(place, "Hier staat een stuurteken. Haal het weg.")]
    end = _end(text, file)
    builder = _Builder(end)
    try:
        return builder.build(text), builder.problems
    except _UnreadableError as error:
        return None, [*builder.problems, error.problem]
    except MarkedYAMLError as error:
        return None, [*builder.problems, _syntax_problem(error, text, end)]


class _UnreadableError(Exception):
    def __init__(self, place: Place, text: str) -> None:
        super().__init__(text)
        self.problem = Problem(place, text)


def _text(path: Path, start: Place) -> str:
    try:
        # Anything but a file (a pipe, a folder, a device) could block or never end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise _UnreadableError(start, "Dit is geen gewoon bestand. Geef een YAML-bestand.")
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise _UnreadableError(start, "Dit bestand is er niet. Kijk of de naam klopt.") from None
    except OSError:
        raise _UnreadableError(
            start, "Dit bestand is niet te lezen. Kijk of je er rechten voor hebt."
        ) from None
    if len(raw) > MAX_BYTES:
        raise _UnreadableError(start, "Dit bestand is groter dan 5 MB. Splits het op.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _UnreadableError(
            _end(raw[: error.start].decode("utf-8-sig"), start.file),
            "Hier staat een teken dat geen UTF-8 is. Bewaar het bestand als UTF-8.",
        ) from None
    return text


def _end(text: str, file: str) -> Place:
    """Return the place right behind this text, with which the file begins."""
    *before, last = _LINE_END.split(text)
    return Place(file, len(before) + 1, len(last) + 1)


class _Builder:
    """Turns YAML events into a tree, and keeps every problem it meets on the way."""

    def __init__(self, end: Place) -> None:
        self._end = end
        self.problems: list[Problem] = []

    def build(self, text: str) -> Node:
        events = yaml.parse(text, Loader=_LOADER)
        next(events)  # the stream starts
        first = next(events)
        if not isinstance(first, DocumentStartEvent):
            raise _UnreadableError(Place(self._end.file, 1, 1), "Dit bestand is leeg. Vul het in.")
        root = self._node(next(events), events, 1)
        next(events)  # the document ends
        after = next(events)
        if isinstance(after, DocumentStartEvent):
            self._problem(after, "Hier begint een tweede document (---). Haal die regel weg.")
        return root

    def _place(self, event: Event) -> Place:
        return _at(event.start_mark, self._end)

    def _problem(self, event: Event, text: str) -> None:
        self.problems.append(Problem(self._place(event), text))

    def _node(self, event: Event, events: Iterator[Event], depth: int) -> Node:
        if depth > MAX_DEPTH:
            raise _UnreadableError(
                self._place(event),
                f"Hier gaat de YAML dieper dan {MAX_DEPTH} lagen. Haal lagen weg.",
            )
        if getattr(event, "tag", None) is not None:
            self._problem(event, "Een YAML-tag (met !) mag niet. Haal die weg.")
        if isinstance(event, SequenceStartEvent):
            return self._listing(event, events, depth)
        if isinstance(event, MappingStartEvent):
            return self._mapping(event, events, depth)
        return self._scalar(event)

    def _listing(self, start: Event, events: Iterator[Event], depth: int) -> Listing:
        items: list[Node] = []
        while not isinstance(event := next(events), SequenceEndEvent):
            items.append(self._node(event, events, depth + 1))
        return Listing(items, self._place(start))

    def _mapping(self, start: Event, events: Iterator[Event], depth: int) -> Mapping:
        fields: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := next(events), MappingEndEvent):
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):
                self._problem(event, "Een veldnaam moet één woord zijn. Maak er een woord van.")
            elif key.kind == UNREAD:
                continue
            elif key.value in fields:
                first = keys[key.value].line
                self._problem(
                    event,
                    f"'{plain(key.value)}' staat hier dubbel (eerst op regel {first}). "
                    "Haal er één weg.",
                )
            else:
                fields[key.value] = value
                keys[key.value] = key.place
        return Mapping(fields, keys, self._place(start))

    def _scalar(self, event: Event) -> Scalar:
        place = self._place(event)
        if isinstance(event, AliasEvent):
            self._problem(event, "Een verwijzing met * mag niet. Schrijf de tekst zelf nog eens.")
            return Scalar("", UNREAD, place)
        assert isinstance(event, ScalarEvent)
        tag: str = _RESOLVER.resolve(ScalarNode, event.value, event.implicit)  # type: ignore[no-untyped-call]
        return Scalar(event.value, tag.rsplit(":", 1)[-1], place)


_TAB = "Hier staat een tab. Gebruik spaties."
_ESCAPE = "Na een \\ staat hier een teken dat niet kan. Gebruik enkele aanhalingstekens."

# What YAML says in English (its context and its problem), and what that means to an editor. With
# `start`, the place that helps is where the construct begins, not where YAML gave up.
_SYNTAX = (
    ("tab character", False, _TAB),
    ("hexdecimal", False, _ESCAPE),
    (
        "cannot start",
        False,
        "Dit teken mag niet vooraan staan. Zet de tekst tussen aanhalingstekens.",
    ),
    ("escape", False, _ESCAPE),
    (
        "quoted scalar",
        True,
        "Hier begint een tekst met een aanhalingsteken. Zet er ook een achter.",
    ),
    ("mapping values", False, "Hier staat een dubbele punt te veel. Gebruik aanhalingstekens."),
    ("':'", True, "Hier mist een dubbele punt na een veldnaam. Zet die erbij."),
    (
        "found '<scalar>'",
        False,
        (
            "Hier staat tekst los van de rest. Klopt de inspringing? Zet een tekst die met een "
            'aanhalingsteken begint helemaal tussen dubbele: "\'s-Gravenhage".'
        ),
    ),
    (
        "parsing",
        False,
        "Hier klopt de inspringing of de vorm niet. Vergelijk met de regel erboven.",
    ),
)


def _syntax_problem(error: MarkedYAMLError, text: str, end: Place) -> Problem:
    """Say in Dutch what YAML says in English; the place is what helps most."""
    mark: Any = error.problem_mark
    lines = text.splitlines()
    if mark.line < len(lines) and lines[mark.line][mark.column : mark.column + 1] == "\t":
        return Problem(_at(mark, end), _TAB)
    said = f"{error.context} {error.problem}"
    for sign, at_start, meaning in _SYNTAX:
        if sign in said:
            return Problem(_at(error.context_mark if at_start else mark, end), meaning)
    return Problem(_at(mark, end), "Hier is de YAML niet te lezen. Haal dit weg.")


def _at(mark: Any, end: Place) -> Place:  # noqa: ANN401 - PyYAML and libyaml have their own
    # Of what is not there, YAML says that it stands on a line behind the last.
    return min(Place(end.file, mark.line + 1, mark.column + 1), end)
