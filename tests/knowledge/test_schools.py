"""The example schools: every situation, their own too, for every asker, in every form."""

import json
from functools import cache

import jsonschema
import pytest

from tests.conftest import ROOT
from tests.render.test_renderers import parse
from wiedoetwat import as_data, load, route
from wiedoetwat.model import VRAGERS
from wiedoetwat.options import ROUTE_FORMS
from wiedoetwat.render import Screen, render
from wiedoetwat.views import route as route_view

OP = "2026-11-24"
EXAMPLES = ROOT / "examples"
FILES = {
    path.stem: path for folder in (EXAMPLES, EXAMPLES / "bestuur") for path in folder.glob("*.yaml")
}
SCHOOLS = {name: load(school=path, op=OP) for name, path in FILES.items()}
NATIONAL = load()
SCHEMA = jsonschema.Draft202012Validator(
    json.loads((ROOT / "docs" / "schema" / "route-1.json").read_text("utf-8"))
)


@cache
def views(name):
    """Return every answer of a school, by situation and asker."""
    school = SCHOOLS[name]
    return {
        (situatie, wie): route_view.view(school, route(school, situatie, wie))
        for situatie in school.situaties
        for wie in VRAGERS
    }


def own_situations(name):
    return SCHOOLS[name].school.bestand.eigen_situaties


def everyone(name):
    """Return the name of everyone at a school, also of who is away."""
    staffing = SCHOOLS[name].school.bezetting.values()
    there = {one.persoon.naam for staff in staffing for one in staff.personen}
    return sorted(there.union(*(staff.afwezig for staff in staffing)))


def test_there_are_seven_examples_and_they_are_listed():
    listed = (EXAMPLES / "README.md").read_text("utf-8")
    assert len(FILES) == 7
    assert all(f"{path.relative_to(EXAMPLES)}`" in listed for path in FILES.values())


@pytest.mark.parametrize("form", ROUTE_FORMS)
@pytest.mark.parametrize("name", SCHOOLS)
def test_every_answer_of_a_school_has_every_form(name, form):
    for (situatie, wie), view in views(name).items():
        shown = render(view, form, Screen())
        assert shown.endswith("\n"), (situatie, wie)
        if form == "json":
            assert json.loads(shown) == view.data, (situatie, wie)
        else:
            assert "Eerst naar" in shown, (situatie, wie)


@pytest.mark.parametrize("name", SCHOOLS)
def test_every_answer_of_a_school_keeps_to_its_schema(name):
    for view in views(name).values():
        SCHEMA.validate(view.data)
        assert view.data["school"]["naam"] == SCHOOLS[name].school.bestand.school.naam


@pytest.mark.parametrize("name", SCHOOLS)
def test_html_of_a_school_has_only_what_an_intranet_allows(name):
    for view in views(name).values():
        for tag, attributes in parse(render(view, "html", Screen())):
            assert tag not in ("script", "style", "iframe", "form", "img")
            assert set(attributes) <= {"class", "lang", "href", "rel"}


@pytest.mark.parametrize("name", SCHOOLS)
def test_a_school_changes_neither_who_comes_first_nor_what_is_urgent(name):
    for situatie in NATIONAL.situaties:
        for wie in VRAGERS:
            here = as_data(SCHOOLS[name], route(SCHOOLS[name], situatie, wie))
            there = as_data(NATIONAL, route(NATIONAL, situatie, wie))
            for field in ("urgent", "meldingen"):
                assert here[field] == there[field]
            for field in ("eerste", "ook", "niet", "contacten"):
                ids = [
                    [one["id"] for one in data["antwoorden"][0][field]] for data in (here, there)
                ]
                assert ids[0] == ids[1], (situatie, wie, field)


@pytest.mark.parametrize("name", SCHOOLS)
def test_an_own_situation_warns_as_the_one_it_is_like(name):
    school = SCHOOLS[name]
    for id_, own in own_situations(name).items():
        like = school.situaties[own.zoals]
        assert (school.situaties[id_].melding, school.situaties[id_].urgent) == (
            like.melding,
            like.urgent,
        )
        assert school.situaties[id_].contacten == like.contacten


def test_some_examples_have_situations_of_their_own():
    found = {id_ for name in SCHOOLS for id_ in own_situations(name)}
    assert found == {"pesten-in-de-schoolbus", "pesten-op-reis", "pesten-in-de-taxi"}


@pytest.mark.parametrize("name", SCHOOLS)
def test_whoever_comes_first_is_named_if_the_school_has_someone(name):
    for view in views(name).values():
        for one in view.data["antwoorden"][0]["eerste"]:
            staff = SCHOOLS[name].school.bezetting.get(one["id"])
            names = [] if staff is None else [found.persoon.naam for found in staff.personen]
            assert [said["naam"] for said in one["personen"]] == names
            shown = render(view, "tekst", Screen(400))
            assert all(named[1:] in shown for named in names)


@pytest.mark.parametrize("name", SCHOOLS)
def test_after_its_last_day_a_school_shows_no_name_and_no_situation_of_its_own(name):
    school = load(school=FILES[name], op="2027-08-01")
    assert school.school.verlopen
    assert school.situaties.keys() == NATIONAL.situaties.keys()
    people = {person for person in everyone(name) if person.split()[0] != "Landelijke"}
    for situatie in school.situaties:
        shown = render(route_view.view(school, route(school, situatie)), "json", Screen())
        assert not [person for person in people if f'"{person}' in shown]
        assert '"verlopen": true' in shown


HOSTILE = '<script>x</script><b onclick="y">& "z"</b> [bold red]*_|'
WRITTEN = f"""
school: {{naam: 'Z {HOSTILE}', sector: po, plaats: 'P {HOSTILE}'}}
geldig_tot: 2027-07-31
rollen:
  leerkracht:
    noemen_wij: 'J {HOSTILE}'
    personen:
      - {{naam: 'N {HOSTILE}', waar: 'W {HOSTILE}', wanneer: 'D {HOSTILE}'}}
situaties:
  gepeste-leerling:
    let_op: ['L {HOSTILE}']
    extra_stappen:
      leerling: [{{tekst: 'T {HOSTILE}', zin: 'S {HOSTILE}', bij: [leerkracht]}}]
eigen_situaties:
  eigen-ding:
    naam: 'E {HOSTILE}'
    zoals: gepeste-leerling
    let_op: ['R {HOSTILE}']
    eerste: [{{bij: leerkracht, waarom: 'Y {HOSTILE}', als: 'A {HOSTILE}'}}]
"""


@pytest.mark.parametrize(
    ("situatie", "letters"), [("gepeste-leerling", "ZPJNWDLTS"), ("eigen-ding", "ZPJNWDREYA")]
)
def test_what_a_school_writes_is_text_and_never_html(situatie, letters, tmp_path):
    path = tmp_path / "school.yaml"
    path.write_text(WRITTEN, "utf-8")
    school = load(school=path, op=OP)
    shown = render(route_view.view(school, route(school, situatie, "leerling")), "html", Screen())
    for tag, attributes in parse(shown):
        assert tag not in ("script", "b")
        assert "onclick" not in attributes
    safe = "&lt;script&gt;x&lt;/script&gt;&lt;b onclick=&quot;y&quot;&gt;&amp; &quot;z&quot;"
    assert [letter for letter in letters if f"{letter} {safe}" not in shown] == []
