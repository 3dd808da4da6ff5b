"""What day it is. Nothing else asks the clock, so a test (or `--op`) can set the day."""


def today() -> str:
    """Return the day of today, as `date.isoformat`."""
    from datetime import date  # noqa: PLC0415 - 3 ms that an answer without a school can do without

    return date.today().isoformat()  # noqa: DTZ011 - a school's day is the day where it stands
