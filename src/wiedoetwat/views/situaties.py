"""The view of all situations, by group."""

from wiedoetwat.model import VRAGERS, Kennis, Situatie
from wiedoetwat.selection import for_asker, members
from wiedoetwat.text import listing
from wiedoetwat.views.page import Grid, Hint, Page, View, filled

SCHEMA = "wiedoetwat/situaties/1"


def view(kennis: Kennis) -> View:
    """Return the view of all situations."""
    grids = tuple(
        Grid(
            groep.naam,
            ("id", "naam", "eerst naar"),
            tuple(_row(kennis, situatie) for situatie in members(kennis, groep)),
        )
        for groep in kennis.groepen.values()
    )
    hint = Hint("Het hele antwoord: wiedoetwat route --situatie ID --wie WIE")
    data = {
        "schema": SCHEMA,
        "groepen": [
            {
                "id": groep.id,
                "naam": groep.naam,
                "omschrijving": groep.omschrijving,
                "standaard": groep.standaard,
                "situaties": [
                    {
                        "id": situatie.id,
                        "naam": situatie.naam,
                        "omschrijving": situatie.omschrijving,
                        "ook_genoemd": list(situatie.ook_genoemd),
                        "urgent": situatie.urgent,
                        "eerste": {
                            wie: [item.bij for item in for_asker(situatie.eerste, wie)]
                            for wie in VRAGERS
                        },
                    }
                    for situatie in members(kennis, groep)
                ],
            }
            for groep in kennis.groepen.values()
        ],
    }
    return View(Page("Alle situaties", filled(*grids, hint)), data)


def _row(kennis: Kennis, situatie: Situatie) -> tuple[str, str, str]:
    first: dict[tuple[str, ...], list[str]] = {}
    for item in situatie.eerste:
        first.setdefault(item.voor, []).append(kennis.iemand(item.bij).naam)
    parts = [
        f"{listing(voor, 'en')}: {listing(names)}" if voor else listing(names)
        for voor, names in first.items()
    ]
    return situatie.id, situatie.naam, "; ".join(parts)
