"""Reads a folder of YAML files into one set of plain data, and checks all of it at once."""

import os
from collections.abc import Iterator
from pathlib import Path

from wiedoetwat.checks import Path as EntryPath
from wiedoetwat.checks import check
from wiedoetwat.errors import Place, Problem
from wiedoetwat.loading import shaping
from wiedoetwat.loading.building import build
from wiedoetwat.loading.examples import FOLDER as EXAMPLES
from wiedoetwat.loading.examples import examine_examples
from wiedoetwat.loading.fields import COLLECTIONS, shape_named
from wiedoetwat.loading.ids import check_ids
from wiedoetwat.loading.kinds import Data
from wiedoetwat.loading.reading import Mapping, Node, read
from wiedoetwat.model import Kennis
from wiedoetwat.text import listing, perhaps, plain

_FOLDERS = ("situaties",)
_FILES = tuple(dict.fromkeys(c.source for c in COLLECTIONS if c.source not in _FOLDERS))
# What may stand in a folder and is read by the training, not for an answer.
_ALONGSIDE = (EXAMPLES,)


def examine_folder(folder: Path) -> tuple[Kennis | None, list[Problem]]:
    """See `loading.examine`."""
    data, notes = read_folder(folder)
    if not any(data.values()):
        return None, _in_order(notes.problems)
    kennis = build(data)
    findings = (*check_ids(data, notes.partial), *check(kennis, notes.partial))
    for finding in findings:
        if not notes.follows(finding.path):
            notes.problems.append(Problem(_place(notes, finding.path, folder), finding.text))
    _, found = examine_examples(folder / EXAMPLES, kennis.situaties)
    notes.problems += found
    return kennis, _in_order(notes.problems)


def read_folder(folder: Path) -> tuple[dict[str, list[Data]], shaping.Notes]:
    """Return the entries of every collection, and the notes made while reading them."""
    notes = shaping.Notes()
    data: dict[str, list[Data]] = {collection.name: [] for collection in COLLECTIONS}
    if _paths_in(folder, notes, "Deze map is er niet. Geef de map met roles.yaml.") is None:
        return data, notes
    for file in _FILES:
        _read_file(folder / file, data, notes)
    for name in _FOLDERS:
        _read_entries(folder / name, data, notes)
    for path in _strangers(folder):
        notes.report(
            _start(path),
            "Dit bestand wordt niet gelezen. Geef het de naam van een bestand dat hier hoort, "
            f"of haal het weg.{perhaps(path.name, _FILES)}",
        )
    return data, notes


def _read_file(path: Path, data: dict[str, list[Data]], notes: shaping.Notes) -> None:
    collections = {c.name: c for c in COLLECTIONS if c.source == path.name}
    root = _read(path, notes)
    if not isinstance(root, Mapping):
        notes.partial.update(collections)
        if root is not None:
            start = listing((f"'{name}:'" for name in collections), "en")
            notes.report(root.place, f"Dit bestand begint niet met {start}. Zet dat erboven.")
        return
    for name, node in root.fields.items():
        if name in collections:
            shape = shape_named(collections[name].shape)
            data[name] += shaping.entries(node, shape, name, notes)
        else:
            notes.report(
                root.keys[name],
                f"Het veld '{plain(name)}' bestaat hier niet.{perhaps(name, collections)}",
            )
    for name in collections.keys() - root.fields.keys():
        notes.partial.add(name)
        notes.report(root.place, f"De lijst '{name}:' mist in dit bestand. Zet haar terug.")


def _read_entries(folder: Path, data: dict[str, list[Data]], notes: shaping.Notes) -> None:
    """Read a folder in which every file is one entry, named after its id."""
    shape = shape_named(next(c.shape for c in COLLECTIONS if c.source == folder.name))
    missing = "Deze map mist. Zet haar terug, met een bestand per situatie."
    found = _paths_in(folder, notes, missing)
    paths = [path for path in found or () if _is_entry(path.name)]
    if found is not None and not paths:
        notes.report(_start(folder), "Deze map is leeg. Zet er een bestand per situatie in.")
    if not paths:
        notes.partial.add(folder.name)
    for path in paths:
        root = _read(path, notes)
        entry = shaping.entry(root, shape, folder.name, notes) if root else {}
        if not entry:
            notes.partial.add(folder.name)
            continue
        data[folder.name].append(entry)
        if entry["id"] != path.stem:
            place = notes.places[folder.name, entry["id"], "id"]
            notes.report(
                place, f"De id is niet de naam van het bestand. Schrijf '{plain(path.stem)}'."
            )


def _read(path: Path, notes: shaping.Notes) -> Node | None:
    root, problems = read(path)
    notes.problems += problems
    return root


def _strangers(folder: Path) -> Iterator[Path]:
    """Yield every YAML file in the folder that is not read, so that no editor's work is lost."""
    for top, folders, files in os.walk(folder):
        here = Path(top)
        folders[:] = sorted(name for name in folders if name not in _ALONGSIDE and name[0] != ".")
        for name in sorted(name for name in files if name[0] != "."):
            if name.lower().endswith((".yaml", ".yml")) and not _is_read(here / name, folder):
                yield here / name


def _is_read(path: Path, folder: Path) -> bool:
    if path.parent == folder:
        return path.name in (*_FILES, *_ALONGSIDE)
    return path.parent.parent == folder and path.parent.name in _FOLDERS and _is_entry(path.name)


def _is_entry(name: str) -> bool:
    """Whether a file of this name is read; editors hide their own files behind a dot."""
    return name.endswith(".yaml") and not name.startswith(".")


def _paths_in(folder: Path, notes: shaping.Notes, missing: str) -> list[Path] | None:
    """Return the paths in a folder in order; None, and a problem, if they cannot be listed."""
    try:
        return sorted(folder.iterdir())
    except PermissionError:
        text = "Deze map is niet te lezen. Kijk of je er rechten voor hebt."
    except (OSError, ValueError):  # it is not there, or the system refuses the name
        text = missing
    notes.report(_start(folder), text)
    return None


def _in_order(problems: list[Problem]) -> list[Problem]:
    """Return each problem once, in the order of files and lines."""
    return sorted(set(problems), key=lambda problem: (problem.place, problem.text))


def _place(notes: shaping.Notes, path: EntryPath, folder: Path) -> Place:
    """Return where a path stands; if it is not in the file, where the nearest part around it is."""
    while path and path not in notes.places:
        path = path[:-1]
    return notes.places[path] if path else _start(folder)


def _start(path: Path) -> Place:
    return Place(plain(str(path)), 1, 1)
