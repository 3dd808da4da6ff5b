"""From a situation and an asker to an answer, with the rule and the source of every line."""

from collections.abc import Iterator

from wiedoetwat.answer import Aanwijzing, Antwoord, Uitkomst, Via
from wiedoetwat.model import Groep, Kennis, Refs, Situatie, Verwijzing, Vrager
from wiedoetwat.names import find_asker, find_situation
from wiedoetwat.selection import contacts, for_asker, members, rejections, remarks, rule


def route(
    kennis: Kennis, situatie: str, wie: str | None = None, over: str | None = None
) -> Uitkomst:
    """Return who handles a situation, who does not, and the next steps for this asker.

    `situatie` is an id, a group, another name or the beginning of one; `wie` is leerling, ouder,
    medewerker or directie (or another name for them). Without `wie` the answer is for whoever
    asks this most often, and `wie_opgegeven` is false. `over` is whom it is about: a role, or
    someone at the school of this knowledge; nobody is sent there. UnknownNameError if a name is
    unknown, UsageError if it is about help from outside the school.
    """
    asker = None if wie is None else find_asker(kennis, wie)
    found, name = find_situation(kennis, situatie)
    via: Via = name
    if isinstance(found, Groep):
        chosen, siblings = _of_group(kennis, found, asker)
        via = "groep"
    else:
        chosen, siblings = found, ()
    vrager = asker or kennis.vragers[chosen.meestal_van]
    outcome = Uitkomst(
        uitkomst="zeker",
        wie=vrager,
        wie_opgegeven=asker is not None,
        urgent=chosen.urgent,
        meldingen=(kennis.meldingen[chosen.melding],) if chosen.melding else (),
        vraag="",
        antwoorden=(answer(kennis, chosen, vrager, via, siblings),),
        altijd=(),
    )
    return without(kennis, outcome, over)


def without(kennis: Kennis, uitkomst: Uitkomst, over: str | None) -> Uitkomst:
    """Return an outcome that sends nobody to whom it is about, if that was said.

    UnknownNameError and UsageError as in `route`.
    """
    if over is None:
        return uitkomst
    from wiedoetwat.conflict import avoiding, find_over  # noqa: PLC0415 - few answers need it

    return avoiding(kennis, uitkomst, find_over(kennis, over))


def unknown(kennis: Kennis, wie: Vrager, *, given: bool) -> Uitkomst:
    """Return the outcome for someone whose question is none of ours: whom they can always ask.

    `given` tells whether they said who they are.
    """
    return Uitkomst(
        uitkomst="onbekend",
        wie=wie,
        wie_opgegeven=given,
        urgent=False,
        meldingen=(),
        vraag="",
        antwoorden=(),
        altijd=tuple(
            Aanwijzing(
                kennis.iemand(item.bij),
                item.als,
                item.waarom,
                item.bron,
                (),
                f"vragers/{wie.id}/altijd/{item.bij}",
            )
            for item in wie.altijd
        ),
    )


def answer(
    kennis: Kennis,
    situatie: Situatie,
    vrager: Vrager,
    via: Via = "id",
    verwant: tuple[Situatie, ...] = (),
) -> Antwoord:
    """Return the answer for this situation and asker, sure of the situation."""
    eerste = tuple(_referrals(kennis, situatie, "eerste", vrager.id))
    return Antwoord(
        situatie=situatie,
        via=via,
        zekerheid=1.0,
        herkend=(),
        groet=situatie.groet.get(vrager.id, vrager.groet),
        eerste=eerste,
        ook=tuple(_referrals(kennis, situatie, "ook", vrager.id)),
        niet=tuple(_rejections(kennis, situatie, vrager.id, eerste)),
        stappen=situatie.stappen[vrager.id],
        als_dat_niet_helpt=for_asker(situatie.als_dat_niet_helpt, vrager.id),
        contacten=contacts(kennis, situatie, vrager.id),
        let_op=remarks(kennis, situatie, vrager.id),
        verwant=verwant,
    )


def _of_group(
    kennis: Kennis, groep: Groep, asker: Vrager | None
) -> tuple[Situatie, tuple[Situatie, ...]]:
    """Return the situation that answers for the group, and the other ones."""
    own = groep.standaard_voor.get(asker.id) if asker else None
    chosen = kennis.situaties[own or groep.standaard]
    return chosen, tuple(one for one in members(kennis, groep) if one.id != chosen.id)


def _referrals(kennis: Kennis, situatie: Situatie, field: str, wie: str) -> Iterator[Aanwijzing]:
    items: tuple[Verwijzing, ...] = getattr(situatie, field)
    for item in for_asker(items, wie):
        who = kennis.iemand(item.bij)
        yield Aanwijzing(who, item.als, item.waarom, item.bron, (), rule(situatie, field, item))


def _rejections(
    kennis: Kennis, situatie: Situatie, wie: str, eerste: tuple[Aanwijzing, ...]
) -> Iterator[Aanwijzing]:
    first: Refs = tuple(one.iemand.id for one in eerste)
    for item in rejections(kennis, situatie, wie):
        who = kennis.iemand(item.bij)
        instead = tuple(kennis.iemand(id_) for id_ in item.wel or first)
        yield Aanwijzing(who, item.als, item.waarom, item.bron, instead, item.regel)
