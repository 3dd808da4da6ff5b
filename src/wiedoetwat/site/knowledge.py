"""What the page must know to answer in the browser: the knowledge, without what only Python needs.

Every record keeps its fields by the same name; what is empty is left out. `assets/js` reads it.
"""

from collections.abc import Mapping
from typing import Any

from wiedoetwat.model import Iemand, Kennis
from wiedoetwat.names import short_name, spoken_of
from wiedoetwat.recognition import about
from wiedoetwat.recognition import recogniser as levels
from wiedoetwat.recognition.own import own_texts
from wiedoetwat.text import fold

_FIELDS: Mapping[str, tuple[str, ...]] = {
    "Vrager": ("id", "naam", "aanspreekvorm", "groet", "altijd", "ook_genoemd"),
    "Groep": ("id", "naam", "standaard", "standaard_voor", "ook_genoemd"),
    "Rol": ("id", "naam", "heet_vaak", "niet_voor"),
    "Grens": ("geldt_voor", "voor"),
    "Partner": ("id", "naam", "kort", "is_zelf"),
    "Contact": ("id", "naam", "telefoon", "bereikbaar", "anders", "voor_wie", "voor"),
    "Melding": ("id", "tekst", "contacten"),
    "Situatie": (
        *("id", "naam", "groep", "keuze", "ook_genoemd", "meestal_van", "urgent", "melding"),
        *("groet", "eerste", "ook", "niet", "stappen", "contacten"),
    ),
    "Verwijzing": ("bij", "als", "voor", "waarom"),
    "Afwijzing": ("bij", "als", "voor"),
    "Stap": ("tekst", "zin", "bij"),
    "Woordenlijst": ("id", "woorden"),
    "Onschuldig": ("patronen",),
    "Signaal": ("melding", "patronen"),
    "Vraag": ("id", "tekst", "antwoorden"),
    "Optie": ("tekst", "voor", "wie", "vragen", "situatie", "niets"),
    "Onderscheid": ("tussen", "tekst"),
    "Bezetting": ("stand", "noemen_wij", "personen", "uitleg", "in_plaats", "omweg"),
    "Bezetter": ("persoon", "extern", "ook"),
    "Persoon": ("naam", "email", "telefoon", "website", "wanneer", "waar"),
    "Omweg": ("waarom", "naar"),
}
_LISTS = (
    *("vragers", "groepen", "contacten", "meldingen", "situaties", "woordenlijsten"),
    *("onschuldig", "signalen", "vragen", "onderscheid"),
)


def browser_knowledge(kennis: Kennis) -> dict[str, Any]:
    """Return the knowledge as plain data, for the recogniser and the questions in a browser."""
    return {
        **{name: [_plain(one) for one in getattr(kennis, name).values()] for name in _LISTS},
        "contacten": [_person(one) for one in kennis.contacten.values()],
        "rollen": [_person(one) | _spoken_of(one) for one in kennis.rollen.values()],
        "partners": [_person(one) | _spoken_of(one) for one in kennis.partners.values()],
        "levels": _levels(),
        **_about(kennis),
        **_school(kennis),
    }


def _levels() -> dict[str, float]:
    return {
        "sure": levels.SURE,
        "worth_asking": levels.WORTH_ASKING,
        "fewest_choices": levels.FEWEST_CHOICES,
        "most_choices": levels.MOST_CHOICES,
        "outside": levels.OUTSIDE,
        "outside_in_danger": levels.OUTSIDE_IN_SPITE_OF_DANGER,
        "urgent": levels.URGENT,
        "home_counts": levels.HOME_COUNTS,
        "asker": levels.ASKER,
        "fewest_features": levels.FEWEST_FEATURES,
    }


def _plain(value: Any) -> Any:  # noqa: ANN401 - any field of any record
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        fields = _FIELDS[type(value).__name__]
        return {name: _plain(one) for name in fields if (one := getattr(value, name))}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _person(one: Iemand) -> dict[str, Any]:
    return {"soort": one.soort, **_plain(one)}


def _spoken_of(one: Iemand) -> dict[str, Any]:
    """Return by which names a text may speak of someone, and the one that fits in a sentence."""
    return {"kort_genoemd": short_name(one), "genoemd": list(map(fold, spoken_of(one)))}


def _about(kennis: Kennis) -> dict[str, Any]:
    """Return whom a text can be about, and how it says so; names point to a place in `overs`."""
    names = about.spoken_names(kennis)
    teacher = about.Named(about.TEACHER, "")
    known = teacher.id in kennis.op_school
    people = list(dict.fromkeys([*names.values(), *([teacher] if known else [])]))
    overs = [about.over_named(kennis, one) for one in people]
    return {
        "overs": [
            {
                "naam": one.naam,
                "heet": one.heet,
                "rollen": one.rollen,
                "personen": one.personen,
            }
            for one in overs
        ],
        "about": {
            "who": about.WHO,
            "patterns": about.PATTERNS,
            "articles": sorted(about.ARTICLES),
            "denied": sorted(about.DENIED),
            "not_denied": about.NOT_DENIED,
            "endings": about.TEACHES if known else (),
            "teacher": people.index(teacher) if known else -1,
            "names": [[" ".join(words), people.index(who)] for words, who in names.items()],
        },
    }


def _school(kennis: Kennis) -> dict[str, Any]:
    """Return what only a school has: its people, its words, and its own situations."""
    if kennis.school is None:
        return {}
    examples, names = own_texts(kennis)
    own = kennis.school.bestand.eigen_situaties
    return {
        "bezetting": [{"id": id_, **_plain(one)} for id_, one in kennis.school.bezetting.items()],
        "voorbeelden": examples,
        "namen": names,
        "zoals": [[id_, one.zoals] for id_, one in own.items()],
    }
