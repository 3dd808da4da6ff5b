"""Bakes a folder of YAML into the text of the one JSON file that ships with the package."""

import json
from pathlib import Path

from wiedoetwat.errors import KnowledgeError
from wiedoetwat.loading import examine
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
