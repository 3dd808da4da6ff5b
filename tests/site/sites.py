"""The sites of the tests: the national one, every example school, two schools, and a hostile one.

A page is read once into what the tests want to know of it.
"""

import json
import posixpath
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

from tests.knowledge.test_schools import NATIONAL, OP, SCHOOLS
from tests.schoolfile import laid_over
from wiedoetwat.loading.schools import examine_text
from wiedoetwat.site.building import chooser_file, school_files, shared_files
from wiedoetwat.site.chooser import choice
from wiedoetwat.site.writing import write_files, write_site

ALL = {"landelijk": NATIONAL, **SCHOOLS}

EVIL = "<script>x</script><img onerror=x> \" onclick='x' javascript:x {{ 7*7 }} &lt; 🦄 مرحبا"
"""What no one should put in a school file, and what must stay text if they do."""


def _evil_school():
    name = f"meester {EVIL}"
    person = {"naam": name, "waar": f"lokaal {EVIL}", "wanneer": f"maandag {EVIL}"}
    people = {"personen": [person], "noemen_wij": f"hulp {EVIL}"}
    school = {
        "school": {"naam": f"School {EVIL}", "sector": "po", "plaats": f"Weert {EVIL}"},
        "geldig_tot": "2027-07-31",
        "rollen": {"leerkracht": people, "apc": people, "ib": people},
        "situaties": {
            "gepeste-leerling": {
                "let_op": [f"Let op {EVIL}."],
                "extra_stappen": {"leerling": [{"tekst": f"Doe {EVIL}.", "zin": f"Zeg {EVIL}."}]},
            }
        },
        "eigen_situaties": {"eigen": {"naam": f"Eigen {EVIL}", "zoals": "gepeste-leerling"}},
    }
    text = json.dumps(laid_over({}, school), ensure_ascii=False)
    found = examine_text(NATIONAL, text, "kwaad.yaml", OP)
    assert found.usable, [str(one) for one in found.problems]
    return found.kennis


@cache
def schools(name):
    """Return the schools of a site, each with its folder."""
    if name == "twee":
        return [(one, SCHOOLS[one]) for one in ("de-draaitol", "de-kwikstaart")]
    if name == "kwaad":
        return [("kwaad", _evil_school())]
    return [(name, ALL[name])]


SITES = (*ALL, "twee", "kwaad")


def built(schools, adres=""):
    """Return every file of the site of these schools, by its path."""
    several = len(schools) > 1
    files = [*shared_files()]
    for one in schools:
        files += school_files(*one, several=several, adres=adres)
    files += [chooser_file([choice(*one) for one in schools])] if several else []
    return {file.path: file.content for file in files}


def put(folder, files):
    """Make a folder hold these files; return what was done."""
    return write_site(folder, lambda beside: write_files(beside, files))


@cache
def site(name):
    """Return every file of a site of the tests, by its path."""
    return built(schools(name))


def unpacked(files):
    """Return every file by its path, with in the place of a zip what is in it."""
    found = {}
    for path, content in files.items():
        found |= in_zip(content, f"{path}/") if path.endswith(".zip") else {path: content}
    return found


def in_zip(content, root=""):
    """Return every file in a zip by its path, below this root."""
    with ZipFile(BytesIO(content)) as archive:
        return {f"{root}{name}": archive.read(name) for name in archive.namelist()}


class Page(HTMLParser):
    """What is on a page: its tags with attributes, and its text."""

    def __init__(self, path, html):
        super().__init__()
        self.path, self.html, self.tags, self.words = path, html, [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        """What there is to read, on one line."""
        return " ".join("".join(self.words).split())

    @property
    def lean(self):
        """Whether it is a page for a frame in another page."""
        return "insluiten/situatie/" in self.path

    def all(self, tag):
        return [attributes for one, attributes in self.tags if one == tag]

    def values(self, name):
        """Return what an attribute is on every tag that has it."""
        return [attributes[name] or "" for _, attributes in self.tags if name in attributes]


def internal(page):
    """Yield every address of our own on a page, as the path of a file and a fragment."""
    for address in (*page.values("href"), *page.values("src")):
        parts = urlsplit(address)
        if not parts.scheme:
            path = posixpath.join(posixpath.dirname(page.path), unquote(parts.path))
            yield posixpath.normpath(path) if parts.path else page.path, parts.fragment


@cache
def read(name):
    """Return every page of a site, by its path."""
    return {
        path: Page(path, content.decode())
        for path, content in site(name).items()
        if path.endswith(".html")
    }
