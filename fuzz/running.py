"""Runs the engine in a process of its own, and reads from its words how far it came."""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from fuzz.targets import Target

ROOT = Path(__file__).resolve().parent.parent
FOUND = ROOT / "fuzz" / "vondsten"
"""Where an input is put for which something does not hold."""

SLOWEST = 60
"""How many seconds one input may take."""

MOST_MEMORY = 2048
"""How many megabytes a run may need."""

_STATUS = re.compile(r"#(\d+)\s+\S+\s+cov: (\d+) ft: (\d+)")


class Run(NamedTuple):
    """How a run went: how many inputs were tried, the branches and features that were reached.

    `trace` has the last lines of Python if something does not hold, `found` the input.
    """

    inputs: int
    branches: int
    features: int
    seconds: float
    trace: str
    found: Path | None
    code: int


def can_run() -> bool:
    """Whether atheris is there: it has no version for every system."""
    return find_spec("atheris") is not None


ENGINE = ("-m", "fuzz.engine")


def run(
    target: Target,
    inputs: int,
    seed: int,
    new: Path | None = None,
    engine: Sequence[str] = ENGINE,
) -> Run:
    """Try this many inputs, on from the seeds and those that are kept.

    What leads further is put in the folder `new`.
    """
    FOUND.mkdir(exist_ok=True)
    before = {*FOUND.iterdir()}
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as further, tempfile.TemporaryDirectory() as seeds:
        for number, one in enumerate(target.seeds()):
            (Path(seeds) / str(number)).write_bytes(one)
        done = subprocess.run(  # noqa: S603 - our own program
            [
                *(sys.executable, *engine, target.name),
                *(f"-runs={inputs}", f"-seed={seed}", f"-timeout={SLOWEST}"),
                *(f"-rss_limit_mb={MOST_MEMORY}", f"-artifact_prefix={FOUND}/{target.name}-"),
                *(str(new or further), str(target.corpus), seeds),
            ],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": "0"},  # the same run every time
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    return _read(done, time.monotonic() - start, {*FOUND.iterdir()} - before)


def _read(done: subprocess.CompletedProcess[str], seconds: float, found: set[Path]) -> Run:
    said = done.stdout + done.stderr
    status = [tuple(map(int, one)) for one in _STATUS.findall(said)] or [(0, 0, 0)]
    _, _, trace = said.partition("=== Uncaught Python exception: ===")
    trace = trace.partition("==\n")[0] or ("" if not done.returncode else said[-2000:])
    inputs, branches, features = status[-1]
    where = min(found, default=None)
    return Run(inputs, branches, features, seconds, trace.strip(), where, done.returncode)
