"""Markdown: for wikis, mail programs and documents."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from wiedoetwat.render import Screen
from wiedoetwat.views import page as p

# What can start markup inside a line or at its start. Web addresses are left whole, up to what
# could end them.
_MARKUP = re.compile(
    r"""(?P<address>https?://[^\s\\`*\[\]()<>|"']+)
    | (?P<number>^\d+)(?=[.)]\s)
    | (?P<mark>[\\`*_\[\]<>#|~&]|^[=+-])""",
    re.VERBOSE,
)


def render(view: p.View, _: Screen) -> str:
    """Return the page as Markdown."""
    lines = [f"# {_escaped(view.page.title)}"]
    for block in view.page.blocks:
        if not isinstance(block, p.Hint):
            lines += ["", *_BLOCKS[type(block)](block)]
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    return _MARKUP.sub(_defused, text)


def _defused(found: re.Match[str]) -> str:
    if found["mark"]:
        return f"\\{found['mark']}"
    return f"{found['number']}\\" if found["number"] else found[0]


def _heading(heading: str) -> Iterator[str]:
    if heading:
        yield f"## {_escaped(heading)}"
        yield ""


def _alert(block: p.Alert) -> Iterator[str]:
    yield f"> **{_escaped(block.text)}**"
    for item in block.items:
        text = f" ({_escaped(item.text)})" if item.text else ""
        yield ">"
        yield f"> {_escaped(item.name)}: **{item.phone}**{text}"


def _part(block: p.Part) -> Iterator[str]:
    yield f"# {_escaped(block.title)}"


def _paragraph(block: p.Paragraph) -> Iterator[str]:
    yield _escaped(block.text)


def _items(block: p.Items) -> Iterator[str]:
    yield from _heading(block.heading)
    for item in block.items:
        phone = f" ({item.phone})" if item.phone else ""
        texts = (_escaped(text) for text in (item.text, *item.notes) if text)
        yield from _broken("- ", (f"**{_escaped(item.name)}**{phone}", *texts))


def _steps(block: p.Steps) -> Iterator[str]:
    yield from _heading(block.heading)
    for number, step in enumerate(block.steps, start=1):
        quote = (f"{_escaped(step.lead)} *“{_escaped(step.quote)}”*",) if step.quote else ()
        notes = (_escaped(note) for note in step.notes)
        yield from _broken(f"{number}. ", (_escaped(step.text), *quote, *notes))


def _broken(start: str, texts: tuple[str, ...]) -> Iterator[str]:
    """Yield one list item over several lines; two spaces at the end of a line break it."""
    for number, text in enumerate(texts):
        lead = " " * len(start) if number else start
        yield f"{lead}{text}{'  ' if number < len(texts) - 1 else ''}"


def _lines(block: p.Lines) -> Iterator[str]:
    yield from _heading(block.heading)
    for line in block.lines:
        yield f"- {_escaped(line)}"


def _verbatim(block: p.Verbatim) -> Iterator[str]:
    for line in block.lines:
        yield f"    {line}"


def _grid(block: p.Grid) -> Iterator[str]:
    yield from _heading(block.heading)
    yield _row(tuple(_escaped(column) for column in block.columns))
    yield _row(("---",) * len(block.columns))
    for row in block.rows:
        yield _row(tuple(_escaped(cell) for cell in row))


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


_BLOCKS: dict[type, Callable[[Any], Iterator[str]]] = {
    p.Alert: _alert,
    p.Part: _part,
    p.Paragraph: _paragraph,
    p.Items: _items,
    p.Steps: _steps,
    p.Lines: _lines,
    p.Verbatim: _verbatim,
    p.Grid: _grid,
}
