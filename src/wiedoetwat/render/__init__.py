"""Renderers: each turns a view into text, in a module of its own, found here by name."""

from importlib import import_module
from typing import NamedTuple

from wiedoetwat.views.page import View


class Screen(NamedTuple):
    """What the text will be shown on: its width in columns, and what it can show.

    `unicode` is false if the encoding of the output cannot carry lines and accents.
    """

    width: int = 80
    colour: bool = False
    unicode: bool = True


# By module name, because only the one that is asked for is worth its import (Rich: 60 ms).
RENDERERS = {
    "tabel": "wiedoetwat.render.tabel",
    "tekst": "wiedoetwat.render.tekst",
    "json": "wiedoetwat.render.as_json",
    "markdown": "wiedoetwat.render.markdown",
    "html": "wiedoetwat.render.html",
    "csv": "wiedoetwat.render.as_csv",
}
"""Every form of output, by the name that `--formaat` takes."""


def render(view: View, formaat: str, screen: Screen) -> str:
    """Return the view in this form, ending with a newline; KeyError for an unknown form."""
    text: str = import_module(RENDERERS[formaat]).render(view, screen)
    return text
