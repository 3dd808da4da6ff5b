"""The pages of a site: which there are, and what is in each. Nothing is read or written here."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from wiedoetwat.model import VRAGERS, Kennis, Situatie
from wiedoetwat.render import Screen
from wiedoetwat.render.html import render
from wiedoetwat.routing import route
from wiedoetwat.selection import members
from wiedoetwat.site.address import pieces
from wiedoetwat.site.chooser import school_name
from wiedoetwat.site.numbers import numbers
from wiedoetwat.site.people import cards, cards_of
from wiedoetwat.site.picture import picture
from wiedoetwat.site.poster import card, poster
from wiedoetwat.site.qr import code
from wiedoetwat.site.script import NAME, integrity, script
from wiedoetwat.site.vcard import Card
from wiedoetwat.site.writing import File
from wiedoetwat.text import titled
from wiedoetwat.views import matrix, rollen, staff
from wiedoetwat.views import route as route_view
from wiedoetwat.views.page import Paragraph, View
from wiedoetwat.views.words import TABLE

_SCREEN = Screen()
_OPEN = ('<h3 class="wdw-kop">', '<h2 class="wdw-kop">')
_CLOSE = ("</h3>", "</h2>")


class Site(NamedTuple):
    """One site: the knowledge it shows, where its pages begin ("" or "school/"), and its look.

    `others` tells whether there is a page on which one chooses another school. `adres` is where
    its start page will stand; "" if nobody said so.
    """

    kennis: Kennis
    root: str
    templates: Environment
    others: bool = False
    adres: str = ""


def pages(site: Site) -> Iterator[File]:
    """Yield every page of a site."""
    content = script(site.kennis)
    yield File(f"{site.root}{NAME}", content)
    yield _page(site, "", "start.html", "", **_start(site))
    yield _page(
        site,
        "insluiten",
        "inbouwen.html",
        _EMBED,
        sri=integrity(content),
        adres=site.adres or _SOMEWHERE,
    )
    for situatie in site.kennis.situaties.values():
        yield from _situation_pages(site, situatie)
    people = cards(site.kennis)
    for id_ in site.kennis.op_school:
        yield _role_page(site, id_, people)
    yield _page(site, "matrix", "matrix.html", "Alle rollen en situaties", rows=_matrix(site))
    for name in _TEXTS:
        yield text_page(site, name)
    on_paper = {"qr": code(site.adres), "adres": list(pieces(site.adres))}
    yield _page(site, "poster", "poster.html", "Poster", vel=poster(site.kennis), **on_paper)
    yield _page(site, "kaartje", "kaartje.html", "Kaartje", vel=card(site.kennis), **on_paper)


def text_page(site: Site, name: str, *, alone: bool = False) -> File:
    """Return a page with explanation; `alone` where there is no zip of all pages beside it."""
    more = {"table": TABLE, "feiten": site.kennis.feiten.values(), "alone": alone}
    return _page(site, name, f"{name}.html", _TEXTS[name], **more)


_SOMEWHERE = "https://ADRES/"
_EMBED = "Op een andere pagina zetten"
_TEXTS = {
    "over": "Over deze pagina",
    "privacy": "Privacy",
    "toegankelijkheid": "Toegankelijkheid",
    "bronnen": "Bronnen",
}


def _page(site: Site, path: str, template: str, title: str, **more: Any) -> File:  # noqa: ANN401
    """Return a page at this path: a folder of its own, so that its address has no .html."""
    parts = [part for part in path.split("/") if part]
    home = "../" * len(parts)
    text = site.templates.get_template(template).render(
        title=title,
        home=home,
        shared=f"{home}{'../' * site.root.count('/')}",
        school=school_name(site.kennis),
        heading=staff.heading(site.kennis),
        others=site.others,
        **more,
    )
    return File(
        f"{site.root}{path}/index.html" if path else f"{site.root}index.html", text.encode()
    )


def _start(site: Site) -> dict[str, Any]:
    """Return what one can choose from: first what a pupil may ask, then what only staff do."""
    kennis = site.kennis
    groups = [(groep, members(kennis, groep)) for groep in kennis.groepen.values()]
    return {
        "groepen": [
            {
                "naam": groep.naam,
                "omschrijving": groep.omschrijving,
                "situaties": [
                    {"id": one.id, "naam": _as_choice(one), "urgent": one.urgent} for one in inside
                ],
            }
            for groep, inside in sorted(groups, key=lambda group: all(map(_for_staff, group[1])))
        ],
        "contacten": list(numbers(kennis, ("112", "113", "kindertelefoon"))),
    }


def _as_choice(situatie: Situatie) -> str:
    """Return a situation as a pupil tells it; as staff call it, if only they ask this."""
    return situatie.naam if _for_staff(situatie) else situatie.keuze["leerling"]


def _for_staff(situatie: Situatie) -> bool:
    return situatie.meestal_van in ("medewerker", "directie") and not situatie.melding


def _for_whom(situatie: Situatie) -> str:
    """Return for whom a situation is until someone says who they are.

    A child must not have to look for its own answer; who is grown up can. So it is for a pupil,
    unless only staff ask this.
    """
    return situatie.meestal_van if _for_staff(situatie) else "leerling"


def _situation_pages(site: Site, situatie: Situatie) -> Iterator[File]:
    """Yield the pages of a situation: for each asker a whole one, and a lean one for an iframe."""
    path, title = f"situatie/{situatie.id}", situatie.naam
    answers = {wie: _answer(site.kennis, situatie, wie) for wie in VRAGERS}
    yield _page(site, path, "antwoord.html", title, **answers[_for_whom(situatie)])
    for wie, answer in answers.items():
        yield _page(site, f"{path}/{wie}", "antwoord.html", title, **answer)
        lean = f"insluiten/{path}/{wie}"
        yield _page(site, lean, "insluiten.html", title, artikel=answer["artikel"])


def _answer(kennis: Kennis, situatie: Situatie, wie: str) -> dict[str, Any]:
    """Return what is on the page of a situation for one asker."""
    outcome = route(kennis, situatie.id, wie)
    return {
        "artikel": _article(kennis, route_view.view(kennis, outcome)),
        "wie": wie,
        "situatie": situatie.id,
        "vragers": [{"id": one.id, "naam": one.naam} for one in kennis.vragers.values()],
        "plaat": list(picture(kennis, outcome.antwoorden[0], kennis.vragers[wie])),
        "verder": list(_ways_on(kennis, situatie)),
    }


def _article(kennis: Kennis, view: View) -> Markup:
    """Return what a view says as HTML, without what every page says around it."""
    around = (staff.heading(kennis), route_view.emergency(kennis))
    blocks = tuple(
        block
        for block in view.page.blocks
        if not (isinstance(block, Paragraph) and block.text in around)
    )
    shown = view._replace(page=view.page._replace(blocks=blocks))
    # The page has the title already, so its parts stand one level higher than in a fragment.
    start, _, *lines = render(shown, _SCREEN).splitlines()
    text = "\n".join([start, *lines]).replace(*_OPEN).replace(*_CLOSE)
    return Markup(text)  # noqa: S704 - the fragment escapes what it is given


def _ways_on(kennis: Kennis, situatie: Situatie) -> Iterator[dict[str, str]]:
    """Yield the situations that one may go on to: what follows, and those of the same group."""
    ids = [one.situatie for one in situatie.als_dat_niet_helpt if one.situatie]
    ids += [one.id for one in kennis.situaties.values() if one.groep == situatie.groep]
    for id_ in dict.fromkeys(ids):
        if id_ != situatie.id:
            yield {"id": id_, "naam": kennis.situaties[id_].naam}


def _role_page(site: Site, id_: str, people: Mapping[str, Card]) -> File:
    kennis = site.kennis
    one = kennis.op_school[id_]
    view = rollen.view_one(kennis, one)
    title = titled(staff.called(kennis, one))
    # The people of the school, if there are any, are the first part of the article.
    mensen, end, rest = _article(kennis, view).partition("</section>")
    kaarten = [{"bestand": name, "naam": card.naam} for name, card in cards_of(kennis, id_, people)]
    more = {"mensen": mensen, "kaarten": kaarten, "rest": end + rest}
    return _page(site, f"rol/{id_}", "rol.html", title, **more)


def _matrix(site: Site) -> dict[str, Any]:
    """Return the matrix as rows for a table, with the names of its columns."""
    data = matrix.view(site.kennis).data
    names = {
        id_: titled(staff.called(site.kennis, site.kennis.rollen[id_])) for id_ in data["rollen"]
    }
    return {
        "rollen": [{"id": id_, "naam": name} for id_, name in names.items()],
        "rijen": [
            {
                "situatie": row["situatie"],
                "naam": site.kennis.situaties[row["situatie"]].naam,
                "voor": "iedereen" if len(row["voor"]) == len(VRAGERS) else ", ".join(row["voor"]),
                "tekens": [row["rollen"][id_] or "" for id_ in data["rollen"]],
                "anders": [
                    titled(staff.called(site.kennis, site.kennis.iemand(id_)))
                    for id_ in row["anders_eerste"]
                ],
            }
            for row in data["rijen"]
        ],
    }
