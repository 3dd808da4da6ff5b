"""Each renderer, word for word, on one page with a block of every kind."""

import re
from html.parser import HTMLParser

import pytest

from tests.render.pages import BLOCKS, HARD, TABLES, view
from wiedoetwat.render import RENDERERS, Screen, render
from wiedoetwat.views import page as p

TEXT = """\
Titel
=====

!! Bel nu.
   Hulplijn: 0800-1234 (altijd)
   Ander: 112

Een zin. Zie https://x.nl/a?b=1&c=2 voor meer.

Verder met: wiedoetwat rollen

Mensen
------
* Anna
  Helpt.
  Heet vaak: An.
  Zie https://x.nl/
* Bel: 0800-1234

Stappen
-------
1. Doe dit.
   Je kunt zeggen: "Help mij."
   Hulplijn: 0800-1234
2. En dan dat.

Let op
------
* Een ding.
* a < b & "c" [d](e) *f* _g_ `h` | #i
"""

MARKDOWN = """\
# Titel

> **Bel nu.**
>
> Hulplijn: **0800-1234** (altijd)
>
> Ander: **112**

Een zin. Zie https://x.nl/a?b=1&c=2 voor meer.

## Mensen

- **Anna**__
  Helpt.__
  Heet vaak: An.__
  Zie https://x.nl/
- **Bel** (0800-1234)

## Stappen

1. Doe dit.__
   Je kunt zeggen: *“Help mij.”*__
   Hulplijn: 0800-1234
2. En dan dat.

## Let op

- Een ding.
- a \\< b \\& "c" \\[d\\](e) \\*f\\* \\_g\\_ \\`h\\` \\| \\#i
""".replace("__\n", "  \n")

HTML = """\
<article class="wdw-antwoord" lang="nl">
<h2 class="wdw-titel">Titel</h2>
<aside class="wdw-melding">
<p><strong>Bel nu.</strong></p>
<ul class="wdw-lijst">
<li>Hulplijn: <a class="wdw-telefoon" href="tel:08001234">0800-1234</a> (altijd)</li>
<li>Ander: <a class="wdw-telefoon" href="tel:112">112</a></li>
</ul>
</aside>
<p class="wdw-tekst">Een zin. Zie {link} voor meer.</p>
<section class="wdw-deel wdw-namen">
<h3 class="wdw-kop">Mensen</h3>
<ul class="wdw-lijst">
<li><strong class="wdw-naam">Anna</strong>
<p>Helpt.</p>
<p class="wdw-noot">Heet vaak: An.</p>
<p class="wdw-noot">Zie <a class="wdw-bron" href="https://x.nl/" rel="noreferrer">https://x.nl/</a></p>
</li>
<li><strong class="wdw-naam">Bel</strong> <a class="wdw-telefoon" href="tel:08001234">0800-1234</a>
</li>
</ul>
</section>
<section class="wdw-deel wdw-stappen">
<h3 class="wdw-kop">Stappen</h3>
<ol class="wdw-lijst">
<li>Doe dit.
<p class="wdw-zin">Je kunt zeggen: <q>Help mij.</q></p>
<p class="wdw-noot">Hulplijn: 0800-1234</p>
</li>
<li>En dan dat.
</li>
</ol>
</section>
<section class="wdw-deel wdw-zinnen">
<h3 class="wdw-kop">Let op</h3>
<ul class="wdw-lijst">
<li>Een ding.</li>
<li>a &lt; b &amp; &quot;c&quot; [d](e) *f* _g_ `h` | #i</li>
</ul>
</section>
</article>
""".format(
    link=(
        '<a class="wdw-bron" href="https://x.nl/a?b=1&amp;c=2" rel="noreferrer">'
        "https://x.nl/a?b=1&amp;c=2</a>"
    )
)

TABLE = """\
Titel

╭──────────────────────────────────────────────────────────╮
│ Bel nu.                                                  │
│ Hulplijn: 0800-1234 (altijd)                             │
│ Ander: 112                                               │
╰──────────────────────────────────────────────────────────╯

Een zin. Zie https://x.nl/a?b=1&c=2 voor meer.

Verder met: wiedoetwat rollen

Mensen
╭────────────────────┬─────────────────────────────────────╮
│ Anna               │ Helpt.                              │
│                    │ Heet vaak: An.                      │
│                    │ Zie https://x.nl/                   │
├────────────────────┼─────────────────────────────────────┤
│ Bel                │                                     │
│ 0800-1234          │                                     │
╰────────────────────┴─────────────────────────────────────╯

Stappen
 1. Doe dit.
    Je kunt zeggen: "Help mij."
    Hulplijn: 0800-1234
 2. En dan dat.

Let op
 - Een ding.
 - a < b & "c" [d](e) *f* _g_ `h` | #i
"""

NARROW = """\
Titel

╭──────────────────────────────────────╮
│ Bel nu.                              │
│ Hulplijn: 0800-1234 (altijd)         │
│ Ander: 112                           │
╰──────────────────────────────────────╯

Mensen
──────
 Anna
   Helpt.
   Heet vaak: An.
   Zie https://x.nl/
 Bel: 0800-1234
"""


@pytest.mark.parametrize(
    ("form", "expected"), [("tekst", TEXT), ("markdown", MARKDOWN), ("html", HTML)]
)
def test_a_page_in_every_form(form, expected):
    assert render(view(*BLOCKS), form, Screen()) == expected


def test_a_page_as_a_table():
    assert render(view(*BLOCKS), "tabel", Screen(width=60)) == TABLE


def test_on_a_narrow_screen_names_stand_above_their_texts():
    assert render(view(BLOCKS[0], BLOCKS[3]), "tabel", Screen(width=40)) == NARROW


def test_a_word_wider_than_its_column_goes_on_below_and_loses_nothing():
    address = f"https://x.nl/{'lang-' * 30}"
    shown = render(view(p.Items("", (p.Item("Bron", address, (address,)),))), "tabel", Screen())
    column = "".join(line.split("│")[2].strip() for line in shown.splitlines() if "│" in line)
    assert column == address * 2


@pytest.mark.parametrize("width", [20, 60, 80])
@pytest.mark.parametrize(
    "text",
    ["📞" * 40, "漢字" * 30, "0031 - 800 - 0432 - 0432", "0800-" * 20, "e\u0301" * 40],
    ids=["emoji", "two columns", "number", "hyphens", "combining"],
)
def test_a_table_loses_nothing_however_wide_its_letters(text, width):
    blocks = {
        p.Alert(text, (p.Item(text, text, phone=text),)): 4,
        p.Items(text, (p.Item(text, text, (text,), text),)): 5,
        p.Grid("", ("a", "b"), ((text, text),)): 2,
    }
    for block, times in blocks.items():
        for form in ("tabel", "tekst"):
            shown = render(view(block), form, Screen(width))
            assert "…" not in shown
            assert shown.count(text.strip("-")[-1]) >= times * text.count(text.strip("-")[-1])


def test_without_line_characters_a_table_is_drawn_in_ascii():
    for width in (40, 80):
        shown = render(view(*BLOCKS, *TABLES), "tabel", Screen(width, unicode=False))
        assert shown.isascii()


def test_colours_are_only_added_never_words():
    plain = render(view(*BLOCKS, *TABLES), "tabel", Screen(width=60))
    coloured = render(view(*BLOCKS, *TABLES), "tabel", Screen(width=60, colour=True))
    assert "\x1b[" in coloured
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in bare.splitlines()] == plain.splitlines()


def test_grids_in_every_form_that_has_them():
    assert render(view(*TABLES), "tekst", Screen()) == (
        "Titel\n=====\n\nTabel\n-----\nid    naam\neen   Nummer een\ntwee\n\nid\nalleen\n\n"
        "a.yaml:1:2: Fout. Zie daar.\n"
    )
    assert render(view(*TABLES), "markdown", Screen()) == (
        "# Titel\n\n## Tabel\n\n| id | naam |\n| --- | --- |\n| een | Nummer een |\n| twee |  |\n\n"
        "| id |\n| --- |\n| alleen |\n\n    a.yaml:1:2: Fout. Zie daar.\n"
    )
    # How far the line goes differs a column between versions of Rich.
    assert re.sub("─+", "─", render(view(*TABLES), "tabel", Screen())) == (
        "Titel\n\nTabel\nid    naam\n─\neen   Nummer een\ntwee\n\n"
        "id\n─\nalleen\n\na.yaml:1:2: Fout. Zie daar.\n"
    )


def test_a_grid_that_does_not_fit_is_stacked():
    grid = p.Grid("", ("id", "omschrijving", "leeg"), (("een-twee-drie", "onafhankelijkheid", ""),))
    assert render(view(grid), "tekst", Screen(width=20)).endswith(
        "\n* een-twee-drie\n  omschrijving:\n  onafhankelijkheid\n"
    )
    assert render(view(grid), "tabel", Screen(width=20)).endswith(
        "\n een-twee-drie\n   omschrijving:\n   onafhankelijkheid\n"
    )


def test_long_text_on_a_wide_screen_keeps_a_readable_width():
    lines = render(view(p.Paragraph("woord " * 100)), "tekst", Screen(width=400)).splitlines()
    assert max(map(len, lines)) <= 100


def test_markdown_that_starts_like_a_list_is_no_list():
    shown = render(
        view(p.Paragraph("1. geen lijst"), p.Paragraph("- ook niet")), "markdown", Screen()
    )
    assert "\n1\\. geen lijst\n" in shown
    assert "\n\\- ook niet\n" in shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://x.nl<script>alert(1)</script>", "https://x.nl\\<script\\>alert(1)\\</script\\>"),
        ("https://x.nl/[a](javascript:x)", "https://x.nl/\\[a\\](javascript:x)"),
        ("https://x.nl/a_b?c=1&d=2#e", "https://x.nl/a_b?c=1&d=2#e"),
        ("---", "\\---"),
        ("<b>|x", "\\<b\\>\\|x"),
    ],
)
def test_markdown_lets_nothing_through_but_text_and_addresses(text, shown):
    page = view(p.Paragraph(text), p.Grid("", (text,), ((text,),)))
    assert render(page, "markdown", Screen()) == (
        f"# Titel\n\n{shown}\n\n| {shown} |\n| --- |\n| {shown} |\n"
    )


class _Balanced(HTMLParser):
    """Reads a fragment and keeps what is wrong with it."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.tags = []

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def parse(fragment):
    parser = _Balanced()
    parser.feed(fragment)
    parser.close()
    assert parser.open == []
    return parser.tags


def test_html_is_balanced_and_has_no_script_style_or_foreign_class():
    for tag, attributes in parse(render(view(*BLOCKS), "html", Screen())):
        assert tag not in ("script", "style", "iframe", "img", "form")
        assert set(attributes) <= {"class", "lang", "href", "rel"}
        assert all(name.startswith("wdw-") for name in attributes.get("class", "").split())


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", '" onclick="x', "javascript:x", HARD]
)
def test_html_escapes_whatever_stands_in_any_place(hostile):
    page = view(
        p.Alert(hostile, (p.Item(hostile, hostile, phone=hostile),)),
        p.Paragraph(f"{hostile} https://x.nl/{hostile}"),
        p.Items(hostile, (p.Item(hostile, hostile, (hostile,), hostile),)),
        p.Steps(hostile, (p.Step(hostile, hostile, hostile, (hostile,)),)),
        p.Lines(hostile, (hostile,)),
    )
    for tag, attributes in parse(render(page, "html", Screen())):
        assert tag != "script"
        assert not any(name.startswith("on") for name in attributes)
        assert attributes.get("href", "tel:").startswith(("tel:", "https://x.nl/"))


def test_json_is_ascii_where_it_must_be():
    view_ = p.View(p.Page("", ()), {"a": "é"})
    assert render(view_, "json", Screen()) == '{\n  "a": "é"\n}\n'
    assert render(view_, "json", Screen(unicode=False)) == '{\n  "a": "\\u00e9"\n}\n'


def test_csv_has_a_row_per_asker():
    data = {
        "rollen": ["a", "b"],
        "rijen": [
            {
                "situatie": "s",
                "voor": ["ouder", "leerling"],
                "rollen": {"a": "eerste", "b": None},
                "anders_eerste": ["x", "y"],
            }
        ],
    }
    assert render(p.View(p.Page("", ()), data), "csv", Screen()) == (
        "situatie,voor,a,b,anders_eerste\ns,ouder,eerste,,x y\ns,leerling,eerste,,x y\n"
    )


def test_an_unknown_form_is_an_error():
    with pytest.raises(KeyError):
        render(view(), "pdf", Screen())


@pytest.mark.parametrize("form", [form for form in RENDERERS if form not in ("json", "csv")])
def test_an_empty_page_has_only_its_title(form):
    shown = render(view(), form, Screen())
    assert "Titel" in shown
