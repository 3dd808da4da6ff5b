"""Ranking: situations with the same first contact add up."""

import pytest

from wiedoetwat.recognition.ranking import OUTSIDE_SCHOOL, first_contact, rank


def ranked(kennis, wie="ouder", sharpness=1.0, **chances):
    chances = {name.replace("_", "-"): chance for name, chance in chances.items()}
    return rank(kennis, chances, wie, sharpness)


def test_the_person_counts_and_the_likeliest_situation_stands_for_them(kennis):
    found = ranked(
        kennis,
        gepeste_leerling=0.35,
        klacht_over_medewerker=0.3,
        klacht_schoolse_zaken=0.25,
        buiten_bereik=0.1,
    )
    assert [(one.situatie.id, round(one.zekerheid, 2)) for one in found] == [
        ("klacht-over-medewerker", 0.55),
        ("gepeste-leerling", 0.35),
    ]


def test_who_asks_decides_what_goes_together(kennis):
    chances = {"gepeste_leerling": 0.5, "individuele_begeleiding": 0.5}
    assert len(ranked(kennis, "leerling", **chances)) == 2  # teacher, ib
    assert len(ranked(kennis, "medewerker", **chances)) == 1  # ib


def test_all_help_from_outside_is_one(kennis):
    found = ranked(kennis, acuut_gevaar=0.3, gedachten_aan_zelfdoding=0.4, thuissituatie=0.3)
    assert [one.situatie.id for one in found] == ["gedachten-aan-zelfdoding", "thuissituatie"]
    assert found[0].zekerheid == pytest.approx(0.7)
    who = first_contact(kennis, kennis.situaties["acuut-gevaar"], "ouder")
    assert who == OUTSIDE_SCHOOL


def test_sharpness_makes_the_likely_likelier_and_keeps_the_order(kennis):
    chances = {"gepeste_leerling": 0.6, "thuissituatie": 0.3, "buiten_bereik": 0.1}
    flat, sharp = (ranked(kennis, sharpness=sharpness, **chances) for sharpness in (1.0, 2.0))
    assert [one.situatie for one in flat] == [one.situatie for one in sharp]
    assert sharp[0].zekerheid == pytest.approx(0.36 / 0.46)
    assert 1 - sum(one.zekerheid for one in sharp) == pytest.approx(0.01 / 0.46)


def test_what_this_knowledge_does_not_have_takes_no_part(kennis, small):
    assert ranked(small(), gepeste_leerling=0.9, ruzie=0.1)[0].situatie.id == "ruzie"
    assert ranked(small(), gepeste_leerling=1.0) == []
    assert ranked(kennis) == []
