"""Reads the example sentences: a file per situation, from which the model learns."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from wiedoetwat.errors import Place, Problem
from wiedoetwat.loading.reading import Listing, Mapping, Node, Scalar, read
from wiedoetwat.model import BUITEN_BEREIK, VRAGERS
from wiedoetwat.text import listing, perhaps, plain, words

URGENCY = {"gewoon": False, "urgent": True}
"""The two halves of a file: sentences without and with urgency."""

FOLDER = "voorbeelden"


class Example(NamedTuple):
    """A sentence someone might type, the situation it tells of, who types it, and urgency."""

    situatie: str
    wie: str
    urgent: bool
    tekst: str
    place: Place


def examine_examples(
    folder: Path, situaties: Collection[str]
) -> tuple[list[Example], list[Problem]]:
    """Return the examples in a folder, in the order of the files, and every problem in them.

    A file is named after one of these situations, or `buiten-bereik`. A sentence stands there
    once, whatever its capitals and punctuation.
    """
    problems: list[Problem] = []
    examples: list[Example] = []
    names = (*situaties, BUITEN_BEREIK)
    for path in sorted(folder.glob("*.yaml")):
        if path.stem not in names:
            text = f"Er is geen situatie met deze naam.{perhaps(path.stem, names)}"
            problems.append(Problem(Place(plain(str(path)), 1, 1), text))
            continue
        root, found = read(path)
        problems += found
        if root:
            examples += _of_file(root, path.stem, problems)
    return examples, [*problems, *_doubles(examples)]


def _of_file(root: Node, situatie: str, problems: list[Problem]) -> Iterator[Example]:
    for half, askers in _fields(root, tuple(URGENCY), problems):
        for wie, sentences in _fields(askers, VRAGERS, problems):
            for node in _items(sentences, problems):
                text = plain(node.value) if isinstance(node, Scalar) else ""
                if words(text):
                    yield Example(situatie, wie, URGENCY[half], text, node.place)
                else:
                    problems.append(Problem(node.place, "Hier hoort één zin, met woorden erin."))


def _fields(
    node: Node, known: tuple[str, ...], problems: list[Problem]
) -> Iterator[tuple[str, Node]]:
    """Yield every field that is known here; report the others."""
    if not isinstance(node, Mapping):
        text = f"Hier hoort een blok met {listing(known, 'en')}."
        problems.append(Problem(node.place, text))
        return
    for name, value in node.fields.items():
        if name in known:
            yield name, value
        else:
            text = f"'{plain(name)}' kan hier niet. Kies {listing(known)}."
            problems.append(Problem(node.keys[name], text))


def _items(node: Node, problems: list[Problem]) -> list[Node]:
    if isinstance(node, Listing):
        return node.items
    text = "Hier hoort een lijst. Begin elke regel met een streepje."
    problems.append(Problem(node.place, text))
    return []


def _doubles(examples: list[Example]) -> Iterator[Problem]:
    seen: dict[str, Example] = {}
    for one in examples:
        first = seen.setdefault(" ".join(words(one.tekst)), one)
        if first is not one:
            yield Problem(one.place, f"Deze zin staat er al, in {first.place}. Haal er één weg.")
