"""The view of an answer: who first, the next steps, who else, who not, and what if it fails."""

from collections.abc import Iterable, Iterator

from wiedoetwat.answer import Aanwijzing, Antwoord, Over, Uitkomst
from wiedoetwat.model import (
    GEVAAR,
    Contact,
    Kennis,
    Melding,
    Refs,
    Situatie,
    Stap,
    Vervolg,
    Vrager,
)
from wiedoetwat.text import listing, titled
from wiedoetwat.views import staff, words
from wiedoetwat.views.data import route_data, sources
from wiedoetwat.views.page import (
    Alert,
    Block,
    Hint,
    Item,
    Items,
    Lines,
    Page,
    Paragraph,
    Part,
    Step,
    Steps,
    View,
    filled,
)

Blocks = tuple[Block, ...]


def view(kennis: Kennis, uitkomst: Uitkomst) -> View:
    """Return the view of an outcome."""
    return View(_page(kennis, uitkomst), route_data(kennis, uitkomst))


def _page(kennis: Kennis, uitkomst: Uitkomst) -> Page:
    alerts = tuple(_alert(kennis, melding, uitkomst.wie.id) for melding in uitkomst.meldingen)
    if uitkomst.uitkomst == "onbekend":
        title, blocks = _unknown(kennis, uitkomst)
    elif uitkomst.uitkomst == "kies":
        title, blocks = _choice(kennis, uitkomst)
    elif len(uitkomst.antwoorden) > 1:
        title, blocks = _two_lanes(kennis, uitkomst)
    else:
        title, blocks = _one(kennis, uitkomst)
    call = Paragraph("" if alerts else emergency(kennis))
    greeting, *rest = blocks
    about = Paragraph(_about(uitkomst.over))
    school = Paragraph(staff.heading(kennis))
    return Page(title, filled(*alerts, greeting, call, school, about, *rest))


def _one(kennis: Kennis, uitkomst: Uitkomst) -> tuple[str, Blocks]:
    antwoord = uitkomst.antwoorden[0]
    return antwoord.situatie.naam, (
        Paragraph(antwoord.groet),
        Paragraph(_recognised(antwoord)),
        *_who_is_asking(kennis, uitkomst),
        *_answer_blocks(kennis, antwoord, uitkomst.wie, uitkomst.over),
    )


def _two_lanes(kennis: Kennis, uitkomst: Uitkomst) -> tuple[str, Blocks]:
    """Return two whole answers under each other: for each another person is the right one."""
    parts = (
        (
            Part(antwoord.situatie.naam),
            Paragraph(_recognised(antwoord)),
            *_answer_blocks(kennis, antwoord, uitkomst.wie, uitkomst.over),
        )
        for antwoord in uitkomst.antwoorden
    )
    return "Er spelen twee dingen", (
        Paragraph(uitkomst.antwoorden[0].groet),
        Paragraph("Voor elk van de twee is iemand anders de juiste. Hieronder staan ze allebei."),
        *_who_is_asking(kennis, uitkomst),
        *(block for part in parts for block in part),
    )


def _choice(kennis: Kennis, uitkomst: Uitkomst) -> tuple[str, Blocks]:
    """Return the question, and for every answer to it who comes first and what to do."""
    wie = uitkomst.wie
    parts = (
        (
            Part(f"{number}. {antwoord.situatie.keuze[wie.id]}"),
            *_answer_blocks(kennis, antwoord, wie, uitkomst.over)[:2],
            Hint(f"Alles hierover: --situatie {antwoord.situatie.id}{_and_about(uitkomst.over)}"),
        )
        for number, antwoord in enumerate(uitkomst.antwoorden, start=1)
    )
    return uitkomst.vraag, (
        Paragraph(wie.groet),
        Paragraph("Dit kan over meer dan één ding gaan. Kies wat het best past."),
        *_who_is_asking(kennis, uitkomst),
        *(block for part in parts for block in part),
    )


def _about(over: Over | None) -> str:
    """Return whom we send nobody to, and why."""
    if over is None:
        return ""
    return f"Dit gaat over {over.heet}. Daarom sturen we niemand daarheen."


def _and_about(over: Over | None) -> str:
    """Return the option that keeps an answer from whom it is about."""
    return f" --over {over.id or repr(over.naam)}" if over else ""


def _unknown(kennis: Kennis, uitkomst: Uitkomst) -> tuple[str, Blocks]:
    you_can = "kunt u" if uitkomst.wie.aanspreekvorm == "u" else "kun je"
    return "Dit herkennen we niet", (
        Paragraph(
            "Dit lijkt niet te gaan over pesten, veiligheid, klachten of zorgen om een leerling. "
            f"Of wij begrijpen het niet goed. Bij deze mensen {you_can} altijd terecht."
        ),
        Items("Altijd goed", _people(kennis, uitkomst.altijd, uitkomst.over)),
        Hint("Vertel iets meer, of laat je helpen door een paar vragen: wiedoetwat route"),
    )


def _recognised(antwoord: Antwoord) -> str:
    said = (f'"{words}"' for words in antwoord.herkend)
    return f"Herkend aan: {', '.join(said)}." if antwoord.herkend else ""


def _answer_blocks(
    kennis: Kennis, antwoord: Antwoord, wie: Vrager, over: Over | None
) -> tuple[Block, ...]:
    jij = wie.aanspreekvorm
    named = tuple(one.iemand.id for one in (*antwoord.eerste, *antwoord.niet))
    # What the table leaves open helps who must organise it; a pupil needs a way, not a gap.
    open_points = () if wie.id == "leerling" else antwoord.situatie.de_tabel_zegt_niet
    return (
        Items("Eerst naar", _people(kennis, antwoord.eerste, over, named, first=True)),
        Steps(f"Wat {jij} nu doet", tuple(_steps(kennis, antwoord.stappen, jij, over))),
        Items("Wie ook kan helpen", _people(kennis, antwoord.ook, over, named)),
        Items("Niet voor deze vraag", _wrong_people(kennis, antwoord)),
        Lines(
            "Als dat niet helpt",
            tuple(_way_on(kennis, vervolg) for vervolg in antwoord.als_dat_niet_helpt),
        ),
        Items(
            "Hulp buiten de school",
            tuple(words.contact_item(contact) for contact in antwoord.contacten),
        ),
        Lines("Let op", tuple(words.let_op_line(kennis, let_op) for let_op in antwoord.let_op)),
        Lines("Wat de tabel open laat", open_points),
        Lines("Ging het om iets anders?", tuple(map(_sibling, antwoord.verwant))),
        Lines("Bronnen", _sources(kennis, antwoord, wie.id)),
    )


def _alert(kennis: Kennis, melding: Melding, wie: str) -> Alert:
    contacts = (kennis.contacten[id_] for id_ in melding.contacten)
    return Alert(
        melding.tekst[wie],
        tuple(Item(titled(c.naam), c.bereikbaar, phone=c.telefoon) for c in contacts),
    )


def _who_is_asking(kennis: Kennis, uitkomst: Uitkomst) -> tuple[Block, ...]:
    if uitkomst.wie_opgegeven:
        return ()
    others = listing(id_ for id_ in kennis.vragers if id_ != uitkomst.wie.id)
    return (
        Paragraph(f"Dit antwoord is voor {uitkomst.wie.naam}."),
        Hint(f"Vraagt een ander het? Kies --wie {others}."),
    )


def _people(
    kennis: Kennis,
    people: Iterable[Aanwijzing],
    over: Over | None,
    named: Refs = (),
    *,
    first: bool = False,
) -> tuple[Item, ...]:
    return tuple(
        _person(kennis, one, tuple(staff.notes(kennis, one.iemand, over, named, first=first)))
        for one in people
    )


def _person(kennis: Kennis, one: Aanwijzing, extra: tuple[str, ...] = ()) -> Item:
    text = f"{one.als} {one.waarom}".strip()
    if isinstance(one.iemand, Contact):
        other = () if one.iemand.telefoon else (titled(one.iemand.anders),)
        return Item(titled(one.iemand.naam), text, (*other, *extra), one.iemand.telefoon)
    called = staff.called(kennis, one.iemand)
    often = words.often_called(one.iemand) if called == one.iemand.naam else ()
    return Item(titled(called), text, (*extra, *often))


def _wrong_people(kennis: Kennis, antwoord: Antwoord) -> tuple[Item, ...]:
    first = tuple(one.iemand for one in antwoord.eerste)
    return tuple(
        _person(kennis, one, (f"Wel: {words.names(one.wel)}.",) if one.wel != first else ())
        for one in antwoord.niet
    )


def _steps(kennis: Kennis, stappen: Iterable[Stap], jij: str, over: Over | None) -> Iterator[Step]:
    """Yield the steps; who it is at the school stands with the first step that sends there."""
    told: set[str] = set()
    for stap in stappen:
        lead = f"{titled(jij)} kunt zeggen:" if stap.zin else ""
        new = tuple(id_ for id_ in stap.bij if id_ not in told)
        told.update(new)
        notes = (
            *words.contact_lines(kennis, stap.bij, stap.tekst),
            *staff.step_lines(kennis, new, over),
        )
        yield Step(stap.tekst, lead, stap.zin, notes)


def _way_on(kennis: Kennis, vervolg: Vervolg) -> str:
    if vervolg.situatie:
        return f"{vervolg.tekst} Zie: {kennis.situaties[vervolg.situatie].naam}."
    numbers = words.contact_lines(kennis, vervolg.bij, vervolg.tekst)
    return f"{vervolg.tekst} {'. '.join(numbers)}." if numbers else vervolg.tekst


def _sources(kennis: Kennis, antwoord: Antwoord, wie: str) -> tuple[str, ...]:
    used = sources(antwoord)
    cells = [id_ for id_ in used if id_ not in kennis.feiten]
    facts = [kennis.feiten[id_] for id_ in used if id_ in kennis.feiten]
    table = f"Brontabel '{words.TABLE}'"
    if wie == "leerling":  # a pupil gets names; cells and addresses only make the answer longer
        said = dict.fromkeys(name for feit in facts for name in feit.van)
        return (*((table,) if cells else ()), *((listing(said, "en"),) if said else ()))
    lines = [f"{table}: {', '.join(cells)}"] if cells else []
    said = dict.fromkeys(map(words.fact_line, facts))
    return (*lines, *said)


def _sibling(situatie: Situatie) -> str:
    return f"{situatie.naam} ({situatie.id})"


def emergency(kennis: Kennis) -> str:
    """Return whom to call if there is danger now."""
    contact = kennis.contacten[kennis.meldingen[GEVAAR].contacten[0]]
    return f"Is er nu gevaar? Bel meteen {contact.telefoon}."
