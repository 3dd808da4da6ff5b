"""Makes a knowledge base a number of times as large, out of the one there is.

Everything in it is there that many times: situations with their groups, partners, contacts, facts,
remarks, limits of roles, and patterns of the gate. Each copy has names, ids and words of its own,
and speaks of the others of its copy. What there is a fixed number of stays: the roles of the table,
who asks, the warnings, and the questions. The situation at home and its group stay too: the rules
allow only one such group.
"""

import json
import re
from collections.abc import Callable
from typing import Any

from wiedoetwat.loading import BAKED
from wiedoetwat.model import THUIS

Data = dict[str, Any]

COPIED = ("groepen", "situaties", "partners", "contacten", "feiten", "let_op")
WORDS = ("woordenlijsten", "onschuldig", "signalen")
FIXED = ("melding", "meestal_van", "voor", "is_zelf", "naam", "ook_genoemd")
"""What points to no copy: there are none of warnings and askers, and a name may look like an id."""
_WORD = re.compile(r"\{[^}]*\}|[^\W_]+")


def data() -> dict[str, list[Data]]:
    """Return the knowledge of the program as plain data, as it was baked."""
    found: dict[str, list[Data]] = json.loads(BAKED.read_bytes())
    return found


def enlarged(base: dict[str, list[Data]], factor: int) -> dict[str, list[Data]]:
    """Return this many times as much of everything that there can be more of."""
    own = {name: [one for one in base[name] if not at_home(one)] for name in COPIED}
    ids = {one["id"] for some in own.values() for one in some}
    found = {name: list(some) for name, some in base.items()}
    limits = {rol["id"]: list(rol.get("niet_voor", ())) for rol in base["rollen"]}
    for number in range(2, factor + 1):
        renamed = _renaming(ids, number)
        for name, some in own.items():
            found[name] += [_named(renamed(one), number) for one in some]
        for name in WORDS:
            found[name] += [_worded(one, number) for one in base[name]]
        for rol in base["rollen"]:
            limits[rol["id"]] += [
                {**renamed(one), "id": f"{one['id']}-{number}"} for one in rol.get("niet_voor", ())
            ]
    *pairs, anyone = base["onderscheid"]  # the last one is for any other situations
    copies = [_renaming(ids, number)(one) for number in range(2, factor + 1) for one in pairs]
    found["onderscheid"] = [*pairs, *copies, anyone]
    found["rollen"] = [{**rol, "niet_voor": limits[rol["id"]]} for rol in base["rollen"]]
    return found


def copied(name: str, number: int) -> str:
    """Return the id or the name of an entry in a copy; the first copy is the one there was."""
    return name if number == 1 else f"{name}-{number}"


def at_home(one: Data) -> bool:
    """Whether an entry stays the only one of its kind."""
    return THUIS in (one["id"], one.get("groep"))


def _renaming(ids: set[str], number: int) -> Callable[[Any], Any]:
    """Return what puts the names of a copy in the place of these ids, wherever they stand."""

    def renamed(value: Any) -> Any:  # noqa: ANN401 - it is data of any kind
        if isinstance(value, dict):
            return {key: one if key in FIXED else renamed(one) for key, one in value.items()}
        if isinstance(value, list):
            return [renamed(one) for one in value]
        return copied(value, number) if isinstance(value, str) and value in ids else value

    return renamed


def _named(one: Data, number: int) -> Data:
    """Return an entry with names of its own: no name may point to two."""
    named = {"naam": copied(one["naam"], number)} if "naam" in one else {}
    others = [copied(name, number) for name in one.get("ook_genoemd", ())]
    return {**one, **named, **({"ook_genoemd": others} if others else {})}


def _worded(one: Data, number: int) -> Data:
    """Return an entry of the gate with words of its own, so that the texts find only the first."""
    return {
        **one,
        "id": f"{one['id']}-{number}",
        **{
            field: [_WORD.sub(lambda word: _own_word(word[0], number), text) for text in one[field]]
            for field in ("woorden", "patronen")
            if field in one
        },
    }


def _own_word(word: str, number: int) -> str:
    return f"{word[:-1]}-{number}}}" if word.startswith("{") else f"{word}q{number}"
