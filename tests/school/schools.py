"""Schools, built from what matters to a test, and the national knowledge with one laid over it."""

from hypothesis import strategies as st

from wiedoetwat import load
from wiedoetwat.model import VRAGERS
from wiedoetwat.model.school import (
    SECTOREN,
    Aanpassing,
    Afwezig,
    EigenSituatie,
    Gegevens,
    Klachtroute,
    Persoon,
    School,
    Schoolstap,
    Schoolverwijzing,
    Vervulling,
)
from wiedoetwat.school.merging import merge
from wiedoetwat.school.staffing import staffing

NATIONAL = load()
DAY, LAST_DAY = "2026-11-24", "2027-07-31"
NOW = Afwezig("2026-11-01", "2026-12-01")
"""A period in which the day of the tests is."""

LIKE = "pesten-in-de-groep"
"""The national situation that the own ones of the tests are like."""


def someone(naam, *details, **more):
    """Return a person; who stands in may be given by name."""
    if isinstance(more.get("vervanger"), str):
        more["vervanger"] = Persoon(more["vervanger"])
    return Persoon(naam, *details, **more)


def role(*people, **more):
    """Return who has a role. With nobody, nothing is said of that; see VACANT."""
    personen = tuple(someone(one) if isinstance(one, str) else one for one in people) or None
    if isinstance(more.get("vervanger"), str):
        more["vervanger"] = Persoon(more["vervanger"])
    bare = Vervulling("", personen, "", None, None, extern=False)
    return bare._replace(**more)


VACANT = role(personen=())


def complaints(**more):
    """Return a route for complaints; people may be given by name."""
    people = ("contactpersoon", "bestuur", "klachtencommissie")
    named = {
        id_: Persoon(one) if id_ in people and isinstance(one, str) else one
        for id_, one in more.items()
    }
    return Klachtroute(None, None, None, "", ())._replace(**named)


def step(tekst="Vraag de chauffeur.", zin="", bij=()):
    return Schoolstap(tekst, zin, bij)


def first(bij, voor=(), als="", waarom="Die rijdt mee."):
    return Schoolverwijzing(bij, als, voor, waarom)


def changed(**more):
    """Return what a school adds to a national situation."""
    return Aanpassing((), (), {}, {}, ())._replace(**more)


def own(naam="gedoe in de bus", zoals=LIKE, **more):
    """Return a situation of the school's own."""
    return EigenSituatie(naam, zoals, "", {}, (), (), (), {}, {}, ())._replace(**more)


def school(rollen=None, **more):
    """Return a school that says nothing but this."""
    data = Gegevens("De Vlieger", "po", "Utrecht", "", "")
    return School(data, LAST_DAY, rollen or {}, None, None, {}, {})._replace(**more)


def staff(rollen=None, op=DAY, **more):
    """Return who has each role on a day."""
    return staffing(NATIONAL, school(rollen, **more), op)


def merged(rollen=None, op=DAY, **more):
    """Return the national knowledge with this school over it on a day."""
    return merge(NATIONAL, school(rollen, **more), op)


def names(bezetting):
    """Return the names of those who have a role."""
    return [one.persoon.naam for one in bezetting.personen]


_NAMES = ("juf Noor", "Juf  Noor", "Bert", "Ineke", "Samira", "Ömer", "apc", "directie", "🎒")
_WORDS = st.sampled_from(["pestjuf", "busruzie", "Gedoe", "klacht", "contactpersoon", "!", "x y"])
_ON_SCHOOL = st.sampled_from([*NATIONAL.op_school])
_ASKERS = st.lists(st.sampled_from(VRAGERS), unique=True).map(tuple)
_DAYS = st.sampled_from(["2026-11-23", "2026-11-24", "2026-11-25", "2027-07-31", "2027-08-01"])
_AWAY = st.builds(Afwezig, _DAYS, st.just("") | _DAYS)
_TEXTS = st.lists(_WORDS, max_size=2).map(tuple)


_BARE = st.sampled_from([Persoon(name) for name in _NAMES])
_DETAILS = st.sampled_from(["", "iets"])
PEOPLE = _BARE | st.builds(
    Persoon,
    st.sampled_from(_NAMES),
    _DETAILS,
    _DETAILS,
    st.just(""),
    _DETAILS,
    st.just(""),
    st.none() | _AWAY,
    st.none() | _BARE | st.builds(Persoon._replace, _BARE, afwezig=_AWAY),
)
_ROLES = st.builds(
    Vervulling,
    st.just("") | _WORDS,
    st.none() | st.lists(PEOPLE, max_size=3).map(tuple),
    st.just("") | _ON_SCHOOL,
    st.none() | PEOPLE,
    st.none() | _AWAY,
    st.booleans(),
)
_STEPS = st.dictionaries(
    st.sampled_from(VRAGERS),
    st.lists(st.builds(Schoolstap, _WORDS, _WORDS, st.just(())), min_size=1, max_size=3).map(tuple),
)
_NATIONAL_ONES = st.sampled_from([*NATIONAL.situaties])
_CHANGES = st.builds(Aanpassing, _TEXTS, _TEXTS, _STEPS, _STEPS, _TEXTS)
_FIRST = st.builds(Schoolverwijzing, _ON_SCHOOL, st.just("") | _WORDS, _ASKERS, _WORDS)
_OWN = st.builds(
    EigenSituatie,
    _WORDS,
    _NATIONAL_ONES,
    st.just("") | _WORDS,
    st.dictionaries(st.sampled_from(VRAGERS), _WORDS),
    _TEXTS,
    _TEXTS,
    st.lists(_FIRST, max_size=3).map(tuple),
    _STEPS,
    _STEPS,
    _TEXTS,
)
_ROUTES = st.builds(
    Klachtroute,
    st.none() | PEOPLE,
    st.none() | PEOPLE,
    st.none() | PEOPLE,
    st.sampled_from(["", "https://x.nl/"]),
    _TEXTS,
)
SCHOOLS = st.builds(
    School,
    st.builds(Gegevens, _WORDS, st.sampled_from(SECTOREN), _WORDS, st.just(""), st.just("")),
    _DAYS,
    st.dictionaries(_ON_SCHOOL, _ROLES, max_size=6),
    st.none() | _ROUTES,
    st.none(),
    st.dictionaries(_NATIONAL_ONES, _CHANGES, max_size=3),
    st.dictionaries(st.sampled_from(["bus", "kantine", "reisje", "fiets"]), _OWN, max_size=4),
)
"""Schools that say anything a file can say, sound or not."""
