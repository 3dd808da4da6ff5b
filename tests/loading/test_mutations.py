"""Whatever is wrong with a folder, it is reported; nothing crashes, nothing passes for sound."""

import copy

from hypothesis import given
from hypothesis import strategies as st

from tests import mini
from wiedoetwat.loading import examine

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
    items = value.items() if isinstance(value, dict) else enumerate(value)
    if isinstance(value, dict | list):
        for key, part in items:
            yield from paths(part, (*path, key))


def place(files, path):
    for key in path[:-1]:
        files = files[key]
    return files


ALL_PATHS = [path for path in paths(mini.FILES) if len(path) > 1]


@given(st.sampled_from(ALL_PATHS), VALUES)
def test_any_value_in_any_place_is_reported_or_fits(tmp_path_factory, path, value):
    files = copy.deepcopy(mini.FILES)
    place(files, path)[path[-1]] = value
    folder = tmp_path_factory.mktemp("kennis")
    mini.write(files, folder)
    kennis, problems = examine(folder)
    assert problems or kennis is not None


@given(st.sampled_from(ALL_PATHS))
def test_anything_left_out_is_reported_or_optional(tmp_path_factory, path):
    files = copy.deepcopy(mini.FILES)
    del place(files, path)[path[-1]]
    folder = tmp_path_factory.mktemp("kennis")
    mini.write(files, folder)
    kennis, problems = examine(folder)
    assert problems or kennis is not None
