"""What day it is. Nothing else asks the clock, so a test (or `--op`) can set the day."""

from datetime import date


def today() -> str:
    """Return the day of today, as `date.isoformat`."""
    return date.today().isoformat()  # noqa: DTZ011 - a school's day is the day where it stands
