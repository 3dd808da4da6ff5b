"""A folder of school files: each is checked as it is alone, on one core or on more."""

import pytest

from tests import mini, schoolfile
from tests.conftest import ROOT
from tests.schoolfile import DAY
from wiedoetwat.errors import FOUT
from wiedoetwat.loading import many_schools
from wiedoetwat.loading.many_schools import FEW, MOST_SHOWN, check_schools, checked
from wiedoetwat.loading.schools import examine_school, school_files

UNREADABLE = "school: ["


@pytest.fixture
def folder(tmp_path):
    """Return a folder with this many schools, of which one in five is wrong somewhere."""

    def made(number):
        changes = ({}, {"zzz": 1}, {"geldig_tot": "2026-01-01"}, UNREADABLE, {"geregeld": None})
        for one in range(number):
            schoolfile.write(tmp_path / f"school-{one:03}.yaml", changes[one % 5])
        return school_files(tmp_path)

    return made


@pytest.fixture
def of(kennis, tmp_path):
    """Return what a check says of one school with this change."""
    return lambda change: checked(kennis, schoolfile.write(tmp_path / "a.yaml", change), DAY)


def test_a_sound_school_has_its_name_and_its_roles(of, kennis):
    one = of({})
    assert (one.bestand, one.naam, one.geldig_tot) == ("a.yaml", "De Regenboog", "2027-07-31")
    assert (one.verlopen, one.fouten, one.aantal_fouten, one.waarschuwingen) == (False, [], 0, 0)
    assert one.standen.keys() == kennis.op_school.keys()
    assert (one.standen["apc"], one.standen["ib"]) == ("ingevuld", "ontbreekt")


@pytest.mark.parametrize(
    ("change", "stand"),
    [
        ({"personen": []}, "vacant"),
        ({"personen": ["Ineke"], "afwezig": {"van": DAY}}, "afwezig"),
        ({"personen": ["Ineke"]}, "ingevuld"),
        ({}, "ontbreekt"),
    ],
)
def test_each_role_has_its_state(change, stand, of):
    assert of({"rollen": {"ib": change}}).standen["ib"] == stand


def test_a_school_that_is_too_old_says_so(of):
    one = of({"geldig_tot": "2026-11-23"})
    assert (one.verlopen, one.aantal_fouten, one.waarschuwingen) == (True, 0, 1)
    assert set(one.standen.values()) == {"verlopen"}


def test_errors_and_warnings_are_counted_apart(of):
    one = of({"signalen": [], "geregeld": {"meldcode": None, "schoolgids": None}})
    assert (one.aantal_fouten, one.waarschuwingen, len(one.fouten)) == (1, 2, 1)
    assert one.naam == "De Regenboog"


def test_an_error_is_a_whole_line(of, tmp_path):
    (line,) = of({"signalen": []}).fouten
    assert line.startswith(f"{tmp_path}/a.yaml:")
    assert line.endswith(" Haal dit weg.")


@pytest.mark.parametrize("number", [MOST_SHOWN - 1, MOST_SHOWN, MOST_SHOWN + 1])
def test_of_many_errors_the_first_are_kept_and_all_are_counted(number, of):
    one = of({f"veld-{field:02}": 1 for field in range(number)})
    assert one.aantal_fouten == number
    assert len(one.fouten) == min(number, MOST_SHOWN)
    assert "'veld-00'" in one.fouten[0]


def test_what_cannot_be_read_has_no_name(of):
    one = of(UNREADABLE)
    assert (one.naam, one.geldig_tot, one.verlopen, one.standen) == ("", "", False, {})
    assert one.aantal_fouten == 1


def test_a_file_that_is_not_there_is_an_error_too(kennis, tmp_path):
    one = checked(kennis, tmp_path / "weg.yaml", DAY)
    assert (one.naam, one.aantal_fouten) == ("", 1)


def test_no_schools_give_nothing():
    assert list(check_schools([], DAY)) == []


@pytest.mark.parametrize("processes", [1, 2, None])
def test_few_schools_are_checked_here(processes, folder, kennis):
    files = folder(5)
    found = check_schools(files, DAY, processes=processes)
    assert list(found) == [checked(kennis, path, DAY) for path in files]


def test_on_one_core_many_schools_are_checked_here_too(folder, kennis):
    files = folder(FEW + 1)
    found = check_schools(files, DAY, processes=1)
    assert list(found) == [checked(kennis, path, DAY) for path in files]


def test_schools_come_one_by_one(folder):
    found = check_schools([*folder(1), "niet eens een pad"], DAY)
    assert next(found).naam == "De Regenboog"


def test_many_schools_are_checked_on_more_cores_in_their_order(folder, kennis):
    files = folder(FEW + 1)
    found = list(check_schools(files, DAY, processes=2))
    assert found == [checked(kennis, path, DAY) for path in files]
    assert [one.bestand for one in found] == [path.name for path in files]


def test_a_process_of_its_own_says_the_same(folder, kennis):
    (path,) = folder(1)
    many_schools._prepare(None, DAY)  # noqa: SLF001 - what a process does, seen from here
    assert many_schools._checked_here(path) == checked(kennis, path, DAY)  # noqa: SLF001


def test_schools_are_checked_by_the_knowledge_of_a_folder(folder, tmp_path):
    mini.write(mini.FILES, tmp_path / "kennis")
    change = {"klachtroute": None, "situaties": {"acuut-gevaar": {"let_op": ["Bel 112."]}}}
    path = schoolfile.write(tmp_path / "a.yaml", change)
    ours, theirs = (
        next(check_schools([path], DAY, where)) for where in (None, tmp_path / "kennis")
    )
    assert ours.aantal_fouten == 0
    assert "'acuut-gevaar' bestaat niet als situatie." in theirs.fouten[0]


def test_every_school_of_the_example_is_counted_as_it_is_alone(kennis):
    files = school_files(ROOT / "examples" / "bestuur")
    for path, one in zip(files, check_schools(files, DAY), strict=True):
        problems = examine_school(kennis, path, DAY).problems
        assert one.aantal_fouten == 0
        assert one.waarschuwingen == sum(problem.ernst != FOUT for problem in problems)
