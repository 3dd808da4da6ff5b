"""The JSON Schemas that go into a site: kept in docs/schema/, and baked into the package."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from wiedoetwat.errors import KnowledgeError, Place, Problem
from wiedoetwat.packaged import packaged

BAKED_SCHEMAS = Path(__file__).parent.parent / "_data" / "schema.json"

_IN_A_SITE = ("route-1", "rollen-1", "situaties-1", "matrix-1", "contacten-1")


def baked_schemas(folder: Path) -> str:
    """Return what the baked file of this folder must hold: the schemas of a site, by name.

    KnowledgeError if one of them cannot be read.
    """
    advice = "Dit schema is er niet of is geen JSON. Herstel het."
    found = {name: _read(folder / f"{name}.json", Path.read_bytes, advice) for name in _IN_A_SITE}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n"


def load_schemas() -> dict[str, Any]:
    """Return the schemas of a site, by name; KnowledgeError if the package is broken."""
    advice = "De ingebouwde schema's zijn er niet of zijn kapot. Installeer wiedoetwat opnieuw."
    return _read(BAKED_SCHEMAS, packaged, advice)


def _read(path: Path, content: Callable[[Path], bytes], advice: str) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(content(path))
    except (OSError, ValueError) as error:
        raise KnowledgeError([Problem(Place(str(path), 1, 1), advice)]) from error
    return found
