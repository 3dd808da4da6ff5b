"""Finds what a name points to: an id, another name, or the beginning of one.

Matchers are tried strictest first; the match says which one it was. A name that fits nothing,
or several things, is an error with the nearest ones; it is never guessed.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wiedoetwat.errors import UnknownNameError
from wiedoetwat.model import Contact, Groep, Kennis, Partner, Rol, Situatie, Vrager
from wiedoetwat.text import fold, listing, nearest

Named = Vrager | Groep | Situatie | Rol | Partner | Contact
Collections = tuple[Mapping[str, Named], ...]


class Match(NamedTuple):
    """What a name points to, and how it was found: id, naam, id-begin or naam-begin."""

    entry: Named
    via: str


def find_situation(kennis: Kennis, name: str) -> Match:
    """Return the situation or group with this name; UnknownNameError if there is not one."""
    known: Collections = (kennis.groepen, kennis.situaties)
    match = _match(name, known)
    if match:
        return match
    where = "Bekijk alle situaties met: wiedoetwat situaties"
    raise _unknown(name, known, "Deze situatie kennen we niet.", where)


def find_role(kennis: Kennis, name: str) -> Rol | Partner | Contact:
    """Return the role, partner or contact with this name; UnknownNameError if there is not one."""
    known: Collections = (kennis.rollen, kennis.partners, kennis.contacten)
    match = _match(name, known)
    if match:
        return match.entry  # type: ignore[return-value]
    where = "Bekijk alle rollen met: wiedoetwat rollen"
    raise _unknown(name, known, "Deze rol kennen we niet.", where)


def find_asker(kennis: Kennis, name: str) -> Vrager:
    """Return the asker with this name; UnknownNameError if there is not one."""
    match = _match(name, (kennis.vragers,))
    if match:
        return match.entry  # type: ignore[return-value]
    raise UnknownNameError(
        f"Deze vrager kennen we niet. Kies {listing(kennis.vragers)}.", tuple(kennis.vragers)
    )


def _match(name: str, known: Collections) -> Match | None:
    whole = fold(name)
    # The beginning keeps a hyphen or space at its end: 'veilig-' is no beginning of 'veiligheid'.
    beginning = fold(f"{name}|")[:-1]
    for via, names, fits, wanted, least in (
        ("id", _ids, str.__eq__, whole, 1),
        ("naam", _names, str.__eq__, whole, 1),
        ("id-begin", _ids, str.startswith, beginning, 1),
        # A story may begin with any few letters, so the beginning of a free name asks for three.
        ("naam-begin", _names, str.startswith, beginning, 3),
    ):
        if len(wanted) < least:
            continue
        found = {entry.id: entry for said, entry in names(known) if fits(fold(said), wanted)}
        if len(found) == 1:
            return Match(next(iter(found.values())), via)
    return None


def _ids(collections: Collections) -> Iterator[tuple[str, Named]]:
    return ((id_, entry) for entries in collections for id_, entry in entries.items())


def _names(collections: Collections) -> Iterator[tuple[str, Named]]:
    for entries in collections:
        for entry in entries.values():
            short = (entry.afkorting,) if isinstance(entry, Rol) else ()
            for said in (entry.id, entry.naam, *short, *entry.ook_genoemd):
                yield said, entry


def _unknown(name: str, collections: Collections, what: str, where: str) -> UnknownNameError:
    wanted = fold(name)
    names = [(fold(said), entry.id) for said, entry in _names(collections)]
    begun = [id_ for said, id_ in names if len(wanted) > 1 and said.startswith(wanted)]
    ids = dict(names)
    close = [ids[said] for said in nearest(wanted, ids)]
    suggestions = list(dict.fromkeys([*begun, *close]))[:5]
    if begun:
        what = "Deze naam past bij meer dan één."
    hint = f" Bedoeld wordt misschien: {listing(suggestions)}." if suggestions else ""
    return UnknownNameError(f"{what}{hint} {where}", suggestions)
