"""A school on the command line: its file, its day, whom it is about, and a new file for it."""

import json
import os
import stat
import sys

import jsonschema
import pytest

from tests.conftest import ROOT
from tests.knowledge.test_schools import EXAMPLES, FILES, NATIONAL, OP
from tests.test_cli import ENGLISH
from wiedoetwat import clock, options

DORP = FILES["dorpsschool"]
TWEEKADE = FILES["scholengemeenschap"]
DAY = ("--op", OP)
CALLS = {
    "route": ["route", "-s", "klacht"],
    "een tekst": ["route", "ik word gepest op school"],
    "rollen": ["rollen"],
    "een rol": ["rollen", "apc"],
    "situaties": ["situaties"],
    "matrix": ["matrix"],
    "waarom": ["waarom", "klacht"],
}
SENT = b"mijn zoon wordt gepest op school door klasgenoten\n"


@pytest.fixture(autouse=True)
def _no_school_around(monkeypatch):
    """Keep the school of whoever runs the tests out of them."""
    monkeypatch.delenv(options.SCHOOL_ENV, raising=False)


@pytest.fixture
def at(monkeypatch):
    """Return a function that makes it another day."""
    return lambda day: monkeypatch.setattr(clock, "today", lambda: day)


@pytest.fixture
def school(tmp_path):
    """Return a function that writes a school file and returns its path."""

    def write(text="", name="school.yaml"):
        path = tmp_path / name
        path.write_text(f"{HEAD}{text}", "utf-8")
        return path

    return write


HEAD = "school: {naam: Basisschool A, sector: po, plaats: B}\ngeldig_tot: 2027-07-31\n"
ANNA = "rollen: {schoolcontactpersoon: {personen: [juf Anna]}}\n"


def validated(name, out):
    """Return what was printed, after a check against its schema."""
    data = json.loads(out)
    schema = json.loads((ROOT / "docs" / "schema" / f"{name}-1.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(data)
    return data


def forms(call):
    return {"route": options.ROUTE_FORMS, "matrix": options.MATRIX_FORMS}.get(
        CALLS[call][0], options.PAGE_FORMS
    )


@pytest.mark.parametrize(("call", "form"), [(call, form) for call in CALLS for form in forms(call)])
def test_every_command_answers_for_a_school_in_every_form(call, form, run):
    code, out, err = run(*CALLS[call], "--school", TWEEKADE, *DAY, "--formaat", form)
    assert (code, err) == (0, "")
    assert out.endswith("\n")


@pytest.mark.parametrize("call", CALLS)
def test_json_with_a_school_keeps_to_its_schema(call, run):
    _, out, _ = run(*CALLS[call], "--school", DORP, *DAY, "--formaat", "json")
    validated(CALLS[call][0], out)


@pytest.mark.parametrize("arguments", [[], ["--over", "directie"], ["--wie", "leerling"]])
def test_an_answer_with_a_school_has_its_names(arguments, run):
    code, out, err = run("route", "-s", "klacht", "--school", DORP, *DAY, *arguments)
    assert (code, err) == (0, "")
    assert "Met de namen van Basisschool De Wulpendans in Wulpendam, op 24 november" in out
    assert "Juf Noor: maandag tot en met donderdag" in out


def test_without_a_school_there_is_not_a_word_about_one(run):
    _, out, _ = run("route", "-s", "klacht")
    assert "Met de namen" not in out
    assert "nog niet ingevuld" not in out


def test_an_own_situation_has_its_own_answer(run):
    code, out, _ = run("route", "-s", "schoolbus", "--school", DORP, *DAY)
    assert code == 0
    assert out.startswith("Pesten in de schoolbus\n")
    assert run("route", "-s", "schoolbus")[0] == 2


def test_the_environment_names_the_school(run, monkeypatch):
    asked = run("route", "-s", "klacht", "--school", DORP, *DAY)
    monkeypatch.setenv(options.SCHOOL_ENV, str(DORP))
    assert run("route", "-s", "klacht", *DAY) == asked
    assert "Bert Hamming" in run("rollen", "directie", *DAY)[1]


def test_an_option_wins_from_the_environment(run, monkeypatch):
    monkeypatch.setenv(options.SCHOOL_ENV, str(DORP))
    _, out, _ = run("route", "-s", "klacht", "--school", TWEEKADE, *DAY)
    assert "Tweekade" in out
    assert "Wulpendans" not in out


def test_an_empty_environment_names_no_school(run, monkeypatch):
    alone = run("route", "-s", "klacht")
    monkeypatch.setenv(options.SCHOOL_ENV, "")
    assert run("route", "-s", "klacht") == alone


@pytest.mark.parametrize("call", CALLS)
def test_a_wrong_name_in_the_environment_is_told(call, run, monkeypatch):
    monkeypatch.setenv(options.SCHOOL_ENV, "/weg/school.yaml")
    code, out, err = run(*CALLS[call])
    assert (code, out) == (3, "")
    assert err == "/weg/school.yaml:1:1: Dit bestand is er niet. Kijk of de naam klopt.\n"


def test_the_environment_has_no_say_in_a_check(run, monkeypatch):
    monkeypatch.setenv(options.SCHOOL_ENV, "/weg/school.yaml")
    assert run("controleer")[0] == 0
    assert run("controleer", FILES["de-vlierpoort"], *DAY)[0] == 0


@pytest.mark.parametrize(
    ("day", "present", "absent"),
    [
        ("2026-10-31", "Karin Postma: ", "Joris Veen"),
        ("2026-11-01", "Joris Veen: ", "Karin Postma: "),
        ("2027-02-28", "Joris Veen: ", "Karin Postma: "),
        ("2027-03-01", "Karin Postma: ", "Joris Veen"),
    ],
)
def test_on_another_day_another_person_may_be_there(day, present, absent, run):
    _, out, _ = run("rollen", "ib", "--school", TWEEKADE, "--op", day)
    assert present in out
    assert absent not in out


def test_without_a_day_it_is_today(run, at):
    for day in ("2026-10-31", "2026-11-01"):
        at(day)
        command = ("rollen", "ib", "--school", TWEEKADE)
        assert run(*command) == run(*command, "--op", day)


@pytest.mark.parametrize("form", options.ROUTE_FORMS)
def test_names_that_are_too_old_are_not_shown_and_that_is_said(form, run):
    command = ("route", "-s", "klacht", "--school", DORP, "--op", "2027-08-01", "-f", form)
    code, out, err = run(*command)
    assert (code, err) == (0, "")
    flat = " ".join(out.replace("│", " ").replace("\\", "").split())
    assert not [name for name in ("Noor", "Hamming", "Terpstra", "0100-") if name in flat]
    if form == "json":
        assert validated("route", out)["school"]["verlopen"]
    else:
        assert "waren geldig tot en met 31 juli 2027. Daarom staan ze er niet bij." in flat


@pytest.mark.parametrize("call", CALLS)
def test_a_day_without_a_school_is_wrong_use(call, run):
    code, out, err = run(*CALLS[call], *DAY)
    assert (code, out) == (2, "")
    assert err == "Een dag (--op) hoort bij een school. Geef er ook --school bij.\n"


def test_on_their_last_day_names_are_shown(run):
    _, out, _ = run("route", "-s", "klacht", "--school", DORP, "--op", "2027-07-31")
    assert "Juf Noor" in out


def test_in_an_answer_about_someone_their_name_stands_nowhere_else(run):
    _, out, _ = run(
        "route", "-s", "klacht", "-w", "ouder", "--school", DORP, *DAY, "--over", "Noor"
    )
    assert "Dit gaat over juf Noor. Daarom sturen we niemand daarheen." in " ".join(out.split())
    assert "Juf Noor: " not in out
    assert "0100-000001" not in out
    first = out[out.index("Eerst naar") :]
    assert first.splitlines()[2] == "* Vertrouwenspersoon van de GGD"


@pytest.mark.parametrize("form", options.ROUTE_FORMS)
@pytest.mark.parametrize("text", [["-s", "klacht"], ["ik heb een klacht over de directeur"]])
def test_every_form_says_whom_it_is_about(text, form, run):
    code, out, err = run("route", *text, "--over", "directie", "-f", form)
    assert (code, err) == (0, "")
    if form == "json":
        over = validated("route", out)["over"]
        assert over["rollen"] == ["directie"]
    else:
        flat = " ".join(out.replace("\\", "").split())
        assert "Dit gaat over de directie. Daarom sturen we niemand daarheen." in flat


def test_what_none_of_ours_is_about_someone_sends_nobody_to_them(run):
    code, out, _ = run("route", "hoe laat is gym", "-w", "leerling", "--over", "leerkracht")
    assert code == 1
    assert "* Leerkracht of mentor" not in out
    assert "Altijd goed" in out


def test_the_guided_questions_lead_to_an_answer_that_is_about_someone(run):
    code, out, _ = run("route", "--over", "leerkracht", typed=b"6\n2\n1\n1\n1\n")
    assert code == 0
    assert "Dit gaat over de leerkracht. Daarom sturen we niemand daarheen." in " ".join(
        out.split()
    )


def test_the_reasons_are_about_someone_too(run):
    _, out, _ = run(
        "waarom", "klacht", "-w", "ouder", "--over", "schoolcontactpersoon", "-f", "json"
    )
    reasons = validated("waarom", out)["redenen"]
    first = [one["id"] for one in reasons if one["plaats"] == "eerste"]
    assert first == ["vertrouwenspersoon"]


def test_texts_line_by_line_for_a_school_and_about_someone(run):
    command = ("route", "--invoer", "-", "--school", DORP, *DAY, "--over", "juf Noor")
    code, out, err = run(*command, typed=SENT + b"schoolbus\n\xff\n")
    assert code == 1
    assert err.startswith("regel 3: Dit is geen UTF-8.")
    for line in out.splitlines():
        data = validated("route", line)
        assert (data["over"]["naam"], data["school"]["naam"]) == (
            "juf Noor",
            "Basisschool De Wulpendans",
        )
        answer = data["antwoorden"][0]
        people = [who["naam"] for one in answer["eerste"] for who in one["personen"]]
        assert "juf Noor" not in people


WRONG = {
    "no such file": (["--school", "/weg.yaml"], 3, "/weg.yaml:1:1: Dit bestand is er niet."),
    "no name": (["--school="], 2, "Geef de naam van een schoolbestand."),
    "no name behind it": (["--school"], 2, "De optie --school klopt zo niet."),
    "several schools": (
        ["--school", str(EXAMPLES / "bestuur")],
        2,
        "In deze map staan 5 scholen. Kies er één, zoals de-draaitol.yaml, de-kwikstaart.yaml of "
        "de-vlierpoort.yaml.\n",
    ),
    "a folder without a school": (
        ["--school", str(ROOT / "docs")],
        2,
        "In deze map staat geen schoolbestand (.yaml).\n",
    ),
    "no school file": (["--school", str(ROOT / "data" / "vragers.yaml")], 3, "vragers.yaml:"),
    "no day": (["--school", str(DORP), "--op", "morgen"], 2, "Dit is geen dag. Schrijf jjjj-mm-"),
    "no such day": (["--school", str(DORP), "--op", "2027-02-30"], 2, "Dit is geen dag."),
    "empty day": (["--school", str(DORP), "--op", ""], 2, "Dit is geen dag."),
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("case", WRONG)
def test_a_school_that_cannot_be_used_is_explained_in_dutch(case, call, run):
    arguments, expected, text = WRONG[case]
    code, out, err = run(*CALLS[call], *arguments)
    assert (code, out) == (expected, "")
    assert text in err
    assert not ENGLISH.search(err)


ABOUT = {
    "nobody": (["--over", "qqqq"], "Deze rol kennen we niet."),
    "nothing": (["--over", ""], "Deze rol kennen we niet."),
    "someone of no school": (["--over", "Noor"], "Deze rol kennen we niet."),
    "help outside": (["--over", "113"], "Hulp van buiten staat daarbuiten."),
    "no name behind it": (["--over"], "De optie --over klopt zo niet."),
}


@pytest.mark.parametrize("call", ["route", "een tekst", "waarom"])
@pytest.mark.parametrize("case", ABOUT)
def test_whom_it_cannot_be_about_is_explained_in_dutch(case, call, run):
    arguments, text = ABOUT[case]
    code, out, err = run(*CALLS[call], *arguments)
    assert (code, out) == (2, "")
    assert text in err
    assert not ENGLISH.search(err)


def test_a_part_of_several_names_is_refused_without_saying_them(run, school):
    path = school("rollen: {apc: {personen: [Jan de Wit, Piet de Wit]}}\n")
    code, out, err = run("route", "-s", "klacht", "--school", path, *DAY, "--over", "de wit")
    assert (code, out) == (2, "")
    assert err == "Deze naam past bij meer dan één persoon. Schrijf hem helemaal.\n"


BROKEN = {
    "a wrong address": (
        "rollen: {apc: {personen: [{naam: juf Anna, email: anna.school.nl}]}}\n",
        "geen mailadres",
    ),
    "an unknown field": ("rollen: {apc: {personen: [{naam: juf Anna, mobiel: '06'}]}}\n", "mobiel"),
    "an unknown role": ("rollen: {conrector: {personen: [juf Anna]}}\n", "conrector"),
    "a name twice": ("rollen: {apc: {personen: [juf Anna], personen: []}}\n", "personen"),
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_file_is_told_with_its_place_and_without_names(case, call, run, school):
    text, field = BROKEN[case]
    path = school(text)
    code, out, err = run(*CALLS[call], "--school", path, *DAY)
    assert (code, out) == (3, "")
    assert err.startswith(f"{path}:3:")
    assert field in err
    assert "juf Anna" not in err


def test_a_file_is_read_as_it_is_even_if_only_a_warning_is_left(run, school):
    path = school(ANNA)
    assert "waarschuwing" in run("controleer", path, *DAY)[1]
    code, out, err = run("route", "-s", "klacht", "--school", path, *DAY)
    assert (code, err) == (0, "")
    assert "Juf Anna." in out


def test_a_folder_with_one_school_is_that_school(run, school):
    path = school(ANNA)
    command = ("route", "-s", "klacht", *DAY, "--school")
    assert run(*command, path.parent) == run(*command, path)


@pytest.mark.parametrize("name", FILES)
def test_every_example_is_without_errors(name, run):
    code, out, err = run("controleer", FILES[name], *DAY, "-f", "json")
    assert (code, err) == (0, "")
    data = validated("controleer", out)
    assert data["in_orde"]
    assert data["aantallen"]["fouten"] == 0
    assert data["school"]["op"] == OP
    assert set(data["rollen"]) == set(NATIONAL.op_school)


@pytest.mark.parametrize("form", options.PAGE_FORMS)
@pytest.mark.parametrize("what", [TWEEKADE, EXAMPLES / "bestuur"], ids=["school", "map"])
def test_a_check_has_every_form(what, form, run):
    code, out, err = run("controleer", what, *DAY, "-f", form)
    assert (code, err) == (0, "")
    assert out.endswith("\n")
    assert not out.endswith("\n\n")


def test_a_check_of_a_school_says_what_is_wrong_and_who_is_there(run, school):
    path = school(ANNA + "situaties: {klacht-loopt-vast: {eerste: []}}\n")
    code, out, err = run("controleer", path, *DAY)
    assert (code, err) == (1, "")
    assert out.startswith("1 fout")
    assert f"{path}:4:" in out
    assert "juf Anna" in out
    data = validated("controleer", run("controleer", path, *DAY, "-f", "json")[1])
    assert not data["in_orde"]
    assert {one["ernst"] for one in data["problemen"]} == {"fout", "waarschuwing"}


def test_a_check_without_a_day_is_for_today(run, at):
    at("2028-01-01")
    code, out, _ = run("controleer", DORP, "-f", "json")
    assert code == 1
    data = validated("controleer", out)
    assert data["school"]["verlopen"]
    assert set(data["rollen"].values()) == {"verlopen"}
    assert not data["aantallen"]["fouten"]


def test_a_check_of_a_file_that_says_too_little_shows_its_errors(run, tmp_path):
    path = tmp_path / "school.yaml"
    path.write_text("school: {naam: A}\n", "utf-8")
    code, out, err = run("controleer", path, *DAY)
    assert (code, err) == (1, "")
    assert f"{path}:1:" in out
    assert validated("controleer", run("controleer", path, "-f", "json")[1])["school"] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"school: [\n", ":"),
        (b"\xff\xfe\n", "geen UTF-8"),
        (b"a\x07: b\n", "stuurteken"),
        (b"- Sem\n", "Dit is geen schoolbestand. Begin met 'school:'."),
        (b"", "school.yaml:1:1: "),
    ],
)
def test_what_is_no_school_file_cannot_be_used(text, expected, run, tmp_path):
    path = tmp_path / "school.yaml"
    path.write_bytes(text)
    code, out, err = run("route", "-s", "klacht", "--school", path)
    assert (code, out) == (3, "")
    assert expected in err
    assert "Sem" not in err
    code, out, err = run("controleer", path)
    assert code in (1, 3)
    assert expected in out + err
    assert "Sem" not in out + err


def test_a_check_of_what_is_not_there_is_exit_code_3(run, tmp_path):
    code, out, err = run("controleer", tmp_path / "weg.yaml")
    assert (code, out) == (3, "")
    assert err == f"{tmp_path}/weg.yaml:1:1: Dit bestand is er niet. Kijk of de naam klopt.\n"


@pytest.mark.parametrize("command", [["controleer"], ["route", "-s", "klacht", "--school"]])
def test_a_pipe_is_refused_and_never_waited_for(command, run, tmp_path):
    pipe = tmp_path / "school.yaml"
    os.mkfifo(pipe)
    code, out, err = run(*command, pipe)
    assert (code, out) == (3, "")
    assert err == f"{pipe}:1:1: Dit is geen gewoon bestand. Geef een YAML-bestand.\n"


@pytest.mark.parametrize("day", ["morgen", "2026-13-01", ""])
@pytest.mark.parametrize("what", [DORP, EXAMPLES / "bestuur"], ids=["school", "map"])
def test_a_check_on_no_day_is_wrong_use(what, day, run):
    code, out, err = run("controleer", what, "--op", day)
    assert (code, out) == (2, "")
    assert err == "Dit is geen dag. Schrijf jjjj-mm-dd, zoals 2027-01-31.\n"


def test_a_check_of_a_folder_has_a_row_for_every_school(run):
    code, out, err = run("controleer", EXAMPLES / "bestuur", *DAY, "-f", "json")
    assert (code, err) == (0, "")
    data = validated("scholen", out)
    assert data["aantallen"] == {"scholen": 5, "met_fouten": 0, "verlopen": 0}
    assert [one["bestand"] for one in data["scholen"]] == sorted(
        path.name for path in (EXAMPLES / "bestuur").glob("*.yaml")
    )


def test_one_broken_school_of_a_folder_is_not_right_and_the_others_are_shown(run, school):
    school(ANNA, "goed.yaml")
    broken = school("rollen: {apc: {personen: [{naam: juf Eva, mobiel: x}]}}\n", "mis.yaml")
    (broken.parent / "stuk.yaml").write_bytes(b"\xff")
    code, out, err = run("controleer", broken.parent, *DAY)
    assert (code, err) == (1, "")
    assert out.startswith("3 scholen nagekeken\n")
    assert f"{broken}:3:" in out
    assert "juf Eva" not in out
    data = validated("scholen", run("controleer", broken.parent, *DAY, "-f", "json")[1])
    assert data["aantallen"] == {"scholen": 3, "met_fouten": 2, "verlopen": 0}


def test_a_folder_of_names_that_are_too_old_is_not_right(run):
    code, out, _ = run("controleer", EXAMPLES / "bestuur", "--op", "2027-08-01", "-f", "json")
    assert code == 1
    assert validated("scholen", out)["aantallen"]["verlopen"] == 5


def test_a_folder_without_a_school_is_wrong_use(run, tmp_path):
    code, out, err = run("controleer", tmp_path)
    assert (code, out) == (2, "")
    assert err == "In deze map staat geen schoolbestand (.yaml).\n"


def test_many_schools_are_counted_on_a_terminal(run, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    code, _, err = run("controleer", EXAMPLES / "bestuur", *DAY)
    assert code == 0
    assert "Nagekeken:" in err
    assert "scholen" in err


@pytest.mark.parametrize("column", [20, 40, 80, 200])
@pytest.mark.parametrize("command", ["rollen", "situaties", "route"])
def test_no_line_of_a_school_is_wider_than_the_screen(command, column, run, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(column))
    arguments = ["-s", "klacht"] if command == "route" else []
    _, out, _ = run(command, *arguments, "--school", DORP, *DAY, "-f", "tekst")
    for line in out.splitlines():
        assert len(line) <= column or len(line.split()) <= 2, line


ANSWERS = {
    "naam": "Basisschool De Test",
    "sector": "po",
    "plaats": "Testdorp",
    "brin": "12AB",
    "geldig_tot": "",
    "apc": "juf Anna",
    "ib": "Tom de Boer",
    "schoolcontactpersoon": "-",
    "vertrouwenspersoon": "",
    "veiligheidscoordinator": "juf Anna",
    "aandachtsfunctionaris": "Tom de Boer",
    "directie": "Els Vos",
    "bestuur": "Stichting Test",
    "klachtencommissie": "-",
}
TYPED = "".join(f"{answer}\n" for answer in ANSWERS.values()).encode()


@pytest.fixture
def new(run, tmp_path):
    """Run `school nieuw` for a file in a new folder, and return what came of it."""

    def command(*more, typed=TYPED, name="school.yaml"):
        path = tmp_path / name
        return path, run("school", "nieuw", path, *DAY, *more, typed=typed)

    return command


@pytest.fixture
def answers(tmp_path):
    """Return a function that writes answers, changed a little, and returns their path."""

    def write(**changed):
        path = tmp_path / "antwoorden"
        path.write_text(json.dumps({**ANSWERS, **changed}), "utf-8")
        return path

    return write


def test_a_new_file_is_typed_and_in_order(new, run):
    path, (code, out, err) = new()
    assert code == 0
    assert out == f"Klaar: {path}. Kijk het na met: wiedoetwat controleer {path}\n"
    assert "1 van 14. Hoe heet de school?" in err
    assert not ENGLISH.search(err)
    assert run("controleer", path, *DAY)[0] == 0
    shown = run("route", "-s", "scholing-team", "--school", path, *DAY)[1]
    assert "Juf Anna" in shown
    assert "Basisschool De Test" in shown


def test_a_new_file_from_answers_is_the_same_as_typed(new, answers):
    typed, _ = new(name="getypt.yaml")
    path, (code, out, err) = new("--antwoorden", answers(), typed=b"")
    assert (code, err) == (0, "")
    assert out.startswith("Klaar: ")
    assert path.read_text("utf-8") == typed.read_text("utf-8")


def test_a_new_file_has_its_own_name_if_none_is_given(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, _ = run("school", "nieuw", *DAY, typed=TYPED)
    assert code == 0
    assert out.startswith("Klaar: school.yaml.")
    assert [path.name for path in tmp_path.iterdir()] == ["school.yaml"]


def test_a_new_file_holds_until_the_end_of_the_school_year_of_today(run, tmp_path, at):
    at("2028-09-01")
    path = tmp_path / "school.yaml"
    assert run("school", "nieuw", path, typed=TYPED)[0] == 0
    assert "geldig_tot: 2029-07-31\n" in path.read_text("utf-8")


def test_a_new_file_can_be_read_by_others_as_any_file(new):
    before = os.umask(0o022)
    path, _ = new()
    os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_a_file_that_is_there_stays_unless_that_is_asked(new, answers):
    path, _ = new()
    path.write_text("van mij\n", "utf-8")
    _, (code, out, err) = new("--antwoorden", answers())
    assert (code, out) == (2, "")
    assert "Dit bestand is er al." in err
    assert path.read_text("utf-8") == "van mij\n"
    assert new("--antwoorden", answers(), "--forceer")[1][0] == 0
    assert path.read_text("utf-8").startswith("# Wie doet wat op Basisschool De Test?")


def test_a_file_that_is_there_is_told_before_a_question_is_asked(new):
    assert new()[1][0] == 0
    _, (code, _, err) = new()
    assert code == 2
    assert "van 14" not in err
    assert "Basisschool" not in err


NOTHING = {
    "stopped": (b"Naam\ns\n", 130, "Gestopt."),
    "no more answers": (b"Naam\npo\n", 2, "Er kwam geen antwoord meer. Er is niets geschreven."),
    "nobody who answers": (b"", 2, "Er kwam geen antwoord meer."),
}


@pytest.mark.parametrize("case", NOTHING)
@pytest.mark.parametrize("more", [[], ["--forceer"]])
def test_who_stops_halfway_leaves_nothing(case, more, new):
    typed, expected, text = NOTHING[case]
    path, (code, out, err) = new(*more, typed=typed)
    assert (code, out) == (expected, "")
    assert text in err
    assert [*path.parent.iterdir()] == []


WRONG_ANSWERS = {
    "no name": ({"naam": ""}, 2, "Bij de vraag 'naam': Hier is een antwoord nodig."),
    "no sector": ({"sector": "hbo"}, 2, "Bij de vraag 'sector': Kies po, vo, so of mbo."),
    "no question": ({"apcc": "juf Eva"}, 3, "Deze vraag bestaat niet. Misschien 'apc'?"),
    "no text": ({"apc": ["juf Eva"]}, 3, "Hier hoort één tekst, achter de vraag."),
}


@pytest.mark.parametrize("case", WRONG_ANSWERS)
def test_answers_that_will_not_do_are_told_and_nothing_is_written(case, new, answers):
    changed, expected, text = WRONG_ANSWERS[case]
    path, (code, out, err) = new("--antwoorden", answers(**changed))
    assert (code, out) == (expected, "")
    assert text in err
    assert "juf Eva" not in err
    assert not path.exists()


def test_answers_that_make_no_sound_file_are_told_and_nothing_is_written(new, answers):
    path, (code, out, err) = new("--antwoorden", answers(apc="bel nooit 112"))
    assert (code, out) == (3, "")
    assert err.startswith(f"{path}:")
    assert "afhouden van hulp buiten de school" in err
    assert "Tom de Boer" not in err
    assert [one.name for one in path.parent.iterdir()] == ["antwoorden"]


@pytest.mark.parametrize("changed", [{"geldig_tot": "morgen"}, {"naam": "x" * 101}])
def test_an_answer_that_fits_no_field_is_told_and_nothing_is_written(changed, new, answers):
    path, (code, out, err) = new("--antwoorden", answers(**changed))
    assert code in (2, 3)
    assert (out, "juf Anna" in err) == ("", False)
    assert not path.exists()


def test_answers_that_are_not_there_are_exit_code_3(new, tmp_path):
    path, (code, out, err) = new("--antwoorden", tmp_path / "weg")
    assert (code, out) == (3, "")
    assert err == f"{tmp_path}/weg:1:1: Dit bestand is er niet. Kijk of de naam klopt.\n"
    assert not path.exists()


def test_a_folder_is_no_file_to_write(run, tmp_path):
    code, out, err = run("school", "nieuw", tmp_path, typed=TYPED)
    assert (code, out) == (2, "")
    assert err == "Dit is een map. Geef de naam van een bestand.\n"


def test_a_folder_that_is_not_there_is_exit_code_3(run, tmp_path, answers):
    path = tmp_path / "weg" / "school.yaml"
    code, out, err = run("school", "nieuw", path, *DAY, "--antwoorden", answers())
    assert (code, out) == (3, "")
    assert err.startswith("Dit bestand kan niet worden geschreven.")


def test_a_new_file_on_no_day_is_wrong_use(run, tmp_path):
    path = tmp_path / "school.yaml"
    code, out, err = run("school", "nieuw", path, "--op", "ooit", typed=TYPED)
    assert (code, out) == (2, "")
    assert err.endswith("Dit is geen dag. Schrijf jjjj-mm-dd, zoals 2027-01-31.\n")
    assert not path.exists()


def test_a_new_file_may_be_for_an_own_folder_of_knowledge(new):
    path, (code, _, _) = new("--kennis", ROOT / "data")
    assert code == 0
    assert path.exists()


@pytest.mark.parametrize("arguments", [["school"], ["school", "--help"], ["school", "nieuw", "-h"]])
@pytest.mark.parametrize("columns", ["20", "80", "200"])
def test_the_help_for_a_school_file_is_dutch(arguments, columns, run, monkeypatch):
    monkeypatch.setenv("COLUMNS", columns)
    code, out, err = run(*arguments)
    assert (code, err) == (0, "")
    assert out.startswith("Gebruik: wiedoetwat school")
    assert not ENGLISH.search(out)


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["school", "oud"], "Dit commando kennen we niet. Kies nieuw."),
        (["school", "nieuw", "a.yaml", "b.yaml"], "Dit past niet bij het commando."),
        (["school", "nieuw", "--school", "x"], "Deze optie kennen we niet."),
        (["controleer", "a.yaml", "b.yaml"], "Dit past niet bij het commando."),
        (["rollen", "--over", "apc"], "Deze optie kennen we niet."),
    ],
)
def test_wrong_use_around_a_school_is_explained_in_dutch(arguments, text, run):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert text in err
    assert not ENGLISH.search(err)


def test_the_help_names_the_environment_variable(run):
    for command in ("route", "rollen", "situaties", "matrix", "waarom"):
        assert options.SCHOOL_ENV in run(command, "--help")[1]
