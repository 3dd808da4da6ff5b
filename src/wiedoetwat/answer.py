"""What an answer is made of: immutable records, with the trace of every line in them."""

from typing import Literal, NamedTuple

from wiedoetwat.model import (
    Contact,
    Iemand,
    LetOp,
    Melding,
    Refs,
    Situatie,
    Stap,
    Texts,
    Vervolg,
    Vrager,
)
from wiedoetwat.names import Via as NameVia
from wiedoetwat.text import with_article

Mate = Literal["zeker", "kies", "onbekend"]
"""How sure an outcome is: the first answer stands, choose from a few, or none."""

Via = Literal[NameVia, "groep", "tekst"]
"""How a situation was found: by which kind of name, as the default of a group, or in a text."""


class Aanwijzing(NamedTuple):
    """Someone an answer names: first, also, or not.

    `als` is the condition under which this holds ("" if always). `wel` says who is right instead
    (only of someone *not* to go to). `regel` is the rule this comes from, as the path of the YAML
    entry; `bron` are the ids of the table cells and facts under it.
    """

    iemand: Iemand
    als: str
    waarom: str
    bron: Refs
    wel: tuple[Iemand, ...]
    regel: str


class Antwoord(NamedTuple):
    """The answer for one situation and one asker.

    `zekerheid` (0 to 1) is the chance that whoever comes first here is the right one; `herkend`
    has the words that decided. A situation asked for by name is sure (1) without words. `verwant`
    has the other situations of a group, if the group was asked for; `groet` is the first sentence,
    for this asker.
    """

    situatie: Situatie
    via: Via
    zekerheid: float
    herkend: Texts
    groet: str
    eerste: tuple[Aanwijzing, ...]
    ook: tuple[Aanwijzing, ...]
    niet: tuple[Aanwijzing, ...]
    stappen: tuple[Stap, ...]
    als_dat_niet_helpt: tuple[Vervolg, ...]
    contacten: tuple[Contact, ...]
    let_op: tuple[LetOp, ...]
    verwant: tuple[Situatie, ...]


class Over(NamedTuple):
    """Whom a question is about: nobody is sent to them.

    `soort` is rol, partner or persoon, `id` that of the role ("" for a person). `rollen` are all
    the roles nobody is sent to, because the same people have them; `personen` their names.
    """

    soort: str
    id: str
    naam: str
    rollen: Refs
    personen: Texts

    @property
    def heet(self) -> str:
        """Whom it is about as it stands in a sentence: "de directie", "juf Anna"."""
        return self.naam if self.soort == "persoon" else with_article(self.naam)


class Uitkomst(NamedTuple):
    """The whole outcome: how sure it is, for whom, the warnings, and the answers, best first.

    `wie_opgegeven` tells whether the asker said who they are; if not, the answers are for who it
    seems to be, or for whoever asks this most often. `meldingen` stand above everything else.
    `vraag` is the question that tells the answers apart, if one must be chosen. `altijd` says
    with whom one can always ask, if there is no answer. Two answers of which the first stands
    (`zeker`) are two troubles at once, each with its own people. `over` is whom the question is
    about, if that is someone an answer could have sent to.
    """

    uitkomst: Mate
    wie: Vrager
    wie_opgegeven: bool
    urgent: bool
    meldingen: tuple[Melding, ...]
    vraag: str
    antwoorden: tuple[Antwoord, ...]
    altijd: tuple[Aanwijzing, ...]
    over: Over | None = None
