"""A new school file: a few questions, and a file with comments that the next person understands.

Nothing is read or written here.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from wiedoetwat.model import Kennis, Partner, Rol
from wiedoetwat.model.school import BRIN, SECTOREN
from wiedoetwat.names import short_name
from wiedoetwat.school.year import end_of_year
from wiedoetwat.text import fold, is_day, listing, plain, titled, with_article

NOBODY = "-"
"""The answer that says that nobody has a role now."""

_SECTORS = {
    "po": "basisonderwijs",
    "vo": "voortgezet onderwijs",
    "so": "speciaal onderwijs",
    "mbo": "middelbaar beroepsonderwijs",
}
_OTHERS = ("directie", "bestuur", "klachtencommissie")
_IN_ROUTE = ("bestuur", "klachtencommissie")


class Question(NamedTuple):
    """One question.

    `choices` are the only answers, if there are any; `fits` tells whether an answer will do, if not
    all do, as `example` does; `default` is taken for no answer.
    """

    id: str
    text: str
    required: bool = False
    choices: tuple[str, ...] = ()
    default: str = ""
    fits: Callable[[str], object] = bool
    example: str = ""

    def wrong(self, said: str) -> str:
        """Return what is wrong with an answer, or ""."""
        if self.required and not said:
            return "Hier is een antwoord nodig."
        if self.choices and said not in self.choices:
            return f"Kies {listing(self.choices)}."
        if said and not self.fits(said):
            return f"Dit klopt zo niet. Schrijf het als {self.example}."
        return ""


def questions(kennis: Kennis, op: str) -> tuple[Question, ...]:
    """Return the questions for a new file, made on this day (as `date.isoformat`)."""
    sectors = ", ".join(f"{id_} ({name})" for id_, name in _SECTORS.items())
    return (
        Question("naam", "Hoe heet de school?", required=True),
        Question("sector", f"Welke sector? Kies {sectors}.", required=True, choices=SECTOREN),
        Question("plaats", "In welke plaats staat de school?", required=True),
        Question("brin", "Wat is de BRIN-code?", fits=re.compile(BRIN).fullmatch, example="12AB"),
        Question(
            "geldig_tot",
            "Tot en met welke dag kloppen de namen? Schrijf jjjj-mm-dd.",
            default=end_of_year(op),
            fits=is_day,
            example=end_of_year(op),
        ),
        *(_who_is(one) for one in _asked(kennis)),
    )


def _asked(kennis: Kennis) -> Iterator[Rol | Partner]:
    yield from kennis.rollen.values()
    yield from (kennis.partners[id_] for id_ in _OTHERS if id_ in kennis.partners)


def _who_is(one: Rol | Partner) -> Question:
    return Question(one.id, f"Wie is {with_article(short_name(one))}? {one.kort}")


def school_text(kennis: Kennis, answers: Mapping[str, str]) -> str:
    """Return the text of a school file with these answers, by the id of their question."""
    given = {id_: plain(answer) for id_, answer in answers.items() if answer.strip()}
    return "\n".join([*_head(given), *_roles(kennis, given), *_rest(kennis, given)]) + "\n"


def _head(given: Mapping[str, str]) -> Iterator[str]:
    yield from (
        f"# Wie doet wat op {given['naam']}? Hier haalt wiedoetwat de namen van onze school.",
        "# Kijk het na met:  wiedoetwat controleer DIT-BESTAND",
        "# Alle velden staan in docs/school.md. Een regel met # telt niet mee: haal het # weg",
        "# en vul hem in. Zet teksten en nummers tussen aanhalingstekens, en gebruik spaties.",
        "",
        "school:",
        f"  naam: {_quoted(given['naam'])}",
        f"  sector: {given['sector']}  # po, vo, so of mbo",
        f"  plaats: {_quoted(given['plaats'])}",
    )
    if "brin" in given:
        yield f"  brin: {_quoted(given['brin'])}"
    else:
        yield '  # brin: "12AB"'
    yield from (
        '  # website: "https://www.onzeschool.nl"',
        "",
        "# Tot en met deze dag kloppen de namen. Daarna tonen we ze niet meer.",
        f"geldig_tot: {given['geldig_tot']}",
        "",
    )


def _roles(kennis: Kennis, given: Mapping[str, str]) -> Iterator[str]:
    yield from (
        "# Wie doet wat? Heeft iemand meer rollen, noem dan overal dezelfde naam.",
        "# personen: [] betekent dat er nu niemand is.",
        "rollen:",
    )
    described: dict[str, str] = {}
    for one in _asked(kennis):
        if one.id not in _IN_ROUTE:
            yield f"  # {titled(short_name(one))}. {one.kort}"
            yield f"  {one.id}:"
            yield f"    # noemen_wij: {_quoted(short_name(one))}  # hoe deze rol bij ons heet"
            yield from _people(one.id, given.get(one.id, ""), described)
            if one.id == "vertrouwenspersoon":
                yield "    # extern: true  # werkt niet bij de school"
            yield ""


def _people(id_: str, name: str, described: dict[str, str]) -> Iterator[str]:
    """Yield who has a role; their details are asked for where they are named first."""
    if name == NOBODY:
        yield "    personen: []"
        return
    if not name:
        yield "    # personen:"
        yield '    #   - naam: "juf Anna"'
        return
    first = described.setdefault(fold(name), id_)
    yield "    personen:"
    if first == id_:
        yield f"      - naam: {_quoted(name)}"
        yield '        # email: "naam@onzeschool.nl"'
        yield '        # telefoon: "0000-000000"'
        yield '        # wanneer: "dinsdag en donderdag"'
        yield '        # waar: "lokaal 12"'
        yield "        # afwezig: {van: 2027-01-01, tot: 2027-03-31}"
        yield '        # vervanger: "meester Tom"'
    else:
        yield f"      - {_quoted(name)}  # de gegevens staan bij {first}"


def _rest(kennis: Kennis, given: Mapping[str, str]) -> Iterator[str]:
    yield "# Hoe een klacht bij ons loopt. De contactpersoon staat bij schoolcontactpersoon."
    known = [(id_, given[id_]) for id_ in _IN_ROUTE if given.get(id_, NOBODY) != NOBODY]
    yield "klachtroute:" if known else "# klachtroute:"
    for id_, name in known:
        yield f"  {id_}:"
        yield f"    naam: {_quoted(name)}"
        yield '    # email: "naam@onzebestuur.nl"'
        yield '    # website: "https://www.onzebestuur.nl"'
    if not known:
        yield '  # bestuur: "Stichting Onze Scholen"'
        yield '  # klachtencommissie: "Landelijke Klachtencommissie Onderwijs"'
    yield from (
        '  # regeling: "https://www.onzeschool.nl/klachtenregeling"',
        "  # termijnen:",
        '  #   - "Binnen een week weet u wie uw klacht behandelt."',
        "",
        "# Waar staat wat de wet van een school vraagt.",
        "# geregeld:",
        '  # veiligheidsbeleid: "https://www.onzeschool.nl/veiligheid"',
        '  # veiligheidsmonitor: "2026-03"  # wanneer er voor het laatst is gemeten',
        '  # klachtenregeling: "schoolgids, bladzijde 20"',
        '  # meldcode: "https://www.onzeschool.nl/meldcode"',
        '  # preventiemedewerker: "meester Tom"',
        '  # schoolgids: "schoolgids, bladzijde 12"',
        "",
        "# Wat bij ons anders is dan landelijk. De route zelf en de hulp bij gevaar liggen vast.",
        "# situaties:",
        f"#   {next(iter(kennis.situaties))}:",
        '#     let_op: ["Op woensdag is er niemand op school."]',
        "",
        "# Situaties die alleen bij ons bestaan. Zie docs/school.md voor een voorbeeld.",
        "# eigen_situaties:",
    )


def _quoted(text: str) -> str:
    """Return a text between quotes; YAML reads what JSON writes."""
    return json.dumps(text, ensure_ascii=False)
