"""The program as one file: it answers as the command does, and leaves nothing behind."""

import shutil
import subprocess
import sys
from zipfile import ZipFile

import pytest

from tests import mini
from tests.conftest import ROOT
from tests.release.wheelhouse import settings_of

SCHOOLS = ROOT / "examples" / "bestuur"
# What is asked, and the exit code.
QUESTIONS = {
    "--versie": 0,
    "route mijn zoon wordt gepest en de school doet niks": 0,
    "route hoe laat begint de gymles morgen": 1,
    "route --situatie klacht --wie leerling --formaat tabel": 0,
    "matrix --formaat csv": 0,
    f"rollen ib --school {SCHOOLS / 'de-kwikstaart.yaml'} --op 2026-12-01 --formaat json": 0,
    f"controleer {SCHOOLS} --op 2026-12-01": 0,
    "--aanvulling zsh": 0,
    "route --situatie zelfmort": 2,
    "rollen --kennis weg": 3,
}
COMMAND = {"file": "wiedoetwat", "program": (sys.executable, "-m")}


@pytest.fixture
def alone(built, tmp_path):
    """Start the single file on a Python without packages, with an empty home folder."""
    folders = [tmp_path / name for name in ("home", "werk", "tmp", "scholen")]
    for folder in folders:
        folder.mkdir()

    def start(*words, file=built / "wiedoetwat.pyz", program=(sys.executable, "-IS")):
        return subprocess.run(
            [*program, file, *words],
            cwd=tmp_path / "werk",
            env={**settings_of(tmp_path / "home"), "TMPDIR": str(tmp_path / "tmp")},
            capture_output=True,
            text=True,
            check=False,
        )

    start.home, start.work, start.temporary, start.schools = folders
    return start


@pytest.mark.parametrize("question", QUESTIONS)
def test_one_file_answers_as_the_command_does(question, alone):
    words = question.split(" ")
    there, here = alone(*words), alone(*words, **COMMAND)
    assert (there.returncode, there.stdout, there.stderr) == (
        QUESTIONS[question],
        here.stdout,
        here.stderr,
    )
    assert not [*alone.home.iterdir(), *alone.work.iterdir(), *alone.temporary.iterdir()]


def test_one_file_writes_the_same_site_also_on_all_cores(alone):
    for name in ("de-draaitol.yaml", "de-kwikstaart.yaml"):
        shutil.copy(SCHOOLS / name, alone.schools)
    words = ("--school", alone.schools, "--op", "2026-12-01")
    assert alone("site", "een", *words).stderr == ""
    assert alone("site", "twee", *words, **COMMAND).stderr == ""
    one, two = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.*")}
        for folder in (alone.work / "een", alone.work / "twee")
    )
    assert len(one) > 500
    assert one == two
    assert not [*alone.home.iterdir(), *alone.temporary.iterdir()]


def test_one_file_reads_a_folder_of_knowledge_too(alone):
    mini.write(mini.FILES, alone.work / "kennis")
    there, here = (alone("situaties", "--kennis", "kennis", **start) for start in ({}, COMMAND))
    assert (there.returncode, there.stdout, there.stderr) == (0, here.stdout, "")


@pytest.mark.parametrize("name", ["./wiedoetwat.pyz", "../werk/wiedoetwat.pyz", "wdw"])
def test_one_file_starts_by_any_name(name, alone, built):
    shutil.copy(built / "wiedoetwat.pyz", alone.work)
    (alone.work / "wdw").symlink_to("wiedoetwat.pyz")
    answer = alone("route", "-s", "klacht", file=name)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.startswith("De school doet te weinig")


def test_one_file_is_a_program_by_itself(alone, built):
    assert alone("--versie", program=()).stdout.startswith("wiedoetwat ")
    assert (built / "wiedoetwat.pyz").read_bytes().startswith(b"#!/usr/bin/env python3\n")


def test_one_file_has_each_module_as_text_too_and_the_licence_of_each_package(built):
    with ZipFile(built / "wiedoetwat.pyz") as archive:
        names = set(archive.namelist())
        start = archive.read("__main__.py").decode()
    assert {name[:-1] for name in names if name.endswith(".pyc")} <= names
    assert not [name for name in names if name.endswith((".so", ".pyd")) or "tests/" in name]
    packages = {name.split("/")[0] for name in names if ".dist-info/" in name}
    licensed = {name.split("/")[0] for name in names if "LICEN" in name.upper()}
    assert packages <= licensed
    assert "Dit vraagt om Python 3.11 of hoger" in start
