"""Answers to the guided questions: they end, and going back is as if it was never said."""

from collections.abc import Callable, Iterator, Sequence

from fuzz.holding import outcome_holds, shown
from fuzz.places import ASKERS, NATIONAL, PLACES, Asked, taken
from fuzz.sampling import one_in
from wiedoetwat import questions
from wiedoetwat.answer import Uitkomst
from wiedoetwat.asking import Read, Tell
from wiedoetwat.dialogue import guide, settle
from wiedoetwat.errors import Stopped, UsageError
from wiedoetwat.routing import without

STOP = {"s", "stop", "stoppen"}
BACK = {"t", "terug"}
WRONG = "Dit nummer staat er niet bij."
SHOWN = 6
"""Of so many answers one is shown whole: that takes longer than finding it."""

DOUBTFUL = ("er is iets met mijn kind op school", "pesten", "klacht", "hulp", "ik weet het niet")
"""Texts that may leave a choice."""

WORDS = (
    *"123456789ts",
    "\n",
    "t\n",
    "1\n",
    "2\n",
    "10",
    "01",
    "terug",
    "stop.",
    "\u0661",
    "\u00b2",
)


class Typist:
    """Gives the lines of a stream one by one, and remembers which of them were taken as answers."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = iter(lines)
        self._said = ""
        self._asked: list[str] = []
        self.told: list[str] = []
        self.kept: list[str] = []

    def read(self) -> str | None:
        """Return the next line; the one before was taken, as nobody said that it was wrong."""
        line = next(self._lines, None)
        self._said = line or ""
        if line is not None:
            self.kept.append(line.strip().lower().rstrip("."))
        return line

    def tell(self, text: str) -> None:
        """Take in what is shown."""
        self.told.append(text)
        if text == WRONG:
            self.kept.pop()

    def answers(self) -> list[str]:
        """Return the answers that were not taken back."""
        left: list[str] = []
        for one in self.kept:
            if one in BACK and left:
                left.pop()
            else:
                left.append(one)
        return left


def target(data: bytes) -> None:
    """Check where answers lead: of the guided questions, or of the choice after a text."""
    (place, asker, about, way), rest = taken(data, len(PLACES), len(ASKERS), 256, 256)
    here, wie = PLACES[place], ASKERS[asker]
    lines = [line.decode("utf-8", "replace") for line in rest.splitlines(keepends=True)]
    doubt = _doubt(here, wie, way)
    talk = _settling(here, doubt) if doubt else _guiding(here, wie)
    outcome, typist = _talked(talk, lines)
    if outcome is None:
        return
    outcome_holds(here.kennis, outcome)
    if one_in(SHOWN, data):
        shown(here.kennis, outcome)
    again, _ = _talked(talk, typist.answers())
    assert again == outcome, "what was taken back still counts"
    if doubt:
        assert {one.id for one in outcome.meldingen} >= {one.id for one in doubt.meldingen}
        assert outcome.urgent >= doubt.urgent
    _about(here, outcome, about)


def _about(here: Asked, outcome: Uitkomst, about: int) -> None:
    """Check the same outcome if the question is about someone."""
    over = here.about[about % len(here.about)]
    try:
        outcome_holds(here.kennis, without(here.kennis, outcome, over))
    except UsageError:
        assert over in ("qqqq", "112")


Talk = Callable[[Read, Tell], Uitkomst]


def _guiding(here: Asked, wie: str | None) -> Talk:
    return lambda read, tell: guide(here.kennis, wie, read, tell)


def _settling(here: Asked, doubt: Uitkomst) -> Talk:
    return lambda read, tell: settle(here.kennis, doubt, read, tell)


def _doubt(here: Asked, wie: str | None, way: int) -> Uitkomst | None:
    """Return a choice to make, for some of the ways in."""
    if way >= len(DOUBTFUL):
        return None
    outcome = here.recogniser.recognise(DOUBTFUL[way], wie)
    return outcome if outcome.uitkomst == "kies" else None


def _talked(talk: Talk, lines: Sequence[str]) -> tuple[Uitkomst | None, Typist]:
    """Return the outcome of a talk, None if it was left; every line is asked for at most once."""
    typist = Typist(lines)
    try:
        outcome = talk(typist.read, typist.tell)
    except Stopped:
        assert typist.kept[-1] in STOP, "it stopped unasked"
        return None, typist
    except UsageError as error:
        assert str(error).startswith("Er kwam geen antwoord meer")
        return None, typist
    assert typist.told, "nothing was asked"
    return outcome, typist


def _ways(talk: questions.Talk) -> Iterator[list[str]]:
    """Yield the answers of every way through the questions."""
    if not talk.waiting:
        yield []
    for number, option in enumerate(questions.options(NATIONAL, talk), start=1):
        for rest in _ways(questions.choose(NATIONAL, talk, option)):
            yield [str(number), *rest]


def seeds() -> list[bytes]:
    """Return a few talks: one of so many that come to an end, and some that do not."""
    ways = list(_ways(questions.begin(NATIONAL)))
    talks = ["".join(f"{one}\n" for one in way) for way in (*ways[:: len(ways) // 6], ways[-1])]
    talks += ["6\n3\nt\n2\n1\n1\n", "s\n", "x\n\n9\n"]
    guided = [b"00~~%s" % talk.encode() for talk in talks]
    return guided + [b"0%d\x08%c%s" % (at, at, b"2\n") for at in range(len(DOUBTFUL))]
