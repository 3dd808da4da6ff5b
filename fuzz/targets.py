"""Every target by its name: what runs, which words help, how an input changes, its seeds."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from random import Random
from types import ModuleType
from typing import NamedTuple

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"

_MODULES = {
    "yaml": "yaml_text",
    "kennis": "knowledge",
    "school": "school_file",
    "nieuw": "new_school",
    "tekst": "story",
    "invoer": "stream",
    "vragen": "guiding",
    "lijst": "lists",
    "adres": "addresses",
}
NAMES = tuple(_MODULES)

LONGEST = {"kennis": 16_000, "school": 12_000, "yaml": 1_500, "lijst": 2_000}
"""How many bytes an input of a target may have, if that is not OTHERS."""

OTHERS = 1_000


class Target(NamedTuple):
    """A target. `mutated` is None if bytes that change at random serve it well enough."""

    name: str
    run: Callable[[bytes], None]
    words: tuple[bytes, ...]
    mutated: Callable[[bytes, Random], bytes] | None
    seeds: Callable[[], list[bytes]]

    @property
    def longest(self) -> int:
        """How many bytes an input may have."""
        return LONGEST.get(self.name, OTHERS)

    @property
    def corpus(self) -> Path:
        """The folder with the inputs that are kept in the repository."""
        return CORPUS / self.name

    def kept(self) -> list[bytes]:
        """Return those inputs, in order of their names; beside them there are the seeds."""
        return [path.read_bytes() for path in sorted(self.corpus.iterdir())]


def target(name: str) -> Target:
    """Return the target of this name; KeyError if there is none."""
    module = import_module(f"fuzz.{_MODULES[name]}")
    return Target(
        name, module.target, _words(module), getattr(module, "mutated", None), module.seeds
    )


def _words(module: ModuleType) -> tuple[bytes, ...]:
    plain = (word.encode("utf-8", "surrogateescape") for word in module.WORDS)
    return tuple(dict.fromkeys((*plain, *getattr(module, "RAW_WORDS", ()))))
