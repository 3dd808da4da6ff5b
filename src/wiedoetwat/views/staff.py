"""Who at a school has a role: in sentences, and as plain data."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from wiedoetwat.answer import Over
from wiedoetwat.model import Iemand, Kennis, Refs
from wiedoetwat.text import day_in_words, fold, listing, titled

if TYPE_CHECKING:  # an answer without a school starts without these
    from wiedoetwat.model.school import Bezetter, Bezetting, Omweg, Persoon


def staff_of(kennis: Kennis, id_: str) -> "Bezetting | None":
    """Return who has a role at the school; None without a school, or for help from outside."""
    return kennis.school.bezetting.get(id_) if kennis.school else None


def people_of(kennis: Kennis, id_: str, over: Over | None = None) -> "tuple[Bezetter, ...]":
    """Return those who have a role and can be asked: nobody the question is about."""
    staff = staff_of(kennis, id_)
    avoided = {fold(name) for name in over.personen} if over else set()
    people = staff.personen if staff else ()
    return tuple(one for one in people if fold(one.persoon.naam) not in avoided)


def explained(staff: "Bezetting", over: Over | None) -> tuple[str, ...]:
    """Return the sentences on who has a role, but for those on whom the question is about."""
    return tuple(text for text in staff.uitleg if not _names_avoided(text, over))


def way_around(staff: "Bezetting", over: Over | None) -> "Omweg | None":
    """Return the way around someone whose hats clash, if it leads to someone else."""
    if staff.omweg is None or _names_avoided(staff.omweg.waarom, over):
        return None
    left = _left(staff.omweg.naar, over)
    return staff.omweg._replace(naar=left) if left else None


def _left(ids: Refs, over: Over | None) -> Refs:
    """Return those of these whom the question is not about."""
    return tuple(id_ for id_ in ids if not over or id_ not in over.rollen)


def _names_avoided(text: str, over: Over | None) -> bool:
    """Whether a text names someone the question is about."""
    said = f" {fold(text)} "
    return over is not None and any(f" {fold(name)} " in said for name in over.personen)


def called(kennis: Kennis, one: Iemand) -> str:
    """Return what someone is called at the school, or else in the table."""
    staff = staff_of(kennis, one.id)
    return (staff.noemen_wij if staff else "") or one.naam


def notes(
    kennis: Kennis, one: Iemand, over: Over | None, named: Refs, *, first: bool
) -> Iterator[str]:
    """Yield the small print on someone at the school: who it is, and what there is to know.

    `named` are those in the answer whose hats someone could mix up with this one.
    """
    staff = staff_of(kennis, one.id)
    if staff is None:
        return
    people = people_of(kennis, one.id, over)
    yield from map(person_line, people)
    if staff.stand != "ontbreekt" or first:
        yield from explained(staff, over)
    if staff.stand == "ontbreekt" and first and one.id not in _MANY:
        yield _NOT_SAID
    yield from _hats(kennis, one, people, named)
    if instead := _left(staff.in_plaats, over):
        yield f"Vraag het intussen aan: {_with_names(kennis, instead, over)}."
    omweg = way_around(staff, over)
    if omweg and people:
        yield f"{omweg.waarom} Dan kan dit ook: {_with_names(kennis, omweg.naar, over)}."
    if staff.noemen_wij and fold(staff.noemen_wij) != fold(one.naam):
        yield f"In de tabel heet dit: {one.naam}."


_MANY = ("leerkracht",)
"""Of these a school has too many to name, and everyone knows their own."""

_NOT_SAID = "De school heeft nog niet ingevuld wie dit is. Vraag ernaar op school."


def person_line(one: "Bezetter") -> str:
    """Return someone with how, when and where to reach them, in one line."""
    persoon = one.persoon
    details = (
        "niet van de school" if one.extern else "",
        persoon.wanneer,
        persoon.waar,
        persoon.telefoon,
        persoon.email,
        persoon.website,
    )
    known = ", ".join(filter(None, details))
    return titled(f"{persoon.naam}: {known}" if known else f"{persoon.naam.rstrip('.')}.")


def step_lines(kennis: Kennis, ids: Refs, over: Over | None) -> Iterator[str]:
    """Yield who is meant at the school, for each role in a step that has someone."""
    for id_ in ids:
        names = [one.persoon.naam for one in people_of(kennis, id_, over)]
        if names:
            who = titled(called(kennis, kennis.iemand(id_)))
            yield f"{who} bij ons: {listing(names, 'of')}."


def hats_line(kennis: Kennis, bezetter: "Bezetter") -> str:
    """Return what else someone is at the school, or ""."""
    also = _also(kennis, bezetter, bezetter.ook)
    return f"{also}." if also else ""


def _hats(
    kennis: Kennis, one: Iemand, people: "tuple[Bezetter, ...]", named: Refs
) -> Iterator[str]:
    for bezetter in people:
        also = _also(kennis, bezetter, tuple(id_ for id_ in bezetter.ook if id_ in named))
        if also:
            yield f"{also}, maar helpt hier als {called(kennis, one)}."


def _also(kennis: Kennis, bezetter: "Bezetter", ids: Refs) -> str:
    """Return that someone is this too, as the beginning of a sentence; "" if it is nothing."""
    if not ids:
        return ""
    others = listing((called(kennis, kennis.iemand(id_)) for id_ in ids), "en")
    return titled(f"{bezetter.persoon.naam} is bij ons ook {others}")


def _with_names(kennis: Kennis, ids: Refs, over: Over | None) -> str:
    return listing(_with_name(kennis, id_, over) for id_ in ids)


def _with_name(kennis: Kennis, id_: str, over: Over | None) -> str:
    one = kennis.iemand(id_)
    names = [bezetter.persoon.naam for bezetter in people_of(kennis, id_, over)]
    return f"{called(kennis, one)} ({listing(names)})" if names else called(kennis, one)


def heading(kennis: Kennis) -> str:
    """Return for which school an answer is, or that its names are too old to be shown."""
    if kennis.school is None:
        return ""
    school = kennis.school.bestand
    if kennis.school.verlopen:
        return (
            f"De namen van {school.school.naam} waren geldig tot en met "
            f"{day_in_words(school.geldig_tot)}. Daarom staan ze er niet bij. De weg hieronder "
            "klopt nog wel. Vraag op school wie dit nu doet."
        )
    day = day_in_words(kennis.school.op)
    return f"Met de namen van {school.school.naam} in {school.school.plaats}, op {day}."


def school_data(kennis: Kennis) -> dict[str, Any] | None:
    """Return the school as plain data; None without a school."""
    if kennis.school is None:
        return None
    school = kennis.school.bestand
    return {
        "naam": school.school.naam,
        "sector": school.school.sector,
        "plaats": school.school.plaats,
        "brin": school.school.brin or None,
        "website": school.school.website or None,
        "geldig_tot": school.geldig_tot,
        "verlopen": kennis.school.verlopen,
        "op": kennis.school.op,
    }


def staff_data(kennis: Kennis, one: Iemand, over: Over | None = None) -> dict[str, Any]:
    """Return as plain data what someone is called at the school, who it is, and what to know."""
    staff = staff_of(kennis, one.id)
    people = people_of(kennis, one.id, over)
    return {
        "noemen_wij": (staff.noemen_wij or None) if staff else None,
        "personen": [_person_data(bezetter) for bezetter in people],
        "bezetting": _staffing_data(staff, over) if staff else None,
        "herkomst": _origins(kennis, one),
    }


def _person_data(one: "Bezetter") -> dict[str, Any]:
    persoon: Persoon = one.persoon
    return {
        "naam": persoon.naam,
        "email": persoon.email or None,
        "telefoon": persoon.telefoon or None,
        "website": persoon.website or None,
        "wanneer": persoon.wanneer or None,
        "waar": persoon.waar or None,
        "extern": one.extern,
        "vervangt": one.vervangt or None,
        "ook": list(one.ook),
    }


def _staffing_data(staff: "Bezetting", over: Over | None) -> dict[str, Any]:
    omweg = way_around(staff, over)
    return {
        "stand": staff.stand,
        "uitleg": list(explained(staff, over)),
        "in_plaats": list(_left(staff.in_plaats, over)),
        "omweg": {"waarom": omweg.waarom, "naar": list(omweg.naar)} if omweg else None,
    }


def _origins(kennis: Kennis, one: Iemand) -> dict[str, str]:
    """Return where the name and the people of someone come from."""
    origins = kennis.school.herkomst if kennis.school else {}
    return {
        field: origins.get(f"{one.soort}/{one.id}/{field}", "landelijk")
        for field in ("naam", "personen")
    }
