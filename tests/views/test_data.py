"""What programs get: every field of the data says what the record behind it says."""

import pytest

from wiedoetwat import load, route
from wiedoetwat.model import VRAGERS
from wiedoetwat.views import matrix, rollen, situaties
from wiedoetwat.views.data import route_data

KENNIS = load()
ALL = [(situatie, wie) for situatie in KENNIS.situaties for wie in VRAGERS]


def same(data, record, *apart):
    """Check every field that record and data share; the others must be the ones named apart."""
    assert {key for key in data if not hasattr(record, key)} <= set(apart)
    for key, value in data.items():
        if key not in apart:
            meant = getattr(record, key)
            assert value == (list(meant) if isinstance(meant, tuple) else meant or None), key


@pytest.fixture(params=ALL, ids=[f"{situatie}-{wie}" for situatie, wie in ALL])
def answer(request):
    """Return an outcome, its answer, and the data of both."""
    uitkomst = route(KENNIS, *request.param)
    data = route_data(KENNIS, uitkomst)
    return uitkomst, uitkomst.antwoorden[0], data, data["antwoorden"][0]


def test_an_outcome_and_its_warnings(answer):
    uitkomst, _, data, _ = answer
    assert (data["uitkomst"], data["wie"]) == (uitkomst.uitkomst, uitkomst.wie.id)
    assert (data["wie_opgegeven"], data["urgent"]) == (True, uitkomst.urgent)
    for said, melding in zip(data["meldingen"], uitkomst.meldingen, strict=True):
        assert said == {
            "id": melding.id,
            "tekst": melding.tekst[uitkomst.wie.id],
            "contacten": list(melding.contacten),
        }


@pytest.mark.parametrize("place", ["eerste", "ook", "niet"])
def test_everyone_an_answer_names(place, answer):
    _, antwoord, _, data = answer
    for said, one in zip(data[place], getattr(antwoord, place), strict=True):
        of_school = ("noemen_wij", "personen", "bezetting", "herkomst")
        same(said, one, "soort", "id", "naam", "heet_vaak", "wel", *of_school)
        assert (said["id"], said["naam"]) == (one.iemand.id, one.iemand.naam)
        assert said["heet_vaak"] == (getattr(one.iemand, "heet_vaak", "") or None)
        assert said["id"] in getattr(
            KENNIS, {"rol": "rollen", "partner": "partners", "contact": "contacten"}[said["soort"]]
        )
        assert said.get("wel", []) == [other.id for other in one.wel]


def test_the_steps_and_the_way_on(answer):
    _, antwoord, _, data = answer
    assert [said["nr"] for said in data["stappen"]] == [*range(1, len(antwoord.stappen) + 1)]
    for said, stap in zip(data["stappen"], antwoord.stappen, strict=True):
        same(said, stap, "nr", "herkomst")
    ways = antwoord.als_dat_niet_helpt
    for said, vervolg in zip(data["als_dat_niet_helpt"], ways, strict=True):
        same(said, vervolg)


def test_the_rest_of_an_answer(answer):
    _, antwoord, _, data = answer
    same(data["situatie"], antwoord.situatie)
    assert data["de_tabel_zegt_niet"] == list(antwoord.situatie.de_tabel_zegt_niet)
    for said, contact in zip(data["contacten"], antwoord.contacten, strict=True):
        same(said, contact, "onzeker")
        doubts = contact.onzeker._asdict() if contact.onzeker else {}
        assert said["onzeker"] == {field: text for field, text in doubts.items() if text}
    for said, let_op in zip(data["let_op"], antwoord.let_op, strict=True):
        same(said, let_op)
    for said in data["feiten"]:
        same(said, KENNIS.feiten[said["id"]])
    assert data["verwant"] == []
    apart = {"eerste", "ook", "niet", "stappen", "als_dat_niet_helpt", "situatie"}
    apart |= {"contacten", "let_op", "de_tabel_zegt_niet", "feiten", "verwant"}
    same(data, antwoord, *apart)


@pytest.mark.parametrize("groep", KENNIS.groepen)
def test_a_group_gives_its_other_situations(groep):
    uitkomst = route(KENNIS, groep)
    (antwoord,) = uitkomst.antwoorden
    (data,) = route_data(KENNIS, uitkomst)["antwoorden"]
    for said, situatie in zip(data["verwant"], antwoord.verwant, strict=True):
        same(said, situatie)
    members = {one.id for one in KENNIS.situaties.values() if one.groep == groep}
    assert {said["id"] for said in data["verwant"]} == members - {antwoord.situatie.id}


def test_the_facts_are_those_that_something_rests_on(answer):
    _, antwoord, _, data = answer
    people = (*antwoord.eerste, *antwoord.ook, *antwoord.niet)
    used = {id_ for one in (*people, *antwoord.stappen, *antwoord.let_op) for id_ in one.bron}
    assert {said["id"] for said in data["feiten"]} == used & KENNIS.feiten.keys()


@pytest.mark.parametrize("id_", KENNIS.mensen)
def test_everyone_by_name(id_):
    one = KENNIS.mensen[id_]
    (said,) = rollen.view_one(KENNIS, one).data["rollen"]
    of_school = ("noemen_wij", "personen", "bezetting", "herkomst")
    same(said, one, "taken", "niet_voor", "let_op", "onzeker", *of_school)
    for task, taak in zip(said.get("taken", ()), getattr(one, "taken", ()), strict=True):
        same(task, taak, "begrippen")
        assert [term["id"] for term in task["begrippen"]] == list(taak.begrippen)
        for term in task["begrippen"]:
            same(term, KENNIS.begrippen[term["id"]])
    for limit, grens in zip(said.get("niet_voor", ()), getattr(one, "niet_voor", ()), strict=True):
        same(limit, grens)
    for remark in said.get("let_op", ()):
        same(remark, KENNIS.let_op[remark["id"]])
        assert id_ in KENNIS.let_op[remark["id"]].bij_rollen


def test_all_roles_are_each_of_them():
    everyone = rollen.view_all(KENNIS).data["rollen"]
    people = [*KENNIS.rollen.values(), *KENNIS.partners.values()]
    assert everyone == [rollen.view_one(KENNIS, one).data["rollen"][0] for one in people]


def test_all_situations():
    groups = situaties.view(KENNIS).data["groepen"]
    for said, groep in zip(groups, KENNIS.groepen.values(), strict=True):
        same(said, groep, "situaties")
        for one in said["situaties"]:
            situatie = KENNIS.situaties[one["id"]]
            assert situatie.groep == groep.id
            assert one["urgent"] is situatie.urgent
            same(one, situatie, "eerste", "urgent")
            for wie in VRAGERS:
                first = route(KENNIS, situatie.id, wie).antwoorden[0].eerste
                assert one["eerste"][wie] == [who.iemand.id for who in first]
    assert {one["id"] for said in groups for one in said["situaties"]} == set(KENNIS.situaties)


def test_the_matrix_says_of_everyone_what_the_answer_says():
    for row in matrix.view(KENNIS).data["rijen"]:
        for wie in row["voor"]:
            antwoord = route(KENNIS, row["situatie"], wie).antwoorden[0]
            first = [one.iemand.id for one in antwoord.eerste]
            also = [one.iemand.id for one in antwoord.ook]
            wrong = [one.iemand.id for one in antwoord.niet if not one.als]
            for rol, mark in row["rollen"].items():
                places = {"eerste": first, "ook": also, "niet": wrong}
                assert mark == next((m for m, ids in places.items() if rol in ids), None)
            assert row["anders_eerste"] == [id_ for id_ in first if id_ not in row["rollen"]]
