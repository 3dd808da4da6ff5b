"""Two troubles in one story: at school and at home. Different people own them.

The parts of a text are read by themselves. If the story as a whole is about one of the two, and a
part of it clearly about the other, both get their answer.
"""

import re
from collections.abc import Iterator

from wiedoetwat.model import Kennis
from wiedoetwat.recognition.features import features
from wiedoetwat.recognition.model import Model, chances
from wiedoetwat.recognition.ranking import Candidate, rank
from wiedoetwat.text import words

CLEAR = 0.8
"""How sure a part must be by itself."""

FEWEST_WORDS = 4
"""A shorter part says too little."""

HOME = "thuis"
"""The group of situations at home."""

_BETWEEN = re.compile(r"[.!?;:\n]+|,|\b(?:en|maar|terwijl|want)\b")


def lanes(
    kennis: Kennis, model: Model, tekst: str, whole: list[Candidate], wie: str
) -> list[Candidate]:
    """Return the two troubles of a story, the one that weighs most first; none if it has one.

    `whole` is what the story as a whole may be about: what is sure, or a few candidates. What is
    sure is one of the two; of candidates both must be clear from a part of the text.
    """
    clear = _clear_parts(kennis, model, tekst, wie)
    if len(whole) == 1:
        clear[_at_home(whole[0])] = whole[0]
    main = whole[0]
    both = [clear.get(home) for home in (_at_home(main), not _at_home(main))]
    return [one for one in both if one] if all(both) else []


def _clear_parts(kennis: Kennis, model: Model, tekst: str, wie: str) -> dict[bool, Candidate]:
    """Return what parts of the text are clearly about: at most one at home and one at school."""
    clear: dict[bool, Candidate] = {}
    for part in _parts(tekst):
        found = chances(model, features(part), wie)
        for best in rank(kennis, found.situaties, wie, model.sharpness)[:1]:
            if best.zekerheid >= CLEAR:
                clear.setdefault(_at_home(best), best)
    return clear


def _at_home(one: Candidate) -> bool:
    return one.situatie.groep == HOME


def _parts(tekst: str) -> Iterator[list[str]]:
    for part in _BETWEEN.split(tekst.lower()):
        some = words(part)
        if len(some) >= FEWEST_WORDS:
            yield some
