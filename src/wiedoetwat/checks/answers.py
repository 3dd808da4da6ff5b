"""Answers: whoever asks, in every situation, gets a whole answer without contradictions."""

from collections.abc import Iterator

from wiedoetwat.checks.finding import Finding
from wiedoetwat.model import VRAGERS, Kennis, Situatie
from wiedoetwat.selection import for_asker, rejections
from wiedoetwat.text import listing

FEWEST_STEPS = 3
MOST_STEPS = 6
MOST_EXTRA_STEPS = 2
"""How many more a school may add."""


def everyone_gets_a_first_contact(kennis: Kennis) -> Iterator[Finding]:
    """For every situation and asker there is someone to go to first."""
    for situatie, wie in _asked(kennis):
        if not for_asker(situatie.eerste, wie):
            yield Finding(
                ("situaties", situatie.id, "eerste"),
                f"De vrager '{wie}' krijgt hier niemand als eerste. Voeg iemand toe.",
            )


def everyone_gets_steps(kennis: Kennis) -> Iterator[Finding]:
    """For every situation and asker there are three to six steps, and a few more at a school."""
    most = MOST_STEPS + (MOST_EXTRA_STEPS if kennis.school else 0)
    for situatie, wie in _asked(kennis):
        number = len(situatie.stappen.get(wie, ()))
        if not FEWEST_STEPS <= number <= most:
            yield Finding(
                ("situaties", situatie.id, "stappen", wie),
                f"De vrager '{wie}' krijgt {number} stappen. Schrijf er {FEWEST_STEPS} tot {most}.",
            )


def everyone_gets_words_to_say(kennis: Kennis) -> Iterator[Finding]:
    """At least one step has a sentence that the asker can say."""
    for situatie, wie in _asked(kennis):
        stappen = situatie.stappen.get(wie, ())
        if stappen and not any(stap.zin for stap in stappen):
            yield Finding(
                ("situaties", situatie.id, "stappen", wie),
                f"De vrager '{wie}' krijgt geen zin om te zeggen. Geef één stap een 'zin'.",
            )


def everyone_gets_a_way_on(kennis: Kennis) -> Iterator[Finding]:
    """For every situation and asker there is something to do if the steps do not help."""
    for situatie, wie in _asked(kennis):
        if not for_asker(situatie.als_dat_niet_helpt, wie):
            yield Finding(
                ("situaties", situatie.id, "als_dat_niet_helpt"),
                f"De vrager '{wie}' kan hierna nergens heen. Schrijf wat diegene dan doet.",
            )
    for situatie in kennis.situaties.values():
        for number, vervolg in enumerate(situatie.als_dat_niet_helpt):
            if bool(vervolg.situatie) == bool(vervolg.bij):
                yield Finding(
                    ("situaties", situatie.id, "als_dat_niet_helpt", number, "bij"),
                    "Dit wijst niet één kant op. Noem een 'situatie', of iemand bij 'bij'.",
                )


def everyone_has_somewhere_to_go(kennis: Kennis) -> Iterator[Finding]:
    """Whoever asks something we do not know can go to someone, and never to themselves."""
    for vrager in kennis.vragers.values():
        for number, item in enumerate(vrager.altijd):
            partner = kennis.partners.get(item.bij)
            if partner and partner.is_zelf == vrager.id:
                yield Finding(
                    ("vragers", vrager.id, "altijd", number, "bij"),
                    f"De vrager '{vrager.id}' is zelf de '{item.bij}'. Kies iemand anders.",
                )


def nobody_is_sent_in_circles(kennis: Kennis) -> Iterator[Finding]:
    """Following `als_dat_niet_helpt` never comes back to where it began."""
    for situatie, wie in _asked(kennis):
        if situatie.id in _ahead(kennis, situatie.id, wie):
            yield Finding(
                ("situaties", situatie.id, "als_dat_niet_helpt"),
                f"Zo loopt de vrager '{wie}' in een kring: dit leidt terug naar '{situatie.id}'.",
            )


def nobody_is_both_right_and_wrong(kennis: Kennis) -> Iterator[Finding]:
    """Nobody stands twice among first and also, and nobody there (or in a step) is also wrong."""
    for situatie, wie in _asked(kennis):
        # Someone who is wrong only on a condition may be right without it.
        wrong = {item.bij for item in rejections(kennis, situatie, wie) if not item.als}
        named: set[str] = set()
        for field, items in (("eerste", situatie.eerste), ("ook", situatie.ook)):
            for item in for_asker(items, wie):
                path = ("situaties", situatie.id, field, items.index(item), "bij")
                if item.bij in wrong:
                    yield Finding(
                        path, f"Voor de vrager '{wie}' is '{item.bij}' hier juist niet de persoon."
                    )
                if item.bij in named:
                    yield Finding(
                        path, f"De vrager '{wie}' krijgt '{item.bij}' twee keer. Haal er één weg."
                    )
                named.add(item.bij)
        for number, stap in enumerate(situatie.stappen.get(wie, ())):
            for name in wrong.intersection(stap.bij):
                yield Finding(
                    ("situaties", situatie.id, "stappen", wie, number),
                    f"Deze stap gaat naar '{name}', en die is hier voor '{wie}' niet de persoon.",
                )


def nobody_is_sent_to_themselves(kennis: Kennis) -> Iterator[Finding]:
    """Nobody is sent to themselves first: a school leader not to the directie."""
    selves = {partner.id: partner.is_zelf for partner in kennis.partners.values()}
    for situatie, wie in _asked(kennis):
        for item in for_asker(situatie.eerste, wie):
            if selves.get(item.bij) == wie:
                yield Finding(
                    ("situaties", situatie.id, "eerste", situatie.eerste.index(item), "bij"),
                    f"De vrager '{wie}' is zelf de '{item.bij}'. Kies iemand anders.",
                )


def askers_are_those_we_write_for(kennis: Kennis) -> Iterator[Finding]:
    """Those who may ask are the four for whom every situation has steps, and nobody else."""
    for wie in VRAGERS:
        if wie not in kennis.vragers:
            yield Finding(("vragers",), f"De vrager '{wie}' mist. Zet hem terug.")
    for wie in kennis.vragers:
        if wie not in VRAGERS:
            yield Finding(
                ("vragers", wie, "id"),
                f"Voor de vrager '{wie}' zijn er geen stappen. Kies {listing(VRAGERS)}.",
            )


def pupils_are_welcome(kennis: Kennis) -> Iterator[Finding]:
    """Every greeting to a pupil says that nobody is bothered by the question."""
    vrager = kennis.vragers.get("leerling")
    if vrager and not _comforts(vrager.groet):
        yield Finding(("vragers", "leerling", "groet"), _COMFORT)
    for situatie in kennis.situaties.values():
        if not _comforts(situatie.groet.get("leerling", _TO_NOBODY)):
            yield Finding(("situaties", situatie.id, "groet", "leerling"), _COMFORT)


_TO_NOBODY = "niemand tot last"
_COMFORT = f"Een leerling moet hier lezen dat het mag. Schrijf erbij: je bent {_TO_NOBODY}."


def _comforts(groet: str) -> bool:
    return _TO_NOBODY in groet


def _asked(kennis: Kennis) -> Iterator[tuple[Situatie, str]]:
    return ((situatie, wie) for situatie in kennis.situaties.values() for wie in VRAGERS)


def _ahead(kennis: Kennis, start: str, wie: str) -> set[str]:
    """Return every situation that can follow, for this asker."""
    ahead: set[str] = set()
    waiting = [start]
    while waiting:
        situatie = kennis.situaties.get(waiting.pop())
        for vervolg in for_asker(situatie.als_dat_niet_helpt if situatie else (), wie):
            if vervolg.situatie and vervolg.situatie not in ahead:
                ahead.add(vervolg.situatie)
                waiting.append(vervolg.situatie)
    return ahead
