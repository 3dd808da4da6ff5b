"""A question in someone's own words on the command line: answered, asked back, or in a batch."""

import io
import json
import subprocess
import sys

import jsonschema
import pytest

from tests import mini
from tests.conftest import ROOT
from wiedoetwat import cli, console, load, options
from wiedoetwat.recognition import recogniser

KENNIS = load()
SURE = "mijn zoon wordt gepest op school door klasgenoten"
OTHER = "hoe laat begint de gymles morgen"
SCHEMA = jsonschema.Draft202012Validator(
    json.loads((ROOT / "docs" / "schema" / "route-1.json").read_text("utf-8"))
)


@pytest.fixture
def terminal(monkeypatch, run):
    """Run a command as someone at a terminal, who types these answers."""

    def command(*argv, typed=""):
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setenv("NO_COLOR", "1")
        return run(*argv, typed=typed.encode(), at_terminal=True)

    return command


@pytest.fixture
def doubtful(monkeypatch):
    """Make every text one to ask about."""
    monkeypatch.setattr(recogniser, "SURE", 1.1)


def test_a_story_is_answered_with_what_it_was_recognised_by(run):
    code, out, err = run("route", *SURE.split())
    assert (code, err) == (0, "")
    assert out.startswith("Een leerling wordt gepest\n")
    assert 'Herkend aan: "' in out
    assert "Dit antwoord is voor een ouder." in out


@pytest.mark.parametrize("form", options.ROUTE_FORMS)
@pytest.mark.parametrize("text", [SURE, OTHER, "hij heeft een mes bij zich"])
def test_every_outcome_has_every_form(text, form, run):
    code, out, err = run("route", text, "-f", form)
    assert err == ""
    assert code == (1 if text == OTHER else 0)
    assert out.endswith("\n")
    if form == "json":
        SCHEMA.validate(json.loads(out))


@pytest.mark.parametrize("form", options.ROUTE_FORMS)
def test_a_choice_has_every_form_and_shows_each_candidate(form, run, doubtful):
    code, out, err = run("route", SURE, "-f", form)
    assert (code, err) == (0, "")
    data = json.loads(run("route", SURE, "-f", "json")[1])
    SCHEMA.validate(data)
    assert data["uitkomst"] == "kies"
    assert [one["situatie"] for one in data["vraag"]["keuzes"]] == [
        one["situatie"]["id"] for one in data["antwoorden"]
    ]
    if form != "json":
        flat = " ".join(out.replace("\\", "").split())
        for choice in data["vraag"]["keuzes"]:
            assert choice["tekst"][:20] in flat


@pytest.mark.parametrize("form", options.ROUTE_FORMS)
def test_two_lanes_have_every_form_and_two_whole_answers(form, run):
    text = "Mijn zoon wordt op school gepest door klasgenoten. Thuis slaat zijn stiefvader hem."
    code, out, err = run("route", text, "-f", form)
    assert (code, err) == (0, "")
    if form == "json":
        data = json.loads(out)
        SCHEMA.validate(data)
        assert len(data["antwoorden"]) == 2
    else:
        assert out.count("Eerst naar") == 2


def test_something_else_ends_with_exit_code_1_and_who_can_always_be_asked(run):
    code, out, err = run("route", OTHER, "--wie", "leerling")
    assert (code, err) == (1, "")
    assert out.startswith("Dit herkennen we niet\n")
    assert "* Leerkracht of mentor" in out
    assert "0800-0432" in out
    assert "kun je altijd terecht" in out
    assert "kunt u altijd terecht" in run("route", OTHER, "--wie", "ouder")[1]


@pytest.mark.parametrize("form", options.ROUTE_FORMS)
def test_danger_stands_on_top_in_every_form(form, run):
    for text in ("ik wil niet meer leven", "ik wil niet meer leven en hoe laat is gym"):
        _, out, _ = run("route", text, "-f", form)
        above = out[: out.index("113")]
        assert "Eerst naar" not in above
        assert '"antwoorden"' not in above


def test_doubt_is_asked_on_a_terminal(terminal, doubtful):
    code, out, err = terminal("route", SURE, "--wie", "ouder", typed="9\n1\n")
    assert code == 0
    assert "  1. Mijn kind of een ander wordt gepest" in err
    assert "Geen van deze." in err
    assert "Dit nummer staat er niet bij." in err
    assert out.startswith("Een leerling wordt gepest\n")


def test_none_of_the_choices_is_unknown(terminal, doubtful):
    data = json.loads(terminal("route", SURE, "-f", "json")[1])
    last = len(data["antwoorden"]) + 1
    code, out, _ = terminal("route", SURE, typed=f"{last}\n")
    assert code == 1
    assert out.startswith("Dit herkennen we niet\n")


def test_who_wants_to_stop_can(terminal, doubtful):
    assert terminal("route", SURE, typed="s\n")[0] == 130
    assert terminal("route", typed="s\n")[0] == 130


def test_a_script_is_never_asked_anything(run, terminal, doubtful):
    assert run("route", SURE)[2] == ""
    assert terminal("route", SURE, "-f", "json")[2] == ""
    assert terminal("route", SURE, "-f", "markdown")[2] == ""


def test_the_guided_questions_lead_to_an_answer(run):
    code, out, err = run("route", typed=b"6\n2\n2\nt\n1\n1\n1\n")
    assert code == 0
    assert err.startswith("\nEerst de veiligheid.")
    assert out.startswith("Een leerling wordt gepest\n")
    assert "Dit antwoord is voor" not in out


def test_the_guided_questions_do_not_ask_what_an_option_says(run):
    _, _, err = run("route", "--wie", "ouder", typed=b"6\ns\n")
    assert "Ik ben leerling." not in err


def test_what_is_none_of_ours_ends_with_exit_code_1(run):
    code, out, _ = run("route", "--wie", "leerling", typed=b"6\n7\n")
    assert code == 1
    assert "Altijd goed" in out


@pytest.mark.parametrize("typed", [b"", b"\xff\xfe\n", b"6\n", "é\n".encode("latin-1")])
def test_answers_that_stop_too_early_are_an_error(typed, run):
    code, out, err = run("route", typed=typed)
    assert (code, out) == (2, "")
    assert "Er kwam geen antwoord meer" in err


def test_a_warning_is_given_before_the_questions_go_on(run):
    _, _, err = run("route", typed=b"2\ns\n")
    assert err.index("Bel nu 113") < err.index("Ik ben leerling.")


def batch(run, content, *more, code=0):
    done, out, err = run("route", "--invoer", "-", *more, typed=content)
    assert done == code
    return [json.loads(line) for line in out.splitlines()], err


def test_every_line_of_a_batch_is_an_object_in_order(run):
    answers, err = batch(run, f"{SURE}\n\n{OTHER}\r\nik wil niet meer leven".encode())
    assert err == ""
    assert [one["regel"] for one in answers] == [1, 2, 3, 4]
    assert [one["uitkomst"] for one in answers[:3]] == ["zeker", "onbekend", "onbekend"]
    assert answers[3]["urgent"]
    for one in answers:
        SCHEMA.validate(one)


def test_an_undecodable_line_is_reported_with_its_number_and_the_rest_answered(run):
    answers, err = batch(run, b"ik word gepest\n\xff\xfe\nik word gepest\n", code=1)
    assert [one["regel"] for one in answers] == [1, 3]
    assert err == (
        "regel 2: Dit is geen UTF-8. Sla het bestand op als UTF-8. Deze regel is overgeslagen.\n"
    )


def test_a_line_of_a_megabyte_is_answered(run):
    answers, _ = batch(run, b"ik word gepest op school " * 45_000 + b"\nik word gepest\n")
    assert [one["regel"] for one in answers] == [1, 2]


def test_a_batch_can_come_from_a_file_for_one_asker(run, tmp_path):
    path = tmp_path / "vragen.txt"
    path.write_text(f"\ufeff{SURE}\n", "utf-8")
    code, out, err = run("route", "--invoer", path, "--wie", "ouder", "--formaat", "json")
    assert (code, err) == (0, "")
    assert json.loads(out)["wie_opgegeven"]


def test_a_batch_on_an_own_folder(run, tmp_path):
    mini.write(mini.FILES, tmp_path)
    answers, _ = batch(run, b"ik word gepest\n", "--kennis", tmp_path)
    assert answers[0]["altijd"][0]["id"] == "hulplijn"


def test_an_empty_batch_is_no_answer_and_no_error(run):
    assert batch(run, b"") == ([], "")


def test_a_batch_is_ascii_where_the_output_is(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SURE.encode())))
    assert cli.main(["route", "--invoer", "-"]) == 0
    assert json.loads(raw.getvalue())["antwoorden"]


def test_a_reader_that_has_seen_enough_ends_the_batch(tmp_path):
    path = tmp_path / "vragen.txt"
    path.write_text(f"{SURE}\n" * 3000, "utf-8")
    program = [sys.executable, "-m", "wiedoetwat", "route", "--invoer", str(path)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as done:
        done.stdout.readline()
        done.stdout.close()
        assert done.stderr.read() == b""
    assert done.returncode == 0


def test_nothing_more_is_answered_once_nobody_reads(monkeypatch, run):
    written = []
    monkeypatch.setattr(console, "write", lambda text: written.append(text) or False)
    assert run("route", "--invoer", "-", typed=f"{SURE}\n{SURE}\n".encode()) == (0, "", "")
    assert len(written) == 1


def test_without_an_input_there_is_nothing_to_answer(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert cli.main(["route", "--invoer", "-"]) == 2
    assert cli.main(["route"]) == 2


def test_progress_is_shown_on_a_terminal_beside_a_file(run, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    _, out, err = run("route", "--invoer", "-", typed=f"{SURE}\n".encode())
    assert json.loads(out)["uitkomst"] == "zeker"
    assert "Beantwoord:" in err


def test_what_someone_tells_is_not_in_the_answer(run):
    told = "Mijn dochter Fatima-Zohra uit 2B van het Vossius wordt al weken gepest door Daan K."
    for form in options.ROUTE_FORMS:
        _, out, err = run("route", told, "-f", form)
        said = (out + err).lower()
        assert not [name for name in ("fatima", "zohra", "2b", "vossius", "daan") if name in said]
