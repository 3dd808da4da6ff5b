"""Facts and contacts, one by one: a source, a date, a certainty, and no number that is outdated."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from wiedoetwat import load

KENNIS = load()
LIST = yaml.safe_load((Path(__file__).parent / "nummers.yaml").read_text("utf-8"))


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
def test_a_number_is_the_one_the_source_gave_or_is_absent(id_):
    assert KENNIS.contacten[id_].telefoon == LIST["nummers"].get(id_, "")


@pytest.mark.parametrize("id_", KENNIS.contacten)
def test_what_is_uncertain_stands_apart_with_its_reason(id_):
    contact = KENNIS.contacten[id_]
    found = contact.onzeker._asdict() if contact.onzeker else {}
    assert {field for field, text in found.items() if text} == set(LIST["onzeker"].get(id_, ()))
    for field, text in found.items():
        if text:
            assert "bron" in text
            assert text.split(" (")[0] not in (getattr(contact, field), contact.anders)


@pytest.mark.parametrize("number", LIST["verouderd"])
def test_no_outdated_number_is_left(number):
    assert not any(number in str(contact) for contact in KENNIS.contacten.values())


def test_the_bill_is_not_called_a_law():
    for feit in KENNIS.feiten.values():
        if "vrij en veilig onderwijs" in feit.feit:
            assert "wetsvoorstel" in feit.feit
            assert "nog geen wet" in feit.feit


def test_every_difference_with_other_sources_is_told():
    """Where other sources differ from the table, it is said, each time."""
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
