"""Patterns of words, as an editor writes them: `wil|wou ... niet meer leven`, `{wapen} bij zich`.

A pattern is a row of words that follow each other. `a|b` is either, `mes*` begins with, `*mes`
ends with, `*mes*` has in it, `{wapen}` is any word of that list, and `...` leaves room for at
most four words. Capitals, accents and punctuation do not count, in the pattern or in the text.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from wiedoetwat.text import words

GAP = "..."
ROOM = 4
"""How many words may stand where a pattern has `...`."""

_BRACES = frozenset("{}")
_PLAIN_WORDS = re.compile(r"[a-z0-9]+(\|[a-z0-9]+)*")  # what nearly every part is


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
    return reader(lists)(text)


def reader(lists: Mapping[str, Sequence[str]]) -> Callable[[str], Pattern]:
    """Return what reads patterns, as `read`; many of them name the same lists, read only once."""
    place_of = cache(lambda part: _place(part, lists))

    def read_one(text: str) -> Pattern:
        places = []
        room = 0
        for part in text.split():
            if part != GAP:
                place = place_of(part)
                places.append(place._replace(room=room) if room else place)
            room = ROOM if part == GAP else 0
        if not places or room or text.split(maxsplit=1)[0] == GAP:
            raise PatternError(f"Een patroon begint en eindigt met een woord, niet met '{GAP}'.")
        return tuple(places)

    return read_one


class Finder(NamedTuple):
    """Many patterns, found by what may stand in their first place, so that few are tried.

    `whole`, `beginnings` and `endings` have, by a word, its first or its last letters, the numbers
    of the patterns that may start there (a list for all that start alike); `middles` has those by
    letters anywhere in a word. `edges` says how many letters the beginnings and endings have, and
    `lengths` how many the middles.
    """

    patterns: tuple[Pattern, ...]
    whole: dict[str, list[list[int]]]
    beginnings: dict[str, list[list[int]]]
    endings: dict[str, list[list[int]]]
    middles: dict[str, list[list[int]]]
    edges: Sequence[int]
    lengths: Sequence[int]

    def spans(self, some: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """Yield the number of every pattern found, its first word and the one after its last."""
        for start, word in enumerate(some):
            for number in dict.fromkeys(self._beginning_with(word)):
                for end in _ends(self.patterns[number], some, start):
                    yield number, start, end

    def _beginning_with(self, word: str) -> Iterator[int]:
        found = [*self.whole.get(word, ())]
        for cut in takewhile(len(word).__ge__, self.edges):
            found += self.beginnings.get(word[:cut], ())
            found += self.endings.get(word[-cut:], ())
        # There are few lengths, however many middles there are to look for.
        for length in self.lengths:
            for start in range(len(word) - length + 1):
                found += self.middles.get(word[start : start + length], ())
        for group in found:
            yield from group


def finder(patterns: Iterable[Pattern]) -> Finder:
    """Return what finds these patterns; their numbers are their places in the row."""
    some = tuple(patterns)
    starts = {first for first, *_ in some}
    edges = {len(part) for one in starts for part in (*one.beginnings, *one.endings)}
    lengths = {len(part) for one in starts for part in one.middles}
    found = Finder(some, {}, {}, {}, {}, sorted(edges), sorted(lengths))
    same_start: dict[Place, list[int]] = {}
    for number, (first, *_) in enumerate(found.patterns):
        same_start.setdefault(first, []).append(number)
    for first, numbers in same_start.items():
        for index, parts in (
            (found.whole, first.words),
            (found.beginnings, first.beginnings),
            (found.endings, first.endings),
            (found.middles, first.middles),
        ):
            for part in parts:
                index.setdefault(part, []).append(numbers)
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


def _place(part: str, lists: Mapping[str, Sequence[str]]) -> Place:
    if _PLAIN_WORDS.fullmatch(part):
        return Place(frozenset(part.split("|")), (), (), (), 0)
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
        0,
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
