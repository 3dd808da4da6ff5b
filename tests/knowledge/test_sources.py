"""Facts and contacts, one by one: a source, a date, a certainty, and no number that is outdated."""

import re
from datetime import date

import pytest

from wiedoetwat import load

KENNIS = load()
OUTDATED = ["0800-5010", "0900-2354354", "0900-235 43 54"]
# Numbers that must be right, by the fact sheet of 22 November 2026.
NUMBERS = {
    "112": "112",
    "113": "113",
    "politie": "0900-8844",
    "veilig-thuis": "0800-2000",
    "kindertelefoon": "0800-0432",
    "vertrouwensinspecteur": "0900-111 3 111",
    "centrum-seksueel-geweld": "0800-0188",
    "slachtofferhulp": "0900-0101",
    "lkc": "030-280 95 90",
    "ouders-en-onderwijs": "088-605 01 01",
    "laks": "030-790 09 10",
    "job": "030-790 09 15",
    "onderwijsconsulenten": "070-312 28 87",
    "kinderombudsman": "0800-876 54 32",
}
# What is not certain enough to be a number or an hour.
UNCERTAIN = {
    "alles-oke": {"telefoon", "bereikbaar"},
    "discriminatie-nl": {"telefoon"},
    "kindertelefoon": {"bereikbaar"},
    "slachtofferhulp": {"telefoon"},
}


@pytest.mark.parametrize("id_", KENNIS.feiten)
def test_a_fact_has_a_source_a_date_and_a_certainty(id_):
    feit = KENNIS.feiten[id_]
    assert feit.van
    assert all(re.fullmatch(r"https?://\S+", url) for url in feit.url)
    assert date.fromisoformat(feit.gecontroleerd_op) >= date(2026, 11, 22)
    if feit.datum:
        assert feit.datum[:4] <= feit.gecontroleerd_op[:4]


@pytest.mark.parametrize("id_", KENNIS.contacten)
def test_a_contact_has_a_source_a_date_and_a_certainty(id_):
    contact = KENNIS.contacten[id_]
    assert contact.bron.startswith("https://")
    assert contact.zekerheid in ("zeker", "vrij zeker")
    assert date.fromisoformat(contact.gecontroleerd_op) >= date(2026, 11, 22)


@pytest.mark.parametrize("id_", KENNIS.contacten)
def test_a_number_is_the_one_of_the_fact_sheet_or_is_absent(id_):
    assert KENNIS.contacten[id_].telefoon == NUMBERS.get(id_, "")


@pytest.mark.parametrize("id_", KENNIS.contacten)
def test_what_is_uncertain_stands_apart_with_its_reason(id_):
    contact = KENNIS.contacten[id_]
    found = contact.onzeker._asdict() if contact.onzeker else {}
    assert {field for field, text in found.items() if text} == UNCERTAIN.get(id_, set())
    for field, text in found.items():
        if text:
            assert "bron" in text
            assert text.split(" (")[0] not in (getattr(contact, field), contact.anders)


@pytest.mark.parametrize("number", OUTDATED)
def test_no_outdated_number_is_left(number):
    assert not any(number in str(contact) for contact in KENNIS.contacten.values())


def test_the_bill_is_not_called_a_law():
    for feit in KENNIS.feiten.values():
        if "vrij en veilig onderwijs" in feit.feit:
            assert "wetsvoorstel" in feit.feit
            assert "nog geen wet" in feit.feit


def test_every_difference_with_other_sources_is_told():
    """The seven differences of the fact sheet each have their remark."""
    assert set(KENNIS.let_op) >= {
        "apc-en-beleidsadvies",
        "vertrouwenspersoon-en-pesten",
        "vertrouwenspersoon-en-advies",
        "binnen-of-buiten",
        "pet-en-persoon",
        "rie-en-monitor",
        "eerst-de-leerkracht",
    }


@pytest.mark.parametrize("id_", KENNIS.let_op)
def test_a_remark_stands_somewhere(id_):
    let_op = KENNIS.let_op[id_]
    assert let_op.bij_rollen or let_op.bij_situaties
