"""The package as a library: the same answers, typed and documented."""

import inspect
import json
from pathlib import Path

import pytest

import wiedoetwat
from wiedoetwat import load, route
from wiedoetwat.cli import main


def test_a_script_gets_the_same_answer_as_the_command_line(capsys):
    kennis = load()
    for situatie in kennis.situaties:
        main(["route", "--situatie", situatie, "--wie", "ouder", "--formaat", "json"])
        printed = json.loads(capsys.readouterr().out)
        assert printed == wiedoetwat.as_data(kennis, route(kennis, situatie, wie="ouder"))


@pytest.mark.parametrize("name", wiedoetwat.__all__)
def test_everything_public_says_what_it_promises(name):
    if not name.startswith("__"):
        assert inspect.getdoc(getattr(wiedoetwat, name))


def test_the_package_is_typed():
    assert (Path(wiedoetwat.__file__).parent / "py.typed").exists()


def test_errors_of_the_library_have_one_base():
    kennis = load()
    with pytest.raises(wiedoetwat.WiedoetwatError):
        route(kennis, "qqqq")
    with pytest.raises(wiedoetwat.WiedoetwatError):
        load("/bestaat-niet")


def test_the_example_in_the_docstring_runs(capsys):
    code = inspect.getdoc(wiedoetwat).split("For scripts:", 1)[1]
    exec(inspect.cleandoc(code))  # noqa: S102
    assert capsys.readouterr().out == f"{load().rollen['schoolcontactpersoon'].naam}\n"
