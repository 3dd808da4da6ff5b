"""What each view puts on a page and into data, and that both tell the same story."""

import pytest

from wiedoetwat import route
from wiedoetwat.errors import Place, Problem
from wiedoetwat.names import find_role
from wiedoetwat.views import controleer, matrix, rollen, situaties, waarom, words
from wiedoetwat.views import page as p
from wiedoetwat.views import route as route_view


def blocks(view, kind):
    return [block for block in view.page.blocks if isinstance(block, kind)]


def heading(view, text):
    """Return the block with this heading, or None."""
    found = [block for block in view.page.blocks if getattr(block, "heading", None) == text]
    return found[0] if found else None


def headings(view):
    return [block.heading for block in view.page.blocks if hasattr(block, "heading")]


def answer(kennis, situatie, wie=None):
    return route_view.view(kennis, route(kennis, situatie, wie))


def test_an_answer_begins_with_the_first_person_and_the_steps(kennis):
    view = answer(kennis, "klacht", "ouder")
    assert headings(view)[:2] == ["Eerst naar", "Wat u nu doet"]
    name = kennis.rollen["schoolcontactpersoon"].naam
    assert heading(view, "Eerst naar").items[0].name == words.titled(name)


@pytest.mark.parametrize(
    ("wie", "steps", "lead"),
    [
        ("leerling", "Wat je nu doet", "Je kunt zeggen:"),
        ("ouder", "Wat u nu doet", "U kunt zeggen:"),
        ("medewerker", "Wat je nu doet", "Je kunt zeggen:"),
    ],
)
def test_everyone_is_addressed_in_their_own_way(wie, steps, lead, kennis):
    block = heading(answer(kennis, "gepeste-leerling", wie), steps)
    assert {step.lead for step in block.steps if step.quote} == {lead}
    assert {step.lead for step in block.steps if not step.quote} == {""}


def test_a_warning_stands_above_everything(kennis):
    for situatie in ("acuut-gevaar", "thuissituatie"):
        view = answer(kennis, situatie, "leerling")
        assert isinstance(view.page.blocks[0], p.Alert)
        assert "112" in [item.phone for item in view.page.blocks[0].items]


def test_an_answer_without_a_warning_says_what_to_do_in_danger(kennis):
    texts = [block.text for block in blocks(answer(kennis, "klacht", "ouder"), p.Paragraph)]
    assert texts[1] == "Is er nu gevaar? Bel meteen 112."


def test_who_did_not_say_who_they_are_hears_for_whom_this_is(kennis):
    view = answer(kennis, "klacht")
    assert "Dit antwoord is voor een ouder." in [b.text for b in blocks(view, p.Paragraph)]
    assert [hint.text for hint in blocks(view, p.Hint)] == [
        "Vraagt een ander het? Kies --wie leerling, medewerker of directie."
    ]
    assert blocks(answer(kennis, "klacht", "ouder"), p.Hint) == []


def test_what_the_table_leaves_open_is_not_for_pupils(kennis):
    assert heading(answer(kennis, "klacht", "ouder"), "Wat de tabel open laat")
    assert heading(answer(kennis, "klacht", "leerling"), "Wat de tabel open laat") is None


def test_sources_are_the_table_and_who_says_the_facts(kennis):
    parent = heading(answer(kennis, "gepeste-leerling", "ouder"), "Bronnen").lines
    assert parent[0].startswith("Brontabel 'Wie doet wat bij pesten op school?': ")
    assert any("https://" in line for line in parent[1:])
    pupil = heading(answer(kennis, "gepeste-leerling", "leerling"), "Bronnen").lines
    assert not any("https://" in line for line in pupil)


def test_an_answer_from_the_table_alone_names_the_table_alone(small):
    view = answer(small(), "ruzie", "ouder")
    assert len(heading(view, "Bronnen").lines) == 1
    pupil = answer(small(), "ruzie", "leerling")
    assert len(heading(pupil, "Bronnen").lines) == 1


def test_an_answer_from_facts_alone_names_no_cells(small):
    def change(files):
        first = files["situaties/zorgen.yaml"]["eerste"][0]
        files["situaties/ruzie.yaml"]["eerste"][0]["bron"].append("aandachtsfunctionaris-1")
        first |= {"bij": "directie", "bron": ["feit"], "voor": ["ouder", "leerling", "medewerker"]}
        files["situaties/zorgen.yaml"]["eerste"].append(first | {"bij": "ib", "voor": ["directie"]})
        files["roles.yaml"]["rollen"][0]["niet_voor"][0]["voor"] = ["directie"]

    lines = heading(answer(small(change), "zorgen", "ouder"), "Bronnen").lines
    assert lines == ("iemand (zeker): https://x.nl/",)


def test_a_step_gives_the_number_of_a_contact_it_names_without(kennis):
    steps = heading(answer(kennis, "gepeste-leerling", "leerling"), "Wat je nu doet").steps
    notes = [note for step in steps for note in step.notes]
    assert "De Kindertelefoon: 0800-0432" in notes
    danger = heading(answer(kennis, "acuut-gevaar", "leerling"), "Wat je nu doet").steps
    assert not any("112: 112" in note for step in danger for note in step.notes)


def test_a_contact_without_a_number_says_how_to_reach_it(kennis):
    item = heading(answer(kennis, "online-pesten", "ouder"), "Wie ook kan helpen").items[-1]
    assert item.name == "Helpwanted"
    assert "helpwanted.nl" in item.notes[0]
    assert item.phone == ""


def test_what_is_uncertain_is_never_a_number_to_call(kennis):
    item = words.contact_item(kennis.contacten["alles-oke"])
    assert item.phone == ""
    assert [note for note in item.notes if "0800-0450" in note] == [
        "Niet zeker, telefoon: 0800-0450 (bron uit 2021)."
    ]
    data = route_view.view(kennis, route(kennis, "gepeste-leerling", "leerling")).data
    contact = next(c for c in data["antwoorden"][0]["contacten"] if c["id"] == "alles-oke")
    assert contact["telefoon"] is None
    assert "0800-0450" in contact["onzeker"]["telefoon"]


def test_a_second_number_stands_in_the_small_print(kennis):
    assert words.contact_item(kennis.contacten["113"]).notes[0].startswith("Of 0800-0113, dag")


def test_a_contact_with_nothing_but_a_number_has_no_small_print(small):
    assert words.contact_item(small().contacten["hulplijn"]).notes == ()


def test_who_instead_is_said_only_if_it_is_not_who_comes_first(small):
    def change(files):
        wrong = {"bij": "ib", "waarom": "Nee.", "bron": ["ib-1"]}
        other = {"bij": "directie", "waarom": "Nee.", "bron": ["ib-1"]}
        files["situaties/ruzie.yaml"]["niet"] = [wrong | {"wel": ["hulplijn", "apc"]}, other]

    items = heading(answer(small(change), "ruzie", "ouder"), "Niet voor deze vraag").items
    assert {item.name: item.notes for item in items} == {
        "Naam van ib": ("Wel: hulplijn of naam van apc.",),
        "Directie": (),
    }


def test_a_way_on_names_the_situation_that_follows(small):
    def change(files):
        files["situaties/ruzie.yaml"]["als_dat_niet_helpt"] = [
            {"situatie": "zorgen", "tekst": "Duurt het te lang?"}
        ]

    view = answer(small(change), "ruzie", "ouder")
    assert heading(view, "Als dat niet helpt").lines == (
        "Duurt het te lang? Zie: naam van zorgen.",
    )


def test_a_way_on_gives_the_number_it_does_not_say_itself(small):
    assert heading(answer(small(), "ruzie", "ouder"), "Als dat niet helpt").lines == (
        "Bel. Hulplijn: 0800-1234.",
    )

    def change(files):
        files["situaties/ruzie.yaml"]["als_dat_niet_helpt"][0]["tekst"] = "Bel 0800-1234."

    view = answer(small(change), "ruzie", "ouder")
    assert heading(view, "Als dat niet helpt").lines == ("Bel 0800-1234.",)


def test_a_condition_stands_before_its_reason_wherever_it_is_given(small):
    def change(files):
        files["situaties/ruzie.yaml"]["niet"] = [
            {"bij": "ib", "als": "Het is geheim.", "waarom": "Nee.", "bron": ["ib-1"]}
        ]

    kennis = small(change)
    uitkomst = route(kennis, "ruzie", "ouder")
    item = heading(route_view.view(kennis, uitkomst), "Niet voor deze vraag").items[0]
    assert item.text == "Het is geheim. Nee."
    why = waarom.view(kennis, uitkomst)
    assert heading(why, "Niet").items[0].text == "Het is geheim. Nee."
    assert why.data["redenen"][-1]["als"] == "Het is geheim."


def test_uncertain_hours_are_said_to_be_so(small):
    def change(files):
        contact = files["contacten.yaml"]["contacten"][0]
        contact |= {"bereikbaar": "overdag", "onzeker": {"bereikbaar": "tot 21 uur (bron x)"}}

    item = words.contact_item(small(change).contacten["hulplijn"])
    assert item.notes == ("Overdag", "Niet zeker, bereikbaar: tot 21 uur (bron x).")


def test_a_group_names_its_other_situations(kennis):
    lines = heading(answer(kennis, "klacht"), "Ging het om iets anders?").lines
    name = kennis.situaties["klacht-loopt-vast"].naam
    assert f"{name} (klacht-loopt-vast)" in lines
    assert heading(answer(kennis, "klacht-loopt-vast"), "Ging het om iets anders?") is None


def test_all_roles_with_every_cell(kennis):
    view = rollen.view_all(kennis)
    text = " ".join(note for item in heading(view, "Rollen").items for note in item.notes)
    for rol in kennis.rollen.values():
        for taak in rol.taken:
            assert f"{taak.id}: {taak.tekst}" in text
    limit = next(g for g in kennis.rollen["apc"].niet_voor if g.id == "apc-5")
    assert f"apc-5: {limit.waarom}" in text
    assert [row[0] for row in heading(view, "Met wie zij werken").rows] == list(kennis.partners)


def test_one_role_with_its_tasks_limits_terms_and_remarks(kennis):
    view = rollen.view_one(kennis, find_role(kennis, "APC"))
    assert view.page.title == words.titled(kennis.rollen["apc"].naam)
    tasks = heading(view, "Doet dit").items
    assert [item.name for item in tasks] == ["apc-1", "apc-2", "apc-3", "apc-4"]
    assert "mediacoach" in tasks[0].notes[0]
    limit = heading(view, "Is hier niet voor").items[0]
    name = kennis.rollen["vertrouwenspersoon"].naam
    assert limit.notes == (f"Wel: {name}.", "Bron: apc-5, vertrouwenspersoon-4.")
    terms = [item.name for item in heading(view, "Wat de woorden betekenen").items]
    assert {"herstelrecht", "steungroep", "oplossingsgericht werken"} <= set(terms)
    assert len(terms) == len(set(terms))
    remarks = [one.tekst for one in kennis.let_op.values() if "apc" in one.bij_rollen]
    for line, text in zip(heading(view, "Let op").lines, remarks, strict=True):
        assert line.startswith(text)
    training = kennis.situaties["scholing-team"].naam
    assert f"{training} (scholing-team)" in heading(view, "Is de eerste bij").lines


def test_one_partner_and_one_contact(kennis):
    partner = rollen.view_one(kennis, kennis.partners["klachtbehandelaar"])
    source = heading(partner, "Waar dit staat").items[0]
    assert source.name == "Tabel, cel schoolcontactpersoon-2"
    contact = rollen.view_one(kennis, kennis.contacten["veilig-thuis"])
    assert heading(contact, "Hulp buiten de school").items[0].phone == "0800-2000"
    assert "bekeken op" in heading(contact, "Waar dit staat").lines[0]


def test_situations_stand_in_their_group_with_the_default_first(kennis):
    view = situaties.view(kennis)
    assert [grid.heading for grid in blocks(view, p.Grid)] == [
        groep.naam for groep in kennis.groepen.values()
    ]
    for grid, groep in zip(blocks(view, p.Grid), kennis.groepen.values(), strict=True):
        assert grid.rows[0][0] == groep.standaard
    rows = {row[0]: row[2] for grid in blocks(view, p.Grid) for row in grid.rows}
    assert rows["scholing-team"] == kennis.rollen["apc"].naam
    teacher = kennis.partners["leerkracht"].naam
    assert rows["gepeste-leerling"].startswith(f"leerling en ouder: {teacher}; ")


def test_the_matrix_has_a_row_for_all_who_get_the_same(kennis):
    view = matrix.view(kennis)
    rows = view.data["rijen"]
    assert {row["situatie"] for row in rows} == set(kennis.situaties)
    for situatie in kennis.situaties:
        askers = [wie for row in rows if row["situatie"] == situatie for wie in row["voor"]]
        assert sorted(askers) == sorted(kennis.vragers)
    scholing = [row for row in rows if row["situatie"] == "scholing-team"]
    assert scholing[0]["rollen"]["apc"] == "eerste"


def test_the_matrix_of_one_asker(kennis):
    rows = matrix.view(kennis, "leerling").data["rijen"]
    assert [row["voor"] for row in rows] == [["leerling"]] * len(kennis.situaties)


def test_the_matrix_shows_a_condition_as_no_limit(kennis):
    """Someone who is wrong only on a condition is not marked as wrong."""
    rows = matrix.view(kennis, "leerling").data["rijen"]
    row = next(r for r in rows if r["situatie"] == "grensoverschrijdend-gedrag-medewerker")
    assert row["rollen"]["schoolcontactpersoon"] is None


def test_why_gives_the_cell_and_the_fact_under_every_reason(kennis):
    view = waarom.view(kennis, route(kennis, "gepeste-leerling", "ouder"))
    first = heading(view, "Eerst").items[0]
    assert any(note.startswith("Feit leerkracht-eerste-stap: ") for note in first.notes)
    assert any("https://www.rijksoverheid.nl" in note for note in first.notes)
    assert any(note.startswith("Tabel, cel apc-1: ") for note in first.notes)
    assert first.notes[-1] == "Regel: situaties/gepeste-leerling/eerste/leerkracht/leerling+ouder"
    assert heading(view, "Bronnen bij 'Let op'")
    assert {reason["plaats"] for reason in view.data["redenen"]} == {"eerste", "ook", "niet"}


def test_why_someone_who_is_on_the_list(kennis):
    view = waarom.view(
        kennis, route(kennis, "klacht", "ouder"), find_role(kennis, "interne vertrouwenspersoon")
    )
    assert headings(view) == ["Eerst"]
    assert [reason["id"] for reason in view.data["redenen"]] == ["schoolcontactpersoon"]


@pytest.mark.parametrize("name", ["mediacoach", "veiligheidscoordinator", "kindertelefoon"])
def test_why_someone_who_is_not_on_the_list_says_what_they_do_and_who_is(name, kennis):
    one = find_role(kennis, name)
    view = waarom.view(kennis, route(kennis, "klacht", "ouder"), one)
    assert headings(view) == ["Hier niet"]
    item = heading(view, "Hier niet").items[0]
    assert item.text.startswith("Staat hier niet op de lijst.")
    assert item.text.endswith(getattr(one, "kort", "") or one.voor_wie)
    assert f"Wel: {kennis.rollen['schoolcontactpersoon'].naam}." in item.notes
    assert view.data["redenen"][0]["wel"] == ["schoolcontactpersoon"]


def test_why_everyone_else_is_explained_for_every_situation(kennis):
    """Whoever one asks about, in any situation, there is a reason and someone who is right."""
    people = [*kennis.rollen.values(), *kennis.partners.values(), *kennis.contacten.values()]
    for situatie in kennis.situaties:
        uitkomst = route(kennis, situatie)
        for one in people:
            reasons = waarom.view(kennis, uitkomst, one).data["redenen"]
            assert {reason["id"] for reason in reasons} == {one.id}
            for reason in reasons:
                assert reason["plaats"] in ("eerste", "ook") or reason["wel"]


@pytest.mark.parametrize(
    ("number", "title"), [(0, "Alles klopt"), (1, "1 probleem"), (2, "2 problemen")]
)
def test_a_check_counts_its_problems(number, title, kennis):
    problems = [Problem(Place("a.yaml", 1, 2), "Fout.")] * number
    view = controleer.view(kennis, problems)
    assert view.page.title == title
    assert len(view.data["problemen"]) == number
    assert view.data["aantallen"]["cellen"] == 20


def test_a_check_of_nothing_counts_nothing():
    view = controleer.view(None, [Problem("map", "Weg.")])
    assert view.data["aantallen"] == {}
    assert view.page.blocks == (p.Verbatim(("map: Weg.",)),)
