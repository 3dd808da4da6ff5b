"""The same answers for programs: files of JSON that a site can serve, and a card for everyone."""

import json
from collections.abc import Iterator
from typing import Any

from wiedoetwat.loading.schemas import load_schemas
from wiedoetwat.model import VRAGERS, Kennis
from wiedoetwat.routing import route
from wiedoetwat.site.openapi import openapi
from wiedoetwat.site.pages import Site
from wiedoetwat.site.people import cards
from wiedoetwat.site.vcard import vcard
from wiedoetwat.site.writing import File
from wiedoetwat.views import matrix, rollen, situaties
from wiedoetwat.views.data import contacts_data, route_data

ROOT = "v1"
"""The folder of the API; what is in it changes its form only under another name."""


def files(site: Site) -> Iterator[File]:
    """Yield every file of the API of a site.

    The JSON of routes, roles, situations and the matrix is what the commands print.
    """
    schemas = load_schemas()
    people = cards(site.kennis)
    for path, data in _answers(site.kennis):
        yield _json(site, path, data)
    for name, schema in schemas.items():
        yield _json(site, f"schema/{name}", schema)
    for name, card in people.items():
        yield File(f"{site.root}{ROOT}/personen/{name}.vcf", vcard(card))
    yield _json(site, "openapi", openapi(site.kennis, list(schemas), list(people)))


def _answers(kennis: Kennis) -> Iterator[tuple[str, dict[str, Any]]]:
    for situatie in kennis.situaties:
        for wie in VRAGERS:
            outcome = route(kennis, situatie, wie)
            yield f"route/{situatie}/{wie}", route_data(kennis, outcome)
    yield "rollen", rollen.view_all(kennis).data
    for id_, one in kennis.op_school.items():
        yield f"rollen/{id_}", rollen.view_one(kennis, one).data
    yield "situaties", situaties.view(kennis).data
    yield "matrix", matrix.view(kennis).data
    yield "contacten", contacts_data(kennis)


def _json(site: Site, path: str, data: dict[str, Any]) -> File:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
    return File(f"{site.root}{ROOT}/{path}.json", text.encode())
