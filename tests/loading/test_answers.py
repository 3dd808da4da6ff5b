"""The answers to the questions for a new school file: what is read, and what is refused."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedoetwat.errors import KnowledgeError
from wiedoetwat.loading.answers import read_answers

IDS = ("naam", "sector", "apc", "veiligheidscoordinator")


@pytest.fixture
def answers(tmp_path):
    """Return the answers in a file with this text."""

    def read(text):
        path = tmp_path / "antwoorden.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_answers(path, IDS)

    return read


@pytest.fixture
def problems(answers, tmp_path):
    """Return what is wrong with a file with this text, without its name."""

    def found(text):
        with pytest.raises(KnowledgeError) as error:
            answers(text)
        return [
            str(one).removeprefix(f"{tmp_path}/antwoorden.yaml:") for one in error.value.problems
        ]

    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("naam: De Regenboog\nsector: po", {"naam": "De Regenboog", "sector": "po"}),
        ('{"naam": "De Regenboog"}', {"naam": "De Regenboog"}),
        ("apc: juf Anna # die van groep 3", {"apc": "juf Anna"}),
        ("apc: '-'", {"apc": "-"}),
        ("apc:", {"apc": ""}),
        ("naam: 0113", {"naam": "0113"}),
        ("naam: yes", {"naam": "yes"}),
        ("naam: 2027-07-31", {"naam": "2027-07-31"}),
        ('naam: "De \\e[31m Regenboog\\n 🌈"', {"naam": "De \\u001b[31m Regenboog 🌈"}),
        ("\ufeffnaam: De Regenboog\r\n", {"naam": "De Regenboog"}),
        ("naam: <b>De</b> [red]Regenboog[/]", {"naam": "<b>De</b> [red]Regenboog[/]"}),
        ("{}", {}),
    ],
)
def test_an_answer_is_read_as_it_was_typed(text, expected, answers):
    assert answers(text) == expected


NO_ANSWERS = "1:1: Schrijf op elke regel: vraag, dubbele punt, antwoord."
NO_ALIAS = "Een verwijzing met * mag niet. Schrijf de tekst zelf nog eens."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("namen: x", ["1:1: Deze vraag bestaat niet. Misschien 'naam'?"]),
        ("zzz: x", ["1:1: Deze vraag bestaat niet."]),
        ('"\\e[31m": x', ["1:1: Deze vraag bestaat niet."]),
        ("apc: [juf Anna, juf Eva]", ["1:6: Hier hoort één tekst, achter de vraag."]),
        ("apc:\n  naam: juf Anna", ["2:3: Hier hoort één tekst, achter de vraag."]),
        ("- naam", [NO_ANSWERS]),
        ("De Regenboog", [NO_ANSWERS]),
        ("", ["1:1: Dit bestand is leeg. Vul het in."]),
        ("naam: &a x\napc: *a", [f"2:6: {NO_ALIAS}"]),
        (
            "naam: x\nnaam: y",
            ["2:1: 'naam' staat hier dubbel (eerst op regel 1). Haal er één weg."],
        ),
        ("naam: !!str x", ["1:7: Een YAML-tag (met !) mag niet. Haal die weg."]),
        ("naam:\tx\n\tapc: y", ["2:1: Hier staat een tab. Gebruik spaties."]),
        (
            "naam: x\xe9".encode("latin-1"),
            ["1:8: Hier staat een teken dat geen UTF-8 is. Bewaar het bestand als UTF-8."],
        ),
        (b"naam: \x1b[31m", ["1:7: Hier staat een stuurteken. Haal het weg."]),
        (
            "namen: x\nzzz: y\napc: []",
            [
                "1:1: Deze vraag bestaat niet. Misschien 'naam'?",
                "2:1: Deze vraag bestaat niet.",
                "3:6: Hier hoort één tekst, achter de vraag.",
            ],
        ),
    ],
)
def test_all_that_is_wrong_with_answers_is_reported(text, expected, problems):
    assert problems(text) == expected


def test_answers_that_are_not_there_are_said(tmp_path):
    with pytest.raises(KnowledgeError, match="Dit bestand is er niet"):
        read_answers(tmp_path / "weg.yaml", IDS)


def test_a_folder_has_no_answers(tmp_path):
    with pytest.raises(KnowledgeError, match="Dit is geen gewoon bestand"):
        read_answers(tmp_path, IDS)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_has_no_answers(tmp_path):
    os.mkfifo(tmp_path / "pijp")
    with pytest.raises(KnowledgeError, match="Dit is geen gewoon bestand"):
        read_answers(tmp_path / "pijp", IDS)


LINES = st.builds("{}: {}".format, st.sampled_from(IDS), st.text(max_size=20))


@given(st.one_of(st.text(max_size=40), LINES))
def test_any_text_has_answers_or_problems_with_a_line(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("antwoorden") / "a.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        found = read_answers(path, IDS)
    except KnowledgeError as error:
        found = error
    if isinstance(found, dict):
        assert all(id_ in IDS and isinstance(answer, str) for id_, answer in found.items())
    else:
        assert found.problems
        assert all(one.place.line >= 1 for one in found.problems)
