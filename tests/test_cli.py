"""Every command as a user meets it: exit codes, streams, Dutch, and nothing that is not asked."""

import contextlib
import io
import json
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import mini
from tests.conftest import ROOT
from wiedoetwat import __main__ as program
from wiedoetwat import __version__, cli, options
from wiedoetwat.cli import main
from wiedoetwat.model import VRAGERS
from wiedoetwat.render import RENDERERS
from wiedoetwat.text import listing

COMMANDS = {
    "route": options.ROUTE_FORMS,
    "rollen": options.PAGE_FORMS,
    "situaties": options.PAGE_FORMS,
    "matrix": options.MATRIX_FORMS,
    "waarom": options.PAGE_FORMS,
    "controleer": options.PAGE_FORMS,
}
WRITING = ("site",)
"""Commands that write files, and have tests of their own."""

ARGUMENTS = {"route": ["--situatie", "klacht"], "waarom": ["klacht"]}
EXIT_CODES = {0, 1, 2, 3}

# Words that only English lines have; 'help' and 'route' are Dutch too.
ENGLISH = re.compile(
    r"\b(usage|options?|arguments?|commands?|error|missing|such|invalid|value|show this|"
    r"required|default|try|unexpected|requires|possible|exit|message|deprecated)\b",
    re.IGNORECASE,
)


def test_these_are_all_commands_and_all_forms():
    answering = [*COMMANDS, *WRITING]
    assert [command.callback.__name__ for command in cli.app.registered_commands] == answering
    assert {form for forms in COMMANDS.values() for form in forms} == set(RENDERERS)


def call(command, form=None, *more):
    return [command, *ARGUMENTS.get(command, []), *(["--formaat", form] if form else []), *more]


@pytest.mark.parametrize(
    ("command", "form"), [(c, form) for c, forms in COMMANDS.items() for form in forms]
)
def test_every_command_answers_in_every_form(command, form, run):
    code, out, err = run(*call(command, form))
    assert (code, err) == (0, "")
    assert out.endswith("\n")
    assert not out.endswith("\n\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_json_is_what_its_schema_says(command, run):
    _, out, _ = run(*call(command, "json"))
    data = json.loads(out)
    schema = json.loads((ROOT / "docs" / "schema" / f"{command}-1.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)
    assert data["schema"] == f"wiedoetwat/{command}/1"


@pytest.mark.parametrize("command", COMMANDS)
def test_an_unknown_form_is_refused_with_those_there_are(command, run):
    code, out, err = run(*call(command, "pdf"))
    assert (code, out) == (2, "")
    assert err == f"Deze vorm kennen we hier niet. Kies {listing(COMMANDS[command])}.\n"


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], []])
def test_the_help_is_dutch_and_names_every_command(arguments, run):
    code, out, err = run(*arguments)
    assert (code, err) == (0, "")
    assert all(f"\n  {command} " in out for command in COMMANDS)
    assert not ENGLISH.search(out)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("columns", ["20", "40", "80", "200"])
def test_the_help_of_every_command_is_dutch_at_any_width(command, columns, run, monkeypatch):
    monkeypatch.setenv("COLUMNS", columns)
    code, out, err = run(command, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"Gebruik: wiedoetwat {command}")
    assert not ENGLISH.search(out)


def test_the_version(run):
    assert run("--versie") == (0, f"wiedoetwat {__version__}\n", "")


WRONG = {
    "unknown command": (["onzin"], "Dit commando kennen we niet. Kies route, rollen, situaties"),
    "near command": (["rolen"], "Dit commando kennen we niet. Kies rollen of route.\n"),
    "unknown option": (["route", "--onzin"], "Deze optie kennen we niet. Bekijk de uitleg met: "),
    "near option": (["route", "--situati", "x"], "Bedoeld wordt misschien: --situatie."),
    "unknown short option": (["route", "-x"], "Deze optie kennen we niet."),
    "unknown option before a command": (["--onzin", "route"], "Deze optie kennen we niet."),
    "option without its value": (
        ["route", "--situatie"],
        "De optie --situatie klopt zo niet. Geef er een waarde bij.\n",
    ),
    "switch with a value": (
        ["--versie=x"],
        "De optie --versie klopt zo niet. Haal de waarde weg.\n",
    ),
    "option instead of a value": (
        ["route", "-s", "--wie", "ouder"],
        "Bij --situatie mist een naam. Zet die erachter.\n",
    ),
    "empty situation": (["route", "-s", ""], "Deze situatie kennen we niet."),
    "empty asker": (["route", "-s", "klacht", "-w", ""], "Deze vrager kennen we niet."),
    "empty asker in the matrix": (["matrix", "-w", ""], "Deze vrager kennen we niet."),
    "empty role": (["rollen", ""], "Deze rol kennen we niet."),
    "empty role to explain": (["waarom", "klacht", ""], "Deze rol kennen we niet."),
    "empty folder": (["rollen", "--kennis", ""], "Geef de naam van een map met kennis.\n"),
    "missing argument": (["waarom"], "Er mist iets: SITUATIE. Bekijk de uitleg met: "),
    "too many words": (["rollen", "apc", "ib"], "Dit past niet bij het commando."),
    "nothing and nobody who answers": (["route"], "Er kwam geen antwoord meer op deze vraag."),
    "text and a situation": (
        ["route", "x", "-s", "klacht"],
        "Kies één van de drie: een tekst, --situatie of --invoer.\n",
    ),
    "texts in a file and a situation": (["route", "--invoer", "x", "-s", "klacht"], "Kies één"),
    "no name of a file": (
        ["route", "--invoer", "--wie", "ouder"],
        "Bij --invoer mist een naam. Zet die erachter.\n",
    ),
    "texts from a file that is not there": (
        ["route", "--invoer", "weg.txt"],
        "Dit invoerbestand is niet te lezen. Kijk of de naam klopt.\n",
    ),
    "texts from a folder": (["route", "--invoer", "."], "Dit invoerbestand is niet te lezen."),
    "texts as a table": (
        ["route", "--invoer", "x", "-f", "tabel"],
        "Met --invoer is de vorm altijd json, een regel per tekst.\n",
    ),
    "unknown asker of a text": (["route", "x", "-w", "buur"], "Deze vrager kennen we niet."),
    "unknown asker of texts": (["route", "--invoer", "-", "-w", "x"], "Deze vrager kennen we"),
    "unknown situation": (["route", "-s", "qqqq"], "Deze situatie kennen we niet. Bekijk alle"),
    "unknown asker": (
        ["route", "-s", "klacht", "-w", "buur"],
        "Deze vrager kennen we niet. Kies leerling, ouder, medewerker of directie.\n",
    ),
    "unknown role": (["rollen", "qqqq"], "Deze rol kennen we niet. Bekijk alle rollen met: "),
    "unknown role to explain": (["waarom", "klacht", "qqqq"], "Deze rol kennen we niet."),
    "unknown asker in the matrix": (["matrix", "-w", "buur"], "Deze vrager kennen we niet."),
    "unknown shell": (["--aanvulling", "tcsh"], "Deze shell kennen we niet. Kies bash, zsh, fish"),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_use_is_explained_in_dutch(case, run):
    arguments, expected = WRONG[case]
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert expected in err
    assert not ENGLISH.search(err)


@pytest.mark.parametrize(
    "arguments",
    [
        ["route", "mijn zoon Sem", "--wie", "Sem"],
        ["route", "--invoer", "Sem"],
        ["route", "--situatie", "mijn zoon Sem"],
        ["mijn zoon Sem"],
        ["rollen", "Sem"],
        ["waarom", "Sem"],
        ["waarom", "klacht", "Sem"],
        ["route", "-s", "klacht", "--wie", "Sem"],
        ["route", "--Sem"],
        ["rollen", "apc", "Sem"],
        ["route", "-s", "klacht", "-f", "Sem"],
    ],
)
def test_what_someone_typed_is_never_repeated(arguments, run):
    code, out, err = run(*arguments)
    assert code == 2
    assert "Sem" not in out + err


def test_a_broken_folder_ends_with_exit_code_3_and_the_whole_list(tmp_path, run):
    def change(files):
        files["feiten.yaml"]["feiten"][0]["zzz"] = "x"
        files["situaties/ruzie.yaml"]["stappen"]["ouder"].pop()

    mini.write(mini.changed(change), tmp_path)
    _, expected, _ = run("controleer", "--kennis", tmp_path)
    for command in COMMANDS:
        if command != "controleer":
            code, out, err = run(*call(command, None, "--kennis", str(tmp_path)))
            assert (code, out) == (3, "")
            assert len(err.splitlines()) == 2
            assert all(line in expected for line in err.splitlines())


def test_controleer_shows_every_problem_on_its_own_line(tmp_path, run):
    mini.write(mini.changed(lambda files: files["let_op.yaml"].update(zzz="x")), tmp_path)
    code, out, err = run("controleer", "--kennis", tmp_path)
    assert (code, err) == (1, "")
    assert f"\n{tmp_path}/let_op.yaml:" in out
    assert out.startswith("1 probleem\n")


@pytest.mark.parametrize("form", options.PAGE_FORMS)
def test_controleer_keeps_a_problem_whole_however_narrow_the_screen(
    form, tmp_path, run, monkeypatch
):
    monkeypatch.setenv("COLUMNS", "20")
    mini.write(mini.changed(lambda files: files["let_op.yaml"].update(zzz="x")), tmp_path)
    _, out, _ = run("controleer", "--kennis", tmp_path, "--formaat", form)
    assert "Het veld 'zzz' bestaat hier niet." in out


def test_controleer_finds_a_sound_folder_in_order(tmp_path, run):
    mini.write(mini.FILES, tmp_path)
    code, out, _ = run("controleer", "--kennis", tmp_path)
    assert code == 0
    assert out.startswith("Alles klopt\n")
    assert "6 rollen, 20 cellen" in out


def test_controleer_without_a_folder_checks_the_knowledge_that_ships(run, monkeypatch):
    monkeypatch.setattr("wiedoetwat.checks.CHECKS", {lambda _: iter([_finding()]): set()})
    code, out, _ = run("controleer", "--formaat", "json")
    assert code == 1
    assert json.loads(out)["problemen"] == [
        {
            "plaats": "rollen.apc",
            "bestand": None,
            "regel": None,
            "kolom": None,
            "tekst": "Mis.",
            "ernst": "fout",
            "bron": [],
        }
    ]


def _finding():
    return SimpleNamespace(path=("rollen", "apc"), text="Mis.")


def test_controleer_on_no_folder_is_exit_code_3(tmp_path, run):
    code, out, err = run("controleer", "--kennis", tmp_path / "weg")
    assert (code, out) == (3, "")
    assert "Deze map is er niet." in err


def test_an_own_folder_answers(tmp_path, run):
    mini.write(mini.FILES, tmp_path)
    code, out, _ = run("route", "-s", "ruzie", "--kennis", tmp_path)
    assert code == 0
    assert "Naam van apc" in out


def test_markup_and_escape_codes_in_data_come_out_as_plain_text(tmp_path, run):
    def change(files):
        files["roles.yaml"]["rollen"][0]["naam"] = '[bold red]apc[/] \x1b[31m<b>&"*_|'

    mini.write(mini.changed(change), tmp_path)
    shown = {
        "tekst": '[bold red]apc[/] \\u001b[31m<b>&"*_|',
        "tabel": "[bold red]apc[/]",
        "json": '[bold red]apc[/] \\\\u001b[31m<b>&\\"*_|',
        "markdown": '\\[bold red\\]apc\\[/\\] \\\\u001b\\[31m\\<b\\>\\&"\\*\\_\\|',
        "html": "[bold red]apc[/] \\u001b[31m&lt;b&gt;&amp;&quot;*_|",
    }
    for form, text in shown.items():
        code, out, _ = run("route", "-s", "ruzie", "--kennis", tmp_path, "-f", form)
        assert code == 0
        assert "\x1b" not in out
        assert text in out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "cp850", "ascii", "latin-1"])
@pytest.mark.parametrize("form", options.ROUTE_FORMS)
def test_no_encoding_makes_it_fail(encoding, form, monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
    assert main(["route", "-s", "veilig-schoolklimaat", "-f", form]) == 0
    text = raw.getvalue().decode(encoding)
    assert "coördinator" in text or "coordinator" in text or "co\\u00f6rdinator" in text
    if form == "json":
        assert "coördinator" in json.loads(text)["antwoorden"][0]["eerste"][0]["naam"]
    if not encoding.startswith("utf"):
        assert not re.search("[─│╭]", text)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "koi8-r", "shift_jis"])
@pytest.mark.parametrize("arguments", [["--help"], ["route", "--help"], ["--versie"]])
def test_no_encoding_makes_the_help_fail(encoding, arguments, monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
    assert main(arguments) == 0
    assert raw.getvalue().decode(encoding).startswith(("Gebruik: wiedoetwat", "wiedoetwat 0"))


@pytest.mark.parametrize("columns", [20, 40, 60, 80, 200])
@pytest.mark.parametrize("form", ["tabel", "tekst"])
@pytest.mark.parametrize("command", ["route", "rollen", "situaties", "matrix", "waarom"])
def test_no_line_is_wider_than_the_screen(command, form, columns, run, monkeypatch):
    """But for a word that is wider by itself, with the sign before it: those stay whole."""
    monkeypatch.setenv("COLUMNS", str(columns))
    _, out, _ = run(*call(command, form))
    for line in out.splitlines():
        assert len(line) <= columns or len(line.split()) <= 2, line


def test_a_terminal_gets_a_table_and_a_pipe_gets_text(run, monkeypatch):
    _, piped, _ = run("situaties")
    assert "====" in piped
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    _, shown, _ = run("situaties")
    assert "\x1b[1m" in shown
    assert "────" in shown


def test_a_terminal_without_colour_gets_no_codes(run, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("route", "-s", "klacht")[1]


def test_a_reader_that_has_seen_enough_is_no_error(monkeypatch, tmp_path):
    with (tmp_path / "out").open("w", encoding="utf-8") as file:
        monkeypatch.setattr(sys, "stdout", _Broken(file, BrokenPipeError()))
        assert main(["rollen"]) == 0


def test_a_full_disk_is_told(monkeypatch, capsys, tmp_path):
    with (tmp_path / "out").open("w", encoding="utf-8") as file:
        monkeypatch.setattr(sys, "stdout", _Broken(file, OSError(28, "No space left")))
        assert main(["rollen"]) == 3
    assert capsys.readouterr().err == "Het antwoord kan niet worden geschreven. Is de schijf vol?\n"


class _Broken:
    """An output that fails when written to."""

    encoding = "utf-8"

    def __init__(self, file, error):
        self.file = file
        self.error = error

    def isatty(self):
        return False

    def write(self, _):
        raise self.error

    def fileno(self):
        return self.file.fileno()


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason=f"geen {FULL}")
@pytest.mark.parametrize(
    ("arguments", "stream", "code"),
    [
        (["--versie"], "stdout", 3),
        (["--help"], "stdout", 3),
        (["route", "--help"], "stdout", 3),
        ([], "stdout", 3),
        (["rollen"], "stdout", 3),
        (["controleer"], "stdout", 3),
        (["onzin"], "stderr", 2),
        (["rollen", "qqqq"], "stderr", 2),
    ],
)
def test_a_full_disk_gives_its_exit_code_to_the_very_end(arguments, stream, code):
    """Python itself writes what is left when it ends, and would have the last word."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONUNBUFFERED"}
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "wiedoetwat", *arguments],
            **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, stream: full},
            env=environment,
            text=True,
            check=False,
        )
    assert done.returncode == code
    said = "Het antwoord kan niet worden geschreven. Is de schijf vol?\n"
    assert (done.stdout, done.stderr) == ((None, said) if stream == "stdout" else ("", None))


def test_without_an_output_the_answer_is_not_pretended(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["rollen"]) == 3
    assert capsys.readouterr().err.startswith("Er is geen uitvoer.")


def test_without_any_stream_only_the_exit_code_is_left(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["rollen"]) == 3
    assert main(["onzin"]) == 2


def test_interrupted(run, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("wiedoetwat.loading.load", interrupt)
    assert run("rollen") == (130, "", "Gestopt.\n")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_a_completion_script_for_every_shell(shell, run):
    code, out, err = run("--aanvulling", shell)
    assert (code, err) == (0, "")
    assert "_WIEDOETWAT_COMPLETE" in out


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("wiedoetwat ro", ["route", "rollen"]),
        (
            "wiedoetwat route --situatie klacht-o",
            ["klacht-onvoldoende-ingrijpen", "klacht-over-medewerker"],
        ),
        ("wiedoetwat route --wie ", list(VRAGERS)),
        ("wiedoetwat matrix --formaat c", ["csv"]),
        ("wiedoetwat rollen a", ["apc", "aandachtsfunctionaris", "alles-oke", "adviespunt"]),
        ("wiedoetwat waarom thuis", ["thuis", "thuissituatie"]),
        ("wiedoetwat waarom klacht sch", ["schoolcontactpersoon", "schoolmaatschappelijk-werk"]),
    ],
)
def test_the_tab_key_completes_names(words, expected, capsys, monkeypatch):
    monkeypatch.setenv("_WIEDOETWAT_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split(" ")) - 1))
    with pytest.raises(SystemExit) as end:
        main([])
    assert end.value.code == 0
    assert capsys.readouterr().out.split() == expected


@pytest.mark.parametrize("words", ["wiedoetwat onzin ", "wiedoetwat route --onzin x "])
def test_a_mistake_before_the_tab_key_does_not_disturb_the_typing(words, capsys, monkeypatch):
    monkeypatch.setenv("_WIEDOETWAT_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split(" ")) - 1))
    with contextlib.suppress(SystemExit):
        assert main([]) == 0
    out, err = capsys.readouterr()
    assert (out.strip(), err) == ("", "")


def test_a_shell_that_says_nothing_gets_nothing(capsys, monkeypatch):
    monkeypatch.setenv("_WIEDOETWAT_COMPLETE", "complete_bash")
    monkeypatch.delenv("COMP_WORDS", raising=False)
    assert main([]) == 0
    assert capsys.readouterr() == ("", "")


def test_completions_come_with_a_hint_in_dutch(capsys, monkeypatch):
    monkeypatch.setenv("_WIEDOETWAT_COMPLETE", "complete_zsh")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "wiedoetwat route --wie o")
    with pytest.raises(SystemExit):
        main([])
    assert '"ouder":"een ouder"' in capsys.readouterr().out


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=30), max_size=6))
def test_any_words_end_with_a_known_exit_code_and_no_traceback(capsys, words):
    code = main(words)
    _, err = capsys.readouterr()
    assert code in EXIT_CODES
    assert "Traceback" not in err


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["-s", "-w", "-f", "--kennis"]),
    st.text(alphabet=st.characters(), max_size=30),
    st.sampled_from(list(COMMANDS)),
)
def test_any_value_of_an_option_ends_well(capsys, option, value, command):
    code = main([command, *ARGUMENTS.get(command, []), option, value])
    _, err = capsys.readouterr()
    assert code in EXIT_CODES
    assert "Traceback" not in err
    assert not ENGLISH.search(err.replace(value, ""))


@pytest.mark.usefixtures("_no_gc")
def test_the_program_ends_with_the_exit_code(monkeypatch):
    monkeypatch.setattr(cli, "main", lambda: 7)
    with pytest.raises(SystemExit) as end:
        program.run()
    assert end.value.code == 7


@pytest.mark.usefixtures("_no_gc")
def test_an_interruption_while_starting_is_no_traceback(monkeypatch):
    def interrupt():
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "main", interrupt)
    with pytest.raises(SystemExit) as end:
        program.run()
    assert end.value.code == 130


def test_an_error_that_cannot_be_told_keeps_its_exit_code(monkeypatch, tmp_path):
    with (tmp_path / "err").open("w", encoding="utf-8") as file:
        monkeypatch.setattr(sys, "stderr", _Broken(file, OSError(28, "No space left")))
        assert main(["onzin"]) == 2


@pytest.mark.parametrize("content", [None, "", "{", "\udcff"])
def test_without_its_knowledge_the_tool_says_so(content, run, monkeypatch, tmp_path):
    baked = tmp_path / "kennis.json"
    if content is not None:
        baked.write_text(content, encoding="utf-8", errors="surrogateescape")
    monkeypatch.setattr("wiedoetwat.loading.BAKED", baked)
    code, out, err = run("rollen")
    assert (code, out) == (3, "")
    assert err.endswith("Installeer wiedoetwat opnieuw.\n")


@pytest.mark.usefixtures("_no_gc")
def test_the_package_runs_as_a_program(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["wiedoetwat", "--versie"])
    monkeypatch.delitem(sys.modules, "wiedoetwat.__main__")
    with pytest.raises(SystemExit) as end:
        runpy.run_module("wiedoetwat", run_name="__main__")
    assert end.value.code == 0
    assert capsys.readouterr().out == f"wiedoetwat {__version__}\n"
