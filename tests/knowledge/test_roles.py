"""The source table laid beside the roles: each cell, once, with everything it names."""

import pytest

from wiedoetwat.model import CELLEN

# What a cell names: words of the table that must stand in our text, and who is called in.
TERMS = {
    "apc-1": ["systematische", "structurele aanpak", "pestgedrag"],
    "apc-2": [
        "advies",
        "leerkracht",
        "mentor",
        "groep",
        "klasklimaat",
        "herstelrecht",
        "steungroep",
        "oplossingsgericht werken",
    ],
    "apc-3": ["scholing", "medewerkers", "sociale processen", "klas"],
    "apc-4": ["lesprogramma's", "projecten", "leerlingen", "pesten"],
    "apc-5": ["geen beleidsadvies", "directie", "structuur"],
    "ib-1": [
        "individuele begeleiding",
        "leer- en gedragsproblemen",
        "gepeste",
        "pesters",
        "meelopers",
    ],
    "ib-2": ["advies", "leerkracht", "mentor", "groep", "klasklimaat"],
    "ib-3": [
        "(externe) specialisten",
        "nodig",
        "weerbaarheid",
        "sociale vaardigheden",
        "agressie-reductie",
        "peer-training",
    ],
    "schoolcontactpersoon-1": [
        "aanspreekpunt",
        "klacht",
        "schoolse zaken",
        "onvoldoende ingrijpen",
        "pesterijen",
        "school",
        "schoolleiding",
        "leerkracht",
        "docent",
        "mentor",
    ],
    "schoolcontactpersoon-2": [
        "klager",
        "in contact",
        "klachtbehandelaar",
        "(externe) vertrouwenspersoon",
        "klachtenprocedure",
    ],
    "schoolcontactpersoon-3": ["bewaakt", "klacht", "weggenomen"],
    "vertrouwenspersoon-1": [
        "begeleidt",
        "ondersteunt",
        "klagers",
        "leerlingen",
        "ouders",
        "aan te kaarten",
        "behandelen",
        "schoolse zaken",
        "onvoldoende ingrijpen",
        "pesterijen",
        "schoolleiding",
        "leerkracht",
        "docent",
        "mentor",
    ],
    "vertrouwenspersoon-2": ["klachtroutes", "schoolintern", "schoolextern", "weg te nemen"],
    "vertrouwenspersoon-3": ["bewaakt", "klacht", "weggenomen"],
    "vertrouwenspersoon-4": ["lessen", "klachten", "beleidsadvies"],
    "veiligheidscoordinator-1": [
        "preventieve",
        "curatieve",
        "maatregelen",
        "positief",
        "leer- en werkklimaat",
    ],
    "veiligheidscoordinator-2": [
        "informatie",
        "welbevinden",
        "gevoelens",
        "veiligheid",
        "onveiligheid",
        "ri&e",
        "enquêtes",
    ],
    "veiligheidscoordinator-3": [
        "input",
        "anti-pestcoördinator",
        "schoolcontactpersoon",
        "vertrouwenspersoon",
    ],
    "veiligheidscoordinator-4": ["actieplan", "sociale veiligheid"],
    "aandachtsfunctionaris-1": [
        "geen taak",
        "pesten op school",
        "thuissituatie",
        "schoolse zaken",
        "vindplaats",
        "misstanden thuis",
    ],
}
CALLED_IN = {
    "apc-1": {
        "leerkracht",
        "directie",
        "ib",
        "zorgteam",
        "schoolcontactpersoon",
        "vertrouwenspersoon",
        "mediacoach",
        "veiligheidscoordinator",
        "schoolmaatschappelijk-werk",
    },
    "ib-3": {"externe-specialist"},
}
# Terms of art that a newcomer may not know, and that must be explained where they stand.
EXPLAINED = {
    "apc-1": {"structurele-aanpak", "pestgedrag", "contactvertrouwenspersoon"},
    "apc-2": {"klasklimaat", "herstelrecht", "steungroep", "oplossingsgericht-werken"},
    "apc-3": {"sociale-processen"},
    "apc-5": {"beleidsadvies", "structuur"},
    "ib-1": {"leer-en-gedragsproblemen", "meeloper"},
    "ib-3": {"weerbaarheid", "sociale-vaardigheden", "agressie-reductie", "peer-training"},
    "schoolcontactpersoon-1": {"schoolse-zaken", "onvoldoende-ingrijpen"},
    "schoolcontactpersoon-2": {"klager", "klachtenprocedure"},
    "vertrouwenspersoon-2": {"klachtroute"},
    "veiligheidscoordinator-1": {"preventief-en-curatief", "leer-en-werkklimaat"},
    "veiligheidscoordinator-2": {"welbevinden", "rie", "veiligheidsenquete"},
    "veiligheidscoordinator-4": {"actieplan-sociale-veiligheid"},
    "aandachtsfunctionaris-1": {"vindplaats", "thuissituatie"},
}
# Names the table or schools use, and whom they mean.
NAMES = {
    "apc": ["APC", "anti-pestcoördinator", "pestcoördinator", "aanspreekpunt pesten"],
    "ib": ["IB'er", "leerlingbegeleider", "zorgcoördinator", "intern begeleider", "counselor"],
    "schoolcontactpersoon": ["interne vertrouwenspersoon", "contactpersoon"],
    "vertrouwenspersoon": ["externe vertrouwenspersoon", "EVP"],
    "veiligheidscoordinator": ["preventiemedewerker", "arbocoördinator"],
    "aandachtsfunctionaris": ["aandachtsfunctionaris huiselijk geweld en kindermishandeling"],
    "leerkracht": ["mentor", "juf", "meester", "docent"],
    "directie": ["directeur", "schoolleider", "teamleider", "rector"],
    "zorgteam": ["leerlingbegeleiding", "ondersteuningsteam"],
}


def parts(kennis):
    """Return every task and limit with the role it stands under."""
    return {deel.id: (rol, deel) for rol in kennis.rollen.values() for deel in rol.delen}


def words_of(deel):
    return (deel.tekst if hasattr(deel, "tekst") else f"{deel.wat} {deel.waarom}").lower()


def test_the_table_has_twenty_cells(kennis):
    assert len(CELLEN) == 20
    ids = [deel.id for rol in kennis.rollen.values() for deel in rol.delen]
    assert [id_ for id_ in ids if id_ in CELLEN].count("apc-5") == 1
    assert sorted(id_ for id_ in ids if id_ in CELLEN) == sorted(CELLEN)
    assert set(TERMS) == set(CELLEN)


@pytest.mark.parametrize("cell", CELLEN)
def test_a_cell_stands_under_its_role_and_names_all_the_table_names(cell, kennis):
    rol, deel = parts(kennis)[cell]
    assert rol.id == cell.rsplit("-", 1)[0]
    for term in TERMS[cell]:
        assert term in words_of(deel)


@pytest.mark.parametrize("cell", CELLEN)
def test_a_cell_calls_in_whom_the_table_calls_in(cell, kennis):
    _, deel = parts(kennis)[cell]
    assert set(getattr(deel, "schakelt_in", ())) == CALLED_IN.get(cell, set())


@pytest.mark.parametrize("cell", EXPLAINED)
def test_the_terms_of_a_cell_are_explained(cell, kennis):
    _, deel = parts(kennis)[cell]
    assert set(deel.begrippen) >= EXPLAINED[cell]


def test_only_the_limit_of_the_table_itself_is_a_limit_with_the_name_of_a_cell(kennis):
    limits = [grens.id for rol in kennis.rollen.values() for grens in rol.niet_voor]
    assert [id_ for id_ in limits if id_ in CELLEN] == ["apc-5"]


@pytest.mark.parametrize("id_", NAMES)
def test_the_names_schools_use_are_known(id_, kennis):
    one = kennis.iemand(id_)
    known = {name.lower() for name in (one.naam, *one.ook_genoemd, getattr(one, "afkorting", ""))}
    assert {name.lower() for name in NAMES[id_]} <= known


def test_each_role_of_the_table_and_no_other(kennis):
    assert list(kennis.rollen) == [
        "apc",
        "ib",
        "schoolcontactpersoon",
        "vertrouwenspersoon",
        "veiligheidscoordinator",
        "aandachtsfunctionaris",
    ]
    assert {rol.id for rol in kennis.rollen.values() if rol.werkgebied == "thuis"} == {
        "aandachtsfunctionaris"
    }


@pytest.mark.parametrize(
    ("role", "sign"),
    [
        ("schoolcontactpersoon", "interne vertrouwenspersoon"),
        ("vertrouwenspersoon", "externe vertrouwenspersoon"),
    ],
)
def test_inside_and_outside_are_told_apart_wherever_the_role_shows_up(role, sign, kennis):
    assert sign in kennis.rollen[role].heet_vaak


def test_every_explained_term_is_in_the_words_of_a_cell(kennis):
    """The table's own words stay recognisable; their forms may differ (klager, klagers)."""
    for rol in kennis.rollen.values():
        for deel in rol.delen:
            for begrip in deel.begrippen:
                stem = kennis.begrippen[begrip].naam.lower().split()[0].rstrip("s")[:6]
                assert stem in words_of(deel) or begrip == "contactvertrouwenspersoon", begrip
