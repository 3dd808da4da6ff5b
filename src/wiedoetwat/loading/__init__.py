"""Loads a knowledge base: the baked one that ships with the package, or a folder of YAML."""

from pathlib import Path

from wiedoetwat.errors import KnowledgeError, Problem
from wiedoetwat.loading.building import build
from wiedoetwat.model import Kennis

BAKED = Path(__file__).parent.parent / "_data" / "kennis.json"


def load(folder: Path | str | None = None) -> Kennis:
    """Return the national knowledge base, or the one in a folder of YAML files.

    A folder has the files that `docs/kennisbank.md` describes. It is used only if nothing is
    wrong with it; KnowledgeError lists every problem with its file, line and column.
    """
    if folder is None:
        return _baked()
    kennis, problems = examine(Path(folder))
    if kennis is None or problems:
        raise KnowledgeError(problems)
    return kennis


def examine(folder: Path) -> tuple[Kennis | None, list[Problem]]:
    """Return what can be read of a folder, and every problem in it, in the order of the files.

    There is no knowledge base if not a single entry can be read.
    """
    # YAML is read for a folder only: an installed tool answers without it.
    from wiedoetwat.loading.folder import examine_folder  # noqa: PLC0415

    return examine_folder(folder)


def _baked() -> Kennis:
    import json  # noqa: PLC0415

    return build(json.loads(BAKED.read_bytes()))
