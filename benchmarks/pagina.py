"""How much the start page of a site weighs over the wire, and how soon it answers in a browser."""

import gzip
import statistics
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.site.browser import browser, server
from training.cases import own_cases

from wiedoetwat import load
from wiedoetwat.cli import main as run

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "scholengemeenschap.yaml"
LOADED = (
    "index.html",
    "wie-doet-wat.js",
    *(f"assets/{one}" for one in ("stijl.css", "weg.js", "icoon.svg")),
)
"""What a browser asks for to show the start page."""

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


class Page(NamedTuple):
    """What the start page weighs (bytes, compressed), and how long answers take (ms).

    `unpacking` is what it takes to get ready, once, when someone goes to the text box; half of the
    answers take longer than `middle`, and one in a hundred longer than `slow`.
    """

    weight: int
    unpacking: float
    middle: float
    slow: float


def measured() -> Page:
    """Return the figures of the start page of an example, over our own cases."""
    texts = [one.tekst for one in own_cases(load())]
    with tempfile.TemporaryDirectory() as name:
        run(["site", name, "--school", str(EXAMPLE), "--op", "2026-11-24"])
        weight = sum(len(gzip.compress((Path(name) / one).read_bytes(), 6)) for one in LOADED)
        with browser() as chromium, server(name) as address:
            page = chromium.new_page()
            page.goto(f"{address}/index.html")
            first, *others = page.evaluate(_ANSWER, texts)
    middle = statistics.median(others)
    return Page(weight, first - middle, middle, statistics.quantiles(others, n=100)[-1])


def main() -> None:
    """Print the figures, with their aims."""
    page = measured()
    print("| beginpagina | doel | gemeten |")
    print("|---|---|---|")
    print(f"| gewicht, ingepakt (gzip) | 350 kB | {page.weight / 1000:.0f} kB |")
    print(f"| antwoord, de helft sneller dan | 20 ms | {page.middle:.1f} ms |")
    print(f"| antwoord, 99 van de 100 sneller dan | 20 ms | {page.slow:.1f} ms |")
    print(f"| klaarzetten, een keer, bij het eerste woord | | {page.unpacking:.0f} ms |")


if __name__ == "__main__":
    main()
