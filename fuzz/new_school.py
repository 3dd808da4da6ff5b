"""The questions for a new school file: what is answered comes out again in the file."""

from collections.abc import Mapping
from random import Random

from fuzz.changing import changed
from fuzz.disk import held
from fuzz.holding import problems_hold
from fuzz.places import DAY, NATIONAL, taken
from wiedoetwat.errors import FOUT, KnowledgeError, Stopped, UsageError
from wiedoetwat.loading.answers import read_answers
from wiedoetwat.loading.schools import examine_text
from wiedoetwat.school.interview import complete, interview
from wiedoetwat.school.scaffold import questions, school_text
from wiedoetwat.text import plain

QUESTIONS = questions(NATIONAL, DAY)
IDS = [one.id for one in QUESTIONS]
FILE = "school.yaml"

WORDS = (
    *(f"{id_}: " for id_ in IDS),
    *(
        "-\n",
        "t\n",
        "s\n",
        "\n",
        "po\n",
        "vo\n",
        "12AB\n",
        "2027-07-31\n",
        "juf Anna\n",
        "Veilig Thuis",
    ),
    *(
        '"',
        "\\",
        "'",
        "#",
        ": ",
        "{",
        "[",
        "\u2028",
        "\x85",
        "\u202e",
        "\u200b",
        "\0",
        "\ufeff",
        "\udcff",
    ),
)


def target(data: bytes) -> None:
    """Check the file that is made of answers: typed one by one, or read from a file."""
    (way,), rest = taken(data, 2)
    answers = _typed(rest) if way else _read(rest)
    if answers is None:
        return
    assert [*answers] == IDS
    text = school_text(NATIONAL, answers)
    found = examine_text(NATIONAL, text, FILE, DAY)
    problems_hold(found.problems, text, FILE)
    if not found.usable:
        assert any(one.ernst == FOUT for one in found.problems)
        return
    assert found.kennis
    assert found.kennis.school
    made = found.kennis.school.bestand
    assert made.school.naam == plain(answers["naam"])
    assert made.school.plaats == plain(answers["plaats"])
    assert made.geldig_tot == answers["geldig_tot"]
    for id_, role in made.rollen.items():
        names = [one.naam for one in role.personen or ()]
        said = plain(answers[id_])
        assert names == ([] if said in ("", "-") else [said]), id_


def _typed(rest: bytes) -> Mapping[str, str] | None:
    """Return what was answered to each question; None if it was left before the last."""
    lines = iter([line.decode("utf-8", "replace") for line in rest.splitlines(keepends=True)])
    told: list[str] = []
    try:
        return interview(QUESTIONS, lambda: next(lines, None), told.append)
    except Stopped:
        return None
    except UsageError as error:
        assert str(error).startswith("Er kwam geen antwoord meer.")
        return None


def _read(rest: bytes) -> Mapping[str, str] | None:
    """Return the answers of a file; None if it is refused."""
    try:
        return complete(QUESTIONS, read_answers(held(rest, FILE), IDS))
    except KnowledgeError as error:
        problems_hold(error.problems, rest.decode("utf-8-sig", "replace"), FILE)
    except UsageError as error:
        assert str(error).startswith("Bij de vraag '")
    return None


def mutated(data: bytes, chance: Random) -> bytes:
    """Return the answers with changes that leave them nearly as they were."""
    rest = changed(data[1:].decode("utf-8", "replace"), chance).encode("utf-8", "replace")
    return data[:1] + rest


def seeds() -> list[bytes]:
    """Return answers in a file, and typed."""
    given = {"naam": "De Linde", "sector": "po", "plaats": "Weert", "apc": "juf Anna", "ib": "-"}
    file = "".join(f"{id_}: {text}\n" for id_, text in given.items())
    typed = "".join(f"{given.get(id_, '')}\n" for id_ in IDS)
    return [b"0" + file.encode(), b"1" + typed.encode(), b"1De Linde\nt\nDe Els\nhavo\nvo\ns\n"]
