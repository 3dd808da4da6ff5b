"""Reads a folder of YAML files into one set of plain data, and checks all of it at once."""

from pathlib import Path
from typing import Any

from wiedoetwat.checks import check
from wiedoetwat.errors import Place, Problem
from wiedoetwat.loading import fields as f
from wiedoetwat.loading import shaping
from wiedoetwat.loading.building import build
from wiedoetwat.loading.ids import check_ids
from wiedoetwat.loading.reading import Mapping, Node, read
from wiedoetwat.model import Kennis
from wiedoetwat.text import listing, perhaps, plain

Data = dict[str, Any]
_FOLDERS = ("situaties",)
_FILES = tuple(dict.fromkeys(c.source for c in f.COLLECTIONS if c.source not in _FOLDERS))
_ALONGSIDE = ("vragen.yaml",)


def examine_folder(folder: Path) -> tuple[Kennis | None, list[Problem]]:
    """See `loading.examine`."""
    data, notes = read_folder(folder)
    if not any(data.values()):
        return None, notes.problems
    for path, text in check_ids(data):
        notes.report(_place(notes, path, folder), text)
    kennis = build(data)
    for finding in check(kennis):
        notes.report(_place(notes, finding.path, folder), finding.text)
    return kennis, sorted(set(notes.problems), key=lambda problem: (problem.place, problem.text))


def read_folder(folder: Path) -> tuple[dict[str, list[Data]], shaping.Notes]:
    """Return the entries of every collection, and the notes made while reading them."""
    notes = shaping.Notes()
    data: dict[str, list[Data]] = {collection.name: [] for collection in f.COLLECTIONS}
    if not folder.is_dir():
        notes.report(_start(folder), "Deze map is er niet. Geef de map met roles.yaml.")
        return data, notes
    _report_strangers(folder, notes)
    for file in _FILES:
        _read_file(folder / file, data, notes)
    for name in _FOLDERS:
        _read_entries(folder / name, data, notes)
    return {
        name: [entry for entry in found if "id" in entry] for name, found in data.items()
    }, notes


def _read_file(path: Path, data: dict[str, list[Data]], notes: shaping.Notes) -> None:
    root = _read(path, notes)
    if root is None:
        return
    collections = {c.name: c for c in f.COLLECTIONS if c.source == path.name}
    if not isinstance(root, Mapping):
        start = listing((f"'{name}:'" for name in collections), "en")
        notes.report(root.place, f"Dit bestand begint niet met {start}. Zet dat erboven.")
        return
    for name, node in root.fields.items():
        if name in collections:
            shape = f.SHAPES[collections[name].shape]
            data[name] += shaping.entries(node, shape, name, notes)
        else:
            notes.report(
                root.keys[name],
                f"Het veld '{plain(name)}' bestaat hier niet.{perhaps(name, collections)}",
            )
    for name in collections.keys() - root.fields.keys():
        notes.report(root.place, f"De lijst '{name}:' mist in dit bestand. Zet haar terug.")


def _read_entries(folder: Path, data: dict[str, list[Data]], notes: shaping.Notes) -> None:
    """Read a folder in which every file is one entry, named after its id."""
    shape = f.SHAPES[next(c.shape for c in f.COLLECTIONS if c.source == folder.name)]
    if not folder.is_dir():
        notes.report(_start(folder), "Deze map mist. Zet haar terug, met een bestand per situatie.")
        return
    for path in sorted(folder.glob("*.yaml")):
        root = _read(path, notes)
        if root is None:
            continue
        entry = shaping.entry(root, shape, folder.name, notes)
        data[folder.name].append(entry)
        if "id" in entry and entry["id"] != path.stem:
            place = notes.places[folder.name, entry["id"], "id"]
            notes.report(place, f"De id is niet de naam van het bestand. Schrijf '{path.stem}'.")


def _read(path: Path, notes: shaping.Notes) -> Node | None:
    root, problems = read(path)
    notes.problems += problems
    return root


def _report_strangers(folder: Path, notes: shaping.Notes) -> None:
    known = (*_FILES, *_ALONGSIDE)
    for pattern in ("*.yaml", "*.yml", "situaties/*.yml"):
        for path in sorted(folder.glob(pattern)):
            if path.name not in known:
                notes.report(
                    _start(path),
                    "Dit bestand wordt niet gelezen. Geef het een bekende naam die eindigt op "
                    f".yaml, of haal het weg.{perhaps(path.name, known)}",
                )


def _place(notes: shaping.Notes, path: shaping.Path, folder: Path) -> Place:
    """Return where a path stands; if it is not in the file, where the nearest part around it is."""
    while path and path not in notes.places:
        path = path[:-1]
    return notes.places[path] if path else _start(folder)


def _start(path: Path) -> Place:
    return Place(plain(str(path)), 1, 1)
