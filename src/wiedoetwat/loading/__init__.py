"""Loads a knowledge base: the baked one that ships with the package, or a folder of YAML."""

from pathlib import Path

from wiedoetwat.errors import KnowledgeError, Place, Problem, UsageError
from wiedoetwat.loading.building import build
from wiedoetwat.model import Kennis

BAKED = Path(__file__).parent.parent / "_data" / "kennis.json"


def load(folder: Path | str | None = None) -> Kennis:
    """Return the national knowledge base, or the one in a folder of YAML files.

    A folder has the files that `docs/kennisbank.md` describes. It is used only if nothing is
    wrong with it; KnowledgeError lists every problem with its file, line and column. UsageError
    if its name is empty.
    """
    if folder is None:
        return _baked()
    kennis, problems = examine(folder)
    if kennis is None or problems:
        raise KnowledgeError(problems)
    return kennis


def examine(folder: Path | str) -> tuple[Kennis | None, list[Problem]]:
    """Return what can be read of a folder, and every problem in it, in the order of the files.

    There is no knowledge base if not a single entry can be read.
    """
    # YAML is read for a folder only: an installed tool answers without it.
    from wiedoetwat.loading.folder import examine_folder  # noqa: PLC0415

    if folder == "":  # for Path that is the folder one is in, and nobody means that
        raise UsageError("Geef de naam van een map met kennis.")
    return examine_folder(Path(folder))


def _baked() -> Kennis:
    import json  # noqa: PLC0415

    try:
        return build(json.loads(BAKED.read_bytes()))
    except (OSError, ValueError) as error:
        place = Place(str(BAKED), 1, 1)
        text = "De ingebouwde kennis is er niet of is kapot. Installeer wiedoetwat opnieuw."
        raise KnowledgeError([Problem(place, text)]) from error
