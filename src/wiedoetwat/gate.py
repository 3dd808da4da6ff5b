"""The safety gate: signs of danger in someone's own words, apart from what the words are about.

Its patterns are data (`signalen.yaml`), with sentences they must and must not react to. First the
phrases that only sound like danger are taken out, then the signs are looked for in the rest.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wiedoetwat import patterns
from wiedoetwat.model import Kennis, Onschuldig, Signaal

TAKEN_OUT = ""
"""What stands in the place of a word that only sounds like danger; no pattern fits it."""


class Gate(NamedTuple):
    """The gate of a knowledge base, ready for use."""

    harmless: patterns.Finder
    signs: patterns.Finder
    owners: tuple[Signaal, ...]  # of each pattern in `signs`

    def signs_in(self, words: Sequence[str]) -> tuple[Signaal, ...]:
        """Return the signs of danger in these words, each once."""
        left = list(words)
        for _, start, end in self.harmless.spans(words):
            left[start:end] = [TAKEN_OUT] * (end - start)
        found = {number for number, _, _ in self.signs.spans(left)}
        return tuple(dict.fromkeys(self.owners[number] for number in sorted(found)))


def open_gate(kennis: Kennis) -> Gate:
    """Return the gate of this knowledge base; PatternError if a pattern cannot be read."""
    lists = {one.id: one.woorden for one in kennis.woordenlijsten.values()}

    read_one = patterns.reader(lists)

    def read(entries: Iterable[Onschuldig | Signaal]) -> patterns.Finder:
        return patterns.finder(read_one(text) for entry in entries for text in entry.patronen)

    signs = kennis.signalen.values()
    owners = tuple(sign for sign in signs for _ in sign.patronen)
    return Gate(read(kennis.onschuldig.values()), read(signs), owners)
