"""Each rule for a school file, from both sides; and every way to make a school less safe.

A case is a change to a school file with nothing to remark on, and all that it must cause.
"""

import pytest

from tests.schoolfile import DAY, STEP, STEPS, examined, own, remark, wrong
from wiedoetwat.checks import check_merged
from wiedoetwat.checks.schools import RULES, check_school, duties, help_outside, people, routes
from wiedoetwat.checks.schools.texts import in_danger, is_or_names_help
from wiedoetwat.errors import FOUT, WAARSCHUWING
from wiedoetwat.model import SCHOOL_FACT, VRAGERS
from wiedoetwat.text import words

DANGER = (
    "Dit wijst op gevaar en hoort bij een situatie met een waarschuwing, zoals '{}'. Haal het "
    "hier weg."
)
FROM_HELP = (
    "Dit kan iemand afhouden van hulp buiten de school. Die mag iedereen altijd meteen bellen. "
    "Haal het weg of schrijf het anders."
)
SILENT = (
    "Dit vraagt iemand om te zwijgen of te wachten. Niemand hoeft iets geheim te houden. Haal het "
    "weg of schrijf het anders."
)
HELP_NAME = (
    "Dit is de naam van hulp buiten de school, en die ligt landelijk vast. Geef een andere naam."
)
GATE = "De veiligheidspoort ligt landelijk vast: een school kan haar niet veranderen. Haal dit weg."
HELP = (
    "De hulp buiten de school ligt landelijk vast: een school kan haar niet veranderen. Haal dit "
    "weg, of zet iets extra's bij 'let_op' of 'extra_stappen'."
)
HELP_ROLE = (
    "De hulp buiten de school ligt landelijk vast: een school kan haar niet veranderen. Haal dit "
    "weg."
)
LIMITS = (
    "Waar een rol niet voor is, ligt landelijk vast: een school kan dat niet veranderen. Haal dit "
    "weg."
)
ROUTE = (
    "Naar wie iemand gaat, volgt uit de landelijke tabel: een school kan dat niet veranderen. Zet "
    "iets extra's bij 'extra_stappen', of maak een eigen situatie."
)
FIXED_STEPS = "Hier kan gevaar zijn. Deze stappen liggen landelijk vast. Gebruik 'extra_stappen'."
FIXED_FIRST = "Hier kan gevaar zijn. Deze mensen liggen landelijk vast. Haal 'eerste' weg."
ITSELF = "Zo doet deze rol zichzelf, misschien via een andere. Noem ergens een persoon."
VACANT = "Hier is nu niemand. Zoek iemand, of zet bij 'vervanger' wie het waarneemt."
AWAY = "Hier is vandaag niemand, en er is geen vervanger. Zet er een bij 'vervanger'."
BOTH_SIDES = (
    "Dezelfde persoon is hier {} en {}. Wie klaagt, kan dan niet vrij praten. Kies een ander. In "
    "het antwoord wijzen wij een omweg."
)
NO_CHOICE = (
    "Dezelfde persoon is hier schoolcontactpersoon en vertrouwenspersoon. Dan valt er niets te "
    "kiezen. Beter is iemand van binnen en iemand van buiten de school."
)
OTHER_CONTACT = "Bij 'rollen' staat een ander als schoolcontactpersoon. Noem hier dezelfde."
TAKEN = "Dit wijst al naar '{}'. Kies een ander woord."
SAME_NAME = (
    "Zo heet ook de rol '{}'. Wij zetten erbij welke rol uit de tabel dit is. Duidelijker is een "
    "andere naam."
)
OTHER_DETAILS = "Deze persoon staat hier met een ander veld '{}' dan eerder. Welk klopt?"
NOT_AT_HOME = "De aandachtsfunctionaris heeft alleen een taak bij thuis. Noem hier de persoon zelf."
WRONG_FIRST = "'{}' kan bij '{}' juist de verkeerde zijn. Kies een ander."
NATIONAL_STEPS = (
    "De vrager '{}' gaat hier eerst naar een ander, maar krijgt de landelijke stappen. Schrijf bij "
    "'stappen' ook wat die dan doet."
)
NUMBER = (
    "Het nummer van {} is {} en ligt landelijk vast. Haal dit nummer weg, of zet het vóór die naam "
    "als het van een ander is."
)
LOOK = "Kijk alles na en zet hier een nieuwe dag."
MEASURED = "Dit is langer dan een schooljaar geleden. Meten hoort elk schooljaar."
IN_STEP = "Deze stap gaat naar '{}', en die is hier voor '{}' niet de persoon."

MAY_BE_WRONG = "Deze stap gaat naar wie hier zelf betrokken kan zijn. Klopt dat?"

BUS = "eigen_situaties.schoolbus"
CAN_BE_ANYTHING = "veilig-schoolklimaat"
"""A situation without a warning."""


def roles(**blocks):
    return {"rollen": blocks}


def someone(*names, **more):
    return {"personen": list(names), **more}


def anna(**more):
    return {"naam": "juf Anna", **more}


def adapted(situation, **block):
    return {"situaties": {situation: block}}


def first(bij, **more):
    return [{"bij": bij, "waarom": "Die kent iedereen."} | more]


def steps_for(*askers):
    return dict.fromkeys(askers, STEPS)


def one_step(wie, **more):
    return {wie: [{"tekst": "Praat met iemand.", **more}]}


BREAKS = {
    people.every_role_is_filled_in_one_way: [
        (
            roles(apc={"vervuld_door": "ib"}, ib=someone("Ineke")),
            "rollen.apc.vervuld_door: Hier staat ook 'personen'. Kies één van de twee: mensen, of "
            "een rol die dit doet.",
        ),
        (
            roles(mediacoach={"personen": [], "vervuld_door": "apc"}),
            "rollen.mediacoach.vervuld_door: Hier staat ook 'personen'. Kies één van de twee: "
            "mensen, of een rol die dit doet.",
        ),
        (
            {
                "klachtroute": {"contactpersoon": "juf Eva"},
                **roles(schoolcontactpersoon=someone("juf Noor")),
            },
            f"klachtroute.contactpersoon: {OTHER_CONTACT}",
        ),
        (
            {
                "klachtroute": {"contactpersoon": "juf Eva"},
                **roles(schoolcontactpersoon={"vervuld_door": "apc"}),
            },
            f"klachtroute.contactpersoon: {OTHER_CONTACT}",
        ),
    ],
    people.no_role_is_filled_by_itself: [
        (roles(ib={"vervuld_door": "ib"}), f"rollen.ib.vervuld_door: {ITSELF}"),
        (
            roles(ib={"vervuld_door": "zorgteam"}, zorgteam={"vervuld_door": "ib"}),
            f"rollen.ib.vervuld_door: {ITSELF}",
            f"rollen.zorgteam.vervuld_door: {ITSELF}",
        ),
        (
            roles(ib={"vervuld_door": "ib"}, mediacoach={"vervuld_door": "ib"}),
            f"rollen.ib.vervuld_door: {ITSELF}",
            f"rollen.mediacoach.vervuld_door: {ITSELF}",
        ),
    ],
    people.absences_have_days_in_order: [
        (
            roles(ib=someone("Ineke", afwezig={"van": "2026-10-02", "tot": "2026-10-01"})),
            "rollen.ib.afwezig: De laatste dag is eerder dan de eerste. Draai ze om.",
        ),
        (
            roles(
                ib=someone(anna(afwezig={"van": "2026-10-02", "tot": "2026-10-01"})),
            ),
            "rollen.ib.personen.0.afwezig: De laatste dag is eerder dan de eerste. Draai ze om.",
        ),
        (
            roles(
                ib=someone(
                    "Ineke", vervanger=anna(afwezig={"van": "2027-10-02", "tot": "2027-10-01"})
                )
            ),
            "rollen.ib.vervanger.afwezig: De laatste dag is eerder dan de eerste. Draai ze om.",
        ),
    ],
    people.names_are_not_those_of_help_outside: [
        (roles(ib=someone("Veilig Thuis")), f"rollen.ib.personen.0: {HELP_NAME}"),
        (
            roles(ib=someone("Ineke", vervanger="de Kindertelefoon")),
            f"rollen.ib.vervanger: {HELP_NAME}",
        ),
        (
            roles(ib=someone({"naam": "Ineke", "vervanger": "113 Zelfmoordpreventie"})),
            f"rollen.ib.personen.0.vervanger: {HELP_NAME}",
        ),
        (
            {"klachtroute": {"bestuur": "Vertrouwensinspecteur"}},
            f"klachtroute.bestuur: {HELP_NAME}",
        ),
        (roles(apc={"noemen_wij": "bel 112"}), f"rollen.apc.noemen_wij: {HELP_NAME}"),
    ],
    people.role_names_are_clear: [
        (
            roles(apc={"noemen_wij": "Vertrouwenspersoon"}),
            f"rollen.apc.noemen_wij: {SAME_NAME.format('vertrouwenspersoon')}",
        ),
        (
            roles(apc={"noemen_wij": "coach"}, ib=someone("Ineke", noemen_wij="Coach")),
            f"rollen.ib.noemen_wij: {SAME_NAME.format('apc')}",
        ),
    ],
    people.people_have_one_set_of_details: [
        (
            roles(
                apc=someone(anna(telefoon="0100-000001", email="a@school.example")),
                ib=someone(anna(telefoon="0100-000002", email="b@school.example")),
            ),
            f"rollen.ib.personen.0.email: {OTHER_DETAILS.format('email')}",
            f"rollen.ib.personen.0.telefoon: {OTHER_DETAILS.format('telefoon')}",
        ),
        (
            {
                "klachtroute": {"contactpersoon": {"naam": "Juf Anna", "telefoon": "0100-000002"}},
                **roles(apc=someone(anna(telefoon="0100-000001"))),
            },
            f"klachtroute.contactpersoon.telefoon: {OTHER_DETAILS.format('telefoon')}",
        ),
    ],
    people.hats_do_not_clash: [
        (
            roles(schoolcontactpersoon=someone("Bert"), directie=someone("bert")),
            "rollen.schoolcontactpersoon: " + BOTH_SIDES.format("schoolcontactpersoon", "directie"),
        ),
        (
            roles(
                directie=someone("Bert"),
                klachtbehandelaar={"vervuld_door": "directie"},
                vertrouwenspersoon={"vervuld_door": "directie"},
            ),
            f"rollen.vertrouwenspersoon: {BOTH_SIDES.format('vertrouwenspersoon', 'directie')}",
            "rollen.vertrouwenspersoon: "
            + BOTH_SIDES.format("vertrouwenspersoon", "klachtbehandelaar"),
        ),
        (
            roles(schoolcontactpersoon=someone("Eva"), vertrouwenspersoon=someone("Eva", "Mo")),
            f"rollen.vertrouwenspersoon: {NO_CHOICE}",
        ),
    ],
    people.home_and_school_are_kept_apart: [
        (
            roles(
                aandachtsfunctionaris=someone("Ineke"),
                mediacoach={"vervuld_door": "aandachtsfunctionaris"},
            ),
            f"rollen.mediacoach.vervuld_door: {NOT_AT_HOME}",
        ),
    ],
    people.somebody_is_there: [
        (roles(ib=someone()), f"rollen.ib.personen: {VACANT}"),
        (
            roles(ib=someone("Ineke", afwezig={"van": DAY})),
            f"rollen.ib.personen: {AWAY}",
        ),
        (
            roles(ib=someone({"naam": "Ineke", "afwezig": {"tot": DAY}})),
            f"rollen.ib.personen: {AWAY}",
        ),
    ],
    routes.danger_keeps_its_own_steps: [
        (
            adapted("acuut-gevaar", stappen=steps_for("ouder", "directie")),
            f"situaties.acuut-gevaar.stappen.directie: {FIXED_STEPS}",
            f"situaties.acuut-gevaar.stappen.ouder: {FIXED_STEPS}",
        ),
        (
            own(zoals="thuissituatie", stappen=steps_for("leerling")),
            f"{BUS}.stappen.leerling: {FIXED_STEPS}",
        ),
        (
            adapted(CAN_BE_ANYTHING, stappen=steps_for("ouder"))
            | own(zoals="thuissituatie", stappen=steps_for("leerling")),
            f"{BUS}.stappen.leerling: {FIXED_STEPS}",
        ),
        (
            own(
                zoals="gedachten-aan-zelfdoding",
                eerste=first("directie", als="Als het niet erg is."),
            ),
            f"{BUS}.eerste: {FIXED_FIRST}",
        ),
    ],
    routes.nobody_is_first_who_is_not_the_one: [
        (
            own(
                zoals="klacht-over-medewerker",
                eerste=first("leerkracht"),
                stappen=steps_for(*VRAGERS),
            ),
            f"{BUS}.eerste.0.bij: {WRONG_FIRST.format('leerkracht', 'klacht-over-medewerker')}",
        ),
    ],
    routes.steps_lead_to_no_one_who_may_be_wrong: [
        (
            adapted("klacht-over-medewerker", extra_stappen=one_step("ouder", bij=["leerkracht"])),
            f"situaties.klacht-over-medewerker.extra_stappen.ouder.0: {MAY_BE_WRONG}",
        ),
        (
            adapted(CAN_BE_ANYTHING, extra_stappen=one_step("directie", bij=["directie"])),
            f"situaties.{CAN_BE_ANYTHING}.extra_stappen.directie.0: {MAY_BE_WRONG}",
        ),
    ],
    routes.steps_go_with_who_comes_first: [
        (
            own(eerste=first("apc", voor=["ouder", "leerling"]), stappen=steps_for("ouder")),
            f"{BUS}.eerste.0: {NATIONAL_STEPS.format('leerling')}",
        ),
        (
            own(eerste=first("apc"), stappen=steps_for("ouder", "directie")),
            f"{BUS}.eerste.0: {NATIONAL_STEPS.format('leerling')}",
            f"{BUS}.eerste.0: {NATIONAL_STEPS.format('medewerker')}",
        ),
    ],
    routes.words_lead_where_they_led: [
        (
            adapted(CAN_BE_ANYTHING, ook_genoemd=["gedoe op het plein", "cyberpesten"]),
            f"situaties.{CAN_BE_ANYTHING}.ook_genoemd.1: {TAKEN.format('online-pesten')}",
        ),
        (
            adapted(CAN_BE_ANYTHING, ook_genoemd=["Klacht"]),
            f"situaties.{CAN_BE_ANYTHING}.ook_genoemd.0: {TAKEN.format('klacht')}",
        ),
        (
            adapted(CAN_BE_ANYTHING, ook_genoemd=["schoolplein"])
            | own(ook_genoemd=["Schoolplein"]),
            f"{BUS}.ook_genoemd.0: {TAKEN.format(CAN_BE_ANYTHING)}",
        ),
        (own(naam="Cyberpesten"), f"{BUS}.naam: {TAKEN.format('online-pesten')}"),
        (
            own(zoals="online-pesten", ook_genoemd=["cyberpesten"]),
            f"{BUS}.ook_genoemd.0: {TAKEN.format('online-pesten')}",
        ),
        (
            {
                "eigen_situaties": {
                    "cyberpesten": {"naam": "Op de app", "zoals": "gepeste-leerling"}
                }
            },
            f"eigen_situaties.cyberpesten: {TAKEN.format('online-pesten')}",
        ),
    ],
    routes.danger_is_not_called_something_else: [
        (
            adapted(CAN_BE_ANYTHING, voorbeelden=["ik wil niet meer leven"]),
            f"situaties.{CAN_BE_ANYTHING}.voorbeelden.0: "
            + DANGER.format("gedachten-aan-zelfdoding"),
        ),
        (
            own(keuze={"ouder": "Mijn vader slaat me elke avond."}),
            f"{BUS}.keuze.ouder: {DANGER.format('thuissituatie')}",
        ),
        (
            own(naam="Mes bij zich", omschrijving="Iemand wil niet meer leven."),
            f"{BUS}.naam: {DANGER.format('acuut-gevaar')}",
            f"{BUS}.omschrijving: {DANGER.format('gedachten-aan-zelfdoding')}",
        ),
        (
            {
                "eigen_situaties": {
                    "mes-bij-zich": {"naam": "Wapens", "zoals": CAN_BE_ANYTHING},
                }
            },
            f"eigen_situaties.mes-bij-zich: {DANGER.format('acuut-gevaar')}",
        ),
    ],
    help_outside.nobody_is_kept_from_help: [
        (
            remark("Bel 112 pas na overleg."),
            f"situaties.acuut-gevaar.let_op.0: {FROM_HELP}",
        ),
        (
            remark("Vertel dit niet aan je ouders."),
            f"situaties.acuut-gevaar.let_op.0: {SILENT}",
        ),
        (
            {"eigen_situaties": {"vuile-was": {"naam": "Praatjes", "zoals": CAN_BE_ANYTHING}}},
            f"eigen_situaties.vuile-was: {SILENT}",
        ),
    ],
    help_outside.help_keeps_its_own_number: [
        (
            remark("Veilig Thuis bereikt u op 0495 - 55 50 99."),
            "situaties.acuut-gevaar.let_op.0: " + NUMBER.format("Veilig Thuis", "0800-2000"),
        ),
        (
            remark("Veilig Thuis bereikt u op 555 50 99."),
            "situaties.acuut-gevaar.let_op.0: " + NUMBER.format("Veilig Thuis", "0800-2000"),
        ),
        (
            remark("0495 - 55 50 99 is het nummer van Veilig Thuis."),
            "situaties.acuut-gevaar.let_op.0: " + NUMBER.format("Veilig Thuis", "0800-2000"),
        ),
        (
            remark("De inspectie bereikt u op 0495 - 55 50 99."),
            "situaties.acuut-gevaar.let_op.0: Het nummer van hulp buiten de school ligt landelijk "
            "vast. Haal dit nummer weg, of zet het vóór die naam als het van een ander is.",
        ),
    ],
    duties.the_file_still_holds: [
        (
            {"geldig_tot": "2026-11-23"},
            "geldig_tot: De namen waren geldig tot en met 23 november 2026 en staan niet meer in "
            f"de antwoorden. {LOOK}",
        ),
        (
            {"geldig_tot": DAY},
            f"geldig_tot: De namen zijn geldig tot en met 24 november 2026. {LOOK}",
        ),
        (
            {"geldig_tot": "2027-01-23"},
            f"geldig_tot: De namen zijn geldig tot en met 23 januari 2027. {LOOK}",
        ),
    ],
    duties.what_the_law_asks_is_there: [
        (
            {"geregeld": {"meldcode": None}},
            "geregeld.meldcode: Noem bij 'geregeld' waar de meldcode huiselijk geweld en "
            "kindermishandeling staat (meldcode).",
        ),
        (
            roles(veiligheidscoordinator=None),
            "rollen.veiligheidscoordinator: Noem bij 'geregeld' wie preventiemedewerker is "
            "(preventiemedewerker), of vul bij 'rollen' de veiligheidscoordinator in.",
        ),
        (
            {"klachtroute": None},
            "rollen.klachtencommissie: Noem bij 'klachtroute' de klachtencommissie waar de school "
            "bij hoort.",
        ),
        (
            {"school": {"sector": "mbo"}, "geregeld": None},
            "rollen.vertrouwenspersoon: Vul bij 'rollen' de vertrouwenspersoon in. In het mbo "
            "hoort die er te zijn volgens de cao.",
        ),
    ],
    duties.safety_was_measured_lately: [
        *(
            ({"geregeld": {"veiligheidsmonitor": day}}, f"geregeld.veiligheidsmonitor: {MEASURED}")
            for day in ("2025-07-31", "2025-07", "2024", "2024-12-31")
        ),
    ],
}
"""For each rule what breaks it, and nothing else."""

ONLY_WARN = {
    people.role_names_are_clear,
    people.people_have_one_set_of_details,
    people.hats_do_not_clash,
    people.home_and_school_are_kept_apart,
    people.somebody_is_there,
    routes.steps_lead_to_no_one_who_may_be_wrong,
    routes.steps_go_with_who_comes_first,
    duties.the_file_still_holds,
    duties.what_the_law_asks_is_there,
    duties.safety_was_measured_lately,
}
"""The rules of which what breaks them may stay in the file, if someone looked at it."""

SOUND = {
    people.every_role_is_filled_in_one_way: [
        {"klachtroute": {"contactpersoon": "juf Eva"}},
        {
            "klachtroute": {"contactpersoon": "Juf  Eva"},
            **roles(schoolcontactpersoon=someone("juf Noor", "juf Eva")),
        },
        roles(mediacoach={"vervuld_door": "apc"}),
    ],
    people.no_role_is_filled_by_itself: [
        roles(zorgteam={"vervuld_door": "ib"}, ib={"vervuld_door": "apc"}),
        roles(zorgteam={"vervuld_door": "ib"}),
    ],
    people.absences_have_days_in_order: [
        roles(ib=someone(anna(afwezig={"van": "2026-10-01", "tot": "2026-10-01"}))),
        roles(ib=someone(anna(afwezig={"van": "2027-01-01"}))),
        roles(ib=someone(anna(afwezig={"tot": "2026-10-01"}))),
    ],
    people.names_are_not_those_of_help_outside: [
        roles(ib=someone({"naam": "Ineke Thuis", "waar": "lokaal 112, bij Veilig Verkeer"})),
        roles(ib=someone("Kees van de Politiek", noemen_wij="Hulp bij thuis")),
        {"klachtroute": {"klachtencommissie": "Landelijke Klachtencommissie Onderwijs"}},
    ],
    people.role_names_are_clear: [
        roles(apc={"noemen_wij": "pestcoördinator"}),
        roles(apc={"noemen_wij": "apc"}),
        roles(apc={"noemen_wij": "Vraagbaak"}, ib=someone("Ineke", noemen_wij="Wegwijzer")),
    ],
    people.people_have_one_set_of_details: [
        roles(apc=someone(anna(telefoon="0100-000001")), ib=someone(anna(waar="lokaal 1"))),
        roles(apc=someone(anna(telefoon="0100-000001")), ib=someone(anna(telefoon="0100-000001"))),
        roles(apc=someone(anna(telefoon="0100-000001")), ib=someone("juf Anna")),
    ],
    people.hats_do_not_clash: [
        roles(schoolcontactpersoon=someone("juf Anna"), vertrouwenspersoon=someone("Mo")),
        roles(schoolcontactpersoon=someone("Eva"), directie=someone("Eva Smit")),
    ],
    people.home_and_school_are_kept_apart: [
        roles(ib=someone("Ineke"), aandachtsfunctionaris={"vervuld_door": "ib"}),
        roles(ib=someone("Ineke"), aandachtsfunctionaris=someone("Ineke")),
    ],
    people.somebody_is_there: [
        roles(ib=someone(vervanger="juf Anna")),
        roles(ib=someone("Ineke", afwezig={"van": "2026-11-25"})),
        roles(ib=someone("Ineke", "Piet", afwezig={"tot": "2026-11-23"})),
        roles(ib=someone({"naam": "Ineke", "afwezig": {"van": DAY}, "vervanger": "apc"})),
        roles(ib=None),
    ],
    routes.danger_keeps_its_own_steps: [
        adapted("acuut-gevaar", extra_stappen={"ouder": [STEP, STEP]}),
        adapted("gepeste-leerling", stappen=steps_for("ouder")),
        own(zoals="thuissituatie", extra_stappen={"ouder": [STEP]}),
    ],
    routes.nobody_is_first_who_is_not_the_one: [
        own(
            zoals="klacht-over-medewerker",
            eerste=first("vertrouwenspersoon"),
            stappen=steps_for(*VRAGERS),
        ),
    ],
    routes.steps_go_with_who_comes_first: [
        own(eerste=first("apc"), stappen=steps_for(*VRAGERS)),
        own(eerste=first("bestuur", voor=["ouder"]), stappen=steps_for("ouder")),
        own(eerste=first("apc", als="Als het in de bus is.")),
    ],
    routes.steps_lead_to_no_one_who_may_be_wrong: [
        adapted("klacht-over-medewerker", extra_stappen=one_step("ouder", bij=["directie"])),
        adapted(CAN_BE_ANYTHING, extra_stappen=one_step("directie", bij=["bestuur"])),
    ],
    routes.words_lead_where_they_led: [
        adapted(CAN_BE_ANYTHING, ook_genoemd=["gedoe op het plein"]),
        adapted("online-pesten", ook_genoemd=["cyberpesten", "gedoe in de app"]),
        own(ook_genoemd=["schoolbus", "pesten in de bus", "bushalte"]),
    ],
    routes.danger_is_not_called_something_else: [
        adapted("gedachten-aan-zelfdoding", voorbeelden=["ik wil niet meer leven"]),
        own(zoals="thuissituatie", naam="Klappen thuis", keuze="Ik word thuis geslagen."),
        own(voorbeelden=["ik lach me dood in de bus", "Ze pakken mijn muts af."]),
        adapted(CAN_BE_ANYTHING, let_op=["De gymles is geschrapt."]),
    ],
    help_outside.nobody_is_kept_from_help: [
        remark("Je mag altijd 112 bellen, zonder toestemming."),
        {"klachtroute": {"termijnen": ["De contactpersoon reageert binnen drie dagen."]}},
    ],
    help_outside.help_keeps_its_own_number: [
        remark("Bel Veilig Thuis op 0800 - 2000, of 112."),
        remark("Bel de conciërge op 0495-555099."),
    ],
    duties.the_file_still_holds: [{"geldig_tot": "2027-01-24"}, {"geldig_tot": "9999-12-31"}],
    duties.what_the_law_asks_is_there: [
        {
            "geregeld": {"klachtenregeling": None},
            "klachtroute": {"regeling": "https://school.example/klachten"},
        },
        {
            "geregeld": {"preventiemedewerker": "Tom"},
            **roles(veiligheidscoordinator=None),
        },
        {
            "school": {"sector": "mbo"},
            "geregeld": None,
            **roles(vertrouwenspersoon=someone("Mo")),
        },
        roles(apc={"personen": None, "vervuld_door": "ib"}, ib=someone("Ineke")),
    ],
    duties.safety_was_measured_lately: [
        {"geregeld": {"veiligheidsmonitor": day}}
        for day in ("2025-08-01", "2025-08", "2025", "2026-11-24")
    ],
}
"""For each rule what is as near to it as can be, and breaks no rule at all."""


def found(kennis, rule, change):
    """Return what a rule has to say about a school file with this change, by path."""
    laag = examined(kennis, change).kennis.school
    findings = rule(kennis, laag.bestand, DAY)
    return sorted(f"{'.'.join(map(str, one.path))}: {one.text}" for one in findings)


def cases(table):
    return [
        pytest.param(rule, case, id=f"{rule.__name__}-{number}")
        for rule, some in table.items()
        for number, case in enumerate(some)
    ]


def test_there_is_nothing_to_remark_on_in_the_school_of_these_tests(kennis):
    assert examined(kennis).problems == []


@pytest.mark.parametrize(("rule", "case"), cases(BREAKS))
def test_what_breaks_a_rule_is_reported_with_its_field(rule, case, kennis):
    change, *expected = case
    assert found(kennis, rule, change) == expected


@pytest.mark.parametrize(("rule", "case"), cases(BREAKS))
def test_what_breaks_a_rule_is_reported_in_the_file_and_nothing_else(rule, case, kennis):
    change, *expected = case
    problems = examined(kennis, change).problems
    assert sorted(one.text for one in problems) == sorted(
        text.partition(": ")[2] for text in set(expected)
    )


@pytest.mark.parametrize(("rule", "case"), cases(BREAKS))
def test_what_may_stay_is_a_warning_and_all_else_an_error(rule, case, kennis):
    for one in examined(kennis, case[0]).problems:
        may_stay = rule in ONLY_WARN or one.text == OTHER_CONTACT
        assert one.ernst == (WAARSCHUWING if may_stay else FOUT)


@pytest.mark.parametrize(("rule", "change"), cases(SOUND))
def test_what_comes_near_a_rule_but_keeps_it_is_not_reported(rule, change, kennis):
    assert examined(kennis, change).problems == []


def test_every_rule_has_a_case_that_breaks_it_and_one_that_does_not():
    assert set(BREAKS) == set(SOUND) == set(RULES)


def test_a_school_is_asked_everything(kennis):
    change = roles(ib=someone()) | {"geldig_tot": DAY}
    school = examined(kennis, change).kennis.school.bestand
    paths = [one.path for one in check_school(kennis, school, DAY)]
    assert paths == [("rollen", "ib", "personen"), ("geldig_tot",)]


@pytest.mark.parametrize(
    ("rule", "case", "bron"),
    [
        (people.hats_do_not_clash, 0, ("contactpersoon-soms-directeur",)),
        (people.hats_do_not_clash, 2, ("een-extern-twee-intern",)),
        (duties.safety_was_measured_lately, 0, ("monitor",)),
        (duties.what_the_law_asks_is_there, 0, ("wat-verplicht-is",)),
    ],
)
def test_a_warning_that_rests_on_a_fact_names_it(rule, case, bron, kennis):
    change, *_ = BREAKS[rule][case]
    (problem,) = examined(kennis, change).problems
    assert problem.bron == bron
    assert set(bron) <= set(kennis.feiten)


@pytest.mark.parametrize(
    ("day", "measured", "late"),
    [
        ("2026-07-31", "2024-08-01", False),
        ("2026-07-31", "2024-07-31", True),
        ("2026-08-01", "2025-08-01", False),
        ("2026-08-01", "2025-07-31", True),
    ],
)
def test_the_measuring_counts_in_school_years(day, measured, late, kennis):
    change = {"geregeld": {"veiligheidsmonitor": measured}}
    texts = [one.text for one in examined(kennis, change, day).problems]
    assert (MEASURED in texts) is late


def test_in_the_mbo_nobody_has_to_measure_each_year(kennis):
    change = {"school": {"sector": "mbo"}, "geregeld": {"veiligheidsmonitor": "1999"}}
    texts = [one.text for one in examined(kennis, change).problems]
    assert MEASURED not in texts


def test_who_is_away_for_a_while_is_there_for_the_law(kennis):
    away = {"naam": "meester Tom", "afwezig": {"van": DAY}}
    change = roles(veiligheidscoordinator={"personen": [away]})
    assert found(kennis, duties.what_the_law_asks_is_there, change) == []


def test_every_name_of_help_becomes_one_word(kennis):
    some = words("bel veilig thuis of 1 1 2 of veilig thuis of 113 of de politie")
    left = help_outside._with_help(kennis, some)  # noqa: SLF001
    assert " ".join(left).replace(help_outside.HELP, "H") == "bel H of H of H of H of de H"


def test_who_helps_in_danger_is_of_a_warning_or_of_a_situation_with_one(kennis):
    def ids(some):
        return [one.id for one in in_danger(some)]

    of_warnings = [id_ for one in kennis.meldingen.values() for id_ in one.contacten]
    assert ids(kennis._replace(situaties={})) == list(dict.fromkeys(of_warnings))
    home = kennis.situaties["thuissituatie"]._replace(contacten=("lkc",))
    only = kennis._replace(meldingen={}, situaties={"x": home, "y": home._replace(melding="")})
    assert ids(only) == ["lkc"]


# What a text may not say about help outside the school, and what it may.

KEEPS_FROM_HELP = [
    "Je mag 112 niet bellen zonder toestemming.",
    "Vraag eerst toestemming en bel daarna 112.",
    "Vraag eerst de directeur, dan bel je 112.",
    "Overleg eerst met de directeur, daarna met Veilig Thuis.",
    "Bel 112. Niet doen.",
    "Bel 112. Doe dat niet.",
    "Alleen de directie hoeft voor 112 geen toestemming te vragen.",
    "Je mag 112 bellen, met toestemming van de directeur.",
    "Overleg met de directeur voor je 112 belt.",
    "Wacht met 112 tot de directeur er is.",
    "Stel het bellen van 112 uit.",
    "De directeur bepaalt of 112 wordt gebeld.",
    "Laat 112 met rust.",
    "112? Nee.",
    "Bel niet 1-1-2.",
    "Bel niet een een twee.",
    "Bel niet naar VeiligThuis.",
    "Bel nooit 0800-0113.",
    "Bel 112 pas na overleg.",
    "Bel 112 pas als de directeur het zegt.",
    "Bel niet zelf 112. Dat doet de conciërge.",
    "Bel nooit zelf 112.",
    "Bel geen 112.",
    "Je hoeft 112 niet te bellen.",
    "112 bellen is niet nodig.",
    "Bel eerst de conciërge en dan pas 112.",
    "Bel eerst de conciërge dan 112.",
    "Overleg eerst met de directeur en pas daarna met Veilig Thuis.",
    "Alleen de directie belt 112.",
    "Enkel de directie belt 113.",
    "Bel 112 alleen als de directeur dat goedvindt.",
    "Veilig Thuis bellen mag met toestemming van de directeur.",
    "Bel de vertrouwensinspecteur na akkoord van het bestuur.",
    "Bel in plaats van 112 de conciërge.",
    "Bel de conciërge in plaats van 112.",
    "Wij regelen het zonder politie.",
    "De politie halen wij er liever niet bij.",
    "Overleg met de teamleider voordat iemand 112 belt.",
    "Overleg met de directeur alvorens 112 te bellen.",
    "De hulpdiensten worden uitsluitend door de locatieleiding ingeschakeld.",
    "Wij melden nooit bij Veilig Thuis, wij lossen dit samen met de ouders op.",
    "Neem geen contact op met Veilig-Thuis zolang de ouders niet akkoord zijn.",
    "Een melding bij Veilig Thuis is overbodig.",
    "De Kindertelefoon bellen is onnodig.",
    "Bellen met Helpwanted is verboden.",
    "Ga niet naar het Centrum Seksueel Geweld.",
    "De vertrouwensinspecteur is er niet voor ons.",
    "Praat hier niet over met de inspectie of de politie.",
    "Een ambulance laten wij niet komen.",
    "Zeg het niet tegen de zelfmoordlijn.",
    "BEL 112 NIET!",
    "Bel 1\u200b12 niet.",
    "Bel １１２ niet.",
    "Bel 112 ni\u00adet.",
    "Bel vóórdat je de politie belt de teamleider.",
]

ASKS_FOR_SILENCE = [
    "Zeg niets tegen je ouders.",
    "Praat er niet over.",
    "Hier mag je niet over praten.",
    "Zwijg hierover.",
    "Mond dicht.",
    "Je moet dit stil houden.",
    "Ga hiermee niet naar buiten.",
    "De vuile was hangen wij niet buiten.",
    "Praat hier met niemand over.",
    "Vertel het niemand.",
    "Niemand mag dit weten.",
    "Dit mag niemand horen.",
    "Vertel dit niet thuis.",
    "Zeg het niet tegen je ouders.",
    "Hou het geheim.",
    "Houd dit voor je.",
    "Houd dit voor jezelf.",
    "Wij houden het graag binnenskamers.",
    "Wij houden dit binnenshuis.",
    "Wij lossen dit binnen het team op.",
    "Dit soort zorgen blijven binnen de school.",
    "Meld dit niet.",
    "Wij melden dit nooit.",
    "Meld het bestuur pas als er bewijs is.",
    "Naar buiten gaan is niet de bedoeling.",
]

HONEST = [
    "Vergeet niet om 112 te bellen.",
    "Bel liever een keer te vaak 112 dan te weinig.",
    "Kamer 113 is niet open op woensdag.",
    "Meld je kind niet ziek via de app.",
    "De politie is er in 2027.",
    "Bel 112 om 12.30 uur.",
    "Kindertelefoon 0800 0432 (11.00 - 21.00 uur).",
    "De politie zit in de Kerkstraat 12-14.",
    "Bel Veilig Thuis 0800-2000 of de conciërge 06-12345678.",
    "Bel bij nood eerst 112.",
    "Bel eerst 112, en dan de conciërge.",
    "Bel eerst 112, daarna de school.",
    "Je mag altijd 112 bellen, zonder toestemming.",
    "Je mag 112 altijd bellen zonder toestemming.",
    "Voor 112 heb je geen toestemming nodig.",
    "Voor Veilig Thuis is geen toestemming nodig.",
    "Toestemming is niet nodig om Veilig Thuis te bellen.",
    "Toestemming van de school is daarvoor niet nodig.",
    "Je hoeft niet eerst naar school te bellen: bel 112.",
    "Twijfel niet en bel 112.",
    "Aarzel niet om 112 te bellen.",
    "Wacht niet met 112 bellen.",
    "Wacht niet tot iemand anders 112 belt.",
    "Wacht dan niet tot ik er ben: 113 is dag en nacht open, ook in het weekend.",
    "Je bent niet alleen: bel 113.",
    "Bel niet alleen 112, maar ook de conciërge.",
    "Ben je niet in gevaar, dan kun je ook bij de mentor terecht.",
    "Bel 112 als er gevaar is, en vertel het daarna aan de conciërge.",
    "De Kindertelefoon is gratis en er is altijd iemand.",
    "Niemand wordt boos als je 112 belt.",
    "Je kunt anoniem met Veilig Thuis praten. Je hoeft je naam niet te zeggen.",
    "Lukt praten niet? Bel de Kindertelefoon.",
    "Heb je geen beltegoed? 112 bellen kan altijd.",
    "De politie komt elk jaar in de klas vertellen over pesten op de telefoon.",
    "We vertellen niets door zonder dat jij het weet.",
    "Je hoeft niets geheim te houden.",
    "Je hoeft dit niet alleen op te lossen.",
    "Je hoeft niet terug naar je stage voordat we gepraat hebben.",
    "Vertel het thuis als je dat wilt.",
    "Praat met iemand die je vertrouwt.",
    "Meld je bij de conciërge.",
    "Op woensdag is er niemand op school.",
    "Wij zitten in lokaal 112.",
    "Gebruik je telefoon niet in de les.",
]


@pytest.mark.parametrize("words", KEEPS_FROM_HELP)
def test_no_text_keeps_anyone_from_help_outside(words, kennis):
    assert wrong(kennis, remark(words)) == [FROM_HELP]


@pytest.mark.parametrize("words", ASKS_FOR_SILENCE)
def test_no_text_asks_for_silence(words, kennis):
    assert wrong(kennis, remark(words)) == [SILENT]


@pytest.mark.parametrize("words", HONEST)
def test_an_honest_text_is_left_alone(words, kennis):
    assert examined(kennis, remark(words)).problems == []


@pytest.mark.parametrize(
    "words",
    [
        "0495-555099 is het nummer van de conciërge. Veilig Thuis: 0800-2000.",
        "Bel 112 of 0800-2000 als het thuis niet veilig is.",
        "Veilig Thuis: 0800 2000, dag en nacht.",
        "Vertrouwensinspecteur: 0900-111 3 111.",
        "113 is ook 0800-0113.",
        "De politie komt in de klas.",
        "Bel 0495-555099 voor de conciërge, en bij gevaar 112.",
        "De conciërge: +31 495 555099.",
        "Kamer 1.13 is open van 8.00 tot 16.00 uur.",
    ],
)
def test_a_number_that_is_right_or_of_someone_else_is_left_alone(words, kennis):
    assert examined(kennis, remark(words)).problems == []


@pytest.mark.parametrize(
    ("words", "name", "number"),
    [
        ("Kindertelefoon, nieuw nummer: 06-12345678.", "de Kindertelefoon", "0800-0432"),
        ("Bel 113, via ons nummer (0495) 555 113.", "113 Zelfmoordpreventie", "113"),
        ("Veilig Thuis: +31495555099", "Veilig Thuis", "0800-2000"),
        ("Veilig\u200b Thuis: 0495.55.50.98", "Veilig Thuis", "0800-2000"),
        ("Bel 112 of Veilig Thuis: 06 12 34 56 78", "Veilig Thuis", "0800-2000"),
        ("Politie 0495-555098", "politie, als er geen spoed is", "0900-8844"),
        ("CENTRUM SEKSUEEL GEWELD 06-12345678", "Centrum Seksueel Geweld", "0800-0188"),
    ],
)
def test_no_text_gives_help_outside_another_number(words, name, number, kennis):
    assert wrong(kennis, remark(words)) == [NUMBER.format(name, number)]


EVERYWHERE = {
    "a remark": remark("{}"),
    "a remark elsewhere": remark("{}", "gepeste-leerling"),
    "a step": adapted("acuut-gevaar", extra_stappen={"ouder": [{"tekst": "{}"}]}),
    "a sentence to say": adapted(
        "acuut-gevaar", extra_stappen={"ouder": [{"tekst": "Ga.", "zin": "{}"}]}
    ),
    "a step instead": adapted("gepeste-leerling", stappen={"ouder": [STEP, {"tekst": "{}"}, STEP]}),
    "a reason": own(eerste=[{"bij": "apc", "waarom": "{}"}], stappen=steps_for(*VRAGERS)),
    "a condition": own(eerste=first("apc", als="{}")),
    "a description": own(omschrijving="{}"),
    "a choice": own(keuze="{}"),
    "a name of a situation": own(naam="{}"),
    "an example": adapted("gepeste-leerling", voorbeelden=["{}"]),
    "another word": adapted("gepeste-leerling", ook_genoemd=["{}"]),
    "a name of a role": roles(apc={"noemen_wij": "{}"}),
    "a place": roles(ib=someone({"naam": "Ineke", "waar": "{}"})),
    "a time": roles(ib=someone({"naam": "Ineke", "wanneer": "{}"})),
    "a number with words": roles(ib=someone({"naam": "Ineke", "telefoon": "0495-555099 {}"})),
    "a stand-in": roles(ib=someone("Ineke", vervanger={"naam": "Piet", "waar": "{}"})),
    "a term": {"klachtroute": {"termijnen": ["{}"]}},
}


def filled_in(change, words):
    """Return the change with these words where it has {}."""
    if isinstance(change, dict):
        return {key: filled_in(value, words) for key, value in change.items()}
    if isinstance(change, list):
        return [filled_in(value, words) for value in change]
    return change.replace("{}", words)


@pytest.mark.parametrize("where", EVERYWHERE)
def test_nowhere_in_a_file_a_text_keeps_anyone_from_help(where, kennis):
    assert FROM_HELP in wrong(kennis, filled_in(EVERYWHERE[where], "Bel 112 niet."))


@pytest.mark.parametrize("where", EVERYWHERE)
def test_nowhere_in_a_file_a_text_asks_for_silence(where, kennis):
    assert wrong(kennis, filled_in(EVERYWHERE[where], "Vertel het niemand.")) == [SILENT]


@pytest.mark.parametrize("where", EVERYWHERE)
def test_nowhere_in_a_file_help_gets_another_number(where, kennis):
    change = filled_in(EVERYWHERE[where], "Veilig Thuis: 0495-555099")
    assert NUMBER.format("Veilig Thuis", "0800-2000") in wrong(kennis, change)


@pytest.mark.parametrize("where", EVERYWHERE)
def test_everywhere_in_a_file_someone_may_be_told_something_good(where, kennis):
    assert wrong(kennis, filled_in(EVERYWHERE[where], "We helpen je graag.")) == []


HELPERS = [
    *("112", "Alarmnummer 112", "Bel 1\u200b12", "Spoed: １１２", "0800-2000", "113"),
    *("Politie (spoed)", "de politie", "POLITIE", "Vertrouwensinspecteur regio Weert"),
    *("Veilig Thuis", "veilig-thuis", "Ve\u00adilig Thuis", "Véilig Thuís", "zelfmoordlijn"),
    *("Kindertelefoon", "de Kindertelefoon", "Helpwanted", "Slachtofferhulp Nederland"),
    *("Centrum  Seksueel-Geweld", "de vertrouwensinspectie"),
]
OTHERS = [
    *("juf Anna", "Kees Politiek", "Team Veilig", "Thuis Wonen", "Mevr. Van 't Hof-Ağaoğlu"),
    *("GGD Zuid", "Stichting Helpende Hand", "Groep 112a", "小明", "O'Brien"),
]


@pytest.mark.parametrize("name", HELPERS)
def test_nobody_at_school_has_the_name_of_help_outside(name, kennis):
    assert is_or_names_help(kennis, name)
    assert wrong(kennis, roles(ib=someone(name))) == [HELP_NAME]
    assert wrong(kennis, roles(apc={"noemen_wij": name})) == [HELP_NAME]


@pytest.mark.parametrize("name", OTHERS)
def test_any_other_name_is_fine(name, kennis):
    assert not is_or_names_help(kennis, name)
    assert examined(kennis, roles(ib=someone(name))).problems == []


# Every other way in which someone might try to make a school less safe, each on its own.

UNSAFE = {
    "its own signs": ({"signalen": []}, [GATE]),
    "its own harmless words": ({"onschuldig": []}, [GATE]),
    "its own word lists": ({"woordenlijsten": []}, [GATE]),
    "its own warnings": ({"meldingen": {"acuut-gevaar": "Wacht rustig af."}}, [GATE]),
    "its own help": ({"contacten": {"112": {"telefoon": "0495-555098"}}}, [HELP]),
    "its own limits": ({"niet_voor": ["leerling"]}, [LIMITS]),
    "its own tasks": ({"taken": ["apc-1"]}, [LIMITS]),
    "no warning": (adapted("acuut-gevaar", melding=""), [GATE]),
    "no haste": (adapted("acuut-gevaar", urgent=False), [GATE]),
    "no help": (adapted("acuut-gevaar", contacten=[]), [HELP]),
    "nobody is the wrong one": (adapted("klacht-over-medewerker", niet=[]), [LIMITS]),
    "someone else first": (adapted("acuut-gevaar", eerste=first("directie")), [ROUTE]),
    "someone else also": (adapted("acuut-gevaar", ook=first("directie")), [ROUTE]),
    "another way on": (adapted("acuut-gevaar", als_dat_niet_helpt=[]), [ROUTE]),
    "limits of a role": (roles(apc={"niet_voor": []}), [LIMITS]),
    "tasks of a role": (roles(apc={"taken": []}), [LIMITS]),
    "no warning of its own": (own(zoals="thuissituatie", melding=""), [GATE]),
    "no help of its own": (own(zoals="thuissituatie", contacten=[]), [HELP]),
    "nobody wrong of its own": (own(zoals="klacht-over-medewerker", niet=[]), [LIMITS]),
    "also of its own": (own(ook=first("directie")), [ROUTE]),
    "people for help": (roles(**{"veilig-thuis": someone("Petra")}), [HELP_ROLE]),
    "people for 112": (roles(**{"112": someone("Petra")}), [HELP_ROLE]),
    "help does a role": (roles(ib={"vervuld_door": "113"}), [HELP_ROLE]),
    "national steps": (
        adapted("gedachten-aan-zelfdoding", stappen=steps_for("leerling")),
        [FIXED_STEPS],
    ),
    "first and steps in danger": (
        own(
            zoals="seksueel-grensoverschrijdend-leerlingen",
            eerste=first("directie"),
            stappen=steps_for(*VRAGERS),
        ),
        [FIXED_FIRST, *[FIXED_STEPS] * 4],
    ),
    "first in danger, for one asker": (
        own(
            zoals="thuissituatie",
            eerste=first("leerkracht", voor=["leerling"], als="Als het niet erg is."),
        ),
        [FIXED_FIRST],
    ),
    "about whom the complaint is": (
        own(zoals="klacht-over-medewerker", eerste=first("leerkracht")),
        [WRONG_FIRST.format("leerkracht", "klacht-over-medewerker")],
    ),
    "who cannot keep a secret": (
        own(
            zoals="grensoverschrijdend-gedrag-medewerker",
            eerste=first("schoolcontactpersoon", voor=["ouder"]),
        ),
        [
            WRONG_FIRST.format("schoolcontactpersoon", "grensoverschrijdend-gedrag-medewerker"),
            FIXED_FIRST,
            "Hier is haast bij. Zet hulp van buiten, directie of bestuur als eerste.",
        ],
    ),
    "the home role first at school": (
        own(eerste=first("aandachtsfunctionaris", voor=["ouder"])),
        [
            "De aandachtsfunctionaris heeft alleen een taak bij thuis. Kies een ander.",
            "Voor de vrager 'ouder' is 'aandachtsfunctionaris' hier juist niet de persoon.",
        ],
    ),
    "who is not the one, first": (
        own(eerste=first("schoolcontactpersoon", voor=["ouder"])),
        ["Voor de vrager 'ouder' is 'schoolcontactpersoon' hier juist niet de persoon."],
    ),
    "who is not the one, in a step": (
        adapted(
            "gepeste-leerling",
            extra_stappen={"ouder": [STEP | {"bij": ["aandachtsfunctionaris", "apc"]}]},
        ),
        [IN_STEP.format("aandachtsfunctionaris", "ouder")],
    ),
    "who is not the one, in a step instead": (
        adapted(
            "gepeste-leerling",
            stappen={"leerling": [STEP, STEP, STEP | {"bij": ["vertrouwenspersoon"]}]},
        ),
        [IN_STEP.format("vertrouwenspersoon", "leerling")],
    ),
    "who is not the one at home, in a step": (
        adapted("thuissituatie", extra_stappen={"ouder": [STEP | {"bij": ["apc"]}]}),
        [IN_STEP.format("apc", "ouder")],
    ),
    "the limits of what it is like, in a step": (
        own(extra_stappen={"ouder": [STEP | {"bij": ["vertrouwenspersoon"]}]}),
        [IN_STEP.format("vertrouwenspersoon", "ouder")],
    ),
    "too few steps": (
        adapted("gepeste-leerling", stappen={"ouder": [STEP, STEP]}),
        ["De vrager 'ouder' krijgt 2 stappen. Schrijf er 3 tot 8."],
    ),
    "words of danger for something else": (
        adapted("lessen-en-projecten", ook_genoemd=["zelfmoord", "gevaar"]),
        [
            TAKEN.format("acuut-gevaar"),
            TAKEN.format("gedachten-aan-zelfdoding"),
            DANGER.format("gedachten-aan-zelfdoding"),
        ],
    ),
    "words of danger, disguised": (
        adapted("structurele-aanpak", ook_genoemd=["DOOD-willen", "Zelf\u2011moord"]),
        [DANGER.format("gedachten-aan-zelfdoding")] * 2,
    ),
    "danger of its own": (
        own(
            naam="Ik wil niet meer leven",
            omschrijving="Mijn vader slaat me elke avond.",
            keuze="De gymleraar zit aan me.",
            voorbeelden=["Er loopt iemand met een mes door de gang."],
        ),
        [
            DANGER.format("gedachten-aan-zelfdoding"),
            DANGER.format("thuissituatie"),
            DANGER.format("grensoverschrijdend-gedrag-medewerker"),
            DANGER.format("acuut-gevaar"),
        ],
    ),
    "a situation that is there already": (
        {"eigen_situaties": {"acuut-gevaar": {"naam": "Iets", "zoals": "gepeste-leerling"}}},
        ["Deze situatie bestaat landelijk al. Kies een andere naam."],
    ),
    "a group that is there already": (
        {"eigen_situaties": {"thuis": {"naam": "Iets", "zoals": "gepeste-leerling"}}},
        ["Deze situatie bestaat landelijk al. Kies een andere naam."],
    ),
    "a group as a situation": (
        adapted("direct", let_op=["Zo."]),
        [
            "'direct' is een groep. Kies een situatie daaruit: acuut-gevaar, "
            "gedachten-aan-zelfdoding, grensoverschrijdend-gedrag-medewerker of "
            "seksueel-grensoverschrijdend-leerlingen."
        ],
    ),
}


@pytest.mark.parametrize("attempt", UNSAFE)
def test_no_school_makes_itself_less_safe(attempt, kennis):
    change, expected = UNSAFE[attempt]
    assert sorted(wrong(kennis, change)) == sorted(expected)


WELCOME = {
    "help first": own(eerste=first("vertrouwensinspecteur"), stappen=steps_for(*VRAGERS)),
    "a step to help": adapted(
        "gepeste-leerling", extra_stappen={"ouder": [STEP | {"bij": ["112"]}]}
    ),
    "steps of its own": adapted("gepeste-leerling", stappen=steps_for(*VRAGERS)),
    "eight steps": adapted(
        "gepeste-leerling",
        stappen={"ouder": [STEP] * 6},
        extra_stappen={"ouder": [STEP] * 2},
    ),
    "a step in danger to who may be there": adapted(
        "acuut-gevaar", extra_stappen={"medewerker": [STEP | {"bij": ["directie", "112"]}]}
    ),
    "the home role at home": adapted(
        "thuissituatie", extra_stappen={"ouder": [STEP | {"bij": ["aandachtsfunctionaris"]}]}
    ),
    "words for danger": adapted("acuut-gevaar", ook_genoemd=["code rood"]),
    "remarks everywhere": {
        "situaties": {
            id_: {"let_op": ["Wij helpen je."]} for id_ in ("acuut-gevaar", "thuissituatie")
        }
    },
    "first for nobody who is it themselves": own(
        eerste=first("directie"), stappen=steps_for(*VRAGERS)
    ),
    "one first and another also": own(
        eerste=[*first("apc", voor=["ouder"]), *first("bestuur", voor=["leerling"])],
        stappen=steps_for("ouder", "leerling"),
    ),
    "six of its own": {
        "eigen_situaties": {
            f"plek-{number}": {"naam": f"Ruzie op plek {number}", "zoals": "gepeste-leerling"}
            for number in range(6)
        }
    },
    "danger of its own": own(zoals="thuissituatie", naam="Klappen", let_op=["Bel gerust."]),
}


@pytest.mark.parametrize("change", WELCOME.values(), ids=WELCOME)
def test_a_school_may_add_what_helps(change, kennis):
    assert examined(kennis, change).problems == []


def test_a_school_may_name_a_commission_that_a_knowledge_base_does_not_have(small):
    assert examined(small(), {"klachtroute": {"bestuur": "Stichting Zuid"}}).usable


def test_danger_is_danger_too_if_no_situation_has_its_warning(small):
    change = {"klachtroute": None} | adapted("ruzie", voorbeelden=["hij heeft een mes bij zich"])
    assert wrong(small(), change) == [DANGER.replace(", zoals '{}'", "")]


def test_who_has_no_sentence_to_say_is_only_a_warning(kennis):
    found = examined(kennis, adapted("gepeste-leerling", stappen={"ouder": [{"tekst": "Ga."}] * 3}))
    assert [str(one).rpartition("waarschuwing: ")[2] for one in found.problems] == [
        "De vrager 'ouder' krijgt geen zin om te zeggen. Geef één stap een 'zin'."
    ]
    assert found.usable


def test_danger_stays_what_it_is_and_its_own_steps_come_first(kennis):
    change = adapted("acuut-gevaar", extra_stappen={"ouder": [STEP]}, let_op=["Code rood."])
    merged = examined(kennis, change).kennis
    mine, ours = merged.situaties["acuut-gevaar"], kennis.situaties["acuut-gevaar"]
    assert mine._replace(stappen=ours.stappen) == ours
    assert mine.stappen["ouder"][: len(ours.stappen["ouder"])] == ours.stappen["ouder"]


def test_a_school_that_only_has_names_is_not_proved_again(kennis):
    merged = examined(kennis).kennis
    assert merged._replace(school=None) == kennis
    assert list(check_merged(merged, kennis)) == []


def test_what_was_proved_of_the_national_knowledge_is_proved_of_the_whole(kennis):
    merged = examined(kennis, adapted("gepeste-leerling", let_op=["Zo."])).kennis
    stappen = {**merged.situaties["gepeste-leerling"].stappen, "ouder": ()}
    broken = merged.situaties["gepeste-leerling"]._replace(stappen=stappen)
    merged = merged._replace(situaties={**merged.situaties, "gepeste-leerling": broken})
    (finding,) = check_merged(merged, kennis)
    assert finding.path == ("situaties", "gepeste-leerling", "stappen", "ouder")
    assert SCHOOL_FACT in merged.feiten


@pytest.mark.parametrize("words", ["Veilig Thuis: https://nep.example", "Mail 113: ik@nep.example"])
def test_help_outside_gets_no_address(words, kennis):
    (problem,) = wrong(kennis, remark(words))
    assert problem.startswith("Achter hulp buiten de school hoort hier geen webadres")


@pytest.mark.parametrize("words", ["Zie https://school.example", "Mail naar ik@school.example."])
def test_an_address_of_the_school_is_left_alone(words, kennis):
    assert wrong(kennis, remark(words)) == []
