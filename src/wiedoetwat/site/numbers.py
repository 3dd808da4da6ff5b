"""The numbers one can call, as the knowledge has them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wiedoetwat.model import Kennis
from wiedoetwat.text import titled


class Number(NamedTuple):
    """A number to call: which contact it is of, its name, and when someone answers."""

    id: str
    naam: str
    telefoon: str
    wanneer: str


def numbers(kennis: Kennis, ids: Iterable[str]) -> Iterator[Number]:
    """Yield the numbers of these contacts, in this order; who has none is left out."""
    for id_ in ids:
        one = kennis.contacten.get(id_)
        if one and one.telefoon:
            yield Number(id_, titled(one.naam), one.telefoon, one.bereikbaar)
