"""The view of a check: all problems, or what was found to be in order."""

from collections.abc import Sequence

from wiedoetwat.errors import Place, Problem
from wiedoetwat.model import CELLEN, Kennis
from wiedoetwat.views.page import Page, Paragraph, Verbatim, View, filled

SCHEMA = "wiedoetwat/controleer/1"


def view(kennis: Kennis | None, problems: Sequence[Problem]) -> View:
    """Return the view of a check of a knowledge base (none if nothing could be read)."""
    number = len(problems)
    title = (
        "Alles klopt"
        if not number
        else f"{number} probleem"
        if number == 1
        else f"{number} problemen"
    )
    counts = _counts(kennis) if kennis else {}
    counted = ", ".join(f"{count} {name}" for name, count in counts.items())
    summary = f"Nagekeken: {counted}." if counted else ""
    page = Page(
        title, filled(Verbatim(tuple(str(problem) for problem in problems)), Paragraph(summary))
    )
    data = {
        "schema": SCHEMA,
        "in_orde": not problems,
        "problemen": [problem_data(problem) for problem in problems],
        "aantallen": counts,
    }
    return View(page, data)


def _counts(kennis: Kennis) -> dict[str, int]:
    return {
        "rollen": len(kennis.rollen),
        "cellen": sum(deel.id in CELLEN for rol in kennis.rollen.values() for deel in rol.delen),
        "partners": len(kennis.partners),
        "situaties": len(kennis.situaties),
        "stappen": sum(len(s) for one in kennis.situaties.values() for s in one.stappen.values()),
        "contacten": len(kennis.contacten),
        "feiten": len(kennis.feiten),
    }


def problem_data(problem: Problem) -> dict[str, object]:
    """Return a problem as plain data."""
    place = problem.place if isinstance(problem.place, Place) else None
    return {
        "plaats": str(problem.place),
        "bestand": place.file if place else None,
        "regel": place.line if place else None,
        "kolom": place.column if place else None,
        "tekst": problem.text,
        "ernst": problem.ernst,
        "bron": list(problem.bron),
    }
