"""What a view is made of: a page of blocks for people, and plain data for programs.

A page says what there is to read, in what order and in which words. How it looks is up to the
renderers, so that text, table, Markdown and HTML cannot tell different stories.
"""

from typing import Any, NamedTuple


class Item(NamedTuple):
    """Something with a name, a text and small print. `phone` is a number to call."""

    name: str
    text: str = ""
    notes: tuple[str, ...] = ()
    phone: str = ""

    @property
    def called(self) -> str:
        """The name with the number, and what else there is to know, in one line."""
        text = f" ({self.text})" if self.text else ""
        return f"{self.name}: {self.phone}{text}"


class Alert(NamedTuple):
    """A warning that stands above everything, with whom to call."""

    text: str
    items: tuple[Item, ...]


class Part(NamedTuple):
    """The title of a part of the page, above the blocks that follow."""

    title: str


class Paragraph(NamedTuple):
    """Running text."""

    text: str


class Hint(NamedTuple):
    """How to go on from here on the command line; pages elsewhere leave it out."""

    text: str


class Items(NamedTuple):
    """A list of named things: people, tasks, contacts, sources."""

    heading: str
    items: tuple[Item, ...]


class Step(NamedTuple):
    """One step; `quote` is a sentence the reader can say, after the words `lead`."""

    text: str
    lead: str = ""
    quote: str = ""
    notes: tuple[str, ...] = ()


class Steps(NamedTuple):
    """Numbered steps."""

    heading: str
    steps: tuple[Step, ...]


class Lines(NamedTuple):
    """A list of sentences without names."""

    heading: str
    lines: tuple[str, ...]


class Verbatim(NamedTuple):
    """Lines that stay as they are, never wrapped: other programs read them too."""

    lines: tuple[str, ...]


class Grid(NamedTuple):
    """Rows and columns. The first column names the row."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Alert | Part | Paragraph | Hint | Items | Steps | Lines | Verbatim | Grid


class Page(NamedTuple):
    """A title and the blocks under it."""

    title: str
    blocks: tuple[Block, ...]


class View(NamedTuple):
    """What a command shows: `page` for people, `data` for programs (with its `schema`)."""

    page: Page
    data: dict[str, Any]


def filled(*blocks: Block) -> tuple[Block, ...]:
    """Return the blocks that have something in them."""
    return tuple(block for block in blocks if block[-1])
