"""Keeps a few inputs of many: those that together reach the most lines, and are small."""

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path
from types import FrameType

import wiedoetwat
from fuzz.targets import Target

MOST_FILES, MOST_BYTES = 16, 22_000
"""How much is kept for one target."""

_PACKAGE = str(Path(wiedoetwat.__file__).parent)

Line = tuple[str, int, int]
"""A step from one line of a file to another."""


def keep(target: Target, new: Iterable[bytes]) -> int:
    """Make the corpus anew, of what it was and new inputs; return its size."""
    chosen = choose(target, [*target.kept(), *new])
    for path in target.corpus.iterdir():
        path.unlink()
    for one in chosen:
        (target.corpus / hashlib.sha256(one).hexdigest()[:12]).write_bytes(one)
    return len(chosen)


def choose(target: Target, inputs: Iterable[bytes]) -> list[bytes]:
    """Return the inputs that reach what no seed does: first the one that adds most, and so on."""
    reached = {one: _steps(target, one) for one in dict.fromkeys(inputs)}
    chosen: list[bytes] = []
    seen = {step for one in target.seeds() for step in _steps(target, one)}
    room = MOST_BYTES
    while reached and len(chosen) < MOST_FILES:
        # Much for few bytes: a long one must add more than a short one.
        best = max(reached, key=lambda one: len(reached[one] - seen) / (100 + len(one)))
        steps = reached.pop(best)
        if not steps - seen:
            break
        if len(best) <= room:
            chosen.append(best)
            seen |= steps
            room -= len(best)
    return chosen


def _steps(target: Target, data: bytes) -> set[Line]:
    """Return every step between lines of the package that an input leads to."""
    steps: set[Line] = set()

    def traced(frame: FrameType, _: str, __: object) -> object:
        name = frame.f_code.co_filename
        if not name.startswith(_PACKAGE):
            return None
        before = 0

        def inside(frame: FrameType, event: str, _: object) -> object:
            nonlocal before
            if event == "line":
                steps.add((name, before, frame.f_lineno))
                before = frame.f_lineno
            return inside

        return inside

    before = sys.gettrace()  # what measures coverage follows along too
    sys.settrace(traced)  # type: ignore[arg-type]
    try:
        target.run(data)
    finally:
        sys.settrace(before)
    return steps
