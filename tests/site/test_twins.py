"""The modules of the browser keep the same numbers and words as those of Python."""

import json
import re

import pytest

from training import packing
from wiedoetwat import conflict, gate, patterns, text
from wiedoetwat.model import THUIS
from wiedoetwat.recognition import evidence, features, lanes, model, own, ranking
from wiedoetwat.site.script import ASSETS, MODULES
from wiedoetwat.views import staff

TWINS = {
    "conflict": conflict,
    "evidence": evidence,
    "features": features,
    "gate": gate,
    "lanes": lanes,
    "model": model,
    "own": own,
    "patterns": patterns,
    "ranking": ranking,
    "staff": staff,
    "text": text,
    "unpacking": packing,
}
# What has another name in Python, or is another kind of thing there.
OTHERS = {
    ("evidence", "MOST"): evidence.MOST,
    ("lanes", "HOME"): THUIS,
    ("ranking", "OUT_OF_SCOPE"): "buiten-bereik",
    ("unpacking", "FULL"): 1 << 24,
    ("unpacking", "ZERO"): model.ZERO,
    ("unpacking", "ONE"): packing.ONE,
}
_CONST = re.compile(
    r"^(?:export )?const ([A-Z_]+|\[[A-Z_, ]+\]) =\s*(.+?);$", re.MULTILINE | re.DOTALL
)
_SHIFT = re.compile(r"(\d+) << (\d+)")


def constants(name):
    """Yield every number, word and list that a module keeps, by its name."""
    source = (ASSETS / "js" / f"{name}.js").read_text("utf-8")
    for names, value in _CONST.findall(source):
        try:
            found = json.loads(plain(value))
        except ValueError:
            continue  # a pattern, or what is worked out
        several = names.startswith("[")
        yield from zip(names[1:-1].split(", "), found, strict=True) if several else [(names, found)]


def plain(value):
    """Return what JavaScript has as JSON has it."""
    value = re.sub(r"0x[0-9a-f]+", lambda one: str(int(one[0], 16)), value)
    return _SHIFT.sub(lambda one: str(int(one[1]) << int(one[2])), value)


def of_python(name, constant):
    if (name, constant) in OTHERS:
        return OTHERS[name, constant]
    found = getattr(TWINS[name], constant, None)
    found = getattr(TWINS[name], f"_{constant}") if found is None else found
    return list(found) if isinstance(found, tuple) else found


ALL = [(name, *one) for name in TWINS for one in constants(name)]


@pytest.mark.parametrize(("name", "constant", "value"), ALL, ids=lambda one: str(one)[:20])
def test_a_constant_is_the_same_in_python(name, constant, value):
    assert value == of_python(name, constant)


def test_the_constants_are_found():
    assert set(TWINS) <= set(MODULES)
    assert len(ALL) > 30
    assert {name for name, *_ in ALL} == set(TWINS)
