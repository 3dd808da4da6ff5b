"""What CHANGELOG.md says of the version, and the moment that a release carries."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path

_HEADING = re.compile(r"^## (?P<version>\d+\.\d+\.\d+) - (?P<day>[\d-]{10})$", re.MULTILINE)
UNRELEASED = "## Nog niet uitgebracht"


def released(text: str) -> list[tuple[str, str]]:
    """Return each version in the list of changes with its day, the newest first."""
    return [(found["version"], found["day"]) for found in _HEADING.finditer(text)]


def day_of(text: str, otherwise: str) -> str:
    """Return the day of the newest release, or another while there is none."""
    return next((day for _, day in released(text)), otherwise)


def moment(day: str) -> int:
    """Return the second that every file of a release carries: SOURCE_DATE_EPOCH, or this day."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return int(given) if given else int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())


def project_day(root: Path) -> str:
    """Return the day of this project: of its newest release, or till then of its knowledge."""
    from wiedoetwat import load  # noqa: PLC0415 - only before the first release

    text = (root / "CHANGELOG.md").read_text("utf-8")
    checked = max(one.gecontroleerd_op for one in load().contacten.values())
    return day_of(text, checked)
