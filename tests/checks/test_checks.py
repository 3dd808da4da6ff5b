"""Each rule of the knowledge base: what breaks it, and that nothing else is reported then.

A case is a change to the small knowledge base and the problems it must cause, all of them.
"""

import pytest

from tests import mini
from wiedoetwat.checks import CHECKS, check
from wiedoetwat.loading import examine, load
from wiedoetwat.model import TABEL_RIJEN, VRAGERS

HOME_HATS = ("aandachtsfunctionaris", "ib")
VRAGERS_SORTED = sorted(VRAGERS)
RUZIE, ZORGEN = "situaties/ruzie.yaml", "situaties/zorgen.yaml"


def roles(files):
    return {role["id"]: role for role in files["roles.yaml"]["rollen"]}


def first(files, situation=RUZIE):
    return files[situation]["eerste"][0]


def limit(files):
    return roles(files)["apc"]["niet_voor"][0]


def extra(files, situation=RUZIE, field="ook", **item):
    """Name someone more in a situation."""
    entry = {"waarom": "Daarom.", "bron": ["apc-1"]} | item
    files[situation].setdefault(field, []).append(entry)


def second_fact(files, **more):
    files["feiten.yaml"]["feiten"].append(
        files["feiten.yaml"]["feiten"][0] | {"id": "tweede"} | more
    )


def without_role(files):
    rollen = files["roles.yaml"]["rollen"]
    rollen.remove(roles(files)["ib"])
    first(files)["bron"] = [cel for cel in mini.SCHOOL_CELLS if not cel.startswith("ib-")]


def without_cell(files):
    roles(files)["ib"]["taken"].pop()
    first(files)["bron"].remove("ib-3")


def unused_cell(files):
    first(files)["bron"] = [cel for cel in mini.SCHOOL_CELLS if cel != "apc-2"]


def foreign_cell(files):
    roles(files)["ib"]["taken"].append({"id": "apc-9", "tekst": "Doet iets anders."})


def unused_term(files):
    files["begrippen.yaml"]["begrippen"].append({"id": "los", "naam": "los", "uitleg": "Los."})


def shared_name(files):
    files[RUZIE]["ook_genoemd"] = ["Gedoe"]
    files[ZORGEN]["ook_genoemd"] = ["gedoe"]


def name_that_is_an_id(files):
    files["vragers.yaml"]["vragers"][0]["ook_genoemd"] = ["Ouder"]


def default_of_other_group(files):
    files["groepen.yaml"]["groepen"][0]["standaard_voor"] = {"ouder": "zorgen"}


def no_first_for_parent(files):
    first(files)["voor"] = ["leerling", "medewerker", "directie"]


def two_steps(files):
    files[RUZIE]["stappen"]["ouder"].pop()


def seven_steps(files):
    files[RUZIE]["stappen"]["ouder"] *= 2
    files[RUZIE]["stappen"]["ouder"].append(dict(mini.STEP))


def no_steps(files):
    del files[RUZIE]["stappen"]["ouder"]


def nothing_to_say(files):
    for step in files[RUZIE]["stappen"]["ouder"]:
        del step["zin"]


def no_way_on(files):
    files[RUZIE]["als_dat_niet_helpt"][0]["voor"] = ["leerling", "medewerker", "directie"]


def way_to_nowhere(files):
    del files[RUZIE]["als_dat_niet_helpt"][0]["bij"]


def two_ways_at_once(files):
    files[RUZIE]["als_dat_niet_helpt"][0]["situatie"] = "zorgen"


def circle(files):
    files[RUZIE]["als_dat_niet_helpt"] = [{"situatie": "zorgen", "tekst": "Dan zo."}]
    files[ZORGEN]["als_dat_niet_helpt"] = [
        {"situatie": "ruzie", "tekst": "Dan zo.", "voor": ["ouder"]},
        {"bij": ["hulplijn"], "tekst": "Bel."},
    ]


def right_and_wrong(files):
    extra(files, field="niet", bij="apc")


def right_and_limited(files):
    limit(files)["geldt_voor"] = ["ruzie"]


def named_first_and_also(files):
    extra(files, bij="apc", voor=["ouder"])


def named_twice_as_also(files):
    extra(files, bij="ib", voor=["ouder", "leerling"])
    extra(files, bij="ib", voor=["ouder", "directie"])


def step_to_wrong_person(files):
    extra(files, field="niet", bij="ib")
    files[RUZIE]["stappen"]["ouder"][0] |= {"bij": ["ib"], "bron": ["ib-1"]}


def to_oneself(files):
    first(files)["bij"] = "directie"


def missing_asker(files):
    del files["vragers.yaml"]["vragers"][2]
    for wie in (RUZIE, ZORGEN):
        files[wie]["meestal_van"] = "ouder"
    files["contacten.yaml"]["contacten"][0]["voor"].remove("medewerker")
    files["vragen.yaml"]["vragen"][1]["antwoorden"].pop(2)
    for situation in (RUZIE, ZORGEN):
        extra(files, situation, bij="hulplijn")


def fifth_asker(files):
    files["vragers.yaml"]["vragers"].append(
        files["vragers.yaml"]["vragers"][0] | {"id": "opa", "naam": "een opa"}
    )


def cold_to_pupils(files):
    files["vragers.yaml"]["vragers"][0]["groet"] = "Hallo."


def cold_in_a_situation(files):
    files[RUZIE]["groet"] = {"leerling": "Hallo."}


def weak_fact_carries(files):
    second_fact(files, zekerheid="zwak")
    first(files)["bron"].append("tweede")


def step_without_source(files):
    files[RUZIE]["stappen"]["ouder"][1]["bij"] = ["apc"]


def unused_fact(files):
    second_fact(files)


def remark_nobody_reads(files):
    del files["let_op.yaml"]["let_op"][0]["bij_rollen"]


def contact_nobody_can_reach(files):
    second = files["contacten.yaml"]["contacten"][0] | {"id": "stil", "naam": "stil"}
    del second["telefoon"]
    files["contacten.yaml"]["contacten"].append(second)
    files[RUZIE]["contacten"].append("stil")


def contact_nobody_names(files):
    second = files["contacten.yaml"]["contacten"][0] | {"id": "los", "naam": "los"}
    files["contacten.yaml"]["contacten"].append(second)


def home_role_at_school(files):
    extra(files, bij="aandachtsfunctionaris")


def school_role_at_home(files):
    extra(files, ZORGEN, "eerste", bij="vertrouwenspersoon")


def locked_in(files):
    files["contacten.yaml"]["contacten"][0]["voor"].remove("ouder")


def urgent_without_warning(files):
    files[RUZIE]["urgent"] = True
    first(files)["bij"] = "hulplijn"


def urgent_with_school_role(files):
    files[RUZIE] |= {"urgent": True, "melding": "acuut-gevaar"}


def no_warning_for_danger(files):
    files["meldingen.yaml"]["meldingen"][0]["id"] = "iets-anders"
    files["signalen.yaml"]["signalen"][0]["melding"] = "iets-anders"


def warning_without_number(files):
    contact = files["contacten.yaml"]["contacten"][0]
    del contact["telefoon"]
    contact["anders"] = "chat"


def numbers_of_nobody(files):
    files["meldingen.yaml"]["meldingen"][0]["tekst"]["ouder"] = "Bel 114."
    files[RUZIE]["stappen"]["ouder"][1]["tekst"] = "Bel 0800-1234 of 0800 4321, na 2020, groep 8."
    files[RUZIE]["stappen"]["leerling"][0]["zin"] = "Ik bel 199."
    files[ZORGEN]["als_dat_niet_helpt"][0]["tekst"] = "Bel 113."


def warning_without_words(files):
    del files["meldingen.yaml"]["meldingen"][0]["tekst"]["ouder"]


def questions(files):
    return {one["id"]: one for one in files["vragen.yaml"]["vragen"]}


def answers(files, question="wat"):
    return questions(files)[question]["antwoorden"]


def sign(files):
    return files["signalen.yaml"]["signalen"][0]


def always_to_oneself(files):
    files["vragers.yaml"]["vragers"][3]["altijd"].append({"bij": "directie", "waarom": "Zo."})


def no_sentence_to_choose(files):
    files[RUZIE]["keuze"] = {"leerling": "Ruzie.", "medewerker": "Ruzie.", "directie": "Ruzie."}


def question_for_some(files):
    questions(files)["wat"]["tekst"] = {"leerling": "Wat?"}


def answer_for_some(files):
    answers(files)[1]["tekst"] = {"ouder": "Iets anders."}


def answer_to_nowhere(files):
    answers(files).append({"tekst": "Ook iets."})


def situation_out_of_reach(files):
    del answers(files, "veilig")[1]["situatie"]
    answers(files, "veilig")[1] |= {"niets": True, "vragen": ["wie"]}


def too_many_questions(files):
    for number in range(4):
        last = number == 3
        files["vragen.yaml"]["vragen"].append(
            {
                "id": f"meer-{number}",
                "tekst": "Meer?",
                "antwoorden": [
                    {"tekst": "Ja.", "niets": True}
                    if last
                    else {"tekst": "Ja.", "vragen": [f"meer-{number + 1}"]},
                    {"situatie": "zorgen"},
                ],
            }
        )
    answers(files)[1] = {"tekst": "Iets anders.", "vragen": ["meer-0"]}


def asker_never_known(files):
    answers(files, "veilig")[0]["vragen"] = ["wat"]


def question_in_vain(files):
    answers(files)[:] = [{"situatie": "ruzie"}, {"tekst": "Ook.", "situatie": "ruzie"}]


def eight_answers(files):
    answers(files).extend({"tekst": f"{number}.", "niets": True} for number in range(6))


def question_nobody_gets(files):
    files["vragen.yaml"]["vragen"].append(questions(files)["wat"] | {"id": "los"})


def questions_in_a_circle(files):
    answers(files)[1] = {"tekst": "Weer.", "vragen": ["veilig"]}


def two_general_questions(files):
    files["vragen.yaml"]["onderscheid"].append({"id": "nog-een", "tekst": "Wat?"})


def pair_of_one(files):
    pair = {"id": "paar", "tussen": ["ruzie", "ruzie"], "tekst": "Wat?"}
    files["vragen.yaml"]["onderscheid"].append(pair)


def pair_twice(files):
    for name in ("paar", "weer"):
        pair = {"id": name, "tussen": ["ruzie", "zorgen"], "tekst": "Wat?"}
        files["vragen.yaml"]["onderscheid"].append(pair)


def pair_for_some(files):
    pair = {"id": "paar", "tussen": ["ruzie", "zorgen"], "tekst": {"ouder": "Wat?"}}
    files["vragen.yaml"]["onderscheid"].append(pair)


def unreadable_pattern(files):
    sign(files)["patronen"].append("{wapen} bij zich")


def unreadable_harmless_pattern(files):
    files["signalen.yaml"]["onschuldig"][0]["patronen"].append("... mes")


def sign_that_sleeps(files):
    sign(files)["voorbeelden"].append("hij heeft een zwaard")


def sign_that_is_jumpy(files):
    sign(files)["geen_voorbeelden"].append("niemand heeft een mes bij zich")


def harmless_that_alarms(files):
    files["signalen.yaml"]["onschuldig"][0]["voorbeelden"].append("een mes bij zich hebben")


def duty(files, **more):
    """Change what is asked of schools, and keep the fact it rests on in use."""
    entry = files["plichten.yaml"]["plichten"][0]
    entry.update(more)
    return entry


def duty_of_no_sector(files):
    duty(files, sectoren=["hbo"])


def duty_by_no_field(files):
    duty(files, geregeld=["rooster"])


def duty_that_cannot_be_met(files):
    del duty(files)["rollen"]


CASES = {
    duty_of_no_sector: ["plichten.yaml: 'hbo' is geen sector. Kies po, vo, so of mbo."],
    duty_by_no_field: [
        "plichten.yaml: 'rooster' is geen veld van 'geregeld'. Kies veiligheidsbeleid, "
        "veiligheidsmonitor, klachtenregeling, meldcode, preventiemedewerker of schoolgids."
    ],
    duty_that_cannot_be_met: [
        "plichten.yaml: Hieraan kan geen school voldoen. Noem 'rollen' of 'geregeld'."
    ],
    without_role: ["roles.yaml: De rol 'ib' uit de tabel mist. Zet haar terug."],
    without_cell: ["roles.yaml: Cel 'ib-3' van de tabel mist. Zet haar terug."],
    unused_cell: ["roles.yaml: Geen situatie gebruikt cel 'apc-2'. Noem haar bij een 'bron'."],
    foreign_cell: [
        "roles.yaml: 'apc-9' is geen cel van deze rol. Een cel heet ib-1, -2 …",
    ],
    unused_term: [
        "begrippen.yaml: Geen taak noemt dit begrip. Noem het daar of haal het weg.",
    ],
    shared_name: [
        f"{ZORGEN}: De naam 'gedoe' hoort ook bij 'ruzie'. Laat hem bij één staan.",
    ],
    name_that_is_an_id: [
        "vragers.yaml: De naam 'Ouder' hoort ook bij 'ouder'. Laat hem bij één staan.",
    ],
    default_of_other_group: [
        "groepen.yaml: 'zorgen' staat in de groep 'thuis'. Kies er een uit deze groep.",
    ],
    no_first_for_parent: [
        f"{RUZIE}: De vrager 'ouder' krijgt hier niemand als eerste. Voeg iemand toe.",
    ],
    two_steps: [f"{RUZIE}: De vrager 'ouder' krijgt 2 stappen. Schrijf er 3 tot 6."],
    seven_steps: [f"{RUZIE}: De vrager 'ouder' krijgt 7 stappen. Schrijf er 3 tot 6."],
    no_steps: [f"{RUZIE}: De vrager 'ouder' krijgt 0 stappen. Schrijf er 3 tot 6."],
    nothing_to_say: [
        f"{RUZIE}: De vrager 'ouder' krijgt geen zin om te zeggen. Geef één stap een 'zin'.",
    ],
    no_way_on: [
        f"{RUZIE}: De vrager 'ouder' kan hierna nergens heen. Schrijf wat diegene dan doet.",
    ],
    way_to_nowhere: [
        f"{RUZIE}: Dit wijst niet één kant op. Noem een 'situatie', of iemand bij 'bij'.",
    ],
    two_ways_at_once: [
        f"{RUZIE}: Dit wijst niet één kant op. Noem een 'situatie', of iemand bij 'bij'.",
    ],
    circle: [
        f"{RUZIE}: Zo loopt de vrager 'ouder' in een kring: dit leidt terug naar 'ruzie'.",
        f"{ZORGEN}: Zo loopt de vrager 'ouder' in een kring: dit leidt terug naar 'zorgen'.",
    ],
    right_and_wrong: [
        f"{RUZIE}: Voor de vrager '{wie}' is 'apc' hier juist niet de persoon."
        for wie in ("directie", "leerling", "medewerker", "ouder")
    ],
    right_and_limited: [
        f"{RUZIE}: Voor de vrager '{wie}' is 'apc' hier juist niet de persoon."
        for wie in ("directie", "leerling", "medewerker", "ouder")
    ],
    named_first_and_also: [
        f"{RUZIE}: De vrager 'ouder' krijgt 'apc' twee keer. Haal er één weg.",
    ],
    named_twice_as_also: [
        f"{RUZIE}: De vrager 'ouder' krijgt 'ib' twee keer. Haal er één weg.",
    ],
    step_to_wrong_person: [
        f"{RUZIE}: Deze stap gaat naar 'ib', en die is hier voor 'ouder' niet de persoon.",
    ],
    to_oneself: [f"{RUZIE}: De vrager 'directie' is zelf de 'directie'. Kies iemand anders."],
    missing_asker: [
        "vragers.yaml: De vrager 'medewerker' mist. Zet hem terug.",
    ],
    fifth_asker: [
        "vragers.yaml: Voor de vrager 'opa' zijn er geen stappen. "
        "Kies leerling, ouder, medewerker of directie.",
    ],
    cold_to_pupils: [
        "vragers.yaml: Een leerling moet hier lezen dat het mag. "
        "Schrijf erbij: je bent niemand tot last.",
    ],
    cold_in_a_situation: [
        f"{RUZIE}: Een leerling moet hier lezen dat het mag. "
        "Schrijf erbij: je bent niemand tot last.",
    ],
    weak_fact_carries: [
        f"{RUZIE}: Het feit 'tweede' is zwak en mag dit niet dragen. Zoek een betere bron.",
    ],
    step_without_source: [
        f"{RUZIE}: Deze stap stuurt naar iemand op school. Noem bij 'bron' waarom.",
    ],
    unused_fact: ["feiten.yaml: Niets steunt op dit feit. Gebruik het of haal het weg."],
    remark_nobody_reads: [
        "let_op.yaml: Dit komt nergens te staan. Vul bij_rollen of bij_situaties in.",
    ],
    contact_nobody_can_reach: [
        "contacten.yaml: Hier is niemand te bereiken. Vul telefoon of anders in.",
    ],
    contact_nobody_names: [
        "contacten.yaml: Geen situatie noemt dit contact. Noem het of haal het weg.",
    ],
    home_role_at_school: [
        f"{RUZIE}: De aandachtsfunctionaris heeft alleen een taak bij thuis. Kies een ander.",
    ],
    school_role_at_home: [
        f"{ZORGEN}: 'vertrouwenspersoon' gaat over school. "
        "Thuis hoort bij de aandachtsfunctionaris.",
    ],
    locked_in: [
        f"{situation}: De vrager 'ouder' kan hier niemand buiten de school bereiken. "
        "Voeg een contact toe."
        for situation in (RUZIE, ZORGEN)
    ],
    urgent_without_warning: [f"{RUZIE}: Hier is haast bij. Kies ook een 'melding'."],
    urgent_with_school_role: [
        f"{RUZIE}: Hier is haast bij. Zet hulp van buiten, directie of bestuur als eerste.",
    ],
    no_warning_for_danger: ["meldingen.yaml: De melding 'acuut-gevaar' mist. Zet haar terug."],
    warning_without_number: [
        "contacten.yaml: De melding 'acuut-gevaar' laat mensen hierheen bellen. Vul een nummer in.",
    ],
    always_to_oneself: [
        "vragers.yaml: De vrager 'directie' is zelf de 'directie'. Kies iemand anders.",
    ],
    no_sentence_to_choose: [
        f"{RUZIE}: De vrager 'ouder' krijgt hier geen zin om te kiezen. Schrijf er een.",
    ],
    question_for_some: ["vragen.yaml: Deze vraag is er niet voor elke vrager."],
    answer_for_some: ["vragen.yaml: Dit antwoord heeft niet voor elke vrager een tekst."],
    answer_to_nowhere: [
        *(f"vragen.yaml: Hier stopt het voor '{wie}' zonder situatie." for wie in VRAGERS_SORTED),
        "vragen.yaml: Dit antwoord leidt nergens heen. Noem vragen, een situatie of niets.",
    ],
    situation_out_of_reach: [
        f"{ZORGEN}: De vragen leiden de vrager '{wie}' niet hierheen. Voeg een antwoord toe."
        for wie in VRAGERS_SORTED
    ],
    too_many_questions: ["vragen.yaml: Zo krijgt iemand 7 vragen. Maak er hooguit 6 van."],
    asker_never_known: ["vragen.yaml: Hier is nog niet bekend wie het vraagt."],
    question_in_vain: [
        "vragen.yaml: Elk antwoord op deze vraag leidt naar hetzelfde. Haal haar weg."
    ],
    eight_answers: ["vragen.yaml: Hier zijn 8 antwoorden. Maak er 2 tot 7."],
    question_nobody_gets: ["vragen.yaml: Deze vraag wordt nooit gesteld. Haal haar weg."],
    questions_in_a_circle: [
        "vragen.yaml: Deze vragen leiden rond: veilig, wat. Laat er een ergens eindigen.",
    ],
    two_general_questions: ["vragen.yaml: Er zijn 2 vragen zonder 'tussen'. Houd er precies één."],
    pair_of_one: ["vragen.yaml: Noem hier twee situaties."],
    pair_twice: ["vragen.yaml: Voor deze twee is er al een vraag."],
    pair_for_some: ["vragen.yaml: Deze vraag is er niet voor iedereen."],
    unreadable_pattern: ["signalen.yaml: De woordenlijst '{wapen}' bestaat niet."],
    unreadable_harmless_pattern: [
        "signalen.yaml: Een patroon begint en eindigt met een woord, niet met '...'.",
    ],
    sign_that_sleeps: ["signalen.yaml: Het signaal gaat hier niet op af. Voeg een patroon toe."],
    sign_that_is_jumpy: [
        "signalen.yaml: Het signaal 'wapen' gaat hier op af. Maak een patroon strenger.",
    ],
    harmless_that_alarms: [
        "signalen.yaml: Het signaal 'wapen' gaat hier op af. Maak een patroon strenger.",
    ],
    numbers_of_nobody: [
        f"{file}: {number} is van geen enkel contact. Schrijf een nummer dat erbij staat."
        for file, number in (
            ("meldingen.yaml", "114"),
            (RUZIE, "199"),
            (RUZIE, "0800 4321"),
            (ZORGEN, "113"),
        )
    ],
    warning_without_words: ["meldingen.yaml: De tekst voor de vrager 'ouder' mist. Schrijf die."],
}


def test_the_small_knowledge_base_breaks_no_rule(broken):
    assert broken(lambda _: None) == []


@pytest.mark.parametrize("change", CASES, ids=lambda change: change.__name__)
def test_a_broken_rule_is_reported_and_nothing_else(change, broken):
    assert broken(change) == CASES[change]


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
