"""The man page: complete, and good in the eyes of the programs that show it."""

import shutil
import subprocess

import pytest
from release.man import man_page

from release import manual
from tests.conftest import ROOT

PAGE = ROOT / "share" / "man" / "man1" / "wiedoetwat.1"
LINTERS = {
    "mandoc": ("mandoc", "-T", "lint", "-W", "warning"),
    "groff": ("groff", "-man", "-ww", "-Kutf8", "-z"),
}


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(
            command,
            id=name,
            marks=pytest.mark.skipif(not shutil.which(name), reason=f"geen {name}"),
        )
        for name, command in LINTERS.items()
    ],
)
def test_nothing_is_wrong_with_the_man_page(command):
    done = subprocess.run([*command, PAGE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_man_page_has_every_command_option_and_exit_code():
    page = PAGE.read_text("utf-8").replace("\\-", "-")
    for one in manual.commands():
        assert f"\n.B {one.path}\n" in page
        assert all(f"\n.B {name}\n" in page for name, _ in (*one.arguments, *one.options))
    assert all(f"\n.B {code}\n" in page for code in manual.EXITS)


def test_what_looks_like_a_command_for_man_is_text(monkeypatch):
    monkeypatch.setitem(manual.ENVIRONMENT, "X", ".br is \\ een 'woord'")
    lines = man_page("2026-12-01").splitlines()
    assert lines[0].startswith('.TH WIEDOETWAT 1 2026-12-01 "wiedoetwat ')
    assert lines[lines.index(".B X") + 1] == "\\&.br is \\e een 'woord'"
