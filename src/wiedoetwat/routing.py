"""From a situation and an asker to an answer, with the rule and the source of every line."""

from collections.abc import Iterator

from wiedoetwat.answer import Aanwijzing, Antwoord, Gevonden, Uitkomst
from wiedoetwat.model import Groep, Kennis, Situatie, Verwijzing
from wiedoetwat.names import find_asker, find_situation
from wiedoetwat.selection import contacts, for_asker, limits, members, own_rejections, remarks


def route(kennis: Kennis, situatie: str, wie: str | None = None) -> Uitkomst:
    """Return who handles a situation, who does not, and the next steps for this asker.

    `situatie` is an id, a group, another name or the beginning of one; `wie` is leerling, ouder,
    medewerker or directie (or another name for them). Without `wie` the answer is for whoever
    asks this most often, and `wie_opgegeven` is false. UnknownNameError if a name is unknown.
    """
    asker = find_asker(kennis, wie) if wie else None
    match = find_situation(kennis, situatie)
    if isinstance(match.entry, Groep):
        found = _of_group(kennis, match.entry, asker.id if asker else "")
        gevonden = Gevonden("groep", _siblings(kennis, found))
    else:
        assert isinstance(match.entry, Situatie)
        found = match.entry
        gevonden = Gevonden(match.via, ())
    vrager = asker or kennis.vragers[found.meestal_van]
    return Uitkomst(
        uitkomst="zeker",
        wie=vrager,
        wie_opgegeven=asker is not None,
        groet=found.groet.get(vrager.id, vrager.groet),
        urgent=found.urgent,
        meldingen=(kennis.meldingen[found.melding],) if found.melding else (),
        gevonden=gevonden,
        antwoorden=(answer(kennis, found, vrager.id),),
    )


def answer(kennis: Kennis, situatie: Situatie, wie: str) -> Antwoord:
    """Return the answer for this situation and the asker with this id, sure of the situation."""
    eerste = tuple(_referrals(kennis, situatie, "eerste", wie))
    return Antwoord(
        situatie=situatie,
        zekerheid=1.0,
        herkend=(),
        eerste=eerste,
        ook=tuple(_referrals(kennis, situatie, "ook", wie)),
        niet=tuple(_rejections(kennis, situatie, wie, eerste)),
        stappen=situatie.stappen[wie],
        als_dat_niet_helpt=for_asker(situatie.als_dat_niet_helpt, wie),
        contacten=contacts(kennis, situatie, wie),
        let_op=remarks(kennis, situatie, wie),
    )


def _of_group(kennis: Kennis, groep: Groep, wie: str) -> Situatie:
    return kennis.situaties[groep.standaard_voor.get(wie, groep.standaard)]


def _siblings(kennis: Kennis, situatie: Situatie) -> tuple[Situatie, ...]:
    groep = kennis.groepen[situatie.groep]
    return tuple(other for other in members(kennis, groep) if other.id != situatie.id)


def _referrals(kennis: Kennis, situatie: Situatie, field: str, wie: str) -> Iterator[Aanwijzing]:
    items: tuple[Verwijzing, ...] = getattr(situatie, field)
    for item in for_asker(items, wie):
        yield Aanwijzing(
            iemand=kennis.iemand(item.bij),
            als=item.als,
            waarom=item.waarom,
            bron=item.bron,
            wel=(),
            regel=f"situaties/{situatie.id}/{field}/{items.index(item) + 1}",
        )


def _rejections(
    kennis: Kennis, situatie: Situatie, wie: str, eerste: tuple[Aanwijzing, ...]
) -> Iterator[Aanwijzing]:
    """Yield the rejections of the situation itself, then the limits of roles not yet named."""
    first = tuple(item.iemand for item in eerste)
    named = set()
    for item in own_rejections(situatie, wie):
        named.add(item.bij)
        yield Aanwijzing(
            iemand=kennis.iemand(item.bij),
            als=item.als,
            waarom=item.waarom,
            bron=item.bron,
            wel=tuple(kennis.iemand(id_) for id_ in item.wel) or first,
            regel=f"situaties/{situatie.id}/niet/{situatie.niet.index(item) + 1}",
        )
    for rol, grens in limits(kennis, situatie, wie):
        if rol not in named:
            yield Aanwijzing(
                iemand=kennis.rollen[rol],
                als="",
                waarom=grens.waarom,
                bron=grens.bron,
                wel=first,
                regel=f"rollen/{rol}/niet_voor/{grens.id}",
            )
