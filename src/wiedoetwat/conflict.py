"""Whom a question is about, and an answer that sends nobody to them.

Who cannot be asked is left out of every part of an answer. If they came first, someone else does:
who helps too in this situation, else who stands above them, else help from outside the school.
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from wiedoetwat.answer import Aanwijzing, Antwoord, Over, Uitkomst
from wiedoetwat.errors import UnknownNameError, UsageError
from wiedoetwat.model import Contact, Iemand, Kennis, Partner, Refs, Stap, Texts, Vervolg
from wiedoetwat.names import find_role, short_name, spoken_of
from wiedoetwat.selection import contacts, rejections
from wiedoetwat.text import fold, listing, titled, with_article

if TYPE_CHECKING:
    from wiedoetwat.model.school import Bezetting

ABOVE: Refs = ("directie", "bestuur", "klachtencommissie")
"""Who can be asked instead, each standing above the one before."""

URGENT_ABOVE: Refs = ("directie", "bestuur")
"""Who of them can act at once."""

SOURCES: Refs = ("schoolcontactpersoon-1", "klachtroute")
"""On what it rests that nobody need go to the one their question is about."""


def find_over(kennis: Kennis, naam: str) -> Over:
    """Return whom a question is about: a role, a partner, or someone who works at the school.

    The whole name of a person goes first, then a role, then a part of a person's name.
    UnknownNameError if there is nobody of this name, UsageError if it is help from outside.
    """
    everyone = {fold(name): name for one in _staffing(kennis).values() for name in _names(one)}
    if fold(naam) in everyone:
        return over_person(kennis, everyone[fold(naam)])
    try:
        one = find_role(kennis, naam)
    except UnknownNameError:
        people = _people_with(everyone, naam)
        if len(people) > 1:
            text = "Deze naam past bij meer dan één persoon. Schrijf hem helemaal."
            raise UnknownNameError(text, "persoon", people) from None
        if not people:
            raise
        return over_person(kennis, people[0])
    if isinstance(one, Contact):
        raise UsageError(
            "Met --over noem je een rol of een persoon op school. Hulp van buiten staat daarbuiten."
        )
    return over_role(kennis, one)


def over_role(kennis: Kennis, one: Iemand) -> Over:
    """Return that a question is about whoever has this role, in all their roles."""
    staff = _staffing(kennis).get(one.id)
    people = _names(staff) if staff else ()
    roles = tuple(dict.fromkeys((one.id, *_only_of(kennis, people))))
    called_here = staff.noemen_wij if staff else ""
    return Over(one.soort, one.id, called_here or short_name(one), roles, people)


def over_person(kennis: Kennis, naam: str) -> Over:
    """Return that a question is about someone at the school, in all their roles."""
    return Over("persoon", "", naam, _only_of(kennis, (naam,)), (naam,))


def avoiding(kennis: Kennis, uitkomst: Uitkomst, over: Over) -> Uitkomst:
    """Return an outcome in which nobody is sent to those the question is about.

    The warnings stay as they are.
    """
    return uitkomst._replace(
        over=over,
        antwoorden=tuple(
            _Avoided(kennis, one, uitkomst.wie.id, over).answer() for one in uitkomst.antwoorden
        ),
        altijd=tuple(one for one in uitkomst.altijd if one.iemand.id not in over.rollen),
    )


def _staffing(kennis: Kennis) -> "Mapping[str, Bezetting]":
    return kennis.school.bezetting if kennis.school else {}


def _names(staff: "Bezetting") -> Texts:
    """Return everyone who has a role, also who is away."""
    return (*(one.persoon.naam for one in staff.personen), *staff.afwezig)


def _only_of(kennis: Kennis, people: Texts) -> Refs:
    """Return the roles in which there is nobody to go to but these people."""
    known = {fold(name) for name in people}
    return tuple(id_ for id_, staff in _staffing(kennis).items() if _all_of(staff, known))


def _all_of(staff: "Bezetting", known: set[str]) -> bool:
    """Whether everyone of a role is known: who is there, or who is away if nobody is."""
    there = {fold(one.persoon.naam) for one in staff.personen}
    names = there or {fold(name) for name in staff.afwezig}
    return bool(names) and names <= known


def _people_with(everyone: Mapping[str, str], naam: str) -> list[str]:
    """Return everyone who has these words in their name."""
    wanted = set(fold(naam).split())
    return [name for text, name in everyone.items() if wanted and wanted <= set(text.split())]


class _Avoided:
    """One answer without those it is about."""

    def __init__(self, kennis: Kennis, answer: Antwoord, wie: str, over: Over) -> None:
        self._kennis = kennis
        self._answer = answer
        self._wie = wie
        self._over = over
        self._first = self._who_comes_first()
        self._instead = tuple(one.iemand for one in self._first)
        self._words = tuple(_said_of(kennis, over))

    def answer(self) -> Antwoord:
        """Return the answer without them."""
        first = {one.iemand.id for one in self._first}
        return self._answer._replace(
            eerste=self._first,
            ook=tuple(
                one
                for one in self._answer.ook
                if self._may(one.iemand.id) and one.iemand.id not in first
            ),
            niet=tuple(self._who_not(first)),
            stappen=tuple(self._steps()),
            als_dat_niet_helpt=tuple(map(self._way_on, self._answer.als_dat_niet_helpt)),
        )

    def _may(self, id_: str) -> bool:
        return id_ not in self._over.rollen

    def _who_comes_first(self) -> tuple[Aanwijzing, ...]:
        left = tuple(one for one in self._answer.eerste if self._may(one.iemand.id))
        if left:
            return left
        helper = next((one for one in self._answer.ook if self._can_be_first(one)), None)
        if helper:
            return (helper._replace(waarom=f"{self._reason()} {helper.waarom}"),)
        return (self._from_above(),)

    def _can_be_first(self, one: Aanwijzing) -> bool:
        urgent = self._answer.situatie.urgent
        able = isinstance(one.iemand, Contact) or one.iemand.id in URGENT_ABOVE or not urgent
        return able and not one.als and self._may_ask(one.iemand)

    def _may_ask(self, one: Iemand) -> bool:
        """Whether this asker may go to someone: not the one it is about, and not themselves."""
        himself = isinstance(one, Partner) and one.is_zelf == self._wie
        return self._may(one.id) and not himself

    def _from_above(self) -> Aanwijzing:
        """Return who stands above those it is about, or help from outside the school."""
        situatie = self._answer.situatie
        wrong = {one.bij for one in rejections(self._kennis, situatie, self._wie) if not one.als}
        above = URGENT_ABOVE if situatie.urgent else ABOVE
        people = (self._kennis.partners[id_] for id_ in above if id_ in self._kennis.partners)
        found = [one for one in people if self._may_ask(one) and one.id not in wrong]
        help_outside = contacts(self._kennis, situatie, self._wie)
        ways: Iterator[Iemand] = chain(found, help_outside, self._kennis.contacten.values())
        one = next(ways)
        does = one.voor_wie if isinstance(one, Contact) else one.kort
        regel = f"over/{self._over.id or 'persoon'}/{one.id}"
        return Aanwijzing(one, "", f"{self._reason()} {does}", SOURCES, (), regel)

    def _reason(self) -> str:
        return f"Dit gaat over {self._over.heet}. Begin daarom hier."

    def _who_not(self, first: set[str]) -> Iterator[Aanwijzing]:
        named = set()
        for one in self._answer.niet:
            if one.iemand.id in first:
                continue
            named.add(one.iemand.id)
            wel = tuple(other for other in one.wel if self._may(other.id))
            yield one._replace(wel=wel or self._instead)
        for id_ in self._over.rollen:
            if id_ not in named:
                yield self._not_them(self._kennis.iemand(id_))

    def _not_them(self, one: Iemand) -> Aanwijzing:
        regel = f"over/{self._over.id or 'persoon'}/{one.id}"
        return Aanwijzing(one, "", self._why_not(one), SOURCES, self._instead, regel)

    def _why_not(self, one: Iemand) -> str:
        if one.id == self._over.id:
            return "Hier gaat de vraag over. Niemand hoeft met een klacht naar de persoon zelf."
        people = self._over.personen
        do = "doen" if len(people) > 1 else "doet"
        return f"{titled(listing(people, 'en'))} {do} dit ook, en daar gaat de vraag over."

    def _steps(self) -> Iterator[Stap]:
        """Yield the steps that are left. Whom to go to instead is told once, where it is needed.

        A step that sends to those it is about, or speaks of what they will do, is not for here.
        """
        told = False
        for stap in self._answer.stappen:
            left = tuple(id_ for id_ in stap.bij if self._may(id_))
            named = self._named_in(stap.tekst)
            if left != stap.bij and (named or not left):
                if not told:
                    yield self._other_step()
                told = True
            elif named and not told:
                yield stap._replace(tekst=f"{stap.tekst} {self._but()}")
                told = True
            else:
                yield stap._replace(bij=left)

    def _other_step(self) -> Stap:
        ids = tuple(one.id for one in self._instead)
        return Stap(f"{self._but()} Vertel daar wat er is gebeurd.", "", ids, SOURCES)

    def _but(self) -> str:
        """Return the sentence that says whom to go to instead."""
        outside = isinstance(self._instead[0], Contact)
        go = "Neem contact op met" if outside else "Ga naar"
        names = listing(map(_called_instead, self._instead))
        return f"Ga niet naar {self._over.heet}, want daar gaat het over. {go} {names}."

    def _named_in(self, text: str) -> bool:
        padded = f" {fold(text)} "
        return any(f" {word} " in padded for word in self._words)

    def _way_on(self, one: Vervolg) -> Vervolg:
        left = tuple(id_ for id_ in one.bij if self._may(id_))
        if one.bij and not left and not one.situatie:
            ids = tuple(other.id for other in self._instead)
            return one._replace(tekst=self._but(), bij=ids)
        if left != one.bij or self._named_in(one.tekst):
            return one._replace(tekst=f"{one.tekst} {self._but()}", bij=left)
        return one


def _called_instead(one: Iemand) -> str:
    return one.naam if isinstance(one, Contact) else with_article(short_name(one))


def _said_of(kennis: Kennis, over: Over) -> Iterator[str]:
    """Yield every name, folded, by which a text may speak of those a question is about."""
    for id_ in over.rollen:
        yield from map(fold, spoken_of(kennis.iemand(id_)))
    yield from map(fold, over.personen)
