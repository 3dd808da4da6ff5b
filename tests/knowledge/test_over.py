"""Questions about someone at a school: every way by which an answer could still lead to them."""

import pytest

from tests.knowledge.test_schools import FILES, NATIONAL, SCHOOLS
from wiedoetwat import Recogniser, as_data, route
from wiedoetwat.cli import main
from wiedoetwat.conflict import find_over, over_person, over_role
from wiedoetwat.dialogue import settle
from wiedoetwat.model import VRAGERS
from wiedoetwat.recognition import recogniser
from wiedoetwat.render import Screen, render
from wiedoetwat.views import route as route_view

ROLES = [(name, id_) for name, kennis in SCHOOLS.items() for id_ in kennis.op_school]


@pytest.mark.parametrize(("name", "id_"), ROLES)
def test_a_question_about_any_role_of_a_school_has_an_answer(name, id_):
    for situatie in SCHOOLS[name].situaties:
        for wie in VRAGERS:
            assert route(SCHOOLS[name], situatie, wie, id_).antwoorden[0].eerste


def test_a_role_of_who_is_away_is_not_of_another():
    kennis = SCHOOLS["de-draaitol"]
    assert "apc" not in over_person(kennis, "juf Petra").rollen
    assert "apc" not in over_role(kennis, kennis.partners["bestuur"]).rollen
    assert "apc" in over_person(kennis, "Jolanda Vis").rollen


@pytest.mark.parametrize(("name", "id_"), ROLES)
def test_nobody_is_sent_to_them_in_the_place_of_another(name, id_):
    kennis = SCHOOLS[name]
    for situatie in kennis.situaties:
        for wie in VRAGERS:
            outcome = route(kennis, situatie, wie, id_)
            answer = as_data(kennis, outcome)["antwoorden"][0]
            for one in (*answer["eerste"], *answer["ook"]):
                staff = one["bezetting"] or {"in_plaats": [], "omweg": None}
                ways = [*staff["in_plaats"], *(staff["omweg"] or {"naar": []})["naar"]]
                assert not set(ways) & set(outcome.over.rollen), (situatie, wie, one["id"])


def test_who_stands_in_is_not_named_if_it_is_about_them():
    kennis = SCHOOLS["scholengemeenschap"]
    view = route_view.view(kennis, route(kennis, "individuele-begeleiding", "ouder", "Joris Veen"))
    shown = " ".join(render(view, "tekst", Screen()).split())
    assert shown.count("Joris Veen") == 1


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("alias", ["juf", "meester"])
def test_the_name_of_a_role_is_that_role_and_not_someone_with_that_word_in_their_name(name, alias):
    assert find_over(SCHOOLS[name], alias).id == "leerkracht"


def test_none_of_the_choices_still_sends_nobody_to_them(monkeypatch):
    monkeypatch.setattr(recogniser, "SURE", 1.1)
    outcome = Recogniser(NATIONAL).recognise("ik word gepest op school", "leerling", "leerkracht")
    assert outcome.uitkomst == "kies"
    none = str(len(outcome.antwoorden) + 1)
    settled = settle(NATIONAL, outcome, lambda: none, lambda _: None)
    assert "leerkracht" not in [one.iemand.id for one in settled.altijd]
    assert settled.over == outcome.over


@pytest.mark.parametrize(
    "text",
    [
        "ik heb geen vertrouwen in de vertrouwenspersoon",
        "de directeur intimideert het team",
        "mijn leidinggevende kleineert mij",
        "de leraar die mij uitscheldt",
        "ik heb een klacht tegen de directeur",
        "de docent heeft mij geslagen",
        "ik word door de leraar gepest",
        "ik heb een probleem met de nieuwe juf",
        "de meester van groep 8 schreeuwt tegen mijn kind",
    ],
)
def test_it_is_about_someone(text):
    assert Recogniser(NATIONAL).recognise(text).over


@pytest.mark.parametrize(
    "text",
    [
        "ik heb vertrouwen in de juf",
        "mijn klacht gaat over pesten, niet over de leraar",
        "mijn klacht gaat niet over de juf",
        "ik ben niet bang voor de juf",
        "een leerling schopt de juf tegen haar been",
        "ik ben bang voor een meneer in de straat",
        "een meneer bedreigt mij op weg naar school",
    ],
)
def test_it_is_not_about_someone(text):
    assert Recogniser(NATIONAL).recognise(text).over is None


def test_whom_it_is_about_is_checked_before_the_questions_are_asked(run):
    code, _, err = run("route", "--over", "qqqq", typed=b"6\n2\n1\n1\n1\n")
    assert code == 2
    assert "Eerst de veiligheid" not in err


def test_an_unknown_name_is_refused_without_any_line_too(run):
    assert run("route", "--invoer", "-", "--over", "qqqq")[0] == 2


def test_the_hint_of_a_choice_keeps_whom_it_is_about(monkeypatch):
    monkeypatch.setattr(recogniser, "SURE", 1.1)
    outcome = Recogniser(NATIONAL).recognise("ik word gepest op school", "leerling", "leerkracht")
    hints = str(route_view.view(NATIONAL, outcome).page)
    assert "--over leerkracht" in hints


@pytest.mark.parametrize(("typed", "offered"), [("ki", ""), ("kla", "klachtbehandelaar")])
def test_help_outside_does_not_complete_whom_it_is_about(typed, offered, capsys, monkeypatch):
    monkeypatch.setenv("_WIEDOETWAT_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", f"wiedoetwat route --over {typed}")
    monkeypatch.setenv("COMP_CWORD", "3")
    with pytest.raises(SystemExit):
        main([])
    assert capsys.readouterr().out.split("\n")[0] == offered
