"""HTML: a fragment for an intranet page. No scripts, no style; classes begin with `wdw-`."""

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from wiedoetwat.render import Screen
from wiedoetwat.views import page as p

_ADDRESS = re.compile(r"https?://[^\s<>\"']*[^\s<>\"'.,;:!?)]")


def render(view: p.View, _: Screen) -> str:
    """Return the page as one article that can stand in any page; its title is a level-2 heading."""
    lines = ['<article class="wdw-antwoord" lang="nl">']
    lines.append(f'<h2 class="wdw-titel">{escape(view.page.title)}</h2>')
    for block in view.page.blocks:
        if not isinstance(block, p.Hint):
            lines += _BLOCKS[type(block)](block)
    lines.append("</article>")
    return "\n".join(lines) + "\n"


def _section(kind: str, heading: str, inside: Iterator[str]) -> Iterator[str]:
    yield f'<section class="wdw-deel wdw-{kind}">'
    yield f'<h3 class="wdw-kop">{escape(heading)}</h3>'
    yield from inside
    yield "</section>"


def _phone(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    return f'<a class="wdw-telefoon" href="tel:{digits}">{escape(number)}</a>'


def _linked(text: str) -> str:
    """Return the text escaped, with its web addresses as links."""
    parts, end = [], 0
    for found in _ADDRESS.finditer(text):
        address = escape(found.group())
        link = f'<a class="wdw-bron" href="{address}" rel="noreferrer">{address}</a>'
        parts += [escape(text[end : found.start()]), link]
        end = found.end()
    return "".join((*parts, escape(text[end:])))


def _alert(block: p.Alert) -> Iterator[str]:
    yield '<aside class="wdw-melding">'
    yield f"<p><strong>{escape(block.text)}</strong></p>"
    yield '<ul class="wdw-lijst">'
    for item in block.items:
        text = f" ({escape(item.text)})" if item.text else ""
        yield f"<li>{escape(item.name)}: {_phone(item.phone)}{text}</li>"
    yield "</ul>"
    yield "</aside>"


def _part(block: p.Part) -> Iterator[str]:
    yield f'<h2 class="wdw-titel">{escape(block.title)}</h2>'


def _paragraph(block: p.Paragraph) -> Iterator[str]:
    yield f'<p class="wdw-tekst">{_linked(block.text)}</p>'


def _items(block: p.Items) -> Iterator[str]:
    return _section("namen", block.heading, _item_lines(block))


def _item_lines(block: p.Items) -> Iterator[str]:
    yield '<ul class="wdw-lijst">'
    for item in block.items:
        phone = f" {_phone(item.phone)}" if item.phone else ""
        yield f'<li><strong class="wdw-naam">{escape(item.name)}</strong>{phone}'
        if item.text:
            yield f"<p>{_linked(item.text)}</p>"
        for note in item.notes:
            yield f'<p class="wdw-noot">{_linked(note)}</p>'
        yield "</li>"
    yield "</ul>"


def _steps(block: p.Steps) -> Iterator[str]:
    return _section("stappen", block.heading, _step_lines(block))


def _step_lines(block: p.Steps) -> Iterator[str]:
    yield '<ol class="wdw-lijst">'
    for step in block.steps:
        yield f"<li>{escape(step.text)}"
        if step.quote:
            yield f'<p class="wdw-zin">{escape(step.lead)} <q>{escape(step.quote)}</q></p>'
        for note in step.notes:
            yield f'<p class="wdw-noot">{_linked(note)}</p>'
        yield "</li>"
    yield "</ol>"


def _lines(block: p.Lines) -> Iterator[str]:
    return _section("zinnen", block.heading, _line_lines(block))


def _line_lines(block: p.Lines) -> Iterator[str]:
    yield '<ul class="wdw-lijst">'
    for line in block.lines:
        yield f"<li>{_linked(line)}</li>"
    yield "</ul>"


_BLOCKS: dict[type, Callable[[Any], Iterator[str]]] = {
    p.Alert: _alert,
    p.Part: _part,
    p.Paragraph: _paragraph,
    p.Items: _items,
    p.Steps: _steps,
    p.Lines: _lines,
}
"""The blocks of an answer; grids and checks have no HTML form."""
