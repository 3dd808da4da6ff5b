"""A release as a whole: the same twice, complete, and in step with the list of changes."""

import hashlib
import json
import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from release.building import SBOM, SUMS
from release.parts import needs_of, parts
from release.shared import stale

from release import changes
from tests.conftest import ROOT
from wiedoetwat import __version__

CHANGES = (ROOT / "CHANGELOG.md").read_text("utf-8")
NAMES = {
    f"wiedoetwat-{__version__}-py3-none-any.whl",
    f"wiedoetwat-{__version__}.tar.gz",
    *("wiedoetwat.pyz", "wiedoetwat.1", "wiedoetwat.cdx.json", "wiedoetwat.versies.txt"),
    *("wiedoetwat.bash", "_wiedoetwat", "wiedoetwat.fish", "wiedoetwat.ps1", "SHA256SUMS"),
}


def sums(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_a_release_has_all_its_files_and_their_sums(built):
    assert {path.name for path in built.iterdir()} == NAMES
    told = dict(line.split("  ")[::-1] for line in (built / SUMS).read_text("utf-8").splitlines())
    assert told == {name: one for name, one in sums(built).items() if name != SUMS}


def test_a_second_build_elsewhere_and_at_another_time_gives_the_same_bytes(built, tmp_path):
    code = "import sys; from pathlib import Path; from release.building import build\n"
    code += "build(Path(sys.argv[1]), Path(sys.argv[2]))"
    other = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7", "HOME": str(tmp_path)}
    (tmp_path / "nog-eens").mkdir()
    subprocess.run(
        [sys.executable, "-c", code, ROOT, tmp_path / "nog-eens"],
        cwd=ROOT,
        env={**os.environ, **other},
        umask=0o077,
        check=True,
    )
    # By their sums: to tell how so many bytes differ would take forever.
    assert sums(tmp_path / "nog-eens") == sums(built)


def test_what_is_in_share_is_fresh():
    """Run scripts/neem-over after a change of the commands or the version."""
    assert stale(ROOT) == []


def test_the_version_is_that_of_the_list_of_changes():
    """Once the list has a day for a version, that is the version of the program."""
    unreleased = changes.UNRELEASED in CHANGES
    versions = [version for version, _ in changes.released(CHANGES)]
    assert unreleased or versions[0] == __version__


def test_a_release_carries_the_day_of_the_newest_version(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    text = "# W\n\n## 0.2.0 - 2027-02-01\n\n- Iets.\n\n## 0.1.0 - 2026-12-01\n\n- Begin.\n"
    assert changes.released(text) == [("0.2.0", "2027-02-01"), ("0.1.0", "2026-12-01")]
    assert changes.day_of(text, "2000-01-01") == "2027-02-01"
    assert changes.day_of("## Nog niet uitgebracht\n", "2000-01-01") == "2000-01-01"
    assert datetime.fromtimestamp(changes.moment("2027-02-01"), UTC).isoformat() == (
        "2027-02-01T00:00:00+00:00"
    )
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "5")
    assert changes.moment("2027-02-01") == 5


def test_the_bill_of_materials_lists_what_the_program_needs_and_nothing_else(built):
    text = (built / SBOM).read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    bom = json.loads(text)
    listed = {one["name"]: one for one in bom["components"]}
    assert {name: one["version"] for name, one in listed.items()} == {
        name: part.version for name, part in parts().items()
    }
    assert all(one["licenses"] for one in listed.values())
    program = bom["metadata"]["component"]
    assert (program["name"], program["version"]) == ("wiedoetwat", __version__)
    needs = {one["ref"]: one.get("dependsOn", []) for one in bom["dependencies"]}
    assert needs[program["bom-ref"]] == [listed[name]["bom-ref"] for name in needs_of("wiedoetwat")]


def test_what_only_tests_need_is_no_part_of_the_program():
    assert not {"pytest", "hatchling", "ruff"} & parts().keys()
    assert {"typer", "mdurl", "colorama"} <= parts().keys()


@pytest.fixture
def releasing(script, monkeypatch, tmp_path):
    """Return the script that builds a release, with a folder of its own and nothing to build."""
    module = script("uitgave")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "DIST", tmp_path / "dist")
    monkeypatch.setattr(module, "BUILD", tmp_path / "build")
    monkeypatch.setattr(module, "stale", lambda _: [])
    monkeypatch.setattr(module, "build", lambda _, folder: (folder / "a").write_text("b"))
    return module


def test_a_release_takes_the_place_of_the_one_before(releasing, capsys):
    releasing.DIST.mkdir()
    (releasing.DIST / "oud").write_text("oud")
    assert releasing.main() == 0
    assert [path.name for path in releasing.DIST.iterdir()] == ["a"]
    assert capsys.readouterr().out.split() == ["1", "dist/a"]


def full(*_):
    raise OSError


def failing(*_):
    raise subprocess.CalledProcessError(1, "hatchling", stderr=b"stuk")


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ({"stale": lambda root: [root / "wiedoetwat.1"]}, "Verouderd: wiedoetwat.1."),
        ({"build": failing}, "stuk\nNiet gebouwd"),
        ({"build": full}, "Is de schijf vol?"),
    ],
)
def test_a_release_that_cannot_be_made_leaves_the_old_one(broken, says, releasing, capsys):
    releasing.main()
    vars(releasing).update(broken)
    assert releasing.main() == 3
    assert says in capsys.readouterr().err
    assert [path.name for path in releasing.DIST.iterdir()] == ["a"]


@pytest.fixture
def looking_up(script, monkeypatch):
    """Return the exit code of looking up, when this is what the service knows."""
    module = script("nakijken")

    def code(found):
        said = b"" if found is None else json.dumps({"dependencies": found}).encode()
        answer = subprocess.CompletedProcess([], 1, stdout=said)
        monkeypatch.setattr(module.subprocess, "run", lambda *_, **__: answer)
        return module.main()

    return code


LEAK = {"id": "PYSEC-1", "fix_versions": ["2.0"]}
WELL, SKIPPED = {"name": "rich", "version": "1.0", "vulns": []}, {"name": "x", "skip_reason": "?"}


@pytest.mark.parametrize(
    ("found", "says"),
    [
        ([WELL], "1 van 1 pakketten nagekeken, 0 lekken."),
        ([WELL, SKIPPED], "Niet nagekeken, want de dienst kent ze hier niet: x."),
        ([{**WELL, "vulns": [LEAK]}], "rich 1.0: PYSEC-1. Opgelost in: 2.0."),
        ([{**WELL, "vulns": [{**LEAK, "fix_versions": []}]}], "Opgelost in: nog geen versie."),
        (None, "niet te bereiken. Er is niets nagekeken."),
    ],
)
def test_known_vulnerabilities_are_told_and_so_is_what_could_not_be_seen(
    found, says, looking_up, capsys
):
    assert looking_up(found) == (LEAK["id"] in str(found))
    assert says in "".join(capsys.readouterr())
