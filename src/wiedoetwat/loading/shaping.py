"""Checks the tree of a YAML file against the table of fields, and keeps what is good.

What comes out is plain data (dicts, lists, strings), the same that is baked as JSON. Every
problem is noted; a value that is wrong is left out, so that the checks behind this one can
still look at the rest.
"""

import re
from collections.abc import Callable
from typing import Any

from wiedoetwat.errors import Place, Problem
from wiedoetwat.loading import fields as f
from wiedoetwat.loading.reading import UNREAD, Listing, Mapping, Node, Scalar
from wiedoetwat.model import VRAGERS
from wiedoetwat.text import listing, perhaps, plain

Path = tuple[str | int, ...]
Data = dict[str, Any]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_URL = re.compile(r"https?://[^\s<>\"']+")
_PHONE = re.compile(r"\d[\d -]*\d")
# What YAML makes of text without quotes: 0113 becomes 75 and 'nee' stays, but 'no' becomes false.
_NOT_TEXT = ("int", "float", "bool", "null", "timestamp")


class Notes:
    """What was met on the way: the problems, and the place of every value by its path."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.places: dict[Path, Place] = {}

    def report(self, place: Place, text: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(place, text))


def entries(node: Node, shape: f.Shape, collection: str, notes: Notes) -> list[Data]:
    """Return the entries of a top-level list; the path of each is (collection, id)."""
    notes.places[collection,] = node.place
    return [entry(item, shape, collection, notes) for item in _items(node, notes)]


def entry(node: Node, shape: f.Shape, collection: str, notes: Notes) -> Data:
    """Return one entry of a collection; its path is (collection, id)."""
    found = node.fields.get("id") if isinstance(node, Mapping) else None
    name = plain(found.value) if isinstance(found, Scalar) else "?"
    return _record(node, shape, (collection, name), notes)


def _record(node: Node, shape: f.Shape, path: Path, notes: Notes) -> Data:
    notes.places.setdefault(path, node.place)
    if not isinstance(node, Mapping):
        notes.report(node.place, "Hier hoort een blok met velden. Zet er 'veld: waarde' neer.")
        return {}
    known = {field.name: field for field in shape.fields}
    _report_names(node, known, notes)
    data = {
        name: _value(value, known[name], (*path, name), notes)
        for name, value in node.fields.items()
        if name in known
    }
    return {name: value for name, value in data.items() if value not in ("", [], {})}


def _report_names(node: Mapping, known: dict[str, f.Field], notes: Notes) -> None:
    for name, place in node.keys.items():
        if name not in known:
            advice = perhaps(name, known) or f" Hier kan: {listing(known)}."
            notes.report(place, f"Het veld '{plain(name)}' bestaat hier niet.{advice}")
    for field in known.values():
        if field.required and field.name not in node.fields:
            notes.report(node.place, f"Het veld '{field.name}' mist. {field.meaning}")


def _value(node: Node, field: f.Field, path: Path, notes: Notes) -> Any:  # noqa: ANN401
    return _part(_KINDS[field.kind], node, field, path, notes)


def _part(kind: Callable[..., Any], node: Node, field: f.Field, path: Path, notes: Notes) -> Any:  # noqa: ANN401
    """Note the place of a value and return it; one that could not be read was reported before."""
    notes.places[path] = node.place
    if isinstance(node, Scalar) and node.kind == UNREAD:
        return ""
    return kind(node, field, path, notes)


def _items(node: Node, notes: Notes) -> list[Node]:
    if isinstance(node, Listing):
        return node.items
    notes.report(node.place, "Hier hoort een lijst. Begin elke regel met een streepje.")
    return []


def _text(node: Node, _field: f.Field, _path: Path, notes: Notes) -> str:
    if not isinstance(node, Scalar):
        notes.report(node.place, "Hier hoort één tekst. Zet hem tussen aanhalingstekens.")
        return ""
    text = plain(node.value)
    if not text:
        notes.report(node.place, "Dit veld is leeg. Vul het in of haal het weg.")
    elif node.kind in _NOT_TEXT:
        notes.report(
            node.place, f"YAML leest {text} niet als tekst. Zet er aanhalingstekens omheen."
        )
        return ""
    return text


def _matching(pattern: re.Pattern[str], what: str) -> Callable[..., str]:
    def value(node: Node, field: f.Field, path: Path, notes: Notes) -> str:
        text = _text(node, field, path, notes)
        if text and not pattern.fullmatch(text):
            notes.report(node.place, f"'{text}' is {what}.")
            return ""
        return text

    return value


_id = _matching(_ID, "geen goede naam. Gebruik kleine letters, cijfers en streepjes")
_date = _matching(_DATE, "geen datum. Schrijf 'jjjj-mm-dd', tussen aanhalingstekens")
_url = _matching(_URL, "geen webadres. Begin met https:// en gebruik geen spaties")
_phone = _matching(_PHONE, "geen telefoonnummer. Gebruik cijfers, spaties en streepjes")


def _choice(node: Node, field: f.Field, path: Path, notes: Notes) -> str:
    text = _text(node, field, path, notes)
    if text and text not in field.of:
        notes.report(node.place, f"'{text}' kan hier niet. Kies {listing(field.of)}.")
        return ""
    return text


def _flag(node: Node, _field: f.Field, _path: Path, notes: Notes) -> bool:
    if isinstance(node, Scalar) and node.value in ("true", "false"):
        return node.value == "true"
    notes.report(node.place, "Hier hoort true of false, zonder aanhalingstekens.")
    return False


def _many(one: Callable[..., Any]) -> Callable[..., list[Any]]:
    def value(node: Node, field: f.Field, path: Path, notes: Notes) -> list[Any]:
        return [
            _part(one, item, field, (*path, number), notes)
            for number, item in enumerate(_items(node, notes))
        ]

    return value


def _block(node: Node, field: f.Field, path: Path, notes: Notes) -> Data:
    return _record(node, f.SHAPES[field.of[0]], path, notes)


def _per_asker(one: Callable[..., Any]) -> Callable[..., Data]:
    def value(node: Node, field: f.Field, path: Path, notes: Notes) -> Data:
        if not isinstance(node, Mapping):
            notes.report(node.place, f"Hier horen vragers: {listing(VRAGERS, 'en')}.")
            return {}
        for name, place in node.keys.items():
            if name not in VRAGERS:
                notes.report(
                    place, f"De vrager '{plain(name)}' bestaat niet. Kies {listing(VRAGERS)}."
                )
        found = {wie: node.fields[wie] for wie in VRAGERS if wie in node.fields}
        return {wie: _part(one, item, field, (*path, wie), notes) for wie, item in found.items()}

    return value


_KINDS: dict[str, Callable[..., Any]] = {
    f.ID: _id,
    f.TEXT: _text,
    f.TEXTS: _many(_text),
    f.FLAG: _flag,
    f.DATE: _date,
    f.URL: _url,
    f.URLS: _many(_url),
    f.PHONE: _phone,
    f.CHOICE: _choice,
    f.REF: _text,
    f.REFS: _many(_text),
    f.RECORD: _block,
    f.RECORDS: _many(_block),
    f.TEXT_PER_ASKER: _per_asker(_text),
    f.REF_PER_ASKER: _per_asker(_text),
    f.RECORDS_PER_ASKER: _per_asker(_many(_block)),
}
