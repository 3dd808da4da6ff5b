"""Describes the API of a site, in the form of OpenAPI 3.1."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from wiedoetwat.model import VRAGERS, Kennis

_ABOUT = (
    "Wie doet wat bij pesten, klachten, veiligheid en zorgen over thuis. Elk antwoord is een "
    "bestand. Er is geen sleutel nodig, en er wordt niets bewaard."
)


def openapi(kennis: Kennis, schemas: Sequence[str], people: Sequence[str]) -> dict[str, Any]:
    """Return the description of the API: where everything is, and by which schema.

    `schemas` are the names of the schemas, `people` those of the cards of the school.
    """
    school = f" op {kennis.school.bestand.school.naam}" if kennis.school else ""
    return {
        "openapi": "3.1.0",
        "info": {"title": f"Wie doet wat{school}", "description": _ABOUT, "version": "1"},
        # Seen from this file that is its own folder, without a slash at the end.
        "servers": [{"url": "../v1", "description": "De map van dit bestand."}],
        "paths": {path: {"get": get} for path, get in _paths(kennis, schemas, people)},
    }


def _paths(
    kennis: Kennis, schemas: Sequence[str], people: Sequence[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    situatie = _parameter("situatie", "De id van de situatie.", kennis.situaties)
    wie = _parameter("wie", "Wie het vraagt.", VRAGERS)
    about = "Naar wie iemand eerst gaat, en wat de volgende stappen zijn."
    yield "/route/{situatie}/{wie}.json", _get("route", about, _data("route-1"), situatie, wie)
    yield "/rollen.json", _get("rollen", "Alle rollen.", _data("rollen-1"))
    rol = _parameter("rol", "De id van de rol.", kennis.op_school)
    about = "Alles over één rol, met wie dat op school is."
    yield "/rollen/{rol}.json", _get("rol", about, _data("rollen-1"), rol)
    yield "/situaties.json", _get("situaties", "Alle situaties, per groep.", _data("situaties-1"))
    about = "Per situatie welke rol eerst komt, welke ook iets doet en welke niet."
    yield "/matrix.json", _get("matrix", about, _data("matrix-1"))
    yield "/contacten.json", _get("contacten", "Hulp buiten de school.", _data("contacten-1"))
    if people:
        persoon = _parameter("persoon", "Wie het is.", people)
        card = {"text/vcard": {"schema": {"type": "string"}}}
        yield "/personen/{persoon}.vcf", _get("persoon", "Een contactkaart (vCard).", card, persoon)
    schema = _parameter("schema", "De naam van het schema.", schemas)
    about = "Een schema: welke velden er zijn, en wat ze betekenen."
    yield "/schema/{schema}.json", _get("schema", about, _any("application/schema+json"), schema)
    yield "/openapi.json", _get("openapi", "Deze beschrijving.", _any("application/json"))


def _get(
    name: str, summary: str, content: dict[str, Any], *given: dict[str, Any]
) -> dict[str, Any]:
    ok = {"description": summary, "content": content}
    get = {"operationId": name, "summary": summary, "responses": {"200": ok}}
    return get | {"parameters": list(given)} if given else get


def _parameter(name: str, about: str, values: Iterable[str]) -> dict[str, Any]:
    schema = {"type": "string", "enum": list(values)}
    return {"name": name, "in": "path", "required": True, "description": about, "schema": schema}


def _data(schema: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": f"schema/{schema}.json"}}}


def _any(kind: str) -> dict[str, Any]:
    return {kind: {"schema": {"type": "object"}}}
