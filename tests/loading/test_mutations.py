"""Whatever is wrong with a folder, it is reported; nothing crashes, nothing passes for sound."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import mini
from wiedoetwat import routing
from wiedoetwat.loading import examine
from wiedoetwat.render import Screen, render
from wiedoetwat.views import matrix, rollen, route, situaties, waarom

VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(max_size=20),
    st.lists(st.text(max_size=5), max_size=3),
    st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=2),
)


def paths(value, path=()):
    """Yield the path of every value in nested data."""
    yield path
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, part in items:
            yield from paths(part, (*path, key))


def place(files, path):
    for key in path[:-1]:
        files = files[key]
    return files


ALL_PATHS = [path for path in paths(mini.FILES) if len(path) > 1]


def use(kennis):
    """Ask everything of a knowledge base, in every form."""
    screens = (Screen(40), Screen(100))
    views = [rollen.view_all(kennis), situaties.view(kennis), matrix.view(kennis)]
    views += [rollen.view_one(kennis, one) for one in kennis.mensen.values()]
    for situatie in kennis.situaties:
        for wie in kennis.vragers:
            uitkomst = routing.route(kennis, situatie, wie)
            views += [route.view(kennis, uitkomst), waarom.view(kennis, uitkomst)]
    for view in views:
        for form in ("tekst", "json", "markdown"):
            assert render(view, form, screens[0])
        assert render(view, "tabel", screens[1])


def sound_or_reported(files, folder):
    """Check that a folder is reported, or answers everything."""
    mini.write(files, folder)
    kennis, problems = examine(folder)
    if not problems:
        use(kennis)
    return problems


@given(st.sampled_from(ALL_PATHS), VALUES)
def test_any_value_in_any_place_is_reported_or_answers(tmp_path_factory, path, value):
    files = copy.deepcopy(mini.FILES)
    place(files, path)[path[-1]] = value
    sound_or_reported(files, tmp_path_factory.mktemp("kennis"))


@pytest.mark.parametrize("value", [[], {}, "", None])
def test_nothing_in_any_place_is_reported(tmp_path, value):
    """Every place, not a sample: an empty value is never taken for a full one."""
    for number, path in enumerate(ALL_PATHS):
        files = copy.deepcopy(mini.FILES)
        place(files, path)[path[-1]] = value
        assert sound_or_reported(files, tmp_path / str(number)), path


def test_anything_left_out_is_reported_or_answers(tmp_path):
    for number, path in enumerate(ALL_PATHS):
        files = copy.deepcopy(mini.FILES)
        del place(files, path)[path[-1]]
        sound_or_reported(files, tmp_path / str(number))
