"""Who comes first, by the source table: the knowledge beside eerste.yaml, kept by hand."""

from pathlib import Path

import pytest
import yaml

from wiedoetwat import route
from wiedoetwat.model import VRAGERS

FILE = Path(__file__).parent / "eerste.yaml"
LIST = yaml.safe_load(FILE.read_text("utf-8"))


def askers(voor):
    return VRAGERS if voor == "iedereen" else tuple(voor.split("+"))


CASES = [
    (situatie, wie, row["eerst"], row.get("ook", []))
    for situatie, rows in LIST.items()
    for voor, row in rows.items()
    if voor != "nooit"
    for wie in askers(voor)
]
NEVER = [(s, wie, rows["nooit"]) for s, rows in LIST.items() if "nooit" in rows for wie in VRAGERS]
URGENT = {
    "acuut-gevaar",
    "gedachten-aan-zelfdoding",
    "grensoverschrijdend-gedrag-medewerker",
    "seksueel-grensoverschrijdend-leerlingen",
}


def ids(people):
    return [one.iemand.id for one in people]


@pytest.mark.parametrize(("situatie", "wie", "first", "others"), CASES)
def test_who_comes_first_by_the_table(situatie, wie, first, others, kennis):
    antwoord = route(kennis, situatie, wie).antwoorden[0]
    assert ids(antwoord.eerste) == first
    assert set(others) <= set(ids(antwoord.ook))


def test_every_situation_and_asker_is_in_the_list(kennis):
    listed = [(situatie, wie) for situatie, wie, *_ in CASES]
    assert sorted(listed) == sorted((s, wie) for s in kennis.situaties for wie in VRAGERS)


@pytest.mark.parametrize(("situatie", "wie", "never"), NEVER)
def test_who_must_not_come_out(situatie, wie, never, kennis):
    antwoord = route(kennis, situatie, wie).antwoorden[0]
    assert not set(never) & set(ids((*antwoord.eerste, *antwoord.ook)))


@pytest.mark.parametrize("wie", VRAGERS)
def test_the_aandachtsfunctionaris_is_named_for_home_alone(wie, kennis):
    for situatie in kennis.situaties:
        antwoord = route(kennis, situatie, wie).antwoorden[0]
        named = ids((*antwoord.eerste, *antwoord.ook))
        assert ("aandachtsfunctionaris" in named) == (situatie == "thuissituatie")


@pytest.mark.parametrize("group", ["pesten", "klacht", "begeleiding", "preventie", "veiligheid"])
def test_at_school_everyone_reads_that_the_aandachtsfunctionaris_is_not_the_one(group, kennis):
    for situatie in kennis.situaties.values():
        if situatie.groep == group:
            for wie in VRAGERS:
                antwoord = route(kennis, situatie.id, wie).antwoorden[0]
                assert "aandachtsfunctionaris" in ids(antwoord.niet)


def test_what_is_urgent(kennis):
    assert {s.id for s in kennis.situaties.values() if s.urgent} == URGENT
    assert {s.id for s in kennis.situaties.values() if s.groep == "direct"} == URGENT


@pytest.mark.parametrize(
    ("group", "default"),
    [
        ("pesten", "gepeste-leerling"),
        ("begeleiding", "individuele-begeleiding"),
        ("klacht", "klacht-onvoldoende-ingrijpen"),
        ("thuis", "thuissituatie"),
        ("direct", "acuut-gevaar"),
    ],
)
def test_the_default_of_a_group(group, default, kennis):
    assert kennis.groepen[group].standaard == default
