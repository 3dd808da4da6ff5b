import json

import pytest

from tests import mini
from tests.conftest import ROOT
from wiedoetwat import load
from wiedoetwat.errors import KnowledgeError
from wiedoetwat.loading import BAKED
from wiedoetwat.loading.baking import bake, baked_text


def test_the_baked_knowledge_is_fresh():
    """Run scripts/bak after a change in data/."""
    assert BAKED.read_text(encoding="utf-8") == baked_text(ROOT / "data")


def test_the_baked_knowledge_is_the_knowledge_of_the_folder():
    assert load() == load(ROOT / "data")


def test_the_same_folder_gives_the_same_bytes_and_is_written_once(tmp_path):
    mini.write(mini.FILES, tmp_path / "kennis")
    target = tmp_path / "kennis.json"
    assert bake(tmp_path / "kennis", target) is True
    before = target.stat().st_mtime_ns
    assert bake(tmp_path / "kennis", target) is False
    assert target.stat().st_mtime_ns == before
    assert json.loads(target.read_bytes())["situaties"][0]["id"] == "ruzie"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kennis", "kennis.json"]


def test_a_broken_folder_is_not_baked(tmp_path):
    mini.write(mini.changed(lambda files: files.pop("feiten.yaml")), tmp_path / "kennis")
    target = tmp_path / "kennis.json"
    target.write_text("oud")
    with pytest.raises(KnowledgeError):
        bake(tmp_path / "kennis", target)
    assert target.read_text() == "oud"
