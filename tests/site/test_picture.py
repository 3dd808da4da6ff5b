"""The route as a picture: it says the same as the answer, in at most four stops."""

import pytest

from tests.site.sites import ALL
from wiedoetwat.model import VRAGERS, Contact
from wiedoetwat.routing import answer
from wiedoetwat.site.picture import Stop, picture
from wiedoetwat.text import titled
from wiedoetwat.views import staff


def drawn(kennis, situatie, wie):
    """Return the answer of a situation for an asker, and its picture."""
    found = answer(kennis, kennis.situaties[situatie], kennis.vragers[wie])
    return found, list(picture(kennis, found, kennis.vragers[wie]))


@pytest.mark.parametrize("name", ALL)
def test_every_picture_begins_with_who_asks_and_says_who_is_first(name):
    kennis = ALL[name]
    for situatie in kennis.situaties:
        for wie in VRAGERS:
            found, stops = drawn(kennis, situatie, wie)
            first = found.eerste[0].iemand
            kinds = [one.kind for one in stops]
            assert kinds[:2] == ["jij", "eerste"], (situatie, wie)
            assert kinds[2:] in ([], ["daarna"], ["buiten"], ["daarna", "buiten"]), (situatie, wie)
            assert not (isinstance(first, Contact) and "buiten" in kinds), (situatie, wie)
            assert len({one.name for one in stops}) == len(stops), (situatie, wie)
            assert all(one.label and one.name for one in stops), (situatie, wie)
            assert stops[0].name == ("U" if wie == "ouder" else "Jij")
            assert stops[1].name == titled(staff.called(kennis, first))


@pytest.mark.parametrize(
    ("name", "situatie", "names"),
    [
        ("landelijk", "gepeste-leerling", ["Leerkracht of mentor"]),
        ("landelijk", "acuut-gevaar", ["Alarmnummer 112"]),
        ("dorpsschool", "gepeste-leerling", ["Juf of meester"]),
        ("dorpsschool", "pesten-in-de-groep", ["Juf of meester"]),
    ],
)
def test_the_first_stop_is_called_as_at_the_school(name, situatie, names):
    stops = drawn(ALL[name], situatie, "leerling")[1]
    assert [one.name for one in stops if one.kind == "eerste"] == names


@pytest.mark.parametrize("name", ALL)
def test_a_stop_names_someone_only_if_there_is_one(name):
    kennis = ALL[name]
    for situatie in kennis.situaties:
        found, stops = drawn(kennis, situatie, "ouder")
        people = staff.people_of(kennis, found.eerste[0].iemand.id)
        alone = [titled(one.persoon.naam) for one in people] if len(people) == 1 else []
        assert [one.who for one in stops if one.who] == alone, situatie


def test_an_answer_in_words():
    assert drawn(ALL["dorpsschool"], "gepeste-leerling", "leerling")[1] == [
        Stop("jij", "Begin", "Jij"),
        Stop("eerste", "Eerst naar", "Juf of meester"),
        Stop("daarna", "Helpt dat niet", "De school doet te weinig tegen het pesten"),
        Stop("buiten", "Buiten de school", "De Kindertelefoon"),
    ]
