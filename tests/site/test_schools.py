"""The schools of a site: none, one, or all of a folder."""

import pytest

from tests.conftest import ROOT
from wiedoetwat import KnowledgeError, UsageError
from wiedoetwat.site.schools import NATIONAL, schools_of

EXAMPLES = ROOT / "examples"
DAY = "2026-11-24"


def test_without_a_school_it_is_the_national_knowledge():
    ((name, kennis),) = schools_of(None, None, None)
    assert (name, kennis.school) == (NATIONAL, None)


def test_a_file_is_one_school():
    ((_, kennis),) = schools_of(None, str(EXAMPLES / "dorpsschool.yaml"), DAY)
    assert kennis.school.school.school.naam == "Basisschool De Wulpendans"


def test_a_folder_is_a_school_for_every_file_by_its_name():
    found = dict(schools_of(None, str(EXAMPLES / "bestuur"), DAY))
    assert sorted(found) == sorted(path.stem for path in (EXAMPLES / "bestuur").glob("*.yaml"))
    assert all(kennis.school for kennis in found.values())


def test_a_broken_school_is_told(tmp_path):
    (tmp_path / "x.yaml").write_text("school: {}\n", "utf-8")
    with pytest.raises(KnowledgeError):
        list(schools_of(None, str(tmp_path), DAY))


def test_a_folder_without_schools_is_told(tmp_path):
    with pytest.raises(UsageError, match="geen schoolbestand"):
        list(schools_of(None, str(tmp_path), DAY))
