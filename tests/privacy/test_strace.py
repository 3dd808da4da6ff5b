"""Seen from the system: no command has a socket, and none changes a file that was not asked for."""

import compileall
import json
import shutil
import sys
from pathlib import Path

import pytest
from release.manual import doing

import wiedoetwat
from tests.conftest import ROOT
from tests.privacy import strace
from tests.test_cli_schools import ANSWERS, DAY
from wiedoetwat.beside import PREFIX
from wiedoetwat.site.making import FEW

STORY = "mijn zoon wordt gepest op school"
WAYS = {
    "route by name": (["route", "-s", "klacht"], ""),
    "route in words": (["route", *STORY.split()], ""),
    "route by questions": (["route"], ""),
    "route of a file": (["route", "--invoer", "vragen.txt"], ""),
    "rollen": (["rollen"], ""),
    "situaties": (["situaties"], ""),
    "matrix": (["matrix"], ""),
    "waarom": (["waarom", "klacht", "apc"], ""),
    "controleer": (["controleer"], ""),
    "controleer a school": (["controleer", "scholen/de-draaitol.yaml", *DAY], ""),
    "school nieuw": (["school", "nieuw", "s.yaml", "--antwoorden", "antwoorden", *DAY], "s.yaml"),
    "site": (["site", "web"], "web"),
    "site of schools": (["site", "web", "--school", "scholen", *DAY], "web"),
}
# Without strace these tests are skipped, and then nothing of what they need is covered.
ANSWERED = b"6\n2\n1\n1\n1\n"
SHARED = Path("/dev/shm")  # noqa: S108 - where Python keeps count of what processes share


def test_every_command_is_watched():
    seen = {words for words in doing() for way, _ in WAYS.values() if [*words] == way[: len(words)]}
    assert seen == doing().keys()


@pytest.fixture(scope="module")
def package(tmp_path_factory):  # pragma: no cover - after needed, without strace
    """Return the folder of a package as it is once installed: compiled, and of now."""
    strace.needed()
    folder = tmp_path_factory.mktemp("pakket")
    _copied(folder)
    compileall.compile_dir(folder, quiet=1)
    return folder


def _copied(folder):  # pragma: no cover
    here = Path(wiedoetwat.__file__).parent
    shutil.copytree(here, folder / "wiedoetwat", ignore=shutil.ignore_patterns("__pycache__"))


@pytest.fixture
def here(tmp_path, package):  # pragma: no cover
    """Return a folder with what commands read, and a home."""
    folder = tmp_path / "hier"
    (folder / "thuis").mkdir(parents=True)
    (folder / "vragen.txt").write_text(f"{STORY}\n", "utf-8")
    (folder / "antwoorden").write_text(json.dumps(ANSWERS), "utf-8")
    (folder / "scholen").mkdir()
    for path in sorted((ROOT / "examples" / "bestuur").glob("*.yaml"))[: FEW + 1]:
        shutil.copy(path, folder / "scholen")
    return folder


def watch(words, here, package, **more):  # pragma: no cover
    environment = {"PYTHONPATH": str(package), "HOME": str(here / "thuis"), **more}
    environment = {name: value for name, value in environment.items() if value is not None}
    return strace.watched(words, here, here.parent / "log", environment, ANSWERED)


def strange(seen, here, asked):  # pragma: no cover
    """Return what was changed that is not what was asked for, nor a start of it.

    What Python may keep of its own modules, the first time that it reads them, is not ours.
    """
    return [
        path
        for path in seen.changed - {here}
        if not {SHARED, Path(sys.base_prefix), Path(sys.prefix)} & {*path.parents}
        and not (asked and path.is_relative_to(here / asked))
        and not any(one.name.startswith(PREFIX) for one in (path, *path.parents))
    ]


@pytest.mark.parametrize("way", WAYS)
def test_a_command_does_what_is_asked_and_no_more(way, here, package):  # pragma: no cover
    words, asked = WAYS[way]
    before = {*here.iterdir()}
    seen = watch(words, here, package)
    assert seen.code == 0
    assert seen.sockets == []
    assert strange(seen, here, asked) == []
    assert (here / asked in seen.changed) or not asked
    assert {*here.iterdir()} - before == ({here / asked} if asked else set())
    assert [*(here / "thuis").iterdir()] == []


def test_without_a_home_only_python_asks_this_machine_who_one_is(here, package):  # pragma: no cover
    """It is the system that looks for a service on this machine; nothing leaves it."""
    seen = watch(["rollen"], here, package, HOME=None)
    assert (seen.code, seen.changed) == (0, set())
    assert all("AF_UNIX" in line for line in seen.sockets)
    assert not any("AF_INET" in line for line in seen.sockets)


def test_python_keeps_what_it_compiles_beside_the_program(here, tmp_path):  # pragma: no cover
    _copied(tmp_path / "los")
    seen = watch(["rollen"], here, tmp_path / "los", PYTHONDONTWRITEBYTECODE="1")
    assert (seen.code, seen.sockets, seen.changed) == (0, [], set())
    seen = watch(["rollen"], here, tmp_path / "los")
    assert (seen.code, seen.sockets) == (0, [])
    assert seen.changed
    assert all(path.is_relative_to(tmp_path / "los" / "wiedoetwat") for path in seen.changed)
    assert all("__pycache__" in path.parts for path in seen.changed)
    assert watch(["rollen"], here, tmp_path / "los").changed == set()


def test_a_program_that_does_more_is_seen(here, tmp_path):  # pragma: no cover
    program = tmp_path / "fout" / "wiedoetwat"
    program.mkdir(parents=True)
    (program / "__init__.py").touch()
    (program / "__main__.py").write_text(
        "import pathlib, socket\n"
        "(pathlib.Path.home() / '.geschiedenis').write_text('x')\n"
        "with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:\n"
        "    one.connect(('192.0.2.1', 9))\n"
    )
    seen = watch(["rollen"], here, program.parent, PYTHONDONTWRITEBYTECODE="1")
    assert [line.split()[1].split("(")[0] for line in seen.sockets] == ["socket", "connect"]
    assert strange(seen, here, "") == [here / "thuis" / ".geschiedenis"]


LOG = """\
7 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3
7 openat(AT_FDCWD</hier>, "lees", O_RDONLY) = 3</hier/lees>
7 openat(AT_FDCWD</hier>, "schrijf", O_WRONLY|O_CREAT, 0666) = 3</hier/schrijf>
7 mkdir("map", 0777) = 0
8 unlinkat(5</hier/map>, "weg", 0 <unfinished ...>
7 rename("/elders/a", "b") = 0
8 <... unlinkat resumed>) = 0
7 ftruncate(3</hier/kort>, 0) = 0
7 +++ exited with 0 +++
"""


def test_what_a_command_does_is_seen():
    seen = strace.seen(0, LOG, Path("/hier"))
    assert seen.sockets == ["7 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3"]
    names = ("hier/schrijf", "hier/map", "hier/map/weg", "elders/a", "hier/b", "hier/kort")
    assert {path.as_posix() for path in seen.changed - {Path("/hier/map")}} == {
        f"/{name}" for name in names if name != "hier/map"
    }


def test_without_strace_the_tests_are_skipped(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(pytest.skip.Exception, match="strace is not there"):
        strace.needed()
