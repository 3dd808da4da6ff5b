"""Changes the real knowledge in one place at a time, and asks whether anything notices.

What loads a folder notices, or what `controleer` checks, or geraamte.yaml, which follows the
knowledge only through `scripts/neem-over`: there it shows in a difference that someone approves.
"""

from typing import Any, NamedTuple

from tests.conftest import ROOT
from tests.knowledge.skeleton import skeleton
from tests.mutation.changes import ITEM_GONE, SWAPPED, of_block
from wiedoetwat.checks import CHECKS, gate
from wiedoetwat.loading import shaping
from wiedoetwat.loading.building import build
from wiedoetwat.loading.fields import COLLECTIONS, shape_named
from wiedoetwat.loading.folder import read_folder
from wiedoetwat.loading.ids import check_ids
from wiedoetwat.loading.reading import read
from wiedoetwat.model import CELLEN

DATA = ROOT / "data"
BASE, _ = read_folder(DATA)
SKELETON = skeleton(BASE)
KNOWN = {c.shape: [entry["id"] for entry in BASE[c.name]] for c in COLLECTIONS} | {
    "cel": list(CELLEN)
}
EVERY = 23
"""Which part of the mutants is tried with each run of the tests: one in so many."""

_SIDE_BY_SIDE = ("de_tabel_zegt_niet", "geen_voorbeelden", "voorbeelden")
_SEEN_BY_THE_GATE = ("woordenlijsten", "onschuldig", "signalen")
_OF_THE_GATE = (gate.patterns_can_be_read, gate.signs_do_what_their_examples_say)


class Mutant(NamedTuple):
    """One change to a collection: the entries as they are then, the changed ones as trees."""

    collection: str
    kind: str
    where: str
    entries: list[Any]


def mutants():
    """Yield the knowledge with each change that can be made in one place."""
    for collection in COLLECTIONS:
        name, entries = collection.name, BASE[collection.name]
        trees = _trees(collection)
        for number, tree in enumerate(trees):
            before, after = entries[:number], entries[number + 1 :]
            here = f"{name}/{entries[number]['id']}"
            yield Mutant(name, ITEM_GONE, here, before + after)
            if after and not (DATA / collection.source).is_dir():
                swapped = [*before, after[0], entries[number], *after[1:]]
                yield Mutant(name, SWAPPED, here, swapped)
            for change in of_block(tree, shape_named(collection.shape), KNOWN):
                where = "/".join(map(str, (here, *change.where)))
                yield Mutant(name, change.kind, where, [*before, change.node, *after])


def makes_no_difference(mutant):
    """Whether only the order was changed of texts that stand side by side, without any order."""
    return mutant.kind == SWAPPED and mutant.where.split("/")[-2] in _SIDE_BY_SIDE


def load(mutant):
    """Return the knowledge with this change as plain data, and whether it can be read."""
    notes = shaping.Notes()
    shape = shape_named(next(c.shape for c in COLLECTIONS if c.name == mutant.collection))
    entries = [
        one if isinstance(one, dict) else shaping.entry(one, shape, mutant.collection, notes)
        for one in mutant.entries
    ]
    data = BASE | {mutant.collection: [one for one in entries if one]}
    return data, bool(entries) and not notes.problems


def points_nowhere(data):
    """Whether loading this knowledge reports an id: one that is not there, or that is twice."""
    return any(check_ids(data, frozenset()))


def is_refused(data, collection):
    """Whether `controleer` refuses this knowledge, in which one collection was changed."""
    kennis = build(data)
    return any(
        any(rule(kennis))
        for rule in CHECKS
        if collection in _SEEN_BY_THE_GATE or rule not in _OF_THE_GATE
    )


def shows(data, collection):
    """Whether a change to this collection shows in geraamte.yaml."""
    return str(skeleton(data, collection)) != str({collection: SKELETON[collection]})


def is_noticed(mutant):
    """Whether anything notices this change: the quickest guard first."""
    data, readable = load(mutant)
    return (
        not readable
        or shows(data, mutant.collection)
        or points_nowhere(data)
        or is_refused(data, mutant.collection)
    )


def _trees(collection):
    path = DATA / collection.source
    if path.is_dir():
        return [read(file)[0] for file in sorted(path.iterdir())]
    return read(path)[0].fields[collection.name].items
