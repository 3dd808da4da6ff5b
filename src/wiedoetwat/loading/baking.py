"""Bakes a folder of YAML into the one JSON file that ships with the package."""

import json
from pathlib import Path

from wiedoetwat.errors import KnowledgeError
from wiedoetwat.loading import BAKED, examine
from wiedoetwat.loading.folder import read_folder


def baked_text(folder: Path) -> str:
    """Return what the baked file of this folder must hold; KnowledgeError if it is not sound.

    The same folder always gives the same text.
    """
    _, problems = examine(folder)
    if problems:
        raise KnowledgeError(problems)
    data, _ = read_folder(folder)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def bake(folder: Path, target: Path = BAKED) -> bool:
    """Write the baked file, whole or not at all; return whether it changed."""
    text = baked_text(folder)
    if target.exists() and target.read_text(encoding="utf-8") == text:
        return False
    beside = target.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(target)
    return True
