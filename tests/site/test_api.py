"""The API of a site: what the commands print, by its schemas, and all of it described."""

import json
from itertools import product
from urllib.parse import urljoin

import jsonschema
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource

from tests.conftest import ROOT
from tests.knowledge.test_schools import FILES, OP
from tests.site.sites import EVIL, SITES, schools, site
from wiedoetwat.model import VRAGERS

ADDRESS = "https://school.example/wie/v1/"
"""Where the API would be on the web; nothing is asked there."""

DOCS = {path.name: json.loads(path.read_bytes()) for path in (ROOT / "docs/schema").glob("*.json")}


def apis(name):
    """Yield for every school of a site its knowledge and the files of its API, by their path."""
    for folder, kennis in schools(name):
        root = f"{folder}/v1/" if name == "twee" else "v1/"
        files = site(name).items()
        yield kennis, {path.removeprefix(root): one for path, one in files if path.startswith(root)}


def api(name):
    """Return the data of the API of a site with one school, by its path without .json."""
    ((_, files),) = apis(name)
    return {
        path.removesuffix(".json"): json.loads(content)
        for path, content in files.items()
        if path.endswith(".json")
    }


def expanded(path, parameters):
    """Return every path that this one with parameters stands for."""
    names = [one["name"] for one in parameters]
    values = product(*(one["schema"]["enum"] for one in parameters))
    return {path.format(**dict(zip(names, some, strict=True))).lstrip("/") for some in values}


def described(files):
    """Return what the API says of each of its paths: the content of the answer."""
    paths = json.loads(files["openapi.json"])["paths"]
    return {
        path: one["get"]["responses"]["200"]["content"]
        for template, one in paths.items()
        for path in expanded(template, one["get"].get("parameters", []))
    }


def validator(files, schema):
    """Return what checks data against this schema, with only the files at hand to refer to."""
    resources = [
        (f"{ADDRESS}{path}", Resource.from_contents(json.loads(content)))
        for path, content in files.items()
        if path.startswith("schema/")
    ]
    inside = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": ADDRESS, **schema}
    registry = Registry().with_resources(resources)
    return jsonschema.Draft202012Validator(inside, registry=registry)


@pytest.mark.parametrize("name", SITES)
def test_every_path_is_a_file_and_every_file_is_described(name):
    for _, files in apis(name):
        assert described(files).keys() == files.keys()


@pytest.mark.parametrize("name", SITES)
def test_every_file_is_what_its_description_says(name):
    for _, files in apis(name):
        for path, content in described(files).items():
            ((kind, one),) = content.items()
            if path.endswith(".vcf"):
                assert (kind, one["schema"]) == ("text/vcard", {"type": "string"})
                continue
            data = json.loads(files[path])
            validator(files, one["schema"]).validate(data)
            assert kind == ("application/schema+json" if "$schema" in data else "application/json")
            if "schema" in data:
                schema = data["schema"].removeprefix("wiedoetwat/").replace("/", "-")
                assert one["schema"] == {"$ref": f"schema/{schema}.json"}


def test_an_answer_that_breaks_its_schema_is_seen():
    ((_, files),) = apis("landelijk")
    check = validator(files, {"$ref": "schema/contacten-1.json"})
    data = json.loads(files["contacten.json"])
    assert check.is_valid(data)
    del data["contacten"][0]["naam"]
    assert not check.is_valid(data)


def faults(spec, files):
    """Return what is wrong with a description, with only the files at hand to refer to."""
    known = {f"{ADDRESS}{path}": content for path, content in files.items()}
    handlers = {"https": lambda address: json.loads(known[address])}
    here = type("Here", (OpenAPIV31SpecValidator,), {"resolver_handlers": handlers})
    return [str(error) for error in here(spec, f"{ADDRESS}openapi.json").iter_errors()]


@pytest.mark.parametrize("name", SITES)
def test_the_description_is_sound(name):
    for _, files in apis(name):
        assert faults(json.loads(files["openapi.json"]), files) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda spec: spec["info"].pop("title"),
        lambda spec: spec["paths"]["/rollen/{rol}.json"]["get"].pop("parameters"),
        lambda spec: spec["paths"]["/rollen.json"]["get"].update(operationId="rol"),
    ],
)
def test_a_description_that_is_not_sound_is_seen(spoil):
    ((_, files),) = apis("landelijk")
    spec = json.loads(files["openapi.json"])
    spoil(spec)
    assert faults(spec, files)


def test_the_description_finds_the_files_beside_it_wherever_the_site_is():
    spec = api("landelijk")["openapi"]
    (server,) = spec["servers"]
    for base in ("https://x.example/v1", "file:///D:/school/wie/v1"):
        assert urljoin(f"{base}/openapi.json", server["url"]) == base
    names = [one["get"]["operationId"] for one in spec["paths"].values()]
    assert len({*names}) == len(names)


@pytest.mark.parametrize("name", SITES)
def test_the_schemas_are_those_of_the_docs(name):
    for _, files in apis(name):
        found = {path: json.loads(files[path]) for path in files if path.startswith("schema/")}
        assert {path.removeprefix("schema/") for path in found} < {*DOCS}
        for path, schema in found.items():
            assert schema == DOCS[path.removeprefix("schema/")]
            jsonschema.Draft202012Validator.check_schema(schema)


def printed(run, *words, school=None):
    extra = ("--school", FILES[school], "--op", OP) if school else ()
    code, out, err = run(*words, "--formaat", "json", *extra)
    assert (code, err) == (0, "")
    return json.loads(out)


@pytest.mark.parametrize("wie", VRAGERS)
def test_every_route_is_what_the_command_prints(wie, run):
    data = api("landelijk")
    routes = [path for path in data if path.startswith("route/") and path.endswith(f"/{wie}")]
    ((kennis, _),) = apis("landelijk")
    assert routes == [f"route/{situatie}/{wie}" for situatie in kennis.situaties]
    for path in routes:
        situatie = path.split("/")[1]
        assert data[path] == printed(run, "route", "-s", situatie, "--wie", wie), path


@pytest.mark.parametrize("wie", VRAGERS)
def test_every_route_of_an_own_situation_is_what_the_command_prints(wie, run):
    data = api("dorpsschool")
    ((kennis, _),) = apis("dorpsschool")
    for situatie in ("gepeste-leerling", *kennis.school.bestand.eigen_situaties):
        words = ("route", "-s", situatie, "--wie", wie)
        assert data[f"route/{situatie}/{wie}"] == printed(run, *words, school="dorpsschool")


@pytest.mark.parametrize("school", [None, "dorpsschool"])
def test_the_lists_are_what_the_commands_print(school, run):
    data = api(school or "landelijk")
    for command in ("rollen", "situaties", "matrix"):
        assert data[command] == printed(run, command, school=school)
    roles = [path for path in data if path.startswith("rollen/")]
    assert [path.split("/")[1] for path in roles] == [one["id"] for one in data["rollen"]["rollen"]]
    for path in roles:
        assert data[path] == printed(run, "rollen", path.split("/")[1], school=school)


def test_the_contacts_are_all_of_them_as_an_answer_has_them(run):
    contacts = api("landelijk")["contacten"]["contacten"]
    ((kennis, _),) = apis("landelijk")
    assert [one["id"] for one in contacts] == [*kennis.contacten]
    for one in contacts:
        (same,) = printed(run, "rollen", one["id"])["rollen"]
        assert same == {"soort": "contact", **one}


def test_the_national_site_names_nobody():
    spec = api("landelijk")["openapi"]
    assert "/personen/{persoon}.vcf" not in spec["paths"]
    assert "/personen/{persoon}.vcf" in api("dorpsschool")["openapi"]["paths"]
    assert spec["info"]["title"] == "Wie doet wat"


def test_what_a_hostile_school_writes_stays_text():
    data = api("kwaad")
    assert data["openapi"]["info"]["title"] == f"Wie doet wat op School {EVIL}"
    route = data["route/gepeste-leerling/leerling"]
    assert route["school"]["naam"] == f"School {EVIL}"
    (person, *_) = route["antwoorden"][0]["eerste"][0]["personen"]
    assert person["waar"] == f"lokaal {EVIL}"


def test_each_of_two_schools_has_an_api_of_its_own():
    names = [kennis.school.bestand.school.naam for kennis, _ in apis("twee")]
    for kennis, files in apis("twee"):
        own = kennis.school.bestand.school.naam
        text = b"".join(files.values()).decode()
        assert [name for name in names if name in text] == [own]


@pytest.mark.parametrize("name", SITES)
def test_the_page_about_the_site_leads_to_the_description(name):
    for path, content in site(name).items():
        if path.endswith("over/index.html"):
            assert b'href="../v1/openapi.json"' in content
