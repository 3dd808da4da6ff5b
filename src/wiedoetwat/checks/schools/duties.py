"""What the law asks of a school, and whether the file still holds."""

from collections.abc import Iterator
from datetime import date, timedelta

from wiedoetwat.checks.finding import Finding
from wiedoetwat.model import Kennis, Plicht
from wiedoetwat.model.school import Geregeld, School
from wiedoetwat.school.staffing import staffing
from wiedoetwat.school.year import begin_of_last_year
from wiedoetwat.text import day_in_words

DAYS_AHEAD = 60
"""From how many days before the last day someone is told to look the file through."""

MONITOR = "monitor"
_NOTHING = Geregeld("", "", "", "", "", "")


def the_file_still_holds(_: Kennis, school: School, op: str) -> Iterator[Finding]:
    """Someone looks the names through before they are too old."""
    last = day_in_words(school.geldig_tot)
    if op > school.geldig_tot:
        text = f"De namen waren geldig tot en met {last} en staan niet meer in de antwoorden."
    elif _days(op, school.geldig_tot) <= DAYS_AHEAD:
        text = f"De namen zijn geldig tot en met {last}."
    else:
        return
    advice = "Kijk alles na en zet hier een nieuwe dag."
    yield Finding(("geldig_tot",), f"{text} {advice}", mild=True)


def what_the_law_asks_is_there(kennis: Kennis, school: School, op: str) -> Iterator[Finding]:
    """Everything is there that the school is expected to have arranged."""
    staff = staffing(kennis, school, op)
    there = {id_ for id_, one in staff.items() if one.stand in ("ingevuld", "afwezig")}
    arranged = school.geregeld or _NOTHING
    if school.klachtroute and school.klachtroute.regeling:
        arranged = arranged._replace(klachtenregeling=school.klachtroute.regeling)
    for plicht in kennis.plichten.values():
        if school.school.sector in plicht.sectoren and not _met(plicht, there, arranged):
            yield Finding(_place(plicht), plicht.zin, mild=True, bron=plicht.bron)


def safety_was_measured_lately(_: Kennis, school: School, op: str) -> Iterator[Finding]:
    """How safe pupils feel was measured in this school year or the one before."""
    measured = school.geregeld.veiligheidsmonitor if school.geregeld else ""
    # Of a month or a year that is all we know, the last day counts.
    if measured and school.school.sector != "mbo" and f"{measured}-99" < begin_of_last_year(op):
        yield Finding(
            ("geregeld", "veiligheidsmonitor"),
            "Dit is langer dan een schooljaar geleden. Meten hoort elk schooljaar.",
            mild=True,
            bron=(MONITOR,),
        )


def _met(plicht: Plicht, there: set[str], arranged: Geregeld) -> bool:
    return bool(there.intersection(plicht.rollen)) or any(
        getattr(arranged, field) for field in plicht.geregeld
    )


def _place(plicht: Plicht) -> tuple[str, ...]:
    if plicht.rollen:
        return ("rollen", plicht.rollen[0])
    return ("geregeld", plicht.geregeld[0])


def _days(start: str, end: str) -> int:
    return (date.fromisoformat(end) - date.fromisoformat(start)) // timedelta(days=1)
