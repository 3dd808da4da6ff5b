"""Every situation, for every asker, in every form: all of them, not a sample."""

import json
import re

import jsonschema
import pytest

from tests.conftest import ROOT
from tests.render.test_renderers import parse
from wiedoetwat import load, route
from wiedoetwat.model import VRAGERS
from wiedoetwat.options import ROUTE_FORMS
from wiedoetwat.render import Screen, render
from wiedoetwat.views import route as route_view
from wiedoetwat.views import words

KENNIS = load()
ALL = [(situatie, wie) for situatie in KENNIS.situaties for wie in VRAGERS]
SCHEMA = jsonschema.Draft202012Validator(
    json.loads((ROOT / "docs" / "schema" / "route-1.json").read_text("utf-8"))
)


@pytest.fixture(params=ALL, ids=[f"{situatie}-{wie}" for situatie, wie in ALL])
def view(request):
    situatie, wie = request.param
    return route_view.view(KENNIS, route(KENNIS, situatie, wie))


def flat(shown):
    """Return what was shown as running text, without what each form adds to it."""
    plain = shown.replace("\\", "").replace("&#x27;", "'").replace("&amp;", "&")
    return " ".join(re.sub(r"<[^>]+>|[│╭╮╰╯├┤┬┴┼─!>*]", " ", plain).split())


@pytest.mark.parametrize("form", ROUTE_FORMS)
def test_every_answer_in_every_form_says_the_same(view, form):
    shown = render(view, form, Screen())
    answer = view.data["antwoorden"][0]
    people = [*answer["eerste"], *answer["ook"], *answer["niet"]]
    sentences = [view.data["groet"], *(step["tekst"] for step in answer["stappen"])]
    if form == "json":
        assert json.loads(shown) == view.data
    elif form == "tabel":  # names and texts stand beside each other, so their lines are mixed
        names = {word for one in people for word in one["naam"].lower().split()}
        assert names <= set(re.split(r"[\s│]+", flat(shown).lower()))
        assert all(text in flat(shown) for text in sentences)
    else:
        assert all(words.titled(one["naam"]) in flat(shown) for one in people)
        assert all(one["waarom"] in flat(shown) for one in people)
        assert all(text in flat(shown) for text in sentences)


def test_every_answer_keeps_to_its_schema(view):
    SCHEMA.validate(view.data)


def test_html_is_whole_and_has_only_what_an_intranet_allows(view):
    for tag, attributes in parse(render(view, "html", Screen())):
        assert tag not in ("script", "style", "iframe", "form", "img")
        assert set(attributes) <= {"class", "lang", "href", "rel"}


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_no_answer_is_lost_in_a_poor_encoding(view, encoding):
    for form in ("tekst", "tabel"):
        assert render(view, form, Screen(unicode=False)).encode(encoding, "replace")


def test_a_warning_comes_before_everything_else(view):
    shown = flat(render(view, "tekst", Screen()))
    for melding in view.data["meldingen"]:
        assert shown.index(melding["tekst"]) < shown.index(view.data["groet"])


def test_danger_is_never_further_than_112(view):
    assert "112" in render(view, "tekst", Screen())
