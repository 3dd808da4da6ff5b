"""Any file that should be YAML: it gives a tree, or problems that stand in the file."""

from random import Random
from typing import Any

import yaml
from tests.schoolfile import TEXT

from fuzz.changing import changed
from fuzz.disk import held
from fuzz.holding import lines_of, place_holds, problems_hold
from wiedoetwat.loading.reading import Mapping, Node, Scalar, parsed, read

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

FILE = "bestand.yaml"

WORDS = (
    *(
        "a: ",
        "- ",
        ": ",
        "? ",
        "| ",
        "> ",
        "|+1\n",
        "[",
        "]",
        "{",
        "}",
        ",",
        "'",
        '"',
        '"\\x',
        "\\u12",
    ),
    *(
        "&a ",
        "*a",
        "!a ",
        "!!str ",
        "<<",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "%TAG ! x\n",
        "#",
        "\t",
        "~",
    ),
    *("\r", "\r\n", "\x85", "\u2028", "\u2029", "\ufeff", "\x07", "\ufffe", "\u00a0", "0113", "\0"),
)
RAW_WORDS = (b"\xff\xfe", b"\xed\xa0\x80", b"\xc3", b"\xef\xbb\xbf")


def target(data: bytes) -> None:
    """Check that a file is read as YAML means it, or that every problem stands where it is."""
    tree, problems = read(held(data, FILE))
    text = data.decode("utf-8-sig", "replace")
    problems_hold(problems, text, FILE)
    assert tree is not None or problems
    if tree is not None:
        assert (tree, problems) == parsed(text, FILE)
        _places_hold(tree, lines_of(text))
        if not problems:
            assert _plain(tree) == _read_by_yaml(text, tree)


def _read_by_yaml(text: str, tree: Node) -> Any:  # noqa: ANN401
    """Return what YAML itself makes of a text; it minds a name that is given twice, unlike us."""
    try:
        return yaml.load(text, Loader=_LOADER)  # noqa: S506 - makes texts only
    except yaml.composer.ComposerError:
        return _plain(tree)


def _places_hold(node: Node, lines: list[str]) -> None:
    place_holds(node.place, lines)
    if isinstance(node, Mapping):
        for key, part in node.fields.items():
            place_holds(node.keys[key], lines)
            _places_hold(part, lines)
    elif not isinstance(node, Scalar):
        for part in node.items:
            _places_hold(part, lines)


def _plain(node: Node) -> Any:  # noqa: ANN401
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {key: _plain(part) for key, part in node.fields.items()}
    return [_plain(part) for part in node.items]


def mutated(data: bytes, chance: Random) -> bytes:
    """Return the file with changes that leave it nearly YAML."""
    return changed(data.decode("utf-8", "replace"), chance).encode("utf-8", "replace")


def seeds() -> list[bytes]:
    """Return a few files."""
    return [
        TEXT.encode(),
        b"a: &x [1, 0113, ~]\nb: *x\n? [a]\n: c\n",
        b"a: |+2\n   b\n  c\nd: >-\n  e\n\n  f\n",
        b"\"a\\u00e9\": 'it''s'\n--- !x\nb\n",
        b"",
        b"b: *x\n? [a]\n: c\n? ",
        b"a: b\rc: d\r\ne: f\xe2\x80\xa8g: \x07\n",
    ]
