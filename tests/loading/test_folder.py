"""A folder of YAML: every mistake an editor can make, with its file, line and column."""

import pytest

from tests import mini
from wiedoetwat import load
from wiedoetwat.errors import KnowledgeError, Place, UsageError
from wiedoetwat.loading import examine

FACT = """\
feiten:
  - id: feit
    feit: Zo is het.
    van: [iemand]
    url: [https://x.nl/]
    zekerheid: zeker
    gecontroleerd_op: "2026-11-22"
"""


@pytest.fixture
def places(tmp_path):
    """Write the small knowledge base with one file as text, and return its problems."""

    def found(name, text):
        mini.write({key: data for key, data in mini.FILES.items() if key != name}, tmp_path)
        (tmp_path / name).write_text(text, encoding="utf-8")
        _, problems = examine(tmp_path)
        return [str(problem).removeprefix(f"{tmp_path}/") for problem in problems]

    return found


def test_the_fact_file_of_these_tests_is_right(places):
    assert places("feiten.yaml", FACT) == []


MISTAKES = {
    "unknown field": (
        ("van: [iemand]", "vann: [iemand]"),
        [
            "2:5: Het veld 'van' mist. Wie het zegt.",
            "4:5: Het veld 'vann' bestaat hier niet. Misschien 'van'?",
        ],
    ),
    "unknown field that looks like nothing": (
        ("    van: [iemand]", "    van: [iemand]\n    zzz: x"),
        [
            "5:5: Het veld 'zzz' bestaat hier niet. Hier kan: "
            "id, feit, van, url, datum, zekerheid of gecontroleerd_op.",
        ],
    ),
    "number instead of text": (
        ("feit: Zo is het.", "feit: 0113"),
        ["3:11: YAML leest 0113 niet als tekst. Zet er aanhalingstekens omheen."],
    ),
    "yes instead of text": (
        ("feit: Zo is het.", "feit: yes"),
        ["3:11: YAML leest yes niet als tekst. Zet er aanhalingstekens omheen."],
    ),
    "date without quotes": (('"2026-11-22"', "2026-11-22"), []),
    "no date": (
        ('"2026-11-22"', '"22 november"'),
        ["7:23: '22 november' is geen dag. Schrijf 'jjjj-mm-dd'."],
    ),
    "impossible day": (
        ('"2026-11-22"', '"2026-02-31"'),
        ["7:23: '2026-02-31' is geen dag. Schrijf 'jjjj-mm-dd'."],
    ),
    "a year is no day": (
        ('"2026-11-22"', '"2026"'),
        ["7:23: '2026' is geen dag. Schrijf 'jjjj-mm-dd'."],
    ),
    "no date of a source": (
        ("    zekerheid", '    datum: "gisteren"\n    zekerheid'),
        ["6:12: 'gisteren' is geen datum, maand of jaar. Schrijf 'jjjj-mm-dd'."],
    ),
    "empty list": (
        ("url: [https://x.nl/]", "url: []"),
        ["5:10: Deze lijst is leeg. Vul haar in of haal het veld weg."],
    ),
    "no digits we know": (
        ('"2026-11-22"', '"٢٠٢٦-11-22"'),
        ["7:23: '٢٠٢٦-11-22' is geen dag. Schrijf 'jjjj-mm-dd'."],
    ),
    "nothing to see": (
        ("feit: Zo is het.", 'feit: "\\u200b\\u00ad \\ufeff"'),
        ["3:11: Dit veld is leeg. Vul het in of haal het weg."],
    ),
    "empty field": (
        ("feit: Zo is het.", "feit:"),
        ["3:10: Dit veld is leeg. Vul het in of haal het weg."],
    ),
    "list instead of text": (
        ("feit: Zo is het.", "feit: [zo]"),
        ["3:11: Hier hoort één tekst. Zet hem tussen aanhalingstekens."],
    ),
    "text instead of list": (
        ("url: [https://x.nl/]", "url: https://x.nl/"),
        ["5:10: Hier hoort een lijst. Begin elke regel met een streepje."],
    ),
    "no address": (
        ("https://x.nl/", "javascript:alert(1)"),
        [
            "5:11: 'javascript:alert(1)' is geen webadres. "
            "Begin met https:// en gebruik geen spaties.",
        ],
    ),
    "no choice": (
        ("zekerheid: zeker", "zekerheid: heel zeker"),
        ["6:16: 'heel zeker' kan hier niet. Kies zeker, vrij zeker of zwak."],
    ),
    "no name": (
        ("id: feit", "id: Een Feit"),
        [
            "2:9: 'Een Feit' is geen goede naam. Gebruik kleine letters, cijfers en streepjes.",
        ],
    ),
    "alias": (
        (
            "van: [iemand]\n    url: [https://x.nl/]",
            "van: [&a iemand]\n    url: [https://x.nl/]\n    datum: *a",
        ),
        ["6:12: Een verwijzing met * mag niet. Schrijf de tekst zelf nog eens."],
    ),
    "text instead of an entry": (
        ('gecontroleerd_op: "2026-11-22"\n', 'gecontroleerd_op: "2026-11-22"\n  - los\n'),
        ["8:5: Hier hoort een blok met velden. Zet er 'veld: waarde' neer."],
    ),
    "twice the same id": (
        (FACT, FACT + FACT.removeprefix("feiten:\n")),
        ["8:9: De id 'feit' is er al. Kies een andere naam."],
    ),
    "list under another name": (
        ("feiten:", "feitjes:"),
        [
            "1:1: De lijst 'feiten:' mist in dit bestand. Zet haar terug.",
            "1:1: Het veld 'feitjes' bestaat hier niet. Misschien 'feiten'?",
        ],
    ),
    "list without a name": (
        (FACT, "- id: feit\n"),
        ["1:1: Dit bestand begint niet met 'feiten:'. Zet dat erboven."],
    ),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_is_reported_at_its_place(case, places):
    (old, new), expected = MISTAKES[case]
    assert old in FACT
    found = places("feiten.yaml", FACT.replace(old, new, 1))
    # A fact that could not be read is missed where it is used; that is not what is tested here.
    assert [line for line in found if "'feit' bestaat niet als" not in line] == [
        f"feiten.yaml:{line}" for line in expected
    ]


def test_a_dangling_reference_gives_the_nearest_name(broken):
    def change(files):
        files["situaties/ruzie.yaml"]["eerste"][0]["bij"] = "apcc"
        files["situaties/ruzie.yaml"]["groep"] = "schoool"
        files["situaties/ruzie.yaml"]["eerste"][0]["bron"].append("apc-6")
        files["groepen.yaml"]["groepen"][0]["standaard_voor"] = {"ouder": "ruzies"}

    assert sorted(broken(change)) == sorted(
        [
            "groepen.yaml: 'ruzies' bestaat niet als situatie. Misschien 'ruzie'?",
            "situaties/ruzie.yaml: 'apc-6' bestaat niet als cel of feit. Misschien 'apc-5'?",
            "situaties/ruzie.yaml: 'apcc' bestaat niet als rol, partner of contact. "
            "Misschien 'apc'?",
            "situaties/ruzie.yaml: 'schoool' bestaat niet als groep. Misschien 'school'?",
        ]
    )


def test_a_cell_that_stands_twice_is_reported(broken):
    def change(files):
        files["roles.yaml"]["rollen"][1]["taken"].append({"id": "ib-1", "tekst": "Nog eens."})

    assert broken(change) == ["roles.yaml: 'ib-1' staat er al. Elke cel hoort er één keer te zijn."]


def test_a_role_and_a_contact_cannot_share_a_name(broken):
    def change(files):
        files["contacten.yaml"]["contacten"][0]["id"] = "apc"
        for situation in ("situaties/ruzie.yaml", "situaties/zorgen.yaml"):
            files[situation]["contacten"] = ["apc"]
            files[situation]["als_dat_niet_helpt"][0]["bij"] = ["apc"]
        files["meldingen.yaml"]["meldingen"][0]["contacten"] = ["apc"]
        for asker in files["vragers.yaml"]["vragers"]:
            asker["altijd"][0]["bij"] = "apc"

    assert broken(change) == ["contacten.yaml: De id 'apc' is er al. Kies een andere naam."]


def test_flags_and_askers_are_checked(broken):
    def change(files):
        files["roles.yaml"]["partners"][0]["onafhankelijk"] = "true"
        files["situaties/ruzie.yaml"]["groet"] = {"vader": "Hallo."}
        files["situaties/zorgen.yaml"]["groet"] = "Hallo."

    assert sorted(broken(change)) == sorted(
        [
            "roles.yaml: Hier hoort true of false, zonder aanhalingstekens.",
            "situaties/ruzie.yaml: De vrager 'vader' bestaat niet. "
            "Kies leerling, ouder, medewerker of directie.",
            "situaties/zorgen.yaml: Hier horen vragers: leerling, ouder, medewerker en directie.",
        ]
    )


def test_a_phone_number_has_digits(broken):
    def change(files):
        files["contacten.yaml"]["contacten"][0]["telefoon"] = "bel ons"

    assert (
        "contacten.yaml: 'bel ons' is geen telefoonnummer. Gebruik cijfers, spaties en streepjes."
        in broken(change)
    )


def test_an_uncertain_field_stands_apart(broken):
    def change(files):
        files["contacten.yaml"]["contacten"][0]["onzeker"] = {"bereikbaar": "misschien"}

    assert broken(change) == []


def test_a_situation_is_called_as_its_file(tmp_path):
    mini.write(mini.FILES, tmp_path)
    (tmp_path / "situaties" / "ruzie.yaml").rename(tmp_path / "situaties" / "anders.yaml")
    _, problems = examine(tmp_path)
    assert [problem.text for problem in problems] == [
        "De id is niet de naam van het bestand. Schrijf 'anders'."
    ]


@pytest.mark.parametrize(
    "name",
    [
        "contact.yaml",
        "contacten.yml",
        "CONTACTEN.YAML",
        "situaties/extra.yml",
        "situaties/oud/ruzie.yaml",
        "situatie/ruzie.yaml",
    ],
)
def test_a_file_that_is_not_read_is_reported(name, tmp_path):
    mini.write({**mini.FILES, name: {}}, tmp_path)
    _, problems = examine(tmp_path)
    assert [problem.place.file for problem in problems] == [str(tmp_path / name)]
    assert problems[0].text.startswith("Dit bestand wordt niet gelezen.")


def test_other_files_may_stand_beside_it(tmp_path):
    beside = ("README.md", ".git/x.yaml")
    beside += (".#roles.yaml", "situaties/._ruzie.yaml")
    mini.write({**mini.FILES, **{name: {} for name in beside}}, tmp_path)
    assert examine(tmp_path)[1] == []


def test_every_unreadable_file_is_reported_with_the_rest(tmp_path):
    mini.write(mini.FILES, tmp_path)
    (tmp_path / "let_op.yaml").write_text("let_op: [", encoding="utf-8")
    (tmp_path / "begrippen.yaml").unlink()
    (tmp_path / "situaties" / "zorgen.yaml").write_text("", encoding="utf-8")
    _, problems = examine(tmp_path)
    texts = [problem.text for problem in problems]
    assert texts == [
        "Dit bestand is er niet. Kijk of de naam klopt.",
        "Hier klopt de inspringing of de vorm niet. Vergelijk met de regel erboven.",
        "Dit bestand is leeg. Vul het in.",
    ]


@pytest.mark.parametrize("content", ["x: [", "", "- los", None])
@pytest.mark.parametrize("name", [name for name in mini.FILES if "/" not in name])
def test_a_file_that_cannot_be_read_is_the_only_problem(name, content, tmp_path):
    """What would have been in it is not missed everywhere else."""
    mini.write(mini.FILES, tmp_path)
    if content is None:
        (tmp_path / name).unlink()
    else:
        (tmp_path / name).write_text(content, encoding="utf-8")
    _, problems = examine(tmp_path)
    assert [problem.place.file for problem in problems] == [str(tmp_path / name)]


@pytest.mark.parametrize("value", [113, "Niet Goed", None])
@pytest.mark.parametrize(
    ("name", "collection"),
    [(name, key) for name, data in mini.FILES.items() if "/" not in name for key in data],
)
def test_an_entry_whose_id_cannot_be_read_is_the_only_problem(name, collection, value, broken):
    def change(files):
        entry = files[name][collection][0]
        entry["id"] = value
        if value is None:
            del entry["id"]

    assert len(broken(change)) == 1


def test_what_is_wrong_elsewhere_is_reported_all_the_same(broken):
    def change(files):
        files["contacten.yaml"] = "stuk"
        files["situaties/ruzie.yaml"]["eerste"][0]["bij"] = "apcc"
        files["situaties/zorgen.yaml"]["stappen"]["ouder"].pop()

    assert broken(change) == [
        "contacten.yaml: Dit bestand begint niet met 'contacten:'. Zet dat erboven.",
        "situaties/zorgen.yaml: De vrager 'ouder' krijgt 2 stappen. Schrijf er 3 tot 6.",
    ]


def test_a_folder_that_may_not_be_listed_says_so(tmp_path, monkeypatch):
    def denied(_):
        raise PermissionError

    mini.write(mini.FILES, tmp_path)
    monkeypatch.setattr("pathlib.Path.iterdir", denied)
    _, problems = examine(tmp_path)
    assert [problem.text for problem in problems] == [
        "Deze map is niet te lezen. Kijk of je er rechten voor hebt."
    ]


def test_a_folder_needs_a_name():
    with pytest.raises(UsageError):
        load("")


def test_the_first_of_two_entries_with_one_id_counts(places):
    second = FACT.removeprefix("feiten:\n").replace("Zo is het.", "0113")
    assert places("feiten.yaml", FACT + second) == [
        "feiten.yaml:8:9: De id 'feit' is er al. Kies een andere naam.",
        "feiten.yaml:9:11: YAML leest 0113 niet als tekst. Zet er aanhalingstekens omheen.",
    ]


@pytest.mark.parametrize("name", ["weg", "n" * 5000])
@pytest.mark.parametrize("make", [lambda _: None, lambda path: path.with_name("weg").touch()])
def test_what_is_no_folder_is_one_clear_problem(make, name, tmp_path):
    path = tmp_path / name
    make(path)
    with pytest.raises(KnowledgeError) as error:
        load(path)
    assert str(error.value) == f"{path}:1:1: Deze map is er niet. Geef de map met roles.yaml."
    assert error.value.exit_code == 3


@pytest.mark.parametrize(
    ("make", "text"),
    [
        (lambda _: None, "Deze map mist. Zet haar terug, met een bestand per situatie."),
        (lambda path: path.touch(), "Deze map mist. Zet haar terug, met een bestand per situatie."),
        (lambda path: path.mkdir(), "Deze map is leeg. Zet er een bestand per situatie in."),
    ],
    ids=["missing", "file", "empty"],
)
def test_a_folder_without_situations_says_so_and_no_more(make, text, tmp_path):
    mini.write({name: data for name, data in mini.FILES.items() if "/" not in name}, tmp_path)
    make(tmp_path / "situaties")
    _, problems = examine(tmp_path)
    assert [problem.text for problem in problems] == [text]


def test_problems_come_in_the_order_of_files_and_lines(broken, tmp_path):
    def change(files):
        files["situaties/ruzie.yaml"]["zzz"] = "x"
        files["feiten.yaml"]["zzz"] = "x"
        files["feiten.yaml"]["feiten"][0]["zzz"] = "x"

    broken(change)
    _, problems = examine(tmp_path / "kennis")
    places = [problem.place for problem in problems]
    assert places == sorted(places)
    assert all(isinstance(place, Place) for place in places)


def test_a_sound_folder_loads_and_answers(tmp_path):
    mini.write(mini.FILES, tmp_path)
    kennis = load(tmp_path)
    assert list(kennis.situaties) == ["ruzie", "zorgen"]
    assert load(str(tmp_path)) == kennis
