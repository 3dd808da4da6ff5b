"""The check of school files: of one, with who does what there, and of a folder of them."""

import pytest

from tests.school.schools import DAY, NATIONAL, VACANT, merged, role
from wiedoetwat.errors import WAARSCHUWING, Place, Problem
from wiedoetwat.loading.many_schools import Checked
from wiedoetwat.views import page as p
from wiedoetwat.views import scholen

WRONG = Problem(Place("school.yaml", 3, 5), "Dit is fout.")
MILD = Problem(Place("school.yaml", 4, 1), "Kijk hiernaar.", WAARSCHUWING, ("monitor", "apc-1"))
ADVICE = (
    "Een fout moet weg, anders wordt het bestand niet gebruikt. Een waarschuwing mag blijven, maar "
    "kijk ernaar. Dit is geen juridisch advies."
)
HEADING = "Met de namen van De Vlieger in Utrecht, op 24 november 2026."
LEGEND = (
    "ja: er is iemand. weg: afwezig, zonder vervanger. leeg: nu niemand. oud: de namen zijn "
    "verlopen. Niets: de school zegt er niets over. Bij 'let op' staat hoeveel waarschuwingen er "
    "zijn; wiedoetwat controleer BESTAND toont ze."
)
ROLES = (*NATIONAL.rollen, "directie")


def one(rollen=None, problems=(), **more):
    return scholen.view_one(NATIONAL, merged(rollen, **more), problems)


def checked(bestand="de-vlieger.yaml", standen="ingevuld", **more):
    """Return what a check of a file finds; every role stands like this."""
    bare = Checked(
        bestand,
        "De Vlieger",
        "2027-07-31",
        verlopen=False,
        standen=dict.fromkeys(NATIONAL.op_school, standen) if standen else {},
        fouten=(),
        aantal_fouten=0,
        waarschuwingen=0,
    )
    return bare._replace(**more)


UNREAD = checked(
    "kapot.yaml", "", naam="", geldig_tot="", fouten=["kapot.yaml:1:1: Leeg."], aantal_fouten=1
)
OLD = checked("oud.yaml", "verlopen", geldig_tot="2025-07-31", verlopen=True, waarschuwingen=1)


def many(*schools):
    return scholen.view_many(NATIONAL, schools, DAY)


def blocks(view, kind):
    return [block for block in view.page.blocks if isinstance(block, kind)]


def texts(view):
    return [block.text for block in blocks(view, p.Paragraph)]


@pytest.mark.parametrize(
    ("problems", "title", "in_order"),
    [
        ((), "Alles klopt", True),
        ((MILD,), "1 waarschuwing", True),
        ((MILD, MILD), "2 waarschuwingen", True),
        ((WRONG,), "1 fout", False),
        ((WRONG, MILD), "1 fout en 1 waarschuwing", False),
        ((WRONG, MILD, WRONG, MILD, MILD), "2 fouten en 3 waarschuwingen", False),
    ],
)
def test_a_check_of_one_counts_what_is_wrong_and_what_to_look_at(problems, title, in_order):
    view = one(problems=problems)
    assert view.page.title == title
    assert view.data["in_orde"] is in_order
    wrong = problems.count(WRONG)
    counts = {"fouten": wrong, "waarschuwingen": len(problems) - wrong}
    assert view.data["aantallen"] == counts
    assert texts(view) == [HEADING, *([ADVICE] if MILD in problems else [])]


def test_a_check_of_one_lists_the_problems_as_they_are():
    view = one(problems=(WRONG, MILD))
    assert blocks(view, p.Verbatim) == [p.Verbatim((str(WRONG), str(MILD)))]
    assert [said["tekst"] for said in view.data["problemen"]] == ["Dit is fout.", "Kijk hiernaar."]
    assert [said["ernst"] for said in view.data["problemen"]] == ["fout", "waarschuwing"]
    assert view.data["problemen"][1]["bron"] == ["monitor", "apc-1"]


def test_what_a_warning_rests_on_is_told_once():
    (items,) = blocks(one(problems=(MILD, MILD)), p.Items)
    assert items.heading == "Waarop de waarschuwingen steunen"
    assert [item.name for item in items.items] == ["Feit monitor", "Tabel, cel apc-1"]


def test_a_check_of_one_shows_who_does_what():
    rollen = {
        "apc": role("juf Noor", "Bert", noemen_wij="pestjuf"),
        "ib": VACANT,
        "bestuur": role("OSG"),
    }
    view = one(rollen)
    (grid,) = blocks(view, p.Grid)
    assert grid == p.Grid(
        "Wie doet wat op deze school",
        ("rol", "stand", "wie"),
        (
            ("pestjuf", "ingevuld", "juf Noor, Bert"),
            (NATIONAL.rollen["ib"].naam, "vacant", ""),
            ("schoolbestuur", "ingevuld", "OSG"),
        ),
    )
    shown = {id_: said for id_, said in view.data["rollen"].items() if said != "ontbreekt"}
    assert shown == {"apc": "ingevuld", "ib": "vacant", "bestuur": "ingevuld"}
    assert view.data["rollen"].keys() == NATIONAL.op_school.keys()


def test_a_check_of_one_that_says_nothing_of_anyone_has_no_table():
    assert blocks(one(), p.Grid) == []
    assert one().data["school"]["naam"] == "De Vlieger"


def test_a_check_of_names_that_are_too_old_says_so():
    view = one({"apc": role("juf Noor")}, op="2027-08-01")
    assert texts(view)[0].startswith("De namen van De Vlieger waren geldig tot en met 31 juli 2027")
    (grid,) = blocks(view, p.Grid)
    assert {row[1:] for row in grid.rows} == {("verlopen", "")}
    assert view.data["school"]["verlopen"] is True


def test_a_check_of_what_could_not_be_read_has_only_the_problems():
    view = scholen.view_one(NATIONAL, None, (WRONG,))
    assert view.page == p.Page("1 fout", (p.Verbatim((str(WRONG),)),))
    assert (view.data["school"], view.data["rollen"]) == (None, None)


def test_knowledge_without_a_school_has_no_roles():
    view = scholen.view_one(NATIONAL, NATIONAL, ())
    assert view.page.blocks == ()
    assert (view.data["school"], view.data["rollen"]) == (None, {})


def test_a_check_of_many_has_a_column_for_each_role_of_the_table_and_the_leader():
    (grid,) = blocks(many(checked()), p.Grid)
    short = ("APC", "IB", "SCP", "VP", "VC", "AF", "DIR")
    assert grid.columns == ("school", *short, "geldig tot", "fout", "let op")
    assert grid.rows == (("de-vlieger", *["ja"] * len(ROLES), "2027-07-31", "", ""),)


def test_a_role_without_a_short_name_has_its_whole_name_above_its_column(small):
    (grid,) = blocks(scholen.view_many(small(), [checked()], DAY), p.Grid)
    assert grid.columns[1:3] == ("naam van apc", "naam van ib")
    assert grid.columns[7] == "DIR"


@pytest.mark.parametrize(
    ("stand", "short"),
    [
        ("ingevuld", "ja"),
        ("afwezig", "weg"),
        ("vacant", "leeg"),
        ("ontbreekt", ""),
        ("verlopen", "oud"),
        ("", "?"),
    ],
)
def test_how_a_role_stands_is_one_short_word(stand, short):
    (grid,) = blocks(many(checked(standen=stand)), p.Grid)
    assert set(grid.rows[0][1 : len(ROLES) + 1]) == {short}


@pytest.mark.parametrize(
    ("schools", "title", "summary"),
    [
        ([], "0 scholen nagekeken", "0 zonder fouten"),
        ([checked()], "1 school nagekeken", "1 zonder fouten"),
        ([checked(waarschuwingen=3)] * 2, "2 scholen nagekeken", "2 zonder fouten"),
        ([checked(), UNREAD], "2 scholen nagekeken", "1 zonder fouten, 1 met fouten"),
        (
            [checked(), OLD],
            "2 scholen nagekeken",
            "1 zonder fouten, 1 met namen die te oud zijn",
        ),
        (
            [UNREAD, checked(), OLD, OLD],
            "4 scholen nagekeken",
            "1 zonder fouten, 1 met fouten, 2 met namen die te oud zijn",
        ),
    ],
)
def test_a_check_of_many_sums_up(schools, title, summary):
    view = many(*schools)
    assert view.page.title == title
    assert texts(view) == [f"Stand op 24 november 2026: {summary}.", LEGEND]
    assert view.data["aantallen"] == {
        "scholen": len(schools),
        "met_fouten": schools.count(UNREAD),
        "verlopen": schools.count(OLD),
    }
    assert view.data["in_orde"] is (UNREAD not in schools and OLD not in schools)


def test_what_is_wrong_stands_under_the_table_and_the_rest_is_counted():
    bad = checked("x.yaml", fouten=["x.yaml:1:1: A.", "x.yaml:2:1: B."], aantal_fouten=7)
    view = many(UNREAD, bad, checked(waarschuwingen=2))
    (lines,) = blocks(view, p.Verbatim)
    assert lines.lines == (
        "kapot.yaml:1:1: Leeg.",
        "x.yaml:1:1: A.",
        "x.yaml:2:1: B.",
        "x.yaml: en nog 5 fouten",
    )
    (grid,) = blocks(view, p.Grid)
    assert [(row[0], *row[-3:]) for row in grid.rows] == [
        ("kapot", "", "1", ""),
        ("x", "2027-07-31", "7", ""),
        ("de-vlieger", "2027-07-31", "", "2"),
    ]


def test_many_schools_as_data():
    view = many(UNREAD, OLD)
    assert (view.data["schema"], view.data["op"]) == ("wiedoetwat/scholen/1", DAY)
    assert view.data["scholen"] == [
        {
            "bestand": "kapot.yaml",
            "naam": None,
            "geldig_tot": None,
            "verlopen": False,
            "rollen": None,
            "fouten": ["kapot.yaml:1:1: Leeg."],
            "aantal_fouten": 1,
            "waarschuwingen": 0,
        },
        {
            "bestand": "oud.yaml",
            "naam": "De Vlieger",
            "geldig_tot": "2025-07-31",
            "verlopen": True,
            "rollen": dict.fromkeys(NATIONAL.op_school, "verlopen"),
            "fouten": [],
            "aantal_fouten": 0,
            "waarschuwingen": 1,
        },
    ]
