"""The words for a school: days, names with their article, and short names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedoetwat.names import find_role, short_name
from wiedoetwat.text import ENOUGH, day_in_words, plain, shortened, titled, with_article


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("kort", "kort"),
        ("a" * 60, "a" * 60),
        ("a" * 61, "a" * 60 + "…"),
        (f"{'a' * 59} b", f"{'a' * 59}…"),
        ("twee\nregels\x07", "twee regels\\u0007"),
        ("", ""),
    ],
)
def test_a_long_text_is_shown_by_its_beginning(text, shown):
    assert shortened(text) == shown


@given(st.text())
def test_a_shortened_text_is_plain_and_short(text):
    found = shortened(text)
    assert plain(found) == found
    assert len(found) <= ENOUGH + 1


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2027-08-01", "1 augustus 2027"),
        ("2026-12-31", "31 december 2026"),
        ("2028-02-29", "29 februari 2028"),
    ],
)
def test_a_day_is_said_in_words(day, text):
    assert day_in_words(day) == text


@given(st.dates())
def test_every_day_has_its_number_and_year_in_words(day):
    number, month, year = day_in_words(day.isoformat()).split()
    assert (int(number), int(year)) == (day.day, day.year)
    assert month.isalpha()


def test_every_month_has_a_name_of_its_own():
    months = [day_in_words(f"2027-{number:02}-01").split()[1] for number in range(1, 13)]
    assert months[0::11] == ["januari", "december"]
    assert len(set(months)) == 12


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("directeur", "de directeur"),
        ("IB'er", "de IB'er"),
        ("schoolbestuur", "het schoolbestuur"),
        ("zorgteam", "het zorgteam"),
        ("Zorgteam", "het Zorgteam"),
        ("schoolmaatschappelijk werk", "het schoolmaatschappelijk werk"),
        ("meldpunt", "het meldpunt"),
        ("bevoegd gezag", "het bevoegd gezag"),
        ("college", "het college"),
        ("teamleider", "de teamleider"),
        ("bestuurder", "de bestuurder"),
    ],
)
def test_a_name_has_the_article_of_its_last_word(name, said):
    assert with_article(name) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [("juf Noor", "Juf Noor"), ("Bert", "Bert"), ("ömer", "Ömer"), ("112", "112"), ("", "")],
)
def test_a_name_begins_a_line_with_a_capital(name, said):
    assert titled(name) == said


@pytest.mark.parametrize(
    ("id_", "short"),
    [
        ("apc", "anti-pestcoördinator"),
        ("ib", "IB'er"),
        ("leerkracht", "leerkracht"),
        ("zorgteam", "zorgteam"),
        ("externe-specialist", "specialist"),
        ("directie", "directie"),
        ("mediacoach", "mediacoach"),
    ],
)
def test_someone_with_several_names_in_one_is_called_by_one_of_them(id_, short, kennis):
    assert short_name(kennis.mensen[id_]) == short


@pytest.mark.parametrize("naam", ["a of b", "a, b", "a (b)"])
def test_several_names_in_one_stay_if_there_is_no_other(naam, kennis):
    one = kennis.partners["mediacoach"]._replace(naam=naam)
    assert short_name(one) == naam
    assert short_name(one._replace(ook_genoemd=("c", "d"))) == "c"


def test_a_short_name_leads_to_the_same_one(kennis):
    for one in kennis.op_school.values():
        assert find_role(kennis, short_name(one)) == one
