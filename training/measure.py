"""How good the recognition is: figures over cases, by the measures of docs/kwaliteit.md."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from training.cases import Case, called
from wiedoetwat.answer import Uitkomst
from wiedoetwat.model import Kennis


class Judged(NamedTuple):
    """What an outcome is worth for a case. `choices` are the first contacts, best first."""

    case: Case
    sure: bool
    choices: tuple[str, ...]
    zekerheid: float
    situatie: str
    urgent: bool
    wie: str

    @property
    def in_scope(self) -> bool:
        """Whether there is someone who is right."""
        return bool(self.case.eerste)

    @property
    def right(self) -> bool:
        """Whether who is named first is right; out of scope, whether nobody is named."""
        return (
            self.choices[0] in self.case.eerste
            if self.choices and self.in_scope
            else (not self.choices and not self.in_scope)
        )

    @property
    def among(self) -> bool:
        """Whether someone who is named is right."""
        return not self.case.eerste.isdisjoint(self.choices)

    @property
    def forbidden(self) -> bool:
        """Whether someone is named first who must not be."""
        return bool(self.choices) and self.choices[0] in self.case.niet


class Figures(NamedTuple):
    """Shares (0 to 1) over the cases they are about; None where there are none."""

    cases: int
    right_first: float | None
    among_three: float | None
    sure_and_right: float | None
    sure_but_wrong: float | None
    forbidden: float | None
    urgent_found: float | None
    false_alarms: float | None
    out_of_scope: float | None


def judge(kennis: Kennis, case: Case, uitkomst: Uitkomst) -> Judged:
    """Return what this outcome is worth for this case."""
    answers = uitkomst.antwoorden
    return Judged(
        case,
        uitkomst.uitkomst == "zeker",
        tuple(called(kennis, one.eerste[0].iemand.id) for one in answers),
        answers[0].zekerheid if answers else 0.0,
        answers[0].situatie.id if answers else "",
        uitkomst.urgent,
        uitkomst.wie.id,
    )


def figures(judged: Sequence[Judged]) -> Figures:
    """Return the figures over these outcomes."""
    inside = [one for one in judged if one.in_scope]
    return Figures(
        cases=len(judged),
        right_first=share(one.right for one in inside),
        among_three=share(one.among for one in inside),
        sure_and_right=share(one.sure and one.right for one in inside),
        sure_but_wrong=share(one.sure and not one.right for one in judged),
        forbidden=share(one.forbidden for one in judged),
        urgent_found=share(one.urgent for one in judged if one.case.urgent),
        false_alarms=share(one.urgent for one in judged if not one.case.urgent),
        out_of_scope=share(one.right for one in judged if not one.in_scope),
    )


EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Where the bins of the calibration begin and end; the last end belongs to its bin."""


class Bin(NamedTuple):
    """Outcomes that were about as certain: how many, how certain on average, how many right."""

    low: float
    high: float
    cases: int
    said: float
    right: float


def calibration(judged: Iterable[Judged]) -> list[Bin]:
    """Return the bins that have outcomes in them. An outcome that names nobody is in none."""
    named = [one for one in judged if one.choices]
    found = []
    for low, high in pairwise(EDGES):
        inside = [one for one in named if low <= one.zekerheid < high or one.zekerheid == high == 1]
        if inside:
            said = sum(one.zekerheid for one in inside) / len(inside)
            right = sum(one.right for one in inside) / len(inside)
            found.append(Bin(low, high, len(inside), said, right))
    return found


def share(answers: Iterable[bool]) -> float | None:
    """Return which part is true, or None of nothing."""
    counted = list(answers)
    return sum(counted) / len(counted) if counted else None
