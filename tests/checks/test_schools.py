"""Each rule for a school file, from both sides; and every way to make a school less safe.

A case is a change to a school file with nothing to remark on, and all that it must cause.
"""

import pytest

from tests.schoolfile import DAY, STEP, STEPS, examined, own, remark, wrong
from wiedoetwat.checks import check_merged
from wiedoetwat.checks.schools import (
    RULES,
    check_school,
    duties,
    help_outside,
    people,
    routes,
)
from wiedoetwat.checks.schools.texts import is_or_names_help, people as people_in, texts
from wiedoetwat.model import VRAGERS
from wiedoetwat.model.school import Afwezig

DANGER = (
    "Dit wijst op gevaar en hoort bij een situatie met een waarschuwing, zoals '{}'. Haal het "
    "hier weg."
)
FROM_HELP = (
    "Dit kan iemand afhouden van hulp buiten de school. Die mag iedereen altijd meteen bellen. "
    "Haal het weg of schrijf het anders."
)
SILENT = (
    "Dit vraagt iemand om te zwijgen of te wachten. Niemand hoeft iets geheim te houden. Haal het "
    "weg of schrijf het anders."
)
HELP_NAME = (
    "Dit is de naam van hulp buiten de school, en die ligt landelijk vast. Geef een andere naam."
)
ITSELF = "Zo doet deze rol zichzelf, misschien via een andere. Noem ergens een persoon."
