"""Reads school files: of one school, or of a folder of them, and checks all of it at once."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from wiedoetwat.checks import Finding, check_merged
from wiedoetwat.checks import Path as EntryPath
from wiedoetwat.checks.schools import check_school
from wiedoetwat.errors import FOUT, WAARSCHUWING, KnowledgeError, Place, Problem, UsageError
from wiedoetwat.loading import shaping
from wiedoetwat.loading.building import record
from wiedoetwat.loading.fields import shape_named
from wiedoetwat.loading.ids import references
from wiedoetwat.loading.kinds import Data
from wiedoetwat.loading.reading import Mapping, Node, parsed, read
from wiedoetwat.loading.school_fields import HELP_IS_NATIONAL, SCHOOL
from wiedoetwat.model import Kennis
from wiedoetwat.model.school import SUFFIX, School
from wiedoetwat.school.merging import merge
from wiedoetwat.text import listing, perhaps, plain


class Examined(NamedTuple):
    """What can be read of a school file: the school laid over the national knowledge, or None.

    `unread` is true of a file that is no YAML, or nothing like a school.
    """

    kennis: Kennis | None
    problems: list[Problem]
    unread: bool = False

    @property
    def usable(self) -> bool:
        """Whether answers can be given with it: nothing in it is wrong."""
        return self.kennis is not None and all(one.ernst != FOUT for one in self.problems)

    @property
    def in_order(self) -> bool:
        """Whether it can be used, and its names are not too old."""
        laag = self.kennis.school if self.kennis else None
        return self.usable and laag is not None and not laag.verlopen


def load_school(kennis: Kennis, path: Path, op: str) -> Kennis:
    """Return the knowledge of the school in this file on a day; KnowledgeError if it is not sound.

    A folder is read if there is one school in it.
    """
    if path.is_dir():
        path = _the_only(path)
    found = examine_school(kennis, path, op)
    if found.kennis is None or not found.usable:
        raise KnowledgeError([one for one in found.problems if one.ernst == FOUT])
    return found.kennis


def school_files(folder: Path) -> list[Path]:
    """Return the school files in a folder, in order; UsageError if it cannot be listed or is empty.

    A file whose name begins with a dot is not one.
    """
    try:
        found = [one for one in folder.iterdir() if one.suffix == SUFFIX and one.name[0] != "."]
    except OSError as error:
        text = "Deze map is niet te lezen. Kijk of de naam klopt en of je er rechten voor hebt."
        raise UsageError(text) from error
    if not found:
        raise UsageError(f"In deze map staat geen schoolbestand ({SUFFIX}).")
    return sorted(found)


def examine_school(kennis: Kennis, path: Path, op: str) -> Examined:
    """Return what can be read of a school file on a day, and all that is wrong with it."""
    root, problems = read(path)
    return _examined(kennis, root, problems, plain(str(path)), op)


def examine_text(kennis: Kennis, text: str, file: str, op: str) -> Examined:
    """Return the same of a text, as if it stood in this file."""
    root, problems = parsed(text, file)
    return _examined(kennis, root, problems, file, op)


def _examined(
    kennis: Kennis, root: Node | None, problems: list[Problem], file: str, op: str
) -> Examined:
    notes = shaping.Notes()
    start = Place(file, 1, 1)
    if root is None:
        return Examined(None, problems, unread=True)
    notes.problems += problems
    data = shaping.record(root, shape_named(SCHOOL), (), notes) if _is_school(root, notes) else {}
    for finding in list(_unknown_ids(data, kennis)):
        _report(notes, finding, start)
        data.get(str(finding.path[0]), {}).pop(finding.path[1], None)
    if not {"school", "geldig_tot"} <= data.keys() or notes.wrong & _NEEDED:
        return Examined(None, _in_order(notes.problems))
    school: School = record(data, shape_named(SCHOOL))
    return Examined(_laid_over(kennis, school, op, notes, start), _in_order(notes.problems))


# Without these there is no telling which school it is, or whether its names still hold.
_NEEDED: set[EntryPath] = {("school", "naam"), ("school", "sector"), ("school", "plaats")}


def _is_school(root: Node, notes: shaping.Notes) -> bool:
    if isinstance(root, Mapping):
        return True
    notes.report(root.place, "Dit is geen schoolbestand. Begin met 'school:'.")
    return False


def _laid_over(
    kennis: Kennis, school: School, op: str, notes: shaping.Notes, start: Place
) -> Kennis | None:
    """Return the school over the national knowledge; what is wrong with that is noted."""
    if any(not own.naam or not own.zoals for own in school.eigen_situaties.values()):
        return None
    for finding in check_school(kennis, school, op):
        if not notes.follows(finding.path):
            _report(notes, finding, start)
    merged = merge(kennis, school, op)
    for finding in check_merged(merged, kennis):
        path = _in_file(finding.path, school, merged)
        if not notes.follows(path):
            _report(notes, finding._replace(path=path), start)
    return merged


def _in_file(path: EntryPath, school: School, merged: Kennis) -> EntryPath:
    """Return where in the school file stands what a path of the merged knowledge is about."""
    match path:
        case ("situaties", str(id_), "stappen", str(wie), int(number), *rest):
            extra = school.alle_situaties[id_].extra_stappen.get(wie, ())
            first = len(merged.situaties[id_].stappen[wie]) - len(extra)
            if number >= first:
                path = ("situaties", id_, "extra_stappen", wie, number - first, *rest)
    if len(path) > 1 and path[1] in school.eigen_situaties:
        return ("eigen_situaties", *path[1:])
    return path


def _report(notes: shaping.Notes, finding: Finding, start: Place) -> None:
    path = finding.path
    while path and path not in notes.places:
        path = path[:-1]
    ernst = WAARSCHUWING if finding.mild else FOUT
    notes.problems.append(Problem(notes.places.get(path, start), finding.text, ernst, finding.bron))


def _unknown_ids(data: Data, kennis: Kennis) -> Iterator[Finding]:
    """Yield every name in the file that is none of ours."""
    known: dict[str, list[str]] = {
        "rol": [*kennis.rollen],
        "partner": [*kennis.partners],
        "contact": [*kennis.contacten],
        "situatie": [*kennis.situaties],
        "vrager": [*kennis.vragers],
    }
    for path, name, kinds in references(data, shape_named(SCHOOL), ()):
        names = [id_ for kind in kinds for id_ in known[kind]]
        if name and name not in names:
            yield Finding(path, _unknown(name, kinds, names, kennis))
    for name in data.get("eigen_situaties", ()):
        if name in kennis.situaties or name in kennis.groepen:
            text = "Deze situatie bestaat landelijk al. Kies een andere naam."
            yield Finding(("eigen_situaties", name), text)


def _unknown(name: str, kinds: tuple[str, ...], names: list[str], kennis: Kennis) -> str:
    if name in kennis.contacten:
        return f"{HELP_IS_NATIONAL} Haal dit weg."
    if name in kennis.groepen:
        inside = [one.id for one in kennis.situaties.values() if one.groep == name]
        return f"'{name}' is een groep. Kies een situatie daaruit: {listing(inside)}."
    return f"'{plain(name)}' bestaat niet als {listing(kinds)}.{perhaps(name, names)}"


def _in_order(problems: list[Problem]) -> list[Problem]:
    """Return each problem once, in the order of the file."""
    return sorted(set(problems), key=lambda one: (one.place, one.ernst, one.text))


def _the_only(folder: Path) -> Path:
    files = school_files(folder)
    if len(files) > 1:
        first = listing([plain(one.name) for one in files[:3]], "of")
        raise UsageError(f"In deze map staan {len(files)} scholen. Kies er één, zoals {first}.")
    return files[0]
