"""Each rule of the knowledge base: what breaks it, and that nothing else is reported then."""

import pytest

from tests import mini
from tests.checks.broken import (
    CASES,
    PLACES,
    RUZIE,
    ZORGEN,
    answers,
    extra,
    first,
    home_role_at_school,
    limit,
    locked_in,
    second_fact,
    two_steps,
    unused_fact,
    unused_term,
    urgent_with_school_role,
)
from tests.knowledge.test_schools import SCHOOLS
from wiedoetwat.checks import CHECKS, check
from wiedoetwat.checks.answers import everyone_gets_steps
from wiedoetwat.checks.safety import aandachtsfunctionaris_stays_at_home
from wiedoetwat.checks.table import every_cell_has_one_place
from wiedoetwat.loading import examine, load
from wiedoetwat.model import CELLEN, TABEL_RIJEN

HOME_HATS = ("aandachtsfunctionaris", "ib")


def test_the_small_knowledge_base_breaks_no_rule(broken):
    assert broken(lambda _: None) == []


@pytest.mark.parametrize("change", CASES, ids=lambda change: change.__name__)
def test_a_broken_rule_is_reported_and_nothing_else(change, broken):
    assert broken(change) == CASES[change]


@pytest.mark.parametrize("change", CASES, ids=lambda change: change.__name__)
def test_a_broken_rule_is_reported_where_it_is(change, tmp_path):
    assert sorted(found_at(change, tmp_path)) == sorted(PLACES[change])


def found_at(change, folder):
    """Return where in the knowledge something is found after a change."""
    mini.problems(change, folder)
    kennis, _ = examine(folder)
    return {"/".join(map(str, one.path)) for rule in CHECKS for one in rule(kennis)}


@pytest.mark.parametrize(
    ("carried", "place"),
    [
        (limit, "rollen/apc/niet_voor/0/bron"),
        (lambda files: files["roles.yaml"]["partners"][0], "partners/directie/bron"),
        (first, "situaties/ruzie/eerste/0/bron"),
        (extra, "situaties/ruzie/ook/0/bron"),
        (lambda files: extra(files, field="niet", bij="ib"), "situaties/ruzie/niet/0/bron"),
        (lambda files: files[RUZIE]["stappen"]["ouder"][2], "situaties/ruzie/stappen/ouder/2/bron"),
    ],
)
def test_a_weak_fact_is_found_wherever_it_carries_something(carried, place, tmp_path):
    def change(files):
        second_fact(files, zekerheid="zwak")
        carried(files).setdefault("bron", []).append("tweede")

    assert place in found_at(change, tmp_path)


def test_an_answer_that_nothing_fits_is_not_the_same_as_what_was_found_before(broken):
    def change(files):
        answers(files, "veilig")[0]["situatie"] = "ruzie"

    assert broken(change) == []


@pytest.mark.parametrize(
    ("at_school", "number", "wrong"),
    [(False, 6, False), (False, 7, True), (True, 8, False), (True, 9, True)],
)
def test_a_school_may_have_two_steps_more(at_school, number, wrong, small):
    kennis = small(lambda files: files[RUZIE]["stappen"].update(ouder=[mini.STEP] * 6))
    ruzie = kennis.situaties["ruzie"]
    steps = {**ruzie.stappen, "ouder": (ruzie.stappen["ouder"] * 2)[:number]}
    changed = kennis._replace(
        situaties={"ruzie": ruzie._replace(stappen=steps)},
        school=SCHOOLS["dorpsschool"].school if at_school else None,
    )
    assert bool([*everyone_gets_steps(changed)]) is wrong


def test_everything_is_reported_at_once(broken):
    def everything(files):
        unused_fact(files)
        two_steps(files)
        unused_term(files)

    assert sorted(broken(everything)) == sorted(
        [*CASES[unused_fact], *CASES[two_steps], *CASES[unused_term]]
    )


@pytest.mark.parametrize("field", ["eerste", "ook"])
def test_the_home_role_is_for_home_in_any_place(field, broken):
    problems = broken(lambda files: extra(files, field=field, bij="aandachtsfunctionaris"))
    assert problems == CASES[home_role_at_school]


@pytest.mark.parametrize("cel", CELLEN)
def test_every_cell_that_is_gone_is_missed(cel, kennis):
    def without(delen):
        return tuple(deel for deel in delen if deel.id != cel)

    id_ = cel.rsplit("-", 1)[0]
    rol = kennis.rollen[id_]
    rol = rol._replace(taken=without(rol.taken), niet_voor=without(rol.niet_voor))
    found = every_cell_has_one_place(kennis._replace(rollen={**kennis.rollen, id_: rol}))
    assert [one.path for one in found] == [("rollen", id_)]


def test_every_role_that_is_gone_is_missed_and_a_cell_of_another_has_no_place(kennis):
    apc, ib = kennis.rollen["apc"], kennis.rollen["ib"]
    others = {id_: one for id_, one in kennis.rollen.items() if id_ not in ("apc", "ib")}
    gone = every_cell_has_one_place(kennis._replace(rollen=others))
    assert [one.path for one in gone] == [("rollen",)] * 2
    both = ib._replace(taken=(*ib.taken, apc.taken[0]))
    found = every_cell_has_one_place(kennis._replace(rollen={**kennis.rollen, "ib": both}))
    assert [one.path for one in found] == [("rollen", "ib", "taken", len(ib.taken), "id")]


def test_a_limit_for_one_asker_uses_its_cell(broken):
    assert broken(lambda files: limit(files).update(voor=["ouder"])) == []


def test_a_way_to_a_situation_that_is_not_there_is_no_circle(tmp_path):
    def change(files):
        files[RUZIE]["als_dat_niet_helpt"] = [{"situatie": "qqqq", "tekst": "Dan zo."}]

    assert found_at(change, tmp_path) == set()


@pytest.mark.parametrize(("field", "number"), [("eerste", 1), ("ook", 0)])
def test_the_home_role_is_found_where_it_is_whatever_comes_before(field, number, tmp_path):
    mini.problems(lambda files: extra(files, field=field, bij="aandachtsfunctionaris"), tmp_path)
    kennis, _ = examine(tmp_path)
    for order in (kennis.situaties, dict(reversed(kennis.situaties.items()))):
        found = aandachtsfunctionaris_stays_at_home(kennis._replace(situaties=order))
        assert [one.path for one in found] == [("situaties", "ruzie", field, number, "bij")]


@pytest.mark.parametrize("role", [role for role in TABEL_RIJEN if role not in HOME_HATS])
def test_no_school_role_is_first_at_home(role, broken):
    def change(files):
        limit(files)["geldt_voor"] = ["ruzie"] if role != "apc" else ["zorgen"]
        limit(files)["voor"] = ["directie"]
        files[RUZIE]["eerste"][0]["voor"] = ["leerling", "ouder", "medewerker"]
        files[RUZIE]["eerste"].append(
            files[RUZIE]["eerste"][0] | {"bij": "ib", "voor": ["directie"]}
        )
        extra(files, ZORGEN, "eerste", bij=role, voor=["ouder"])

    assert broken(change) == [
        f"{ZORGEN}: '{role}' gaat over school. Thuis hoort bij de aandachtsfunctionaris."
    ]


@pytest.mark.parametrize("role", TABEL_RIJEN)
def test_no_role_of_the_school_is_first_when_life_is_at_stake(role, broken):
    def change(files):
        files[RUZIE] |= {"urgent": True, "melding": "acuut-gevaar"}
        first(files)["bij"] = "hulplijn"
        extra(files, field="eerste", bij=role, voor=["ouder"])

    expected = list(CASES[urgent_with_school_role])
    if role == "aandachtsfunctionaris":
        expected += CASES[home_role_at_school]
    assert sorted(broken(change)) == sorted(expected)


@pytest.mark.parametrize("helper", ["hulplijn", "directie"])
def test_help_from_outside_and_the_leaders_are_first_when_life_is_at_stake(helper, broken):
    def change(files):
        files[RUZIE] |= {"urgent": True, "melding": "acuut-gevaar"}
        first(files)["bij"] = "hulplijn"
        extra(files, field="eerste", bij=helper, voor=["ouder"])
        first(files)["voor"] = ["leerling", "medewerker", "directie"]

    assert broken(change) == []


@pytest.mark.parametrize("hat", ["ib", "directie"])
def test_ib_may_wear_the_hat_at_home_and_a_partner_may_be_first_there(hat, broken):
    def change(files):
        extra(files, ZORGEN, "eerste", bij=hat, voor=["ouder"])

    assert broken(change) == []


def test_an_independent_partner_also_leads_out_of_the_conflict(broken):
    def change(files):
        locked_in(files)
        files["roles.yaml"]["partners"][0]["onafhankelijk"] = True
        for situation in (RUZIE, ZORGEN):
            extra(files, situation, bij="directie", voor=["ouder"])

    assert broken(change) == []


def test_someone_wrong_on_a_condition_may_still_be_named(broken):
    def change(files):
        extra(files, field="niet", bij="apc", als="Het moet geheim blijven.")

    assert broken(change) == []


def test_the_baked_knowledge_breaks_no_rule():
    assert list(check(load())) == []


def test_every_rule_has_a_case_that_breaks_it(tmp_path):
    fired = set()
    for number, change in enumerate(CASES):
        folder = tmp_path / str(number)
        mini.problems(change, folder)
        kennis, _ = examine(folder)
        fired |= {rule.__name__ for rule in CHECKS if any(True for _ in rule(kennis))}
    assert fired == {rule.__name__ for rule in CHECKS}
