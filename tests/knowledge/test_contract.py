"""Who comes first, by the source table. This list is kept by hand and follows no code."""

import pytest

from wiedoetwat import route

LEARN, PARENT, STAFF, LEAD = "leerling", "ouder", "medewerker", "directie"
FAMILY, SCHOOL = (LEARN, PARENT), (STAFF, LEAD)
ALL = (*FAMILY, *SCHOOL)

# situation, askers, who is first (in this order), and who must be among the others
FIRST = [
    ("pesten-in-de-groep", SCHOOL, ["apc"], ["ib"]),
    ("pesten-in-de-groep", FAMILY, ["leerkracht"], ["apc"]),
    ("gepeste-leerling", FAMILY, ["leerkracht"], ["apc", "ib"]),
    ("gepeste-leerling", SCHOOL, ["ib"], ["apc"]),
    ("pester-of-meeloper", ALL, ["ib"], []),
    ("online-pesten", FAMILY, ["leerkracht"], ["apc", "mediacoach"]),
    ("online-pesten", SCHOOL, ["apc"], ["ib", "mediacoach"]),
    ("structurele-aanpak", ALL, ["apc"], ["ib"]),
    ("discriminatie", FAMILY, ["schoolcontactpersoon", "leerkracht"], ["apc"]),
    ("discriminatie", SCHOOL, ["schoolcontactpersoon", "apc"], []),
    ("individuele-begeleiding", ALL, ["ib"], []),
    ("externe-specialist", ALL, ["ib"], ["externe-specialist"]),
    ("scholing-team", ALL, ["apc"], []),
    ("lessen-en-projecten", ALL, ["apc"], []),
    ("klacht-onvoldoende-ingrijpen", ALL, ["schoolcontactpersoon"], ["vertrouwenspersoon"]),
    ("klacht-over-medewerker", ALL, ["schoolcontactpersoon"], ["vertrouwenspersoon"]),
    ("klacht-schoolse-zaken", ALL, ["schoolcontactpersoon"], ["klachtbehandelaar"]),
    ("steun-bij-klacht", ALL, ["vertrouwenspersoon"], ["schoolcontactpersoon"]),
    ("klacht-loopt-vast", ALL, ["vertrouwenspersoon"], ["bestuur", "klachtencommissie"]),
    ("beleidsadvies-uit-klachten", ALL, ["vertrouwenspersoon"], []),
    ("veiligheid-meten", ALL, ["veiligheidscoordinator"], []),
    ("actieplan-sociale-veiligheid", ALL, ["veiligheidscoordinator"], ["apc"]),
    ("veilig-schoolklimaat", ALL, ["veiligheidscoordinator"], []),
    ("medewerker-lastiggevallen", ALL, ["veiligheidscoordinator"], []),
    ("thuissituatie", ALL, ["aandachtsfunctionaris"], ["veilig-thuis", "ib"]),
    ("acuut-gevaar", ALL, ["112"], []),
    ("gedachten-aan-zelfdoding", ALL, ["113"], ["ib"]),
    ("grensoverschrijdend-gedrag-medewerker", FAMILY, ["vertrouwensinspecteur"], []),
    ("grensoverschrijdend-gedrag-medewerker", SCHOOL, ["bestuur"], ["vertrouwensinspecteur"]),
    (
        "seksueel-grensoverschrijdend-leerlingen",
        FAMILY,
        ["helpwanted", "centrum-seksueel-geweld"],
        ["directie"],
    ),
    ("seksueel-grensoverschrijdend-leerlingen", (STAFF,), ["directie"], ["vertrouwensinspecteur"]),
    ("seksueel-grensoverschrijdend-leerlingen", (LEAD,), ["vertrouwensinspecteur"], ["bestuur"]),
]
CASES = [(s, wie, first, others) for s, askers, first, others in FIRST for wie in askers]

# situation, askers, who must never be first or also
NEVER = [
    ("klacht-onvoldoende-ingrijpen", ALL, ["apc", "ib", "veiligheidscoordinator"]),
    ("klacht-over-medewerker", ALL, ["apc", "ib", "leerkracht"]),
    ("klacht-loopt-vast", ALL, ["apc", "ib"]),
    ("beleidsadvies-uit-klachten", ALL, ["apc"]),
    ("gepeste-leerling", ALL, ["schoolcontactpersoon", "vertrouwenspersoon"]),
    ("thuissituatie", ALL, ["apc", "schoolcontactpersoon", "vertrouwenspersoon"]),
    ("thuissituatie", ALL, ["klachtencommissie"]),
    ("grensoverschrijdend-gedrag-medewerker", ALL, ["apc", "ib", "leerkracht"]),
]

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
    assert {(s, wie) for s, wie, *_ in CASES} == {(s, wie) for s in kennis.situaties for wie in ALL}


@pytest.mark.parametrize(
    ("situatie", "wie", "never"), [(s, wie, n) for s, askers, n in NEVER for wie in askers]
)
def test_who_must_not_come_out(situatie, wie, never, kennis):
    antwoord = route(kennis, situatie, wie).antwoorden[0]
    assert not set(never) & set(ids((*antwoord.eerste, *antwoord.ook)))


@pytest.mark.parametrize("wie", ALL)
def test_the_aandachtsfunctionaris_is_named_for_home_alone(wie, kennis):
    for situatie in kennis.situaties:
        antwoord = route(kennis, situatie, wie).antwoorden[0]
        named = ids((*antwoord.eerste, *antwoord.ook))
        assert ("aandachtsfunctionaris" in named) == (situatie == "thuissituatie")


@pytest.mark.parametrize("group", ["pesten", "klacht", "begeleiding", "preventie", "veiligheid"])
def test_at_school_everyone_reads_that_the_aandachtsfunctionaris_is_not_the_one(group, kennis):
    for situatie in kennis.situaties.values():
        if situatie.groep == group:
            for wie in ALL:
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
