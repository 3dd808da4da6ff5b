"""A fault of the program itself: told with where it is, and without what someone typed."""

import sys

import pytest

from tests.conftest import ROOT
from wiedoetwat import __main__ as program
from wiedoetwat import cli
from wiedoetwat.fault import MOST, told

TYPED = "mijn zoon Sem wordt gepest"


def deep(left):
    if not left:
        raise KeyError(TYPED)
    deep(left - 1)


def caught(left=0):
    with pytest.raises(KeyError) as error:
        deep(left)
    return told(error.value)


def test_it_says_what_kind_it_is_and_where():
    first, second, kind, *places = caught().splitlines()
    assert first == "Er ging iets mis in het programma zelf. Dat ligt niet aan jou."
    assert second.startswith("Meld het")
    assert kind == "KeyError"
    assert places[-1].startswith("  tests.test_fault, regel ")
    assert places[-1].endswith(" (deep)")


def test_neither_what_was_typed_nor_a_folder_of_someone_is_in_it():
    assert TYPED not in caught()
    assert str(ROOT) not in caught()


def test_of_many_places_the_last_are_told():
    assert len(caught(left=200).splitlines()) == 3 + MOST


@pytest.mark.usefixtures("_no_gc")
def test_the_program_ends_with_a_code_of_its_own(monkeypatch, capsys):
    def fail():
        raise KeyError(TYPED) from ValueError(TYPED)

    monkeypatch.setattr(cli, "main", fail)
    with pytest.raises(SystemExit) as end:
        program.run()
    out, err = capsys.readouterr()
    assert end.value.code == 4
    assert (out, err.splitlines()[2]) == ("", "KeyError")
    assert TYPED not in err
    assert "Traceback" not in err


@pytest.mark.usefixtures("_no_gc")
def test_without_anywhere_to_say_it_the_code_is_left(monkeypatch):
    monkeypatch.setattr(cli, "main", lambda: {}[TYPED])
    monkeypatch.setattr(sys, "stderr", None)
    with pytest.raises(SystemExit) as end:
        program.run()
    assert end.value.code == 4
