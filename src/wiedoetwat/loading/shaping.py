"""Checks the tree of a YAML file against the table of fields, and keeps what is good.

What comes out is plain data (dicts, lists, strings), the same that is baked as JSON. Every
problem is noted; a value that is wrong is left out, so that the checks behind this one can
still look at the rest.
"""

import re
from collections.abc import Callable
from typing import Any

from wiedoetwat.checks import Path
from wiedoetwat.errors import Place, Problem
from wiedoetwat.loading import kinds as k
from wiedoetwat.loading.fields import shape_named
from wiedoetwat.loading.kinds import Data, Field, Shape
from wiedoetwat.loading.reading import UNREAD, Listing, Mapping, Node, Scalar
from wiedoetwat.model import VRAGERS, school
from wiedoetwat.text import is_day, listing, perhaps, plain, shortened, visible, words

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_URL = re.compile(r"https?://[^\s<>\"']+")
_PHONE = re.compile(r"[0-9][0-9 -]*[0-9]")
_BRIN = re.compile(school.BRIN)
_PHONE_WITH_WORDS = re.compile(r".*[0-9]{2}.*")
_EMAIL = re.compile(r"[^@\s<>()\[\]\\,;:\"']+@[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)
# What YAML makes of text without quotes: 0113 becomes 75 and 'nee' stays, but 'no' becomes false.
_NOT_TEXT = ("int", "float", "bool", "null", "timestamp")
MOST_TEXTS = 50
"""The most texts in a list of which each text has a limit too."""

MOST_OF_A_NAME = 100
"""The most letters of a name in a list of names."""

EMPTY = "null"
"""What YAML makes of a field with nothing behind it."""


class Notes:
    """What was met on the way, so that the checks behind this one need not repeat it.

    `places` has the place of every value by its path, `wrong` the paths that have a problem, and
    `partial` the collections of which something could not be read at all.
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.places: dict[Path, Place] = {}
        self.wrong: set[Path] = set()
        self.partial: set[str] = set()

    def report(self, place: Place, text: str, path: Path = ()) -> None:
        """Note a problem, and the path of the value that has it."""
        self.problems.append(Problem(place, text))
        self.wrong.add(path)

    def follows(self, path: Path) -> bool:
        """Whether what is wrong here may follow from a problem that has been noted."""
        return any(path[:end] in self.wrong for end in range(1, len(path) + 1))


def entries(node: Node, shape: Shape, collection: str, notes: Notes) -> list[Data]:
    """Return the entries of a top-level list that have an id; the path is (collection, id)."""
    notes.places[collection,] = node.place
    items = _items(node, (collection,), notes)
    if not items:
        notes.partial.add(collection)
    found = [entry(item, shape, collection, notes) for item in items]
    return [one for one in found if one]


def entry(node: Node, shape: Shape, collection: str, notes: Notes) -> Data:
    """Return one entry of a collection, or nothing if it has no id of its own to refer to it."""
    found = node.fields.get("id") if isinstance(node, Mapping) else None
    path = (collection, plain(found.value) if isinstance(found, Scalar) else "?")
    double = path in notes.places
    data = record(node, shape, path, notes)
    if "id" not in data:
        notes.partial.add(collection)
        return {}
    if found and double:
        notes.report(found.place, f"De id '{path[1]}' is er al. Kies een andere naam.")
        return {}
    return data


def record(node: Node, shape: Shape, path: Path, notes: Notes) -> Data:
    """Return the fields of one block that are good."""
    notes.places.setdefault(path, node.place)
    if not isinstance(node, Mapping):
        notes.report(
            node.place, "Hier hoort een blok met velden. Zet er 'veld: waarde' neer.", path
        )
        return {}
    known = {field.name: field for field in shape.fields}
    _report_names(node, shape, path, notes)
    data = {
        name: _value(value, known[name], (*path, name), notes)
        for name, value in node.fields.items()
        if name in known
    }
    return {name: value for name, value in data.items() if _says_something(value, known[name])}


def _says_something(value: Any, field: Field) -> bool:  # noqa: ANN401 - any kind of value
    """Whether a value is worth keeping: an empty one only where that has a meaning."""
    if field.kind in (k.NAMEDS, k.RECORDS_BY_ID):
        return value is not None and value != ""
    return value not in ("", [], {})


def _report_names(node: Mapping, shape: Shape, path: Path, notes: Notes) -> None:
    known = [field.name for field in shape.fields]
    for name, place in node.keys.items():
        if name in shape.refused:
            notes.report(place, shape.refused[name])
        elif name not in known:
            advice = perhaps(name, known) or f" Hier kan: {listing(known)}."
            notes.report(place, f"Het veld '{shortened(name)}' bestaat hier niet.{advice}")
    for field in shape.fields:
        if field.required and field.name not in node.fields:
            text = f"Het veld '{field.name}' mist. {field.meaning}"
            notes.report(node.place, text, (*path, field.name))


def _value(node: Node, field: Field, path: Path, notes: Notes) -> Any:  # noqa: ANN401
    return _part(_KINDS[field.kind], node, field, path, notes)


def _part(kind: Callable[..., Any], node: Node, field: Field, path: Path, notes: Notes) -> Any:  # noqa: ANN401
    """Note the place of a value and return it; one that could not be read was reported before."""
    notes.places.setdefault(path, node.place)
    if isinstance(node, Scalar) and node.kind == UNREAD:
        notes.wrong.add(path)
        return ""
    return kind(node, field, path, notes)


def _items(node: Node, path: Path, notes: Notes) -> list[Node]:
    if isinstance(node, Listing):
        if not node.items:
            notes.report(node.place, "Deze lijst is leeg. Vul haar in of haal het veld weg.", path)
        return node.items
    notes.report(node.place, "Hier hoort een lijst. Begin elke regel met een streepje.", path)
    return []


def _text(
    node: Node, field: Field, path: Path, notes: Notes, *, not_text: tuple[str, ...] = _NOT_TEXT
) -> str:
    if not isinstance(node, Scalar):
        notes.report(node.place, "Hier hoort één tekst. Zet hem tussen aanhalingstekens.", path)
        return ""
    text = plain(node.value)
    if not visible(text):
        notes.report(node.place, "Dit veld is leeg. Vul het in of haal het weg.", path)
        return ""
    if node.kind in not_text:
        text = f"YAML leest {shortened(text)} niet als tekst. Zet er aanhalingstekens omheen."
        notes.report(node.place, text, path)
        return ""
    if field.most and len(text) > field.most:
        text = f"Dit zijn {len(text)} tekens. Maak er hooguit {field.most} van."
        notes.report(node.place, text, path)
        return ""
    return text


def _matching(pattern: re.Pattern[str], what: str) -> Callable[..., str]:
    def value(node: Node, field: Field, path: Path, notes: Notes) -> str:
        text = _text(node, field, path, notes)
        if text and not pattern.fullmatch(text):
            notes.report(node.place, f"'{shortened(text)}' is {what}.", path)
            return ""
        return text

    return value


_ID_ADVICE = "Gebruik kleine letters, cijfers en streepjes"
_id = _matching(_ID, f"geen goede naam. {_ID_ADVICE}")
_email = _matching(_EMAIL, "geen mailadres. Schrijf het als naam@school.nl")
_brin = _matching(_BRIN, "geen BRIN-code. Schrijf twee cijfers en twee letters, zoals 12AB")
_url = _matching(_URL, "geen webadres. Begin met https:// en gebruik geen spaties")
_phone_with_words = _matching(_PHONE_WITH_WORDS, "geen nummer. Schrijf het nummer erbij")
_phone = _matching(_PHONE, "geen telefoonnummer. Gebruik cijfers, spaties en streepjes")


def _date(node: Node, field: Field, path: Path, notes: Notes) -> str:
    # A date needs no quotes: it is read as it stands there.
    text = _text(node, field, path, notes, not_text=("bool", "null"))
    # A source may give no more than a month or a year; then its first day stands for it.
    whole = text + "-01" * (2 - text.count("-")) if field.kind == k.DATE else text
    if text and not (_DATE.fullmatch(text) and is_day(whole)):
        shown = shortened(text)
        notes.report(node.place, f"'{shown}' is geen {field.kind}. Schrijf 'jjjj-mm-dd'.", path)
        return ""
    return text


def _choice(node: Node, field: Field, path: Path, notes: Notes) -> str:
    text = _text(node, field, path, notes)
    if text and text not in field.of:
        shown = shortened(text)
        notes.report(node.place, f"'{shown}' kan hier niet. Kies {listing(field.of)}.", path)
        return ""
    return text


def _flag(node: Node, _field: Field, path: Path, notes: Notes) -> bool:
    if isinstance(node, Scalar) and node.kind == "bool" and node.value in ("true", "false"):
        return node.value == "true"
    notes.report(node.place, "Hier hoort true of false, zonder aanhalingstekens.", path)
    return False


def _many(one: Callable[..., Any]) -> Callable[..., list[Any]]:
    def value(node: Node, field: Field, path: Path, notes: Notes) -> list[Any]:
        items = _items(node, path, notes)
        # For a list of texts `most` is about each of them.
        most = MOST_TEXTS if field.kind == k.TEXTS and field.most else field.most
        if most and len(items) > most:
            text = f"Hier staan er {len(items)}. Maak er hooguit {most} van."
            notes.report(node.place, text, path)
            return []
        return [
            _part(one, item, field, (*path, number), notes) for number, item in enumerate(items)
        ]

    return value


def _block(node: Node, field: Field, path: Path, notes: Notes) -> Data:
    if field.kind == k.RECORD and isinstance(node, Mapping) and not node.fields:
        notes.report(node.place, "Dit blok is leeg. Vul het in of haal het weg.", path)
        return {}
    return record(node, shape_named(field.of[0]), path, notes)


def _named(node: Node, field: Field, path: Path, notes: Notes) -> Data:
    """Return a block of which nothing but the name need be given."""
    if isinstance(node, Scalar):
        name = _text(node, field, path, notes)
        return {"naam": name} if name else {}
    return _block(node, field, path, notes)


def _named_ones(node: Node, field: Field, path: Path, notes: Notes) -> list[Data] | None:
    """Return blocks of which nothing but the names need be given; an empty list means: nobody."""
    if isinstance(node, Listing) and not node.items:
        return []
    if isinstance(node, Scalar) and node.kind == EMPTY:
        notes.report(node.place, "Dit veld is leeg. Vul het in, of schrijf [] voor: niemand.", path)
        return None
    return [one for one in _many(_short_named)(node, field, path, notes) if one] or None


def _short_named(node: Node, field: Field, path: Path, notes: Notes) -> Data:
    """Return one of several: what their field says of `most` is about how many there are."""
    return _named(node, field._replace(most=MOST_OF_A_NAME), path, notes)


def _blocks_by_id(node: Node, field: Field, path: Path, notes: Notes) -> Data:
    """Return blocks by their names; one with nothing in it is there, but says nothing."""
    if not isinstance(node, Mapping):
        notes.report(node.place, "Hier horen blokken, elk met een naam en een dubbele punt.", path)
        return {}
    if field.most and len(node.fields) > field.most:
        text = f"Hier staan er {len(node.fields)}. Maak er hooguit {field.most} van."
        notes.report(node.place, text, path)
        return {}
    demanding = any(one.required for one in shape_named(field.of[0]).fields)
    found: Data = {}
    for name, item in node.fields.items():
        here = (*path, plain(name))
        notes.places.setdefault(here, node.keys[name])
        if not _ID.fullmatch(name):
            better = "-".join(words(name))
            advice = f"Schrijf '{shortened(better)}'" if better else _ID_ADVICE
            text = f"'{shortened(name)}' is geen goede naam voor een blok. {advice}."
            notes.report(node.keys[name], text, here)
        elif isinstance(item, Scalar) and item.kind == EMPTY and not demanding:
            found[name] = {}
        else:
            found[name] = _block(item, field, here, notes)
    return found


def _per_asker(one: Callable[..., Any]) -> Callable[..., Data]:
    def value(node: Node, field: Field, path: Path, notes: Notes) -> Data:
        if not isinstance(node, Mapping) or not node.fields:
            notes.report(node.place, f"Hier horen vragers: {listing(VRAGERS, 'en')}.", path)
            return {}
        for name, place in node.keys.items():
            if name not in VRAGERS:
                notes.report(
                    place, f"De vrager '{plain(name)}' bestaat niet. Kies {listing(VRAGERS)}."
                )
        found = {wie: node.fields[wie] for wie in VRAGERS if wie in node.fields}
        return {wie: _part(one, item, field, (*path, wie), notes) for wie, item in found.items()}

    return value


def _text_for_askers(node: Node, field: Field, path: Path, notes: Notes) -> Data:
    """Return a text for every asker: one that is the same for all, or one for each."""
    if isinstance(node, Scalar):
        text = _text(node, field, path, notes)
        return dict.fromkeys(VRAGERS, text) if text else {}
    return _per_asker(_text)(node, field, path, notes)


_KINDS: dict[str, Callable[..., Any]] = {
    k.ID: _id,
    k.TEXT: _text,
    k.TEXTS: _many(_text),
    k.FLAG: _flag,
    k.DAY: _date,
    k.DATE: _date,
    k.URL: _url,
    k.URLS: _many(_url),
    k.PHONE: _phone,
    k.CHOICE: _choice,
    k.REF: _text,
    k.REFS: _many(_text),
    k.RECORD: _block,
    k.RECORDS: _many(_block),
    k.TEXT_PER_ASKER: _per_asker(_text),
    k.TEXT_FOR_ASKERS: _text_for_askers,
    k.REF_PER_ASKER: _per_asker(_text),
    k.RECORDS_PER_ASKER: _per_asker(_many(_block)),
    k.RECORDS_BY_ID: _blocks_by_id,
    k.NAMED: _named,
    k.NAMEDS: _named_ones,
    k.EMAIL: _email,
    k.BRIN: _brin,
    k.PHONE_WITH_WORDS: _phone_with_words,
}
