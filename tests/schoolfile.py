"""A school file with nothing to remark on, to change one thing at a time.

It is for the national knowledge (`load()`). A change is a dict that is laid over the file, at any
depth; what is None in it is taken out.
"""

import copy
import json

from wiedoetwat.errors import FOUT
from wiedoetwat.loading.schools import examine_text

FILE = "school.yaml"
DAY = "2026-11-24"
"""The day on which the tests look at a school file."""

STEP = {"tekst": "Praat met iemand.", "zin": "Mag ik even met u praten?"}
STEPS = [STEP, STEP, STEP]

SCHOOL = {
    "school": {"naam": "De Regenboog", "sector": "po", "plaats": "Weert"},
    "geldig_tot": "2027-07-31",
    "rollen": {
        "apc": {"personen": ["juf Anna"]},
        "veiligheidscoordinator": {"personen": ["meester Tom"]},
    },
    "klachtroute": {"klachtencommissie": "Commissie Zuid"},
    "geregeld": {
        "veiligheidsbeleid": "schoolgids, bladzijde 3",
        "veiligheidsmonitor": "2026-03",
        "klachtenregeling": "schoolgids, bladzijde 4",
        "meldcode": "schoolgids, bladzijde 5",
        "schoolgids": "schoolgids, bladzijde 6",
    },
}

TEXT = """\
school:
  naam: De Regenboog
  sector: po
  plaats: Weert
geldig_tot: 2027-07-31
rollen:
  apc:
    personen:
      - naam: juf Anna
        email: anna@regenboog.example
        telefoon: "0100-000001 (appen mag)"
        website: https://www.regenboog.example
        afwezig: {van: 2026-10-01, tot: 2026-10-31}
  veiligheidscoordinator:
    personen: [meester Tom]
    extern: true
klachtroute:
  klachtencommissie: Commissie Zuid
geregeld:
  veiligheidsbeleid: schoolgids, bladzijde 3
  veiligheidsmonitor: 2026-03
  klachtenregeling: schoolgids, bladzijde 4
  meldcode: schoolgids, bladzijde 5
  schoolgids: schoolgids, bladzijde 6
"""
"""A file as someone types it, for the place of a mistake in it."""


def laid_over(data, change):
    """Return a copy of the data with this change."""
    if not isinstance(data, dict) or not isinstance(change, dict):
        return copy.deepcopy(change)
    new = {key: laid_over(data.get(key), value) for key, value in change.items()}
    return {key: value for key, value in {**data, **new}.items() if value is not None}


def text(change=None):
    """Return the text of the file with this change; JSON is YAML too, and quick to write."""
    return json.dumps(laid_over(SCHOOL, change or {}), ensure_ascii=False, indent=1)


def write(path, change=None):
    """Write the file with this change, or with this text instead, and return its path."""
    path.write_text(change if isinstance(change, str) else text(change), "utf-8")
    return path


def examined(kennis, change=None, day=DAY):
    """Return what can be read of the file with this change, or of this text."""
    return examine_text(kennis, change if isinstance(change, str) else text(change), FILE, day)


def lines(found):
    """Return every problem as "regel:kolom: tekst"."""
    return [str(one).removeprefix(f"{FILE}:") for one in found.problems]


def wrong(kennis, change, day=DAY):
    """Return the texts of all that makes the file with this change unfit for use."""
    problems = examined(kennis, change, day).problems
    return [one.text for one in problems if one.ernst == FOUT]


def remark(words, situation="acuut-gevaar"):
    """Return the change that says this at a situation, to everyone who asks there."""
    return {"situaties": {situation: {"let_op": [words]}}}


def own(**more):
    """Return the change that adds a situation of the school's own."""
    block = {"naam": "Pesten in de bus", "zoals": "gepeste-leerling", **more}
    return {"eigen_situaties": {"schoolbus": block}}
