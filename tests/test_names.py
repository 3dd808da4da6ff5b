"""What a name points to: ids, groups, other names, beginnings, and what is refused."""

import pytest

from wiedoetwat.errors import UnknownNameError
from wiedoetwat.names import find_asker, find_role, find_situation
from wiedoetwat.text import fold


def shortest_beginnings(names):
    """Return for each name its shortest beginning that no other name has."""
    folded = [fold(name) for name in names]
    for name in folded:
        for length in range(1, len(name) + 1):
            fits = [other for other in folded if other.startswith(name[:length])]
            if fits == [name] and name[:length].strip() not in folded:
                yield name, name[:length]
                break


def test_every_id_group_and_other_name_is_found(kennis):
    for collection in (kennis.situaties, kennis.groepen):
        for entry in collection.values():
            assert find_situation(kennis, entry.id).entry.id == entry.id
            for name in entry.ook_genoemd:
                assert find_situation(kennis, name.upper()).entry.id == entry.id


def test_every_name_of_a_person_is_found(kennis):
    for collection in (kennis.rollen, kennis.partners, kennis.contacten):
        for entry in collection.values():
            for name in (entry.id, entry.naam, *entry.ook_genoemd):
                assert find_role(kennis, name).id == entry.id
    for rol in kennis.rollen.values():
        assert find_role(kennis, rol.afkorting.lower()).id == rol.id


def test_every_name_of_an_asker_is_found(kennis):
    for vrager in kennis.vragers.values():
        for name in (vrager.id, *vrager.ook_genoemd):
            assert find_asker(kennis, name).id == vrager.id


def test_every_unique_beginning_of_an_id_is_found(kennis):
    ids = [*kennis.groepen, *kennis.situaties]
    for name, beginning in shortest_beginnings(ids):
        assert fold(find_situation(kennis, beginning).entry.id) == name


@pytest.mark.parametrize(
    ("name", "id_", "via"),
    [
        ("klacht", "klacht", "id"),
        ("pestgedrag", "pesten", "naam"),
        ("pesten", "pesten", "id"),
        ("pestgedrag in klas", "pesten-in-de-groep", "naam"),
        ("Pestgedrag in de Klas", "pesten-in-de-groep", "naam"),
        ("thuissituatie", "thuissituatie", "id"),
        ("klacht_over_medewerker", "klacht-over-medewerker", "id"),
        ("structureel", "structurele-aanpak", "naam-begin"),
        ("online", "online-pesten", "id-begin"),
        ("suïcide", "gedachten-aan-zelfdoding", "naam"),
    ],
)
def test_the_match_says_how_it_was_found(name, id_, via, kennis):
    match = find_situation(kennis, name)
    assert (match.entry.id, match.via) == (id_, via)


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [("klagt", "klacht"), ("peste", "pesten"), ("zelfdodng", "gedachten-aan-zelfdoding")],
)
def test_a_misspelt_name_is_refused_with_the_nearest(name, suggestion, kennis):
    with pytest.raises(UnknownNameError) as error:
        find_situation(kennis, name)
    assert suggestion in error.value.suggestions
    assert suggestion in str(error.value)


def test_a_beginning_that_fits_several_is_refused_with_all_of_them(kennis):
    with pytest.raises(UnknownNameError) as error:
        find_situation(kennis, "veilig")
    assert str(error.value).startswith("Deze naam past bij meer dan één.")
    assert {"veiligheid", "veilig-schoolklimaat", "veiligheid-meten"} <= set(
        error.value.suggestions
    )


def test_no_more_than_five_suggestions_are_given(small):
    def change(files):
        first = files["roles.yaml"]["partners"][0]
        del first["is_zelf"]
        for number in range(7):
            name = {"id": f"helper-{number}", "naam": f"helper {number}"}
            files["roles.yaml"]["partners"].append(first | name)

    with pytest.raises(UnknownNameError) as error:
        find_role(small(change), "helper")
    assert error.value.suggestions == tuple(f"helper-{number}" for number in range(5))


@pytest.mark.parametrize("name", ["", "  ", "?", "qqqq", "mijn zoon Sem wordt gepest", "a" * 9999])
def test_what_is_no_name_is_refused_and_not_repeated(name, kennis):
    for find in (find_situation, find_role, find_asker):
        with pytest.raises(UnknownNameError) as error:
            find(kennis, name)
        assert "Sem" not in str(error.value)
        assert "aaaa" not in str(error.value)
        assert error.value.exit_code == 2


def test_two_letters_are_too_few_for_the_beginning_of_a_free_name(kennis):
    with pytest.raises(UnknownNameError):
        find_situation(kennis, "ra")
