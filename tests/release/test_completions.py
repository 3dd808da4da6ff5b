"""The Tab key in the shells themselves, with the files that a release has."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest
import tree_sitter
import tree_sitter_powershell

from tests.conftest import ROOT
from tests.docs.test_docs import code
from wiedoetwat.cli import main

SHARE = ROOT / "share"
POWERSHELL = tree_sitter.Parser(tree_sitter.Language(tree_sitter_powershell.language()))


@pytest.fixture
def settings(tmp_path):
    """Return the settings of someone who has the program, and nothing else of their own."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    home = {"HOME": str(tmp_path), "ZDOTDIR": str(tmp_path), "XDG_DATA_DIRS": str(SHARE)}
    return {**home, "PATH": path, "TERM": "dumb", "LC_ALL": "C.UTF-8", "COLUMNS": "80"}


def printed(command, settings):
    """Return what a command prints, with nothing wrong."""
    return subprocess.run(command, env=settings, capture_output=True, text=True, check=True).stdout


def bash(line, settings):
    """Return what bash offers after Tab: it asks the function that the command is given."""
    script = SHARE / "bash-completion" / "completions" / "wiedoetwat"
    typed = f"COMP_WORDS=({line} ''); COMP_CWORD={line.count(' ')}"
    asked = "_wiedoetwat_completion wiedoetwat; echo ${COMPREPLY[*]}"
    return printed(["bash", "--norc", "-c", f"source {script}; {typed}; {asked}"], settings)


def fish(line, settings):
    """Return what fish offers after Tab: it finds the script by itself."""
    return printed(["fish", "-c", f"complete --do-complete '{line}'"], settings)


def zsh(line, settings):
    """Return what zsh shows after the first Tab: it finds the script by itself."""
    start = f"fpath=({SHARE}/zsh/site-functions $fpath); autoload -Uz compinit; compinit -u -D\n"
    (Path(settings["HOME"]) / ".zshrc").write_text(f"{start}PS1='klaar> '\n", "utf-8")
    with pexpect.spawn("zsh", ["-i"], env=settings, encoding="utf-8", timeout=60) as shell:
        shell.expect_exact("klaar> ")
        shell.send(f"{line}\t")
        # After a list it shows the line once more; a lone answer it types itself.
        shell.expect(["klaar> ", re.escape(line) + r"\S* "])
        return shell.before + shell.after


ASKED = [
    ("bash", bash, "wiedoetwat ro", ["route", "rollen"]),
    ("bash", bash, "wiedoetwat route --wie ", ["leerling", "ouder", "medewerker", "directie"]),
    ("fish", fish, "wiedoetwat ro", ["route\tNaar wie ga ik", "rollen\tWie doet wat?"]),
    ("fish", fish, "wiedoetwat route --sch", ["--school\t", "als dat er is."]),
    ("zsh", zsh, "wiedoetwat ro", ["rollen  -- Wie doet wat?", "route   -- Naar wie ga ik"]),
    ("zsh", zsh, "wiedoetwat rollen aan", ["wiedoetwat rollen aandachtsfunctionaris"]),
]


@pytest.mark.parametrize(
    ("ask", "line", "wanted"),
    [
        pytest.param(
            *case,
            id=f"{shell}: {case[1]}",
            marks=pytest.mark.skipif(not shutil.which(shell), reason=f"geen {shell}"),
        )
        for shell, *case in ASKED
    ],
)
def test_the_tab_key_completes_in_the_shell_itself(ask, line, wanted, settings):
    offered = ask(line, settings)
    assert all(text in offered for text in wanted), offered


def test_powershell_can_read_its_script_and_the_example(run):
    """Where no PowerShell is, at least its grammar is."""
    for text in [run("--aanvulling", "powershell")[1], *code("powershell"), *code("pwsh")]:
        assert not POWERSHELL.parse(text.encode()).root_node.has_error
    assert POWERSHELL.parse(b"if (").root_node.has_error


def test_powershell_is_answered_as_its_script_reads_it(run, monkeypatch, capsys):
    script = run("--aanvulling", "powershell")[1]
    for name, value in {
        "_WIEDOETWAT_COMPLETE": "complete_powershell",
        "_TYPER_COMPLETE_ARGS": "wiedoetwat ro",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": "ro",
    }.items():
        assert f"$Env:{name} = " in script
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit):
        main([])
    assert '-Split ":::"' in script
    assert capsys.readouterr().out.splitlines() == [
        "route:::Naar wie ga ik, en wat doe ik nu?",
        "rollen:::Wie doet wat?",
    ]


def test_what_powershell_leaves_behind_is_no_question(run, monkeypatch):
    """Newer ones keep a variable that was made empty."""
    monkeypatch.setenv("_WIEDOETWAT_COMPLETE", "")
    assert run("onzin")[0] == 2
