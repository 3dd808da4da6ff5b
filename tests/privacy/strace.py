"""Lets strace see what a command asks of the system: its sockets, and the files it changes."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

_CHANGES = (
    *("?creat", "?open", "openat", "?openat2", "memfd_create", "truncate", "ftruncate"),
    *("?mkdir", "mkdirat", "?rmdir", "?unlink", "unlinkat", "?mknod", "mknodat"),
    *("?rename", "?renameat", "renameat2", "?link", "linkat", "?symlink", "symlinkat"),
    *("?chmod", "fchmod", "fchmodat", "?chown", "fchown", "fchownat", "utimensat", "setxattr"),
)
_CALL = re.compile(r"^\d+ +(\w+)\((.*)")
_TO_WRITE = re.compile(r"\bO_(WRONLY|RDWR|CREAT|TRUNC|APPEND)\b")
_PATH = re.compile(r'(?:<([^>]*)>, )?"((?:[^"\\]|\\.)*)"')
_OPEN = re.compile(r"^\d+<([^>]*)>")


class Seen(NamedTuple):
    """What a command did: its exit code, every call to the network, and what it changed."""

    code: int
    sockets: list[str]
    changed: set[Path]


def needed():
    """Skip the test where strace is not there, or may not look."""
    if not (shutil.which("strace") and _may_look()):
        pytest.skip("strace is not there, or may not look at other programs")


def _may_look():  # pragma: no cover - only where it is there
    return not subprocess.run(["strace", "-o", os.devnull, "true"], check=False).returncode


def watched(words, folder, log, environment, typed=b""):  # pragma: no cover - see needed
    """Run the program in a folder and return what it did."""
    environment = {"PATH": os.environ["PATH"], "COLUMNS": "80", **environment}
    look = ["strace", "-f", "-y", "-qq", "--seccomp-bpf", "-o", log]
    look += ["-e", f"trace=%network,{','.join(_CHANGES)}", "-e", "signal=none"]
    program = [sys.executable, "-m", "wiedoetwat", *words]
    done = subprocess.run(
        [*look, *program],
        cwd=folder,
        env=environment,
        input=typed,
        capture_output=True,
        check=False,
    )
    return seen(done.returncode, log.read_text("utf-8", "replace"), folder)


def seen(code, log, folder):
    """Return what there is in a log of strace."""
    sockets, changed = [], set()
    for line in log.splitlines():
        if not (found := _CALL.match(line)):
            continue
        call, rest = found.groups()
        if f"?{call}" not in _CHANGES and call not in _CHANGES:
            sockets.append(line)
        elif not call.startswith("open") or _TO_WRITE.search(rest):
            changed |= {*_paths(rest, folder)}
    return Seen(code, sockets, changed)


def _paths(rest, folder):
    if opened := _OPEN.match(rest):
        yield Path(opened[1])
    for below, path in _PATH.findall(rest):
        yield Path(os.path.normpath(folder / (below or ".") / path))
