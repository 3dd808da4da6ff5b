"""The cards of the people of a school: every phone can read them, and no text escapes its line."""

import re

import pytest
import vobject
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.knowledge.test_schools import FILES, NATIONAL
from tests.schoolfile import examined
from tests.site.sites import ALL, EVIL, schools, site
from wiedoetwat import load
from wiedoetwat.site.people import cards, cards_of
from wiedoetwat.site.vcard import Card, vcard
from wiedoetwat.text import fold, plain

KNOWN = {
    "VERSION": "version",
    "FN": "fn",
    "N": "n",
    "ORG": "org",
    "TITLE": "title",
    "TEL": "tel",
    "EMAIL": "email",
    "URL": "url",
    "NOTE": "note",
}


def unfolded(content):
    """Return the lines of a card, after a strict look at how it was written."""
    assert content.endswith(b"\r\n")
    raw = content.removesuffix(b"\r\n").split(b"\r\n")
    assert not [line for line in raw if not 1 <= len(line) <= 75 or {*line} & {*range(32), 127}]
    return "\r\n".join(line.decode() for line in raw).replace("\r\n ", "").split("\r\n")


def checked(content):
    """Return the card as another program reads it; every line has a name that we know, once."""
    first, *lines, last = unfolded(content)
    names = [re.match("[A-Z]+", line)[0] for line in lines]
    assert (first, last) == ("BEGIN:VCARD", "END:VCARD")
    assert names == [name for name in KNOWN if name in names]
    assert names[:5] == [*KNOWN][:5]
    found = vobject.readOne(content.decode())
    found.validate()
    assert {*found.contents} == {KNOWN[name] for name in names}
    return found


@pytest.mark.parametrize(
    "bad",
    [
        b"BEGIN:VCARD\nVERSION:3.0\r\n",
        b"BEGIN:VCARD",
        b"FN:" + b"x" * 73 + b"\r\n",
        b"FN:\xc3\r\n \xa9\r\n",
        b"FN:x\r\n\r\n",
    ],
)
def test_a_card_that_is_not_written_well_is_seen(bad):
    with pytest.raises((AssertionError, UnicodeDecodeError)):
        unfolded(bad)


FULL = Card(
    "juf Noor; die, van \\ 'hier'",
    "De Wulp; dans, Wulpendam",
    "Pestcoördinator, IB'er en juf",
    "0100-000001",
    "noor@wulpendans.example",
    "https://wulpendans.example/juf?a=1;b,c",
    "Maandag, dinsdag; lokaal 12. 🦄 " * 9,
)


def test_a_card_says_everything_once():
    found = checked(vcard(FULL))
    assert found.fn.value == found.n.value.given == FULL.naam
    assert found.n.value.family == ""
    assert found.org.value == [FULL.school]
    assert (found.title.value, found.note.value) == (FULL.functie, FULL.uitleg.strip())
    assert (found.tel.value, found.tel.params) == (FULL.telefoon, {"TYPE": ["WORK", "VOICE"]})
    assert (found.email.value, found.email.params) == (FULL.email, {"TYPE": ["INTERNET"]})
    assert found.url.value == "https://wulpendans.example/juf?a=1%3Bb%2Cc"


def test_what_is_not_known_is_not_there():
    assert unfolded(vcard(Card("Tom", "De Wulp", "Directeur"))) == [
        *("BEGIN:VCARD", "VERSION:3.0", "FN:Tom", "N:;Tom;;;", "ORG:De Wulp", "TITLE:Directeur"),
        "END:VCARD",
    ]


@pytest.mark.parametrize("length", range(60, 80))
@pytest.mark.parametrize("char", ["x", "é", "€", "🦄"])
def test_a_long_line_is_folded_between_characters(length, char):
    found = checked(vcard(Card("x" * length + char * 60, "S", "F")))
    assert found.fn.value == "x" * length + char * 60


@given(st.builds(Card, *[st.text()] * 7))
def test_no_text_escapes_its_line(card):
    found = checked(vcard(card))
    assert found.fn.value == plain(card.naam)
    assert found.title.value == plain(card.functie)
    for name, text in (("tel", card.telefoon), ("email", card.email), ("note", card.uitleg)):
        assert [one.value for one in found.contents.get(name, ())] == [plain(text)] * bool(text)


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\\n", "\x00"]
)
def test_no_end_of_line_lets_a_line_in(end):
    text = f"Anna{end}TEL:112"
    found = checked(vcard(Card(text, text, text, text, text, text, text)))
    assert [one.value for one in found.contents["tel"]] == [plain(text)]


def of(change):
    """Return the cards of the school of the tests, with this change."""
    found = examined(NATIONAL, change)
    assert found.usable, [str(one) for one in found.problems]
    return cards(found.kennis)


def people(*names):
    return {"rollen": {"apc": {"personen": [*names]}}}


def test_everyone_who_is_there_has_a_card():
    assert [*of({})] == ["juf-anna", "meester-tom", "commissie-zuid"]


@pytest.mark.parametrize("name", [name for name in ALL if name != "landelijk"])
def test_a_school_has_a_card_for_everyone_and_no_other(name):
    there = {
        one.persoon.naam for staff in ALL[name].school.bezetting.values() for one in staff.personen
    }
    folder = "v1/personen/"
    found = [checked(content) for path, content in site(name).items() if path.startswith(folder)]
    assert {one.fn.value for one in found} == there
    assert len(found) == len(there)
    assert {one.org.value[0] for one in found} == {ALL[name].school.bestand.school.naam}


def test_without_a_school_there_are_no_cards():
    assert cards(NATIONAL) == {}
    assert not [path for path in site("landelijk") if path.endswith(".vcf")]


@pytest.mark.parametrize("name", FILES)
def test_after_the_last_day_of_a_school_there_are_no_cards(name):
    assert cards(load(school=FILES[name], op="2027-08-01")) == {}


def test_whoever_is_away_has_no_card_and_who_stands_in_has():
    away = {"naam": "juf Anna", "afwezig": {"van": "2026-11-01"}, "vervanger": "juf Bea"}
    assert {"juf-anna", "juf-bea"} & {*of(people(away))} == {"juf-bea"}


def test_whoever_has_more_roles_has_one_card():
    hats = {
        "apc": {"personen": [{"naam": "juf Anna", "wanneer": "maandag", "waar": "lokaal 1"}]},
        "ib": {
            "personen": [{"naam": "Juf Anna", "wanneer": "dinsdag", "waar": "lokaal 1"}],
            "noemen_wij": "zorgjuf",
        },
    }
    found = of({"rollen": hats})
    card = found["juf-anna"]
    assert [*found].count("juf-anna") == 1
    assert card.functie == "Anti-pestcoördinator en zorgjuf"
    assert card.uitleg == "Maandag. Lokaal 1. Dinsdag. Klopt tot en met 31 juli 2027."


def test_a_card_says_who_does_not_work_at_the_school():
    found = of({"rollen": {"apc": {"personen": ["juf Anna"], "extern": True}}})
    assert found["juf-anna"].uitleg.startswith("Werkt niet bij de school.")
    assert "Werkt niet" not in found["meester-tom"].uitleg


@pytest.mark.parametrize(
    ("written", "number", "said"),
    [
        ("0100-000001", "0100-000001", ""),
        ("0100-000001 (appen mag)", "0100-000001", "Telefoon: 0100-000001 (appen mag). "),
        ("toestel 12 van +31 100 000001", "+31 100 000001", "Telefoon: toestel 12 van +31 100"),
        ("(0100) 00 00 01", "(0100) 00 00 01", ""),
        ("+31 (0)100 000 001", "+31 100 000 001", "Telefoon: +31 (0)100 000 001"),
        ("0100/000001", "0100/000001", ""),
        ("0100.000.001", "0100.000.001", ""),
    ],
)
def test_a_number_can_be_called_and_what_is_said_with_it_is_kept(written, number, said):
    card = of(people({"naam": "juf Anna", "telefoon": written}))["juf-anna"]
    assert card.telefoon == number
    assert card.uitleg.startswith(said or "Klopt")


@pytest.mark.parametrize("written", ["toestel 123", "0100-0001", "0100-000001 of 0100-000002"])
def test_a_number_we_are_not_sure_of_is_only_told(written):
    card = of(people({"naam": "juf Anna", "telefoon": written, "email": "a@b.example"}))["juf-anna"]
    assert card.telefoon == ""
    assert card.uitleg.startswith(f"Telefoon: {written}.")


@pytest.mark.parametrize(
    ("names", "files"),
    [
        (["Zoë van 't Hof-Jansen"], ["zoe-van-t-hof-jansen"]),
        (["juf Anna.", "juf Anna!"], ["juf-anna", "juf-anna-2"]),
        (["A 2", "A", "A!"], ["a-2", "a", "a-3"]),
        (["CON", "Lpt1", "aux."], ["con-2", "lpt1-2", "aux-2"]),
        (["مرحبا", "🦄"], ["persoon", "persoon-2"]),
        (["../../etc", "..\\c:"], ["etc", "c"]),
        (["x" * 60 + " y"], ["x" * 60]),
        (["x" * 59 + " y"], ["x" * 59]),
    ],
)
def test_the_file_of_a_card_has_a_name_that_every_system_takes(names, files):
    assert [*of(people(*names))][: len(files)] == files


NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=99
)


@given(st.lists(NAMES, min_size=1, max_size=6))
def test_whatever_people_are_called_their_files_have_good_names_that_differ(names):
    found = examined(NATIONAL, people(*names))
    assume(found.usable)
    files = cards(found.kennis)
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name) for name in files)
    assert all(len(name) < 70 for name in files)
    assert {*map(fold, names)} <= {fold(card.naam) for card in files.values()}


def test_the_page_of_a_role_has_the_cards_of_its_people_that_can_be_reached():
    kennis = ALL["dorpsschool"]
    shown = {
        id_: [name for name, _ in cards_of(kennis, id_, cards(kennis))] for id_ in kennis.op_school
    }
    assert shown["apc"] == ["juf-noor"]
    assert shown["leerkracht"] == ["juf-noor"]
    reachable = {name for name, card in cards(kennis).items() if card.reachable}
    assert {name for names in shown.values() for name in names} == reachable
    assert reachable < {*cards(kennis)}
    for id_, names in shown.items():
        page = site("dorpsschool")[f"rol/{id_}/index.html"].decode()
        assert re.findall(r'href="../../v1/personen/([^"]+)\.vcf"', page) == names
        if names:
            assert f"Zet {cards(kennis)[names[0]].naam} in je contacten</a>" in page


def test_the_links_to_cards_stand_below_the_people_of_the_school():
    page = site("dorpsschool")["rol/apc/index.html"].decode()
    order = ["Op Basisschool De Wulpendans", "Juf Noor:", "in je contacten", "</section>"]
    places = [page.index(text) for text in order]
    assert places == sorted(places)


def test_a_card_of_a_hostile_school_holds_it_as_text():
    ((_, kennis),) = schools("kwaad")
    ((name, content),) = [one for one in site("kwaad").items() if one[0].endswith(".vcf")]
    found = checked(content)
    assert re.fullmatch(r"v1/personen/[a-z0-9-]+\.vcf", name)
    assert found.fn.value == f"meester {EVIL}"
    assert found.org.value == [kennis.school.bestand.school.naam]
    assert EVIL in found.title.value
    assert found.note.value.startswith(f"Maandag {EVIL}. Lokaal {EVIL}. ")
