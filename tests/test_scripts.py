"""The scripts of the project: baking the knowledge, and the environment they make."""

import contextlib
import json
import re
import shutil
import sys
import tomllib
from functools import partial

import pytest

from fuzz import keeping, running, targets
from release import shared
from tests import mini
from tests.conftest import ROOT
from tests.docs import commands, school_file
from tests.knowledge import routes, skeleton
from tests.test_cli import FULL
from wiedoetwat import load
from wiedoetwat.errors import KnowledgeError
from wiedoetwat.loading import BAKED, schemas
from wiedoetwat.loading.baking import baked_text
from wiedoetwat.loading.schemas import BAKED_SCHEMAS, baked_schemas, load_schemas


def test_the_baked_knowledge_is_fresh():
    """Run scripts/bak after a change in data/."""
    assert BAKED.read_text(encoding="utf-8") == baked_text(ROOT / "data")


def test_the_baked_schemas_are_fresh():
    """Run scripts/bak after a change in docs/schema/."""
    assert BAKED_SCHEMAS.read_text("utf-8") == baked_schemas(ROOT / "docs" / "schema")


@pytest.mark.parametrize("content", [None, "{"])
def test_a_schema_that_cannot_be_read_is_told(content, tmp_path):
    folder = shutil.copytree(ROOT / "docs" / "schema", tmp_path / "schema")
    baked_schemas(folder)
    (folder / "route-1.json").unlink()
    if content is not None:
        (folder / "route-1.json").write_text(content)
    with pytest.raises(KnowledgeError, match=r"route-1\.json:1:1: Dit schema is er niet"):
        baked_schemas(folder)


def test_without_its_baked_schemas_a_package_is_broken(monkeypatch, tmp_path):
    assert load_schemas()["route-1"]["title"] == "wiedoetwat route"
    monkeypatch.setattr(schemas, "BAKED_SCHEMAS", tmp_path / "weg.json")
    with pytest.raises(KnowledgeError, match="Installeer wiedoetwat opnieuw"):
        load_schemas()


def test_the_baked_knowledge_is_the_knowledge_of_the_folder():
    assert load() == load(ROOT / "data")


def test_the_same_folder_gives_the_same_text(tmp_path):
    mini.write(mini.FILES, tmp_path)
    assert baked_text(tmp_path) == baked_text(tmp_path)
    assert json.loads(baked_text(tmp_path))["situaties"][0]["id"] == "ruzie"


def test_a_broken_folder_is_not_baked(tmp_path):
    mini.write(mini.changed(lambda files: files.pop("feiten.yaml")), tmp_path)
    with pytest.raises(KnowledgeError):
        baked_text(tmp_path)


def test_a_file_is_written_once_and_leaves_nothing_beside_it(tmp_path, script):
    write = script("schrijven.py").write
    target = tmp_path / "kennis.json"
    assert write(b"een", target) is True
    before = target.stat().st_mtime_ns
    assert write(b"een", target) is False
    assert target.stat().st_mtime_ns == before
    assert write(b"twee", target) is True
    assert target.read_bytes() == b"twee"
    assert [path.name for path in tmp_path.iterdir()] == ["kennis.json"]


def test_baking_says_what_it_did(baking, tmp_path, capsys):
    assert baking.main() == 0
    assert baking.main() == 0
    assert capsys.readouterr().out == "Gebakken.\nEr is niets veranderd.\n"
    (tmp_path / "schema.json").unlink()
    assert baking.main() == 0
    assert capsys.readouterr().out == "Gebakken.\n"
    assert (tmp_path / "schema.json").read_text("utf-8") == baked_schemas(ROOT / "docs" / "schema")
    (tmp_path / "data" / "feiten.yaml").unlink()
    assert baking.main() == 3
    assert capsys.readouterr().err.endswith("Niet gebakken: los dit eerst op.\n")


def test_a_full_disk_leaves_the_old_knowledge(baking, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(baking, "BAKED", tmp_path / "weg" / "kennis.json")
    assert baking.main() == 3
    assert "Is de schijf vol?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("code", "taken"), [(0, ["routes", "geraamte", "docs", "schema", "share"]), (3, [])]
)
def test_what_follows_is_taken_over_only_if_baking_went_well(code, taken, script, monkeypatch):
    module = script("neem-over")
    done = []
    monkeypatch.setattr(module, "run", lambda *_: code)
    monkeypatch.setattr(routes, "accept", lambda: done.append("routes"))
    monkeypatch.setattr(skeleton, "accept", lambda: done.append("geraamte"))
    monkeypatch.setattr(commands, "accept", lambda: done.append("docs"))
    monkeypatch.setattr(school_file, "accept", lambda: done.append("schema"))
    monkeypatch.setattr(shared, "accept", lambda _: done.append("share"))
    assert module.main() == code
    assert done == taken


def test_what_cannot_be_taken_over_is_told(script, monkeypatch, capsys):
    module = script("neem-over")
    monkeypatch.setattr(module, "run", lambda *_: 0)
    monkeypatch.setattr(routes, "accept", partial(routes.accept, ROOT / "weg" / "routes.yaml"))
    assert module.main() == 3
    assert "Kijk naar de map" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["bak", "fuzz", "leer", "neem-over"])
def test_a_script_that_needs_the_environment_starts_again_inside_it(name, script, monkeypatch):
    started = []
    module = script("omgeving.py")
    monkeypatch.setattr(module, "ready", lambda *, dev: started.append(dev))
    monkeypatch.setattr(module, "run", lambda *words: started.append(words) or 7)
    monkeypatch.setattr(sys, "prefix", str(module.VENV))
    module.enter(name)
    assert started == []
    monkeypatch.setattr(sys, "prefix", "elders")
    monkeypatch.setattr(sys, "argv", ["script", "woord"])
    with pytest.raises(SystemExit) as end:
        module.enter(name, dev=True)
    assert end.value.code == 7
    assert started == [True, (module.PYTHON, name, "woord")]


@pytest.fixture
def environment(script, monkeypatch, tmp_path):
    """Return the module that makes the environment, in an empty project, and what it ran."""
    module = script("omgeving.py")
    module.ran = []
    module.fails = ""

    def run(*command, cwd=None):
        words = [str(word) for word in command]
        module.ran.append(next(step for step in ("venv", "pip", "compileall") if step in words))
        if module.fails in words:
            return 1
        if "venv" in words:
            module.PYTHON.parent.mkdir(parents=True, exist_ok=True)
            module.PYTHON.touch()
        return 0

    monkeypatch.setattr(module, "run", run)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "stempel")
    (tmp_path / "pyproject.toml").write_text("a")
    return module


MADE = ["venv", "pip", "compileall"]


def test_an_environment_is_made_once_and_extended_for_the_tests(environment):
    for dev in (False, False, True, True, False):
        environment.ready(dev=dev)
    assert environment.ran == [*MADE, *MADE[1:]]


def test_an_environment_for_the_tests_can_answer_too(environment):
    environment.ready(dev=True)
    environment.ready()
    assert environment.ran == MADE


def test_a_change_in_what_must_be_installed_installs_it(environment):
    environment.ready()
    (environment.ROOT / "pyproject.toml").write_text("b")
    environment.ready()
    assert environment.ran == [*MADE, *MADE[1:]]


def moved(environment):
    environment.ROOT = environment.ROOT / "elders"
    environment.ROOT.mkdir()
    (environment.ROOT / "pyproject.toml").write_text("a")


def broken(environment):
    environment.PYTHON.unlink()


def half_made(environment):
    environment.STAMP.unlink()


def garbled(environment):
    environment.STAMP.write_bytes(b"\xff\xfe")


@pytest.mark.parametrize("spoil", [moved, broken, half_made, garbled])
def test_an_environment_that_cannot_serve_is_made_again(spoil, environment):
    environment.ready()
    spoil(environment)
    environment.ready()
    assert environment.ran == MADE * 2


@pytest.mark.parametrize(
    ("fails", "says"), [("venv", "Kijk of je hier mag schrijven"), ("pip", "Kijk of er internet")]
)
def test_what_cannot_be_made_is_told_and_tried_again(fails, says, environment):
    environment.fails = fails
    with pytest.raises(SystemExit) as end:
        environment.ready()
    assert says in end.value.code
    environment.fails = ""
    environment.ready()
    assert environment.ran[-1] == "compileall"


def test_who_interrupts_the_installing_is_not_told_about_the_internet(environment, monkeypatch):
    monkeypatch.setattr(environment, "run", lambda *_, cwd=None: 130)
    with pytest.raises(SystemExit) as end:
        environment.ready()
    assert end.value.code == 130


def test_an_old_python_is_told_what_to_do(monkeypatch, script):
    monkeypatch.setattr(sys, "version_info", (3, 9))
    with pytest.raises(SystemExit) as end:
        script("omgeving.py")
    assert "Python 3.11 of hoger" in end.value.code


def test_a_program_runs_where_one_is_and_gives_its_exit_code(script, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run = script("omgeving.py").run
    assert run(sys.executable, "-c", "open('hier', 'w')") == 0
    assert (tmp_path / "hier").exists()
    assert run(sys.executable, "-c", "raise SystemExit(7)") == 7
    assert run(sys.executable, "-c", "import os; os.kill(os.getpid(), 15)", cwd=ROOT) == 143


def test_an_interruption_is_left_to_the_program(script, monkeypatch):
    """The program was interrupted too, and says so itself."""
    module = script("omgeving.py")
    results = iter([KeyboardInterrupt, 130])

    class Program:
        def __init__(self, *_, **__):
            pass

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def wait(self):
            result = next(results)
            if result is KeyboardInterrupt:
                raise result
            return result

    monkeypatch.setattr(module.subprocess, "Popen", Program)
    assert module.run("x") == 130


def test_without_anywhere_to_say_it_nothing_is_said(script, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stderr", None)
    script("omgeving.py").say("Even geduld")
    assert capsys.readouterr().out == ""


@pytest.mark.skipif(not FULL.exists(), reason=f"geen {FULL}")
def test_what_cannot_be_said_is_no_error(script, monkeypatch):
    with contextlib.suppress(OSError), FULL.open("w") as full:  # it tries again when it closes
        monkeypatch.setattr(sys, "stderr", full)
        script("omgeving.py").say("Even geduld")
        monkeypatch.undo()


def test_who_interrupts_a_script_gets_no_trace(script, capsys):
    def interrupt():
        raise KeyboardInterrupt

    end = script("omgeving.py").end
    for main, code in ((interrupt, 130), (lambda: 3, 3)):
        with pytest.raises(SystemExit) as ended:
            end(main)
        assert ended.value.code == code
    assert capsys.readouterr().err == "Gestopt.\n"


def test_what_is_mutated_and_the_tests_that_must_notice_are_there(script):
    module = script("muteer")
    for part in module.PARTS.values():
        said = tomllib.loads(module.settings(part))["tool"]["mutmut"]
        assert all(any(ROOT.glob(path)) for path in said["only_mutate"])
        assert all((ROOT / path).exists() for path in said["pytest_add_cli_args_test_selection"])
        assert re.compile(said["do_not_mutate_patterns"][0]).search('text = "Dit is een zin."')


def test_only_parts_that_are_there_are_mutated(script, capsys):
    assert script("muteer").main(["routes", "iets"]) == 2
    assert "Kies uit: routes" in capsys.readouterr().err


@pytest.fixture
def fuzzing(script, monkeypatch, tmp_path):
    """Return the script that fuzzes, with runs that only tell what they were asked."""
    module = script("fuzz")
    module.asked = []
    module.fails = ""

    def run(one, inputs, seed, new):
        module.asked.append((one.name, inputs, seed))
        found = ROOT / "fuzz" / "vondsten" / "x"
        if one.name == module.fails:
            return running.Run(3, 2, 1, 0.4, "AssertionError: zo niet", found, 77)
        (new / "verder").write_bytes(b"verder")
        return running.Run(inputs, 20, 30, 0.4, "", None, 0)

    monkeypatch.setattr(running, "run", run)
    monkeypatch.setattr(running, "can_run", lambda: True)
    return module


def test_every_target_is_fuzzed(fuzzing, capsys):
    assert fuzzing.main([]) == 0
    assert fuzzing.asked == [(name, 1000, 1) for name in targets.NAMES]
    first, *_ = capsys.readouterr().out.splitlines()
    assert first == "yaml: 1000 keer, 20 takken, 30 kenmerken, 0 s, alles houdt stand."


def test_what_a_target_finds_is_told_and_the_others_are_fuzzed_too(fuzzing, capsys):
    fuzzing.fails = "school"
    assert fuzzing.main(["--aantal", "7", "--zaad", "5"]) == 1
    assert fuzzing.asked == [(name, 7, 5) for name in targets.NAMES]
    out, err = capsys.readouterr()
    assert "school: 3 keer, 2 takken, 1 kenmerken, 0 s.\n" in out
    assert err == (
        "AssertionError: zo niet\nschool: hier gaat iets mis. De invoer: fuzz/vondsten/x\n"
    )


def test_what_leads_further_is_kept_if_asked(fuzzing, monkeypatch, capsys):
    kept = []
    monkeypatch.setattr(keeping, "keep", lambda one, new: len(kept.extend(new) or kept))
    assert fuzzing.main(["adres", "--bewaar"]) == 0
    assert kept == [b"verder"]
    assert capsys.readouterr().out.endswith("adres: 1 bewaard.\n")


def test_one_input_can_be_tried_again(fuzzing, tmp_path, capsys):
    (tmp_path / "adres").write_bytes(b"https://school.nl")
    assert fuzzing.main(["adres", "--bestand", str(tmp_path / "adres")]) == 0
    assert capsys.readouterr().out == "Alles houdt stand.\n"
    assert fuzzing.asked == []


def test_without_a_fuzzer_that_is_told(fuzzing, monkeypatch, capsys):
    monkeypatch.setattr(running, "can_run", lambda: False)
    assert fuzzing.main([]) == 3
    assert fuzzing.asked == []
    assert "De fuzzer (atheris) is er niet voor deze computer." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["nep"], "Dit doel kennen we niet. Kies yaml, "),
        (["--bestand", "x"], "Noem ook het doel"),
        (["adres", "--bestand", "/bestaat/niet"], "Dit bestand is niet te lezen."),
        (["--zaad"], "De optie --zaad klopt zo niet."),
        (["--aantal", "0"], "Dit past niet bij het commando."),
    ],
)
def test_what_cannot_be_fuzzed_is_told(words, says, fuzzing, capsys):
    assert fuzzing.main(words) == 2
    assert says in capsys.readouterr().err
    assert fuzzing.asked == []


def test_the_fuzzing_script_explains_itself(fuzzing, capsys):
    assert fuzzing.main(["--help"]) == 0
    assert "--zaad GETAL" in capsys.readouterr().out
