"""What all parts of the benchmarks share: measuring, tables, the page, and the one command."""

import re
import subprocess
import sys

import pytest
from benchmarks.bladzijde import NoPlaceError, replaced
from benchmarks.deel import ROOT, Plan, skipped
from benchmarks.meten import Run

from benchmarks import alles, groei, meten, tabel

PAGE = (ROOT / "docs" / "prestaties.md").read_text("utf-8")


def test_all_ways_take_turns_and_the_first_round_may_not_count():
    seen = []
    ways = {name: lambda name=name: seen.append(name) or len(seen) for name in "ab"}
    assert meten.in_turns(ways, 2, warm=True) == {"a": [3, 5], "b": [4, 6]}
    assert seen == list("ababab")


def test_what_takes_long_gets_fewer_turns():
    found = meten.in_turns({1: lambda: 1, 9: lambda: 9}, 3, at_most=lambda key: 1 if key > 5 else 3)
    assert found == {1: [1, 1, 1], 9: [9]}


def test_the_memory_of_a_command_is_its_own_and_that_of_those_it_starts():
    small, large = "pass", "len(b'.' * 150_000_000)"
    starts = f'import subprocess, sys; subprocess.run([sys.executable, "-c", "{large}"])'
    held = b"." * 200_000_000
    runs = [meten.ran((sys.executable, "-c", code)) for code in (small, large, starts)]
    assert len(held) > 0
    assert runs[0].memory < 50
    assert all(150 < run.memory < 200 for run in runs[1:])


def test_a_command_that_fails_says_why(capfd):
    complains = "import sys; sys.exit('dat gaat niet')"
    with pytest.raises(subprocess.CalledProcessError) as caught:
        meten.ran((sys.executable, "-c", complains))
    assert caught.value.returncode == 1
    assert "dat gaat niet" in capfd.readouterr().err
    assert meten.ran((sys.executable, "-c", complains), good=(0, 1)).code == 1


def test_a_command_that_is_not_there_fails():
    with pytest.raises(subprocess.CalledProcessError):
        meten.ran(("geen-programma-van-deze-naam",))


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        (tabel.duration(0.0000123), "12 µs"),
        (tabel.duration(0.0123), "12,3 ms"),
        (tabel.duration(0.123), "123 ms"),
        (tabel.duration(12.34), "12,3 s"),
        (tabel.duration(1234), "21 min"),
        (tabel.duration(7500), "2,1 uur"),
        (tabel.number(20008), "20.008"),
        (tabel.number(1234.56, 1), "1.234,6"),
        (tabel.percent(0.123, 1), "12,3%"),
        (tabel.percent(None), "–"),
        (tabel.against(1.254, 1.25), "1,25×"),
        (tabel.against(1.256, 1.25), "**1,26×**"),
        (tabel.against(9, None), "9,00×"),
        (tabel.at_most(1.25), "≤ 1,25×"),
        (tabel.at_most(None), ""),
        (tabel.megabytes(0), "geen"),
        (tabel.megabytes(12_340_000), "12,3 MB"),
        (tabel.kilobytes(349_400), "349 kB"),
        (tabel.table(["a", "b"], [["1", "2"]]), "| a | b |\n|---|---|\n| 1 | 2 |"),
        (skipped([]), ""),
        (skipped(["a", "b"]), "\n\nOvergeslagen, want niet geïnstalleerd: a, b."),
    ],
)
def test_figures_are_shown_in_dutch(found, shown):
    assert found == shown


def test_growth_is_beside_the_smallest_and_what_is_large_is_run_once():
    seen = []
    runs = {1: Run(2.0, 100.0, 0), 10: Run(25.0, 105.0, 0)}
    ways = {(size, ""): lambda size=size: seen.append(size) or runs[size] for size in runs}
    found = groei.grown(ways, Plan(3), large=10)
    assert seen == [1, 10, 1, 1]
    assert groei.cells(10, found[10, ""], 1, found[1, ""]) == [
        *("25,0 s", "2,5 s", "**1,25×**", "105 MB", "1,05×")
    ]


def test_a_block_is_replaced_by_itself():
    marks = "<!-- cijfers: {} -->\noud\n<!-- einde cijfers -->\n"
    page = "".join(map(marks.format, "xy"))
    once = replaced(page, "x", "nieuw \\1")
    assert once == page.replace("\noud\n", "\n\nnieuw \\1\n\n", 1)
    assert replaced(once, "x", "nieuw \\1") == once
    with pytest.raises(NoPlaceError, match="geen plaats voor 'z'"):
        replaced(page, "z", "nieuw")


def test_the_page_has_a_place_for_every_part_and_names_each():
    marked = re.findall(r"^<!-- cijfers: (\w+) -->$", PAGE, re.MULTILINE)
    assert sorted(marked) == sorted(alles.PARTS)
    assert all(f"`{name}`" in PAGE for name in alles.PARTS)


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "prestaties.md"
    marks = "<!-- cijfers: {} -->\n<!-- einde cijfers -->\n"
    path.write_text("".join(map(marks.format, ("invoer", "controleer"))), "utf-8")
    return path


def test_one_command_measures_in_a_process_of_its_own_and_puts_the_table_in_the_page(page):
    assert alles.main(["invoer", "--rondes", "1", "--maten", "3", "2"], page) == 0
    table, empty = page.read_text("utf-8").split("<!-- einde cijfers -->\n")[:2]
    assert re.search(r"^\| 2 \| .*\n\| 3 \| .*\n\nGemeten op .*, 1 ronde\.$", table, re.MULTILINE)
    assert empty == "<!-- cijfers: controleer -->\n"


def test_a_small_run_is_only_shown(page, capfd, monkeypatch):
    monkeypatch.setattr(alles, "_measured", lambda name, options: f"{name} {options}")
    before = page.read_text("utf-8")
    assert alles.main(["--klein", "invoer", "site"], page) == 0
    assert (
        capfd.readouterr().out
        == "## invoer\n\ninvoer ['--klein']\n\n## site\n\nsite ['--klein']\n\n"
    )
    assert page.read_text("utf-8") == before


def test_what_was_measured_stays_if_another_part_fails(page, capfd, monkeypatch):
    blocks = {"controleer": "de tabel"}
    monkeypatch.setattr(alles, "_measured", lambda name, _: blocks.get(name))
    assert alles.main(["invoer", "controleer"], page) == 1
    assert "de tabel" in page.read_text("utf-8")
    assert "Mislukt: invoer." in capfd.readouterr().err


def test_a_page_without_a_place_is_an_error(page, capfd, monkeypatch):
    monkeypatch.setattr(alles, "_measured", lambda *_: "de tabel")
    assert alles.main([], page) == 2
    assert "geen plaats voor 'opstart'" in capfd.readouterr().err


@pytest.mark.parametrize(
    "words", [["onzin"], ["--maten", "3"], ["invoer", "site", "--maten", "3"]], ids=" ".join
)
def test_what_cannot_be_measured_is_wrong_use(page, words, capfd):
    with pytest.raises(SystemExit) as caught:
        alles.main(words, page)
    assert caught.value.code == 2
    assert capfd.readouterr().err


def test_a_part_without_sizes_takes_none(page, capfd):
    assert alles.main(["opstart", "--maten", "3"], page) == 1
    assert "dit onderdeel heeft geen maten" in capfd.readouterr().err
