"""Nobody is sent to whom they complain about: for every role, person, situation and asker."""

from functools import cache

import pytest

from tests.knowledge.test_schools import NATIONAL, OP, SCHOOLS, everyone
from wiedoetwat import UnknownNameError, UsageError, as_data, load, route
from wiedoetwat.answer import Over
from wiedoetwat.checks import safety
from wiedoetwat.conflict import avoiding, find_over, over_person, over_role
from wiedoetwat.model import VRAGERS, Contact, Partner, Stap, Verwijzing
from wiedoetwat.routing import unknown, without

KNOWN = {"": NATIONAL, **SCHOOLS}
ROLES = [("", id_) for id_ in NATIONAL.op_school]
PEOPLE = [(name, person) for name in SCHOOLS for person in everyone(name)]
ALL = pytest.mark.parametrize(("name", "over"), ROLES + PEOPLE)


@cache
def plain(name):
    """Return every outcome of a school (or nationally) that is about nobody."""
    kennis = KNOWN[name]
    return {(id_, wie): route(kennis, id_, wie) for id_ in kennis.situaties for wie in VRAGERS}


@cache
def about(name, over):
    """Return every outcome that is about someone."""
    return {(id_, wie): route(KNOWN[name], id_, wie, over) for id_, wie in plain(name)}


def pairs(name, over):
    """Yield every answer without and with whom it is about."""
    for key, outcome in about(name, over).items():
        yield plain(name)[key].antwoorden[0], outcome.antwoorden[0]


def ids(people):
    return [one.iemand.id for one in people]


def ids_of(people):
    return [one.id for one in people]


def sent_to(answer):
    """Return everyone an answer sends someone to."""
    steps = (*answer.stappen, *answer.als_dat_niet_helpt)
    return {
        *ids((*answer.eerste, *answer.ook)),
        *(id_ for step in steps for id_ in step.bij),
        *(other.id for one in answer.niet for other in one.wel),
    }


@ALL
def test_nobody_is_sent_to_whom_it_is_about(name, over):
    for outcome in about(name, over).values():
        assert not sent_to(outcome.antwoorden[0]) & set(outcome.over.rollen)


@pytest.mark.parametrize(("name", "over"), PEOPLE)
def test_no_name_of_theirs_stands_where_someone_can_go(name, over):
    for outcome in about(name, over).values():
        data = as_data(KNOWN[name], outcome)
        answer = data["antwoorden"][0]
        people = [*answer["eerste"], *answer["ook"], *answer["niet"], *data["altijd"]]
        assert over not in [one["naam"] for who in people for one in who["personen"]]


@ALL
def test_they_are_among_those_not_to_go_to_each_once(name, over):
    for outcome in about(name, over).values():
        wrong = ids(outcome.antwoorden[0].niet)
        assert set(outcome.over.rollen) <= set(wrong)
        assert len(set(wrong)) == len(wrong)
        assert all(one.wel for one in outcome.antwoorden[0].niet)


@ALL
def test_someone_comes_first_who_is_not_the_asker_and_not_the_wrong_one(name, over):
    for (_, wie), outcome in about(name, over).items():
        (answer,) = outcome.antwoorden
        assert answer.eerste
        for one in answer.eerste:
            assert not (isinstance(one.iemand, Partner) and one.iemand.is_zelf == wie)
        assert not set(ids(answer.eerste)) & set(ids(answer.ook))
        assert not set(ids(answer.eerste)) & {one.iemand.id for one in answer.niet if not one.als}


@ALL
def test_help_outside_that_comes_first_is_there_for_the_asker(name, over):
    for (_, wie), outcome in about(name, over).items():
        for one in outcome.antwoorden[0].eerste:
            if isinstance(one.iemand, Contact):
                assert not one.iemand.voor or wie in one.iemand.voor


@ALL
def test_there_is_always_something_to_do(name, over):
    for before, after in pairs(name, over):
        assert after.stappen
        assert all(step.tekst for step in after.stappen)
        assert len(after.als_dat_niet_helpt) == len(before.als_dat_niet_helpt)


@ALL
def test_warnings_and_help_outside_are_as_they_were(name, over):
    for key, outcome in about(name, over).items():
        before = plain(name)[key]
        assert (outcome.urgent, outcome.meldingen) == (before.urgent, before.meldingen)
        for field in ("contacten", "let_op", "groet", "situatie"):
            assert getattr(outcome.antwoorden[0], field) == getattr(before.antwoorden[0], field)


@ALL
def test_the_rules_of_safety_still_hold(name, over):
    """As if the answers were the rules: danger and home have their own people."""
    kennis = KNOWN[name]
    situaties = {id_: _as_rules(one, about(name, over)) for id_, one in kennis.situaties.items()}
    changed = kennis._replace(situaties=situaties)
    for check in (
        safety.aandachtsfunctionaris_stays_at_home,
        safety.home_has_its_own_people,
        safety.danger_is_announced,
        safety.everyone_can_leave_the_conflict,
    ):
        assert [*check(changed)] == []


def _as_rules(situatie, outcomes):
    rules = {}
    for field in ("eerste", "ook"):
        rules[field] = tuple(
            Verwijzing(one.iemand.id, one.als, (wie,), one.waarom, one.bron)
            for wie in VRAGERS
            for one in getattr(outcomes[situatie.id, wie].antwoorden[0], field)
        )
    return situatie._replace(**rules)


@ALL
def test_an_answer_that_sends_nobody_there_stays_as_it_was(name, over):
    for before, after in pairs(name, over):
        rollen = set(about(name, over)[before.situatie.id, "ouder"].over.rollen)
        if not set(ids(before.eerste)) & rollen:
            assert after.eerste == before.eerste
        if not rollen:
            assert after == before


def test_without_anyone_it_is_about_nothing_changes():
    outcome = route(NATIONAL, "klacht", "ouder")
    assert outcome.over is None
    assert without(NATIONAL, outcome, None) is outcome


DORP = SCHOOLS["dorpsschool"]
TWEEKADE = SCHOOLS["scholengemeenschap"]
KWIKSTAART = SCHOOLS["de-kwikstaart"]
NOOR = {"apc", "mediacoach", "schoolcontactpersoon"}


@pytest.mark.parametrize(
    ("kennis", "naam", "soort", "said", "roles"),
    [
        (NATIONAL, "directie", "partner", "directie", {"directie"}),
        (NATIONAL, "Rector", "partner", "directie", {"directie"}),
        (NATIONAL, "apc", "rol", "anti-pestcoördinator", {"apc"}),
        (NATIONAL, "ib", "rol", "IB'er", {"ib"}),
        (DORP, "directie", "partner", "directeur", {"directie", "klachtbehandelaar"}),
        (DORP, "pestcoördinator", "rol", "pestcoördinator", NOOR),
        (DORP, "Bert Hamming", "persoon", "Bert Hamming", {"directie", "klachtbehandelaar"}),
        (DORP, "hamming", "persoon", "Bert Hamming", {"directie", "klachtbehandelaar"}),
        (DORP, "Hamming Bert", "persoon", "Bert Hamming", {"directie", "klachtbehandelaar"}),
        (DORP, "JUF  noor", "persoon", "juf Noor", NOOR),
        (DORP, "leerkracht", "partner", "juf of meester", {"leerkracht", *NOOR}),
        (DORP, "juf Lies", "persoon", "juf Lies", set()),
        (KWIKSTAART, "directeur", "partner", "directeur", {"directie", "schoolcontactpersoon"}),
        (TWEEKADE, "Karin Postma", "persoon", "Karin Postma", set()),
        (TWEEKADE, "Malik Ouali", "persoon", "Malik Ouali", {"aandachtsfunctionaris"}),
        (TWEEKADE, "rector", "partner", "teamleider of rector", {"directie", "klachtbehandelaar"}),
    ],
)
def test_it_can_be_about_a_role_or_a_person_by_any_name(kennis, naam, soort, said, roles):
    over = find_over(kennis, naam)
    assert (over.soort, over.naam, set(over.rollen)) == (soort, said, roles)
    assert over.id == ("" if soort == "persoon" else over.rollen[0])


def test_a_role_is_about_everyone_who_has_it_also_who_is_away():
    people = over_role(TWEEKADE, TWEEKADE.rollen["ib"]).personen
    assert sorted(people) == ["Joris Veen", "Karin Postma", "Malik Ouali"]
    assert over_role(NATIONAL, NATIONAL.rollen["ib"]).personen == ()


@pytest.mark.parametrize(
    ("kennis", "naam", "error", "text"),
    [
        (NATIONAL, "qqqq", UnknownNameError, "Deze rol kennen we niet."),
        (NATIONAL, "", UnknownNameError, "Deze rol kennen we niet."),
        (NATIONAL, "juf Noor", UnknownNameError, "Deze rol kennen we niet."),
        (DORP, "", UnknownNameError, "Deze rol kennen we niet."),
        (DORP, "113", UsageError, "Hulp van buiten staat daarbuiten."),
        (NATIONAL, "kindertelefoon", UsageError, "Hulp van buiten staat daarbuiten."),
    ],
)
def test_whom_it_cannot_be_about_is_refused(kennis, naam, error, text):
    with pytest.raises(error, match=text):
        route(kennis, "klacht", "ouder", naam)


def test_a_part_of_several_names_is_refused_without_saying_them(tmp_path):
    school = written(tmp_path, "apc: {personen: [Jan de Wit, Piet de Wit]}")
    with pytest.raises(UnknownNameError, match="meer dan één persoon") as error:
        find_over(school, "de Wit")
    assert error.value.kind == "persoon"
    assert error.value.suggestions == ("Jan de Wit", "Piet de Wit")
    assert "Wit" not in str(error.value)


def written(folder, *rollen):
    """Return the knowledge of a small school with these roles."""
    path = folder / "school.yaml"
    head = "school: {naam: A, sector: po, plaats: B}\ngeldig_tot: 2027-07-31\nrollen:\n"
    path.write_text(head + "".join(f"  {rol}\n" for rol in rollen), "utf-8")
    return load(school=path, op=OP)


def test_who_has_one_role_with_others_is_left_out_and_the_others_are_not(tmp_path):
    school = written(tmp_path, "apc: {personen: [Jan, Eva]}", "ib: {personen: [Jan]}")
    outcome = route(school, "scholing-team", "medewerker", "Jan")
    assert outcome.over.rollen == ("ib",)
    (first,) = as_data(school, outcome)["antwoorden"][0]["eerste"]
    assert (first["id"], [one["naam"] for one in first["personen"]]) == ("apc", ["Eva"])


@pytest.mark.parametrize("away", ["Jan", "Eva"])
def test_who_has_a_role_alone_while_nobody_is_there_is_left_out_too(away, tmp_path):
    gone = "afwezig: {van: 2026-11-01, tot: 2026-12-01}"
    people = ", ".join(f"{{naam: {one}, {gone}}}" for one in dict.fromkeys(["Jan", away]))
    over = find_over(written(tmp_path, f"apc: {{personen: [{people}]}}"), "Jan")
    assert over.rollen == (("apc",) if away == "Jan" else ())


def test_who_else_has_the_role_of_whom_it_is_about_is_said(tmp_path):
    school = written(tmp_path, "apc: {personen: [Jan]}", "mediacoach: {vervuld_door: apc}")
    (answer,) = route(school, "scholing-team", "medewerker", "apc").antwoorden
    why = {one.iemand.id: one.waarom for one in answer.niet}
    assert why["apc"].startswith("Hier gaat de vraag over.")
    assert why["mediacoach"] == "Jan doet dit ook, en daar gaat de vraag over."


def test_several_people_of_whom_it_is_about_are_named_together(tmp_path):
    people = "apc: {personen: [juf Noor, Eva]}"
    school = written(tmp_path, people, "mediacoach: {vervuld_door: apc}")
    (answer,) = route(school, "scholing-team", "medewerker", "apc").antwoorden
    why = {one.iemand.id: one.waarom for one in answer.niet}
    assert why["mediacoach"] == "Juf Noor en Eva doen dit ook, en daar gaat de vraag over."


def first(kennis, situatie, wie, over):
    (answer,) = route(kennis, situatie, wie, over).antwoorden
    return answer.eerste[0]


@pytest.mark.parametrize(
    ("situatie", "wie", "over", "expected"),
    [
        ("klacht", "ouder", "schoolcontactpersoon", "vertrouwenspersoon"),
        ("klacht-loopt-vast", "ouder", "vertrouwenspersoon", "schoolcontactpersoon"),
        ("grensoverschrijdend-gedrag-medewerker", "medewerker", "bestuur", "vertrouwensinspecteur"),
        ("klacht", "ouder", "directie", "schoolcontactpersoon"),
    ],
)
def test_who_comes_first_instead(situatie, wie, over, expected):
    assert first(NATIONAL, situatie, wie, over).iemand.id == expected


def test_the_first_says_why_they_are_first():
    one = first(NATIONAL, "klacht", "ouder", "schoolcontactpersoon")
    national = next(
        ook
        for ook in route(NATIONAL, "klacht", "ouder").antwoorden[0].ook
        if ook.iemand.id == one.iemand.id
    )
    assert one.waarom == (
        f"Dit gaat over de schoolcontactpersoon. Begin daarom hier. {national.waarom}"
    )
    assert (one.bron, one.regel) == (national.bron, national.regel)


REST = ("schoolcontactpersoon-1", "klachtroute")
"""On what it rests that somebody else comes first."""


@pytest.mark.parametrize(
    ("wie", "expected", "go"),
    [("ouder", "directie", "Ga naar"), ("directie", "hulplijn", "Neem contact op met")],
)
def test_who_stands_above_comes_first_but_nobody_is_sent_to_themselves(wie, expected, go, small):
    kennis = with_steps(small(), step("Ga naar de apc.", "apc"))
    (answer,) = route(kennis, "ruzie", wie, "apc").antwoorden
    (one,) = answer.eerste
    assert (one.iemand.id, one.regel) == (expected, f"over/apc/{expected}")
    does = "Leidt de school." if expected == "directie" else "Iedereen."
    assert (one.als, one.wel, one.bron) == ("", (), REST)
    assert one.waarom == f"Dit gaat over de naam van apc. Begin daarom hier. {does}"
    (stap, *_) = answer.stappen
    called_there = "de directie" if expected == "directie" else "hulplijn"
    assert stap.tekst.endswith(f" {go} {called_there}. Vertel daar wat er is gebeurd.")
    assert (stap.zin, stap.bij, stap.bron) == ("", (expected,), REST)
    no = answer.niet[0]
    assert (no.iemand.id, no.als, no.regel, no.bron) == ("apc", "", "over/apc/apc", REST)
    assert ids_of(no.wel) == [expected]


def partner(id_, **more):
    """Return a partner to add to the small knowledge."""
    return {
        "id": id_,
        "naam": id_,
        "werkgebied": "school",
        "kort": "Helpt.",
        "bron": ["apc-1"],
    } | more


def led_by_the_school(files):
    """Let the school's leaders come first, with ib too, and someone for complaints beside them."""
    ruzie = files["situaties/ruzie.yaml"]
    ruzie["eerste"][0]["bij"] = "directie"
    ruzie["eerste"][0]["voor"] = ["leerling", "ouder", "medewerker"]
    ruzie["eerste"].append({**ruzie["eerste"][0], "bij": "hulplijn", "voor": ["directie"]})
    files["roles.yaml"]["partners"].append(partner("klachtencommissie"))


@pytest.mark.parametrize(("urgent", "expected"), [(True, "hulplijn"), (False, "ib")])
def test_in_danger_nobody_of_the_school_but_its_leaders_comes_first(urgent, expected, small):
    def change(files):
        led_by_the_school(files)
        ruzie = files["situaties/ruzie.yaml"]
        ruzie["ook"] = [{"bij": "ib", "waarom": "Ook.", "bron": ["ib-1"]}]
        if urgent:
            ruzie |= {"urgent": True, "melding": "acuut-gevaar"}

    assert first(small(change), "ruzie", "ouder", "directie").iemand.id == expected


@pytest.mark.parametrize(("urgent", "expected"), [(True, "hulplijn"), (False, "klachtencommissie")])
def test_in_danger_only_who_can_act_at_once_stands_above(urgent, expected, small):
    def change(files):
        led_by_the_school(files)
        if urgent:
            files["situaties/ruzie.yaml"] |= {"urgent": True, "melding": "acuut-gevaar"}

    assert first(small(change), "ruzie", "ouder", "directie").iemand.id == expected


def test_help_outside_that_comes_first_is_that_of_the_situation(small):
    def change(files):
        contacten = files["contacten.yaml"]["contacten"]
        contacten.insert(0, contacten[0] | {"id": "andere-lijn", "naam": "andere lijn"})
        files["situaties/zorgen.yaml"]["contacten"] = ["andere-lijn"]

    assert first(small(change), "ruzie", "directie", "apc").iemand.id == "hulplijn"


def test_without_help_outside_for_the_asker_there_still_is_some(small):
    def change(files):
        files["roles.yaml"]["partners"].append(partner("bestuur", onafhankelijk=True))
        files["situaties/ruzie.yaml"]["eerste"][0]["bij"] = "bestuur"
        files["situaties/zorgen.yaml"]["ook"] = [
            {"bij": "bestuur", "waarom": "Ook.", "bron": ["aandachtsfunctionaris-1"]}
        ]
        files["contacten.yaml"]["contacten"][0]["voor"].remove("directie")

    assert first(small(change), "ruzie", "directie", "bestuur").iemand.id == "hulplijn"


def test_whoever_stands_above_in_a_question_about_a_person_says_so_in_the_trace(small):
    over = Over("persoon", "", "Jan", ("apc",), ("Jan",))
    kennis = small()
    (answer,) = avoiding(kennis, route(kennis, "ruzie", "ouder"), over).antwoorden
    assert answer.eerste[0].regel == "over/persoon/directie"
    assert "Dit gaat over Jan." in answer.eerste[0].waarom


@pytest.mark.parametrize(
    ("wel", "left"),
    [(["vertrouwenspersoon", "apc"], ["vertrouwenspersoon"]), (["apc"], ["directie"])],
)
def test_whoever_is_wrong_sends_on_to_those_it_is_not_about(wel, left, small):
    def change(files):
        no = {"bij": "ib", "waarom": "Nee.", "bron": ["apc-1"], "wel": wel}
        files["situaties/ruzie.yaml"]["niet"] = [no]

    (answer,) = route(small(change), "ruzie", "ouder", "apc").antwoorden
    assert [(one.iemand.id, ids_of(one.wel)) for one in answer.niet] == [
        ("ib", left),
        ("apc", ["directie"]),
    ]


def test_what_is_about_a_person_says_so_in_its_trace(tmp_path):
    school = written(tmp_path, "apc: {personen: [Jan]}")
    (answer,) = route(school, "scholing-team", "medewerker", "Jan").antwoorden
    assert [one.regel for one in answer.niet if one.iemand.id == "apc"] == ["over/persoon/apc"]


def test_who_is_the_wrong_one_for_the_asker_does_not_come_first(small):
    def change(files):
        no = {"bij": "directie", "waarom": "Nee.", "bron": ["apc-1"], "wel": ["ib"]}
        files["situaties/ruzie.yaml"]["niet"] = [no | {"voor": ["ouder"]}]

    assert first(small(change), "ruzie", "ouder", "apc").iemand.id == "hulplijn"
    assert first(small(change), "ruzie", "leerling", "apc").iemand.id == "directie"


def test_who_is_the_wrong_one_on_a_condition_may_come_first_and_is_not_both(small):
    def change(files):
        no = {"bij": "directie", "als": "Soms?", "waarom": "Nee.", "bron": ["apc-1"], "wel": ["ib"]}
        files["situaties/ruzie.yaml"]["niet"] = [no, no | {"bij": "ib", "wel": ["directie"]}]

    (answer,) = route(small(change), "ruzie", "ouder", "apc").antwoorden
    assert (ids(answer.eerste), ids(answer.niet)) == (["directie"], ["ib", "apc"])


def test_who_helps_too_on_a_condition_does_not_come_first(small):
    def change(files):
        also = {"bij": "ib", "waarom": "Ook.", "bron": ["ib-1"]}
        files["situaties/ruzie.yaml"]["ook"] = [
            also | {"als": "Soms?"},
            also | {"bij": "vertrouwenspersoon"},
        ]

    (answer,) = route(small(change), "ruzie", "ouder", "apc").antwoorden
    assert (ids(answer.eerste), ids(answer.ook)) == (["vertrouwenspersoon"], ["ib"])


def with_steps(kennis, *stappen):
    """Return the small knowledge with these steps in its situation at school."""
    ruzie = kennis.situaties["ruzie"]._replace(stappen=dict.fromkeys(VRAGERS, stappen))
    return kennis._replace(situaties={**kennis.situaties, "ruzie": ruzie})


def step(text, *bij):
    return Stap(text, "", bij, ())


BUT = "Ga niet naar de naam van apc, want daar gaat het over. Ga naar de directie."


@pytest.mark.parametrize(
    ("text", "bij", "expected"),
    [
        ("Vraag het aan de apc.", ["apc"], (f"{BUT} Vertel daar wat er is gebeurd.", ["directie"])),
        ("Vraag het.", ["apc"], (f"{BUT} Vertel daar wat er is gebeurd.", ["directie"])),
        ("Zij doen het samen.", ["apc", "ib"], ("Zij doen het samen.", ["ib"])),
        (
            "De APC weet het.",
            ["apc", "ib"],
            (f"{BUT} Vertel daar wat er is gebeurd.", ["directie"]),
        ),
        ("De APC weet het.", ["ib"], (f"De APC weet het. {BUT}", ["ib"])),
        ("De apcx weet het.", ["ib"], ("De apcx weet het.", ["ib"])),
    ],
)
def test_a_step_that_sends_there_or_speaks_of_them(text, bij, expected, small):
    kennis = with_steps(small(), step(text, *bij), step("Bel."))
    (answer,) = route(kennis, "ruzie", "ouder", "apc").antwoorden
    assert [(one.tekst, [*one.bij]) for one in answer.stappen] == [expected, ("Bel.", [])]


def test_whom_to_go_to_instead_is_told_once(small):
    steps = (step("De apc.", "apc"), step("De apc weet het.", "ib"), step("Weer.", "apc"))
    kennis = with_steps(small(), *steps)
    (answer,) = route(kennis, "ruzie", "ouder", "apc").antwoorden
    assert [one.tekst for one in answer.stappen] == [
        f"{BUT} Vertel daar wat er is gebeurd.",
        "De apc weet het.",
    ]


def test_whom_to_go_to_instead_is_told_once_to_who_goes_to_somebody_else(small):
    kennis = with_steps(small(), step("De apc weet het.", "ib"), step("De apc ook.", "ib"))
    (answer,) = route(kennis, "ruzie", "ouder", "apc").antwoorden
    assert [one.tekst for one in answer.stappen] == [f"De apc weet het. {BUT}", "De apc ook."]


@pytest.mark.parametrize(
    ("way", "text", "bij"),
    [
        ({"bij": ["apc"], "tekst": "Vraag het."}, BUT, ("directie",)),
        ({"bij": ["apc", "ib"], "tekst": "Vraag."}, f"Vraag. {BUT}", ("ib",)),
        ({"bij": ["ib"], "tekst": "De apc ook."}, f"De apc ook. {BUT}", ("ib",)),
        ({"bij": ["ib"], "tekst": "Vraag."}, "Vraag.", ("ib",)),
        ({"situatie": "zorgen", "tekst": "Lees dat."}, "Lees dat.", ()),
    ],
)
def test_the_way_on_that_leads_there(way, text, bij, small):
    kennis = small(lambda files: files["situaties/ruzie.yaml"].update(als_dat_niet_helpt=[way]))
    (answer,) = route(kennis, "ruzie", "ouder", "apc").antwoorden
    (one,) = answer.als_dat_niet_helpt
    assert (one.tekst, one.bij, one.situatie) == (text, bij, way.get("situatie", ""))


@pytest.mark.parametrize("wie", VRAGERS)
@pytest.mark.parametrize("id_", NATIONAL.op_school)
def test_whom_one_can_always_ask_is_not_whom_it_is_about(wie, id_):
    outcome = unknown(NATIONAL, NATIONAL.vragers[wie], given=True)
    left = without(NATIONAL, outcome, id_)
    assert ids(left.altijd) == [one for one in ids(outcome.altijd) if one != id_]
    assert left.altijd
    assert left.over.id == id_


def test_it_is_about_them_in_every_answer():
    one = route(NATIONAL, "klacht", "ouder")
    two = one._replace(antwoorden=one.antwoorden * 2)
    left = avoiding(NATIONAL, two, over_role(NATIONAL, NATIONAL.rollen["schoolcontactpersoon"]))
    assert [ids(answer.eerste) for answer in left.antwoorden] == [["vertrouwenspersoon"]] * 2


@pytest.mark.parametrize(
    ("kennis", "naam", "expected"),
    [
        (NATIONAL, "bestuur", "het schoolbestuur"),
        (NATIONAL, "directie", "de directie"),
        (DORP, "directie", "de directeur"),
        (DORP, "juf Noor", "juf Noor"),
    ],
)
def test_how_they_are_called_in_a_sentence(kennis, naam, expected):
    assert find_over(kennis, naam).heet == expected


def test_someone_who_does_not_work_there_has_no_roles():
    assert over_person(NATIONAL, "juf Noor").rollen == ()
