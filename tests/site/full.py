"""A school that has more than a sheet of paper holds: long names everywhere, and many people."""

import json

from tests.knowledge.test_schools import NATIONAL, OP
from tests.schoolfile import laid_over
from wiedoetwat.loading.schools import examine_text

LONG = "Wilhelmina-Alexandra van den Broeck-Wijnschenk van Oldenwaarde tot Woudenberg op den Hogen Berg"
ROLES = ("leerkracht", "apc", "ib", "schoolcontactpersoon", "aandachtsfunctionaris")


def school(change):
    """Return the knowledge of a school with this change to the usual file."""
    text = json.dumps(laid_over({}, change), ensure_ascii=False)
    found = examine_text(NATIONAL, text, "vol.yaml", OP)
    assert found.usable, [str(one) for one in found.problems][:3]
    return found.kennis


def staffed(count, name="Anna Bos", called="", **more):
    """Return the knowledge of a school with this many people in every role of the poster."""
    people = [{"naam": f"{name} {nr}"[-100:], **more} for nr in range(count)]
    role = {"personen": people, **({"noemen_wij": called} if called else {})}
    return school(
        {
            "school": {"naam": f"School {LONG}"[:100], "sector": "po", "plaats": LONG[:90]},
            "geldig_tot": "2027-07-31",
            "rollen": dict.fromkeys(ROLES, role),
        }
    )


def full_school():
    """Return the fullest school there can be."""
    return staffed(20, LONG, LONG, waar=LONG, wanneer=LONG)
