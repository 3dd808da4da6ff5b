"""The docs are complete: every field, exit code and setting, and every page can be found."""

import ast
import os
import re
from pathlib import Path

import pytest

from release import manual
from tests.conftest import ROOT
from tests.docs import commands as c
from tests.docs import reference
from wiedoetwat import cli, dutch, load
from wiedoetwat.__main__ import INTERRUPTED
from wiedoetwat.errors import WiedoetwatError
from wiedoetwat.loading.examples import URGENCY
from wiedoetwat.loading.fields import SHAPES
from wiedoetwat.loading.school_fields import SCHOOL_SHAPES
from wiedoetwat.school.scaffold import questions

_LINK = re.compile(r"\[[^\]]+\]\(([^)\s#]+)[^)]*\)")
SHAPED = {**SHAPES, **SCHOOL_SHAPES}


def page(name):
    return (ROOT / "docs" / name).read_text("utf-8")


def described(node):
    """Yield every part of a schema that is a field, at any depth, also of what it shares."""
    for name, part in {"": node, **node.get("$defs", {})}.items():
        yield from ((f"{name}.{field}", inside) for field, inside in reference.fields(part))


@pytest.mark.parametrize("path", reference.schema_files(), ids=lambda path: path.name)
def test_every_field_of_a_schema_says_what_it_is(path):
    schema = reference.read(path)
    found = dict(described(schema))
    assert found
    assert [name for name, part in found.items() if not part.get("description")] == []
    assert all(f"| `{name.split('.', 1)[1]}` |" in page("json.md") for name in found)


def test_a_field_without_a_description_would_be_seen():
    node = {"properties": {"a": {"type": "array", "items": {"properties": {"b": {}}}}}}
    assert [name for name, _ in described({"$defs": {"x": node}})] == ["x.a", "x.a[].b"]
    assert [name for name, _ in described({"oneOf": [node]})] == [".a", ".a[].b"]


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ({"type": ["string", "null"]}, "tekst of null"),
        ({"type": "array", "items": {"$ref": "#/$defs/rol"}}, "lijst van blok *rol*"),
        ({"oneOf": [{"type": "null"}, {"enum": ["a", "b"]}]}, "null of `a`, `b`"),
        ({"const": 1}, "`1`"),
    ],
)
def test_the_kind_of_a_field_is_told_in_words(part, words):
    assert reference.kind(part) == words


@pytest.mark.parametrize("name", SHAPED)
def test_every_field_that_people_write_says_what_it_is(name):
    assert SHAPED[name].meaning
    assert [field.name for field in SHAPED[name].fields if not field.meaning] == []


def test_what_has_no_table_of_fields_is_named_too():
    assert all(f"`{half}`" in page("herkennen.md") for half in URGENCY)
    kennis = load()
    asked = [one.id for one in questions(kennis, "2026-12-01") if one.id not in kennis.op_school]
    assert asked
    assert all(f"`{one}`" in page("school.md") for one in asked)


def codes_of(error):
    """Yield the exit code of an error and of every kind of it."""
    yield error.exit_code
    for kind in error.__subclasses__():
        yield from codes_of(kind)


def test_every_exit_code_in_the_code_is_explained_and_no_other():
    own = {cli.ANSWERED, cli.NOT_RIGHT, cli.OUR_FAULT, cli.INTERRUPTED, INTERRUPTED}
    assert own | set(codes_of(WiedoetwatError)) == set(manual.EXITS)
    for name in ("README.md", "docs/opdrachten.md"):
        assert reference.exits() in (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("name", ["cli", "__main__"])
def test_an_exit_code_is_never_a_bare_number(name):
    """So that each is one of those above."""
    tree = ast.parse((ROOT / "src" / "wiedoetwat" / f"{name}.py").read_text("utf-8"))
    ends = [
        *(one.value for one in ast.walk(tree) if isinstance(one, ast.Return)),
        *(arg for one in ast.walk(tree) if isinstance(one, ast.Call) for arg in given_to_exit(one)),
    ]
    assert ends
    assert not [one for one in ends if isinstance(one, ast.Constant) and type(one.value) is int]


def given_to_exit(call):
    """Return what a call gives as an exit code, if that is what it does."""
    return call.args if ast.unparse(call.func) in ("typer.Exit", "sys.exit") else []


ANSWERS = {
    0: ["--versie"],
    1: ["route", "hoe laat begint de gymles morgen"],
    2: ["onzin"],
    3: ["rollen", "--kennis", "weg"],
}


@pytest.mark.parametrize("code", ANSWERS)
def test_an_exit_code_that_is_explained_is_given(code, run):
    assert run(*ANSWERS[code])[0] == code


def test_every_setting_that_the_program_reads_is_explained():
    """What the shells and Windows set themselves is nothing to set by hand."""
    text = "\n".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    read = set(re.findall(r"environ(?:ment)?(?:\.get\(|\[)\"(\w+)\"", text))
    read |= set(re.findall(r"\"(\w+)\" in environment", text)) | {"COLUMNS"}
    read |= set(re.findall(r"^\w+_ENV = \"(\w+)\"$", text, re.MULTILINE))
    assert read - {"WT_SESSION"} == set(manual.ENVIRONMENT)
    assert f"`{dutch.COMPLETE}`" in page("opdrachten.md")


def linked(path):
    """Return the files that a page has links to."""
    links = _LINK.findall(path.read_text("utf-8")) if path.suffix == ".md" else ()
    found = [Path(os.path.normpath(path.parent / link)) for link in links]
    return [link for link in found if link.is_file()]


def reached():
    """Return every file that can be reached from the README by way of links."""
    found, waiting = set(), [ROOT / "README.md"]
    while waiting:
        path = waiting.pop()
        found.add(path)
        waiting += [link for link in linked(path) if link not in found]
    return found


def test_every_page_and_schema_can_be_found_from_the_readme():
    files = {path for path in (ROOT / "docs").rglob("*") if path.is_file()}
    assert files - reached() == set()


def test_every_script_is_named_where_people_read():
    text = "\n".join(path.read_text("utf-8") for path in reached() if path.suffix == ".md")
    scripts = [path for path in (ROOT / "scripts").iterdir() if path.is_file() and not path.suffix]
    assert [path.name for path in scripts if f"scripts/{path.name}" not in text] == []


def test_a_bar_in_a_table_is_no_border():
    assert list(reference.table(("a",), [("x|y",)])) == ["| a |", "|---|", "| x\\|y |"]


def test_the_page_of_commands_has_the_program_itself_first():
    assert c.output("wiedoetwat --help").splitlines()[0] == f"Gebruik: {manual.commands()[0].usage}"
