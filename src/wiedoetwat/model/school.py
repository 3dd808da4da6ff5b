"""What a school says of itself: immutable records, one per kind of block in a school file.

Every record has the fields of its YAML block, by the same (Dutch) name. What each field means
stands in `loading/school_fields.py`. Text is plain text, as in the knowledge base. Days are
`datetime.date.isoformat()`, so that they sort as text.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Refs = tuple[str, ...]
Texts = tuple[str, ...]

BRIN = "[0-9]{2}[A-Za-z]{2}([0-9]{2})?"
"""The form of a school's code at the ministry: 12AB, and 12AB01 for one of its places."""

SUFFIX = ".yaml"
"""How the name of a school file ends."""

SECTOREN = ("po", "vo", "so", "mbo")
"""Primary, secondary, special and vocational education."""


class Afwezig(NamedTuple):
    """From when to when someone is away, both days included; "" is without beginning or end."""

    van: str
    tot: str

    def op(self, dag: str) -> bool:
        """Whether this holds on a day."""
        return self.van <= dag and (not self.tot or dag <= self.tot)


class Persoon(NamedTuple):
    """Someone who does something at the school; a name may be all that is known.

    `vervanger` is who stands in: the name of a role or of a person, or a person.
    """

    naam: str
    email: str = ""
    telefoon: str = ""
    website: str = ""
    wanneer: str = ""
    waar: str = ""
    afwezig: Afwezig | None = None
    vervanger: "Persoon | None" = None


class Vervulling(NamedTuple):
    """Who has a role at this school, and what it is called there.

    `personen` is None if the school says nothing of it, and empty if there is nobody now.
    """

    noemen_wij: str
    personen: tuple[Persoon, ...] | None
    vervuld_door: str
    vervanger: Persoon | None
    afwezig: Afwezig | None
    extern: bool


class Klachtroute(NamedTuple):
    """The school's own route for complaints."""

    contactpersoon: Persoon | None
    bestuur: Persoon | None
    klachtencommissie: Persoon | None
    regeling: str
    termijnen: Texts


class Geregeld(NamedTuple):
    """Where to find what the law asks a school to have; "" is not said."""

    veiligheidsbeleid: str
    veiligheidsmonitor: str
    klachtenregeling: str
    meldcode: str
    preventiemedewerker: str
    schoolgids: str


class Schoolstap(NamedTuple):
    """A step as the school wants it."""

    tekst: str
    zin: str
    bij: Refs


class Schoolverwijzing(NamedTuple):
    """Someone who is first in a situation of the school's own."""

    bij: str
    als: str
    voor: Refs
    waarom: str


class Aanpassing(NamedTuple):
    """What a school adds to a situation. Steps per asker: instead of ours, or after them."""

    ook_genoemd: Texts
    voorbeelden: Texts
    stappen: Mapping[str, tuple[Schoolstap, ...]]
    extra_stappen: Mapping[str, tuple[Schoolstap, ...]]
    let_op: Texts


class EigenSituatie(NamedTuple):
    """A situation of the school's own, like one of ours (`zoals`) in all that it does not say."""

    naam: str
    zoals: str
    omschrijving: str
    keuze: Mapping[str, str]
    ook_genoemd: Texts
    voorbeelden: Texts
    eerste: tuple[Schoolverwijzing, ...]
    stappen: Mapping[str, tuple[Schoolstap, ...]]
    extra_stappen: Mapping[str, tuple[Schoolstap, ...]]
    let_op: Texts


class Gegevens(NamedTuple):
    """Which school this is."""

    naam: str
    sector: str
    plaats: str
    brin: str
    website: str


class School(NamedTuple):
    """A school file."""

    school: Gegevens
    geldig_tot: str
    rollen: Mapping[str, Vervulling]
    klachtroute: Klachtroute | None
    geregeld: Geregeld | None
    situaties: Mapping[str, Aanpassing]
    eigen_situaties: Mapping[str, EigenSituatie]

    @property
    def alle_situaties(self) -> Mapping[str, Aanpassing | EigenSituatie]:
        """Every situation the file has something to say about: ours, and then its own."""
        return {**self.situaties, **self.eigen_situaties}


Stand = Literal["ingevuld", "afwezig", "vacant", "ontbreekt", "verlopen"]
"""Whether a role has someone: yes, away, nobody now, not said, or no longer known."""

Herkomst = Literal["landelijk", "bevestigd", "aangepast", "ontbreekt"]
"""Where a field comes from: ours, said by the school too, changed by it, or left open by it."""


class Bezetter(NamedTuple):
    """Someone who has a role on a day.

    `vervangt` is whom they stand in for, `ook` are the ids of their other roles.
    """

    persoon: Persoon
    extern: bool
    vervangt: str
    ook: Refs


class Omweg(NamedTuple):
    """Why someone may be the wrong one after all (two hats that clash), and whom to go to then."""

    waarom: str
    naar: Refs


class Bezetting(NamedTuple):
    """Who has a role on a day, and what there is to explain about that.

    `uitleg` has whole sentences; `afwezig` the names of those who are away; `in_plaats` whom to ask
    if nobody is there.
    """

    stand: Stand
    noemen_wij: str
    personen: tuple[Bezetter, ...]
    uitleg: Texts
    afwezig: Texts
    in_plaats: Refs
    omweg: Omweg | None


class Schoollaag(NamedTuple):
    """A school on a day, as it lies over the national knowledge, with its file.

    If `verlopen`, the names are too old to be shown. `bezetting` is by role or partner, `herkomst`
    by the path of a field; a field that is not there is landelijk. `voorbeelden` are the school's
    own example sentences, by situation.
    """

    bestand: School
    op: str
    verlopen: bool
    bezetting: Mapping[str, Bezetting]
    herkomst: Mapping[str, Herkomst]
    voorbeelden: Mapping[str, Texts]
