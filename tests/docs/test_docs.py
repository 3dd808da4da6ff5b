"""The docs say what is true: every command is run, every link followed, every option named.

After a change that is right, `scripts/neem-over` writes what the commands print now.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from release.manual import doing

import wiedoetwat
from tests.conftest import ROOT
from tests.docs import commands as c
from tests.docs import school_file
from wiedoetwat import as_data, load, route
from wiedoetwat.loading.fields import COLLECTIONS
from wiedoetwat.model import VRAGERS

KENNIS = load()
README = (ROOT / "README.md").read_text("utf-8")
_CODE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]+\]\(([^)\s]+)\)")
COMMANDS = [" ".join(words) for words in doing()]


def code(language):
    """Return the code blocks of the docs in this language."""
    texts = [path.read_text("utf-8") for path in c.FILES]
    found = [text for doc in texts for name, text in _CODE.findall(doc) if name == language]
    assert found, language
    return found


@pytest.mark.parametrize("path", c.FILES, ids=lambda path: path.name)
def test_every_command_prints_what_the_docs_say(path):
    text = path.read_text("utf-8")
    assert c.renewed(text) == text


def test_accepting_writes_what_is_real(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("```console\n$ wiedoetwat --versie\noud\n```\n")
    c.accept([path])
    assert (
        path.read_text()
        == f"```console\n$ wiedoetwat --versie\n{c.output('wiedoetwat --versie')}\n```\n"
    )


def test_a_command_can_be_cut_and_its_exit_code_is_shown():
    assert c.output("wiedoetwat situaties | head -3 | tail -1") == "Meteen hulp nodig"
    assert c.output("wiedoetwat onzin").endswith("[exitcode 2]")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_shows_every_command(command):
    assert any(line.startswith(f"wiedoetwat {command}") for line in c.commands(README))


@pytest.mark.parametrize("command", COMMANDS)
def test_the_page_of_commands_names_every_option(command):
    page = (ROOT / "docs" / "opdrachten.md").read_text("utf-8")
    chapter = page.split(f"\n## wiedoetwat {command}\n")[1].split("\n## ")[0]
    options = set(re.findall(r"--[a-z]+", c.output(f"wiedoetwat {command} --help")))
    assert options
    assert all(option in chapter for option in options)


OTHERS = [ROOT / "CHANGELOG.md", ROOT / "examples" / "README.md"]


@pytest.mark.parametrize("path", [*c.FILES, *OTHERS], ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_between_the_docs_leads_somewhere(path):
    text = path.read_text("utf-8")
    for target in _LINK.findall(text):
        if not target.startswith(("http://", "https://")):
            name, _, anchor = target.partition("#")
            file = (path.parent / name) if name else path
            assert file.exists(), target
            if anchor:
                heads = re.findall(r"^#+ (.+)$", file.read_text("utf-8"), re.MULTILINE)
                slugs = {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}
                assert anchor in slugs, target


def test_every_file_and_folder_in_the_docs_of_editors_exists():
    text = (ROOT / "docs" / "kennisbank.md").read_text("utf-8")
    for name in re.findall(r"`(data/[\w./]+|scripts/\w+|src/[\w./]+|tests/[\w./]+)`", text):
        assert (ROOT / name).exists(), name


def test_the_docs_for_programmers_name_every_field_and_every_error():
    text = (ROOT / "docs" / "python.md").read_text("utf-8")
    assert c.records() in text
    for name in wiedoetwat.__all__:
        if name.endswith("Error") or not name[0].isupper():
            assert name.startswith("__") or name in text, name


def test_the_schema_of_a_school_file_is_that_of_its_fields():
    assert school_file.PATH.read_text("utf-8") == school_file.schema()


def test_accepting_writes_the_schema_of_a_school_file(tmp_path):
    school_file.accept(tmp_path / "school-1.json")
    assert (tmp_path / "school-1.json").read_text("utf-8") == school_file.schema()


def test_every_collection_is_explained_to_editors():
    text = (ROOT / "docs" / "kennisbank.md").read_text("utf-8")
    assert all(f"`{collection.name}`" in text for collection in COLLECTIONS)


_SAME = ("", "")
_HOSTILE = ("$_GET['situatie']", "'<b>$(touch x)'")
# name: language, how to run the file, what to replace first, and what it must show
EXAMPLES = {
    "bash": ("bash", ("bash", "-eu"), _SAME, ""),
    "php": ("php", ("php", "-d", "display_errors=stderr"), _SAME, '<article class="wdw-antwoord"'),
    "hostile php": ("php", ("php",), _HOSTILE, "<p>Deze situatie kennen we niet."),
    "powershell": ("powershell", ("pwsh", "-NoProfile", "-File"), _SAME, "schoolcontactpersoon"),
    "python": ("python", (sys.executable,), _SAME, "schoolcontactpersoon"),
}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(
            name, marks=pytest.mark.skipif(not shutil.which(run[0]), reason=f"geen {run[0]}")
        )
        for name, (_, run, *_) in EXAMPLES.items()
    ],
)
def test_an_example_of_the_readme_does_what_it_says(name, tmp_path):
    language, run, change, shows = EXAMPLES[name]
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    for script in code(language):
        (tmp_path / "voorbeeld.ps1").write_text(script.replace(*change), "utf-8")
        done = subprocess.run(
            [*run, "voorbeeld.ps1"],
            cwd=tmp_path,
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith(shows) or shows in done.stdout
    pages = {path.name: path.read_text("utf-8") for path in tmp_path.glob("*.html")}
    wanted = {f"klacht-{wie}.html" for wie in VRAGERS} if language == "bash" else set()
    assert set(pages) == wanted
    assert all("wdw-antwoord" in page for page in pages.values())
    assert not (tmp_path / "x").exists()


def test_the_powershell_example_asks_for_fields_that_exist():
    """Where no PowerShell is, at least what it asks of the answer is there."""
    first = as_data(KENNIS, route(KENNIS, "klacht", "ouder"))["antwoorden"][0]["eerste"][0]
    for script in code("powershell"):
        assert "$antwoord.antwoorden[0].eerste[0]" in script
        assert set(re.findall(r"\$eerste\.(\w+)", script)) <= set(first)


PARTS = ("data", "docs", "src", "tests", "scripts", "training", "benchmarks", ".ci")
PARTS += ("examples", "release", "share")
NO_TEXT = (".pyc", ".bin", ".pak")
_PLACES = re.compile(r"(^|[^A-Za-z0-9_.])/(work|root|home)/|\bTO" + "DO|FIX" + "ME")


@pytest.mark.parametrize("part", PARTS)
def test_the_project_speaks_of_itself_alone(part):
    """No path of a machine and no work left open."""
    files = [
        path for path in (ROOT / part).rglob("*") if path.is_file() and path.suffix not in NO_TEXT
    ]
    assert files
    assert [path for path in files if _PLACES.search(path.read_text("utf-8"))] == []
