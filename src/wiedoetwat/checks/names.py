"""Names: every name a person may type points to one thing."""

from collections.abc import Iterator, Mapping
from typing import Any

from wiedoetwat.checks.finding import Finding
from wiedoetwat.model import Kennis
from wiedoetwat.names import said
from wiedoetwat.text import fold


def every_name_points_to_one(kennis: Kennis) -> Iterator[Finding]:
    """No name by which one may ask is shared by two entries that can be asked for in one place."""
    yield from _shared({"vragers": kennis.vragers})
    yield from _shared({"groepen": kennis.groepen, "situaties": kennis.situaties})
    people = {"rollen": kennis.rollen, "partners": kennis.partners, "contacten": kennis.contacten}
    yield from _shared(people)


def _shared(collections: Mapping[str, Mapping[str, Any]]) -> Iterator[Finding]:
    owner = {fold(id_): id_ for entries in collections.values() for id_ in entries}
    for collection, entries in collections.items():
        for entry in entries.values():
            for name in said(entry):
                first = owner.setdefault(fold(name), entry.id)
                if first != entry.id:
                    yield Finding(
                        (collection, entry.id),
                        f"De naam '{name}' hoort ook bij '{first}'. Laat hem bij één staan.",
                    )


def groups_have_their_default(kennis: Kennis) -> Iterator[Finding]:
    """Each default of a group is one of its own situations."""
    for groep in kennis.groepen.values():
        chosen = [("standaard",), *(("standaard_voor", wie) for wie in groep.standaard_voor)]
        for field, situatie in zip(
            chosen, (groep.standaard, *groep.standaard_voor.values()), strict=True
        ):
            found = kennis.situaties.get(situatie)
            if found and found.groep != groep.id and found.groep in kennis.groepen:
                yield Finding(
                    ("groepen", groep.id, *field),
                    f"'{situatie}' staat in de groep '{found.groep}'. Kies er een uit deze groep.",
                )
