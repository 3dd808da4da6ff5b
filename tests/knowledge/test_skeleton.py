"""The knowledge without its prose, beside geraamte.yaml.

A rule, a limit, a step or a source that is changed or gone shows there; a better sentence does not.
`scripts/neem-over` takes a change over, so that it shows in the difference; look at it there.
"""

import copy
import difflib

import pytest

from tests.conftest import ROOT
from tests.knowledge import skeleton
from wiedoetwat.loading.folder import read_folder

DATA, _ = read_folder(ROOT / "data")
GEPEST = next(one for one in DATA["situaties"] if one["id"] == "gepeste-leerling")


def after(change):
    """Return what is left of one situation after a change to it."""
    situatie = copy.deepcopy(GEPEST)
    change(situatie)
    return skeleton.skeleton(DATA | {"situaties": [situatie]}, "situaties")


def test_the_rules_are_those_that_were_looked_at():
    looked_at, now = skeleton.FILE.read_text("utf-8"), skeleton.text()
    lines = difflib.unified_diff(looked_at.splitlines(), now.splitlines(), lineterm="")
    assert "\n".join(lines) == ""


def test_what_is_taken_over_is_what_stands_in_the_file(tmp_path):
    skeleton.accept(tmp_path / "geraamte.yaml")
    assert (tmp_path / "geraamte.yaml").read_text("utf-8") == skeleton.FILE.read_text("utf-8")


def with_words(situatie):
    """Return the first step of a parent that offers words to say."""
    return next(step for step in situatie["stappen"]["ouder"] if "zin" in step)


def better_sentences(situatie):
    situatie["omschrijving"] = "Iemand pest een leerling."
    situatie["eerste"][0]["waarom"] = "Die kent de klas."
    with_words(situatie).update(tekst="Bel de mentor.", zin="Helpt u ons?")
    situatie["als_dat_niet_helpt"][0]["tekst"] = "Gaat het door?"
    situatie["keuze"] = dict.fromkeys(situatie["keuze"], "Er is pesten.")


def test_a_better_sentence_does_not_show():
    assert after(better_sentences) == after(lambda _: None)


@pytest.mark.parametrize(
    "change",
    [
        lambda s: s["stappen"]["ouder"].pop(),
        lambda s: s["stappen"]["ouder"].reverse(),
        lambda s: with_words(s).pop("zin"),
        lambda s: s["stappen"]["ouder"][0].update(tekst="Bel 112."),
        lambda s: s["eerste"][0].update(als="Soms."),
        lambda s: s["eerste"][0].update(voor=["ouder"]),
        lambda s: s["eerste"][0]["bron"].append("apc-1"),
        lambda s: s["de_tabel_zegt_niet"].append("Nog iets."),
        lambda s: s["de_tabel_zegt_niet"].__setitem__(0, "Na 5 dagen."),
        lambda s: s["ook_genoemd"].append("anders"),
        lambda s: s.update(urgent=True),
        lambda s: s.update(groet={"ouder": "Dag."}),
    ],
)
def test_another_rule_shows(change):
    assert after(change) != after(lambda _: None)


def test_steps_that_look_the_same_are_told_apart_by_their_first_words():
    same = [{"tekst": "Ga nu naar de juf."}, {"tekst": "Bel."}, {"tekst": "Vraag.", "zin": "Wie?"}]
    found = after(lambda s: s["stappen"].update(ouder=same))
    assert found["situaties"]["gepeste-leerling"]["stappen"]["ouder"] == [
        {"begint": "Ga nu naar de"},
        {"begint": "Bel."},
        {"zin": skeleton.SAID},
    ]


def test_answers_without_words_that_look_the_same_are_the_same():
    vraag = {"id": "x", "antwoorden": [{"situatie": "a"}, {"situatie": "a"}]}
    found = skeleton.skeleton({"vragen": [vraag]}, "vragen")["vragen"]["x"]
    assert found == {"antwoorden": [{"situatie": "a"}, {"situatie": "a"}]}
