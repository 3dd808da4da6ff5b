"""What an answer and the roles show of a school, and what they show of whom it is about."""

import pytest

from tests.knowledge.test_schools import FILES, NATIONAL, OP, SCHOOLS
from tests.views.test_views import blocks, heading, headings
from wiedoetwat import Recogniser, as_data, load, route
from wiedoetwat.model import SCHOOL_FACT, VRAGERS
from wiedoetwat.names import find_role
from wiedoetwat.recognition import recogniser
from wiedoetwat.routing import unknown, without
from wiedoetwat.text import titled
from wiedoetwat.views import page as p
from wiedoetwat.views import rollen, words
from wiedoetwat.views import route as route_view

DORP = SCHOOLS["dorpsschool"]
TWEEKADE = SCHOOLS["scholengemeenschap"]
KWIKSTAART = SCHOOLS["de-kwikstaart"]
EXPIRED = load(school=FILES["dorpsschool"], op="2027-08-01")
ABOUT = "Dit gaat over de directeur. Daarom sturen we niemand daarheen."
NAMES = "Met de namen van Basisschool De Wulpendans in Wulpendam, op 24 november 2026."


def answer(kennis, situatie, wie="ouder", over=None):
    return route_view.view(kennis, route(kennis, situatie, wie, over))


def paragraphs(view):
    return [block.text for block in blocks(view, p.Paragraph)]


def item(view, where, name):
    """Return the item of this name under a heading."""
    return next(one for one in heading(view, where).items if one.name == name)


def test_for_which_school_and_about_whom_stands_before_the_answer():
    view = answer(DORP, "klacht", over="directie")
    greeting = DORP.vragers["ouder"]
    assert paragraphs(view)[1:4] == ["Is er nu gevaar? Bel meteen 112.", NAMES, ABOUT]
    assert type(view.page.blocks[4]) is p.Items
    assert greeting.id == "ouder"


@pytest.mark.parametrize("kennis", [NATIONAL, DORP])
def test_without_anyone_it_is_about_nothing_is_said_of_that(kennis):
    assert not [text for text in paragraphs(answer(kennis, "klacht")) if "Dit gaat over" in text]


@pytest.mark.parametrize(
    ("kennis", "over", "said"),
    [
        (NATIONAL, "bestuur", "Dit gaat over het schoolbestuur. "),
        (NATIONAL, "ib", "Dit gaat over de IB'er. "),
        (DORP, "juf Noor", "Dit gaat over juf Noor. "),
        (TWEEKADE, "directie", "Dit gaat over de teamleider of rector. "),
    ],
)
def test_whom_it_is_about_is_called_as_people_do(kennis, over, said):
    assert f"{said}Daarom sturen we niemand daarheen." in paragraphs(
        answer(kennis, "klacht", over=over)
    )


def test_a_warning_stands_above_the_school_too():
    view = answer(DORP, "acuut-gevaar", over="directie")
    assert isinstance(view.page.blocks[0], p.Alert)
    assert paragraphs(view)[1:3] == [NAMES, ABOUT]


def test_someone_at_the_school_has_the_name_and_the_people_of_the_school():
    one = item(answer(DORP, "klacht"), "Eerst naar", "Contactpersoon")
    assert one.notes[0].startswith("Juf Noor: maandag tot en met donderdag, lokaal van groep 5")
    assert "0100-000001" in one.notes[0]
    assert "In de tabel heet dit: schoolcontactpersoon." in one.notes
    assert not [note for note in one.notes if note.startswith("Heet vaak")]


def test_someone_the_school_calls_as_we_do_is_also_called_otherwise():
    one = item(answer(SCHOOLS["de-vlierpoort"], "scholing-team"), "Eerst naar", APC)
    assert one.notes[0].startswith("Juf Rosa: ")
    assert one.notes[-1].startswith("Heet vaak: ")
    assert not [note for note in one.notes if note.startswith("In de tabel")]


APC = titled(NATIONAL.rollen["apc"].naam)


def test_who_it_is_stands_with_the_first_step_that_sends_there():
    steps = heading(answer(DORP, "klacht"), "Wat u nu doet").steps
    notes = [note for step in steps for note in step.notes]
    assert notes.count("Contactpersoon bij ons: juf Noor.") == 1


def test_who_is_away_is_said_with_who_stands_in():
    ib = item(answer(TWEEKADE, "individuele-begeleiding"), "Eerst naar", "Zorgcoördinator")
    assert "Joris Veen vervangt Karin Postma." in ib.notes
    assert {note.split(":")[0] for note in ib.notes[:2]} == {"Joris Veen", "Malik Ouali"}


def test_an_empty_place_says_whom_to_ask_meanwhile():
    one = item(answer(TWEEKADE, "actieplan-sociale-veiligheid"), "Eerst naar", VC)
    assert one.notes[0] == "Deze plek is nu leeg."
    assert one.notes[1].startswith("Vraag het intussen aan: teamleider of rector (Bas Mulder")


VC = titled(NATIONAL.rollen["veiligheidscoordinator"].naam)


def test_hats_that_clash_come_with_a_way_around_them():
    notes = heading(answer(KWIKSTAART, "klacht"), "Eerst naar").items[0].notes
    way = next(note for note in notes if "Past dat niet bij deze vraag?" in note)
    assert way.startswith("Willemijn Roos is bij ons ook directie.")
    assert "Nadia Bouzid" in way


def test_who_comes_first_is_asked_for_if_the_school_does_not_say_who_it_is():
    view = answer(SCHOOLS["de-draaitol"], "veilig-schoolklimaat")
    one = item(view, "Eerst naar", VC)
    assert "De school heeft nog niet ingevuld wie dit is. Vraag ernaar op school." in one.notes


def test_names_that_are_too_old_are_shown_nowhere():
    view = answer(EXPIRED, "klacht")
    assert any("waren geldig tot en met 31 juli 2027" in text for text in paragraphs(view))
    assert heading(view, "Eerst naar").items[0].name == "Schoolcontactpersoon"
    assert view.data["school"]["verlopen"]
    assert view.data["antwoorden"][0]["eerste"][0]["personen"] == []


def test_what_the_school_says_itself_is_among_the_sources():
    view = answer(DORP, "schoolbus", "leerling")
    assert heading(view, "Bronnen").lines[-1].endswith("en Basisschool De Wulpendans")
    parent = heading(answer(DORP, "schoolbus"), "Bronnen").lines
    assert "Basisschool De Wulpendans" in parent


def test_a_remark_of_the_school_says_whose_it_is_and_not_how_certain():
    lines = heading(answer(DORP, "klacht"), "Let op").lines
    own = [line for line in lines if "Basisschool De Wulpendans" in line]
    assert own
    assert all(line.endswith(" (Basisschool De Wulpendans)") for line in own)


def test_a_fact_of_the_school_has_no_address_and_no_certainty():
    fact = DORP.feiten[SCHOOL_FACT]
    assert words.fact_line(fact) == "Basisschool De Wulpendans"
    assert words.source_item(DORP, SCHOOL_FACT) == p.Item(
        "De school zelf", fact.feit, ("Basisschool De Wulpendans",)
    )


def test_a_fact_without_an_address_ends_with_its_certainty():
    fact = next(iter(NATIONAL.feiten.values()))._replace(url=(), van=("A", "B"), zekerheid="zeker")
    assert words.fact_line(fact) == "A, B (zeker)"


def test_a_step_says_whether_it_is_ours_or_of_the_school():
    steps = answer(DORP, "schoolbus", "leerling").data["antwoorden"][0]["stappen"]
    assert [step["herkomst"] for step in steps[-2:]] == ["landelijk", "aangepast"]
    ours = answer(NATIONAL, "klacht").data["antwoorden"][0]["stappen"]
    assert {step["herkomst"] for step in ours} == {"landelijk"}


def test_data_says_whom_it_is_about_with_all_their_roles():
    assert answer(NATIONAL, "klacht").data["over"] is None
    assert answer(DORP, "klacht", over="directie").data["over"] == {
        "soort": "partner",
        "id": "directie",
        "naam": "directeur",
        "rollen": ["directie", "klachtbehandelaar"],
        "personen": ["Bert Hamming"],
    }


def test_who_is_not_the_one_has_no_people_in_the_data():
    wrong = answer(DORP, "klacht", over="directie").data["antwoorden"][0]["niet"]
    assert {tuple(one["personen"]) for one in wrong} == {()}
    assert {one["bezetting"] for one in wrong} == {None}


def test_data_of_someone_at_the_school():
    (first,) = answer(DORP, "klacht").data["antwoorden"][0]["eerste"]
    assert first["noemen_wij"] == "contactpersoon"
    assert first["herkomst"] == {"naam": "aangepast", "personen": "bevestigd"}
    assert first["personen"][0]["ook"]
    assert first["bezetting"]["stand"] == "ingevuld"


@pytest.mark.parametrize("wie", VRAGERS)
def test_whom_one_can_always_ask_is_named_too(wie):
    outcome = unknown(DORP, DORP.vragers[wie], given=True)
    view = route_view.view(DORP, outcome)
    for one, said in zip(heading(view, "Altijd goed").items, view.data["altijd"], strict=True):
        assert all(any(who["naam"][1:] in note for note in one.notes) for who in said["personen"])
    left = without(DORP, outcome, "juf Noor")
    assert "juf Noor" not in [
        who["naam"] for one in as_data(DORP, left)["altijd"] for who in one["personen"]
    ]


def test_a_choice_sends_nobody_to_whom_it_is_about(monkeypatch):
    monkeypatch.setattr(recogniser, "SURE", 1.1)
    outcome = Recogniser(DORP).recognise("mijn zoon wordt gepest op school", "ouder", "leerkracht")
    view = route_view.view(DORP, outcome)
    assert outcome.uitkomst == "kies"
    assert "Dit gaat over de juf of meester. Daarom sturen we niemand daarheen." in paragraphs(view)
    for block in view.page.blocks:
        if getattr(block, "heading", "") == "Eerst naar":
            assert "Juf of meester" not in [one.name for one in block.items]


def test_two_troubles_send_nobody_to_whom_it_is_about():
    text = "Mijn zoon wordt op school gepest door klasgenoten. Thuis slaat zijn stiefvader hem."
    outcome = Recogniser(DORP).recognise(text, "ouder", "leerkracht")
    view = route_view.view(DORP, outcome)
    assert headings(view).count("Eerst naar") == 2
    assert "Juf of meester" not in [
        one.name
        for block in view.page.blocks
        if getattr(block, "heading", "") == "Eerst naar"
        for one in block.items
    ]


def test_all_roles_have_the_people_of_the_school():
    view = rollen.view_all(DORP)
    assert paragraphs(view) == [NAMES]
    apc = item(view, "Rollen", "Pestcoördinator (apc)")
    assert apc.notes[0].startswith("Juf Noor: ")
    rows = {row[0]: row[1:] for row in heading(view, "Met wie zij werken").rows}
    assert rows["directie"][0] == "directeur"
    assert rows["directie"][1].endswith(" Bij ons: Bert Hamming.")
    assert rows["externe-specialist"][1] == NATIONAL.partners["externe-specialist"].kort


def test_all_roles_without_a_school_have_no_people():
    view = rollen.view_all(NATIONAL)
    assert paragraphs(view) == []
    assert "Bij ons" not in str(view.page)


@pytest.mark.parametrize("name", ["apc", "directie"])
def test_a_role_has_who_it_is_at_the_school_with_their_other_hats(name):
    view = rollen.view_one(DORP, find_role(DORP, name))
    lines = heading(view, "Op Basisschool De Wulpendans").lines
    person = {"apc": "Juf Noor", "directie": "Bert Hamming"}[name]
    assert lines[0].startswith(f"{person}: ")
    assert lines[-1].startswith(f"{person} is bij ons ook ")
    assert view.page.title == {"apc": "Pestcoördinator", "directie": "Directeur"}[name]


def test_someone_with_one_role_has_no_other_hats():
    view = rollen.view_one(DORP, DORP.rollen["vertrouwenspersoon"])
    lines = heading(view, "Op Basisschool De Wulpendans").lines
    assert lines[0].startswith("Samira Aydin: niet van de school, ")
    assert not [line for line in lines if "is bij ons ook" in line]


def test_a_role_without_a_school_has_no_word_about_one():
    view = rollen.view_one(NATIONAL, NATIONAL.rollen["apc"])
    assert not [text for text in headings(view) if text.startswith("Op ")]
    assert view.data["school"] is None
    assert view.data["rollen"][0]["personen"] == []


def test_help_outside_stays_as_it_is_at_a_school():
    one = DORP.contacten["kindertelefoon"]
    assert rollen.view_one(DORP, one).page == rollen.view_one(NATIONAL, one).page


def test_an_own_situation_in_which_a_role_is_first_is_listed():
    lines = heading(rollen.view_one(TWEEKADE, TWEEKADE.rollen["ib"]), "Is de eerste bij").lines
    assert "Pesten op kamp of op reis (pesten-op-reis, medewerker, directie)" in lines


def test_the_data_of_all_roles_is_that_of_each():
    everyone = rollen.view_all(TWEEKADE).data["rollen"]
    people = TWEEKADE.op_school.values()
    assert everyone == [rollen.view_one(TWEEKADE, one).data["rollen"][0] for one in people]
    ib = next(one for one in everyone if one["id"] == "ib")
    stands_in_for = {one["naam"]: one["vervangt"] for one in ib["personen"]}
    assert stands_in_for == {"Joris Veen": "Karin Postma", "Malik Ouali": None}


def test_the_day_is_in_the_data():
    assert answer(DORP, "klacht").data["school"]["op"] == OP
