"""Any text, as someone types it: it is read, warned about and routed, and never shown again."""

from functools import cache

from fuzz.holding import outcome_holds, shown
from fuzz.places import ASKERS, NATIONAL, PLACES, ROOT, Asked, taken
from fuzz.sampling import one_in
from wiedoetwat.answer import Uitkomst
from wiedoetwat.errors import UsageError
from wiedoetwat.text import words

DANGERS = tuple((one.voorbeelden[0], one.melding) for one in NATIONAL.signalen.values())
"""A sentence for every sign of danger, with its warning."""

APART = " . fiets fiets fiets fiets fiets fiets . "
"""So many words that no pattern of the gate can reach over them."""

SHOWN = 6
"""Of so many answers one is shown whole: that takes longer than finding it."""

TELLING = 6
"""A word of so many letters could tell who a text is about."""

WORDS = (
    *(word for danger, _ in DANGERS for word in (danger, *danger.split())),
    *("niet", "geen", "klacht over", "bang voor", "gepest door", "van", "de", "mijn", "thuis"),
    *("directeur", "juf", "mentor", "vader", "Anna", "mag", "film", ". ", ", ", "\n", "en"),
    *("\u0301", "\u2019", "\ufb01", "\u0130", "\u00df", "\U0001f392", "\udcff"),
)


def target(data: bytes) -> None:
    """Check what a text leads to: at a place, for an asker, about someone, beside danger or not."""
    (place, asker, about, danger), rest = taken(data, len(PLACES), len(ASKERS), 256, 256)
    here = PLACES[place]
    text = rest.decode("utf-8", "surrogateescape")  # as a shell gives it to a program
    over = here.about[about % len(here.about)]
    outcome = _read(here, text, ASKERS[asker], over)
    if outcome and one_in(SHOWN, data):
        _said_is_not_shown(text, shown(here.kennis, outcome), outcome)
    if danger < len(DANGERS):
        sentence, melding = DANGERS[danger]
        for told in (f"{sentence}{APART}{text}", f"{text}{APART}{sentence}"):
            warned = _read(here, told, ASKERS[asker], None)
            assert warned
            assert warned.urgent, "danger is not told"
            assert melding in {one.id for one in warned.meldingen}, "the warning is another"


def _read(here: Asked, text: str, wie: str | None, over: str | None) -> Uitkomst | None:
    """Return the outcome of a text, which must hold; None if nobody is of that name."""
    try:
        outcome = here.recogniser.recognise(text, wie, over)
    except UsageError:
        assert over in ("qqqq", "112")
        return None
    outcome_holds(here.kennis, outcome)
    assert wie in (None, outcome.wie.id)
    return outcome


def _said_is_not_shown(text: str, answer: str, outcome: Uitkomst) -> None:
    """Check that no word of a text is in the answer that is not ours; what decided may be named."""
    said = words(text)
    for one in outcome.antwoorden:
        for group in one.herkend:
            assert f" {group} " in f" {' '.join(said)} ", "a word was named that was not said"
    named = {word for one in outcome.antwoorden for group in one.herkend for word in group.split()}
    about = {
        word for name in (outcome.over.personen if outcome.over else ()) for word in words(name)
    }
    telling = {word for word in said if len(word) >= TELLING} - named - about - ours()
    assert telling.isdisjoint(words(answer)), "what was typed is in the answer"


@cache
def ours() -> frozenset[str]:
    """Return every word that may be in an answer, because we or an example school wrote it."""
    files = [ROOT / "src" / "wiedoetwat" / "_data" / "kennis.json"]
    files += [*(ROOT / "src" / "wiedoetwat").rglob("*.py"), *(ROOT / "examples").rglob("*.yaml")]
    return frozenset(word for path in files for word in words(path.read_text("utf-8")))


def seeds() -> list[bytes]:
    """Return a few texts, of our own examples."""
    texts = (
        "mijn zoon wordt gepest en de mentor doet niks",
        "Mijn zoon wordt op school gepest. Thuis slaat zijn stiefvader hem.",
        "ik heb een klacht over de directeur, die schreeuwt tegen mij",
        "juf Anna scheldt mij uit",
        "wie regelt de scholing van ons team over pesten",
        "hoe laat begint de gymles morgen",
        "",
    )
    plain = [b"%d0~~%s" % (number % 4, text.encode()) for number, text in enumerate(texts)]
    return plain + [b"01\0%c%s" % (at, text.encode()) for at, text in enumerate(texts)]
