"""Every text a reader can meet in an answer, with who reads it and where it stands."""

import re
from typing import NamedTuple

from wiedoetwat import route
from wiedoetwat.model import VRAGERS


class Text(NamedTuple):
    where: str
    wie: str
    text: str


_END = re.compile(r"(?<=[.?!])\s+(?=[A-ZÉ'\"0-9(])")
_WORD = re.compile(r"[\w&'’-]+", re.UNICODE)


def sentences(text):
    """Return the sentences of a text; a question mark or full stop ends one."""
    return [part for part in _END.split(text) if part]


def words(sentence):
    return _WORD.findall(sentence)


def texts(kennis, wie):
    """Yield every text in every answer to this asker, what they may say themselves left out."""
    for situatie in kennis.situaties.values():
        uitkomst = route(kennis, situatie.id, wie)
        for where, text in _in_outcome(uitkomst):
            yield Text(f"{situatie.id}/{where}", wie, text)
        for line in situatie.de_tabel_zegt_niet:
            yield Text(f"{situatie.id}/de tabel zegt niet", wie, line)


def _in_outcome(uitkomst):
    antwoord = uitkomst.antwoorden[0]
    people = (*antwoord.eerste, *antwoord.ook, *antwoord.niet)
    return [
        ("groet", antwoord.groet),
        *((f"melding {m.id}", m.tekst[uitkomst.wie.id]) for m in uitkomst.meldingen),
        *((one.regel, f"{one.als} {one.waarom}".strip()) for one in people),
        *((f"stap {number}", stap.tekst) for number, stap in enumerate(antwoord.stappen, 1)),
        *(("als dat niet helpt", vervolg.tekst) for vervolg in antwoord.als_dat_niet_helpt),
        *((f"let op {let_op.id}", let_op.tekst) for let_op in antwoord.let_op),
        *((f"contact {contact.id}", contact.voor_wie) for contact in antwoord.contacten),
    ]


def quotes(kennis, wie):
    """Yield every sentence the asker is offered to say."""
    for situatie in kennis.situaties.values():
        for number, stap in enumerate(situatie.stappen[wie], start=1):
            if stap.zin:
                yield Text(f"{situatie.id}/zin {number}", wie, stap.zin)


def shared(kennis):
    """Yield every text that is not written for one kind of asker."""
    fields = {
        "rollen": "kort",
        "partners": "kort",
        "groepen": "omschrijving",
        "situaties": "omschrijving",
        "begrippen": "uitleg",
        "feiten": "feit",
    }
    for collection, field in fields.items():
        for entry in getattr(kennis, collection).values():
            yield Text(f"{collection}/{entry.id}", "", getattr(entry, field))
    for rol in kennis.rollen.values():
        yield from (Text(taak.id, "", taak.tekst) for taak in rol.taken)
        yield from (Text(grens.id, "", grens.waarom) for grens in rol.niet_voor)
    for situatie in kennis.situaties.values():
        for item in situatie.genoemd:
            if not item.voor:
                yield Text(f"{situatie.id}/{item.bij}", "", f"{item.als} {item.waarom}".strip())


def everything(kennis):
    for wie in VRAGERS:
        yield from texts(kennis, wie)
        yield from quotes(kennis, wie)
    yield from shared(kennis)
