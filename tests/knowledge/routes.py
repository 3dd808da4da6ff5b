"""The routes by id as text, for routes.yaml: who, in what order, and where one goes on to."""

from pathlib import Path

import yaml

from wiedoetwat import load, route
from wiedoetwat.files import write_whole
from wiedoetwat.model import VRAGERS

FILE = Path(__file__).parent / "routes.yaml"
KENNIS = load()


def found(situatie, wie):
    """Return one route by ids. Texts are not in it."""
    uitkomst = route(KENNIS, situatie, wie)
    antwoord = uitkomst.antwoorden[0]
    return {
        "eerste": [one.iemand.id for one in antwoord.eerste],
        "ook": [one.iemand.id for one in antwoord.ook],
        "niet": [one.iemand.id for one in antwoord.niet],
        "stappen_bij": sorted({id_ for stap in antwoord.stappen for id_ in stap.bij}),
        "als_dat_niet_helpt": [
            id_
            for vervolg in antwoord.als_dat_niet_helpt
            for id_ in ((vervolg.situatie,) if vervolg.situatie else vervolg.bij)
        ],
        "contacten": [contact.id for contact in antwoord.contacten],
        "let_op": [let_op.id for let_op in antwoord.let_op],
        "meldingen": [melding.id for melding in uitkomst.meldingen],
    }


def text():
    """Return what routes.yaml must hold, askers with the same route together."""
    rows = []
    for situatie in KENNIS.situaties:
        same = {}
        for wie in VRAGERS:
            same.setdefault(str(found(situatie, wie)), []).append(wie)
        rows += [
            {"situatie": situatie, "voor": voor} | found(situatie, voor[0])
            for voor in same.values()
        ]
    return yaml.safe_dump(
        rows, allow_unicode=True, sort_keys=False, default_flow_style=None, width=99
    )


def accept(path=FILE):
    """Write the routes of now as those that are right, after having looked at them."""
    write_whole(path, text(), replace=True)
