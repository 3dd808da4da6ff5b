"""Whom a text is about: only what says so plainly counts, not who is merely named."""

from functools import cache

import pytest

from tests.knowledge.test_schools import NATIONAL, OP, SCHOOLS
from wiedoetwat import Recogniser, load
from wiedoetwat.model import VRAGERS
from wiedoetwat.recognition.about import Names
from wiedoetwat.text import words

DORP = SCHOOLS["dorpsschool"]
TWEEKADE = SCHOOLS["scholengemeenschap"]
KNOWN = {id(kennis): kennis for kennis in (NATIONAL, DORP, TWEEKADE)}
RECOGNISER = Recogniser(NATIONAL)


@cache
def names(number):
    return Names(KNOWN[number])


def about(kennis, text):
    return names(id(kennis)).about(words(text))


ABOUT = {
    "ik heb een klacht over de directeur": "directie",
    "Ik heb een klacht over de rector.": "directie",
    "klacht over mijn mentor": "leerkracht",
    "wij willen klagen over onze IB'er": "ib",
    "ik klaag over het bestuur": "bestuur",
    "een klacht bij de inspectie over de schoolleider": "directie",
    "het gaat over de anti-pestcoördinator": "apc",
    "ik ben bang voor de mentor": "leerkracht",
    "mijn dochter heeft ruzie met de juf": "leerkracht",
    "Hij heeft een conflict met zijn docent!": "leerkracht",
    "er zijn problemen met de teamleider": "directie",
    "mijn kind wordt gepest door de leraar": "leerkracht",
    "ik word uitgescholden door de juf": "leerkracht",
    "ik ben geslagen door een meester": "leerkracht",
    "wij worden geïntimideerd door de directeur": "directie",
    "de juf schreeuwt tegen mij": "leerkracht",
    "de meester kleineert kinderen": "leerkracht",
    "de leraar pest ons kind": "leerkracht",
    "de gymleraar slaat leerlingen": "leerkracht",
    "de leraar die mij pest": "leerkracht",
    "onze directrice vernedert iedereen": "directie",
    "de leiding pest mij": "directie",
    "een klacht over de klachtencommissie": "klachtencommissie",
    "ik heb geen vertrouwen in de juf": "leerkracht",
    "wij hebben weinig vertrouwen in de directie": "directie",
    "ik kan niet slapen: ruzie met de juf": "leerkracht",
    "de juf schreeuwt tegen mij en dat is niet leuk": "leerkracht",
}

MERELY_NAMED = [
    "",
    "ik wil naar de vertrouwenspersoon",
    "de juf weet het al",
    "ik heb het aan de directeur verteld",
    "ik heb een klacht ingediend bij de directeur",
    "de klachten over pesten gaan naar de directeur",
    "de directeur doet niets met mijn klacht",
    "de mentor helpt mij",
    "mag de juf dit weten",
    "moet ik met mijn klacht naar het bestuur",
    "mijn zoon pest de juf",
    "ze pesten de juf",
    "een ouder bedreigt de directeur",
    "ik word gepest en de juf ziet het niet",
    "mijn vader is leraar en pest mij",
    "ik word gepest door een jongen uit groep acht",
    "een klacht over de school",
    "ik ga over naar groep acht bij de juf",
    "ik ben bang voor mijn vader",
    "ik heb ruzie met mijn vriendin, de mentor weet ervan",
    "hoe laat begint de gymles van de meester",
    "de vader van de juf schreeuwt tegen mij",
    "de hond van juf slaat mij met zijn staart",
    "van juf schreeuwt mijn vader tegen mij",
    "van de juf schreeuwt mijn vader tegen mij",
    "ik heb geen ruzie met de juf",
    "geen ruzie met de juf",
    "de juf schreeuwt nooit tegen mij",
    "het gaat niet over de juf",
]


@pytest.mark.parametrize(("text", "role"), ABOUT.items())
@pytest.mark.parametrize("kennis", [NATIONAL, DORP, TWEEKADE], ids=["landelijk", "dorp", "vo"])
def test_who_is_complained_about_is_heard(text, role, kennis):
    over = about(kennis, text)
    assert over.id == role
    assert role in over.rollen


@pytest.mark.parametrize("text", MERELY_NAMED)
@pytest.mark.parametrize("kennis", [NATIONAL, DORP, TWEEKADE], ids=["landelijk", "dorp", "vo"])
def test_who_is_merely_named_may_be_the_one_to_go_to(text, kennis):
    assert about(kennis, text) is None


@pytest.mark.parametrize(
    ("kennis", "text", "person"),
    [
        (DORP, "juf Noor schreeuwt tegen mij", "juf Noor"),
        (DORP, "een klacht over JUF NOOR", "juf Noor"),
        (DORP, "ik ben bang voor Bert Hamming", "Bert Hamming"),
        (DORP, "Bert Hamming bedreigt mijn vrouw", "Bert Hamming"),
        (DORP, "mijn zoon wordt vernederd door meester Daan", "meester Daan"),
        (TWEEKADE, "mijn kind wordt gepest door Karin Postma", "Karin Postma"),
        (TWEEKADE, "ik heb een conflict met Joris Veen", "Joris Veen"),
        (TWEEKADE, "ik heb ruzie met de ondersteuningsteam Noordkade", "ondersteuningsteam"),
    ],
)
def test_at_a_school_it_can_be_about_a_person(kennis, text, person):
    over = about(kennis, text)
    assert (over.soort, over.id) == ("persoon", "")
    assert over.naam.startswith(person)


@pytest.mark.parametrize(
    "text",
    [
        "juf Noor helpt mij met mijn klacht",
        "ik wil met juf Noor praten",
        "Bert Hamming weet dat ik gepest word",
        "een klacht over Sanne Visser",
    ],
)
def test_a_person_who_is_merely_named_may_be_the_one_to_go_to(text):
    assert about(DORP, text) is None


def test_someone_of_another_school_is_not_known():
    assert about(DORP, "een klacht over Karin Postma") is None
    assert about(NATIONAL, "Bert Hamming bedreigt mijn vrouw") is None


def test_the_longest_name_is_the_one_that_is_meant():
    assert about(DORP, "een klacht over juf Noor").naam == "juf Noor"
    assert about(NATIONAL, "een klacht over juf Noor").id == "leerkracht"
    assert about(DORP, "een klacht over de vertrouwenspersoon van de GGD").rollen == (
        "vertrouwenspersoon",
    )


def test_a_name_the_school_gives_a_role_is_heard():
    over = about(TWEEKADE, "ik ben bang voor de teamleider of rector")
    assert (over.id, over.naam) == ("directie", "teamleider of rector")


def test_a_name_without_a_letter_we_compare_is_never_heard(tmp_path):
    path = tmp_path / "school.yaml"
    path.write_text(
        "school: {naam: A, sector: po, plaats: B}\ngeldig_tot: 2027-07-31\n"
        "rollen: {apc: {noemen_wij: 老师, personen: [张伟]}}\n",
        "utf-8",
    )
    names = Names(load(school=path, op=OP))
    assert names.about(words("een klacht over 张伟")) is None
    assert names.about(words("een klacht over de apc")).personen == ("张伟",)


@pytest.mark.parametrize("wie", VRAGERS)
@pytest.mark.parametrize("text", ABOUT)
def test_a_story_about_someone_sends_nobody_to_them(text, wie):
    outcome = RECOGNISER.recognise(text, wie)
    for answer in outcome.antwoorden:
        people = {one.iemand.id for one in (*answer.eerste, *answer.ook)}
        assert not people & set(outcome.over.rollen)
    assert not {one.iemand.id for one in outcome.altijd} & set(outcome.over.rollen)


def test_an_option_wins_from_what_the_text_says():
    text = "ik heb een klacht over de directeur"
    assert RECOGNISER.recognise(text).over.id == "directie"
    assert RECOGNISER.recognise(text, over="leerkracht").over.id == "leerkracht"
    assert RECOGNISER.recognise("ik word gepest").over is None


@pytest.mark.parametrize("sign", NATIONAL.signalen)
def test_whom_it_is_about_changes_no_warning(sign):
    for text in NATIONAL.signalen[sign].voorbeelden:
        alone = RECOGNISER.recognise(text)
        about_someone = RECOGNISER.recognise(text, over="leerkracht")
        assert about_someone.meldingen == alone.meldingen
        assert about_someone.urgent
