"""The conversation for a new school file: numbered questions, one after the other."""

from collections.abc import Mapping, Sequence

from wiedoetwat.asking import BACK, STOP, Read, Tell, heard
from wiedoetwat.errors import Stopped, UsageError
from wiedoetwat.school.scaffold import Question

_HOW = (
    "Een paar vragen over de school. Weet je iets nog niet? Druk op Enter en vul het later in. "
    f"Is er nu niemand? Typ een streepje (-). {BACK[0]} is terug, {STOP[0]} is stoppen."
)


def interview(questions: Sequence[Question], read: Read, tell: Tell) -> dict[str, str]:
    """Return what someone answers to each question that they answer.

    Stopped if they do not want to go on, UsageError if there will be no more answers.
    """
    tell(_HOW)
    answers: dict[str, str] = {}
    number = 0
    while number < len(questions):
        question = questions[number]
        default = answers.get(question.id) or question.default
        shown = f" (Enter: {default})" if default else ""
        tell(f"\n{number + 1} van {len(questions)}. {question.text}{shown}")
        said = read()
        if said is None:
            raise UsageError(
                "Er kwam geen antwoord meer. Er is niets geschreven. Beantwoord elke vraag, of "
                "geef ze allemaal met --antwoorden BESTAND."
            )
        said = said.strip() or default
        answer = heard(said)
        if answer in STOP:
            raise Stopped
        if answer in BACK:
            number = max(number - 1, 0)
        elif problem := question.wrong(said):
            tell(problem)
        else:
            answers[question.id] = said
            number += 1
    return answers


def complete(questions: Sequence[Question], answers: Mapping[str, str]) -> dict[str, str]:
    """Return the answers with what is taken where there is none; UsageError if one will not do."""
    for question in questions:
        problem = question.wrong(answers.get(question.id, ""))
        if problem:
            raise UsageError(f"Bij de vraag '{question.id}': {problem}")
    return {one.id: answers.get(one.id, "") or one.default for one in questions}
