"""The command `site`: what it says, and that it leaves alone what is not ours."""

import base64
import hashlib

import pytest

from tests.conftest import ROOT

EXAMPLES = ROOT / "examples"
OP = ("--op", "2026-11-24")
BOARD = ("--school", EXAMPLES / "bestuur", *OP)


def test_it_says_what_was_written(run, tmp_path):
    code, out, err = run("site", tmp_path / "site")
    assert (code, err) == (0, "")
    assert out.startswith(f"Klaar: {tmp_path / 'site'}. ")
    assert (tmp_path / "site" / "index.html").exists()


def test_the_mark_of_the_script_is_said_of_one_school_only(run, tmp_path):
    _, out, _ = run("site", tmp_path / "een")
    script = (tmp_path / "een" / "wie-doet-wat.js").read_bytes()
    mark = base64.b64encode(hashlib.sha384(script).digest()).decode()
    assert f'integrity="sha384-{mark}"' in out.splitlines()[1]
    assert "integrity" not in run("site", tmp_path / "veel", *BOARD)[1]


def test_a_second_time_nothing_is_written(run, tmp_path):
    run("site", tmp_path)
    _, out, _ = run("site", tmp_path)
    assert ", 0 nieuw of veranderd, 0 weggehaald." in out


def test_a_folder_of_schools_gets_a_page_to_choose_on(run, tmp_path):
    assert run("site", tmp_path, *BOARD)[0] == 0
    page = (tmp_path / "index.html").read_text("utf-8")
    for path in (EXAMPLES / "bestuur").glob("*.yaml"):
        assert f'href="{path.stem}/index.html"' in page
        assert (tmp_path / path.stem / "index.html").exists()


def test_a_site_without_a_school_takes_away_the_schools(run, tmp_path):
    run("site", tmp_path, *BOARD)
    run("site", tmp_path)
    assert not (tmp_path / "de-vlierpoort").exists()


def test_what_is_not_ours_stays(run, tmp_path):
    (tmp_path / "foto.jpg").write_bytes(b"x")
    run("site", tmp_path)
    assert (tmp_path / "foto.jpg").read_bytes() == b"x"


def test_with_an_address_the_poster_has_a_code(run, tmp_path):
    assert run("site", tmp_path / "een", "--adres", "https://school.nl/wdw/")[0] == 0
    run("site", tmp_path / "veel", "--adres", "https://school.nl/wdw", *BOARD)
    run("site", tmp_path / "zonder")
    one, many, none = (
        (tmp_path / path / "poster" / "index.html").read_text("utf-8")
        for path in ("een", "veel/de-vlierpoort", "zonder")
    )
    assert 'QR-code naar https://school.nl/wdw/"' in one
    assert 'QR-code naar https://school.nl/wdw/de-vlierpoort/"' in many
    assert "QR-code" not in none


def test_what_is_in_the_way_is_not_overwritten(run, tmp_path):
    (tmp_path / "index.html").write_text("van mij", "utf-8")
    code, out, err = run("site", tmp_path)
    assert (code, out) == (2, "")
    assert "iets dat niet van ons is: index.html" in err
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_a_broken_school_leaves_the_old_site(run, tmp_path):
    run("site", tmp_path / "site")
    before = (tmp_path / "site" / "index.html").read_bytes()
    (tmp_path / "school.yaml").write_text("school: x\n", "utf-8")
    assert run("site", tmp_path / "site", "--school", tmp_path / "school.yaml")[0] == 3
    assert (tmp_path / "site" / "index.html").read_bytes() == before


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        ([""], "Geef de naam van een map"),
        ([], "Er mist iets: MAP."),
        (["x", "--adres", ""], "Dit is geen adres voor een site (--adres)."),
        (["x", "--adres", "javascript:alert(1)"], "Dit is geen adres voor een site (--adres)."),
        (["x", "--adres", f"https://school.nl/{'a' * 999}"], "Dit adres (--adres) is te lang."),
        (["x", "--op", "2026-11-24"], "Een dag (--op) hoort bij een school."),
    ],
)
def test_what_cannot_be_is_said(argv, says, run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, err = run("site", *argv)
    assert (code, out) == (2, "")
    assert says in err
    assert list(tmp_path.iterdir()) == []
