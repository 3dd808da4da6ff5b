"""The routes of a school: its words and situations never lead away from what danger asks."""

from collections.abc import Iterator

from wiedoetwat.checks.finding import Finding, Path
from wiedoetwat.gate import open_gate
from wiedoetwat.model import VRAGERS, Kennis, Situatie
from wiedoetwat.model.school import Aanpassing, EigenSituatie, School
from wiedoetwat.names import leads_to
from wiedoetwat.text import fold, words

_FIXED = "Hier kan gevaar zijn. Deze {what} liggen landelijk vast. {instead}"


def danger_keeps_its_own_steps(kennis: Kennis, school: School, _: str) -> Iterator[Finding]:
    """Where there is a warning, a school adds steps but changes none, nor who comes first."""
    for path, national, changed in _changes(kennis, school):
        if not national.melding:
            continue
        for wie in changed.stappen:
            text = _FIXED.format(what="stappen", instead="Gebruik 'extra_stappen'.")
            yield Finding((*path, "stappen", wie), text)
        if isinstance(changed, EigenSituatie) and changed.eerste:
            text = _FIXED.format(what="mensen", instead="Haal 'eerste' weg.")
            yield Finding((*path, "eerste"), text)


def nobody_is_first_who_is_not_the_one(kennis: Kennis, school: School, _: str) -> Iterator[Finding]:
    """Who comes first in a situation of the school's own may nowhere be the wrong one in ours."""
    for path, national, changed in _changes(kennis, school):
        wrong = {one.bij for one in national.niet}
        for number, one in enumerate(getattr(changed, "eerste", ())):
            if one.bij in wrong:
                yield Finding(
                    (*path, "eerste", number, "bij"),
                    f"'{one.bij}' kan bij '{national.id}' juist de verkeerde zijn. Kies een ander.",
                )


def steps_go_with_who_comes_first(_: Kennis, school: School, __: str) -> Iterator[Finding]:
    """Whoever is sent to someone else first than nationally, gets steps that say so."""
    for id_, own in school.eigen_situaties.items():
        for number, one in enumerate(own.eerste):
            for wie in one.voor or VRAGERS:
                if wie not in own.stappen and not one.als:
                    yield Finding(
                        ("eigen_situaties", id_, "eerste", number),
                        f"De vrager '{wie}' gaat hier eerst naar een ander, maar krijgt de "
                        "landelijke stappen. Schrijf bij 'stappen' ook wat die dan doet.",
                        mild=True,
                    )


def steps_lead_to_no_one_who_may_be_wrong(
    kennis: Kennis, school: School, _: str
) -> Iterator[Finding]:
    """No step sends someone to themselves, or to who may be the wrong one here."""
    for path, national, changed in _changes(kennis, school):
        wrong = {one.bij for one in national.niet if one.als}
        for field in ("stappen", "extra_stappen"):
            for wie, steps in getattr(changed, field).items():
                himself = {id_ for id_, one in kennis.partners.items() if one.is_zelf == wie}
                for number, step in enumerate(steps):
                    if (wrong | himself).intersection(step.bij):
                        yield Finding(
                            (*path, field, wie, number),
                            "Deze stap gaat naar wie hier zelf betrokken kan zijn. Klopt dat?",
                            mild=True,
                        )


def words_lead_where_they_led(kennis: Kennis, school: School, _: str) -> Iterator[Finding]:
    """No word of the school for a situation leads to another one already."""
    seen: dict[str, str] = {}
    for path, national, changed in _changes(kennis, school):
        owner = str(path[1])
        for at, name in _names_of(path, changed):
            first = seen.setdefault(fold(name), owner)
            found = leads_to(kennis, name)
            if first != owner:
                yield Finding(at, f"Dit wijst al naar '{first}'. Kies een ander woord.")
            elif found and (path[0] == "eigen_situaties" or found != national.id):
                yield Finding(at, f"Dit wijst al naar '{found}'. Kies een ander woord.")


def _names_of(path: Path, changed: Aanpassing | EigenSituatie) -> Iterator[tuple[Path, str]]:
    if isinstance(changed, EigenSituatie):
        yield path, str(path[1])
        yield (*path, "naam"), changed.naam
    for number, name in enumerate(changed.ook_genoemd):
        yield (*path, "ook_genoemd", number), name


def danger_is_not_called_something_else(
    kennis: Kennis, school: School, _: str
) -> Iterator[Finding]:
    """Words that sound like danger belong to a situation that has a warning."""
    said = [
        (at, text)
        for path, national, changed in _changes(kennis, school)
        if not national.melding
        for at, text in _words_of(path, changed)
    ]
    gate = open_gate(kennis) if said else None
    for at, text in said:
        signs = gate.signs_in(words(text)) if gate else ()
        if signs:
            meant = signs[0].melding
            fitting = [one.id for one in kennis.situaties.values() if one.melding == meant]
            like = f", zoals '{fitting[0]}'" if fitting else ""
            yield Finding(
                at,
                f"Dit wijst op gevaar en hoort bij een situatie met een waarschuwing{like}. "
                "Haal het hier weg.",
            )


def _changes(
    kennis: Kennis, school: School
) -> Iterator[tuple[Path, Situatie, Aanpassing | EigenSituatie]]:
    """Yield every block about a situation, with the national situation it is about."""
    for id_, one in school.situaties.items():
        yield ("situaties", id_), kennis.situaties[id_], one
    for id_, own in school.eigen_situaties.items():
        yield ("eigen_situaties", id_), kennis.situaties[own.zoals], own


def _words_of(path: Path, changed: Aanpassing | EigenSituatie) -> Iterator[tuple[Path, str]]:
    """Yield the words by which a situation is found or chosen."""
    for field in ("ook_genoemd", "voorbeelden"):
        for number, text in enumerate(getattr(changed, field)):
            yield (*path, field, number), text
    if isinstance(changed, EigenSituatie):
        yield path, str(path[1])
        yield (*path, "naam"), changed.naam
        yield (*path, "omschrijving"), changed.omschrijving
        for wie, text in changed.keuze.items():
            yield (*path, "keuze", wie), text
