"""Reads the answers to the questions for a new school file."""

from collections.abc import Sequence
from pathlib import Path

from wiedoetwat.errors import KnowledgeError, Place, Problem
from wiedoetwat.loading.reading import Mapping, Scalar, read
from wiedoetwat.text import perhaps, plain


def read_answers(path: Path, ids: Sequence[str]) -> dict[str, str]:
    """Return the answers in a YAML file, by question; KnowledgeError lists all that is wrong."""
    root, problems = read(path)
    answers: dict[str, str] = {}
    if isinstance(root, Mapping):
        for id_, node in root.fields.items():
            if id_ not in ids:
                text = f"Deze vraag bestaat niet.{perhaps(id_, ids)}"
                problems.append(Problem(root.keys[id_], text))
            elif isinstance(node, Scalar):
                answers[id_] = plain(node.value)
            else:
                problems.append(Problem(node.place, "Hier hoort één tekst, achter de vraag."))
    elif root is not None:
        start = Place(plain(str(path)), 1, 1)
        problems.append(Problem(start, "Schrijf op elke regel: vraag, dubbele punt, antwoord."))
    if problems:
        raise KnowledgeError(problems)
    return answers
