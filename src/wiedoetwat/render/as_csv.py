"""CSV of the matrix: a row per situation and asker, a column per role."""

import csv
import io

from wiedoetwat.render import Screen
from wiedoetwat.views.page import View


def render(view: View, _: Screen) -> str:
    """Return the rows of the matrix as CSV, with ids only, so that a program can join them."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["situatie", "voor", *view.data["rollen"], "anders_eerste"])
    for row in view.data["rijen"]:
        marks = [mark or "" for mark in row["rollen"].values()]
        for wie in row["voor"]:
            writer.writerow([row["situatie"], wie, *marks, " ".join(row["anders_eerste"])])
    return out.getvalue()
