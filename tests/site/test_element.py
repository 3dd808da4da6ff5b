"""<wie-doet-wat> as people use it: the text box, the questions, and an answer on another page."""

import re
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler

import pytest

from tests.site.browser import server, violations
from tests.site.sites import site
from wiedoetwat.site.script import NAME, integrity

BULLIED = "Ik word elke dag gepest door een jongen in mijn klas"
DEATH = "Ik wil niet meer leven"
SCHOOL_AND_HOME = "Ik word gepest op school. Thuis slaat mijn vader mij elke dag."
ABOUT = "Een klacht over de directeur"
NOTHING = "Wat eten we vanavond voor lekkers?"
STILL = 700  # milliseconds: longer than the box waits after the last letter
KEPT = """async () => [localStorage.length, sessionStorage.length, document.cookie,
(await indexedDB.databases()).length, history.length, location.href]"""


@pytest.fixture
def open_page(chromium):
    windows = []

    def opened(url, **more):
        windows.append(chromium.new_context(**more))
        page = windows[-1].new_page()
        page.goto(url)
        return page

    yield opened
    for window in windows:
        window.close()


@pytest.fixture
def start(open_page, address):
    return lambda name="dorpsschool", **more: open_page(f"{address}/{name}/index.html", **more)


def tell(page, text):
    """Type a text and wait until the answer is there."""
    page.fill("textarea", text)
    page.wait_for_timeout(STILL)


def focused(page):
    """Return the text of what has the focus in the element."""
    return page.evaluate("document.activeElement.shadowRoot.activeElement.textContent")


def choices(page):
    """Return how many answers there are to choose from."""
    return page.locator(".keuze").count()


def answer(page):
    return page.locator(".antwoord")


def test_an_answer_comes_when_the_typing_stops(start):
    page = start()
    page.type("textarea", BULLIED)
    page.wait_for_timeout(STILL)
    assert "Een leerling wordt gepest" in answer(page).inner_text()
    assert "Eerst naar" in answer(page).inner_text()
    assert page.evaluate("document.activeElement.shadowRoot.activeElement.id") == "verhaal"
    assert page.locator("[role=status]").inner_text() == "Er staat een antwoord onder de knoppen."


def test_the_button_leads_to_the_answer(start):
    page = start()
    page.fill("textarea", BULLIED)
    page.click("text=Zoek wie helpt")
    assert "Een leerling wordt gepest" in focused(page)
    assert page.locator("[role=status]").inner_text() == ""


@pytest.mark.parametrize("text", ["", "  ?!\n"])
def test_the_button_without_words_says_so_and_leads_back_to_the_box(text, start):
    page = start()
    page.fill("textarea", text)
    page.click("text=Zoek wie helpt")
    assert page.evaluate("document.activeElement.shadowRoot.activeElement.id") == "verhaal"
    assert "Typ eerst een paar woorden" in answer(page).inner_text()
    assert "Typ eerst een paar woorden" in page.locator("[role=status]").inner_text()


def test_the_button_leads_to_a_warning_first(start):
    page = start("landelijk", viewport={"width": 360, "height": 740})
    page.fill("textarea", DEATH)
    page.click("text=Zoek wie helpt")
    page.wait_for_timeout(STILL)
    box = page.locator(".melding").bounding_box()
    assert 0 <= box["y"] < 740 / 2


def test_of_a_few_words_only_danger_is_told(start):
    page = start("landelijk")
    tell(page, "ik word")
    assert answer(page).inner_text() == ""
    tell(page, "zelfmoord")
    assert "113" in answer(page).inner_text()
    tell(page, "pest")
    assert answer(page).inner_text() == page.locator("[role=status]").inner_text() == ""


def test_what_is_heard_while_typing_is_not_said_again(start):
    page = start("landelijk")
    page.evaluate("""() => { window.said = 0;
    const place = document.querySelector("wie-doet-wat").shadowRoot.querySelector("[role=status]");
    new MutationObserver(() => { window.said += 1; }).observe(place, { childList: true }); }""")
    for text in (BULLIED, f"{BULLIED} en", f"{BULLIED} en ik durf niet meer"):
        tell(page, text)
    assert page.evaluate("window.said") == 1


def test_who_asks_decides_for_whom_the_answer_is(start):
    page = start()
    tell(page, BULLIED)
    assert "leerling/index.html" in page.locator(".verder").first.get_attribute("href")
    page.get_by_label("Een ouder", exact=True).check()
    page.wait_for_timeout(STILL)
    assert "ouder/index.html" in page.locator("a.verder").get_attribute("href")


def test_the_link_leads_to_the_whole_answer(start):
    page = start()
    tell(page, BULLIED)
    page.click("a.verder")
    assert page.locator("h1").inner_text() == "Een leerling wordt gepest"


def test_danger_stands_above_everything(start):
    page = start("landelijk")
    tell(page, DEATH)
    first = answer(page).locator("> *").first
    assert "113" in first.inner_text()
    assert first.get_attribute("class") == "melding"
    assert "113" in page.locator("[role=status]").inner_text()


def test_under_a_warning_we_do_not_say_that_it_is_none_of_ours(start):
    page = start("landelijk")
    tell(page, "Wat eten we vanavond? Ik heb een mes bij me op school.")
    assert page.locator(".melding").count() == 1
    assert "Dit herkennen we niet" not in answer(page).inner_text()


def test_a_warning_stays_when_someone_turns_to_the_questions(start):
    page = start("landelijk")
    tell(page, DEATH)
    page.click("text=Liever een paar vragen")
    assert "113" in page.locator(".melding").inner_text()
    page.click("text=Nee, niets hiervan.")
    assert page.locator(".melding").count() == 1


def test_two_troubles_get_two_answers(start):
    page = start("landelijk")
    tell(page, SCHOOL_AND_HOME)
    assert answer(page).locator("section").count() == 2
    assert "Er spelen twee dingen" in answer(page).inner_text()


def test_nobody_is_sent_to_whom_it_is_about(start):
    page = start("landelijk")
    tell(page, ABOUT)
    assert "Daarom sturen we niemand daarheen." in answer(page).inner_text()
    assert page.locator("a.verder").count() == 0


def test_what_is_none_of_ours_is_said(start):
    page = start("landelijk")
    tell(page, NOTHING)
    assert "Dit herkennen we niet" in answer(page).inner_text()
    assert "kun je altijd terecht" in answer(page).inner_text()
    assert answer(page).locator(".mensen > li").count() > 0


def undecided(page):
    """Tell something that can be about more than one thing."""
    tell(page, "Er is iets vervelends op school met mijn kind en ik weet niet wat ik moet doen")
    assert page.locator(".keuze").count() > 2, answer(page).inner_text()


def test_a_choice_leads_to_its_answer(start):
    page = start("landelijk")
    undecided(page)
    page.locator(".keuze").first.click()
    assert answer(page).locator("section").count() == 1
    assert "Eerst naar" in focused(page)


def test_none_of_the_choices_leads_to_whom_one_can_always_ask(start):
    page = start("landelijk")
    undecided(page)
    page.click("text=Geen van deze.")
    assert "Praat met een van deze mensen" in answer(page).inner_text()
    assert "Dit herkennen we niet" not in answer(page).inner_text()


def test_a_text_that_is_taken_away_takes_its_answer_along(start):
    page = start()
    tell(page, DEATH)
    tell(page, "")
    assert answer(page).inner_text() == page.locator("[role=status]").inner_text() == ""


def test_the_questions_can_be_answered_with_keys_alone(start):
    page = start("landelijk")
    page.focus("text=Liever een paar vragen")
    page.keyboard.press("Enter")
    asked = []
    while choices(page):
        asked.append(focused(page))
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    assert len(asked) > 0
    assert all(asked)
    assert "Eerst naar" in answer(page).inner_text()


@pytest.mark.parametrize("name", ["landelijk", "dorpsschool"])
def test_in_the_questions_too_nobody_is_sent_to_whom_it_is_about(name, start):
    page = start(name)
    page.get_by_label("Een leerling", exact=True).check()
    tell(page, "Mijn juf schreeuwt steeds tegen mij")
    assert "Daarom sturen we niemand daarheen." in answer(page).inner_text()
    page.click("text=Liever een paar vragen")
    while choices(page):
        page.locator(".keuze").last.click()
    assert "Daarom sturen we niemand daarheen." in answer(page).inner_text()
    assert page.locator("a.verder").count() == 0


def test_who_says_later_who_they_are_is_answered_anew(start):
    page = start("landelijk")
    page.fill("textarea", "gepest worden")
    page.click("text=Zoek wie helpt")
    before = answer(page).inner_text()
    page.get_by_label("Een ouder", exact=True).check()
    page.wait_for_timeout(STILL)
    assert answer(page).inner_text() not in ("", before)


def test_who_says_in_the_questions_who_they_are_can_go_on(start):
    page = start("landelijk")
    page.click("text=Liever een paar vragen")
    page.get_by_label("Een leerling", exact=True).check()
    page.wait_for_timeout(STILL)
    assert page.evaluate("document.activeElement.shadowRoot.activeElement.type") == "radio"
    page.click("text=Nee, niets hiervan.")
    assert "Wie stelt de vraag" not in answer(page).inner_text()
    assert page.locator(".keuze").count() > 1


def test_one_can_go_back_in_the_questions(start):
    page = start("landelijk")
    page.click("text=Liever een paar vragen")
    first = page.locator(".antwoord h2").inner_text()
    assert page.locator(".antwoord .terug").count() == 0
    page.click("text=Nee, niets hiervan.")
    assert page.locator(".antwoord h2").inner_text() != first
    page.click(".antwoord .terug")
    assert page.locator(".antwoord h2").inner_text() == first


def test_who_said_who_they_are_is_not_asked_again(start):
    page = start("landelijk")
    page.get_by_label("Een leerling", exact=True).check()
    page.click("text=Liever een paar vragen")
    page.click("text=Nee, niets hiervan.")
    assert "Wie stelt de vraag" not in answer(page).inner_text()


@pytest.mark.parametrize("way", ["reload", "away and back"])
def test_what_was_typed_is_kept_nowhere(way, start, address):
    page = start()
    before = page.evaluate(KEPT)
    asked = []
    page.on("request", lambda one: asked.append(one.url))
    tell(page, BULLIED)
    assert page.evaluate(KEPT) == before
    assert asked == []
    if way == "reload":
        page.reload()
    else:
        page.goto(f"{address}/dorpsschool/over/index.html")
        page.go_back()
    assert page.input_value("textarea") == ""
    assert answer(page).inner_text() == ""
    assert page.get_by_label("Dat zeg ik niet").is_checked()


def test_a_page_that_is_put_aside_forgets_what_was_typed_and_who_asked(start):
    page = start()
    page.get_by_label("Een ouder", exact=True).check()
    tell(page, BULLIED)
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.input_value("textarea") == ""
    assert page.get_by_label("Dat zeg ik niet").is_checked()
    assert answer(page).inner_text() == ""


def test_an_element_that_is_taken_away_forgets_too_and_can_come_back(start):
    page = start()
    tell(page, BULLIED)
    left = """() => { const one = document.querySelector("wie-doet-wat"); window.one = one;
    one.remove(); return one.shadowRoot.textContent; }"""
    assert page.evaluate(left) == ""
    page.evaluate("document.querySelector('main').append(window.one)")
    assert page.input_value("textarea") == ""


def test_whoever_leaves_leaves_nothing_on_the_page(start):
    page = start()
    tell(page, BULLIED)
    page.route("https://www.buienradar.nl/**", lambda route: route.fulfill(body="Het weer"))
    left = "() => { document.getElementById('snel-weg').click(); return document.body.innerText; }"
    assert page.evaluate(left) == ""


def test_capitals_in_a_text_do_not_leave(start):
    page = start()
    page.click("textarea")
    for letter in "IKWORDGEPEST":
        page.keyboard.press(f"Shift+{letter}")
    assert page.evaluate("document.body.childElementCount") > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("text", [BULLIED, DEATH, NOTHING, SCHOOL_AND_HOME])
def test_axe_finds_nothing_in_an_answer(text, scheme, start):
    page = start(color_scheme=scheme, bypass_csp=True)
    tell(page, text)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_question(scheme, start):
    page = start(color_scheme=scheme, bypass_csp=True)
    page.click("text=Liever een paar vragen")
    assert violations(page) == []


@pytest.mark.parametrize("name", ["dorpsschool", "kwaad"])
def test_an_answer_does_not_scroll_sideways(name, start):
    page = start(name, viewport={"width": 320, "height": 640})
    tell(page, f"{BULLIED} {'x' * 200}")
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0


def test_a_hostile_school_gives_a_harmless_answer(start):
    page = start("kwaad")
    said = []
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(one))  # noqa: PLW0108 - no builtin
    tell(page, BULLIED)
    assert "<script>x</script>" in answer(page).inner_text()
    assert page.locator(".antwoord img, .antwoord script, .antwoord [onclick]").count() == 0
    assert said == []


def test_what_is_typed_is_text_only(start):
    page = start()
    tell(page, f"{BULLIED} <img src=x onerror=alert(1)>")
    assert page.locator(".antwoord img").count() == 0


def test_it_works_from_a_disk(folder, open_page):
    page = open_page((folder / "dorpsschool" / "index.html").as_uri())
    tell(page, BULLIED)
    page.click("a.verder")
    assert page.locator("h1").inner_text() == "Een leerling wordt gepest"


def test_every_school_of_many_has_its_own_answers(start):
    page = start("twee/de-draaitol")
    tell(page, BULLIED)
    assert "de-draaitol/situatie/" in page.locator("a.verder").evaluate("one => one.href")


class _Shared(SimpleHTTPRequestHandler):
    """A server that lets others use its script, as our settings for servers do."""

    def end_headers(self):
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def shared(folder):
    with server(folder, partial(_Shared, directory=folder)) as served:
        yield f"{served}/dorpsschool/"


INSIDE = '<a href="https://school.example/">Wie doet wat?</a>'


@pytest.fixture
def elsewhere(tmp_path, open_page):
    """Open a page of another origin with the element on it."""
    with server(tmp_path) as served:

        def opened(script, sri, attributes="", style="", **more):
            text = (
                f'<!doctype html><html lang="nl"><title>Intranet</title><style>{style}</style>'
                f'<script src="{script}" integrity="{sri}" crossorigin="anonymous" defer></script>'
                f"<main><h1>Intranet</h1><wie-doet-wat {attributes}>{INSIDE}</wie-doet-wat></main>"
            )
            (tmp_path / "index.html").write_text(text)
            return open_page(f"{served}/index.html", **more)

        yield opened


SRI = integrity(site("dorpsschool")[NAME])


def test_a_page_of_another_origin_gets_the_text_box(elsewhere, shared):
    page = elsewhere(f"{shared}{NAME}", SRI)
    tell(page, BULLIED)
    assert page.locator("a.verder").evaluate("one => one.href").startswith(f"{shared}situatie/")
    assert not page.locator("text=Wie doet wat?").is_visible()
    assert "Niemand leest mee" not in page.locator("#uitleg").inner_text()


@pytest.mark.parametrize(
    ("attributes", "title", "says"),
    [
        ('situatie="klacht" wie="ouder"', "De school doet te weinig tegen het pesten", "u nu doet"),
        ('situatie="gepeste-leerling"', "Een leerling wordt gepest", "voor een ouder"),
        ('situatie="Thuissituatie" wie="medewerker"', "Zorgen over thuis", "je nu doet"),
        (
            'situatie="klacht" wie="Moeder"',
            "De school doet te weinig tegen het pesten",
            "u nu doet",
        ),
        (
            'situatie="gepeste-leerling" wie="de koning"',
            "Een leerling wordt gepest",
            "voor een ouder",
        ),
    ],
)
def test_it_shows_one_situation_for_one_asker(attributes, title, says, elsewhere, shared):
    page = elsewhere(f"{shared}{NAME}", SRI, attributes)
    assert page.locator("wie-doet-wat h2").first.inner_text() == title
    text = page.locator("wie-doet-wat").evaluate("one => one.shadowRoot.textContent")
    assert says in text
    assert "null" not in text
    assert page.locator("textarea").count() == 0


def test_it_follows_its_attributes(elsewhere, shared):
    page = elsewhere(f"{shared}{NAME}", SRI, 'situatie="klacht"')
    one = page.locator("wie-doet-wat")
    one.evaluate("one => one.setAttribute('situatie', 'thuissituatie')")
    assert page.locator("wie-doet-wat h2").first.inner_text() == "Zorgen over thuis"
    one.evaluate("one => one.removeAttribute('situatie')")
    assert page.locator("textarea").count() == 1


def test_an_unknown_situation_is_said(elsewhere, shared):
    page = elsewhere(f"{shared}{NAME}", SRI, 'situatie="<b>onzin</b>"')
    text = page.locator("wie-doet-wat").evaluate("one => one.shadowRoot.textContent")
    assert "De situatie '<b>onzin</b>' kennen we niet." in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("attributes", ["", 'situatie="acuut-gevaar" wie="ouder"'])
def test_axe_finds_nothing_there(attributes, scheme, elsewhere, shared):
    page = elsewhere(f"{shared}{NAME}", SRI, attributes, color_scheme=scheme)
    assert violations(page) == []


def test_it_takes_the_colours_of_the_page(elsewhere, shared):
    page = elsewhere(f"{shared}{NAME}", SRI, style="wie-doet-wat { --wdw-hoofd: rgb(1, 2, 3); }")
    look = page.locator(".knop").evaluate("one => getComputedStyle(one).backgroundColor")
    assert look == "rgb(1, 2, 3)"


def test_another_script_than_was_said_is_not_used(elsewhere, shared):
    page = elsewhere(f"{shared}{NAME}", integrity(b"something else"))
    assert page.locator("text=Wie doet wat?").is_visible()
    assert page.locator("textarea").count() == 0


def test_without_javascript_a_link_is_left(elsewhere, shared):
    page = elsewhere(f"{shared}{NAME}", SRI, java_script_enabled=False)
    assert page.locator("text=Wie doet wat?").is_visible()


def test_the_page_that_explains_it_gives_the_mark_of_the_script():
    page = site("dorpsschool")["insluiten/index.html"].decode()
    assert re.findall(r'integrity="(.+?)"', unescape(page)) == [SRI]
