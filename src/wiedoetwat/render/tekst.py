"""Plain text: for pipes, mail and screen readers. No colour, no lines, no symbols."""

from collections.abc import Callable, Iterator
from typing import Any

from wiedoetwat.render import Screen, layout
from wiedoetwat.views import page as p


def render(view: p.View, screen: Screen) -> str:
    """Return the page as plain text."""
    width = min(screen.width, layout.MOST_WIDE)
    title = layout.wrap(view.page.title, width)
    lines = [*title, "=" * max(len(line) for line in title)]
    for block in view.page.blocks:
        lines.append("")
        lines += _BLOCKS[type(block)](block, width)
    return "\n".join(lines) + "\n"


def _heading(heading: str, width: int) -> Iterator[str]:
    lines = layout.wrap(heading, width)
    yield from lines
    if lines:
        yield "-" * max(len(line) for line in lines)


def _alert(block: p.Alert, width: int) -> Iterator[str]:
    yield from layout.wrap(block.text, width, "!! ")
    for item in block.items:
        yield from layout.wrap(item.called, width, "   ")


def _part(block: p.Part, width: int) -> Iterator[str]:
    lines = layout.wrap(block.title, width)
    yield from lines
    yield "=" * max(len(line) for line in lines)


def _paragraph(block: p.Paragraph | p.Hint, width: int) -> Iterator[str]:
    yield from layout.wrap(block.text, width)


def _items(block: p.Items, width: int) -> Iterator[str]:
    yield from _heading(block.heading, width)
    for item in block.items:
        phone = f": {item.phone}" if item.phone else ""
        yield from layout.wrap(f"{item.name}{phone}", width, "* ")
        for text in (item.text, *item.notes):
            yield from layout.wrap(text, width, "  ")


def _steps(block: p.Steps, width: int) -> Iterator[str]:
    yield from _heading(block.heading, width)
    for number, step in enumerate(block.steps, start=1):
        yield from layout.wrap(step.text, width, f"{number}. ")
        if step.quote:
            yield from layout.wrap(f'{step.lead} "{step.quote}"', width, "   ")
        for note in step.notes:
            yield from layout.wrap(note, width, "   ")


def _lines(block: p.Lines, width: int) -> Iterator[str]:
    yield from _heading(block.heading, width)
    for line in block.lines:
        yield from layout.wrap(line, width, "* ")


def _verbatim(block: p.Verbatim, _: int) -> Iterator[str]:
    yield from block.lines


def _grid(block: p.Grid, width: int) -> Iterator[str]:
    yield from _heading(block.heading, width)
    widths = layout.column_widths(block, width)
    if widths is None:
        yield from _stacked(block, width)
        return
    for row in (block.columns, *block.rows):
        cells = [layout.cell_lines(cell, size) for cell, size in zip(row, widths, strict=True)]
        for number in range(max(len(cell) for cell in cells)):
            parts = (
                (cell[number] if number < len(cell) else "").ljust(size + layout.GAP)
                for cell, size in zip(cells, widths, strict=True)
            )
            yield "".join(parts).rstrip()


def _stacked(block: p.Grid, width: int) -> Iterator[str]:
    for name, *cells in block.rows:
        yield from layout.wrap(name, width, "* ")
        for column, cell in zip(block.columns[1:], cells, strict=True):
            if cell:
                yield from layout.wrap(f"{column}: {cell}", width, "  ")


_BLOCKS: dict[type, Callable[[Any, int], Iterator[str]]] = {
    p.Alert: _alert,
    p.Part: _part,
    p.Paragraph: _paragraph,
    p.Hint: _paragraph,
    p.Items: _items,
    p.Steps: _steps,
    p.Lines: _lines,
    p.Verbatim: _verbatim,
    p.Grid: _grid,
}
