"""Two troubles in one story: at school and at home. Different people own them.

The parts of a text are read by themselves. If the story as a whole is about one of the two, and a
part of it clearly about the other, both get their answer.
"""

import re
from collections.abc import Iterator

from wiedoetwat.model import Kennis, Situatie
from wiedoetwat.recognition.features import features
from wiedoetwat.recognition.model import Model, chances
from wiedoetwat.recognition.ranking import Candidate, candidates
from wiedoetwat.text import words

CLEAR = 0.75
"""How sure a part must be by itself."""

TOUCHED = 0.03
"""How likely the whole story must make it too: a part alone may be misread."""

FEWEST_WORDS = 4
"""A shorter part says too little."""

HOME = "thuis"
"""The group of situations at home."""

_BETWEEN = re.compile(r"[.!?;:\n]+|,|\b(?:en|maar|terwijl|want)\b")


def other_lane(
    kennis: Kennis, model: Model, tekst: str, main: Situatie, wie: str
) -> Candidate | None:
    """Return what else is the matter, at home if the story is about school and the other way."""
    for part in _parts(tekst):
        found = chances(model, features(part), wie)
        best, *_ = candidates(kennis, found.situaties, wie)
        elsewhere = (best.situatie.groep == HOME) != (main.groep == HOME)
        if elsewhere and best.zekerheid >= CLEAR:
            return best
    return None


def _parts(tekst: str) -> Iterator[list[str]]:
    for part in _BETWEEN.split(tekst.lower()):
        some = words(part)
        if len(some) >= FEWEST_WORDS:
            yield some
