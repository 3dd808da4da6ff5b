"""Markdown: for wikis, mail programs and documents."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from wiedoetwat.render import Screen
from wiedoetwat.views import page as p

# What can start markup inside a line or at its start; web addresses are left whole.
_MARKUP = re.compile(r"(https?://\S+)|([\\`*_\[\]<>#|~&]|^[+-](?=\s)|^\d+(?=[.)]\s))")


def render(view: p.View, _: Screen) -> str:
    """Return the page as Markdown."""
    lines = [f"# {_plain(view.page.title)}"]
    for block in view.page.blocks:
        if not isinstance(block, p.Hint):
            lines += ["", *_BLOCKS[type(block)](block)]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    return _MARKUP.sub(lambda found: found.group(1) or f"\\{found.group(2)}", text)


def _heading(heading: str) -> Iterator[str]:
    if heading:
        yield f"## {_plain(heading)}"
        yield ""


def _alert(block: p.Alert) -> Iterator[str]:
    yield f"> **{_plain(block.text)}**"
    for item in block.items:
        text = f" ({_plain(item.text)})" if item.text else ""
        yield ">"
        yield f"> {_plain(item.name)}: **{item.phone}**{text}"


def _paragraph(block: p.Paragraph) -> Iterator[str]:
    yield _plain(block.text)


def _items(block: p.Items) -> Iterator[str]:
    yield from _heading(block.heading)
    for item in block.items:
        phone = f" ({item.phone})" if item.phone else ""
        texts = (_plain(text) for text in (item.text, *item.notes) if text)
        yield from _broken("- ", (f"**{_plain(item.name)}**{phone}", *texts))


def _steps(block: p.Steps) -> Iterator[str]:
    yield from _heading(block.heading)
    for number, step in enumerate(block.steps, start=1):
        quote = (f"{_plain(step.lead)} *“{_plain(step.quote)}”*",) if step.quote else ()
        notes = (_plain(note) for note in step.notes)
        yield from _broken(f"{number}. ", (_plain(step.text), *quote, *notes))


def _broken(start: str, texts: tuple[str, ...]) -> Iterator[str]:
    """Yield one list item over several lines; two spaces at the end of a line break it."""
    for number, text in enumerate(texts):
        lead = " " * len(start) if number else start
        yield f"{lead}{text}{'  ' if number < len(texts) - 1 else ''}"


def _lines(block: p.Lines) -> Iterator[str]:
    yield from _heading(block.heading)
    for line in block.lines:
        yield f"- {_plain(line)}"


def _verbatim(block: p.Verbatim) -> Iterator[str]:
    for line in block.lines:
        yield f"    {line}"


def _grid(block: p.Grid) -> Iterator[str]:
    yield from _heading(block.heading)
    yield _row(block.columns)
    yield _row(("---",) * len(block.columns))
    for row in block.rows:
        yield _row(tuple(_plain(cell) for cell in row))


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


_BLOCKS: dict[type, Callable[[Any], Iterator[str]]] = {
    p.Alert: _alert,
    p.Paragraph: _paragraph,
    p.Items: _items,
    p.Steps: _steps,
    p.Lines: _lines,
    p.Verbatim: _verbatim,
    p.Grid: _grid,
}
