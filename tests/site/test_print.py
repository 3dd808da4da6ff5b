"""The poster and the cards on paper: one sheet, large enough to read, and a code that works."""

import base64
import re

import pytest
import zxingcpp

from tests.site.browser import server, violations
from tests.site.full import fullest, staffed
from tests.site.sites import EVIL, Page, built, put, schools
from tests.site.test_pages import failed
from wiedoetwat.site.address import MOST
from wiedoetwat.site.qr import QUIET, code
from wiedoetwat.site.writing import File

SHORT = "https://intranet.school.nl/wie-doet-wat"
ADDRESS = f"{SHORT}/a-b".ljust(MOST, "x")
SHEETS = ("poster", "kaartje")
PRINTED = {
    "landelijk": schools("landelijk"),
    **{
        name: schools(name)
        for name in (
            "dorpsschool",
            "scholengemeenschap",
            "de-draaitol",
            "de-kwikstaart",
            "de-vlierpoort",
            "oeverlicht-college",
            "vakschool-waterkant",
            "kwaad",
        )
    },
    "vol": [("vol", fullest())],
    "druk": [("druk", staffed(9, "Anna de Boer-Bos", waar="lokaal 12", wanneer="op maandag"))],
}


@pytest.fixture(scope="session")
def printed(tmp_path_factory):
    """Return the address of every site to print; of each there is one with an address in it too."""
    made = tmp_path_factory.mktemp("druk")
    for name, of in PRINTED.items():
        for kind, adres in (("zonder", ""), ("met", ADDRESS), ("kort", SHORT)):
            files = built(of, adres)
            kept = [path for path in files if path.startswith(("assets/", *SHEETS))]
            put(made / kind / name, [File(path, files[path]) for path in kept])
    with server(made) as served:
        yield served


@pytest.fixture
def sheet(chromium, printed):
    """Open what is to be printed, as a screen shows it or (media) as it will be on paper."""
    windows = []

    def opened(path, name="dorpsschool", kind="kort", media="print", **more):
        windows.append(chromium.new_context(**more))
        page = windows[-1].new_page()
        page.emulate_media(media=media)
        page.goto(f"{printed}/{kind}/{name}/{path}/index.html")
        return page

    yield opened
    for window in windows:
        window.close()


PAPER = {"width": 718, "height": 1047}
"""A sheet of A4 without its margins, in the pixels of a stylesheet."""


@pytest.mark.parametrize("path", SHEETS)
@pytest.mark.parametrize("kind", ["zonder", "met"])
@pytest.mark.parametrize("name", PRINTED)
def test_it_is_one_sheet_of_a4_on_which_everything_fits(name, kind, path, sheet):
    page = sheet(path, name, kind, viewport=PAPER)
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b(?!s)", printed)) == 1
    boxes = ".affiche, .wie-wat, .wie-wat > li, .kaartje, .midden"
    spill = "all => all.filter(one => one.scrollHeight > one.clientHeight + 1)"
    assert page.locator(boxes).evaluate_all(f"{spill}.map(one => one.className)") == []


READ = """all => all.filter(one => one.offsetWidth && [...one.childNodes].some(part =>
part.nodeType == 3 && part.data.trim())).map(one =>
[one.textContent.trim(), parseFloat(getComputedStyle(one).fontSize) * 0.75])"""


def sizes(page, selector):
    """Return the size in points of all text on paper in what this selects."""
    found = page.locator(selector).evaluate_all(READ)
    assert found
    return [round(size, 2) for _, size in found]


@pytest.mark.parametrize("name", ["dorpsschool", "vol"])
def test_the_poster_can_be_read_from_two_metres(name, sheet):
    page = sheet("poster", name, viewport=PAPER)
    assert min(sizes(page, ".affiche h1, .voor, .bel strong")) >= 24
    assert min(sizes(page, ".rol, .mens strong, .bel li")) >= 17
    assert min(sizes(page, ".affiche *")) >= 9


@pytest.mark.parametrize("name", ["dorpsschool", "vol"])
def test_the_card_can_be_read_in_a_hand(name, sheet):
    assert min(sizes(sheet("kaartje", name, viewport=PAPER), ".kaartje *")) >= 8


def millimetres(page, selector):
    box = "all => all.map(one => one.getBoundingClientRect()).map(one => [one.width, one.height])"
    return [
        (round(width / 96 * 25.4), round(height / 96 * 25.4))
        for width, height in page.locator(selector).evaluate_all(box)
    ]


def test_ten_cards_are_as_large_as_a_bank_card(sheet):
    assert millimetres(sheet("kaartje"), ".kaartje") == [(85, 54)] * 10


def test_one_sees_and_hears_one_card_on_a_screen(sheet):
    page = sheet("kaartje", media="screen")
    assert page.locator(".kaartje:visible").count() == 1
    assert page.locator(".kaartje:not([aria-hidden])").count() == 1
    assert page.get_by_role("img").count() == 1
    hidden = page.locator(".kaartje[aria-hidden] a, .kaartje[aria-hidden] [tabindex]")
    assert hidden.count() == 0


GREY = """async data => { const image = new Image(); image.src = data; await image.decode();
const canvas = new OffscreenCanvas(image.width, image.height), pen = canvas.getContext("2d");
pen.drawImage(image, 0, 0); const all = pen.getImageData(0, 0, image.width, image.height).data;
let text = ""; for (let i = 0; i < all.length; i += 4) text += String.fromCharCode(all[i]);
return [image.width, image.height, btoa(text)]; }"""


def scanned(page, place=None):
    """Return what a reader of codes sees on a page, or in one place of it."""
    picture = (place or page).screenshot()
    window = page.context.browser.new_page()
    data = f"data:image/png;base64,{base64.b64encode(picture).decode()}"
    width, height, grey = window.evaluate(GREY, data)
    window.close()
    pixels = memoryview(base64.b64decode(grey)).cast("B", (height, width))
    return [one.text for one in zxingcpp.read_barcodes(pixels)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("media", ["print", "screen"])
@pytest.mark.parametrize("path", SHEETS)
@pytest.mark.parametrize("kind", ["kort", "met"])
def test_the_code_leads_to_the_start_page(kind, path, media, scheme, sheet):
    address = {"kort": SHORT, "met": ADDRESS}[kind]
    page = sheet(path, kind=kind, media=media, color_scheme=scheme, device_scale_factor=3)
    assert scanned(page, page.locator(".qr").first) == [f"{address}/"]
    assert page.get_by_role("img", name=f"QR-code naar {address}/", exact=True).count() == 1


@pytest.mark.parametrize(("path", "count"), [("poster", 1), ("kaartje", 10)])
def test_every_code_on_the_sheet_can_be_read(path, count, sheet):
    page = sheet(path, viewport=PAPER, device_scale_factor=3)
    assert scanned(page) == [f"{SHORT}/"] * count


@pytest.mark.parametrize("path", SHEETS)
def test_without_an_address_there_is_no_code(path, sheet):
    page = sheet(path, kind="zonder", device_scale_factor=3)
    assert scanned(page) == []
    assert page.locator("svg, .adres").count() == 0


@pytest.mark.parametrize("path", SHEETS)
def test_the_address_is_in_letters_too(path, sheet):
    text = sheet(path).locator(".adres").first.text_content()
    assert "".join(text.split()).endswith("intranet.school.nl/wie-doet-wat")
    assert "https" not in text


@pytest.mark.parametrize("name", ["dorpsschool", "vol"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", SHEETS)
def test_axe_finds_nothing(path, scheme, name, sheet):
    page = sheet(path, name, media="screen", color_scheme=scheme, bypass_csp=True)
    assert violations(page) == []


@pytest.mark.parametrize("name", ["kwaad", "vol"])
@pytest.mark.parametrize("path", SHEETS)
def test_it_does_not_scroll_sideways_on_a_small_screen(path, name, sheet):
    page = sheet(path, name, "met", media="screen", viewport={"width": 320, "height": 640})
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0


@pytest.mark.parametrize("path", SHEETS)
def test_it_has_its_own_colours_on_paper_but_light_behind_them(path, sheet):
    page = sheet(path, color_scheme="dark")
    colours = page.locator(".affiche, .kaartje").first.evaluate(
        "one => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color]"
    )
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    title = page.locator(".affiche h1, .kaartje .kop").first
    assert title.evaluate("one => getComputedStyle(one).color") == "rgb(11, 85, 99)"


@pytest.mark.parametrize("path", SHEETS)
def test_with_a_code_a_page_is_as_sound_and_what_is_hostile_stays_text(path):
    page = Page(f"{path}/index.html", built(schools("kwaad"), SHORT)[f"{path}/index.html"].decode())
    assert failed(page) == []
    assert f"Meester {EVIL}" in page.text
    assert not page.all("img")


def test_of_more_schools_each_has_a_code_to_its_own_start_page():
    files = built(schools("twee"), SHORT)
    for name, _ in schools("twee"):
        for path in SHEETS:
            labels = Page("", files[f"{name}/{path}/index.html"].decode()).values("aria-label")
            assert f"QR-code naar {SHORT}/{name}/" in labels


def test_only_what_is_for_paper_has_the_stylesheet_of_paper_and_the_code():
    for path, content in built(schools("dorpsschool"), SHORT).items():
        if path.endswith(".html"):
            on_paper = path.startswith(SHEETS)
            assert (b"druk.css" in content) is on_paper, path
            assert (b'class="qr"' in content) is on_paper, path


def test_there_is_light_around_the_code():
    found = code(f"{SHORT}/")
    starts = [(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)", found.pad)]
    assert (min(x for x, _ in starts), min(y for _, y in starts)) == (QUIET, QUIET)
    ends = [int(x) + int(width) for x, width in re.findall(r"M(\d+) \d+h(\d+)", found.pad)]
    assert max(ends) == found.maat - QUIET
    assert QUIET == 4


def test_without_an_address_nothing_is_made():
    assert code("") is None
