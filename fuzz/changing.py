"""Changes a YAML text as an editor might, by mistake or on purpose, so that it can still be read.

Bytes that are changed at random are seldom YAML, and so never come further than its reader.
"""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any

import yaml

from fuzz.places import NATIONAL
from wiedoetwat.loading.fields import COLLECTIONS, shape_named
from wiedoetwat.loading.school_fields import SCHOOL_SHAPES
from wiedoetwat.model import VRAGERS

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

FIELDS = tuple(
    dict.fromkeys(
        field.name
        for shape in (*(shape_named(c.shape) for c in COLLECTIONS), *SCHOOL_SHAPES.values())
        for field in shape.fields
    )
)
IDS = (*NATIONAL.mensen, *NATIONAL.situaties, *NATIONAL.groepen, *VRAGERS)
NASTY: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        1e400,
        "",
        " ",
        "~",
        "no",
        "0113",
        "1:30",
        "2026-11-24",
        "2026-02-30",
    ),
    *("0000-00-00", "9999-12-31", "\u200b", "\u202e", "\u00a0", "'", '"', "\\", "a" * 300, "1"),
    *("\U0001f392", "cafe\u0301", "juf Anna", "directie", "naam@school.nl", "https://x.nl", "12AB"),
    *("{wapens} bij zich", "...", "a|b ... c*", "ik wil niet meer leven", "hij heeft een mes"),
    *([], {}, [None], [[]], {"": ""}, {"id": "x"}, ["juf Anna", "juf Anna"], {"naam": "juf Anna"}),
)
"""What may stand where something else should."""

LINES = (
    "---",
    "...",
    "%YAML 1.1",
    "- ",
    "? x",
    "<<: {a: b}",
    "&a b",
    "*a",
    "!x y",
    "\t",
    "# x",
    ": ",
)

Parts = dict[Any, Any] | list[Any]


def changed(text: str, chance: Random) -> str:
    """Return the text with one to four changes: in what it says, or else in how it is written."""
    try:
        data = yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe one
    except (yaml.YAMLError, ValueError, RecursionError):
        data = None
    if not isinstance(data, dict | list) or not data or not chance.randrange(5):
        return _with_other_lines(text, chance)
    for _ in range(chance.randint(1, 4)):
        chance.choice(_WAYS)(*_place(data, chance), chance)
    return _written(data, chance)


def _written(data: Parts, chance: Random) -> str:
    flow = chance.choice((None, None, False, True))
    return yaml.dump(
        data, Dumper=_Plain, allow_unicode=True, sort_keys=False, default_flow_style=flow, width=200
    )


class _Plain(_DUMPER):  # type: ignore[misc, valid-type]
    """Writes everything in full, without references."""

    def ignore_aliases(self, _: object) -> bool:
        return True


def _places(data: object) -> Iterator[tuple[Parts, Any]]:
    """Yield every part, as what it is in and under which name or number."""
    if isinstance(data, dict | list):
        for key in list(data) if isinstance(data, dict) else range(len(data)):
            yield data, key
            yield from _places(data[key])


def _place(data: Parts, chance: Random) -> tuple[Parts, Any, Parts]:
    return (*chance.choice(list(_places(data)) or [(data, None)]), data)


def _gone(holder: Parts, key: Any, _: Parts, __: Random) -> None:  # noqa: ANN401
    if len(holder) > 1:
        del holder[key]


def _other(holder: Parts, key: Any, _: Parts, chance: Random) -> None:  # noqa: ANN401
    holder[key] = _copy(chance.choice((chance.choice(NASTY), chance.choice(IDS))))


def _from_elsewhere(holder: Parts, key: Any, data: Parts, chance: Random) -> None:  # noqa: ANN401
    source, at, _ = _place(data, chance)
    holder[key] = _copy(source[at]) if at is not None else None


def _more(holder: Parts, key: Any, _: Parts, chance: Random) -> None:  # noqa: ANN401
    if isinstance(holder, list):
        holder.insert(key, _copy(holder[key]))
    else:
        holder[chance.choice((chance.choice(FIELDS), chance.choice(IDS)))] = _copy(
            chance.choice((holder[key], chance.choice(NASTY)))
        )


def _renamed(holder: Parts, key: Any, _: Parts, chance: Random) -> None:  # noqa: ANN401
    if isinstance(holder, dict):
        holder[chance.choice((chance.choice(FIELDS), chance.choice(IDS)))] = holder.pop(key)
    else:
        chance.shuffle(holder)


_WAYS: Sequence[Callable[[Parts, Any, Parts, Random], None]] = (
    _gone,
    _other,
    _other,
    _from_elsewhere,
    _more,
    _renamed,
)


def _copy(data: Any) -> Any:  # noqa: ANN401
    """Return the same, down to the first hundred parts, so that no text grows without end."""
    left = [100]

    def of(part: Any) -> Any:  # noqa: ANN401
        left[0] -= 1
        if left[0] < 0:
            return None
        if isinstance(part, dict):
            return {key: of(one) for key, one in part.items()}
        return [of(one) for one in part] if isinstance(part, list) else part

    return of(data)


def _with_other_lines(text: str, chance: Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    way = chance.randrange(6)
    if way == 0:
        del lines[at]
    elif way == 1:
        lines.insert(at, lines[other])
    elif way == 2:  # noqa: PLR2004 - one of six
        lines[at] = " " * chance.randrange(5) + lines[at].lstrip(" ")
    elif way == 3:  # noqa: PLR2004
        lines[at], lines[other] = lines[other], lines[at]
    elif way == 4:  # noqa: PLR2004
        name, colon, _ = lines[at].partition(":")
        lines[at] = f"{name}{colon} {chance.choice(NASTY)}\n"
    else:
        lines.insert(at, f"{' ' * chance.randrange(5)}{chance.choice(LINES)}\n")
    return "".join(lines)
