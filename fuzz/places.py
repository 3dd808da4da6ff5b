"""Where a question may be asked: in the whole country, or at one of the example schools."""

from functools import cached_property
from pathlib import Path

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
    """A place to ask: its knowledge and what reads texts with it, made once, when asked for."""

    def __init__(self, school: Path | None = None) -> None:
        self._school = school

    @cached_property
    def kennis(self) -> Kennis:
        """The knowledge of this place."""
        if self._school is None:
            return NATIONAL
        kennis = examine_school(NATIONAL, self._school, DAY).kennis
        assert kennis
        return kennis

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


NATIONAL = load()
PLACES = (Asked(), *map(Asked, SCHOOLS))


def taken(data: bytes, *sizes: int) -> tuple[list[int], bytes]:
    """Return a number below each of these sizes, from the first bytes, and the rest."""
    head = data[: len(sizes)].ljust(len(sizes), b"0")
    numbers = [byte % size for byte, size in zip(head, sizes, strict=True)]
    return numbers, data[len(sizes) :]
