"""Corners where the parts of a school file meet: each was wrong once."""

import pytest

from tests.school.schools import (
    DAY,
    LIKE,
    NATIONAL,
    NOW,
    complaints,
    first,
    merged,
    names,
    own,
    role,
    school,
    someone,
    staff,
)
from wiedoetwat.answer import Over
from wiedoetwat.errors import UnknownNameError, UsageError
from wiedoetwat.files import write_whole
from wiedoetwat.loading.many_schools import checked
from wiedoetwat.loading.schools import examine_text
from wiedoetwat.model.school import Bezetter
from wiedoetwat.names import find_role
from wiedoetwat.school.merging import merge
from wiedoetwat.views import staff as view
from wiedoetwat.views.scholen import view_many

HEAD = "school: {naam: X, sector: po, plaats: Y}\ngeldig_tot: 2027-07-31\n"
AWAY = someone("Noor", afwezig=NOW)
IN_TWO_PLACES = {
    "apc": role(someone("Noor", email="n@x.nl")),
    "ib": role(someone("Noor", telefoon="0100-000001")),
    "directie": role("Noor"),
}


def test_who_is_away_in_one_role_is_away_in_all():
    found = staff({"apc": role(someone("Noor", "n@x.nl")), "ib": role(AWAY)})
    assert names(found["apc"]) == []


@pytest.mark.parametrize("id_", IN_TWO_PLACES)
def test_what_is_said_of_someone_in_two_places_is_put_together(id_):
    (one,) = staff(IN_TWO_PLACES)[id_].personen
    assert one.persoon == someone("Noor", "n@x.nl", "0100-000001")


def test_the_order_of_the_roles_does_not_matter():
    assert staff(IN_TWO_PLACES) == staff(dict(reversed(IN_TWO_PLACES.items())))


def test_who_has_a_role_and_stands_in_too_is_there_as_themselves():
    (one,) = staff({"apc": role(AWAY._replace(vervanger=someone("Bert")), "Bert")})["apc"].personen
    assert one.vervangt == ""


def test_nobody_stands_in_for_themselves():
    found = staff({"apc": role("Noor", afwezig=NOW, vervanger="ib"), "ib": role("Noor")})["apc"]
    assert (found.stand, found.personen) == ("afwezig", ())


def test_a_role_that_is_away_does_not_stand_in():
    rollen = {
        "apc": role(AWAY._replace(vervanger=someone("ib"))),
        "ib": role(vervuld_door="directie", afwezig=NOW),
        "directie": role("Bert"),
    }
    assert [staff(rollen)[id_].stand for id_ in ("ib", "apc")] == ["afwezig", "afwezig"]


def test_who_works_elsewhere_still_does_so_when_standing_in():
    rollen = {
        "apc": role(AWAY._replace(vervanger=someone("Samira"))),
        "vertrouwenspersoon": role("Samira", extern=True),
    }
    assert staff(rollen)["apc"].personen[0].extern


def test_a_role_with_no_more_than_a_stand_in_has_someone():
    kennis = merged({"apc": role(vervanger="Tom")})
    assert kennis.school.bezetting["apc"].stand == "ingevuld"
    assert kennis.school.herkomst["rol/apc/personen"] == "bevestigd"


def test_a_stand_in_can_be_a_role_by_any_of_its_names():
    rollen = {"apc": role(AWAY._replace(vervanger=someone("IB'er"))), "ib": role("Ineke")}
    assert names(staff(rollen)["apc"]) == ["Ineke"]


def test_someone_whose_name_has_an_article_gets_no_other():
    rollen = {"apc": role(vervuld_door="ib"), "ib": role("Ineke", noemen_wij="de zorgjuf")}
    assert staff(rollen)["apc"].uitleg == ("Bij ons doet de zorgjuf dit ook.",)


def test_a_name_of_two_roles_leads_to_neither():
    kennis = merged({"apc": role(noemen_wij="pestjuf"), "ib": role(noemen_wij="pestjuf")})
    with pytest.raises(UnknownNameError):
        find_role(kennis, "pestjuf")


def test_a_first_contact_for_those_it_is_themselves_is_for_nobody():
    kennis = merged(eigen_situaties={"bus": own(eerste=(first("directie", ("directie",)),))})
    assert kennis.situaties["bus"].eerste == NATIONAL.situaties[LIKE].eerste


def test_no_remark_is_lost_by_the_name_of_a_situation():
    eigen = {"termijn": own(let_op=("Let op.",))}
    kennis = merged(eigen_situaties=eigen, klachtroute=complaints(termijnen=("Snel.",)))
    assert {"Let op.", "Snel."} <= {one.tekst for one in kennis.let_op.values()}


def test_only_what_changes_is_another_object():
    kennis = merged({"apc": role(noemen_wij="pestjuf")})
    same = [id_ for id_, one in kennis.op_school.items() if one is NATIONAL.op_school[id_]]
    assert set(NATIONAL.op_school) - set(same) == {"apc"}


def test_a_situation_without_limits_changes_no_role():
    kennis = merged(eigen_situaties={"bus": own(zoals="acuut-gevaar")})
    assert all(kennis.rollen[id_] is one for id_, one in NATIONAL.rollen.items())


def test_steps_that_could_not_be_read_are_no_crash():
    text = HEAD + "situaties: {klacht-schoolse-zaken: {stappen: {ouder: []}}}\n"
    assert not examine_text(NATIONAL, text, "f", DAY).usable


@pytest.mark.parametrize("char", "\ufffe\uffff")
def test_what_is_no_character_is_refused_in_a_text_too(char):
    text = HEAD + f'rollen: {{apc: {{personen: ["{char}x"]}}}}\n'
    (problem,) = examine_text(NATIONAL, text, "f", DAY).problems
    assert problem.text == "Hier staat een stuurteken. Haal het weg."


def test_a_school_with_errors_and_old_names_is_counted_once(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text(HEAD.replace("2027", "2025") + "rollen: {apc: {onzin: 1}}\n", "utf-8")
    text = view_many(NATIONAL, [checked(NATIONAL, path, DAY)], DAY).page.blocks[0].text
    assert text.endswith("0 zonder fouten, 1 met fouten, 1 met namen die te oud zijn.")


def test_a_name_that_the_system_refuses_is_an_error_with_a_remedy(tmp_path):
    with pytest.raises(UsageError, match="Kies een andere naam"):
        write_whole(tmp_path / ("a" * 300), "x", replace=False)


def test_a_way_around_is_found_in_any_knowledge(small):
    rollen = {"schoolcontactpersoon": role("Noor"), "directie": role("Noor")}
    kennis = merge(small(), school(rollen), DAY)
    assert kennis.school.bezetting["schoolcontactpersoon"].omweg.naar == ("hulplijn",)


def test_no_sentence_names_who_it_is_about():
    away = AWAY._replace(vervanger=someone("Tom"))
    kennis = merged({"apc": role(away, "Bert")})
    about = Over("persoon", "", "Tom", (), ("Tom",))
    lines = [*view.notes(kennis, kennis.rollen["apc"], about, (), first=True)]
    assert lines
    assert not any("Tom" in line for line in lines)


def test_a_name_that_ends_in_a_dot_gets_no_second_one():
    assert view.person_line(Bezetter(someone("Anna B."), False, "", ())) == "Anna B."
