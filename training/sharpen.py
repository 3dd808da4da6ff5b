"""Makes the chances of a model true: of all it is 80 % sure of, 80 % should be right."""

from collections.abc import Sequence
from math import log

from training.cases import Case, called
from wiedoetwat.model import Kennis
from wiedoetwat.recognition.features import features
from wiedoetwat.recognition.model import Model, chances
from wiedoetwat.recognition.ranking import rank
from wiedoetwat.selection import for_asker
from wiedoetwat.text import words

TRIED = tuple(step / 20 for step in range(10, 81))
"""Every sharpness that is tried; 1 leaves the chances as they were learned."""

LEAST = 1e-3
"""A chance is never taken to be smaller: one case must not decide everything."""


def sharpened(model: Model, cases: Sequence[Case], kennis: Kennis) -> Model:
    """Return the model with the sharpness at which these cases surprise it least.

    It must not have learned from the cases. On what it learned from, a model is always right.
    """
    found = [chances(model, features(words(case.tekst)), case.wie).situaties for case in cases]

    def surprise(sharpness: float) -> float:
        return -sum(
            log(max(_chance_of_right(kennis, some, case, sharpness), LEAST))
            for some, case in zip(found, cases, strict=True)
        )

    return model._replace(sharpness=min(TRIED, key=surprise))


def _chance_of_right(
    kennis: Kennis, found: dict[str, float], case: Case, sharpness: float
) -> float:
    """Return the chance the model gives to a first contact that is right."""
    ranked = rank(kennis, found, case.wie, sharpness)
    if not case.eerste:
        return 1 - sum(one.zekerheid for one in ranked)
    return sum(
        one.zekerheid
        for one in ranked
        if called(kennis, for_asker(one.situatie.eerste, case.wie)[0].bij) in case.eerste
    )
