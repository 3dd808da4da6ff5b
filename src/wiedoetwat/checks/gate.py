"""The safety gate: its patterns can be read, and do what their examples say."""

from collections.abc import Iterator

from wiedoetwat.checks.finding import Finding
from wiedoetwat.gate import open_gate
from wiedoetwat.model import Kennis
from wiedoetwat.patterns import PatternError, read
from wiedoetwat.text import words


def patterns_can_be_read(kennis: Kennis) -> Iterator[Finding]:
    """Every pattern is a row of words, and names only lists that are there."""
    lists = {one.id: one.woorden for one in kennis.woordenlijsten.values()}
    for collection, entries in (("onschuldig", kennis.onschuldig), ("signalen", kennis.signalen)):
        for entry in entries.values():
            for number, text in enumerate(entry.patronen):
                try:
                    read(text, lists)
                except PatternError as error:
                    yield Finding((collection, entry.id, "patronen", number), str(error))


def signs_do_what_their_examples_say(kennis: Kennis) -> Iterator[Finding]:
    """Every sign goes off on its own examples, and none on the others."""
    if any(patterns_can_be_read(kennis)):
        return  # what does not work yet cannot be tried
    gate = open_gate(kennis)
    for sign in kennis.signalen.values():
        for number, text in enumerate(sign.voorbeelden):
            if sign not in gate.signs_in(words(text)):
                path = ("signalen", sign.id, "voorbeelden", number)
                yield Finding(path, "Het signaal gaat hier niet op af. Voeg een patroon toe.")
    harmless = [
        (("signalen", sign.id, "geen_voorbeelden", number), text)
        for sign in kennis.signalen.values()
        for number, text in enumerate(sign.geen_voorbeelden)
    ] + [
        (("onschuldig", one.id, "voorbeelden", number), text)
        for one in kennis.onschuldig.values()
        for number, text in enumerate(one.voorbeelden)
    ]
    for path, text in harmless:
        for sign in gate.signs_in(words(text)):
            yield Finding(
                path, f"Het signaal '{sign.id}' gaat hier op af. Maak een patroon strenger."
            )
