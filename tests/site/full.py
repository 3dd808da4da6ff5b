"""Schools for a sheet of paper: with more people and longer names than it holds."""

import json

from tests.knowledge.test_schools import NATIONAL, OP
from tests.schoolfile import laid_over
from wiedoetwat.loading.schools import examine_text

LONG = "Wilhelmina-Alexandra van den Broeck-Wijnschenk van Oldenwaarde tot Woudenberg op de Berg"
ROLES = ("leerkracht", "apc", "ib", "schoolcontactpersoon", "aandachtsfunctionaris")


def staffed(count, name="Anna Bos", called="", **more):
    """Return the knowledge of a school with this many people in every role of the poster."""
    people = [{"naam": f"{name} {nr}", **more} for nr in range(count)]
    role = {"personen": people, **({"noemen_wij": called} if called else {})}
    school = {
        "school": {"naam": LONG, "sector": "po", "plaats": LONG},
        "geldig_tot": "2027-07-31",
        "rollen": dict.fromkeys(ROLES, role),
    }
    text = json.dumps(laid_over({}, school), ensure_ascii=False)
    found = examine_text(NATIONAL, text, "vol.yaml", OP)
    assert found.usable, [str(one) for one in found.problems][:3]
    return found.kennis


def fullest():
    """Return a school of which every text is as long as it may be, in wide letters too."""
    wide = "W" * 97
    return staffed(20, wide, LONG, waar=LONG, wanneer=wide)
