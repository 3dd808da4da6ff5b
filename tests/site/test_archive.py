"""The zip of a site: everything of one school, that works where it is unpacked."""

import sys
import time
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.site.sites import ALL, SITES, Page, in_zip, internal, schools, site
from wiedoetwat.site.archive import with_archive
from wiedoetwat.site.writing import File

ONE, TWO = File("index.html", b"een" * 999), File("map/b.txt", b"twee")


def zipped(files, extra=()):
    """Return what is in the zip of these files."""
    *first, last = with_archive(files, "alles.zip", extra)
    assert (first, last.path) == (files, "alles.zip")
    return in_zip(last.content)


def zips(name):
    """Yield for every zip of a site the folder of its school and what is in it."""
    for folder, _ in schools(name):
        root = f"{folder}/" if name == "twee" else ""
        yield root, in_zip(site(name)[f"{root}alles.zip"])


def test_the_files_come_as_they_are_and_then_the_zip():
    assert zipped([ONE, TWO]) == dict([ONE, TWO])
    assert zipped([]) == {}


def test_what_is_extra_is_in_the_zip_only_and_takes_the_place_of_another():
    extra = [File("index.html", b"anders"), File("assets/stijl.css", b"a")]
    found = zipped([ONE, TWO], extra)
    assert found == {TWO.path: TWO.content, **dict(extra)}
    assert [*found] == ["index.html", "map/b.txt", "assets/stijl.css"]


def test_no_file_waits_for_another():
    taken = []
    found = with_archive((taken.append(one) or one for one in (ONE, TWO)), "alles.zip", [])
    for number, file in enumerate((ONE, TWO), start=1):
        assert next(found) is file
        assert len(taken) == number


def test_the_zip_tells_nothing_of_the_machine_or_the_moment(monkeypatch):
    before = [*with_archive([ONE, TWO], "alles.zip", [])][-1]
    monkeypatch.setattr(time, "localtime", lambda *_: pytest.fail("de tijd"))
    monkeypatch.setattr(time, "time", lambda: pytest.fail("de tijd"))
    monkeypatch.setattr(sys, "platform", "win32")
    assert [*with_archive([ONE, TWO], "alles.zip", [])][-1] == before
    with ZipFile(BytesIO(before.content)) as packed:
        for one in packed.infolist():
            assert one.date_time == (1980, 1, 1, 0, 0, 0)
            assert one.external_attr >> 16 == 0o644
    assert len(before.content) < len(ONE.content)


@pytest.mark.parametrize("name", SITES)
def test_a_zip_has_every_file_of_its_school_and_the_shared_ones(name):
    for root, found in zips(name):
        files = site(name)
        wanted = {
            path
            for path in files
            if path.startswith((root, "assets/", "server/")) and not path.endswith("alles.zip")
        }
        assert {*found} == wanted | {"index.html"}
        changed = {path for path in found if found[path] != files[path]}
        assert changed == {f"{root}over/index.html"} | ({"index.html"} if root else set())


@pytest.mark.parametrize("name", SITES)
def test_in_a_zip_every_link_leads_to_a_file(name):
    for _, found in zips(name):
        pages = [
            Page(path, content.decode())
            for path, content in found.items()
            if path.endswith(".html")
        ]
        links = {(page.path, path) for page in pages for path, _ in internal(page)}
        assert links
        assert {(page, path) for page, path in links if path not in found} == set()


@pytest.mark.parametrize("name", SITES)
def test_the_zip_can_be_found_on_the_page_about_the_site_but_not_inside_itself(name):
    for root, found in zips(name):
        path = f"{root}over/index.html"
        assert b'href="../alles.zip"' in site(name)[path]
        assert b"alles.zip" not in found[path]
        assert b"Meenemen en hergebruiken" in found[path]


def test_a_zip_has_nothing_of_another_school():
    for (own, other), (_, found) in zip(
        (("de-draaitol", "de-kwikstaart"), ("de-kwikstaart", "de-draaitol")),
        zips("twee"),
        strict=True,
    ):
        text = b"".join(found.values()).decode()
        assert ALL[own].school.bestand.school.naam in text
        assert ALL[other].school.bestand.school.naam not in text
        assert other not in text
        start = Page("index.html", found["index.html"].decode())
        assert f"{own}/index.html" in start.values("href")
