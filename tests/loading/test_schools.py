"""A school file as someone types it: every mistake with its line and column, and nothing crashes.

Everything is tried on the file in `tests/schoolfile.py`, with which nothing is wrong.
"""

import copy
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import schoolfile
from tests.conftest import ROOT
from tests.schoolfile import DAY, FILE, SCHOOL, TEXT, examined, laid_over, lines, own, wrong
from wiedoetwat import load
from wiedoetwat.errors import FOUT, KnowledgeError, Place, UsageError
from wiedoetwat.loading.ids import references
from wiedoetwat.loading.kinds import REF_PER_ASKER, REFS, Field, Shape
from wiedoetwat.loading.school_fields import SCHOOL as SCHOOL_FILE
from wiedoetwat.loading.school_fields import SCHOOL_SHAPES
from wiedoetwat.loading.schools import examine_school, examine_text, load_school, school_files
from wiedoetwat.model import VRAGERS

KENNIS = load()
EXAMPLES = sorted((ROOT / "examples").rglob("*.yaml"))
NOT_THERE = "Dit bestand is er niet. Kijk of de naam klopt."
GATE = "De veiligheidspoort ligt landelijk vast: een school kan haar niet veranderen. Haal dit weg."
NO_BLOCK = "Hier hoort een blok met velden. Zet er 'veld: waarde' neer."
EMPTY_BLOCK = "Dit blok is leeg. Vul het in of haal het weg."
NO_BLOCKS = "Hier horen blokken, elk met een naam en een dubbele punt."
QUOTES = "YAML leest {} niet als tekst. Zet er aanhalingstekens omheen."
ROLE_FIELDS = "Hier kan: noemen_wij, personen, vervuld_door, vervanger, afwezig of extern."
STEPS = "situaties:\n  gepeste-leerling:\n    extra_stappen:\n"
OWN = "eigen_situaties:\n  bus:\n    naam: In de bus\n    zoals: gepeste-leerling\n"
SITUATION = "situaties:\n  gepeste-leerling:\n"


def errors(found):
    """Return what makes a file unfit for use, as "regel:kolom: tekst"."""
    problems = [one for one in found.problems if one.ernst == FOUT]
    return [str(one).removeprefix(f"{FILE}:") for one in problems]


# What must be refused: what to replace in the text, by what, and all the errors.

MISTAKES = {
    "no such field": (
        ("  plaats: Weert", "  plaats: Weert\n  plaast: Weert"),
        "5:3: Het veld 'plaast' bestaat hier niet. Misschien 'plaats'?",
    ),
    "no such field in a role": (
        ("    extern: true", "    zzz: true"),
        f"16:5: Het veld 'zzz' bestaat hier niet. {ROLE_FIELDS}",
    ),
    "no such block": (
        ("klachtroute:", "klachten:"),
        "17:1: Het veld 'klachten' bestaat hier niet. Misschien 'klachtroute'?",
    ),
    "a field that is not ours to have": (
        ("klachtroute:", "signalen: []\nklachtroute:"),
        f"17:1: {GATE}",
    ),
    "no name of a person": (
        ("      - naam: juf Anna", "      - waar: lokaal 1"),
        "9:9: Het veld 'naam' mist. De naam, zoals leerlingen en ouders die kennen.",
    ),
    "no sector": (
        ("sector: po", "sector: basisschool"),
        "3:11: 'basisschool' kan hier niet. Kies po, vo, so of mbo.",
    ),
    "a name that is too long": (
        ("naam: De Regenboog", f"naam: {'x' * 101}"),
        "2:9: Dit zijn 101 tekens. Maak er hooguit 100 van.",
    ),
    "a name that is a number": (("naam: De Regenboog", "naam: 113"), f"2:9: {QUOTES.format(113)}"),
    "no code of the ministry": (
        ("  plaats: Weert", "  plaats: Weert\n  brin: AB12"),
        "5:9: 'AB12' is geen BRIN-code. Schrijf twee cijfers en twee letters, zoals 12AB.",
    ),
    "no day": (
        ("geldig_tot: 2027-07-31", "geldig_tot: 31 juli 2027"),
        "5:13: '31 juli 2027' is geen dag. Schrijf 'jjjj-mm-dd'.",
    ),
    "a Dutch day": (
        ("geldig_tot: 2027-07-31", "geldig_tot: 31-07-2027"),
        "5:13: '31-07-2027' is geen dag. Schrijf 'jjjj-mm-dd'.",
    ),
    "a day that does not exist": (
        ("geldig_tot: 2027-07-31", "geldig_tot: 2027-02-30"),
        "5:13: '2027-02-30' is geen dag. Schrijf 'jjjj-mm-dd'.",
    ),
    "a year is no day": (
        ("geldig_tot: 2027-07-31", "geldig_tot: 2027"),
        "5:13: '2027' is geen dag. Schrijf 'jjjj-mm-dd'.",
    ),
    "a day with a time": (
        ("geldig_tot: 2027-07-31", "geldig_tot: 2027-07-31 12:00:00"),
        "5:13: '2027-07-31 12:00:00' is geen dag. Schrijf 'jjjj-mm-dd'.",
    ),
    "yes is no day": (
        ("geldig_tot: 2027-07-31", "geldig_tot: yes"),
        f"5:13: {QUOTES.format('yes')}",
    ),
    "no day at all": (
        ("geldig_tot: 2027-07-31", "geldig_tot:"),
        "5:12: Dit veld is leeg. Vul het in of haal het weg.",
    ),
    "a date that is none": (
        ("veiligheidsmonitor: 2026-03", "veiligheidsmonitor: 2026-13"),
        "21:23: '2026-13' is geen datum, maand of jaar. Schrijf 'jjjj-mm-dd'.",
    ),
    "days in the wrong order": (
        ("tot: 2026-10-31", "tot: 2026-09-30"),
        "13:18: De laatste dag is eerder dan de eerste. Draai ze om.",
    ),
    "no days away": (
        ("{van: 2026-10-01, tot: 2026-10-31}", "{}"),
        f"13:18: {EMPTY_BLOCK}",
    ),
    "an empty block": (
        ("klachtroute:\n  klachtencommissie: Commissie Zuid", "klachtroute: {}"),
        f"17:14: {EMPTY_BLOCK}",
    ),
    "no address": (
        ("website: https://www.regenboog.example", "website: javascript:alert(1)"),
        "12:18: 'javascript:alert(1)' is geen webadres. "
        "Begin met https:// en gebruik geen spaties.",
    ),
    "no mail address": (
        ("email: anna@regenboog.example", "email: anna(at)regenboog.example"),
        "10:16: 'anna(at)regenboog.example' is geen mailadres. Schrijf het als naam@school.nl.",
    ),
    "no number": (
        ('telefoon: "0100-000001 (appen mag)"', "telefoon: even bellen"),
        "11:19: 'even bellen' is geen nummer. Schrijf het nummer erbij.",
    ),
    "a number without quotes": (
        ('telefoon: "0100-000001 (appen mag)"', "telefoon: 0612345670"),
        f"11:19: {QUOTES.format('0612345670')}",
    ),
    "a number of another country without quotes": (
        ('telefoon: "0100-000001 (appen mag)"', "telefoon: +31612345678"),
        f"11:19: {QUOTES.format('+31612345678')}",
    ),
    "true between quotes": (
        ("extern: true", 'extern: "true"'),
        "16:13: Hier hoort true of false, zonder aanhalingstekens.",
    ),
    "yes instead of true": (
        ("extern: true", "extern: yes"),
        "16:13: Hier hoort true of false, zonder aanhalingstekens.",
    ),
    "no people": (
        ("personen: [meester Tom]", "personen:"),
        "15:14: Dit veld is leeg. Vul het in, of schrijf [] voor: niemand.",
    ),
    "one person without a list": (
        ("personen: [meester Tom]", "personen: meester Tom"),
        "15:15: Hier hoort een lijst. Begin elke regel met een streepje.",
    ),
    "a list in a list": (
        ("personen: [meester Tom]", "personen: [[meester Tom]]"),
        f"15:16: {NO_BLOCK}",
    ),
    "a person that is a number": (
        ("personen: [meester Tom]", "personen: [meester Tom, 113]"),
        f"15:29: {QUOTES.format(113)}",
    ),
    "an empty name": (
        ("personen: [meester Tom]", 'personen: [""]'),
        "15:16: Dit veld is leeg. Vul het in of haal het weg.",
    ),
    "a name of a person that is too long": (
        ("personen: [meester Tom]", f"personen: [{'x' * 101}]"),
        "15:16: Dit zijn 101 tekens. Maak er hooguit 100 van.",
    ),
    "51 people": (
        ("personen: [meester Tom]", f"personen: [{', '.join(['meester Tom'] * 51)}]"),
        "15:15: Hier staan er 51. Maak er hooguit 50 van.",
    ),
    "a list of commissions": (
        ("klachtencommissie: Commissie Zuid", "klachtencommissie: [Commissie Zuid]"),
        f"18:22: {NO_BLOCK}",
    ),
    "an empty route": (
        ("klachtroute:\n  klachtencommissie: Commissie Zuid", "klachtroute:"),
        f"17:13: {NO_BLOCK}",
    ),
    "roles in a list": (
        (TEXT[TEXT.index("rollen:") : TEXT.index("klachtroute:")], "rollen: [apc]\n"),
        f"6:9: {NO_BLOCKS}",
    ),
    "no such role": (
        ("  veiligheidscoordinator:", "  vertrouwenspersoonen:"),
        "14:3: 'vertrouwenspersoonen' bestaat niet als rol of partner. "
        "Misschien 'vertrouwenspersoon'?",
    ),
    "a role with an accent": (
        ("  veiligheidscoordinator:", "  veiligheidscoördinator:"),
        "14:3: 'veiligheidscoördinator' is geen goede naam voor een blok. "
        "Schrijf 'veiligheidscoordinator'.",
    ),
    "a role without letters": (
        ("  veiligheidscoordinator:", '  "?!":'),
        "14:3: '?!' is geen goede naam voor een blok. "
        "Gebruik kleine letters, cijfers en streepjes.",
    ),
    "a role that is a text": (("  apc:\n", "  ib: Ineke\n  apc:\n"), f"7:7: {NO_BLOCK}"),
    "done by nobody we know": (
        ("    extern: true", "    extern: true\n  ib:\n    vervuld_door: conciërge"),
        "18:19: 'conciërge' bestaat niet als rol of partner.",
    ),
    "a stand-in that is a list": (
        ("    extern: true", "    vervanger: [juf Anna]"),
        f"16:16: {NO_BLOCK}",
    ),
    "a key that is twice there": (
        ("    extern: true", "    extern: true\n    extern: false"),
        "17:5: 'extern' staat hier dubbel (eerst op regel 16). Haal er één weg.",
    ),
    "a key that is no word": (
        ("    extern: true", "    [a, b]: c"),
        "16:5: Een veldnaam moet één woord zijn. Maak er een woord van.",
    ),
    "an anchor that is used": (
        ("    personen: [meester Tom]", "    personen: [&tom meester Tom, *tom]"),
        "15:34: Een verwijzing met * mag niet. Schrijf de tekst zelf nog eens.",
    ),
    "an anchor laid over": (
        ("    extern: true", "    extern: true\n  ib:\n    <<: *apc"),
        f"18:5: Het veld '<<' bestaat hier niet. {ROLE_FIELDS}",
        "18:9: Een verwijzing met * mag niet. Schrijf de tekst zelf nog eens.",
    ),
    "a tag": (
        ("naam: De Regenboog", "naam: !!python/name:os.system De Regenboog"),
        "2:9: Een YAML-tag (met !) mag niet. Haal die weg.",
    ),
    "a second document": (
        ("klachtroute:", "---\nklachtroute:"),
        "17:1: Hier begint een tweede document (---). Haal die regel weg.",
    ),
}
MORE_MISTAKES = {
    "a group of situations": (
        "situaties:\n  thuis:\n",
        "26:3: 'thuis' is een groep. Kies een situatie daaruit: thuissituatie.",
    ),
    "no such situation": (
        "situaties:\n  gepeste-leerlingen:\n",
        "26:3: 'gepeste-leerlingen' bestaat niet als situatie. Misschien 'gepeste-leerling'?",
    ),
    "situations in a list": ("situaties: [thuissituatie]\n", f"25:12: {NO_BLOCKS}"),
    "steps without an asker": (
        STEPS + "      - tekst: Kom langs.\n",
        "28:7: Hier horen vragers: leerling, ouder, medewerker en directie.",
    ),
    "steps for nobody": (
        STEPS + "      {}\n",
        "28:7: Hier horen vragers: leerling, ouder, medewerker en directie.",
    ),
    "no such asker": (
        STEPS + "      moeder: [{tekst: Kom langs.}]\n",
        "28:7: De vrager 'moeder' bestaat niet. Kies leerling, ouder, medewerker of directie.",
    ),
    "three extra steps": (
        STEPS + "      ouder: [{tekst: Een.}, {tekst: Twee.}, {tekst: Drie.}]\n",
        "28:14: Hier staan er 3. Maak er hooguit 2 van.",
    ),
    "no steps in the list": (
        STEPS + "      ouder: []\n",
        "28:14: Deze lijst is leeg. Vul haar in of haal het veld weg.",
    ),
    "a step without a text": (
        STEPS + "      ouder: [{zin: Mag ik?}]\n",
        "28:15: Het veld 'tekst' mist. Wat iemand doet.",
    ),
    "a step that is a text": (STEPS + "      ouder: [Kom langs.]\n", f"28:15: {NO_BLOCK}"),
    "a step to nobody we know": (
        STEPS + "      ouder: [{tekst: Kom langs., bij: [apc, conciërge]}]\n",
        "28:46: 'conciërge' bestaat niet als rol, partner of contact.",
    ),
    "a text that is too long": (
        SITUATION + f"    let_op:\n      - {'x' * 301}\n",
        "28:9: Dit zijn 301 tekens. Maak er hooguit 300 van.",
    ),
    "too many texts": (
        SITUATION + f"    ook_genoemd: [{', '.join(f'woord{n}' for n in range(51))}]\n",
        "27:18: Hier staan er 51. Maak er hooguit 50 van.",
    ),
    "texts that are one text": (
        SITUATION + "    voorbeelden: ze pakken mijn muts af\n",
        "27:18: Hier hoort een lijst. Begin elke regel met een streepje.",
    ),
    "the route of a situation of ours": (
        SITUATION + "    ook: []\n",
        "27:5: Naar wie iemand gaat, volgt uit de landelijke tabel: een school kan dat niet "
        "veranderen. Zet iets extra's bij 'extra_stappen', of maak een eigen situatie.",
    ),
    "of its own, like nothing": (
        "eigen_situaties:\n  bus:\n    naam: In de bus\n",
        "27:5: Het veld 'zoals' mist. De landelijke situatie waar zij op lijkt.",
    ),
    "of its own, without a name": (
        "eigen_situaties:\n  bus:\n    zoals: gepeste-leerling\n",
        "27:5: Het veld 'naam' mist. Hoe de situatie heet.",
    ),
    "of its own, like nothing we know": (
        "eigen_situaties:\n  bus:\n    naam: In de bus\n    zoals: gepest\n",
        "28:12: 'gepest' bestaat niet als situatie.",
    ),
    "of its own, with nothing in it": (
        "eigen_situaties:\n  bus:\n",
        f"26:7: {NO_BLOCK}",
    ),
    "of its own, with capitals": (
        "eigen_situaties:\n  In de Bus:\n    naam: In de bus\n    zoals: gepeste-leerling\n",
        "26:3: 'In de Bus' is geen goede naam voor een blok. Schrijf 'in-de-bus'.",
    ),
    "seven of its own": (
        "eigen_situaties:\n" + "".join(f"  plek-{n}: {{}}\n" for n in range(7)),
        "26:3: Hier staan er 7. Maak er hooguit 6 van.",
    ),
    "of its own, first nobody": (
        OWN + "    eerste: []\n",
        "29:13: Deze lijst is leeg. Vul haar in of haal het veld weg.",
    ),
    "of its own, first without a reason": (
        OWN + "    eerste: [{bij: apc, als: Misschien.}]\n",
        "29:14: Het veld 'waarom' mist. De reden, in één of twee korte zinnen.",
    ),
    "of its own, first for nobody we know": (
        OWN + "    eerste: [{bij: apc, waarom: Zo., als: Zo., voor: [ouder, opa]}]\n",
        "29:62: 'opa' bestaat niet als vrager.",
    ),
    "of its own, with a choice for nobody": (
        OWN + "    keuze: {opa: Mijn kleinkind.}\n",
        "29:13: De vrager 'opa' bestaat niet. Kies leerling, ouder, medewerker of directie.",
    ),
    "of its own, with a choice that is empty": (
        OWN + '    keuze: ""\n',
        "29:12: Dit veld is leeg. Vul het in of haal het weg.",
    ),
    "of its own, with a list of choices": (
        OWN + "    keuze: [In de bus.]\n",
        "29:12: Hier horen vragers: leerling, ouder, medewerker en directie.",
    ),
}


def test_the_file_of_these_tests_is_right(kennis):
    assert lines(examined(kennis, TEXT)) == []


@pytest.mark.parametrize(
    ("change", "expected"), [(c, e) for c, *e in MISTAKES.values()], ids=MISTAKES
)
def test_a_mistake_is_reported_with_its_line(change, expected, kennis):
    assert change[0] in TEXT
    found = examined(kennis, TEXT.replace(*change, 1))
    assert errors(found) == expected
    assert not found.usable


@pytest.mark.parametrize(
    ("more", "expected"), [(m, e) for m, *e in MORE_MISTAKES.values()], ids=MORE_MISTAKES
)
def test_a_mistake_in_a_situation_is_reported_with_its_line(more, expected, kennis):
    assert errors(examined(kennis, TEXT + more)) == expected


# What must not be refused, however it is written.

FINE = {
    "a code of the ministry": ("plaats: Weert", "plaats: Weert\n  brin: 12AB"),
    "a code of one of its places": ("plaats: Weert", "plaats: Weert\n  brin: 12ab01"),
    "a day between quotes": ("2027-07-31", '"2027-07-31"'),
    "a month": ("2026-03", '"2026-03"'),
    "a year": ("2026-03", "2026"),
    "a day of measuring": ("2026-03", "2026-03-12"),
    "a name between quotes": ("naam: De Regenboog", "naam: \"De 'Regenboog'\""),
    "a name that is as long as may be": ("naam: De Regenboog", f"naam: {'x' * 100}"),
    "an emoji": ("naam: De Regenboog", "naam: De Regenboog 🌈"),
    "letters of elsewhere": ("juf Anna", "Şükrü Ağaoğlu-Þórsdóttir 小明"),
    "HTML": ("juf Anna", "<b>juf</b> Anna & <script>alert(1)</script>"),
    "Rich": ("juf Anna", '"[bold red]juf[/] Anna [link=https://x.example]hier[/link]"'),
    "Markdown": ("juf Anna", '"**juf** [Anna](https://x.example)"'),
    "an escape code, spelled out": ("juf Anna", '"juf \\e[31mAnna\\x07"'),
    "a mark that turns around": ("juf Anna", '"juf \\u202eannA"'),
    "words behind a number": ("(appen mag)", "of appen, na 16.00 uur"),
    "a number of another country": ('"0100-000001 (appen mag)"', '"+31 (0)100 00 00 01"'),
    "a number with a hyphen": ('"0100-000001 (appen mag)"', "0100-000001"),
    "capitals in a mail address": ("anna@regenboog.example", "Anna.de-Vries+po@Regenboog.Example"),
    "an address with http": ("https://www.regenboog.example", "http://regenboog.example/a?b=c#d"),
    "not from outside": ("extern: true", "extern: false"),
    "details of who stands in": (
        "extern: true",
        "vervanger: {naam: juf Noor, telefoon: '0100-000002'}",
    ),
    "the name of who stands in": ("extern: true", "vervanger: juf Noor"),
    "one day away": ("{van: 2026-10-01, tot: 2026-10-31}", '{tot: "2026-10-31"}'),
    "50 people": ("[meester Tom]", f"[{', '.join(f'meester Tom {n}' for n in range(50))}]"),
    "an empty role": ("  apc:\n", "  ib:\n  apc:\n"),
    "an anchor nobody uses": ("naam: De Regenboog", "naam: &naam De Regenboog"),
    "a comment": ("sector: po", "sector: po  # een basisschool"),
    "lines of Windows": ("\n", "\r\n"),
}


@pytest.mark.parametrize("change", FINE.values(), ids=FINE)
def test_what_is_right_is_not_refused(change, kennis):
    assert change[0] in TEXT
    assert lines(examined(kennis, TEXT.replace(*change))) == []


MORE_FINE = {
    "nothing about a situation": SITUATION,
    "a choice for everyone": OWN + "    keuze: Er is gedoe in de bus.\n",
    "a choice for some": OWN + "    keuze: {ouder: Er is gedoe in de bus.}\n",
    "texts as long as may be": SITUATION + f"    let_op:\n      - {'x' * 300}\n",
    "50 words": SITUATION + f"    ook_genoemd: [{', '.join(f'woord{n}' for n in range(50))}]\n",
    "a step to help from outside": STEPS + "      ouder: [{tekst: Bel., bij: ['112', apc]}]\n",
    "help from outside first": OWN
    + "    eerste: [{bij: vertrouwensinspecteur, als: Soms., voor: [ouder], waarom: Zo.}]\n",
}


@pytest.mark.parametrize("more", MORE_FINE.values(), ids=MORE_FINE)
def test_what_is_right_about_a_situation_is_not_refused(more, kennis):
    assert lines(examined(kennis, TEXT + more)) == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("juf \\e[31mAnna", "juf \\u001b[31mAnna"),
        ("juf \\u202eannA", "juf \\u202eannA"),
        ("juf\\n\\tAnna", "juf Anna"),
        ("juf\\0Anna", "juf\\u0000Anna"),
        ("<b>juf</b> [red]Anna[/]", "<b>juf</b> [red]Anna[/]"),
        ("juf 🌈 Anna", "juf 🌈 Anna"),
    ],
)
def test_no_text_of_a_school_steers_a_terminal(typed, read, kennis):
    merged = examined(kennis, TEXT.replace("juf Anna", f'"{typed}"')).kennis
    (persoon,) = merged.school.bestand.rollen["apc"].personen
    assert persoon.naam == read


def test_what_is_read_is_what_was_written(kennis):
    school = examined(kennis, TEXT).kennis.school.bestand
    anna = school.rollen["apc"].personen[0]
    assert (anna.naam, anna.telefoon) == ("juf Anna", "0100-000001 (appen mag)")
    assert tuple(anna.afwezig) == ("2026-10-01", "2026-10-31")
    assert school.rollen["veiligheidscoordinator"].extern
    assert school.geregeld.veiligheidsmonitor == "2026-03"
    assert school.klachtroute.klachtencommissie.naam == "Commissie Zuid"


def test_nobody_and_not_said_are_not_the_same(kennis):
    change = {"rollen": {"ib": {"personen": []}, "zorgteam": {"extern": True}}}
    rollen = examined(kennis, change).kennis.school.bestand.rollen
    assert (rollen["ib"].personen, rollen["zorgteam"].personen) == ((), None)


def test_one_choice_is_for_every_asker(kennis):
    school = examined(kennis, own(keuze="In de bus.")).kennis.school.bestand
    assert dict(school.eigen_situaties["schoolbus"].keuze) == dict.fromkeys(VRAGERS, "In de bus.")


def test_ten_thousand_people_are_too_many(kennis):
    change = {"rollen": {"ib": {"personen": [f"Persoon {number}" for number in range(10_000)]}}}
    assert wrong(kennis, change) == ["Hier staan er 10000. Maak er hooguit 50 van."]


def test_what_follows_from_a_mistake_is_not_reported_too(kennis):
    away = {"naam": "Ineke", "afwezig": {"van": "gisteren", "tot": "2026-10-01"}}
    change = {"rollen": {"ib": {"personen": [away]}, "mediacoach": {"vervuld_door": 5}}}
    assert wrong(kennis, change) == [
        "'gisteren' is geen dag. Schrijf 'jjjj-mm-dd'.",
        QUOTES.format(5),
    ]


def test_what_follows_from_a_mistake_for_the_whole_is_not_reported_either(kennis):
    change = own(eerste=[{"bij": number, "als": "Soms.", "waarom": "Zo."} for number in (5, 6)])
    assert QUOTES.format(5) in wrong(kennis, change)
    assert not [text for text in wrong(kennis, change) if "twee keer" in text]


def test_each_problem_is_reported_once_and_in_the_order_of_the_file(kennis):
    change = {"zzz": 1, "rollen": {"xyz": {}, "ib": {"personen": [5]}, "apc": {"personen": []}}}
    problems = examined(kennis, change).problems
    assert len(problems) == len(set(problems))
    assert [one.place for one in problems] == sorted(one.place for one in problems)


def test_a_problem_in_a_situation_of_its_own_is_reported_there(kennis):
    steps = "    stappen:\n      ouder: [{tekst: Een., zin: Ja?}, {tekst: Twee.}]\n"
    assert errors(examined(kennis, TEXT + OWN + steps)) == [
        "30:14: De vrager 'ouder' krijgt 2 stappen. Schrijf er 3 tot 8."
    ]


# What is no school file at all.


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[]", ["1:1: Dit is geen schoolbestand. Begin met 'school:'."]),
        ("hallo", ["1:1: Dit is geen schoolbestand. Begin met 'school:'."]),
        ("112", ["1:1: Dit is geen schoolbestand. Begin met 'school:'."]),
        ("", ["1:1: Dit bestand is leeg. Vul het in."]),
        ("# niets\n", ["1:1: Dit bestand is leeg. Vul het in."]),
        (
            "{}",
            [
                "1:1: Het veld 'geldig_tot' mist. De laatste dag waarop de namen kloppen. Daarna "
                "tonen we ze niet meer.",
                "1:1: Het veld 'school' mist. Welke school dit is.",
            ],
        ),
        ("school:\n\tnaam: x", ["2:1: Hier staat een tab. Gebruik spaties."]),
        (
            "school:\n  naam: x\n sector: po",
            ["3:2: Hier klopt de inspringing of de vorm niet. Vergelijk met de regel erboven."],
        ),
    ],
)
def test_what_is_no_school_file_is_said(text, expected, kennis):
    found = examined(kennis, text)
    assert (lines(found), found.kennis, found.usable, found.in_order) == (
        expected,
        None,
        False,
        False,
    )


@pytest.mark.parametrize("field", ["naam", "sector", "plaats"])
def test_without_its_name_there_is_no_school(field, kennis):
    found = examined(kennis, {"school": {field: None}})
    assert found.kennis is None
    assert not found.unread


def test_what_is_no_yaml_was_not_read(kennis):
    assert examined(kennis, "school: [").unread
    assert not examined(kennis, "[]").unread


@pytest.mark.parametrize("char", ["\0", "\x1b", "\x7f", "\ufeff", "\ufffe", "\ud800"], ids=ascii)
def test_a_character_that_no_yaml_may_have_is_said_in_a_text_too(char, kennis):
    text = TEXT.replace("juf Anna", f"juf {char}Anna")
    assert lines(examined(kennis, text)) == ["9:19: Hier staat een stuurteken. Haal het weg."]


# A file on a disk.

BYTES = {
    "Latin-1": (
        TEXT.replace("juf Anna", "juf Anaïs").encode("latin-1"),
        "9:22: Hier staat een teken dat geen UTF-8 is. Bewaar het bestand als UTF-8.",
    ),
    "UTF-16": (
        TEXT.encode("utf-16"),
        "1:1: Hier staat een teken dat geen UTF-8 is. Bewaar het bestand als UTF-8.",
    ),
    "an escape code": (
        TEXT.replace("juf Anna", "juf \x1b[31mAnna").encode(),
        "9:19: Hier staat een stuurteken. Haal het weg.",
    ),
    "a null": (b"school:\0", "1:8: Hier staat een stuurteken. Haal het weg."),
    "too much": (b"#" * 5_000_001, "1:1: Dit bestand is groter dan 5 MB. Splits het op."),
    "nothing": (b"", "1:1: Dit bestand is leeg. Vul het in."),
}


def on_disk(kennis, path):
    """Return what is wrong with a file on a disk, without its name."""
    found = examine_school(kennis, path, DAY)
    assert not found.usable
    return [str(one).removeprefix(f"{path}:") for one in found.problems]


@pytest.mark.parametrize(("raw", "expected"), BYTES.values(), ids=BYTES)
def test_bytes_that_are_no_text_are_refused(raw, expected, kennis, tmp_path):
    path = tmp_path / FILE
    path.write_bytes(raw)
    assert on_disk(kennis, path) == [expected]


@pytest.mark.parametrize(
    "raw", [TEXT.encode(), TEXT.encode("utf-8-sig"), TEXT.replace("\n", "\r\n").encode()]
)
def test_bytes_that_are_text_are_read(raw, kennis, tmp_path):
    path = tmp_path / FILE
    path.write_bytes(raw)
    assert examine_school(kennis, path, DAY).problems == []


def test_a_file_that_is_not_there_is_said(kennis, tmp_path):
    assert on_disk(kennis, tmp_path / "weg.yaml") == [f"1:1: {NOT_THERE}"]


def test_a_folder_is_no_file(kennis, tmp_path):
    assert on_disk(kennis, tmp_path) == ["1:1: Dit is geen gewoon bestand. Geef een YAML-bestand."]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_no_file(kennis, tmp_path):
    os.mkfifo(tmp_path / FILE)
    assert on_disk(kennis, tmp_path / FILE) == [
        "1:1: Dit is geen gewoon bestand. Geef een YAML-bestand."
    ]


MAY_READ_ALL = pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="may read everything"
)


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(lambda path: path.chmod(0) or path, marks=MAY_READ_ALL),
        lambda path: path.with_name("x" * 300),
        lambda path: path / "in-een-bestand",
    ],
    ids=["no permission", "a name that is too long", "in a file"],
)
def test_a_file_one_cannot_read_is_said(made, kennis, tmp_path):
    path = made(schoolfile.write(tmp_path / FILE))
    assert on_disk(kennis, path) == [
        "1:1: Dit bestand is niet te lezen. Kijk of je er rechten voor hebt."
    ]


def test_a_name_of_a_file_steers_no_terminal(kennis):
    (problem,) = examine_school(kennis, Path("\x1b[31m.yaml"), DAY).problems
    assert problem.place == Place("\\u001b[31m.yaml", 1, 1)


def test_a_file_and_its_text_are_read_alike(kennis, tmp_path):
    path = schoolfile.write(tmp_path / FILE, TEXT.replace("sector: po", "sector: xx"))
    text = path.read_text("utf-8")
    assert examine_school(kennis, path, DAY) == examine_text(kennis, text, str(path), DAY)


# Loading: a school that is used, or an error with all that is wrong.


def test_a_sound_file_is_loaded(kennis, tmp_path):
    path = schoolfile.write(tmp_path / FILE)
    merged = load_school(kennis, path, DAY)
    assert merged == load(school=path, op=DAY) == load(school=str(path), op=DAY)
    assert merged.school.bestand.school.naam == SCHOOL["school"]["naam"]


def test_warnings_do_not_keep_a_file_from_use(kennis, tmp_path):
    path = schoolfile.write(tmp_path / FILE, {"geregeld": None})
    assert examine_school(kennis, path, DAY).problems
    assert load_school(kennis, path, DAY).school


def test_an_error_lists_all_that_is_wrong_and_no_warning(kennis, tmp_path):
    path = schoolfile.write(tmp_path / FILE, {"geregeld": None, "zzz": 1, "signalen": []})
    with pytest.raises(KnowledgeError) as error:
        load_school(kennis, path, DAY)
    assert [one.text for one in error.value.problems][1:] == [GATE]
    assert len(error.value.problems) == 2


def test_a_file_that_cannot_be_read_is_not_loaded(kennis, tmp_path):
    with pytest.raises(KnowledgeError, match=NOT_THERE):
        load_school(kennis, tmp_path / "weg.yaml", DAY)


def test_the_names_of_a_file_that_is_too_old_are_not_in_use(kennis, tmp_path):
    path = schoolfile.write(tmp_path / FILE, {"geldig_tot": "2026-11-23"})
    found = examine_school(kennis, path, DAY)
    assert (found.usable, found.in_order) == (True, False)
    assert load_school(kennis, path, DAY).school.verlopen


def test_the_last_day_of_a_file_counts(kennis):
    found = examined(kennis, {"geldig_tot": DAY})
    assert (found.usable, found.in_order) == (True, True)


def test_a_folder_with_one_school_is_that_school(kennis, tmp_path):
    path = schoolfile.write(tmp_path / FILE)
    (tmp_path / "README.md").touch()
    (tmp_path / ".verborgen.yaml").touch()
    assert load_school(kennis, tmp_path, DAY) == load_school(kennis, path, DAY)


def test_of_a_folder_with_more_schools_one_must_be_chosen(kennis, tmp_path):
    for name in ("d", "c", "b", "a\x1b"):
        schoolfile.write(tmp_path / f"{name}.yaml")
    with pytest.raises(UsageError) as error:
        load_school(kennis, tmp_path, DAY)
    assert str(error.value) == (
        "In deze map staan 4 scholen. Kies er één, zoals a\\u001b.yaml, b.yaml of c.yaml."
    )


def test_a_folder_without_a_school_is_said(tmp_path):
    (tmp_path / "school.yml").touch()
    with pytest.raises(UsageError) as error:
        school_files(tmp_path)
    assert str(error.value) == "In deze map staat geen schoolbestand (.yaml)."


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(UsageError) as error:
        school_files(tmp_path / "weg")
    assert str(error.value) == (
        "Deze map is niet te lezen. Kijk of de naam klopt en of je er rechten voor hebt."
    )


def test_school_files_come_in_the_order_of_their_names(tmp_path):
    for name in ("b.yaml", "a.yaml", ".c.yaml", "d.txt"):
        (tmp_path / name).touch()
    assert [path.name for path in school_files(tmp_path)] == ["a.yaml", "b.yaml"]


def test_there_are_seven_examples():
    assert len(EXAMPLES) == 7


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_in_order(path, kennis):
    assert examine_school(kennis, path, DAY).in_order


# References: every name in a file that is one of ours.


def test_every_reference_in_a_file_is_found():
    step = {"tekst": "Ga.", "bij": ["apc", "112"]}
    data = {
        "rollen": {"ib": {"vervuld_door": "apc"}},
        "situaties": {"thuissituatie": {"extra_stappen": {"ouder": [step]}}},
        "eigen_situaties": {
            "bus": {"zoals": "ruzie", "eerste": [{"bij": "ib", "voor": ["ouder"]}]}
        },
    }
    assert [(path, name) for path, name, _ in references(data, SCHOOL_SHAPES[SCHOOL_FILE], ())] == [
        (("rollen", "ib"), "ib"),
        (("rollen", "ib", "vervuld_door"), "apc"),
        (("situaties", "thuissituatie"), "thuissituatie"),
        (("situaties", "thuissituatie", "extra_stappen", "ouder", 0, "bij", 0), "apc"),
        (("situaties", "thuissituatie", "extra_stappen", "ouder", 0, "bij", 1), "112"),
        (("eigen_situaties", "bus", "zoals"), "ruzie"),
        (("eigen_situaties", "bus", "eerste", 0, "bij"), "ib"),
        (("eigen_situaties", "bus", "eerste", 0, "voor", 0), "ouder"),
    ]


def test_a_reference_per_asker_is_found_too():
    shape = Shape(dict, "", (Field("wie", REF_PER_ASKER, "", of=("rol",)), Field("ook", REFS, "")))
    assert list(references({"wie": {"ouder": "apc"}}, shape, ("x",))) == [
        (("x", "wie", "ouder"), "apc", ("rol",))
    ]


# Whatever is in a file: it is reported with its place, or it can be used and is safe.

FULL = laid_over(
    SCHOOL,
    {
        "rollen": {
            "ib": {
                "noemen_wij": "coach",
                "personen": [
                    {
                        "naam": "Ineke",
                        "email": "i@school.example",
                        "telefoon": "0100-000001",
                        "website": "https://school.example",
                        "wanneer": "dinsdag",
                        "waar": "lokaal 1",
                        "afwezig": {"van": "2026-10-01", "tot": "2026-10-31"},
                        "vervanger": {"naam": "Piet", "waar": "lokaal 2"},
                    }
                ],
                "vervanger": "apc",
                "afwezig": {"van": "2026-10-01", "tot": "2026-10-31"},
                "extern": True,
            },
            "mediacoach": {"vervuld_door": "ib"},
        },
        "klachtroute": {"regeling": "https://school.example", "termijnen": ["Binnen een week."]},
        "situaties": {
            "acuut-gevaar": {"ook_genoemd": ["code rood"], "let_op": ["Bel 112."]},
            "gepeste-leerling": {
                "voorbeelden": ["ze pakken mijn muts af"],
                "stappen": {"ouder": schoolfile.STEPS},
                "extra_stappen": {"ouder": [{"tekst": "Kom.", "zin": "Mag ik?", "bij": ["apc"]}]},
            },
        },
        **own(
            omschrijving="In de bus.",
            keuze={"ouder": "Mijn kind wordt gepest in de bus."},
            ook_genoemd=["bushalte"],
            voorbeelden=["in de bus is het naar"],
            eerste=[{"bij": "apc", "als": "Soms.", "voor": ["ouder"], "waarom": "Zo."}],
            stappen={"ouder": schoolfile.STEPS},
            let_op=["Er is toezicht."],
        ),
    },
)
NAMES = ["apc", "112", "veilig-thuis", "thuissituatie", "thuis", "ouder", "schoolbus", "weg"]
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-9, 3000),
    st.sampled_from(
        [*NAMES, "", " ", "2026-10-01", "javascript:x", "Bel 112 niet.", "\u202e", "🌈"]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20),
)
JUNK = st.recursive(
    SCALARS,
    lambda some: st.one_of(
        st.lists(some, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(NAMES), st.text(max_size=5)), some, max_size=3),
    ),
    max_leaves=5,
)


def paths(value, path=()):
    """Yield the path of every value in nested data."""
    yield path
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, part in items:
            yield from paths(part, (*path, key))


ALL_PATHS = [path for path in paths(FULL) if path]


def within(data, path):
    for key in path:
        data = data[key]
    return data


def with_value(path, value):
    """Return the full file with another value in one place, as YAML that says no more."""
    data = copy.deepcopy(FULL)
    within(data, path[:-1])[path[-1]] = value
    return as_yaml(data)


def as_yaml(value):
    """Return data as YAML in which no character steers."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'? {as_yaml(str(k))} : {as_yaml(v)}' for k, v in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(as_yaml, value))}]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(char):08x}" for char in value) + '"'
    return {None: "null", True: "true", False: "false"}.get(value, str(value))


def reported_or_safe(kennis, text):
    """Check that a file is reported with places, or keeps everyone in danger as safe as before."""
    found = examine_text(kennis, text, FILE, DAY)
    assert all(one.place.line >= 1 and one.place.column >= 1 for one in found.problems)
    assert found.usable is not bool(errors(found))
    if found.usable:
        assert_safe(found.kennis, kennis)
    return found


def assert_safe(merged, kennis):
    for id_, ours in kennis.situaties.items():
        mine = merged.situaties[id_]
        same = {"stappen": ours.stappen, "ook_genoemd": ours.ook_genoemd}
        assert mine._replace(**same) == ours
        if ours.melding:
            assert all(mine.stappen[w][: len(s)] == s for w, s in ours.stappen.items())
    people = kennis.mensen.keys()
    for one in merged.situaties.values():
        assert all(item.bij in people for item in one.eerste)
        assert all(set(step.bij) <= people for some in one.stappen.values() for step in some)


def test_the_full_file_is_right(kennis):
    found = reported_or_safe(kennis, as_yaml(FULL))
    assert found.problems == []


@given(st.sampled_from(ALL_PATHS), JUNK)
def test_any_value_in_any_place_is_reported_or_safe(path, value):
    reported_or_safe(KENNIS, with_value(path, value))


@given(JUNK)
def test_any_file_is_reported_or_safe(value):
    assert not reported_or_safe(KENNIS, as_yaml(value)).usable


@given(st.text(max_size=40))
def test_any_text_in_a_file_is_reported_or_safe(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("school") / FILE
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert not examine_school(KENNIS, path, DAY).usable


@pytest.mark.parametrize("value", [[], None, 5], ids=repr)
def test_the_same_junk_in_every_place_is_reported_or_safe(value, kennis):
    for path in ALL_PATHS:
        reported_or_safe(kennis, with_value(path, value))


REFERENCES = [path for path, _, _ in references(FULL, SCHOOL_SHAPES[SCHOOL_FILE], ())]


@pytest.mark.parametrize("path", REFERENCES, ids=lambda path: ".".join(map(str, path)))
def test_an_unknown_name_is_never_used(path, kennis):
    data = copy.deepcopy(FULL)
    block = within(data, path[:-1])
    if isinstance(block[path[-1]], dict):  # the name of a block
        block["bestaat-niet"] = block.pop(path[-1])
    else:
        block[path[-1]] = "bestaat-niet"
    assert "'bestaat-niet' bestaat niet als " in str(reported_or_safe(kennis, as_yaml(data)))
