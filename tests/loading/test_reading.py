"""The YAML reader: every construct it refuses, where it says it is, and what it lets through."""

import os

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from wiedoetwat.loading import reading


@pytest.fixture
def problems(tmp_path):
    """Return "line:column text" of every problem in a text or in raw bytes."""

    def found(content):
        path = tmp_path / "test.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        _, problems = reading.read(path)
        return [f"{p.place.line}:{p.place.column} {p.text}" for p in problems]

    return found


REFUSED = {
    "duplicate key": (
        "a: 1\nb: 2\na: 3\n",
        ["3:1 'a' staat hier dubbel (eerst op regel 1). Haal er één weg."],
    ),
    "alias": (
        "a: &x tekst\nb: *x\n",
        ["2:4 Een verwijzing met * mag niet. Schrijf de tekst zelf nog eens."],
    ),
    "alias bomb": (
        "a: &a [x, x]\nb: &b [*a, *a]\n",
        [
            f"2:{column} Een verwijzing met * mag niet. Schrijf de tekst zelf nog eens."
            for column in (8, 12)
        ],
    ),
    "tag": (
        "a: !!python/object:os.system x\n",
        ["1:4 Een YAML-tag (met !) mag niet. Haal die weg."],
    ),
    "tag on a list": ("a: !lijst [x]\n", ["1:4 Een YAML-tag (met !) mag niet. Haal die weg."]),
    "key that is a list": (
        "? [a, b]\n: c\n",
        ["1:3 Een veldnaam moet één woord zijn. Maak er een woord van."],
    ),
    "second document": (
        "a: b\n---\nc: d\n",
        ["2:1 Hier begint een tweede document (---). Haal die regel weg."],
    ),
    "empty file": ("", ["1:1 Dit bestand is leeg. Vul het in."]),
    "only comments": ("# niets\n", ["1:1 Dit bestand is leeg. Vul het in."]),
    "not utf-8": (
        b"naam: goed\n\xc3\xa9\xc3\xa9: caf\xe9\n",
        ["2:8 Hier staat een teken dat geen UTF-8 is. Bewaar het bestand als UTF-8."],
    ),
    "utf-16": (
        "naam: goed\n".encode("utf-16"),
        ["1:1 Hier staat een teken dat geen UTF-8 is. Bewaar het bestand als UTF-8."],
    ),
    "too deep": (
        "[" * 60 + "]" * 60,
        ["1:51 Hier gaat de YAML dieper dan 50 lagen. Haal lagen weg."],
    ),
    "tab": ("a:\n  b: c\n\td: e\n", ["3:1 Hier staat een tab. Gebruik spaties."]),
    "tab before a dash": ("a:\n\t- b\n", ["2:1 Hier staat een tab. Gebruik spaties."]),
    "wrong first character": (
        "a: @b\n",
        ["1:4 Dit teken mag niet vooraan staan. Zet de tekst tussen aanhalingstekens."],
    ),
    "unknown escape": (
        'a: "\\q"\n',
        ["1:5 Na een \\ staat hier een teken dat niet kan. Gebruik enkele aanhalingstekens."],
    ),
    "unknown code": (
        'a: "\\xZZ"\n',
        ["1:7 Na een \\ staat hier een teken dat niet kan. Gebruik enkele aanhalingstekens."],
    ),
    "control character": (
        "é: 🎒\n🎒: é\x07c\n",
        ["2:5 Hier staat een stuurteken. Haal het weg."],
    ),
    "open quote": (
        'a: "open\nb: c\n',
        ["1:4 Hier begint een tekst met een aanhalingsteken. Zet er ook een achter."],
    ),
    "problems before an open quote": (
        "a: 1\na: 2\nb: 'x\n",
        [
            "2:1 'a' staat hier dubbel (eerst op regel 1). Haal er één weg.",
            "3:4 Hier begint een tekst met een aanhalingsteken. Zet er ook een achter.",
        ],
    ),
    "alias as a name": (
        "a: &x b\n*x : c\n*x : d\n",
        [
            f"{line}:1 Een verwijzing met * mag niet. Schrijf de tekst zelf nog eens."
            for line in (2, 3)
        ],
    ),
    "colon too many": (
        "a: b: c\n",
        ["1:5 Hier staat een dubbele punt te veel. Gebruik aanhalingstekens."],
    ),
    "no colon": (
        "a: b\nc\nd: e\n",
        ["2:1 Hier mist een dubbele punt na een veldnaam. Zet die erbij."],
    ),
    "indentation": (
        "a:\n  - b\n c: d\n",
        ["3:2 Hier klopt de inspringing of de vorm niet. Vergelijk met de regel erboven."],
    ),
    "unclosed list": (
        "a: [b, c\nd: e\n",
        ["2:2 Hier klopt de inspringing of de vorm niet. Vergelijk met de regel erboven."],
    ),
    "lines that end in another way": (
        "a: b\rc: d\r\ne: f\u2028g: \x07\n",
        ["4:4 Hier staat een stuurteken. Haal het weg."],
    ),
    "percent": (
        "%onzin\na: b\n",
        ["1:7 Hier is de YAML niet te lezen. Haal dit weg."],
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_says_where_and_what_to_do(case, problems):
    content, expected = REFUSED[case]
    assert problems(content) == expected


def test_a_file_over_five_megabytes_is_refused(problems):
    assert problems("a: " + "x" * reading.MAX_BYTES) == [
        "1:1 Dit bestand is groter dan 5 MB. Splits het op."
    ]
    assert problems("a: " + "x" * (reading.MAX_BYTES - 3)) == []


def test_fifty_layers_are_read(problems):
    assert problems("[" * 50 + "]" * 50) == []


@pytest.mark.parametrize(
    ("make", "text"),
    [
        (lambda path: None, "Dit bestand is er niet. Kijk of de naam klopt."),
        (lambda path: path.mkdir(), "Dit is geen gewoon bestand. Geef een YAML-bestand."),
        (os.mkfifo, "Dit is geen gewoon bestand. Geef een YAML-bestand."),
    ],
    ids=["missing", "folder", "pipe"],
)
def test_what_is_no_file_is_refused_without_waiting(make, text, tmp_path):
    path = tmp_path / "test.yaml"
    make(path)
    tree, problems = reading.read(path)
    assert tree is None
    assert [problem.text for problem in problems] == [text]


def test_a_file_without_permission_is_refused(tmp_path, monkeypatch):
    def denied(*_):
        raise PermissionError

    path = tmp_path / "test.yaml"
    path.write_text("a: b\n")
    monkeypatch.setattr("pathlib.Path.open", denied)
    _, problems = reading.read(path)
    assert [problem.text for problem in problems] == [
        "Dit bestand is niet te lezen. Kijk of je er rechten voor hebt."
    ]


def test_a_file_name_cannot_steer_the_terminal(tmp_path):
    _, problems = reading.read(tmp_path / "\x1b[31m.yaml")
    assert "\x1b" not in str(problems[0])


def test_every_value_knows_its_place_and_what_yaml_takes_it_for(tmp_path):
    path = tmp_path / "test.yaml"
    path.write_text("\ufeffa: 0113\nb:\n  - 'nee'\n  - no\n  - ~\n", encoding="utf-8")
    tree, problems = reading.read(path)
    assert problems == []
    number = tree.fields["a"]
    assert (number.value, number.kind, number.place.line, number.place.column) == (
        "0113",
        "int",
        1,
        4,
    )
    assert [(item.value, item.kind) for item in tree.fields["b"].items] == [
        ("nee", "str"),
        ("no", "bool"),
        ("~", "null"),
    ]


def test_a_value_that_is_not_there_stands_in_the_file(tmp_path):
    path = tmp_path / "test.yaml"
    path.write_text("a: b\n? ", encoding="utf-8")
    tree, _ = reading.read(path)
    assert (tree.fields[""].place.line, tree.fields[""].place.column) == (2, 3)


def test_the_slow_reader_reports_the_same(problems, monkeypatch):
    """A PyYAML without libyaml reads the same; only its words for bad syntax differ."""
    monkeypatch.setattr(reading, "_LOADER", yaml.SafeLoader)
    for case in ("duplicate key", "alias", "tag", "second document", "empty file", "too deep"):
        content, expected = REFUSED[case]
        assert problems(content) == expected


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_gives_a_tree_or_a_problem(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("any") / "test.yaml"
    path.write_text(text, encoding="utf-8")
    tree, problems = reading.read(path)
    assert tree is not None or problems


@given(st.binary(max_size=200))
def test_any_bytes_give_a_tree_or_a_problem(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("any") / "test.yaml"
    path.write_bytes(raw)
    tree, problems = reading.read(path)
    assert tree is not None or problems
