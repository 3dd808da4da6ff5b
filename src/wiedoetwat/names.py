"""Finds what a name points to: an id, another name, or the beginning of one.

Matchers are tried strictest first; the match says which one it was. A name that fits nothing,
or several things, is an error with the nearest ones; it is never guessed.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Generic, Literal, NamedTuple, TypeVar

from wiedoetwat.errors import UnknownNameError
from wiedoetwat.model import Contact, Groep, Iemand, Kennis, Partner, Rol, Situatie, Vrager
from wiedoetwat.text import fold, listing, nearest

Named = Vrager | Groep | Situatie | Rol | Partner | Contact
Via = Literal["id", "naam", "id-begin", "naam-begin"]
T = TypeVar("T", Vrager, Iemand, Situatie | Groep)


class Match(NamedTuple, Generic[T]):
    """What a name points to, and by which kind of name it was found."""

    entry: T
    via: Via


def said(entry: Named) -> tuple[str, ...]:
    """Return every name by which one may ask for this entry, its id first."""
    short = (entry.afkorting,) if isinstance(entry, Rol) and entry.afkorting else ()
    return (entry.id, entry.naam, *short, *entry.ook_genoemd)


def spoken_of(entry: Named) -> tuple[str, ...]:
    """Return every name by which people speak of this entry, also those one cannot ask for."""
    return (*said(entry), *_ALSO_SPOKEN_OF.get(entry.id, ()))


_ALSO_SPOKEN_OF = {
    "directie": ("directrice", "leidinggevende", "leiding", "schoolhoofd"),
    "leerkracht": ("lerares", "juffrouw", "onderwijzer"),
}


def short_name(one: Iemand) -> str:
    """Return one name for someone of whom ours has several in one: "IB'er"."""
    several = any(sign in one.naam for sign in (" of ", ", ", " ("))
    return one.ook_genoemd[0] if several and one.ook_genoemd else one.naam


def find_situation(kennis: Kennis, name: str) -> Match[Situatie | Groep]:
    """Return the situation or group with this name; UnknownNameError if there is not one."""
    return _find(name, kennis.once(_situations), "situatie", "Deze situatie kennen we niet.")


def leads_to(kennis: Kennis, name: str) -> str:
    """Return the id of the situation or group with this name; "" if there is not one."""
    found = _matched(name, kennis.once(_situations))
    return found.entry.id if found else ""


def find_role(kennis: Kennis, name: str) -> Iemand:
    """Return the role, partner or contact with this name; UnknownNameError if there is not one."""
    return _find(name, kennis.once(_people), "rol", "Deze rol kennen we niet.").entry


def find_asker(kennis: Kennis, name: str) -> Vrager:
    """Return the asker with this name; UnknownNameError if there is not one."""
    unknown = f"Deze vrager kennen we niet. Kies {listing(kennis.vragers)}."
    return _find(name, kennis.once(_askers), "vrager", unknown).entry


class _Index(NamedTuple, Generic[T]):
    """Entries by what they are called, made plain: by their ids, and by all their names.

    Finding one does not take longer if there are more of them.
    """

    ids: "_Called[T]"
    names: "_Called[T]"


class _Called(NamedTuple, Generic[T]):
    """Who is called what, in the order of the entries, and what they are called in alphabet."""

    by_name: Mapping[str, Sequence[T]]
    ordered: Sequence[str]

    def exactly(self, name: str) -> Iterator[T]:
        """Yield who is called just this."""
        yield from self.by_name.get(name, ())

    def beginning(self, name: str) -> Iterator[T]:
        """Yield who is called something that begins like this, once for each such name."""
        for at in range(bisect_left(self.ordered, name), len(self.ordered)):
            if not self.ordered[at].startswith(name):
                break
            yield from self.by_name[self.ordered[at]]


def _situations(kennis: Kennis) -> _Index[Situatie | Groep]:
    return _index([*kennis.groepen.values(), *kennis.situaties.values()])


def _people(kennis: Kennis) -> _Index[Iemand]:
    return _index(kennis.mensen.values())


def _askers(kennis: Kennis) -> _Index[Vrager]:
    return _index(kennis.vragers.values())


def _index(entries: Collection[T]) -> _Index[T]:
    names = [(name, one) for one in entries for name in said(one)]
    return _Index(_called((one.id, one) for one in entries), _called(names))


def _called(names: Iterable[tuple[str, T]]) -> _Called[T]:
    found: dict[str, list[T]] = {}
    for name, entry in names:
        found.setdefault(fold(name), []).append(entry)
    return _Called(found, sorted(found))


def _find(name: str, index: _Index[T], kind: str, unknown: str) -> Match[T]:
    found = _matched(name, index)
    if found:
        return found
    names = [(called, one.id) for called, some in index.names.by_name.items() for one in some]
    raise _unknown(fold(name), names, kind, unknown)


def _matched(name: str, index: _Index[T]) -> Match[T] | None:
    whole = fold(name)
    # The beginning keeps a hyphen or space at its end: 'veilig-' is no beginning of 'veiligheid'.
    beginning = fold(f"{name}|")[:-1]
    # A story may begin with any few letters, so the beginning of a free name asks for three.
    tries: tuple[tuple[Via, Callable[[str], Iterator[T]], str, int], ...] = (
        ("id", index.ids.exactly, whole, 1),
        ("naam", index.names.exactly, whole, 1),
        ("id-begin", index.ids.beginning, beginning, 1),
        ("naam-begin", index.names.beginning, beginning, 3),
    )
    for via, fitting, wanted, least in tries:
        entry = _only_one(fitting(wanted)) if len(wanted) >= least else None
        if entry:
            return Match(entry, via)
    return None


def _only_one(entries: Iterator[T]) -> T | None:
    """Return the entry if it is the only one, by whatever names; it looks no further than that."""
    first = next(entries, None)
    return None if first is None or any(one.id != first.id for one in entries) else first


def _unknown(
    wanted: str, names: list[tuple[str, str]], kind: str, unknown: str
) -> UnknownNameError:
    begun = [id_ for text, id_ in names if len(wanted) > 1 and text.startswith(wanted)]
    ids = dict(names)
    close = [ids[text] for text in nearest(wanted, ids)]
    suggestions = list(dict.fromkeys([*begun, *close]))[:MOST_SUGGESTIONS]
    what = "Deze naam past bij meer dan één." if begun else unknown
    hint = f" Bedoeld wordt misschien: {listing(suggestions)}." if suggestions else ""
    return UnknownNameError(f"{what}{hint}", kind, suggestions)


MOST_SUGGESTIONS = 5
