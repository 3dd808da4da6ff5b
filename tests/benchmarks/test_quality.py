"""The page docs/kwaliteit.md: what makes it, with a few examples and cases, and what it is now."""

import re
import sys
from itertools import cycle, islice

import pytest
from benchmarks.deel import ROOT
from benchmarks.kwaliteit import __main__ as kwaliteit
from benchmarks.kwaliteit import uitkomsten
from training.cases import own_cases

from benchmarks import mededingers, teksten
from wiedoetwat.errors import Place
from wiedoetwat.loading.examples import Example
from wiedoetwat.model import VRAGERS

NOW = (ROOT / "docs" / "kwaliteit.md").read_text("utf-8")


@pytest.fixture
def _few(monkeypatch):
    situations = cycle(
        ("gepeste-leerling", "thuissituatie", "buiten-bereik", "discriminatie", "acuut-gevaar")
    )
    urgent = cycle((False, False, True))
    askers = cycle((*VRAGERS, *VRAGERS, "ouder"))
    examples = [
        Example(situatie, wie, haast, text, Place("", 1, 1))
        for situatie, wie, haast, text in zip(
            situations, askers, urgent, islice(teksten.texts(), 240), strict=False
        )
    ]
    cases = own_cases(uitkomsten.KENNIS)[::20]
    monkeypatch.setattr(uitkomsten, "examples_in", lambda _: examples)
    monkeypatch.setattr(uitkomsten, "THRESHOLDS", dict.fromkeys(uitkomsten.THRESHOLDS, (0.5,)))
    monkeypatch.setattr(kwaliteit, "own_cases", lambda _: cases)
    monkeypatch.delitem(mededingers.PEERS, "zinsbetekenis (USE) met scikit-learn")


@pytest.mark.usefixtures("_few")
def test_a_rough_page_is_shown_and_has_all_parts_of_the_real_one(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["kwaliteit", "--snel"])
    kwaliteit.main()
    page = capsys.readouterr().out
    assert heads(page) == heads(NOW)
    assert tables(page, "gedeeld") == tables(NOW, "gedeeld")


def heads(page):
    return re.findall(r"^#.*$", page, re.MULTILINE)


def tables(page, without):
    """Return what stands above each table, but for what is about one set of cases."""
    found = re.findall(r"^\| (.*) \|\n\|---", page, re.MULTILINE)
    return [[cell for cell in head.split(" | ") if without not in cell] for head in found]
