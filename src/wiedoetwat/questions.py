"""The guided questions: from a few choices to a situation. No input or output happens here.

A question is only asked if its answer matters: if the asker is known already, or only one answer
is left for them, it is settled without asking.
"""

from typing import NamedTuple

from wiedoetwat.model import Kennis, Optie, Refs, Vraag
from wiedoetwat.selection import for_asker


class Talk(NamedTuple):
    """How far the questions have come: who asks, what it is, and which questions still wait.

    `wie` and `situatie` are "" until known; `niets` is true once it is none of our situations.
    """

    wie: str
    situatie: str
    niets: bool
    waiting: Refs


def begin(kennis: Kennis, wie: str = "") -> Talk:
    """Return the start of the questions; `wie` is the id of the asker, if known."""
    first, *_ = kennis.vragen
    return _settled(kennis, Talk(wie, "", niets=False, waiting=(first,)))


def question(kennis: Kennis, talk: Talk) -> Vraag | None:
    """Return the question to ask now, or None if all is known."""
    return kennis.vragen[talk.waiting[0]] if talk.waiting else None


def options(kennis: Kennis, talk: Talk) -> tuple[Optie, ...]:
    """Return the answers from which this asker can choose now."""
    vraag = question(kennis, talk)
    if vraag is None:
        return ()
    fitting = (one for one in vraag.antwoorden if not (talk.wie and one.wie) or one.wie == talk.wie)
    return for_asker(fitting, talk.wie) if talk.wie else tuple(fitting)


def choose(kennis: Kennis, talk: Talk, option: Optie) -> Talk:
    """Return how far the questions are after this answer."""
    return _settled(kennis, _after(talk, option))


def option_text(kennis: Kennis, talk: Talk, option: Optie) -> str:
    """Return the words of an answer, for whoever asks; those of its situation if it has none."""
    texts = option.tekst or kennis.situaties[option.situatie].keuze
    return texts[talk.wie or next(iter(texts))]


def question_text(talk: Talk, vraag: Vraag) -> str:
    """Return the words of a question, for whoever asks."""
    return vraag.tekst[talk.wie or next(iter(vraag.tekst))]


def _settled(kennis: Kennis, talk: Talk) -> Talk:
    """Return the talk after every question that has one answer left."""
    while len(left := options(kennis, talk)) == 1:
        talk = _after(talk, left[0])
    return talk


def _after(talk: Talk, option: Optie) -> Talk:
    """Return the talk after an answer; if it is none of ours, nothing else need be asked."""
    left = () if option.niets else talk.waiting[1:]
    return Talk(
        option.wie or talk.wie,
        option.situatie or talk.situatie,
        talk.niets or option.niets,
        (*option.vragen, *left),
    )
