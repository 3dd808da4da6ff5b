"""Ways to break each rule of the knowledge base: a change, its problems and their places.

A case is a change to the small knowledge base and the problems it must cause, all of them.
"""

from tests import mini
from wiedoetwat.model import VRAGERS

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
    return entry


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


def group_called_like_a_situation(files):
    files["groepen.yaml"]["groepen"][0]["naam"] = "ruzie"


def role_called_like_another(files):
    roles(files)["ib"]["naam"] = "naam van apc"


def partner_called_like_a_role(files):
    files["roles.yaml"]["partners"][0]["naam"] = "naam van apc"


def contact_called_like_a_role(files):
    files["contacten.yaml"]["contacten"][0]["naam"] = "naam van apc"


def first_default_of_other_group(files):
    files["groepen.yaml"]["groepen"][0]["standaard"] = "zorgen"


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


def right_and_wrong_for_one(files):
    extra(files, field="niet", bij="apc", voor=["ouder"])


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


def one_to_oneself(files):
    extra(files, field="eerste", bij="directie", voor=["directie"])


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


def nothing_but_who_asks(files):
    files["vragen.yaml"]["vragen"] = [questions(files)["wie"]]


def nothing_to_ask(files):
    questions(files)["wat"]["antwoorden"] = [{"situatie": "ruzie"}]
    files["vragen.yaml"]["vragen"] = [questions(files)["wat"]]


def dead_end_further_on(files):
    answers(files).append({"tekst": "Ook iets.", "vragen": ["meer"]})
    more = {"id": "meer", "tekst": "Wat?", "antwoorden": [{"tekst": "Dit."}, {"situatie": "ruzie"}]}
    files["vragen.yaml"]["vragen"].append(more)


def out_of_reach_for_one(files):
    others = [wie for wie in VRAGERS if wie != "ouder"]
    answers(files, "veilig")[1]["voor"] = others
    no = {"tekst": "Toch niet.", "niets": True, "vragen": ["wie"], "voor": ["ouder"]}
    answers(files, "veilig").append(no)


def one_question_in_vain_for_one(files):
    same = {"tekst": "Toch niet.", "vragen": ["wie", "wat"], "voor": ["ouder"]}
    answers(files, "veilig").append(same)
    answers(files, "veilig")[1]["voor"] = [wie for wie in VRAGERS if wie != "ouder"]
    answers(files).append({"situatie": "zorgen"})


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
    group_called_like_a_situation: [
        "groepen.yaml: De naam 'ruzie' hoort ook bij 'ruzie'. Laat hem bij één staan.",
    ],
    role_called_like_another: [
        "roles.yaml: De naam 'naam van apc' hoort ook bij 'apc'. Laat hem bij één staan.",
    ],
    partner_called_like_a_role: [
        "roles.yaml: De naam 'naam van apc' hoort ook bij 'apc'. Laat hem bij één staan.",
    ],
    contact_called_like_a_role: [
        "contacten.yaml: De naam 'naam van apc' hoort ook bij 'apc'. Laat hem bij één staan.",
    ],
    first_default_of_other_group: [
        "groepen.yaml: 'zorgen' staat in de groep 'thuis'. Kies er een uit deze groep.",
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
    right_and_wrong_for_one: [
        f"{RUZIE}: Voor de vrager 'ouder' is 'apc' hier juist niet de persoon."
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
    one_to_oneself: [f"{RUZIE}: De vrager 'directie' is zelf de 'directie'. Kies iemand anders."],
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
    nothing_but_who_asks: [
        *(
            f"{situation}: De vragen leiden de vrager '{wie}' niet hierheen. Voeg een antwoord toe."
            for situation in (RUZIE, ZORGEN)
            for wie in VRAGERS_SORTED
        ),
        *(f"vragen.yaml: Hier stopt het voor '{wie}' zonder situatie." for wie in VRAGERS_SORTED),
    ],
    nothing_to_ask: [
        *(
            f"{ZORGEN}: De vragen leiden de vrager '{wie}' niet hierheen. Voeg een antwoord toe."
            for wie in VRAGERS_SORTED
        ),
        "vragen.yaml: Hier is nog niet bekend wie het vraagt.",
    ],
    dead_end_further_on: [
        *(f"vragen.yaml: Hier stopt het voor '{wie}' zonder situatie." for wie in VRAGERS_SORTED),
        "vragen.yaml: Dit antwoord leidt nergens heen. Noem vragen, een situatie of niets.",
    ],
    out_of_reach_for_one: [
        f"{ZORGEN}: De vragen leiden de vrager 'ouder' niet hierheen. Voeg een antwoord toe.",
    ],
    one_question_in_vain_for_one: [
        "vragen.yaml: Elk antwoord op deze vraag leidt naar hetzelfde. Haal haar weg."
    ],
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

PLACES = {
    duty_of_no_sector: ["plichten/wie-let-op/sectoren/0"],
    duty_by_no_field: ["plichten/wie-let-op/geregeld/0"],
    duty_that_cannot_be_met: ["plichten/wie-let-op"],
    without_role: ["rollen"],
    without_cell: ["rollen/ib"],
    unused_cell: ["rollen/apc"],
    foreign_cell: ["rollen/ib/taken/3/id"],
    unused_term: ["begrippen/los"],
    shared_name: ["situaties/zorgen"],
    name_that_is_an_id: ["vragers/leerling"],
    group_called_like_a_situation: ["groepen/school"],
    role_called_like_another: ["rollen/ib"],
    partner_called_like_a_role: ["partners/directie"],
    contact_called_like_a_role: ["contacten/hulplijn"],
    first_default_of_other_group: ["groepen/school/standaard"],
    default_of_other_group: ["groepen/school/standaard_voor/ouder"],
    no_first_for_parent: ["situaties/ruzie/eerste"],
    two_steps: ["situaties/ruzie/stappen/ouder"],
    seven_steps: ["situaties/ruzie/stappen/ouder"],
    no_steps: ["situaties/ruzie/stappen/ouder"],
    nothing_to_say: ["situaties/ruzie/stappen/ouder"],
    no_way_on: ["situaties/ruzie/als_dat_niet_helpt"],
    way_to_nowhere: ["situaties/ruzie/als_dat_niet_helpt/0/bij"],
    two_ways_at_once: ["situaties/ruzie/als_dat_niet_helpt/0/bij"],
    circle: ["situaties/ruzie/als_dat_niet_helpt", "situaties/zorgen/als_dat_niet_helpt"],
    right_and_wrong: ["situaties/ruzie/eerste/0/bij"],
    right_and_limited: ["situaties/ruzie/eerste/0/bij"],
    named_first_and_also: ["situaties/ruzie/ook/0/bij"],
    named_twice_as_also: ["situaties/ruzie/ook/1/bij"],
    step_to_wrong_person: ["situaties/ruzie/stappen/ouder/0"],
    one_to_oneself: ["situaties/ruzie/eerste/1/bij"],
    right_and_wrong_for_one: ["situaties/ruzie/eerste/0/bij"],
    to_oneself: ["situaties/ruzie/eerste/0/bij"],
    missing_asker: ["vragers"],
    fifth_asker: ["vragers/opa/id"],
    cold_to_pupils: ["vragers/leerling/groet"],
    cold_in_a_situation: ["situaties/ruzie/groet/leerling"],
    weak_fact_carries: ["situaties/ruzie/eerste/0/bron"],
    step_without_source: ["situaties/ruzie/stappen/ouder/1/bron"],
    unused_fact: ["feiten/tweede"],
    remark_nobody_reads: ["let_op/verschil"],
    contact_nobody_can_reach: ["contacten/stil/telefoon"],
    contact_nobody_names: ["contacten/los"],
    home_role_at_school: ["situaties/ruzie/ook/0/bij"],
    school_role_at_home: ["situaties/zorgen/eerste/1/bij"],
    locked_in: ["situaties/ruzie/contacten", "situaties/zorgen/contacten"],
    urgent_without_warning: ["situaties/ruzie/urgent"],
    urgent_with_school_role: ["situaties/ruzie/eerste/0/bij"],
    no_warning_for_danger: ["meldingen"],
    warning_without_number: ["contacten/hulplijn/telefoon"],
    always_to_oneself: ["vragers/directie/altijd/1/bij"],
    no_sentence_to_choose: ["situaties/ruzie/keuze"],
    question_for_some: ["vragen/wat/tekst"],
    answer_for_some: ["vragen/wat/antwoorden/1"],
    answer_to_nowhere: ["vragen/wat/antwoorden/2", "vragen/wat"],
    situation_out_of_reach: ["situaties/zorgen/id"],
    too_many_questions: ["vragen/meer-3"],
    nothing_but_who_asks: ["situaties/zorgen/id", "situaties/ruzie/id", "vragen"],
    nothing_to_ask: ["situaties/zorgen/id", "vragen"],
    dead_end_further_on: ["vragen/meer/antwoorden/0", "vragen/meer"],
    out_of_reach_for_one: ["situaties/zorgen/id"],
    one_question_in_vain_for_one: ["vragen/veilig"],
    asker_never_known: ["vragen/wat"],
    question_in_vain: ["vragen/wat"],
    eight_answers: ["vragen/wat/antwoorden"],
    question_nobody_gets: ["vragen/los/id"],
    questions_in_a_circle: ["vragen/veilig"],
    two_general_questions: ["onderscheid"],
    pair_of_one: ["onderscheid/paar/tussen"],
    pair_twice: ["onderscheid/weer/tussen"],
    pair_for_some: ["onderscheid/paar/tekst"],
    unreadable_pattern: ["signalen/wapen/patronen/1"],
    unreadable_harmless_pattern: ["onschuldig/grap/patronen/1"],
    sign_that_sleeps: ["signalen/wapen/voorbeelden/1"],
    sign_that_is_jumpy: ["signalen/wapen/geen_voorbeelden/1"],
    harmless_that_alarms: ["onschuldig/grap/voorbeelden/1"],
    numbers_of_nobody: [
        "meldingen/acuut-gevaar/tekst/ouder",
        "situaties/ruzie/stappen/leerling/0",
        "situaties/ruzie/stappen/ouder/1",
        "situaties/zorgen/als_dat_niet_helpt/0",
    ],
    warning_without_words: ["meldingen/acuut-gevaar/tekst"],
}
"""Where each of them is found: collection, id, and from there the fields."""
