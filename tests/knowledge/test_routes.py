"""The routes by id, for every situation and asker, beside routes.yaml.

A change here is a change in who people are sent to. `scripts/neem-over` takes it over, so that it
shows in the difference; look at it there.
"""

import pytest
import yaml

from tests.knowledge.routes import FILE, KENNIS, accept, found
from wiedoetwat.model import VRAGERS

EXPECTED = {
    (row["situatie"], wie): row
    for row in yaml.safe_load(FILE.read_text("utf-8"))
    for wie in row["voor"]
}


@pytest.mark.parametrize("wie", VRAGERS)
@pytest.mark.parametrize("situatie", KENNIS.situaties)
def test_a_route_is_the_one_that_was_looked_at(situatie, wie):
    row = EXPECTED[situatie, wie]
    for key, ids in found(situatie, wie).items():
        assert ids == row[key], key


def test_the_file_holds_all_routes_and_no_more(tmp_path):
    accept(tmp_path / "routes.yaml")
    assert FILE.read_text("utf-8") == (tmp_path / "routes.yaml").read_text("utf-8")
