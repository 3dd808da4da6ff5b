"""The pages in a browser: harmless, readable for everyone, also small, dark, and on paper."""

import re

import pytest

from tests.conftest import ROOT
from tests.site.browser import COLOURS, violations
from tests.site.sites import read

AWAY = "https://www.buienradar.nl/"
TEXTS = (
    "matrix",
    "poster",
    "kaartje",
    "insluiten",
    "over",
    "privacy",
    "toegankelijkheid",
    "bronnen",
)
QUIET = (
    "situatie/gepeste-leerling",
    "situatie/gepeste-leerling/leerling",
    "situatie/acuut-gevaar/ouder",
    "insluiten/situatie/gepeste-leerling/leerling",
    "rol/ib",
    *TEXTS,
)
PAGES = ("", *QUIET)
PARTS = 4


@pytest.fixture
def open_page(chromium, address):
    """Open a page of a site in a window of its own; more says what window it is."""
    windows = []

    def opened(path="", name="dorpsschool", **more):
        windows.append(chromium.new_context(**more))
        page = windows[-1].new_page()
        page.goto(f"{address}/{name}/{path}{'/' if path else ''}index.html")
        return page

    yield opened
    for window in windows:
        window.close()


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_no_page_has_an_error_or_asks_anything_of_another(scheme, chromium, address, folder):
    base = address if scheme == "http" else folder.as_uri()
    window = chromium.new_context()
    page, said, asked = window.new_page(), [], []
    page.on("console", lambda one: said.append(one))  # noqa: PLW0108 - no builtin
    page.on("pageerror", lambda one: said.append(one))  # noqa: PLW0108
    window.on("request", lambda one: asked.append(one))  # noqa: PLW0108
    for name in ("landelijk", "dorpsschool", "kwaad"):
        for path in QUIET:
            page.goto(f"{base}/{name}/{path}/index.html")
            assert [str(one) for one in said] == [], (name, path)
        page.goto(f"{base}/{name}/index.html")
    page.goto(f"{base}/twee/index.html")
    assert [one.url for one in asked if not one.url.startswith(base)] == []
    assert len(asked) > len(QUIET)
    window.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_on_any_page(part, open_page):
    page = open_page(bypass_csp=True)
    home = page.url.removesuffix("index.html")
    paths = sorted(read("dorpsschool"))[part::PARTS]
    assert len(paths) > 250 / PARTS
    for path in paths:
        page.emulate_media(color_scheme="light")
        page.goto(f"{home}{path}")
        assert violations(page) == [], path
        page.emulate_media(color_scheme="dark")
        assert violations(page, COLOURS) == [], path


def test_in_the_dark_only_colours_are_others():
    css = (ROOT / "src/wiedoetwat/site/assets/stijl.css").read_text("utf-8")
    (dark,) = re.findall(
        r"@media \(prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}\s*\}", css, re.DOTALL
    )
    assert css.count("prefers-color-scheme") == 1
    for line in filter(None, map(str.strip, dark.splitlines())):
        assert re.fullmatch(r"--[a-z-]+: #[0-9a-f]{6};", line), line


def test_axe_sees_a_colour_that_is_wrong_in_the_dark_only(open_page):
    page = open_page("over", bypass_csp=True)
    page.add_style_tag(content=":root { --letter: #1d2733 !important; }")
    assert violations(page, COLOURS) == []
    page.emulate_media(color_scheme="dark")
    assert {one for one, _ in violations(page, COLOURS)} == {"color-contrast"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_one_chooses_a_school(scheme, open_page):
    assert violations(open_page(name="twee", color_scheme=scheme, bypass_csp=True)) == []


def test_axe_sees_what_is_wrong(open_page):
    page = open_page("over", bypass_csp=True)
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert [one for one, _ in violations(page)] == ["html-has-lang"]


SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""


@pytest.mark.parametrize("name", ["dorpsschool", "kwaad"])
@pytest.mark.parametrize("size", [320, 640])
def test_no_page_scrolls_sideways_also_with_more_space_in_the_text(size, name, open_page):
    page = open_page(name=name, viewport={"width": size, "height": 640}, bypass_csp=True)
    home = page.url.removesuffix("index.html")
    for path in PAGES:
        page.goto(f"{home}{path}{'/' if path else ''}index.html")
        if size == 640:
            page.add_style_tag(content="html { font-size: 225% !important }")
        assert page.evaluate(SIDEWAYS) <= 0, path
        page.add_style_tag(content=SPACING)
        assert page.evaluate(SIDEWAYS) <= 0, path


FOCUSED = """() => { const one = document.activeElement, look = getComputedStyle(one),
box = one.getBoundingClientRect(); return { text: one.textContent.trim(),
line: look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2,
seen: box.right > 0 && box.bottom > 0 && box.width > 0 }; }"""


@pytest.mark.parametrize("path", ["situatie/gepeste-leerling", "matrix", "over"])
def test_by_tab_one_comes_past_everything_in_order_and_sees_where_one_is(path, open_page):
    page = open_page(path, reduced_motion="reduce")
    seen = []
    for _ in range(page.locator("a[href], [tabindex='0']").count()):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(FOCUSED))
    assert [one["text"] for one in seen if not (one["line"] and one["seen"])] == []
    stops = page.locator("a[href], [tabindex='0']").all_text_contents()
    assert [one["text"] for one in seen] == [one.strip() for one in stops]
    assert seen[0]["text"] == "Naar de inhoud"
    assert seen[2]["text"] == "Snel weg"


def test_one_can_skip_to_what_the_page_is_about(open_page):
    page = open_page("situatie/gepeste-leerling")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["text"] == "Een leerling"


def leaving(page):
    """Answer for the page to which one leaves, so that nothing goes over the network."""
    page.route(f"{AWAY}**", lambda route: route.fulfill(body="Het weer"))


@pytest.mark.parametrize("path", ["situatie/gepeste-leerling", ""])
@pytest.mark.parametrize("how", ["click", "shift"])
def test_one_leaves_at_once_and_the_way_back_does_not_lead_here(how, path, open_page):
    page = open_page("over")
    leaving(page)
    page.goto(f"{page.url.removesuffix('over/index.html')}{path}{'/' * bool(path)}index.html")
    if how == "click":
        page.click("#snel-weg", no_wait_after=True)
    for _ in range(3 if how == "shift" else 0):
        page.keyboard.press("Shift")
    page.wait_for_url(AWAY)
    page.go_back()
    assert "/over/" in page.url


@pytest.mark.parametrize("keys", [["Shift"] * 2, ["Shift", "Shift", "a", "Shift"], ["Control"] * 3])
def test_other_keys_do_not_leave(keys, open_page):
    page = open_page("over")
    leaving(page)
    for key in keys:
        page.keyboard.press(key)
    assert not page.evaluate("document.body.hidden")


def test_with_colours_of_ones_own_the_buttons_keep_an_edge(open_page):
    page = open_page("situatie/gepeste-leerling", forced_colors="active", bypass_csp=True)
    for selector in (".weg", ".wie-ben-je a", ".plaat li"):
        edge = page.locator(selector).first.evaluate("one => getComputedStyle(one).borderTopWidth")
        assert float(edge.removesuffix("px")) >= 1, selector
    now = page.locator("[aria-current]").evaluate("one => getComputedStyle(one).outlineStyle")
    assert now == "solid"


@pytest.mark.parametrize("path", PAGES)
def test_without_javascript_everything_can_be_read(path, open_page):
    page = open_page(path, java_script_enabled=False)
    assert page.locator("h1").is_visible()
    assert page.locator("a[href='tel:112']").first.is_visible()
    shown = page.locator("main a, main li, main p")
    assert shown.first.is_visible()
