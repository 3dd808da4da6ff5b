"""Lays a school over the national knowledge. Nothing is read, and nothing given is changed.

A school adds names, words and steps. Who is first, also or not the one, whom to call in danger
and what the safety gate sees stay as they are: none of those can be said in a school file.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from wiedoetwat.model import (
    SCHOOL_FACT,
    VRAGERS,
    Feit,
    Grens,
    Kennis,
    LetOp,
    Refs,
    Rol,
    Situatie,
    Stap,
    Texts,
    Verwijzing,
)
from wiedoetwat.model.school import (
    Aanpassing,
    EigenSituatie,
    Herkomst,
    School,
    Schoollaag,
    Schoolstap,
)
from wiedoetwat.names import said
from wiedoetwat.school.hats import with_ways_around
from wiedoetwat.school.questions import with_own_question
from wiedoetwat.school.staffing import NOBODY, expired, filled, staffing
from wiedoetwat.selection import for_asker
from wiedoetwat.text import fold

COMPLAINTS = "klacht"
"""The group of situations to which the school's own route for complaints belongs."""


def merge(kennis: Kennis, school: School, op: str) -> Kennis:
    """Return the knowledge of this school on a day (as `date.isoformat`).

    `school` in it has the people and the origin of every field. What the school leaves as it is,
    is the very object of the national knowledge. After the last day on which the school's file
    holds, only the words it uses are left: nobody is sent to a name that is too old.
    """
    if op > school.geldig_tot:
        laag = Schoollaag(school, op, True, expired(kennis), {}, {})
        return _with_words(kennis, school)._replace(school=laag)
    bezetting = with_ways_around(kennis, staffing(kennis, school, op))
    laag = Schoollaag(
        school,
        op,
        False,
        MappingProxyType(bezetting),
        MappingProxyType(dict(_origins(kennis, school))),
        MappingProxyType(_examples(school)),
    )
    merged = _with_names(kennis, school)
    merged = _with_situations(merged, school)
    return merged._replace(school=laag)


def _with_names(kennis: Kennis, school: School) -> Kennis:
    """Return the knowledge in which roles can be found by the names the school gives them."""
    names = [fold(one.noemen_wij) for one in school.rollen.values() if one.noemen_wij]
    taken = {fold(name): one.id for one in kennis.mensen.values() for name in said(one)}
    new = {
        id_: one.noemen_wij
        for id_, one in school.rollen.items()
        # What two roles are called points to neither.
        if names.count(fold(one.noemen_wij)) == 1 and fold(one.noemen_wij) not in taken
    }
    if not new:
        return kennis

    rollen = {
        id_: one._replace(ook_genoemd=(*one.ook_genoemd, new[id_])) if id_ in new else one
        for id_, one in kennis.rollen.items()
    }
    partners = {
        id_: one._replace(ook_genoemd=(*one.ook_genoemd, new[id_])) if id_ in new else one
        for id_, one in kennis.partners.items()
    }
    return kennis._replace(rollen=rollen, partners=partners)


def _with_words(kennis: Kennis, school: School) -> Kennis:
    """Return the knowledge in which the school's own words lead to the national situations."""
    words: dict[str, list[str]] = {}
    for id_, one in school.situaties.items():
        words.setdefault(id_, []).extend(one.ook_genoemd)
    for id_, own in school.eigen_situaties.items():
        words.setdefault(own.zoals, []).extend((id_, own.naam, *own.ook_genoemd))
    situaties = {
        id_: one._replace(ook_genoemd=(*one.ook_genoemd, *words[id_])) if id_ in words else one
        for id_, one in kennis.situaties.items()
    }
    return kennis._replace(situaties=situaties) if any(words.values()) else kennis


def _with_situations(kennis: Kennis, school: School) -> Kennis:
    remarks = dict(_remarks(school))
    if not (school.situaties or school.eigen_situaties or remarks):
        return kennis
    situaties = {
        id_: _adapted(one, school.situaties[id_]) if id_ in school.situaties else one
        for id_, one in kennis.situaties.items()
    }
    situaties |= {
        id_: _own(kennis, kennis.situaties[one.zoals], id_, one)
        for id_, one in school.eigen_situaties.items()
    }
    like = {id_: one.zoals for id_, one in school.eigen_situaties.items()}
    return kennis._replace(
        situaties=situaties,
        feiten=_facts(kennis, school, situaties, remarks),
        rollen={id_: _limited(one, like) for id_, one in kennis.rollen.items()},
        let_op={
            **remarks,
            **{id_: _remarked(one, like) for id_, one in kennis.let_op.items()},
        },
        vragen=with_own_question(kennis.vragen, tuple(like)),
    )


def _facts(
    kennis: Kennis,
    school: School,
    situaties: Mapping[str, Situatie],
    remarks: Mapping[str, LetOp],
) -> Mapping[str, Feit]:
    """Return the facts with one more, if something rests on it: that the school says so."""
    steps = (step for one in situaties.values() for some in one.stappen.values() for step in some)
    sources = [step.bron for step in steps]
    sources += [item.bron for one in situaties.values() for item in one.eerste]
    if not remarks and not any(SCHOOL_FACT in bron for bron in sources):
        return kennis.feiten
    says = "Zo heeft de school het zelf geregeld."
    fact = Feit(SCHOOL_FACT, says, (school.school.naam,), (), "", "vrij zeker", "")
    return {**kennis.feiten, SCHOOL_FACT: fact}


def _adapted(national: Situatie, own: Aanpassing) -> Situatie:
    return national._replace(
        ook_genoemd=(*national.ook_genoemd, *own.ook_genoemd),
        stappen=_steps(national, own),
    )


def _own(kennis: Kennis, national: Situatie, id_: str, own: EigenSituatie) -> Situatie:
    """Return a situation of the school's own: like a national one in all it does not say."""
    eerste = tuple(_first(kennis, national, own))
    return national._replace(
        id=id_,
        naam=own.naam,
        omschrijving=own.omschrijving or own.naam,
        keuze={**dict.fromkeys(VRAGERS, f"{own.naam}."), **own.keuze},
        ook_genoemd=own.ook_genoemd,
        eerste=eerste,
        ook=tuple(_others(national, eerste)) if own.eerste else national.ook,
        stappen=_steps(national, own),
    )


def _first(kennis: Kennis, national: Situatie, own: EigenSituatie) -> Iterator[Verwijzing]:
    """Yield who comes first: for whom the school names someone, and else as nationally.

    Nobody is sent to themselves: for them it is as nationally too.
    """
    left = dict.fromkeys(VRAGERS)
    for one in own.eerste:
        partner = kennis.partners.get(one.bij)
        voor = [wie for wie in one.voor or VRAGERS if not (partner and partner.is_zelf == wie)]
        for wie in voor:
            left.pop(wie, None)
        if not voor:
            continue
        everyone = len(voor) == len(VRAGERS)
        yield Verwijzing(
            one.bij, one.als, () if everyone else tuple(voor), one.waarom, (SCHOOL_FACT,)
        )
    for first in national.eerste if left else ():
        voor = [wie for wie in first.voor or VRAGERS if wie in left]
        if voor:
            yield first if len(left) == len(VRAGERS) else first._replace(voor=tuple(voor))


def _others(national: Situatie, eerste: tuple[Verwijzing, ...]) -> Iterator[Verwijzing]:
    """Yield who else helps, each for those askers for whom they are not first."""
    first = {wie: {one.bij for one in for_asker(eerste, wie)} for wie in VRAGERS}
    told: set[tuple[str, str]] = set()
    for one in (*national.eerste, *national.ook):
        voor = tuple(
            wie
            for wie in one.voor or VRAGERS
            if one.bij not in first[wie] and (wie, one.bij) not in told
        )
        told.update((wie, one.bij) for wie in voor)
        if voor:
            yield one if len(voor) == len(one.voor or VRAGERS) else one._replace(voor=voor)


def _steps(national: Situatie, own: Aanpassing | EigenSituatie) -> Mapping[str, tuple[Stap, ...]]:
    steps = dict(national.stappen)
    for wie, instead in own.stappen.items():
        # They stand for those of ours, and so for what those rest on.
        if not instead:  # what could not be read was reported
            continue
        sources = dict.fromkeys(id_ for one in national.stappen.get(wie, ()) for id_ in one.bron)
        first, *rest = map(_step, instead)
        steps[wie] = (first._replace(bron=(SCHOOL_FACT, *sources)), *rest)
    for wie, extra in own.extra_stappen.items():
        steps[wie] = (*steps.get(wie, ()), *map(_step, extra))
    return steps


def _step(one: Schoolstap) -> Stap:
    return Stap(one.tekst, one.zin, one.bij, (SCHOOL_FACT,))


def _limited(rol: Rol, like: Mapping[str, str]) -> Rol:
    """Return the role with its limits also for the school's own situations."""
    limited = {id_ for grens in rol.niet_voor for id_ in grens.geldt_voor}
    if limited.isdisjoint(like.values()):
        return rol

    def wider(grens: Grens) -> Grens:
        return grens._replace(geldt_voor=_with_own(grens.geldt_voor, like))

    return rol._replace(niet_voor=tuple(map(wider, rol.niet_voor)))


def _remarked(one: LetOp, like: Mapping[str, str]) -> LetOp:
    if set(like.values()).isdisjoint(one.bij_situaties):
        return one
    return one._replace(bij_situaties=_with_own(one.bij_situaties, like))


def _with_own(names: Refs, like: Mapping[str, str]) -> Refs:
    return (*names, *(id_ for id_, zoals in like.items() if zoals in names))


def _remarks(school: School) -> Iterator[tuple[str, LetOp]]:
    """Yield what someone must know at this school, each remark with its situations."""
    for id_, one in school.alle_situaties.items():
        for number, tekst in enumerate(one.let_op, start=1):
            yield _remark(f"school-{id_}-{number}", tekst, id_)
    route = school.klachtroute
    if route:
        for number, tekst in enumerate(route.termijnen, start=1):
            yield _remark(f"schoolroute-termijn-{number}", tekst, COMPLAINTS)
        if route.regeling:
            tekst = f"De klachtenregeling van de school: {route.regeling}"
            yield _remark("schoolroute-regeling", tekst, COMPLAINTS)


def _remark(id_: str, tekst: str, where: str) -> tuple[str, LetOp]:
    return id_, LetOp(id_, tekst, (), (where,), (), (SCHOOL_FACT,))


def _examples(school: School) -> dict[str, Texts]:
    return {id_: one.voorbeelden for id_, one in school.alle_situaties.items() if one.voorbeelden}


def _origins(kennis: Kennis, school: School) -> Iterator[tuple[str, Herkomst]]:
    """Yield where each field comes from that is not simply ours, by its path."""
    rollen = filled(school)
    for one in kennis.op_school.values():
        here = rollen.get(one.id, NOBODY)
        if here.noemen_wij:
            same = fold(here.noemen_wij) == fold(one.naam)
            yield f"{one.soort}/{one.id}/naam", "bevestigd" if same else "aangepast"
        known = here.personen is not None or bool(here.vervuld_door or here.vervanger)
        yield f"{one.soort}/{one.id}/personen", "bevestigd" if known else "ontbreekt"
    for id_, changed in school.alle_situaties.items():
        if id_ in school.eigen_situaties:
            yield f"situaties/{id_}", "aangepast"
        for field in _changed_fields(changed):
            yield f"situaties/{id_}/{field}", "aangepast"


def _changed_fields(changed: Aanpassing | EigenSituatie) -> Iterator[str]:
    for field in ("ook_genoemd", "voorbeelden", "let_op"):
        if getattr(changed, field):
            yield field
    for wie in VRAGERS:
        if wie in changed.stappen or wie in changed.extra_stappen:
            yield f"stappen/{wie}"
