"""The guided questions: few, never in vain, and they lead to every situation."""

from collections.abc import Iterator
from typing import NamedTuple

from wiedoetwat.checks.finding import Finding, Path
from wiedoetwat.model import VRAGERS, Kennis
from wiedoetwat.questions import Talk, begin, choose, options, question

MOST_QUESTIONS = 6
FEWEST_OPTIONS, MOST_OPTIONS = 2, 7
PAIR = 2


class _Way(NamedTuple):
    """A way through the questions: those that were asked, and where it ends."""

    asked: tuple[str, ...]
    end: Talk

    @property
    def path(self) -> Path:
        """Where it ends: at the last question, or at all of them if none had to be asked."""
        return ("vragen", *self.asked[-1:])


def askers_see_their_own_story(kennis: Kennis) -> Iterator[Finding]:
    """Every situation has a sentence to choose it by, for every asker."""
    for situatie in kennis.situaties.values():
        for wie in VRAGERS:
            if wie not in situatie.keuze:
                yield Finding(
                    ("situaties", situatie.id, "keuze"),
                    f"De vrager '{wie}' krijgt hier geen zin om te kiezen. Schrijf er een.",
                )


def questions_have_words(kennis: Kennis) -> Iterator[Finding]:
    """Every question and every answer has words, for every asker; an answer leads somewhere."""
    for vraag in kennis.vragen.values():
        if any(wie not in vraag.tekst for wie in VRAGERS):
            yield Finding(("vragen", vraag.id, "tekst"), "Deze vraag is er niet voor elke vrager.")
        for number, option in enumerate(vraag.antwoorden):
            path = ("vragen", vraag.id, "antwoorden", number)
            asked = option.voor or VRAGERS
            if not option.situatie and any(wie not in option.tekst for wie in asked):
                yield Finding(path, "Dit antwoord heeft niet voor elke vrager een tekst.")
            if not (option.situatie or option.vragen or option.niets or option.wie):
                yield Finding(
                    path, "Dit antwoord leidt nergens heen. Noem vragen, een situatie of niets."
                )


def questions_come_to_an_end(kennis: Kennis) -> Iterator[Finding]:
    """No question leads back to itself."""
    known = {
        id_ for vraag in kennis.vragen.values() for one in vraag.antwoorden for id_ in one.vragen
    }
    if known <= kennis.vragen.keys() and (round_ := _going_round(kennis)):
        text = f"Deze vragen leiden rond: {', '.join(round_)}. Laat er een ergens eindigen."
        yield Finding(("vragen", round_[0]), text)


def questions_lead_everywhere(kennis: Kennis) -> Iterator[Finding]:
    """For every asker there is a way to every situation, and every way leads somewhere."""
    for wie in _askers(kennis) if _sound(kennis) else ():
        ways = list(_ways(kennis, begin(kennis, wie), ()))
        reached = {way.end.situatie for way in ways}
        for situatie in kennis.situaties.keys() - reached:
            text = f"De vragen leiden de vrager '{wie}' niet hierheen. Voeg een antwoord toe."
            yield Finding(("situaties", situatie, "id"), text)
        for way in ways:
            if not (way.end.situatie or way.end.niets):
                yield Finding(way.path, f"Hier stopt het voor '{wie}' zonder situatie.")


def questions_are_few(kennis: Kennis) -> Iterator[Finding]:
    """Nobody is asked more than six questions, and after them it is known who asks."""
    for way in _ways(kennis, begin(kennis), ()) if _sound(kennis) else ():
        if not way.end.wie:
            yield Finding(way.path, "Hier is nog niet bekend wie het vraagt.")
        if len(way.asked) > MOST_QUESTIONS:
            yield Finding(
                way.path,
                f"Zo krijgt iemand {len(way.asked)} vragen. Maak er hooguit {MOST_QUESTIONS} van.",
            )


def no_question_is_in_vain(kennis: Kennis) -> Iterator[Finding]:
    """Every question is asked, has two to seven answers, and these lead to different outcomes."""
    moments = {
        (talk.waiting[0], talk.wie): talk
        for wie in ("", *_askers(kennis))
        for talk in (_moments(kennis, begin(kennis, wie)) if _sound(kennis) else ())
    }
    for (vraag, _), talk in moments.items():
        left = options(kennis, talk)
        if not FEWEST_OPTIONS <= len(left) <= MOST_OPTIONS:
            text = f"Hier zijn {len(left)} antwoorden. Maak er {FEWEST_OPTIONS} tot {MOST_OPTIONS}."
            yield Finding(("vragen", vraag, "antwoorden"), text)
        if len({_outcomes(kennis, choose(kennis, talk, one)) for one in left}) == 1:
            text = "Elk antwoord op deze vraag leidt naar hetzelfde. Haal haar weg."
            yield Finding(("vragen", vraag), text)
    for id_ in kennis.vragen.keys() - {vraag for vraag, _ in moments} if moments else ():
        yield Finding(("vragen", id_, "id"), "Deze vraag wordt nooit gesteld. Haal haar weg.")


def choices_have_their_question(kennis: Kennis) -> Iterator[Finding]:
    """There is one question for any situations, and for a pair at most one of its own."""
    pairs: set[frozenset[str]] = set()
    general = [one for one in kennis.onderscheid.values() if not one.tussen]
    if len(general) != 1:
        text = f"Er zijn {len(general)} vragen zonder 'tussen'. Houd er precies één."
        yield Finding(("onderscheid",), text)
    for one in kennis.onderscheid.values():
        pair = frozenset(one.tussen)
        if any(wie not in one.tekst for wie in VRAGERS):
            yield Finding(("onderscheid", one.id, "tekst"), "Deze vraag is er niet voor iedereen.")
        if one.tussen and (len(pair) != PAIR or len(one.tussen) != PAIR):
            yield Finding(("onderscheid", one.id, "tussen"), "Noem hier twee situaties.")
        if pair and pair in pairs:
            yield Finding(("onderscheid", one.id, "tussen"), "Voor deze twee is er al een vraag.")
        pairs.add(pair)


def _askers(kennis: Kennis) -> list[str]:
    return [wie for wie in VRAGERS if wie in kennis.vragers]


def _outcomes(kennis: Kennis, talk: Talk) -> frozenset[tuple[str, str]]:
    """Return where the questions can still lead: situations (none: "") and askers."""
    ends = (way.end for way in _ways(kennis, talk, ()))
    return frozenset((end.situatie if not end.niets else "", end.wie) for end in ends)


def _ways(kennis: Kennis, talk: Talk, asked: tuple[str, ...]) -> Iterator[_Way]:
    vraag = question(kennis, talk)
    if vraag is None:
        yield _Way(asked, talk)
        return
    for option in options(kennis, talk):
        yield from _ways(kennis, choose(kennis, talk, option), (*asked, vraag.id))


def _moments(kennis: Kennis, talk: Talk) -> Iterator[Talk]:
    """Yield every moment at which a question is asked."""
    if talk.waiting:
        yield talk
        for option in options(kennis, talk):
            yield from _moments(kennis, choose(kennis, talk, option))


def _sound(kennis: Kennis) -> bool:
    """Whether the questions can be walked through: there are some, and they do not go round."""
    return bool(kennis.vragen) and not _going_round(kennis)


def _going_round(kennis: Kennis) -> list[str]:
    """Return the questions that lead back to themselves, or to one that is not there."""
    ahead = {
        vraag.id: {id_ for option in vraag.antwoorden for id_ in option.vragen}
        for vraag in kennis.vragen.values()
    }
    ended: set[str] = set()
    while free := [id_ for id_, ids in ahead.items() if id_ not in ended and ids <= ended]:
        ended.update(free)
    return [id_ for id_ in ahead if id_ not in ended]
