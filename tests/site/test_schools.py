"""The schools of a site: none, one, or all of a folder."""

import pytest

from tests.conftest import ROOT
from wiedoetwat import KnowledgeError, UsageError, load
from wiedoetwat.site.schools import NATIONAL, Source, knowledge, plan_of

EXAMPLES = ROOT / "examples"
SCHOOL = EXAMPLES / "dorpsschool.yaml"
DAY = "2026-11-24"


def test_without_a_school_it_is_the_national_knowledge(kennis):
    plan = plan_of(None, None, None)
    assert (plan.sources, plan.several) == ([Source(NATIONAL, None)], False)
    assert knowledge(kennis, plan.sources[0], plan.day) == kennis


def test_a_file_is_one_school(kennis):
    plan = plan_of(None, str(SCHOOL), DAY)
    assert (plan.sources, plan.several) == ([Source("dorpsschool", SCHOOL)], False)
    assert knowledge(kennis, plan.sources[0], plan.day) == load(school=SCHOOL, op=DAY)


def test_a_folder_is_a_school_for_every_file_by_its_name():
    plan = plan_of(None, str(EXAMPLES / "bestuur"), DAY)
    files = sorted((EXAMPLES / "bestuur").glob("*.yaml"))
    assert plan.sources == [Source(path.stem, path) for path in files]
    assert plan.several


def test_a_folder_with_one_school_is_a_folder_too(tmp_path):
    (tmp_path / "x.yaml").write_bytes(SCHOOL.read_bytes())
    assert plan_of(None, str(tmp_path), DAY).several


def test_the_knowledge_to_lay_it_over_and_the_day_are_in_the_plan(monkeypatch):
    monkeypatch.setattr("wiedoetwat.clock.today", lambda: "2027-01-31")
    assert plan_of("kennis", str(SCHOOL), None, "x")[2:] == ("kennis", "2027-01-31", "x")


def test_a_broken_school_is_told(kennis, tmp_path):
    (tmp_path / "x.yaml").write_text("school: {}\n", "utf-8")
    with pytest.raises(KnowledgeError):
        knowledge(kennis, Source("x", tmp_path / "x.yaml"), DAY)


def test_a_folder_without_schools_is_told(tmp_path):
    with pytest.raises(UsageError, match="geen schoolbestand"):
        plan_of(None, str(tmp_path), DAY)


@pytest.mark.parametrize("school", [None, str(SCHOOL)])
def test_what_is_no_day_or_has_no_use_is_told(school):
    with pytest.raises(UsageError, match="dag"):
        plan_of(None, school, "vandaag")


@pytest.mark.parametrize(
    "name", ["assets", "V1", "index.html", "server", "insluiten", "_x", "a:b", 'a"b', "x.", "x "]
)
def test_a_file_that_cannot_be_a_folder_of_the_site_is_refused(name, tmp_path):
    (tmp_path / f"{name}.yaml").write_text("school: x")
    with pytest.raises(UsageError, match="kan geen map van de site komen"):
        plan_of(None, str(tmp_path), None)
    assert plan_of(None, str(tmp_path / f"{name}.yaml"), None).sources[0].folder == name
