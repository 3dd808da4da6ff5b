"""Every situation, for every asker, in every form: all of them, not a sample."""

import json
import re
from types import SimpleNamespace

import jsonschema
import pytest

from tests.conftest import ROOT
from tests.render.test_renderers import parse
from wiedoetwat import load, route
from wiedoetwat.model import VRAGERS
from wiedoetwat.options import ROUTE_FORMS
from wiedoetwat.output import fit
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
    return " ".join(re.sub(r"<[^>]+>|[!>*\"“”]|^ *\d+\. | - ", " ", _columns(plain)).split())


def _columns(shown):
    """Return a drawing column by column: what is outside tables, the names, and the texts."""
    lines = [re.split("│", line) for line in shown.splitlines() if not re.match("[╭├╰]", line)]
    beside = [[line[number].strip() for line in lines if len(line) > number] for number in range(3)]
    return "\n".join("\n".join(column) for column in beside)


def said(data):
    """Return everything an answer says, but for the sources."""
    answer = data["antwoorden"][0]
    people = [*answer["eerste"], *answer["ook"], *answer["niet"]]
    return [
        answer["groet"],
        *(melding["tekst"] for melding in data["meldingen"]),
        *(words.titled(one["naam"]) for one in people),
        *(f"{one['als'] or ''} {one['waarom']}".strip() for one in people),
        *(step["tekst"] for step in answer["stappen"]),
        *(step["zin"] for step in answer["stappen"] if step["zin"]),
        *(way["tekst"] for way in answer["als_dat_niet_helpt"]),
        *(contact["voor_wie"] for contact in answer["contacten"]),
        *(contact["telefoon"] for contact in answer["contacten"] if contact["telefoon"]),
        *(let_op["tekst"] for let_op in answer["let_op"]),
    ]


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("form", ROUTE_FORMS)
def test_every_answer_in_every_form_and_width_says_everything(view, form, width):
    shown = render(view, form, Screen(width))
    if form == "json":
        assert json.loads(shown) == view.data
    else:
        read = flat(shown)
        assert [text for text in said(view.data) if " ".join(text.split()) not in read] == []


def test_every_answer_keeps_to_its_schema(view):
    SCHEMA.validate(view.data)


def test_html_is_whole_and_has_only_what_an_intranet_allows(view):
    for tag, attributes in parse(render(view, "html", Screen())):
        assert tag not in ("script", "style", "iframe", "form", "img")
        assert set(attributes) <= {"class", "lang", "href", "rel"}


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_no_answer_is_lost_in_a_poor_encoding(view, encoding):
    stream = SimpleNamespace(encoding=encoding)
    for form in ("tekst", "tabel"):
        poor = fit(render(view, form, Screen(unicode=False)), stream)
        assert len(poor.encode(encoding)) > 1000
        assert "?" * 2 not in poor


def test_a_warning_comes_before_everything_else(view):
    shown = flat(render(view, "tekst", Screen()))
    for melding in view.data["meldingen"]:
        assert shown.index(melding["tekst"]) < shown.index(view.data["antwoorden"][0]["groet"])


def test_danger_is_never_further_than_112(view):
    assert "112" in render(view, "tekst", Screen())
