"""Loads a knowledge base: the baked one that ships with the package, or a folder of YAML."""

from pathlib import Path

from wiedoetwat import clock
from wiedoetwat.errors import KnowledgeError, Place, Problem, UsageError
from wiedoetwat.loading.building import build
from wiedoetwat.model import Kennis
from wiedoetwat.packaged import packaged
from wiedoetwat.text import is_day

BAKED = Path(__file__).parent.parent / "_data" / "kennis.json"


def load(
    folder: Path | str | None = None, school: Path | str | None = None, op: str | None = None
) -> Kennis:
    """Return the national knowledge base, or the one in a folder of YAML files.

    A folder has the files that `docs/kennisbank.md` describes. With `school`, the file that
    `docs/school.md` describes, the school is laid over it, as it is on the day `op` (today if
    None; as `date.isoformat`). What is read is used only if nothing is wrong with it;
    KnowledgeError lists every problem with its file, line and column. UsageError if a name is
    empty, if `op` is not a day, or if there is a day and no school.
    """
    kennis = _baked() if folder is None else _of_folder(folder)
    if school is None:
        refuse_day(op)
        return kennis
    from wiedoetwat.loading.schools import load_school  # noqa: PLC0415 - few answers need it

    return load_school(kennis, _named(school, "een schoolbestand"), day(op))


def day(op: str | None) -> str:
    """Return a day as `date.isoformat`: this one, or today if None; UsageError if it is none."""
    if op is None:
        return clock.today()
    if not is_day(op):
        raise UsageError("Dit is geen dag. Schrijf jjjj-mm-dd, zoals 2027-01-31.")
    return op


def refuse_day(op: str | None) -> None:
    """Check that no day is given where there is no school; UsageError if there is."""
    if op is not None:
        raise UsageError("Een dag (--op) hoort bij een school. Geef er ook --school bij.")


def _of_folder(folder: Path | str) -> Kennis:
    kennis, problems = examine(folder)
    if kennis is None or problems:
        raise KnowledgeError(problems)
    return kennis


def _named(name: Path | str, what: str) -> Path:
    if name == "":  # for Path that is the folder one is in, and nobody means that
        raise UsageError(f"Geef de naam van {what}.")
    return Path(name)


def examine(folder: Path | str) -> tuple[Kennis | None, list[Problem]]:
    """Return what can be read of a folder, and every problem in it, in the order of the files.

    There is no knowledge base if not a single entry can be read.
    """
    # YAML is read for a folder only: an installed tool answers without it.
    from wiedoetwat.loading.folder import examine_folder  # noqa: PLC0415

    return examine_folder(_named(folder, "een map met kennis"))


def _baked() -> Kennis:
    import json  # noqa: PLC0415

    try:
        return build(json.loads(packaged(BAKED)))
    except (OSError, ValueError) as error:
        place = Place(str(BAKED), 1, 1)
        text = "De ingebouwde kennis is er niet of is kapot. Installeer wiedoetwat opnieuw."
        raise KnowledgeError([Problem(place, text)]) from error
