"""Patterns of words, as an editor writes them: `wil|wou ... niet meer leven`, `{wapen} bij zich`.

A pattern is a row of words that follow each other. `a|b` is either, `mes*` begins with, `*mes`
ends with, `*mes*` has in it, `{wapen}` is any word of that list, and `...` leaves room for at
most four words. Capitals, accents and punctuation do not count, in the pattern or in the text.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from wiedoetwat.text import words

GAP = "..."
ROOM = 4
"""How many words may stand where a pattern has `...`."""

_BRACES = frozenset("{}")


class PatternError(ValueError):
    """A pattern that cannot be read; its text says why, in Dutch."""


class Place(NamedTuple):
    """One place in a pattern: the words that fit, and how many others may stand before it.

    `beginnings`, `endings` and `middles` are parts of words.
    """

    words: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]
    middles: tuple[str, ...]
    room: int

    def fits(self, word: str) -> bool:
        """Whether this word may stand here."""
        if word in self.words or word.startswith(self.beginnings) or word.endswith(self.endings):
            return True
        return bool(self.middles) and any(part in word for part in self.middles)


Pattern = tuple[Place, ...]
"""A pattern that was read."""


def read(text: str, lists: Mapping[str, Sequence[str]]) -> Pattern:
    """Return the pattern this text describes; `lists` has the words behind each `{name}`.

    PatternError if it has no words, has room at its beginning or end, or names an unknown list.
    """
    places = []
    room = 0
    for part in text.split():
        if part != GAP:
            places.append(_place(part, room, lists))
        room = ROOM if part == GAP else 0
    if not places or room or text.split(maxsplit=1)[0] == GAP:
        raise PatternError(f"Een patroon begint en eindigt met een woord, niet met '{GAP}'.")
    return tuple(places)


class Finder(NamedTuple):
    """Many patterns, found by what may stand in their first place, so that few are tried.

    `whole`, `beginnings` and `endings` have the numbers of the patterns by the word, its first or
    its last letters; `middles` those by letters anywhere in it.
    """

    patterns: tuple[Pattern, ...]
    whole: dict[str, list[int]]
    beginnings: dict[str, list[int]]
    endings: dict[str, list[int]]
    middles: dict[str, list[int]]

    def spans(self, some: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """Yield the number of every pattern found, its first word and the one after its last."""
        for start, word in enumerate(some):
            for number in dict.fromkeys(self._beginning_with(word)):
                for end in _ends(self.patterns[number], some, start):
                    yield number, start, end

    def _beginning_with(self, word: str) -> Iterator[int]:
        yield from self.whole.get(word, ())
        for cut in range(1, len(word) + 1):
            yield from self.beginnings.get(word[:cut], ())
            yield from self.endings.get(word[-cut:], ())
        for part, numbers in self.middles.items():
            if part in word:
                yield from numbers


def finder(patterns: Iterable[Pattern]) -> Finder:
    """Return what finds these patterns; their numbers are their places in the row."""
    found = Finder(tuple(patterns), {}, {}, {}, {})
    for number, (first, *_) in enumerate(found.patterns):
        for index, parts in (
            (found.whole, first.words),
            (found.beginnings, first.beginnings),
            (found.endings, first.endings),
            (found.middles, first.middles),
        ):
            for part in parts:
                index.setdefault(part, []).append(number)
    return found


def _ends(pattern: Pattern, some: Sequence[str], start: int) -> set[int]:
    """Return where a pattern that begins at `start` may end: the word after its last."""
    ends = {start + 1}
    for place in pattern[1:]:
        ends = {
            at + 1
            for end in ends
            for at in range(end, min(end + place.room + 1, len(some)))
            if place.fits(some[at])
        }
        if not ends:
            break
    return ends


def _place(part: str, room: int, lists: Mapping[str, Sequence[str]]) -> Place:
    exact: set[str] = set()
    parts: dict[tuple[bool, bool], list[str]] = {}
    for option in _options(part, lists):
        core = words(option)
        if len(core) != 1 or not _BRACES.isdisjoint(option):
            raise PatternError(f"'{option}' is niet één woord. Gebruik letters, cijfers en '*'.")
        if "*" in option:
            parts.setdefault((option.startswith("*"), option.endswith("*")), []).extend(core)
        else:
            exact.update(core)
    return Place(
        frozenset(exact),
        tuple(parts.get((False, True), ())),
        tuple(parts.get((True, False), ())),
        tuple(parts.get((True, True), ())),
        room,
    )


def _options(part: str, lists: Mapping[str, Sequence[str]]) -> list[str]:
    options: list[str] = []
    for option in part.split("|"):
        if option.startswith("{") and option.endswith("}"):
            if option[1:-1] not in lists:
                raise PatternError(f"De woordenlijst '{option}' bestaat niet.")
            options += lists[option[1:-1]]
        else:
            options.append(option)
    return options
