"""From someone's own words to an outcome: sure, a choice, or unknown."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import takewhile
from math import sqrt

from wiedoetwat.answer import Antwoord, Uitkomst
from wiedoetwat.conflict import avoiding
from wiedoetwat.gate import open_gate
from wiedoetwat.model import BUITEN_BEREIK, Kennis, Onderscheid, Signaal, Situatie, Vrager
from wiedoetwat.names import find_asker
from wiedoetwat.recognition.about import Names
from wiedoetwat.recognition.evidence import deciding_words
from wiedoetwat.recognition.features import features, pieces
from wiedoetwat.recognition.lanes import lanes, may_have_two
from wiedoetwat.recognition.model import Chances, Model, added, chances, load_model
from wiedoetwat.recognition.own import Own, likeness, own_of
from wiedoetwat.recognition.ranking import Candidate, rank
from wiedoetwat.routing import answer, unknown, without
from wiedoetwat.text import words

# The thresholds were chosen on our own cases (training/ijkgevallen.yaml), never on others;
# docs/kwaliteit.md shows what they cost and bring.
SURE = 0.75
"""From this certainty on the first answer stands."""

WORTH_ASKING = 0.06
"""A candidate less likely than this is not worth a place in the question."""

FEWEST_CHOICES, MOST_CHOICES = 2, 3

OUTSIDE, OUTSIDE_IN_SPITE_OF_DANGER = 0.26, 0.5
"""From this chance on a text is about something else; if it has a sign of danger, from the other.

Low, because what is about something else is about anything: it never looks much like the examples.
"""

URGENT = 0.25
"""From this chance on there is urgency, even where no pattern of the gate found a sign."""

HOME_COUNTS = 0.5
"""How far trouble at home counts as urgent: about half of it is."""

ASKER = 0.5
"""From this chance on we write for who seems to ask, instead of for who asks it most often."""

FEWEST_FEATURES = 4
"""A text of which the model knows less than this says nothing to it."""

Pieces = Callable[[str], set[int]]
"""Takes a word to pieces."""


class Recogniser:
    """Recognises situations in texts, with one knowledge base and one model.

    It keeps nothing of a text, so one recogniser serves any number of them.
    """

    def __init__(self, kennis: Kennis, model: Model | None = None) -> None:
        """Prepare for this knowledge base; KnowledgeError if the baked model is broken."""
        self._kennis = kennis
        self._model = model or load_model()
        self._gate = open_gate(kennis)
        self._own = own_of(kennis, self._model)
        self._situaties = _recognised(kennis, self._model, self._own)
        self._pairs, self._any = _questions(kennis)
        self._names = Names(kennis)

    def recognise(self, tekst: str, wie: str | None = None, over: str | None = None) -> Uitkomst:
        """Return who handles what this text tells, or the choices, or whom one can always ask.

        `wie` is who asks and `over` whom it is about. They win from what the text says about that;
        without them we look for it in the text. UnknownNameError if one of them is unknown,
        UsageError if it is about help from outside the school.
        """
        given = None if wie is None else find_asker(self._kennis, wie)
        said = words(tekst)
        # Parts of the text are read again below: a word is taken to pieces once.
        pieces_of = cache(pieces)
        known = features(said, pieces_of)
        read = chances(self._model, known, given.id if given else None)
        signs = self._gate.signs_in(said)
        found = self._with_own(read, said, known, danger=bool(signs))
        asker = given or self._asker(found)
        chosen = [] if _none_of_ours(found, danger=bool(signs)) else self._chosen(found, asker)
        two: list[Candidate] = []
        if chosen and may_have_two(self._situaties, found.situaties):
            two = lanes(tekst, chosen, lambda part: self._read(part, asker, pieces_of))
        outcome = unknown(self._kennis, asker, given=given is not None)
        if chosen:
            sure = bool(two) or len(chosen) == 1
            outcome = outcome._replace(
                uitkomst="zeker" if sure else "kies",
                vraag="" if sure else self._question(chosen, asker),
                antwoorden=tuple(
                    self._answer(one, asker, said, pieces_of) for one in two or chosen
                ),
                altijd=(),
            )
        # What the school says of its own situations has no say in what is urgent.
        return self._avoiding(self._warned(outcome, read, signs), said, over)

    def _avoiding(self, outcome: Uitkomst, said: list[str], over: str | None) -> Uitkomst:
        """Return the outcome that sends nobody to whom it is about, if that is known."""
        if over is not None:
            return without(self._kennis, outcome, over)
        about = self._names.about(said)
        return avoiding(self._kennis, outcome, about) if about else outcome

    def _with_own(
        self, found: Chances, said: list[str], known: set[int], *, danger: bool
    ) -> Chances:
        """Return the chances with what the school's own examples add to them.

        In danger only those of situations with a warning count: nothing leads away from that.
        """
        danger = danger or self._urgency(found) >= URGENT
        situaties = self._kennis.situaties
        like = likeness(
            self._own,
            self._model,
            said,
            known,
            lambda id_: id_ in situaties and (not danger or bool(situaties[id_].melding)),
        )
        if like is None:
            return found
        mixed = {id_: chance * (1 - like.weight) for id_, chance in found.situaties.items()}
        mixed[like.situatie] = mixed.get(like.situatie, 0.0) + like.weight
        return found._replace(situaties=mixed)

    def _read(self, said: list[str], asker: Vrager, pieces_of: Pieces) -> list[Candidate]:
        """Return what these words by themselves may be about, best first."""
        found = chances(self._model, features(said, pieces_of), asker.id)
        return rank(self._kennis, found.situaties, asker.id, self._model.sharpness)

    def _asker(self, found: Chances) -> Vrager:
        id_, chance = max(found.vragers.items(), key=lambda item: item[1])
        if chance < ASKER:
            likeliest = max(self._situaties, key=lambda one: found.situaties.get(one.id, 0))
            id_ = likeliest.meestal_van
        return self._kennis.vragers[id_]

    def _chosen(self, found: Chances, asker: Vrager) -> list[Candidate]:
        """Return the one that stands, or the few to choose from."""
        ranked = rank(self._kennis, found.situaties, asker.id, self._model.sharpness)
        if not ranked or ranked[0].zekerheid >= SURE:
            return ranked[:1]
        likely = [one for one in ranked[:MOST_CHOICES] if one.zekerheid >= WORTH_ASKING]
        return likely if len(likely) > 1 else ranked[:FEWEST_CHOICES]

    def _answer(
        self, one: Candidate, asker: Vrager, said: Sequence[str], pieces_of: Pieces
    ) -> Antwoord:
        return answer(self._kennis, one.situatie, asker, "tekst")._replace(
            zekerheid=round(one.zekerheid, 2),
            herkend=deciding_words(self._model, said, self._learned(one.situatie.id), pieces_of),
        )

    def _learned(self, id_: str) -> str:
        """Return the situation the model knows: of a school's own, the one it is like."""
        own = self._kennis.school.bestand.eigen_situaties if self._kennis.school else {}
        return own[id_].zoals if id_ in own else id_

    def _question(self, chosen: Sequence[Candidate], asker: Vrager) -> str:
        """Return the question that tells the choices apart: of a pair, or for any others."""
        pair = frozenset(one.situatie.id for one in chosen)
        return self._pairs.get(pair, self._any).tekst[asker.id]

    def _warned(self, outcome: Uitkomst, found: Chances, signs: Sequence[Signaal]) -> Uitkomst:
        """Return the outcome with the warnings that stand above it, whatever it is about.

        A sign in the words warns, however sure the answer; so does an urgent answer, and so do
        chances that say there is urgency.
        """
        ids = [sign.melding for sign in signs]
        urgent = bool(ids) or self._urgency(found) >= URGENT
        if outcome.uitkomst == "zeker":
            situaties = [one.situatie for one in outcome.antwoorden]
            ids += [one.melding for one in situaties if one.melding]
            urgent = urgent or any(one.urgent for one in situaties)
        if urgent and not ids:
            ids.append(self._likeliest_warning(found))
        meldingen = tuple(self._kennis.meldingen[id_] for id_ in dict.fromkeys(ids))
        return outcome._replace(urgent=urgent, meldingen=meldingen)

    def _urgency(self, found: Chances) -> float:
        """Return the chance of urgency: how it is told and what it is about must both say so."""
        about = added(
            found.situaties.get(one.id, 0.0) * (1 if one.urgent else HOME_COUNTS)
            for one in self._situaties
            if one.melding
        )
        return sqrt(found.urgent * about)

    def _likeliest_warning(self, found: Chances) -> str:
        """Return the warning that fits best; there always is one for danger (`GEVAAR`)."""
        chance = dict.fromkeys(self._kennis.meldingen, 0.0)
        for situatie in self._situaties:
            if situatie.melding:
                chance[situatie.melding] += found.situaties.get(situatie.id, 0.0)
        return max(chance, key=lambda id_: chance[id_])


def _recognised(kennis: Kennis, model: Model, own: Own) -> tuple[Situatie, ...]:
    """Return the situations a text may be found to be about; of any others there is no chance.

    If there is none, the first one stands for who asks most often.
    """
    examples = {one.situatie for one in (*own.examples, *own.names)}
    known = examples.union(model.situaties)
    found = tuple(one for one in kennis.situaties.values() if one.id in known)
    return found or tuple(kennis.situaties.values())[:1]


def _questions(kennis: Kennis) -> tuple[dict[frozenset[str], Onderscheid], Onderscheid]:
    """Return the questions that tell two situations apart, and the one for any others.

    The last one that counts is the one for any others.
    """
    questions = kennis.onderscheid.values()
    pairs = takewhile(lambda one: one.tussen, questions)
    general = next(one for one in questions if not one.tussen)
    return {frozenset(one.tussen): one for one in pairs}, general


def _none_of_ours(found: Chances, *, danger: bool) -> bool:
    """Whether the text is about something else, or says too little to know."""
    enough = OUTSIDE_IN_SPITE_OF_DANGER if danger else OUTSIDE
    outside = found.situaties.get(BUITEN_BEREIK, 0.0)
    return found.known < FEWEST_FEATURES or outside >= enough
