"""What the knowledge base is made of: immutable records, one per kind of entry in the YAML.

Every record has the fields of its YAML entry, by the same (Dutch) name. What each field means
stands in `loading/fields.py`. Text is plain text: no markup, no control characters.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TypeVar

if TYPE_CHECKING:
    from wiedoetwat.model.school import Schoollaag

T = TypeVar("T")

VRAGERS = ("leerling", "ouder", "medewerker", "directie")
"""Who may ask, in the order in which answers are listed."""

BUITEN_BEREIK = "buiten-bereik"
"""What texts are about that are none of ours; a name for examples, not a situation."""

GEVAAR = "acuut-gevaar"
"""The warning whose number every answer gives that has no warning of its own."""

THUIS = "thuis"
"""The group of situations at home, and the field of work of who is there for it."""

SCHOOL_FACT = "school-zelf"
"""The source of what only the school says, if there is a school."""

TABEL_RIJEN = {
    "apc": 5,
    "ib": 3,
    "schoolcontactpersoon": 3,
    "vertrouwenspersoon": 4,
    "veiligheidscoordinator": 4,
    "aandachtsfunctionaris": 1,
}
"""The source table: how many cells each column has, in the order of its columns."""

CELLEN = tuple(f"{rol}-{rij}" for rol, rijen in TABEL_RIJEN.items() for rij in range(1, rijen + 1))
"""The cells of the source table, named <column>-<row>."""

Refs = tuple[str, ...]
"""Ids of other entries."""

Texts = tuple[str, ...]
"""Texts, names or web addresses."""


class Vrager(NamedTuple):
    """Someone who may ask: pupil, parent, member of staff or school leader."""

    id: str
    naam: str
    aanspreekvorm: str
    groet: str
    altijd: tuple["Verwijzing", ...]
    ook_genoemd: Texts


class Groep(NamedTuple):
    """A group of situations, with the one that answers for the whole group."""

    id: str
    naam: str
    omschrijving: str
    standaard: str
    standaard_voor: Mapping[str, str]
    ook_genoemd: Texts


class Begrip(NamedTuple):
    """A term of art from the source table, explained once."""

    id: str
    naam: str
    uitleg: str
    bron: Refs


class Feit(NamedTuple):
    """A fact from outside the source table, with its source and how certain it is."""

    id: str
    feit: str
    van: Texts
    url: Texts
    datum: str
    zekerheid: str
    gecontroleerd_op: str


class Taak(NamedTuple):
    """What a role does: one cell of the source table."""

    id: str
    tekst: str
    schakelt_in: Refs
    begrippen: Refs


class Grens(NamedTuple):
    """What a role is *not* for, in which situations, and who is for it instead."""

    id: str
    wat: str
    waarom: str
    geldt_voor: Refs
    voor: Refs
    wel: Refs
    bron: Refs
    begrippen: Refs


class Rol(NamedTuple):
    """A role of the source table."""

    id: str
    naam: str
    afkorting: str
    heet_vaak: str
    ook_genoemd: Texts
    werkgebied: str
    kort: str
    taken: tuple[Taak, ...]
    niet_voor: tuple[Grens, ...]

    @property
    def soort(self) -> str:
        """The kind of person, as it is called in JSON."""
        return "rol"

    @property
    def delen(self) -> tuple[Taak | Grens, ...]:
        """Everything said of this role: what it does and what it is not for."""
        return (*self.taken, *self.niet_voor)


class Partner(NamedTuple):
    """Someone the table names without a column, or who stands behind the complaint route."""

    id: str
    naam: str
    ook_genoemd: Texts
    werkgebied: str
    kort: str
    bron: Refs
    is_zelf: str
    onafhankelijk: bool

    @property
    def soort(self) -> str:
        """The kind of person, as it is called in JSON."""
        return "partner"


class Onzeker(NamedTuple):
    """What is said of a contact without enough certainty to print it as a fact."""

    telefoon: str
    bereikbaar: str


class Contact(NamedTuple):
    """Help outside the school. Fields that are not certain are in `onzeker` only."""

    id: str
    naam: str
    ook_genoemd: Texts
    telefoon: str
    ook_telefoon: str
    bereikbaar: str
    anders: str
    voor_wie: str
    voor: Refs
    onzeker: Onzeker | None
    bron: str
    bron_datum: str
    zekerheid: str
    gecontroleerd_op: str

    @property
    def soort(self) -> str:
        """The kind of person, as it is called in JSON."""
        return "contact"


class Melding(NamedTuple):
    """A warning that stands above every answer it belongs to, with whom to call."""

    id: str
    tekst: Mapping[str, str]
    contacten: Refs


class LetOp(NamedTuple):
    """Where another source differs from the table, or schools differ from each other."""

    id: str
    tekst: str
    bij_rollen: Refs
    bij_situaties: Refs
    voor: Refs
    bron: Refs


class Verwijzing(NamedTuple):
    """Someone to go to in a situation, for which askers, on which condition, and why."""

    bij: str
    als: str
    voor: Refs
    waarom: str
    bron: Refs


class Afwijzing(NamedTuple):
    """Someone *not* to go to in a situation, why not, and who instead."""

    bij: str
    als: str
    voor: Refs
    waarom: str
    wel: Refs
    bron: Refs


class Stap(NamedTuple):
    """A step to take: with whom, and (`zin`) a sentence the asker can say."""

    tekst: str
    zin: str
    bij: Refs
    bron: Refs


class Vervolg(NamedTuple):
    """What to do if the steps do not help: another situation, or someone to turn to."""

    situatie: str
    bij: Refs
    voor: Refs
    tekst: str


class Situatie(NamedTuple):
    """A situation at school, with who is first, who else, who not, and the next steps."""

    id: str
    naam: str
    groep: str
    omschrijving: str
    keuze: Mapping[str, str]
    ook_genoemd: Texts
    meestal_van: str
    urgent: bool
    melding: str
    groet: Mapping[str, str]
    eerste: tuple[Verwijzing, ...]
    ook: tuple[Verwijzing, ...]
    niet: tuple[Afwijzing, ...]
    stappen: Mapping[str, tuple[Stap, ...]]
    als_dat_niet_helpt: tuple[Vervolg, ...]
    contacten: Refs
    de_tabel_zegt_niet: Texts

    @property
    def genoemd(self) -> tuple[Verwijzing | Afwijzing, ...]:
        """Everyone this situation itself names: first, also, and not."""
        return (*self.eerste, *self.ook, *self.niet)


class Woordenlijst(NamedTuple):
    """Words that patterns name together, as `{id}`."""

    id: str
    woorden: Texts


class Onschuldig(NamedTuple):
    """Phrases that sound like danger and are not; the safety gate does not see their words."""

    id: str
    patronen: Texts
    voorbeelden: Texts


class Signaal(NamedTuple):
    """A sign of danger in someone's own words, and the warning it calls for."""

    id: str
    melding: str
    patronen: Texts
    voorbeelden: Texts
    geen_voorbeelden: Texts


class Optie(NamedTuple):
    """An answer to a guided question.

    `tekst` is per asker. It settles who asks (`wie`), which questions come next (`vragen`), and
    which situation it is (`situatie`), or that it is none of ours (`niets`).
    """

    tekst: Mapping[str, str]
    voor: Refs
    wie: str
    vragen: Refs
    situatie: str
    niets: bool


class Vraag(NamedTuple):
    """A guided question with its answers. The first one in the file is asked first."""

    id: str
    tekst: Mapping[str, str]
    antwoorden: tuple[Optie, ...]


class Onderscheid(NamedTuple):
    """The question that tells two situations apart; without `tussen`: any others."""

    id: str
    tussen: Refs
    tekst: Mapping[str, str]


class Plicht(NamedTuple):
    """What a school is expected to have arranged, in which sectors, and on what that rests.

    Met if one of `rollen` has someone, or one of the fields `geregeld` of the school file is
    filled in. `zin` says what is missing.
    """

    id: str
    zin: str
    sectoren: Refs
    rollen: Refs
    geregeld: Refs
    bron: Refs


Iemand = Rol | Partner | Contact
"""Anyone an answer can name."""


class _Collections(NamedTuple):
    vragers: Mapping[str, Vrager]
    groepen: Mapping[str, Groep]
    begrippen: Mapping[str, Begrip]
    feiten: Mapping[str, Feit]
    rollen: Mapping[str, Rol]
    partners: Mapping[str, Partner]
    contacten: Mapping[str, Contact]
    meldingen: Mapping[str, Melding]
    let_op: Mapping[str, LetOp]
    situaties: Mapping[str, Situatie]
    woordenlijsten: Mapping[str, Woordenlijst]
    onschuldig: Mapping[str, Onschuldig]
    signalen: Mapping[str, Signaal]
    vragen: Mapping[str, Vraag]
    onderscheid: Mapping[str, Onderscheid]
    plichten: Mapping[str, Plicht]
    school: "Schoollaag | None" = None


class Kennis(_Collections):
    """The whole knowledge base. Every mapping goes from id to record, in the order of the YAML."""

    def once(self, make: Callable[["Kennis"], T]) -> T:
        """Return what this function makes of the knowledge base; it is called only once.

        So what an answer looks things up in need not be made for every answer, and its cost does
        not grow with the knowledge. What is made is shared: nobody may change it.
        """
        made: dict[object, Any] = self.__dict__.setdefault("made", {})
        if make not in made:
            made[make] = make(self)
        found: T = made[make]
        return found

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse a change, as any record does."""
        raise AttributeError(f"{name!r} of a knowledge base cannot be changed")

    @property
    def mensen(self) -> Mapping[str, Iemand]:
        """Everyone an answer can name: roles, partners and contacts, by id."""
        return self.once(_people)

    @property
    def op_school(self) -> "Mapping[str, Rol | Partner]":
        """Everyone at a school that an answer can name: roles and partners, by id."""
        return self.once(_at_school)

    def iemand(self, id_: str) -> Iemand:
        """Return the role, partner or contact with this id; KeyError if there is none."""
        return self.rollen.get(id_) or self.partners.get(id_) or self.contacten[id_]


def _people(kennis: Kennis) -> Mapping[str, Iemand]:
    return {**kennis.rollen, **kennis.partners, **kennis.contacten}


def _at_school(kennis: Kennis) -> "Mapping[str, Rol | Partner]":
    return {**kennis.rollen, **kennis.partners}
