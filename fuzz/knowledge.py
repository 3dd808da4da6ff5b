"""A folder of knowledge: whatever stands in its files, it is reported or it answers."""

import json
import re
import tempfile
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from random import Random
from unittest.mock import patch
from zlib import crc32

from tests import mini

from fuzz.changing import FIELDS, changed
from fuzz.disk import FAST
from fuzz.holding import problems_hold, shown
from wiedoetwat.errors import Place, Problem
from wiedoetwat.loading import examine, reading
from wiedoetwat.loading import folder as loading_folder
from wiedoetwat.loading.reading import Node
from wiedoetwat.model import VRAGERS, Kennis
from wiedoetwat.routing import route
from wiedoetwat.text import plain

HEAD = re.compile(rb"^=== ([a-z_/.-]{1,40})\n", re.MULTILINE)
"""The line above what stands in a file: its name."""

OTHER_NAMES = ("situaties/nieuw.yaml", "voorbeelden/ruzie.yaml", "vreemd.yml", "voorbeelden/x.yaml")
WORDS = (
    *(f"=== {name}\n" for name in (*mini.FILES, *OTHER_NAMES)),
    *(f'"{name}": ' for name in FIELDS),
    *("ruzie", "zorgen", "hulplijn", "apc", "apc-5", "acuut-gevaar", "{wapens}", "...", "[]", "{}"),
)


def target(data: bytes) -> None:
    """Check a small folder in which these files are other ones."""
    names, contents = _files(data)
    folder = Path(_folder().name)
    changes = dict(zip(names, contents, strict=True))
    for name, content in changes.items():
        (folder / name).write_bytes(content)
    try:
        with patch.object(loading_folder, "read", partial(_read, changes)):
            kennis, problems = examine(folder)
    finally:
        for name in changes:
            _put_back(folder, name)
    texts = {plain(str(folder / name)): content for name, content in (_SMALL | changes).items()}
    for problem in problems:
        assert isinstance(problem.place, Place)
        text = texts.get(problem.place.file, b"").decode("utf-8-sig", "replace")
        problems_hold([problem], text, problem.place.file)
    assert kennis or problems
    if kennis and not problems:
        _answers(kennis, crc32(data))


Tree = tuple[Node | None, list[Problem]]


def _read(changes: Mapping[str, bytes], path: Path) -> Tree:
    """Return the tree of a file; one that stays as it is, was read before."""
    name = path.relative_to(_folder().name).as_posix()
    if name in changes or name not in _SMALL:
        return reading.read(path)
    tree, problems = _read_before(path)
    return tree, [*problems]


@cache
def _read_before(path: Path) -> Tree:
    return reading.read(path)


def _answers(kennis: Kennis, choice: int) -> None:
    """Check that everything can be asked of knowledge in which nothing is wrong; show one."""
    ways = [(situatie, wie) for situatie in kennis.situaties for wie in VRAGERS]
    for number, (situatie, wie) in enumerate(ways):
        outcome = route(kennis, situatie, wie)
        assert outcome.antwoorden[0].eerste
        assert outcome.antwoorden[0].stappen
        assert bool(outcome.meldingen) >= outcome.urgent
        if number == choice % len(ways):
            shown(kennis, outcome)


def _files(data: bytes) -> tuple[list[str], list[bytes]]:
    """Return the names and the contents of the files; without any, those of the first."""
    found = [one for one in HEAD.finditer(data) if _is_inside(one[1].decode())]
    if not found:
        return ["roles.yaml"], [data]
    ends = [*(one.start() for one in found[1:]), len(data)]
    contents = [data[one.end() : end] for one, end in zip(found, ends, strict=True)]
    return [one[1].decode() for one in found], contents


def _is_inside(name: str) -> bool:
    """Whether a name is that of a file in the folder, or in a folder inside it."""
    folder, _, file = name.rpartition("/")
    return folder in ("", "situaties", "voorbeelden") and file.endswith((".yaml", ".yml"))


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    """Return the small folder, written once: it is gone when the program ends."""
    folder = tempfile.TemporaryDirectory(dir=FAST)
    mini.write(mini.FILES, Path(folder.name))
    (Path(folder.name) / "voorbeelden").mkdir()
    return folder


def _put_back(folder: Path, name: str) -> None:
    if name in _SMALL:
        (folder / name).write_bytes(_SMALL[name])
    else:
        (folder / name).unlink()


_SMALL = {
    name: json.dumps(content, ensure_ascii=False, indent=1).encode()
    for name, content in mini.FILES.items()
}
"""What stands in the files of the small folder."""


def mutated(data: bytes, chance: Random) -> bytes:
    """Return the files with one changed, or with one more."""
    names, contents = _files(data)
    if not chance.randrange(3):
        name = chance.choice((*mini.FILES, *OTHER_NAMES))
        names.append(name)
        contents.append(_SMALL.get(name) or chance.choice(contents))
    at = chance.randrange(len(names))
    contents[at] = changed(contents[at].decode("utf-8", "replace"), chance).encode(
        "utf-8", "replace"
    )
    return joined(dict(zip(names, contents, strict=True)))


def joined(files: dict[str, bytes]) -> bytes:
    """Return these files as one input."""
    return b"".join(b"=== %s\n%s\n" % (name.encode(), content) for name, content in files.items())


def seeds() -> list[bytes]:
    """Return every file of the small folder, example sentences, and a question none need ask."""
    files = [{name: content} for name, content in _SMALL.items()]
    sentences = b"gewoon:\n  ouder:\n    - mijn kind heeft ruzie\nurgent:\n  leerling: [ruzie nu]\n"
    question = b"vragen:\n- {id: wat, tekst: Wat is er?, antwoorden: [{situatie: ruzie}]}\n"
    more = {"voorbeelden/ruzie.yaml": sentences}, {"vragen.yaml": question}
    return [*map(joined, [*files, *more])]
