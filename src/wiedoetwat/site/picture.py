"""The route as a small picture: you, who is first, what if that does not help, and outside."""

from collections.abc import Iterator
from typing import NamedTuple

from wiedoetwat.answer import Antwoord
from wiedoetwat.model import Contact, Kennis, Vrager
from wiedoetwat.text import titled
from wiedoetwat.views import staff


class Stop(NamedTuple):
    """One stop on the way: its look, a small word above it, and who or what it is."""

    kind: str
    label: str
    name: str
    who: str = ""


def picture(kennis: Kennis, antwoord: Antwoord, wie: Vrager) -> Iterator[Stop]:
    """Yield the stops of an answer, in order; a template draws them as boxes with arrows."""
    yield Stop("jij", "Begin", "U" if wie.aanspreekvorm == "u" else "Jij")
    first = antwoord.eerste[0].iemand
    names = [one.persoon.naam for one in staff.people_of(kennis, first.id)]
    alone = titled(names[0]) if len(names) == 1 else ""
    yield Stop("eerste", "Eerst naar", titled(staff.called(kennis, first)), alone)
    way = antwoord.als_dat_niet_helpt[0]
    then = kennis.situaties[way.situatie].naam if way.situatie else ""
    if way.bij and not then:
        then = titled(staff.called(kennis, kennis.iemand(way.bij[0])))
    outside = titled(antwoord.contacten[0].naam)
    if then != titled(staff.called(kennis, first)):
        yield Stop("daarna", "Helpt dat niet", then)
    if not isinstance(first, Contact) and outside != then:
        yield Stop("buiten", "Buiten de school", outside)
