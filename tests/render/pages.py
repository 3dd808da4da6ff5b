"""A page with one block of every kind, and what is hard to show in each."""

from wiedoetwat.views import page as p

HARD = 'a < b & "c" [d](e) *f* _g_ `h` | #i'

BLOCKS = (
    p.Alert(
        "Bel nu.", (p.Item("Hulplijn", "altijd", phone="0800-1234"), p.Item("Ander", phone="112"))
    ),
    p.Paragraph("Een zin. Zie https://x.nl/a?b=1&c=2 voor meer."),
    p.Hint("Verder met: wiedoetwat rollen"),
    p.Items(
        "Mensen",
        (
            p.Item("Anna", "Helpt.", ("Heet vaak: An.", "Zie https://x.nl/")),
            p.Item("Bel", "", (), "0800-1234"),
        ),
    ),
    p.Steps(
        "Stappen",
        (
            p.Step("Doe dit.", "Je kunt zeggen:", "Help mij.", ("Hulplijn: 0800-1234",)),
            p.Step("En dan dat."),
        ),
    ),
    p.Lines("Let op", ("Een ding.", HARD)),
)
TABLES = (
    p.Grid("Tabel", ("id", "naam"), (("een", "Nummer een"), ("twee", ""))),
    p.Grid("", ("id",), (("alleen",),)),
    p.Verbatim(("a.yaml:1:2: Fout. Zie daar.",)),
)


def view(*blocks):
    return p.View(p.Page("Titel", blocks), {})
