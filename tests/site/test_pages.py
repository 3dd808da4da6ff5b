"""Every page of every site: whole, harmless, and with the same answer as everywhere else."""

import re
import tempfile
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.conftest import ROOT
from tests.knowledge.test_schools import FILES, OP, everyone
from tests.site.sites import ALL, EVIL, SITES, Page, built, internal, read, schools, site, unpacked
from wiedoetwat import __version__, load, route
from wiedoetwat.model import VRAGERS
from wiedoetwat.site.chooser import school_name
from wiedoetwat.views import matrix
from wiedoetwat.views import route as route_view


def policy(page):
    return [
        one["content"]
        for one in page.all("meta")
        if one.get("http-equiv") == "Content-Security-Policy"
    ]


def loaded(page):
    """Return every address that a browser loads by itself."""
    links = [one["href"] for one in page.all("link")]
    return [*links, *page.values("src"), *page.values("srcset"), *page.values("data")]


def unloadable(page):
    """Whether a link goes to what is neither a page nor a phone: a script, for one."""
    return {urlsplit(one).scheme for one in page.values("href")} - {"", "https", "http", "tel"}


def outward(page):
    """Return the links out of the site that say where one comes from."""
    return [
        one
        for one in page.all("a")
        if urlsplit(one["href"]).scheme.startswith("http") and one.get("rel") != "noreferrer"
    ]


def leveled(page):
    """Whether no heading is more than one level below the one before it."""
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    return all(below - above <= 1 for above, below in zip([0, *levels], levels, strict=False))


CHECKS = {
    "taal": lambda page: [one.get("lang") for one in page.all("html")] == ["nl"],
    "een h1": lambda page: len(page.all("h1")) == 1,
    "titel": lambda page: re.search("<title>.+</title>", page.html),
    "main": lambda page: [one["id"] for one in page.all("main")] == ["inhoud"],
    "ids": lambda page: len(set(page.values("id"))) == len(page.values("id")),
    "beleid": lambda page: len(policy(page)) == 1 and "default-src 'none'" in policy(page)[0],
    "onveilig": lambda page: not re.search(r"unsafe|https?:|\*|data:", "".join(policy(page))),
    "geen stijl": lambda page: not page.all("style") and not page.values("style"),
    "geen script": lambda page: all(one.get("src") for one in page.all("script")),
    "leeg script": lambda page: (
        len(re.findall("<script [^>]*></script>", page.html)) == len(page.all("script"))
    ),
    "geen on": lambda page: (
        not [one for _, attributes in page.tags for one in attributes if one.startswith("on")]
    ),
    "niets van elders": lambda page: not [one for one in loaded(page) if urlsplit(one).scheme],
    "niets ingebed": lambda page: (
        not [tag for tag, _ in page.tags if tag in ("iframe", "object", "embed", "base")]
    ),
    "links": lambda page: not unloadable(page),
    "spoor": lambda page: not outward(page),
    "112": lambda page: "tel:112" in page.values("href"),
    "snel weg": lambda page: page.lean or page.values("id").count("snel-weg") == 1,
    "koppen": leveled,
    "verwijzing": lambda page: (
        set(
            " ".join(
                (
                    *page.values("aria-labelledby"),
                    *page.values("aria-describedby"),
                    *page.values("for"),
                )
            ).split()
        )
        <= set(page.values("id"))
    ),
}

GOOD = """<!doctype html><html lang="nl"><head><title>T</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
<link rel="stylesheet" href="stijl.css"><script src="weg.js" defer></script></head>
<body><a id="snel-weg" href="https://weer.nl/" rel="noreferrer">Snel weg</a>
<main id="inhoud" aria-labelledby="kop"><h1 id="kop">T</h1><a href="tel:112">112</a></main></body>
</html>"""


def failed(page):
    return [name for name, check in CHECKS.items() if not check(page)]


def test_a_good_page_passes():
    assert failed(Page("index.html", GOOD)) == []


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ('lang="nl"', "", "taal"),
        ("<h1", "<h1></h1><h1", "een h1"),
        (">T</title>", "></title>", "titel"),
        ('<main id="inhoud"', '<main id="anders"', "main"),
        ('id="kop"', 'id="snel-weg"', "ids"),
        ("default-src 'none'", "img-src 'none'", "beleid"),
        ("script-src 'self'", "script-src 'unsafe-inline'", "onveilig"),
        ("script-src 'self'", "script-src *", "onveilig"),
        ("<h1", '<h1 style="color: red"', "geen stijl"),
        ("<h1", "<style></style><h1", "geen stijl"),
        ("<h1", "<script>1</script><h1", "geen script"),
        (".js' defer></script>".replace("'", '"'), '.js" defer>1</script>', "leeg script"),
        ("<h1", '<h1 onclick="x"', "geen on"),
        ('href="stijl.css"', 'href="//elders.nl/a.css"', ""),
        ('href="stijl.css"', 'href="https://elders.nl/a.css"', "niets van elders"),
        ("<h1", '<img src="http://elders.nl/a.png"><h1', "niets van elders"),
        ("<h1", "<iframe></iframe><h1", "niets ingebed"),
        ("tel:112", "javascript:alert(1)", "links"),
        (' rel="noreferrer"', "", "spoor"),
        ("tel:112", "tel:113", "112"),
        ("snel-weg", "traag-weg", "snel weg"),
        ("</h1>", "</h1><h3></h3>", "koppen"),
        ('labelledby="kop"', 'labelledby="weg"', "verwijzing"),
    ],
)
def test_a_bad_page_does_not(old, new, name):
    assert old in GOOD
    if name:
        assert name in failed(Page("index.html", GOOD.replace(old, new)))


@pytest.mark.parametrize("name", SITES)
def test_every_page_is_sound(name):
    assert [(path, failed(page)) for path, page in read(name).items() if failed(page)] == []


@pytest.mark.parametrize("name", SITES)
def test_every_link_leads_to_a_file_and_every_fragment_to_a_place(name):
    pages, files = read(name), site(name)
    wrong = [
        (page.path, path)
        for page in pages.values()
        for path, fragment in internal(page)
        if path not in files or (fragment and fragment not in pages[path].values("id"))
    ]
    assert wrong == []


@pytest.mark.parametrize("name", SITES)
def test_every_page_can_be_reached_from_the_first_but_those_for_a_frame(name):
    pages, found, todo = read(name), set(), ["index.html"]
    while todo:
        path = todo.pop()
        if path not in found and path in pages:
            found.add(path)
            todo += [one for one, _ in internal(pages[path])]
    linked = {path for path, page in pages.items() if not page.lean}
    assert {path for path in linked - found if "/rol/" not in f"/{path}"} == set()


@pytest.mark.parametrize("name", SITES)
def test_the_pages_of_a_site(name):
    for folder, kennis in schools(name):
        root = f"{folder}/" if name == "twee" else ""
        paths = {
            "",
            *("matrix", "poster", "kaartje", "insluiten"),
            *("over", "privacy", "toegankelijkheid", "bronnen"),
            *(f"rol/{id_}" for id_ in kennis.op_school),
            *(f"situatie/{id_}" for id_ in kennis.situaties),
            *(f"situatie/{id_}/{wie}" for id_ in kennis.situaties for wie in VRAGERS),
            *(f"insluiten/situatie/{id_}/{wie}" for id_ in kennis.situaties for wie in VRAGERS),
        }
        here = {
            path for path in read(name) if path.startswith(root) and path.count("/") >= bool(root)
        }
        made = {f"{root}{path}/index.html" if path else f"{root}index.html" for path in paths}
        assert here - {"index.html"} == made - {"index.html"}
        assert f"{root}index.html" in here


def in_order(text, words):
    """Whether these stand in the text, in this order."""
    at = 0
    for word in words:
        at = text.find(" ".join(word.split()), at)
        if at < 0:
            return False
    return True


@pytest.mark.parametrize(("words", "there"), [(("a", "c"), True), (("c", "a"), False)])
def test_words_stand_in_order(words, there):
    assert in_order("a b c", words) is there


def told(view):
    """Return what an answer says: who, whom not, what to do and what to say."""
    one = view.data["antwoorden"][0]
    people = [person["naam"] for who in (*one["eerste"], *one["ook"]) for person in who["personen"]]
    steps = [step[key] for step in one["stappen"] for key in ("tekst", "zin") if step[key]]
    return people, steps, [who["waarom"] for who in (*one["eerste"], *one["ook"], *one["niet"])]


@pytest.mark.parametrize("name", SITES)
def test_every_answer_says_what_the_command_says(name):
    pages = read(name)
    for folder, kennis in schools(name):
        root = f"{folder}/" if name == "twee" else ""
        for situatie in kennis.situaties:
            for wie in VRAGERS:
                people, steps, reasons = told(route_view.view(kennis, route(kennis, situatie, wie)))
                for kind in ("", "insluiten/"):
                    page = pages[f"{root}{kind}situatie/{situatie}/{wie}/index.html"]
                    text = page.text
                    assert in_order(text, steps), (page.path, steps)
                    assert in_order(text, reasons), (page.path, reasons)
                    small = text.lower()
                    missing = [one for one in people if " ".join(one.split()).lower() not in small]
                    assert not missing, page.path


@pytest.mark.parametrize("name", SITES)
def test_without_an_asker_the_page_is_for_a_pupil_unless_only_staff_ask(name):
    pages = read(name)
    for folder, kennis in schools(name):
        root = f"{folder}/" if name == "twee" else ""
        for id_, one in kennis.situaties.items():
            base = pages[f"{root}situatie/{id_}/index.html"]
            staff = one.meestal_van in ("medewerker", "directie") and not one.melding
            wie = one.meestal_van if staff else "leerling"
            full = pages[f"{root}situatie/{id_}/{wie}/index.html"]
            assert base.html.replace("../../", "") == full.html.replace("../../../", "")
            current = [link["href"] for link in base.all("a") if "aria-current" in link]
            assert [link.split("/")[-2] for link in current] == [wie]


def test_what_a_hostile_school_writes_stays_text():
    safe = str(escape(EVIL)).replace("&#x27;", "&#39;")
    for path, page in read("kwaad").items():
        assert failed(page) == [], path
        assert not page.all("img"), path
        assert "<script>x" not in page.html, path
        assert "javascript:x 49" not in page.text, path
    start = read("kwaad")["index.html"].html.replace("&#x27;", "&#39;").replace("&#34;", "&quot;")
    assert f"School {safe}" in start
    texts = read("kwaad")["situatie/gepeste-leerling/leerling/index.html"].text
    for word in ("meester", "lokaal", "maandag", "hulp", "Let op", "Doe", "Zeg"):
        assert f"{word} {EVIL}".lower() in texts.lower(), word
    assert f"Eigen {EVIL}" in read("kwaad")["situatie/eigen/index.html"].text
    for path in ("poster", "kaartje"):
        assert f"Meester {EVIL}" in read("kwaad")[f"{path}/index.html"].text


@pytest.mark.parametrize("name", FILES)
def test_after_its_last_day_a_school_shows_no_names(name):
    kennis = load(school=FILES[name], op="2027-08-01")
    people = {one for one in everyone(name) if one.split()[0] != "Landelijke"}
    text = b"".join(unpacked(built([(name, kennis)])).values()).decode()
    now = b"".join(unpacked(site(name)).values()).decode()
    assert "waren geldig tot en met" in text
    assert "waren geldig tot en met" not in now
    named = [one for one in people if re.search(rf"\b{re.escape(escape(one))}\b", now)]
    assert named
    assert [one for one in named if re.search(rf"\b{re.escape(escape(one))}\b", text)] == []


@pytest.mark.parametrize("name", SITES)
def test_no_page_tells_of_the_machine_or_the_moment_it_was_made(name):
    marks = (str(ROOT), str(Path.home()), tempfile.gettempdir(), __version__)
    for path, content in unpacked(site(name)).items():
        text = content.decode()
        assert not [mark for mark in marks if mark in text], path
        assert not re.search(r"\b\d\d:\d\d:\d\d\b", text), path


def test_the_same_knowledge_gives_the_same_bytes():
    again = built(schools("twee"))
    assert again == site("twee")
    fresh = [(one, load(school=FILES[one], op=OP)) for one in ("de-draaitol", "de-kwikstaart")]
    assert built(fresh) == again


@pytest.mark.parametrize("name", SITES)
def test_no_two_files_have_the_same_path_even_on_a_mac_or_windows(name):
    paths = [path.lower() for path in site(name)]
    assert len(set(paths)) == len(paths)
    assert not [path for path in paths if re.search(r'[<>:"\\|?* ]|\.\.|^/|//', path)]


def test_one_chooses_a_school_by_name_and_place():
    page = read("twee")["index.html"]
    for folder, kennis in schools("twee"):
        school = kennis.school.bestand.school
        assert f"{school.naam} {school.plaats}" in page.text
        assert f"{folder}/index.html" in page.values("href")


@pytest.mark.parametrize(("name", "there"), [("twee", True), ("dorpsschool", False)])
def test_only_with_more_schools_one_can_choose_another(name, there):
    for path, page in read(name).items():
        if not page.lean and path != "index.html":
            assert ("Andere school" in page.text) is there, path


@pytest.mark.parametrize(("name", "called"), [("landelijk", ""), ("dorpsschool", "De Wulpendans")])
def test_every_title_has_the_name_of_the_school(name, called):
    assert school_name(ALL[name]).endswith(called)
    for path, page in read(name).items():
        title = re.search("<title>(.+)</title>", page.html)[1]
        assert title.endswith(f"op Basisschool {called}" if called else "Wie doet wat"), path


def test_the_titles_of_a_site_differ():
    titles = {}
    for path, page in read("landelijk").items():
        if path.count("/") < 3 and not page.lean:
            titles.setdefault(re.search("<title>(.+)</title>", page.html)[1], []).append(path)
    assert [paths for paths in titles.values() if len(paths) > 1] == []


def test_the_matrix_has_a_sign_for_every_role_and_situation():
    page = read("landelijk")["matrix/index.html"]
    heads = [one["scope"] for one in page.all("th")]
    assert heads.count("row") == len(matrix.view(ALL["landelijk"]).data["rijen"])
    cells = heads.count("row") * (heads.count("col") - 1)
    assert len(page.all("td")) == cells
