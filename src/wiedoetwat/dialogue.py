"""A conversation in numbered questions, line by line: also for a screen reader or a pipe.

Nothing is drawn over, and reading and writing is done by whoever starts it.
"""

from collections.abc import Sequence

from wiedoetwat import questions
from wiedoetwat.answer import Uitkomst
from wiedoetwat.asking import BACK, STOP, Read, Tell, heard
from wiedoetwat.conflict import avoiding
from wiedoetwat.errors import Stopped, UsageError
from wiedoetwat.model import Kennis
from wiedoetwat.names import find_asker
from wiedoetwat.questions import Talk
from wiedoetwat.routing import route, unknown

BACKWARDS = -1


def guide(kennis: Kennis, wie: str | None, read: Read, tell: Tell) -> Uitkomst:
    """Return the outcome to which the guided questions lead.

    `wie` is who asks; without it that is one of the questions. Stopped if someone does not want
    to go on, UsageError if there are no more answers, UnknownNameError if `wie` is unknown.
    """
    talk = questions.begin(kennis, find_asker(kennis, wie).id if wie is not None else "")
    before: list[Talk] = []
    while vraag := questions.question(kennis, talk):
        options = questions.options(kennis, talk)
        texts = [questions.option_text(kennis, talk, one) for one in options]
        number = pick(questions.question_text(talk, vraag), texts, read, tell, back=bool(before))
        if number == BACKWARDS:
            talk = before.pop()
        else:
            before.append(talk)
            talk = questions.choose(kennis, talk, options[number])
            if talk.situatie != before[-1].situatie:
                _warn_at_once(kennis, talk, tell)
    if talk.niets:
        return unknown(kennis, kennis.vragers[talk.wie], given=True)
    return route(kennis, talk.situatie, talk.wie)


def settle(kennis: Kennis, outcome: Uitkomst, read: Read, tell: Tell) -> Uitkomst:
    """Return the outcome after someone chose from what it may be, warnings first.

    Stopped and UsageError as in `guide`.
    """
    wie = outcome.wie
    for melding in outcome.meldingen:
        tell(melding.tekst[wie.id])
    choices = [one.situatie.keuze[wie.id] for one in outcome.antwoorden]
    number = pick(outcome.vraag, [*choices, "Geen van deze."], read, tell, back=False)
    if number == len(choices):
        none = unknown(kennis, wie, given=outcome.wie_opgegeven)
        none = avoiding(kennis, none, outcome.over) if outcome.over else none
        return none._replace(urgent=outcome.urgent, meldingen=outcome.meldingen)
    chosen = outcome.antwoorden[number]
    own = [kennis.meldingen[chosen.situatie.melding]] if chosen.situatie.melding else []
    return outcome._replace(
        uitkomst="zeker",
        vraag="",
        urgent=outcome.urgent or chosen.situatie.urgent,
        meldingen=tuple({one.id: one for one in (*outcome.meldingen, *own)}.values()),
        antwoorden=(chosen._replace(zekerheid=1.0),),
    )


def pick(question: str, choices: Sequence[str], read: Read, tell: Tell, *, back: bool) -> int:
    """Return the number of the choice someone makes, from 0; BACKWARDS to go back, if they may.

    Stopped and UsageError as in `guide`.
    """
    tell(f"\n{question}")
    for number, choice in enumerate(choices, start=1):
        tell(f"  {number}. {choice}")
    numbers = {str(number): number - 1 for number in range(1, len(choices) + 1)}
    ways = f"Typ een nummer{f', {BACK[0]} (terug)' if back else ''} of {STOP[0]} (stoppen)."
    while True:
        tell(ways)
        said = read()
        if said is None:
            raise UsageError(
                "Er kwam geen antwoord meer op deze vraag. Vertel wat er aan de hand is achter "
                "'route', kies een --situatie, of geef elke vraag een antwoord."
            )
        answer = heard(said)
        if answer in STOP:
            raise Stopped
        if back and answer in BACK:
            return BACKWARDS
        if (chosen := answer.lstrip("0")) in numbers:
            return numbers[chosen]
        tell("Dit nummer staat er niet bij.")


def _warn_at_once(kennis: Kennis, talk: Talk, tell: Tell) -> None:
    """Show the warning of a situation as soon as it is chosen: whoever is in danger can go."""
    melding = kennis.situaties[talk.situatie].melding if talk.situatie else ""
    if melding and talk.waiting:
        texts = kennis.meldingen[melding].tekst
        tell(f"\n{texts[talk.wie or next(iter(texts))]}")
