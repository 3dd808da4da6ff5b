"""How much the start page of a site weighs over the wire, and how soon it answers in a browser."""

import gzip
import tempfile
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from tests.site.browser import browser, server
from training.cases import own_cases

from benchmarks.deel import DAY, ROOT, Plan, run
from benchmarks.meten import in_turns, ran
from benchmarks.opstart import PROGRAM
from benchmarks.tabel import NOTHING, bold_if, duration, kilobytes, table
from wiedoetwat import load

FULL, SMALL = Plan(5), Plan(1)

EXAMPLE = ROOT / "examples" / "scholengemeenschap.yaml"
LOADED = (
    "index.html",
    "wie-doet-wat.js",
    *(f"assets/{one}" for one in ("stijl.css", "weg.js", "icoon.svg")),
)
"""What a browser asks for to show the start page."""
MOST_BYTES, MOST_SECONDS = 350_000, 0.02

# Time from a press on the button until the answer stands in the page, for each text.
_ANSWER = """(texts) => {
  const root = document.querySelector("wie-doet-wat").shadowRoot;
  const [box, button] = [root.querySelector("textarea"), root.querySelector("button")];
  return texts.map((text) => {
    box.value = text;
    const start = performance.now();
    button.click();
    return performance.now() - start;
  });
}"""


class Answers(NamedTuple):
    """How long answers take (s).

    `unpacking` is what it takes to get ready, once, when someone goes to the text box; half of the
    answers take longer than `middle`, and one in a hundred longer than `slow`.
    """

    unpacking: float
    middle: float
    slow: float


def measured(plan: Plan) -> str:
    """Return the block."""
    texts = [one.tekst for one in own_cases(load())]
    with tempfile.TemporaryDirectory() as name:
        ran((PROGRAM, "site", name, "--school", EXAMPLE, "--op", DAY))
        weight = sum(len(gzip.compress((Path(name) / one).read_bytes(), 6)) for one in LOADED)
        with browser() as chromium, server(name) as address:

            def answers() -> Answers:
                page = chromium.new_page()
                page.goto(f"{address}/index.html")
                times = [took / 1000 for took in page.evaluate(_ANSWER, texts)]
                page.close()
                return _answers(times)

            found = in_turns({"beginpagina": answers}, plan.rounds)["beginpagina"]
    unpacking, middle, slow = (median(some) for some in zip(*found, strict=True))
    heavy = bold_if(weight > MOST_BYTES, kilobytes(weight))
    rows = [
        ["gewicht, ingepakt (gzip)", heavy, f"≤ {kilobytes(MOST_BYTES)}"],
        ["antwoord, de helft sneller dan", *_beside_aim(middle)],
        ["antwoord, 99 van de 100 sneller dan", *_beside_aim(slow)],
        ["klaarzetten, een keer, bij het eerste woord", duration(unpacking), NOTHING],
    ]
    return table(["beginpagina", "gemeten", "doel"], rows)


def _beside_aim(took: float) -> tuple[str, str]:
    return bold_if(took > MOST_SECONDS, duration(took)), f"≤ {duration(MOST_SECONDS)}"


def _answers(times: list[float]) -> Answers:
    """Return what these times say; the first one had to get ready too."""
    first, *others = times
    middle = median(others)
    return Answers(first - middle, middle, quantiles(others, n=100)[-1])


if __name__ == "__main__":
    run(measured, FULL, SMALL)
