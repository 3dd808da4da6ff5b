"""Wheels of what is installed here, so that pip can install it elsewhere without a network."""

import os
import subprocess
import sys
import venv
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

from release.parts import parts


def fill(folder):
    """Write a wheel of each package that the program needs, and the builder of packages."""
    builder = {"hatchling": distribution("hatchling"), **parts("hatchling")}
    for part in {**parts(), **builder}.values():
        _write_wheel(part, folder)


def _write_wheel(part, folder):
    *_, tag = [line for line in part.read_text("WHEEL").split("\n") if line.startswith("Tag: ")]
    name = part.name.replace("-", "_")
    with ZipFile(folder / f"{name}-{part.version}-{tag.removeprefix('Tag: ')}.whl", "w") as wheel:
        for file in part.files:
            if ".." not in file.parts and "__pycache__" not in file.parts:
                wheel.write(file.locate(), str(file))


def settings_of(home):
    """Return the settings of someone with this home folder, and none of those we have."""
    path = {"HOME": str(home), "PATH": os.defpath, "PIP_CONFIG_FILE": os.devnull}
    return {**path, "COLUMNS": "80", "PYTHONDONTWRITEBYTECODE": "1"}


class CleanPlace:
    """An environment with nothing in it, and a home folder where nothing is."""

    def __init__(self, folder):
        self.home = folder / "home"
        self.home.mkdir()
        self.venv = folder / "venv"
        venv.create(self.venv, symlinks=True)
        self.python = self.venv / "bin" / "python"

    def install(self, package, wheels, *options):
        """Install a package, with what it needs from a folder of wheels and nowhere else."""
        self.run(
            *(sys.executable, "-m", "pip", "--python", self.python, "install", "--quiet"),
            *(
                "--no-index",
                "--no-cache-dir",
                "--no-compile",
                "--find-links",
                wheels,
                *options,
                package,
            ),
        ).check_returncode()

    def run(self, *command, cwd=None):
        """Run a program that has this home, and none of the settings we have."""
        return subprocess.run(
            [str(word) for word in command],
            cwd=cwd or self.home,
            env=settings_of(self.home),
            capture_output=True,
            text=True,
            check=False,
        )

    def left_at_home(self):
        """Return what was left in the home folder."""
        return sorted(path.name for path in Path(self.home).iterdir())
