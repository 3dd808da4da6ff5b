"""The model: sums of rows, turned into chances; and its file."""

import sys

import pytest

from tests.recognition import small
from wiedoetwat.errors import KnowledgeError
from wiedoetwat.model import VRAGERS
from wiedoetwat.recognition import model as m
from wiedoetwat.recognition.features import features, whole

MODEL = small.model()


def chances(*words, wie=None, model=MODEL):
    return m.chances(model, features(list(words)), wie)


def test_chances_are_those_of_the_sums():
    found = chances("schelden")
    # one feature: length 1, so the score is the step times its worth
    assert found.known == 1
    assert found.situaties["ruzie"] == pytest.approx(0.9647, abs=1e-4)  # e^4 / (e^4 + 2)
    assert found.vragers["leerling"] == pytest.approx(0.7112, abs=1e-4)  # e^2 / (e^2 + 3)
    assert found.urgent == pytest.approx(0.0180, abs=1e-4)  # 1 / (1 + e^4)


def test_chances_are_numbers_however_much_words_say():
    model = small.model(scale=(10.0,) * 8 + (0.25,))
    assert chances("schelden", model=model).situaties["ruzie"] == pytest.approx(1)


def test_two_words_weigh_as_much_together_as_one():
    both = chances("schelden", "thuis").situaties
    assert both["ruzie"] == pytest.approx(both["zorgen"])
    assert both["ruzie"] > both["buiten-bereik"]


def test_chances_sum_to_one_and_unknown_words_say_nothing():
    for found in (chances("schelden", "thuis", "fiets"), chances("qqqq"), chances()):
        assert sum(found.situaties.values()) == pytest.approx(1)
        assert sum(found.vragers.values()) == pytest.approx(1)
    assert chances("qqqq") == chances()
    assert chances().known == 0


def test_who_asks_shifts_the_chances_as_far_as_is_usual():
    usual = dict(MODEL.usual) | {"directie": (0.0, 1.0, 0.0)}
    model = small.model(usual=usual)
    assert chances("juf", model=model) == chances("juf", wie="ouder", model=model)
    shifted = chances("juf", wie="directie", model=model)
    assert shifted.situaties["ruzie"] > chances("juf", model=model).situaties["ruzie"]


def test_only_known_features_have_a_row():
    assert MODEL.rows_of([whole("qqqq")]) == []
    assert MODEL.rows_of([whole("qqqq"), whole("schelden")]) == [
        bytes([128, 168, 128, 148, 128, 128, 128, 108, 4])
    ]


def test_a_packed_model_is_the_same_after_unpacking():
    unpacked, made_of = m.unpack(m.pack(MODEL, "hiervan"))
    assert made_of == "hiervan"
    assert m.chances(unpacked, features(["thuis"])) == chances("thuis")
    assert m.pack(unpacked, "hiervan") == m.pack(MODEL, "hiervan")


def test_a_file_is_the_same_on_a_machine_that_counts_from_the_other_side(monkeypatch):
    monkeypatch.setattr(sys, "byteorder", "big")
    swapped, _ = m.unpack(m.pack(MODEL, ""))
    assert swapped.rows == MODEL.rows


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"geen json\n",
        b"[]\n",
        b"{}\n",
        m.pack(MODEL, "")[:-1],
        m.pack(MODEL, "") + b"x",
        m.pack(MODEL, "")[:50],
        None,
    ],
)
def test_a_broken_file_is_a_clear_error(content, tmp_path):
    path = tmp_path / "herkenning.bin"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(KnowledgeError, match="De ingebouwde herkenning is er niet of is kapot"):
        m.load_model(path)


def test_the_baked_model_keeps_to_its_size_and_knows_every_situation(kennis):
    model = m.load_model()
    assert m.BAKED.stat().st_size <= 1_500_000
    assert set(model.situaties) == {*kennis.situaties, "buiten-bereik"}
    assert tuple(model.vragers) == VRAGERS
    assert model.width == len(model.situaties) + len(VRAGERS) + 2
