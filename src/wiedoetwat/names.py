"""Finds what a name points to: an id, another name, or the beginning of one.

Matchers are tried strictest first; the match says which one it was. A name that fits nothing,
or several things, is an error with the nearest ones; it is never guessed.
"""

from collections.abc import Callable, Mapping
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
    known: Mapping[str, Situatie | Groep] = {**kennis.groepen, **kennis.situaties}
    return _find(name, known, "situatie", "Deze situatie kennen we niet.")


def leads_to(kennis: Kennis, name: str) -> str:
    """Return the id of the situation or group with this name; "" if there is not one."""
    known: Mapping[str, Situatie | Groep] = {**kennis.groepen, **kennis.situaties}
    found = _matched(name, known)
    return found.entry.id if found else ""


def find_role(kennis: Kennis, name: str) -> Iemand:
    """Return the role, partner or contact with this name; UnknownNameError if there is not one."""
    return _find(name, kennis.mensen, "rol", "Deze rol kennen we niet.").entry


def find_asker(kennis: Kennis, name: str) -> Vrager:
    """Return the asker with this name; UnknownNameError if there is not one."""
    unknown = f"Deze vrager kennen we niet. Kies {listing(kennis.vragers)}."
    return _find(name, kennis.vragers, "vrager", unknown).entry


def _find(name: str, known: Mapping[str, T], kind: str, unknown: str) -> Match[T]:
    found = _matched(name, known)
    if found:
        return found
    names = [(fold(name), entry.id) for entry in known.values() for name in said(entry)]
    raise _unknown(fold(name), names, kind, unknown)


def _matched(name: str, known: Mapping[str, T]) -> Match[T] | None:
    whole = fold(name)
    # The beginning keeps a hyphen or space at its end: 'veilig-' is no beginning of 'veiligheid'.
    beginning = fold(f"{name}|")[:-1]
    ids = [(fold(id_), entry) for id_, entry in known.items()]
    names = [(fold(name), entry) for entry in known.values() for name in said(entry)]
    # A story may begin with any few letters, so the beginning of a free name asks for three.
    tries: tuple[tuple[Via, list[tuple[str, T]], Callable[[str, str], bool], str, int], ...] = (
        ("id", ids, str.__eq__, whole, 1),
        ("naam", names, str.__eq__, whole, 1),
        ("id-begin", ids, str.startswith, beginning, 1),
        ("naam-begin", names, str.startswith, beginning, 3),
    )
    for via, candidates, fits, wanted, least in tries:
        found = {e.id: e for text, e in candidates if len(wanted) >= least and fits(text, wanted)}
        if len(found) == 1:
            return Match(next(iter(found.values())), via)
    return None


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
