"""Two troubles in one story: at school and at home. Different people own them.

The parts of a text are read by themselves. If the story as a whole is about one of the two, and a
part of it clearly about the other, both get their answer.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from wiedoetwat.model import BUITEN_BEREIK, THUIS, Situatie
from wiedoetwat.recognition.model import added
from wiedoetwat.recognition.ranking import Candidate
from wiedoetwat.text import words

CLEAR = 0.8
"""How sure a part must be by itself."""

TOUCHED = 0.04
"""How likely the story as a whole must make both of them."""

FEWEST_WORDS = 4
"""A shorter part says too little."""

BETWEEN = re.compile(r"[.!?;:\n]+|,|\b(?:en|maar|terwijl|want)\b", re.ASCII)
"""What stands between the parts of a text."""


def may_have_two(situaties: Iterable[Situatie], chances: Mapping[str, float]) -> bool:
    """Whether a story as a whole leaves room for trouble at home and at school.

    `situaties` are those it may be about.
    """
    at_home = (one.id for one in situaties if one.groep == THUIS)
    home = added(chances.get(id_, 0.0) for id_ in at_home)
    school = 1 - home - chances.get(BUITEN_BEREIK, 0.0)
    return min(home, school) >= TOUCHED


def lanes(
    tekst: str, whole: list[Candidate], read: Callable[[list[str]], list[Candidate]]
) -> list[Candidate]:
    """Return the two troubles of a story, the one that weighs most first; none if it has one.

    `whole` is what the story as a whole may be about: what is sure, or a few candidates. What is
    sure is one of the two; of candidates both must be clear from a part of the text. `read` tells
    what the words of a part may be about, best first.
    """
    clear: dict[bool, Candidate] = {}
    parts = _parts(tekst)
    for part in parts if len(parts) > 1 else ():  # what is one part was read as a whole
        for best in read(part)[:1]:
            if best.zekerheid >= CLEAR:
                clear.setdefault(_at_home(best), best)
    main = whole[0]
    if len(whole) == 1:
        clear[_at_home(main)] = main
    both = [clear.get(home) for home in (_at_home(main), not _at_home(main))]
    return [one for one in both if one] if all(both) else []


def _at_home(one: Candidate) -> bool:
    return one.situatie.groep == THUIS


def _parts(tekst: str) -> list[list[str]]:
    parts = map(words, BETWEEN.split(tekst.lower()))
    return [part for part in parts if len(part) >= FEWEST_WORDS]
