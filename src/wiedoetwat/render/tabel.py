"""Rich tables, for a terminal. On a narrow screen names stand above their texts."""

import io
from collections.abc import Callable, Iterator
from typing import Any

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from wiedoetwat.render import Screen, layout
from wiedoetwat.views import page as p

NARROW = 60
"""Below this many columns a table has no room beside the names."""

# Only a line under the heads, as SIMPLE_HEAD, for an output without line characters.
_ASCII_HEAD = box.Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


def render(view: p.View, screen: Screen) -> str:
    """Return the page drawn for this screen."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=screen.width,
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    console.print(_text(view.page.title, screen, style="bold"))
    for block in view.page.blocks:
        console.print()
        console.print(*_BLOCKS[type(block)](block, screen), sep="\n", soft_wrap=True)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _width(screen: Screen) -> int:
    return min(screen.width, layout.MOST_WIDE)


def _box(screen: Screen) -> box.Box:
    return box.ROUNDED if screen.unicode else box.ASCII


def _heading(heading: str, screen: Screen) -> Iterator[Text]:
    lines = layout.wrap(heading, screen.width)
    if lines:
        yield Text("\n".join(lines), style="bold cyan")
        if screen.width < NARROW:  # there are no tables here to set it apart
            line = "─" if screen.unicode else "-"
            yield Text(line * max(len(line) for line in lines), style="cyan")


def _text(text: str, screen: Screen, first: str = "", style: str = "") -> Text:
    """Return the text in lines that fit; drawing them is then a matter of copying."""
    return Text("\n".join(layout.wrap(text, _width(screen), first)), style=style)


def _alert(block: p.Alert, screen: Screen) -> Iterator[RenderableType]:
    from rich.panel import Panel  # noqa: PLC0415 - most answers have no alert

    width = _width(screen) - 4  # the lines and the space beside the text
    text = Text("\n".join(layout.folded(block.text, width)), "bold", no_wrap=False, overflow="fold")
    for item in block.items:
        text.append("\n")
        text.append("\n".join(layout.folded(item.called, width)), style="red")
    yield Panel(text, box=_box(screen), border_style="red", width=_width(screen))


def _part(block: p.Part, screen: Screen) -> Iterator[RenderableType]:
    yield _text(block.title, screen, style="bold")


def _paragraph(block: p.Paragraph | p.Hint, screen: Screen) -> Iterator[RenderableType]:
    yield _text(block.text, screen)


def _items(block: p.Items, screen: Screen) -> Iterator[RenderableType]:
    yield from _heading(block.heading, screen)
    if screen.width < NARROW:
        yield from _stacked_items(block, screen)
        return
    table = Table(box=_box(screen), show_header=False, show_lines=True)
    name_width = _width(screen) * 3 // 10
    text_width = _width(screen) - name_width - 7  # the lines and the space around both columns
    # Our lines fit, unless they have characters that take two columns: those fold once more.
    table.add_column(width=name_width, overflow="fold")
    table.add_column(width=text_width, overflow="fold")
    for item in block.items:
        table.add_row(_name(item, name_width), _description(item, text_width))
    yield table


def _name(item: p.Item, width: int) -> Text:
    name = Text("\n".join(layout.folded(item.name, width)), style="bold")
    if item.phone:
        name.append("\n" + "\n".join(layout.folded(item.phone, width)), style="green")
    return name


def _description(item: p.Item, width: int) -> Text:
    text = Text("\n".join(layout.folded(item.text, width)))
    for note in item.notes:
        text.append("\n" if text else "")
        text.append("\n".join(layout.folded(note, width)), style="dim")
    return text


def _stacked_items(block: p.Items, screen: Screen) -> Iterator[Text]:
    for item in block.items:
        phone = f": {item.phone}" if item.phone else ""
        yield _text(f"{item.name}{phone}", screen, " ", "bold")
        for text, style in ((item.text, ""), *((note, "dim") for note in item.notes)):
            if text:
                yield _text(text, screen, "   ", style)


def _steps(block: p.Steps, screen: Screen) -> Iterator[RenderableType]:
    yield from _heading(block.heading, screen)
    for number, step in enumerate(block.steps, start=1):
        yield _text(step.text, screen, f" {number}. ")
        if step.quote:
            yield _text(f'{step.lead} "{step.quote}"', screen, "    ", "italic green")
        for note in step.notes:
            yield _text(note, screen, "    ", "bold")


def _lines(block: p.Lines, screen: Screen) -> Iterator[RenderableType]:
    yield from _heading(block.heading, screen)
    for line in block.lines:
        yield _text(line, screen, " - ")


def _verbatim(block: p.Verbatim, _: Screen) -> Iterator[RenderableType]:
    yield from (Text(line) for line in block.lines)


def _grid(block: p.Grid, screen: Screen) -> Iterator[RenderableType]:
    yield from _heading(block.heading, screen)
    widths = layout.column_widths(block, screen.width)
    if widths is None:
        yield from _stacked_grid(block, screen)
        return
    line = box.SIMPLE_HEAD if screen.unicode else _ASCII_HEAD
    table = Table(box=line, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    for column, width in zip(block.columns, widths, strict=True):
        table.add_column(Text(column), width=width, overflow="fold")
    for row in block.rows:
        table.add_row(
            *(
                Text("\n".join(layout.cell_lines(cell, width)))
                for cell, width in zip(row, widths, strict=True)
            )
        )
    yield table


def _stacked_grid(block: p.Grid, screen: Screen) -> Iterator[Text]:
    for name, *cells in block.rows:
        yield _text(name, screen, " ", "bold")
        for column, cell in zip(block.columns[1:], cells, strict=True):
            if cell:
                yield _text(f"{column}: {cell}", screen, "   ")


_BLOCKS: dict[type, Callable[[Any, Screen], Iterator[RenderableType]]] = {
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
