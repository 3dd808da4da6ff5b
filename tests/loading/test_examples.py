"""Examples: read with who and urgency; what is wrong is reported with its place."""

import pytest

from wiedoetwat.loading.examples import examine_examples

GOOD = """gewoon:
  leerling:
    - ik word gepest
    - niemand speelt met mij
  ouder:
    - mijn kind wordt gepest
urgent:
  leerling:
    - hij heeft een mes
"""


@pytest.fixture
def examined(tmp_path):
    def read(**files):
        for name, content in files.items():
            (tmp_path / f"{name.replace('_', '-')}.yaml").write_text(content, "utf-8")
        return examine_examples(tmp_path, ["ruzie", "zorgen"])

    return read


def test_every_sentence_has_its_situation_asker_and_urgency(examined):
    examples, problems = examined(ruzie=GOOD, buiten_bereik="gewoon:\n  ouder:\n    - hoe laat\n")
    assert problems == []
    assert [(one.situatie, one.wie, one.urgent, one.tekst) for one in examples] == [
        ("buiten-bereik", "ouder", False, "hoe laat"),
        ("ruzie", "leerling", False, "ik word gepest"),
        ("ruzie", "leerling", False, "niemand speelt met mij"),
        ("ruzie", "ouder", False, "mijn kind wordt gepest"),
        ("ruzie", "leerling", True, "hij heeft een mes"),
    ]
    assert (examples[1].place.line, examples[1].place.column) == (3, 7)


@pytest.mark.parametrize(
    ("content", "line", "text"),
    [
        ("", 1, "Dit bestand is leeg. Vul het in."),
        ("- los\n", 1, "Hier hoort een blok met gewoon en urgent."),
        ("haast:\n  ouder: [x]\n", 1, "'haast' kan hier niet. Kies gewoon of urgent."),
        (
            "gewoon:\n  opa: [x]\n",
            2,
            "'opa' kan hier niet. Kies leerling, ouder, medewerker of directie.",
        ),
        ("gewoon: [x]\n", 1, "Hier hoort een blok met leerling, ouder, medewerker en directie."),
        (
            "gewoon:\n  ouder: x\n",
            2,
            "Hier hoort een lijst. Begin elke regel met een streepje.",
        ),
        ("gewoon:\n  ouder:\n    - '?!'\n", 3, "Hier hoort één zin, met woorden erin."),
        ("gewoon:\n  ouder:\n    - [x]\n", 3, "Hier hoort één zin, met woorden erin."),
        ("gewoon:\n  ouder:\n    - a b\n    - A, b!\n", 4, "Deze zin staat er al, in "),
        ("gewoon: [\n", 2, "Hier klopt de inspringing of de vorm niet."),
    ],
)
def test_what_is_wrong_is_reported_with_its_place(content, line, text, examined):
    _, (problem,) = examined(ruzie=content)
    assert problem.place.line == line
    assert problem.text.startswith(text)


def test_a_file_of_no_situation_is_reported(examined):
    examples, (problem,) = examined(rusie=GOOD)
    assert examples == []
    assert problem.text == "Er is geen situatie met deze naam. Misschien 'ruzie'?"


def test_no_folder_is_no_examples(tmp_path):
    assert examine_examples(tmp_path / "weg", ["ruzie"]) == ([], [])
