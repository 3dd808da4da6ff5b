"""Who has which role at a school on a day: vacancies, absence, replacement and double hats."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from wiedoetwat.model import Kennis, Refs, Texts
from wiedoetwat.model.school import (
    Afwezig,
    Bezetter,
    Bezetting,
    Persoon,
    School,
    Stand,
    Vervulling,
)
from wiedoetwat.names import said as said_of
from wiedoetwat.names import short_name
from wiedoetwat.text import day_in_words, fold, listing, titled, with_article

NOBODY = Vervulling("", None, "", None, None, extern=False)
"""What a school that does not mention a role says of it."""

# Whom to ask as long as nobody has a role: someone who can do it, or who knows who does.
_INSTEAD: Mapping[str, Refs] = {
    "schoolcontactpersoon": ("vertrouwenspersoon", "bestuur"),
    "vertrouwenspersoon": ("schoolcontactpersoon", "bestuur"),
    "aandachtsfunctionaris": ("ib", "directie"),
    "klachtbehandelaar": ("schoolcontactpersoon", "directie"),
    "directie": ("bestuur",),
    "bestuur": ("klachtencommissie",),
    "klachtencommissie": ("bestuur",),
}
_INSTEAD_OF_OTHERS: Refs = ("directie",)


class Found(NamedTuple):
    """Who has a role today, and the sentences that explain it."""

    stand: Stand
    personen: tuple[Bezetter, ...]
    uitleg: Texts
    afwezig: Texts


def filled(school: School) -> Mapping[str, Vervulling]:
    """Return who has which role, with those whom only the route for complaints names."""
    rollen = dict(school.rollen)
    route = school.klachtroute
    named = {
        "schoolcontactpersoon": route and route.contactpersoon,
        "bestuur": route and route.bestuur,
        "klachtencommissie": route and route.klachtencommissie,
    }
    for id_, persoon in named.items():
        said = rollen.get(id_, NOBODY)
        known = {fold(one.naam) for one in said.personen or ()}
        if persoon and not said.vervuld_door and fold(persoon.naam) not in known:
            rollen[id_] = said._replace(personen=(*(said.personen or ()), persoon))
    return rollen


def hat_of(rollen: Mapping[str, Vervulling], id_: str) -> str:
    """Return the role whose people have this role: itself, or who does it too, and so on.

    A circle of roles leads to none of them: "".
    """
    seen: set[str] = set()
    while (through := rollen.get(id_, NOBODY).vervuld_door) and id_ not in seen:
        seen.add(id_)
        id_ = through
    return "" if id_ in seen else id_


def staffing(kennis: Kennis, school: School, op: str) -> dict[str, Bezetting]:
    """Return who has each role and partner at this school on a day (as `date.isoformat`)."""
    staff = _Staff(kennis, school, op)
    found = {id_: staff.of(id_) for id_ in kennis.op_school}
    hats: dict[str, list[str]] = {}
    for id_, one in found.items():
        for bezetter in one.personen:
            hats.setdefault(fold(bezetter.persoon.naam), []).append(id_)
    return {
        id_: Bezetting(
            one.stand,
            staff.rollen.get(id_, NOBODY).noemen_wij,
            tuple(
                bezetter._replace(
                    ook=tuple(h for h in hats[fold(bezetter.persoon.naam)] if h != id_)
                )
                for bezetter in one.personen
            ),
            one.uitleg,
            one.afwezig,
            _instead(id_, found),
            None,
        )
        for id_, one in found.items()
    }


def expired(kennis: Kennis) -> dict[str, Bezetting]:
    """Return for each role that it is no longer known who has it."""
    nobody = Bezetting("verlopen", "", (), (), (), (), None)
    return dict.fromkeys(kennis.op_school, nobody)


def _instead(id_: str, found: Mapping[str, Found]) -> Refs:
    """Return whom to ask while nobody has this role: whoever of them is there."""
    if found[id_].stand not in ("afwezig", "vacant"):
        return ()
    ways = [one for one in _INSTEAD.get(id_, _INSTEAD_OF_OTHERS) if one in found]
    there = [one for one in ways if found[one].stand == "ingevuld"]
    return tuple((there or ways)[:1])


class _Staff:
    """The people of a school on a day."""

    def __init__(self, kennis: Kennis, school: School, op: str) -> None:
        self.rollen = filled(school)
        self._kennis = kennis
        self._op = op
        self._known = _described(self.rollen)
        self._from_outside = {
            fold(one.naam)
            for said in self.rollen.values()
            if said.extern
            for one in said.personen or ()
        }

    def of(self, id_: str) -> Found:
        """Return who has a role today."""
        own = self.rollen.get(id_, NOBODY)
        source = hat_of(self.rollen, id_)
        said = self.rollen.get(source, NOBODY)
        through = () if source in (id_, "") else (f"Bij ons doet {self._called(source)} dit ook.",)
        if said.personen is None and not (said.vervanger or own.vervanger):
            return Found("ontbreekt", (), through, ())
        away = next((one for one in (own.afwezig, said.afwezig) if self._holds(one)), None)
        everyone = [self._full(one) for one in said.personen or ()]
        absent = {one.naam: gone for one in everyone if (gone := away or self._away(one))}
        there = [self._has(one, extern=own.extern) for one in everyone if one.naam not in absent]
        uitleg = [*through]
        for one in everyone:
            if one.naam in absent:
                uitleg.append(f"{titled(one.naam)} is er {_period(absent[one.naam])} niet.")
                stand_in = one.vervanger or own.vervanger or said.vervanger
                there += self._standing_in(stand_in, one.naam, absent, uitleg)
        if not said.personen:
            uitleg.append("Deze plek is nu leeg.")
            there += self._standing_in(own.vervanger or said.vervanger, "", absent, uitleg)
        stand: Stand = "ingevuld" if there else "afwezig" if said.personen else "vacant"
        return Found(stand, _once(there), tuple(dict.fromkeys(uitleg)), tuple(absent))

    def _standing_in(
        self, named: Persoon | None, for_whom: str, absent: Collection[str], uitleg: list[str]
    ) -> Iterator[Bezetter]:
        """Yield who stands in for someone (or fills an empty place), if they are there."""
        away = {fold(name) for name in absent}
        present = [
            one
            for one in self._meant_by(named)
            if not self._holds(one.afwezig) and fold(one.naam) not in away
        ]
        if present:
            several = len(present) > 1
            names = titled(listing([one.naam for one in present], "en"))
            if for_whom:
                does = "vervangen" if several else "vervangt"
                uitleg.append(f"{names} {does} {for_whom}.")
            else:
                uitleg.append(f"{names} {'nemen' if several else 'neemt'} het waar.")
        yield from (self._has(one)._replace(vervangt=for_whom) for one in present)

    def _meant_by(self, named: Persoon | None) -> Iterator[Persoon]:
        """Yield who is named as a stand-in: a person, or everyone who has a role."""
        if named is None:
            return
        role = "" if fold(named.naam) in self._known_elsewhere(named) else self._role(named.naam)
        if not role:
            yield self._full(named)
            return
        source = hat_of(self.rollen, role)
        if not any(self._holds(self.rollen.get(id_, NOBODY).afwezig) for id_ in (role, source)):
            yield from map(self._full, self.rollen.get(source, NOBODY).personen or ())

    def _known_elsewhere(self, named: Persoon) -> set[str]:
        """Return the names of everyone who has a role, if this is no more than a name."""
        if any(named[1:]):
            return {fold(named.naam)}
        return {fold(one.naam) for said in self.rollen.values() for one in said.personen or ()}

    def _has(self, persoon: Persoon, *, extern: bool = False) -> Bezetter:
        return Bezetter(persoon, extern or fold(persoon.naam) in self._from_outside, "", ())

    def _full(self, persoon: Persoon) -> Persoon:
        """Return someone with all that is said of them anywhere in the file."""
        return _completed(persoon, self._known[fold(persoon.naam)])

    def _away(self, one: Persoon) -> Afwezig | None:
        return one.afwezig if self._holds(one.afwezig) else None

    def _holds(self, afwezig: Afwezig | None) -> bool:
        return afwezig is not None and afwezig.op(self._op)

    def _role(self, name: str) -> str:
        """Return the role or partner of this name, or ""."""
        wanted = fold(name)
        for one in self._kennis.op_school.values():
            own = self.rollen.get(one.id, NOBODY).noemen_wij
            if wanted in {fold(text) for text in (*said_of(one), own) if text}:
                return one.id
        return ""

    def _called(self, id_: str) -> str:
        own = self.rollen.get(id_, NOBODY).noemen_wij
        return with_article(own or short_name(self._kennis.iemand(id_)))


def _described(rollen: Mapping[str, Vervulling]) -> dict[str, Persoon]:
    """Return everyone the file names, by name, each with all that it says of them."""
    found: dict[str, Persoon] = {}
    for said in rollen.values():
        for one in _people(said):
            name = fold(one.naam)
            found[name] = _completed(found[name], one) if name in found else one
    return found


def _completed(persoon: Persoon, other: Persoon) -> Persoon:
    """Return someone with what another record says of them where this one is silent."""
    missing = {
        field: value for field, value in other._asdict().items() if not getattr(persoon, field)
    }
    return persoon._replace(**missing)


def _people(said: Vervulling) -> Iterator[Persoon]:
    for one in (*(said.personen or ()), said.vervanger):
        if one is not None:
            yield one
            if one.vervanger is not None:
                yield one.vervanger


def _once(people: list[Bezetter]) -> tuple[Bezetter, ...]:
    """Return everyone once: as they come first, which is as themselves and not as a stand-in."""
    first: dict[str, Bezetter] = {}
    for one in people:
        first.setdefault(fold(one.persoon.naam), one)
    return tuple(first.values())


def _period(away: Afwezig) -> str:
    start = f"van {day_in_words(away.van)} " if away.van else ""
    if not away.tot:
        return f"vanaf {day_in_words(away.van)}"
    return f"{start}tot en met {day_in_words(away.tot)}"
