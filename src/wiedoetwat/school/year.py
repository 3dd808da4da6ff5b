"""School years. A day is as `date.isoformat`, so that days sort as text."""

FIRST_DAY, LAST_DAY = "-08-01", "-07-31"
"""A school year begins and ends on these days; names are often good for one year."""


def end_of_year(day: str) -> str:
    """Return the last day of the school year of a day."""
    return f"{_began(day) + 1:04}{LAST_DAY}"


def begin_of_last_year(day: str) -> str:
    """Return the first day of the school year before that of a day."""
    return f"{_began(day) - 1:04}{FIRST_DAY}"


def _began(day: str) -> int:
    """Return the year in which the school year of a day began."""
    year = int(day[:4])
    return year if day >= f"{year:04}{FIRST_DAY}" else year - 1
