"""The browser answers as Python does: every sentence, every way through the questions."""

import base64
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.knowledge.test_schools import NATIONAL, SCHOOLS
from tests.site import vectors as v
from tests.site.sites import schools
from wiedoetwat.model import VRAGERS
from wiedoetwat.recognition.model import load_model
from wiedoetwat.site.knowledge import browser_knowledge
from wiedoetwat.site.script import PACKED, joined

DRIVER = Path(__file__).with_name("vectors.js").read_text("utf-8")
TEXTS = v.texts(ROOT / "data")
KNOWN = {"landelijk": NATIONAL, **SCHOOLS, "kwaad": schools("kwaad")[0][1]}
SOME = 16
"""Of the texts, every so many are asked with the names of a school."""

AT_ONCE = 500
PARTS = 4


@pytest.fixture(scope="module")
def ask(chromium):
    """Return what asks the browser: about which knowledge, what, and which questions."""
    window = chromium.new_context()
    page = window.new_page()
    page.add_script_tag(content=f"(() => {{{joined()}{DRIVER}}})()")
    packed = base64.b64encode(PACKED.read_bytes()).decode()

    def asking(kennis, what, some):
        page.evaluate(
            "([data, packed]) => { window.asking = window.asked(data, packed); }",
            [browser_knowledge(kennis), packed],
        )
        answers = []
        for start in range(0, len(some), AT_ONCE):
            part = [list(one) for one in some[start : start + AT_ONCE]]
            answers += page.evaluate(f"(some) => window.asking.{what}(some)", part)
        return answers

    yield asking
    window.close()


@pytest.fixture(scope="module")
def same(ask):
    """Return what checks that the browser and Python answer the same."""

    def checking(kennis, what, some, answer):
        found, wanted = ask(kennis, what, some), answer(kennis, some)
        assert len(found) == len(wanted) == len(some) > 0
        wrong = [
            (one, got, want)
            for one, got, want in zip(some, found, wanted, strict=True)
            if got != want
        ]
        assert wrong[:1] == []

    return checking


def test_the_model_comes_through_whole(ask):
    model = load_model()
    (features,), (weights,) = ask(NATIONAL, "features", [[]]), ask(NATIONAL, "weights", [[]])
    assert features == list(model.rows)
    assert base64.b64decode(weights) == model.weights


@pytest.mark.parametrize("part", range(PARTS))
def test_every_sentence_gets_the_same_answer(part, same):
    some = v.asked(TEXTS[part::PARTS])
    assert len(some) > 15_000 / PARTS
    same(NATIONAL, "texts", some, v.recognised)


@pytest.mark.parametrize("name", [*SCHOOLS, "kwaad"])
def test_with_the_names_of_a_school_too(name, same):
    kennis = KNOWN[name]
    own = [text for texts in kennis.school.voorbeelden.values() for text in texts]
    people = [staff.personen for staff in kennis.school.bezetting.values()]
    about = [f"een klacht over {one.persoon.naam}" for some in people for one in some]
    some = v.asked([*TEXTS[::SOME], *v.ROUGH, *own, *about])
    same(kennis, "texts", some, v.recognised)


@pytest.mark.parametrize("name", KNOWN)
def test_every_situation_gets_the_same_short_answer(name, same):
    same(KNOWN[name], "routes", v.routes(KNOWN[name]), v.routed)


@pytest.mark.parametrize("name", ["landelijk", "dorpsschool", "scholengemeenschap"])
def test_nobody_is_sent_to_whom_it_is_about(name, same):
    kennis = KNOWN[name]
    people = range(len(v.overs(kennis)))
    some = [(*one, number) for one in v.routes(kennis) for number in people]
    same(kennis, "avoided", some, v.avoided)


@pytest.mark.parametrize("name", KNOWN)
def test_one_can_always_ask_the_same_people(name, same):
    same(KNOWN[name], "always", [(wie,) for wie in VRAGERS], v.always)


@pytest.mark.parametrize("name", ["landelijk", "dorpsschool"])
@pytest.mark.parametrize("wie", ["", "leerling", "ouder", "medewerker", "directie"])
def test_every_way_through_the_questions_is_the_same(wie, name, same):
    same(KNOWN[name], "paths", v.paths(KNOWN[name], wie), v.walked)
