"""From the folder with the examples to the bytes of the model, and when it is out of date."""

import hashlib
from pathlib import Path

from training import learn, sharpen
from training.cases import OWN, own_cases
from training.packing import packed
from wiedoetwat import KnowledgeError, load
from wiedoetwat.loading.examples import FOLDER, Example, examine_examples
from wiedoetwat.recognition import features
from wiedoetwat.recognition.model import pack, unpack

_MAKERS = (Path(learn.__file__), Path(sharpen.__file__), Path(features.__file__), OWN)


def examples_in(folder: Path) -> list[Example]:
    """Return the examples of a knowledge folder; KnowledgeError if anything is wrong with them."""
    examples, problems = examine_examples(folder / FOLDER, load().situaties)
    if problems:
        raise KnowledgeError(problems)
    return examples


def learned(folder: Path) -> bytes:
    """Return the file of the model that the examples in this folder teach.

    KnowledgeError if anything is wrong with them.
    """
    model = learn.learn(examples_in(folder))
    kennis = load()
    return pack(sharpen.sharpened(model, own_cases(kennis), kennis), made_of(folder))


def packed_for_browser(baked: bytes) -> bytes:
    """Return the file of the model in a browser, from that of the model."""
    model, _ = unpack(baked)
    return packed(model)


def made_of(folder: Path) -> str:
    """Return a word that changes when the model must be learned again.

    The weights themselves may differ a little from machine to machine.
    """
    paths = [*sorted((folder / FOLDER).glob("*.yaml")), *_MAKERS]
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()[:16]
