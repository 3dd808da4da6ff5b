"""What someone types about a child is in no error, no trace and no file."""

import json
import os
import sys

import pytest

from tests.commands import is_file, typed
from tests.test_cli_schools import ANSWERS, DAY
from wiedoetwat import __main__ as program
from wiedoetwat import cli
from wiedoetwat.recognition import recogniser

NAMES = ("xanthippe", "quagliaroni", "zebedeus")
STORY = "Mijn dochter Xanthippe Quagliaroni wordt gepest door Zebedeus"
NEEDED = {"waarom": {"situatie": "klacht"}, "site": {"folder": "site"}}
"""What a command cannot do without."""

PLACES = [pytest.param(*one, id=" ".join([*one[0], one[1].name])) for one in typed()]


def told(text):
    """Return which of the names are in a text."""
    return [name for name in NAMES if name in text.lower()]


def kept(folder):
    """Return every file below a folder that has one of the names in it."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if told(path.read_bytes().decode("utf-8", "replace"))]


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """Return the empty folder in which the program runs, which is its home too."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def call(words, parameter, value):
    """Return a command in which this value is typed at this place."""
    needed = NEEDED.get(words[0], {}) | {parameter.name: value}
    if parameter.param_type_name == "option":
        value = needed.pop(parameter.name)
        return [*words, *needed.values(), f"{max(parameter.opts, key=len)}={value}"]
    before = {"rol": ["klacht"]}.get(parameter.name, []) if words[0] == "waarom" else []
    return [*words, *before, value]


@pytest.mark.parametrize(("words", "parameter"), PLACES)
def test_it_is_not_repeated_wherever_it_is_typed(words, parameter, run, here):
    """But for the name of a file: without that nobody knows which file is meant."""
    code, out, err = run(*call(words, parameter, STORY))
    assert code in (0, 1, 2, 3)
    said = out + err
    assert told(said.replace(STORY, "") if is_file(parameter) else said) == []
    assert kept(here) == []


@pytest.mark.parametrize(
    "arguments",
    [
        [STORY],
        [f"--{STORY}"],
        [f"-{STORY}"],
        [f"--versie={STORY}"],
        [f"--aanvulling={STORY}"],
        ["route", "-s", "klacht", STORY],
        ["route", f"--{STORY}"],
        ["rollen", "apc", STORY],
        ["school", STORY],
        ["school", "nieuw", f"--forceer={STORY}"],
    ],
)
def test_it_is_not_repeated_where_it_does_not_belong(arguments, run, here):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert told(err) == []
    assert [*here.iterdir()] == []


def test_the_name_of_a_file_is_all_that_is_repeated(run):
    assert run("rollen", f"--kennis={STORY}")[2].startswith(f"{STORY}:1:1: Deze map is er niet")
    assert run("rollen", f"--school={STORY}")[2].startswith(f"{STORY}:1:1: ")


def test_an_answer_to_a_question_is_not_repeated(run, here):
    answers = f"{STORY}\n6\n{STORY}\n2\n{STORY}\n1\n{STORY}\n1\n{STORY}\n"
    code, out, err = run("route", typed=answers.encode())
    assert code in (0, 2)
    assert err.count("Dit nummer staat er niet bij.") > 2
    assert told(out + err) == []
    assert [*here.iterdir()] == []


def test_an_answer_to_a_choice_is_not_repeated(run, monkeypatch):
    monkeypatch.setattr(recogniser, "SURE", 1.1)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    typed_after = f"{STORY}\n1\n".encode()
    code, out, err = run("route", STORY, typed=typed_after, at_terminal=True)
    assert code == 0
    assert "Dit nummer staat er niet bij." in err
    assert told(out + err) == []


def test_a_line_of_a_file_is_not_repeated(run, here):
    lines = [STORY.encode(), STORY.encode() + b"\xff", STORY.encode() * 80_000]
    code, out, err = run("route", "--invoer", "-", typed=b"\n".join(lines))
    assert code == 1
    assert len(err.splitlines()) == 2
    assert len(out.splitlines()) == 1
    assert told(out + err) == []
    assert [*here.iterdir()] == []


def test_names_for_a_school_file_are_in_that_file_alone(run, here):
    answers = ANSWERS | {"naam": STORY, "apc": STORY, "directie": f"{STORY} t"}
    said = "".join(f"{answer}\n" for answer in answers.values())
    code, out, err = run("school", "nieuw", *DAY, typed=said.encode())
    assert code == 0
    assert told(out + err) == []
    assert [*here.iterdir()] == kept(here) == [here / "school.yaml"]


def test_wrong_answers_for_a_school_file_are_not_repeated(run, here):
    answers = here / "antwoorden"
    for wrong in ({"sector": STORY}, {STORY: "x"}, {"apc": f"{STORY}: bel nooit 112"}):
        answers.write_text(json.dumps(ANSWERS | wrong), "utf-8")
        code, out, err = run("school", "nieuw", "--antwoorden", answers, *DAY)
        assert code in (2, 3)
        assert told(out + err) == []
        assert [*here.iterdir()] == [answers]


def test_who_goes_back_sees_their_own_answer_and_no_other(run):
    """Only this question shows what was typed: to whoever typed it, to change it or keep it."""
    err = run("school", "nieuw", typed=f"{STORY}\nt\ns\n".encode())[2]
    assert err.count(STORY) == 1
    assert f"(Enter: {STORY})" in err


def test_a_shell_that_completes_is_not_told_it(run, monkeypatch, here):
    monkeypatch.setenv("_WIEDOETWAT_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", f"wiedoetwat route {STORY} --wie ")
    monkeypatch.setenv("COMP_CWORD", "9")
    with pytest.raises(SystemExit):
        run()
    assert [*here.iterdir()] == []


FAULTS = {
    "while it is recognised": "wiedoetwat.recognition.Recogniser.recognise",
    "while it is shown": "wiedoetwat.cli.render",
    "while it is written": "wiedoetwat.console.write",
    "while it is read": "wiedoetwat.loading.load",
}


@pytest.mark.parametrize("where", FAULTS)
@pytest.mark.usefixtures("_no_gc")
def test_a_fault_of_our_own_does_not_tell_it(where, monkeypatch, capsys, here):
    def fail(*_args, **_more):
        raise KeyError(STORY) from OSError(2, STORY, STORY)

    monkeypatch.setattr(FAULTS[where], fail)
    monkeypatch.setattr(sys, "argv", ["wiedoetwat", "route", *STORY.split()])
    with pytest.raises(SystemExit) as end:
        program.run()
    out, err = capsys.readouterr()
    assert end.value.code == cli.OUR_FAULT
    assert (out, "KeyError" in err) == ("", True)
    assert told(err) == []
    assert [*here.iterdir()] == []


def test_it_is_not_left_in_the_environment(run):
    before = dict(os.environ)
    run("route", *STORY.split())
    assert dict(os.environ) == before
