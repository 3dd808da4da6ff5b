import pytest

from wiedoetwat import UnknownNameError, route
from wiedoetwat.answer import Aanwijzing, Uitkomst
from wiedoetwat.model import VRAGERS
from wiedoetwat.routing import answer, unknown
from wiedoetwat.selection import Rejection, members, rejections


def ids(people):
    return [one.iemand.id for one in people]


def test_a_group_answers_with_its_default_and_names_its_siblings(kennis):
    antwoord = route(kennis, "klacht").antwoorden[0]
    assert antwoord.situatie.id == "klacht-onvoldoende-ingrijpen"
    assert antwoord.via == "groep"
    members = {one.id for one in kennis.situaties.values() if one.groep == "klacht"}
    assert len(members) > 1
    assert {one.id for one in antwoord.verwant} == members - {antwoord.situatie.id}


@pytest.mark.parametrize(
    ("wie", "situatie"),
    [
        (None, "gepeste-leerling"),
        ("leerling", "gepeste-leerling"),
        ("ouder", "gepeste-leerling"),
        ("medewerker", "pesten-in-de-groep"),
        ("directie", "structurele-aanpak"),
    ],
)
def test_a_group_may_have_another_default_per_asker(wie, situatie, kennis):
    assert route(kennis, "pesten", wie).antwoorden[0].situatie.id == situatie


def test_a_situation_by_its_own_name_has_no_siblings(kennis):
    antwoord = route(kennis, "klacht-loopt-vast").antwoorden[0]
    assert (antwoord.via, antwoord.verwant) == ("id", ())


def test_without_an_asker_the_answer_is_for_whoever_asks_most_and_says_so(kennis):
    uitkomst = route(kennis, "scholing-team")
    assert uitkomst.wie.id == "medewerker"
    assert uitkomst.wie_opgegeven is False
    assert route(kennis, "scholing-team", "moeder").wie_opgegeven is True


def test_an_unknown_asker_is_refused_before_the_situation_is_looked_up(kennis):
    with pytest.raises(UnknownNameError, match="Deze vrager kennen we niet"):
        route(kennis, "qqqq", "buurman")


def test_a_situation_answers_for_sure(kennis):
    uitkomst = route(kennis, "thuis", "leerling")
    assert (uitkomst.uitkomst, uitkomst.antwoorden[0].zekerheid) == ("zeker", 1.0)
    assert uitkomst.antwoorden[0].herkend == ()
    assert uitkomst.vraag == ""


def test_a_warning_stands_apart_from_urgency(kennis):
    thuis = route(kennis, "thuissituatie", "leerling")
    assert [melding.id for melding in thuis.meldingen] == ["geweld-thuis"]
    assert thuis.urgent is False
    gevaar = route(kennis, "acuut-gevaar", "leerling")
    assert [melding.id for melding in gevaar.meldingen] == ["acuut-gevaar"]
    assert gevaar.urgent is True
    assert route(kennis, "klacht").meldingen == ()


def test_a_limit_of_a_role_becomes_a_rejection_with_its_rule_and_who_instead(kennis):
    antwoord = route(kennis, "klacht", "ouder").antwoorden[0]
    apc = next(one for one in antwoord.niet if one.iemand.id == "apc")
    assert apc.regel == "rollen/apc/niet_voor/apc-klacht"
    assert [one.id for one in apc.wel] == ["schoolcontactpersoon"]
    assert "schoolcontactpersoon-1" in apc.bron


def test_the_situations_own_rejection_goes_before_the_limit_of_the_role(small):
    def change(files):
        files["situaties/zorgen.yaml"]["niet"] = [
            {"bij": "apc", "als": "Nu.", "waarom": "Nee.", "bron": ["apc-1"], "wel": ["directie"]}
        ]

    antwoord = route(small(change), "zorgen", "ouder").antwoorden[0]
    assert ids(antwoord.niet) == ["apc"]
    assert antwoord.niet[0].regel == "situaties/zorgen/niet/apc"
    assert (antwoord.niet[0].als, antwoord.niet[0].bron) == ("Nu.", ("apc-1",))
    assert [one.id for one in antwoord.niet[0].wel] == ["directie"]


def test_without_its_own_rejection_the_limit_of_the_role_holds(small):
    kennis = small()
    regel = "rollen/apc/niet_voor/apc-5"
    found = rejections(kennis, kennis.situaties["zorgen"], "ouder")
    assert list(found) == [Rejection("apc", "", "Dat doet een ander.", (), ("apc-5",), regel)]
    assert [one.regel for one in route(kennis, "zorgen", "ouder").antwoorden[0].niet] == [regel]


def test_every_line_of_an_answer_has_its_rule_and_its_source(kennis):
    for situatie in kennis.situaties:
        for wie in VRAGERS:
            antwoord = route(kennis, situatie, wie).antwoorden[0]
            for one in (*antwoord.eerste, *antwoord.ook, *antwoord.niet):
                assert one.bron
                kind, id_, field, entry, *askers = one.regel.split("/")
                if kind == "situaties":
                    voor = tuple(askers[0].split("+")) if askers else ()
                    found = [
                        item
                        for item in getattr(kennis.situaties[id_], field)
                        if (item.bij, item.voor) == (entry, voor)
                    ]
                    assert [item.waarom for item in found] == [one.waarom]
                    assert not voor or wie in voor
                else:
                    grens = next(g for g in kennis.rollen[id_].niet_voor if g.id == entry)
                    assert (id_, grens.waarom) == (one.iemand.id, one.waarom)


def test_a_rule_keeps_its_name_when_another_is_put_before_it(small):
    def change(files):
        extra = {"bij": "ib", "waarom": "Ook.", "bron": ["ib-1"], "voor": ["ouder", "directie"]}
        files["situaties/ruzie.yaml"]["eerste"].insert(0, extra)

    before = route(small(), "ruzie", "ouder").antwoorden[0].eerste
    after = route(small(change), "ruzie", "ouder").antwoorden[0].eerste
    assert [one.regel for one in before] == ["situaties/ruzie/eerste/apc"]
    assert [one.regel for one in after] == [
        "situaties/ruzie/eerste/ib/ouder+directie",
        "situaties/ruzie/eerste/apc",
    ]


def test_the_one_that_answers_for_a_group_comes_first_and_the_others_as_in_the_knowledge(kennis):
    groep = kennis.groepen["pesten"]._replace(standaard="online-pesten")
    others = [one.id for one in kennis.situaties.values() if one.groep == "pesten"]
    others.remove("online-pesten")
    assert [one.id for one in members(kennis, groep)] == ["online-pesten", *others]


def test_who_comes_first_has_the_condition_and_all_else_of_the_rule(small):
    def change(files):
        files["situaties/ruzie.yaml"]["eerste"][0]["als"] = "Is het klein?"

    kennis = small(change)
    (one,) = route(kennis, "ruzie", "ouder").antwoorden[0].eerste
    bron = kennis.situaties["ruzie"].eerste[0].bron
    regel = "situaties/ruzie/eerste/apc"
    assert one == Aanwijzing(kennis.rollen["apc"], "Is het klein?", "Daarom.", bron, (), regel)


def test_a_greeting_is_that_of_the_situation_for_whom_it_has_one(small):
    def change(files):
        files["situaties/ruzie.yaml"]["groet"] = {"ouder": "Wat naar."}

    kennis = small(change)
    greetings = [route(kennis, "ruzie", wie).antwoorden[0].groet for wie in ("ouder", "directie")]
    assert greetings == ["Wat naar.", "Je bent niemand tot last."]


def test_an_answer_to_a_situation_is_by_its_id_unless_it_is_said_otherwise(small):
    kennis = small()
    found = answer(kennis, kennis.situaties["ruzie"], kennis.vragers["ouder"])
    assert (found.via, found.verwant) == ("id", ())


@pytest.mark.parametrize("given", [True, False])
def test_what_is_none_of_ours_has_only_whom_one_can_always_ask(given, small):
    kennis = small(lambda files: files["vragers.yaml"]["vragers"][1]["altijd"][0].update(als="Nu."))
    wie = kennis.vragers["ouder"]
    always = Aanwijzing(
        kennis.contacten["hulplijn"],
        "Nu.",
        "Die luistert.",
        (),
        (),
        "vragers/ouder/altijd/hulplijn",
    )
    nothing = {"urgent": False, "meldingen": (), "vraag": "", "antwoorden": ()}
    assert unknown(kennis, wie, given=given) == Uitkomst(
        uitkomst="onbekend", wie=wie, wie_opgegeven=given, altijd=(always,), **nothing
    )


def test_nobody_is_sent_to_whom_it_is_about(kennis):
    outcome = route(kennis, "gepeste-leerling", "ouder", "mentor")
    assert outcome.over.id == "leerkracht"
    assert "leerkracht" not in ids(outcome.antwoorden[0].eerste)
    assert outcome.wie.id == "ouder"


def test_answers_are_immutable(kennis):
    antwoord = route(kennis, "klacht").antwoorden[0]
    with pytest.raises(AttributeError):
        antwoord.eerste = ()
    with pytest.raises(TypeError):
        kennis.situaties["klacht"] = None
