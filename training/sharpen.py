"""Makes the chances of a model true: of all it is 80 % sure of, 80 % should be right."""

from collections.abc import Callable, Sequence
from math import log

from training.cases import Case, called
from wiedoetwat.model import BUITEN_BEREIK, Kennis
from wiedoetwat.recognition.features import features
from wiedoetwat.recognition.model import Chances, Model, chances
from wiedoetwat.selection import for_asker
from wiedoetwat.text import words

TRIED = tuple(step / 20 for step in range(8, 61))
"""Every sharpness that is tried; 1 leaves the chances as they were learned."""

LEAST = 1e-4
"""A chance is never taken to be smaller: one case must not decide everything."""


def sharpened(model: Model, cases: Sequence[Case], kennis: Kennis) -> Model:
    """Return the model with the sharpness at which these cases surprise it least.

    It must not have learned from the cases. On what it learned from, a model is always right.
    """
    situation = _least_surprise(
        model, cases, "situatie", lambda found, case: _right_first(found, case, kennis)
    )
    asker = _least_surprise(model, cases, "wie", lambda found, case: found.vragers[case.wie])
    return model._replace(sharpness={"situatie": situation, "wie": asker})


def _least_surprise(
    model: Model, cases: Sequence[Case], what: str, chance: Callable[[Chances, Case], float]
) -> float:
    read = [features(words(case.tekst)) for case in cases]

    def surprise(sharpness: float) -> float:
        tried = model._replace(sharpness=dict(model.sharpness) | {what: sharpness})
        asked = [
            chances(tried, some, case.wie if what == "situatie" else None)
            for some, case in zip(read, cases, strict=True)
        ]
        return -sum(
            log(max(chance(found, case), LEAST)) for found, case in zip(asked, cases, strict=True)
        )

    return min(TRIED, key=surprise)


def _right_first(found: Chances, case: Case, kennis: Kennis) -> float:
    """Return the chance the model gives to a first contact that is right."""
    if not case.eerste:
        return found.situaties[BUITEN_BEREIK]
    return sum(
        chance
        for id_, chance in found.situaties.items()
        if id_ != BUITEN_BEREIK
        and called(kennis, for_asker(kennis.situaties[id_].eerste, case.wie)[0].bij) in case.eerste
    )
