"""What an answer is made of: immutable records, with the trace of every line in them."""

from typing import NamedTuple

from wiedoetwat.model import (
    Contact,
    Iemand,
    LetOp,
    Melding,
    Refs,
    Situatie,
    Stap,
    Vervolg,
    Vrager,
)


class Aanwijzing(NamedTuple):
    """Someone an answer names: first, also, or not.

    `wel` says who is right instead (only if this is someone *not* to go to). `regel` is the rule
    this comes from, as the path of the YAML entry; `bron` are the table cells and facts under it.
    """

    iemand: Iemand
    als: str
    waarom: str
    bron: Refs
    wel: tuple[Iemand, ...]
    regel: str


class Gevonden(NamedTuple):
    """How the situation was found: by which kind of name, and which other ones are near."""

    via: str
    verwant: tuple[Situatie, ...]


class Antwoord(NamedTuple):
    """The answer for one situation and one asker. `zekerheid` runs from 0 to 1."""

    situatie: Situatie
    zekerheid: float
    herkend: Refs
    eerste: tuple[Aanwijzing, ...]
    ook: tuple[Aanwijzing, ...]
    niet: tuple[Aanwijzing, ...]
    stappen: tuple[Stap, ...]
    als_dat_niet_helpt: tuple[Vervolg, ...]
    contacten: tuple[Contact, ...]
    let_op: tuple[LetOp, ...]


class Uitkomst(NamedTuple):
    """The whole outcome: how sure it is, for whom, the warnings, and the answers."""

    uitkomst: str
    wie: Vrager
    wie_opgegeven: bool
    groet: str
    urgent: bool
    meldingen: tuple[Melding, ...]
    gevonden: Gevonden
    antwoorden: tuple[Antwoord, ...]
