"""The settings for web servers: what real servers and real browsers do with them."""

import contextlib
import gzip
import re
import shutil
import tempfile
import urllib.error
import urllib.request
from functools import partial
from pathlib import Path

import pytest

from tests.site import hosting
from tests.site.browser import server
from tests.site.sites import Page, put, site
from wiedoetwat.site import servers
from wiedoetwat.site.headers import FRAME_POLICY, PAGE_POLICY, RULES
from wiedoetwat.site.writing import File

SCHOOL = "de-draaitol"
OPEN = (f"{SCHOOL}/v1/situaties.json", f"{SCHOOL}/v1/rollen.json", f"{SCHOOL}/wie-doet-wat.js")
NORMAL = (
    "index.html",
    f"{SCHOOL}/index.html",
    f"{SCHOOL}/situatie/gepeste-leerling/ouder/index.html",
)
LEAN = f"{SCHOOL}/insluiten/situatie/gepeste-leerling/ouder/index.html"
STYLE = "assets/stijl.css"
NOT_THERE = ("bestaat-niet.html", f"{SCHOOL}/insluiten/situatie/bestaat-niet.html")

PAGE, FRAME = f"{PAGE_POLICY}; frame-ancestors 'self'", FRAME_POLICY
# path: the policy, who may use it, and who may read it
SAID = {
    **dict.fromkeys(NORMAL, (PAGE, "same-origin", None)),
    LEAN: (FRAME, "cross-origin", None),
    LEAN.removesuffix("index.html"): (FRAME, "cross-origin", None),
    f"{SCHOOL}/": (PAGE, "same-origin", None),
    STYLE: (PAGE, "cross-origin", None),
    **dict.fromkeys(OPEN, (PAGE, "same-origin", None)),
    "server/nginx.conf": (PAGE, "same-origin", None),
    NOT_THERE[0]: (PAGE, "same-origin", None),
    NOT_THERE[1]: (FRAME, "cross-origin", None),
}
ALWAYS = {
    name: RULES[0].headers[name]
    for name in (
        *("X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"),
        "Cross-Origin-Opener-Policy",
    )
}
SERVED = {
    "nginx": (hosting.nginx, hosting.nginx_at_the_top, ""),
    "nginx in a folder": (hosting.nginx, hosting.nginx_in_a_folder, "school/wdw/"),
    "apache": (hosting.apache, hosting.apache_included, ""),
    "apache with .htaccess": (hosting.apache, hosting.apache_copied, ""),
}


@pytest.fixture(scope="module")
def readable():
    """Return a folder that a server may read that is not root: those of pytest are closed."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture(scope="module")
def made(readable):
    """Return a site of two schools."""
    put(readable / "site", [File(*file) for file in site("twee").items()])
    return readable / "site"


@contextlib.contextmanager
def serving(name, made, readable, change=lambda text: text):
    """Give the address of the site on a server, with its settings as they are or changed."""
    start, form, folder = SERVED[name]
    with tempfile.TemporaryDirectory(dir=readable) as inside:
        work, there = Path(inside) / "werk", Path(inside) / "kopie"
        Path(inside).chmod(0o755)
        work.mkdir()
        shutil.copytree(made, there)
        for path in (there / "server").iterdir():
            path.write_text(change(path.read_text("utf-8")), "utf-8")
        with start(there, work, form) as at:
            yield f"{at}/{folder}"


def turned_on(text):
    """Return settings in which other sites may use what the school says is for anyone."""
    assert "\n#~ " in text
    return text.replace("\n#~ ", "\n")


@pytest.fixture(scope="module", params=SERVED)
def address(request, made, readable):
    """Return the address of the site on each server."""
    with serving(request.param, made, readable) as at:
        yield at


@pytest.fixture(scope="module", params=SERVED)
def open_address(request, made, readable):
    """Return the address of a site that others may use, on each server."""
    with serving(request.param, made, readable, turned_on) as at:
        yield at


def asked(address, **headers):
    """Return the status, the headers and the bytes of an answer."""
    request = urllib.request.Request(address, headers=headers)  # noqa: S310
    try:
        with urllib.request.urlopen(request) as answer:  # noqa: S310
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


@pytest.mark.parametrize("path", SAID)
def test_a_server_says_with_each_file_what_may_be_done_with_it(path, address):
    status, said, _ = asked(f"{address}{path}")
    assert status == (404 if path in NOT_THERE else 200)
    policy, used_by, read_by = SAID[path]
    assert said.get_all("Content-Security-Policy") == [policy]
    assert said.get_all("Cross-Origin-Resource-Policy") == [used_by]
    assert said["Access-Control-Allow-Origin"] == read_by
    assert {name: said[name] for name in ALWAYS} == ALWAYS


@pytest.mark.parametrize("path", SAID)
def test_if_the_school_says_so_others_may_use_its_script_and_its_data(path, open_address):
    said = asked(f"{open_address}{path}")[1]
    policy, used_by, read_by = (PAGE, "cross-origin", "*") if path in OPEN else SAID[path]
    assert said.get_all("Content-Security-Policy") == [policy]
    assert said.get_all("Cross-Origin-Resource-Policy") == [used_by]
    assert said["Access-Control-Allow-Origin"] == read_by


@pytest.mark.parametrize("path", SAID)
def test_a_file_is_kept_for_five_minutes_and_what_is_not_there_not_at_all(path, address):
    kept = asked(f"{address}{path}")[1]["Cache-Control"]
    assert kept == (None if path in NOT_THERE else "max-age=300")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (NORMAL[1], r"text/html; ?charset=utf-8"),
        (STYLE, r"text/css; ?charset=utf-8"),
        (OPEN[1], r"application/json; ?charset=utf-8"),
        (OPEN[2], r"(text|application)/javascript; ?charset=utf-8"),
    ],
)
def test_text_says_what_it_is_and_is_sent_small_to_who_can_read_that(path, kind, address, made):
    whole = (made / path).read_bytes()
    _, plain, content = asked(f"{address}{path}")
    assert (content, plain["Content-Encoding"]) == (whole, None)
    assert re.fullmatch(kind, plain["Content-Type"])
    _, small, content = asked(f"{address}{path}", **{"Accept-Encoding": "gzip"})
    assert small["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in small["Vary"]
    assert gzip.decompress(content) == whole
    assert len(content) < len(whole)


@pytest.mark.parametrize("form", [hosting.apache_included, hosting.apache_copied])
def test_apache_without_the_modules_still_shows_the_site(form, made, readable, tmp_path):
    there = readable / "kaal"
    shutil.copytree(made, there, dirs_exist_ok=True)
    with hosting.apache(there, tmp_path, form, modules=()) as address:
        status, said, content = asked(f"{address}/index.html")
    assert (status, said["Content-Security-Policy"]) == (200, None)
    assert content == (made / "index.html").read_bytes()


@pytest.mark.parametrize("start", [hosting.nginx, hosting.apache])
def test_settings_a_server_does_not_understand_are_told(start, made, tmp_path):
    with pytest.raises(AssertionError, match="onzin"), start(made, tmp_path, lambda _: "onzin;"):
        pass  # pragma: no cover


def test_a_server_that_is_not_installed_is_told(monkeypatch, made, tmp_path):
    monkeypatch.setattr(hosting, "NGINX", tmp_path / "nginx")
    with (
        pytest.raises(AssertionError, match="apt-get install nginx-light"),
        hosting.nginx(made, tmp_path, hosting.nginx_at_the_top),
    ):
        pass  # pragma: no cover


def test_a_page_says_itself_what_its_server_says():
    for path, policy in ((NORMAL[2], PAGE_POLICY), (LEAN, FRAME_POLICY)):
        page = Page(path, site("twee")[path].decode())
        (own,) = (
            one["content"]
            for one in page.all("meta")
            if one.get("http-equiv") == "Content-Security-Policy"
        )
        assert own == policy


def rules(text):
    """Yield each rule of `_headers`: its path, and its lines."""
    for block in re.split(r"\n(?=/)", text.split("\n\n", 1)[1].strip()):
        path, *lines = block.splitlines()
        yield path, [line.strip() for line in lines if not line.startswith("#")]


def matches(rule, path):
    return re.fullmatch(re.sub(r":\w+", "[^/]+", re.escape(rule)).replace(r"\*", ".*"), f"/{path}")


def by_cloudflare(text, path):
    """Return the headers that Cloudflare gives a file: more values are joined, "!" detaches."""
    said = {"Access-Control-Allow-Origin": "*"}  # what it says by itself
    for rule, lines in rules(text):
        for line in lines if matches(rule, path) else ():
            name, _, value = line.partition(": ")
            if line.startswith("! "):
                said.pop(line.removeprefix("! "), None)
            else:
                said[name] = f"{said[name]}, {value}" if name in said else value
    return said


def by_netlify(text, path):
    """Return the headers that Netlify gives a file: the last value counts."""
    assert "!" not in text
    said = {}
    for rule, lines in rules(text):
        said |= dict(line.split(": ", 1) for line in lines) if matches(rule, path) else {}
    return said


@pytest.mark.parametrize(("name", "by"), [("cloudflare", by_cloudflare), ("netlify", by_netlify)])
@pytest.mark.parametrize("closed", [True, False])
@pytest.mark.parametrize("path", SAID)
def test_a_host_that_reads_headers_from_a_file_says_the_same(path, closed, name, by):
    (text,) = (
        file.content.decode() for file in servers.files() if file.path == f"server/{name}.txt"
    )
    said = by(text if closed else turned_on(text), path)
    others = path in OPEN and not closed
    policy, used_by, read_by = (PAGE, "cross-origin", "*") if others else SAID[path]
    assert said.pop("Content-Security-Policy") == policy
    assert said.pop("Cross-Origin-Resource-Policy") == used_by
    assert said.pop("Access-Control-Allow-Origin", None) == read_by
    assert said.pop("Cache-Control") == "max-age=300"
    assert said == ALWAYS
    assert max(map(len, text.splitlines())) < 2000  # Cloudflare reads no longer lines


def test_no_file_of_a_site_has_a_name_that_a_share_hides_or_a_server_obeys_at_once():
    hidden = [path for path in site("twee") if re.search(r"(^|/)[._]", path)]
    assert hidden == []


FRAMED = "<!doctype html><title>Intranet</title>"
FRAMED += '<iframe src="{address}"></iframe>'
KINDS = {
    "a frame": FRAMED,
    "a sandbox": FRAMED.replace("<iframe", "<iframe sandbox"),
    "a sandbox with more": FRAMED.replace(
        "<iframe", "<iframe sandbox='allow-scripts allow-same-origin'"
    ),
    "a frame in a sandbox": """<iframe sandbox srcdoc="<iframe src='{address}'></iframe>">""",
}


def _heard(said, one):
    """Note what a browser says, but not that a server has no small picture for its tab."""
    said += [one.text] if not one.location["url"].endswith("/favicon.ico") else []


@pytest.fixture
def elsewhere(tmp_path):
    """Return the address of a page of another site: by another name it is that for a browser."""
    (tmp_path / "index.html").write_text("<!doctype html><title>Elders</title>", "utf-8")
    with server(tmp_path) as other:
        yield f"{other.replace('127.0.0.1', 'localhost')}/index.html"


@pytest.fixture
def framed(chromium, elsewhere, tmp_path):
    """Return what a page of another site shows of an address in a frame, and what is said."""
    window = chromium.new_context()

    def frame(address, text=FRAMED):
        page, said = window.new_page(), []
        page.on("console", partial(_heard, said))
        (tmp_path / "index.html").write_text(text.format(address=address), "utf-8")
        page.goto(elsewhere)
        # A frame that is refused, or is in another, may come after the page is there.
        for _ in range(100):  # pragma: no branch
            if page.frames[-1].url.startswith(("http:", "chrome-error:")):
                break
            page.wait_for_timeout(50)  # pragma: no cover
        return page.frames[-1], said

    yield frame
    window.close()


STYLED = "getComputedStyle(document.querySelector('.gevaar')).borderTopLeftRadius"


@pytest.mark.parametrize("kind", KINDS)
def test_an_intranet_elsewhere_shows_a_page_for_a_frame_with_its_style(kind, address, framed):
    frame, said = framed(f"{address}{LEAN}", KINDS[kind])
    frame.locator("h1").wait_for()
    assert frame.evaluate(STYLED) != "0px"
    assert said == []


def test_a_page_on_a_disk_shows_a_page_for_a_frame(address, chromium, tmp_path):
    (tmp_path / "index.html").write_text(FRAMED.format(address=f"{address}{LEAN}"), "utf-8")
    page = chromium.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    page.frames[-1].locator("h1").wait_for()
    page.close()


@pytest.mark.parametrize("path", NORMAL)
def test_an_intranet_elsewhere_cannot_show_another_page_in_a_frame(path, address, framed):
    frame, said = framed(f"{address}{path}")
    assert frame.url.startswith("chrome-error:")
    assert "frame-ancestors 'self'" in "".join(said)


def test_one_leaves_a_page_of_a_server_at_once_and_the_way_back_does_not_lead_here(
    address, chromium
):
    page = chromium.new_page()
    page.route("https://**", lambda route: route.fulfill(body="Het weer"))
    page.goto(f"{address}{SCHOOL}/over/index.html")
    page.goto(f"{address}{NORMAL[2]}")
    page.click("#snel-weg", no_wait_after=True)
    page.wait_for_url("https://**")
    page.go_back()
    assert "/over/" in page.url
    page.close()


@pytest.mark.parametrize("path", [*NORMAL, LEAN])
def test_a_browser_has_nothing_to_say_of_the_headers(path, address, chromium):
    page, said = chromium.new_page(), []
    page.on("console", partial(_heard, said))
    page.on("pageerror", lambda one: said.append(one))  # noqa: PLW0108 - no builtin
    page.goto(f"{address}{path}")
    assert page.locator("h1").is_visible()
    assert said == []
    page.close()


def test_the_text_box_works_on_a_server(address, chromium):
    page = chromium.new_page()
    page.goto(f"{address}{NORMAL[1]}")
    page.fill("textarea", "Ik word gepest door kinderen in mijn klas")
    page.click("text=Zoek wie helpt")
    assert "Een leerling wordt gepest" in page.locator(".antwoord").inner_text()
    page.close()


USING = """async ([script, data]) => {
const one = document.createElement("script");
one.src = script; one.crossOrigin = "anonymous";
const ran = new Promise((done) => {
one.onload = () => done(true); one.onerror = () => done(false); });
document.head.append(one);
return [await ran, await fetch(data).then((answer) => answer.ok, () => false)]; }"""
OTHERS = ("assets/weg.js", NORMAL[0])


def used(page, elsewhere, address, paths):
    """Return whether a page elsewhere can run this script and read this file."""
    page.goto(elsewhere)
    return page.evaluate(USING, [f"{address}{path}" for path in paths])


def test_a_page_elsewhere_can_use_nothing(address, elsewhere, chromium):
    page = chromium.new_page()
    for paths in ((OPEN[2], OPEN[0]), OTHERS):
        assert used(page, elsewhere, address, paths) == [False, False]
    page.close()


def test_if_the_school_says_so_it_can_use_that_and_no_more(open_address, elsewhere, chromium):
    page = chromium.new_page()
    assert used(page, elsewhere, open_address, (OPEN[2], OPEN[0])) == [True, True]
    assert used(page, elsewhere, open_address, OTHERS) == [False, False]
    page.close()
