"""What the program needs to run, as it is installed here."""

from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from wiedoetwat.dutch import PROGRAM

# On Windows more is needed; what is made here must run there too.
_SYSTEMS = ("Linux", "Windows")
_LEAVINGS = {"INSTALLER", "RECORD", "REQUESTED", "direct_url.json"}


def needs_of(name: str) -> list[str]:
    """Return the names of what a package asks for to run, on any system, in order."""
    asked = map(Requirement, distribution(name).requires or ())
    return sorted({canonicalize_name(one.name) for one in asked if _is_asked_for(one)})


def parts(program: str = PROGRAM) -> dict[str, Distribution]:
    """Return all that a program needs, directly or not, by name in order."""
    found: dict[str, Distribution] = {}
    waiting = needs_of(program)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = distribution(name)
            waiting += needs_of(name)
    return dict(sorted(found.items()))


def files_of(part: Distribution) -> dict[str, Path]:
    """Return the files of a package by the name they are brought in by.

    Only those that run anywhere: what is compiled for this machine is an extra that makes the
    package faster. Its tests, and what pip wrote for itself, are no part of it.
    """
    return {
        str(file): Path(str(file.locate()))
        for file in part.files or ()
        if ".." not in file.parts
        and not {"__pycache__", "tests"} & set(file.parts)
        and file.suffix not in (".so", ".pyd")
        and file.name not in _LEAVINGS
    }


def _is_asked_for(one: Requirement) -> bool:
    if one.marker is None:
        return True
    return any(one.marker.evaluate({"platform_system": system, "extra": ""}) for system in _SYSTEMS)
