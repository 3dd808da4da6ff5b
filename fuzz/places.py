"""Where a question may be asked: in the whole country, or at one of the example schools."""

from functools import cached_property
from pathlib import Path
from zlib import crc32

from wiedoetwat import load
from wiedoetwat.gate import Gate, open_gate
from wiedoetwat.loading.schools import examine_school
from wiedoetwat.model import VRAGERS, Kennis
from wiedoetwat.recognition.recogniser import Recogniser

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
DAY = "2026-11-24"
"""The day on which every school is looked at."""

SCHOOLS = (
    EXAMPLES / "dorpsschool.yaml",
    EXAMPLES / "scholengemeenschap.yaml",
    EXAMPLES / "bestuur" / "de-draaitol.yaml",
)
ASKERS = (None, *VRAGERS)


class Asked:
    """A place to ask: its knowledge, and its recogniser, which is made once."""

    def __init__(self, kennis: Kennis) -> None:
        self.kennis = kennis

    @cached_property
    def recogniser(self) -> Recogniser:
        """The recogniser of this knowledge."""
        return Recogniser(self.kennis)

    @cached_property
    def gate(self) -> Gate:
        """The gate of this knowledge."""
        return open_gate(self.kennis)

    @cached_property
    def about(self) -> tuple[str | None, ...]:
        """Whom a question may be said to be about: nobody, a role, a person, or no one we know."""
        staff = self.kennis.school.bezetting.values() if self.kennis.school else ()
        people = {one.persoon.naam for role in staff for one in role.personen}
        return (None, *self.kennis.op_school, *sorted(people), "qqqq", "112")


def _school(path: Path) -> Kennis:
    kennis = examine_school(NATIONAL, path, DAY).kennis
    assert kennis
    return kennis


NATIONAL = load()
PLACES = (Asked(NATIONAL), *(Asked(_school(path)) for path in SCHOOLS))


def one_in(many: int, data: bytes) -> bool:
    """Return whether an input is one of so many of which more is checked: the same each time."""
    return crc32(data) % many == 0


def taken(data: bytes, *sizes: int) -> tuple[list[int], bytes]:
    """Return a number below each of these sizes, from the first bytes, and the rest."""
    head = data[: len(sizes)].ljust(len(sizes), b"0")
    numbers = [byte % size for byte, size in zip(head, sizes, strict=True)]
    return numbers, data[len(sizes) :]
