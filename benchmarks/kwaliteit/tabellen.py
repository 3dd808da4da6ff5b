"""The tables of docs/kwaliteit.md that say where it goes wrong, and what else there is."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from training.measure import Judged, calibration, figures, share

from benchmarks.deel import skipped
from benchmarks.kwaliteit.uitkomsten import AIMS, OWN, Run, current
from benchmarks.tabel import number, percent, table
from wiedoetwat.model import BUITEN_BEREIK

MOST_CONFUSIONS = 15
BAR = 20
"""How long the longest bar of the calibration is."""


def by_group(
    found: Run,
    title: str,
    head: str,
    group: Callable[[Judged], str],
    order: Iterable[str],
) -> str:
    """Return a table with a row per group: by cross-validation, and on our own cases."""
    crossed, own = grouped(found.crossed, group), grouped(found.sets[OWN], group)
    rows = []
    for name in order:
        mine, cases = crossed.get(name, []), own.get(name, [])
        right = share(one.right for one in mine)
        same = share(same_situation(one) for one in mine)
        among = share(one.among or (one.right and not one.in_scope) for one in mine)
        on_own = share(one.right for one in cases)
        rows.append(
            [
                f"`{name}`",
                str(len(mine)),
                *map(percent, (right, same, among)),
                str(len(cases)),
                percent(on_own),
            ]
        )
    heads = [head, "om en om", "eerste is goed", "situatie is goed", "de goede is erbij"]
    return f"""## {title}

Bij `buiten-bereik` is goed: niemand genoemd.

{table([*heads, "eigen gevallen", "eerste is goed"], rows)}"""


def confusions(found: Run) -> str:
    """Return the largest confusions of situations, and how often the person was right anyway."""
    wrong = [one for one in found.crossed if not same_situation(one)]
    pairs = Counter((one.case.situatie, recognised(one)) for one in wrong)
    saved = Counter((one.case.situatie, recognised(one)) for one in wrong if one.right)
    of = Counter(one.case.situatie for one in found.crossed)
    rows = [
        [
            *(f"`{name}`" for name in pair),
            str(times),
            percent(times / of[pair[0]]),
            str(saved[pair]),
        ]
        for pair, times in pairs.most_common(MOST_CONFUSIONS)
    ]
    return f"""## Wat het verwisselt

De {len(rows)} grootste verwisselingen, om en om. Vaak leiden twee situaties naar dezelfde
persoon. Dan klopt het antwoord op de vraag naar wie men gaat toch.

{table(["verteld", "herkend", "keer", "van deze situatie", "persoon toch goed"], rows)}"""


def certainty(found: Run) -> str:
    """Return how true the chances are, as tables and as bars."""
    everything = [one for some in found.sets.values() for one in some]
    return f"""## Is het zo zeker als het zegt?

Van alles waarvan het programma 80% zeker zegt te zijn, moet 80% kloppen. Alleen antwoorden waarin
iemand bovenaan staat, tellen mee. Onder de drempel voor zeker volgt er een vraag.

De gevallen ({" en ".join(found.sets)} samen), met de vrager erbij:

{bins(everything)}

Om en om:

{bins(found.crossed)}

De scherpte van de kansen is gekozen op de eigen gevallen. Om en om is het strenger: alleen wie in
de eigen situatie bovenaan hoort, telt als goed. Bij de gevallen zijn er soms meer goed."""


def bins(some: Iterable[Judged]) -> str:
    """Return the calibration as a table with a bar of how many are right in fact."""
    rows = [
        [
            f"{number(one.low, 1)}–{number(one.high, 1)}",
            str(one.cases),
            percent(one.said),
            percent(one.right),
            f"`{'█' * round(one.right * BAR):░<{BAR}}`",
        ]
        for one in calibration(some)
    ]
    return table(["zekerheid", "aantal", "zegt het", "klopt", "zo vaak klopt het"], rows)


def thresholds(found: Run) -> str:
    """Return what other thresholds would cost and bring."""
    sure, outside, urgent = found.tried.values()
    return f"""## Wat de drempels kosten en brengen

Op de eigen gevallen, met de vrager erbij. **Vet** is hoe het nu staat. Omdat de drempels op deze
gevallen zijn gekozen, valt het op andere gevallen wat minder mooi uit.

Vanaf hoe zeker staat het antwoord er zonder vraag (`SURE`)? Hoger: minder fouten, meer vragen.

{tried_table("SURE", sure, ("sure_and_right", "sure_but_wrong", "among_three"))}

Vanaf welke kans gaat het over iets anders (`OUTSIDE`)? Lager: vaker *daar gaan wij niet over*,
terecht en ten onrechte.

{tried_table("OUTSIDE", outside, ("out_of_scope", "right_first", "sure_but_wrong"))}

Vanaf welke kans staat er een waarschuwing (`URGENT`), ook als de veiligheidspoort niets vindt?
Bij 1 waarschuwt alleen de poort, of een situatie die altijd dringend is.

{tried_table("URGENT", urgent, ("urgent_found", "false_alarms"))}"""


def tried_table(name: str, tried: Mapping[float, list[Judged]], fields: Sequence[str]) -> str:
    """Return the figures at each value of a threshold; also how many in scope got no answer."""
    rows = []
    for value, some in tried.items():
        one = figures(some)
        refused = share(not case.choices for case in some if case.in_scope)
        cells = [number(value, 2), *(percent(getattr(one, field)) for field in fields)]
        if name == "OUTSIDE":
            cells.append(percent(refused))
        rows.append([f"**{cell}**" for cell in cells] if value == current(name) else cells)
    heads = ["drempel", *(AIMS[field][0] for field in fields)]
    return table([*heads, "ten onrechte geen antwoord"] if name == "OUTSIDE" else heads, rows)


def beside(found: Run) -> str:
    """Return the peers beside ours."""
    rows = [
        [name, *(percent(getattr(one, field)) for one in sets.values() for field in COMPARED)]
        for name, sets in found.ways.items()
    ]
    named = [f"{name}: {AIMS[field][0]}" for name in found.sets for field in COMPARED]
    return f"""## Naast andere manieren

Elk leerde van dezelfde {number(found.examples)} voorbeelden en kreeg in dezelfde run dezelfde
gevallen, met wie er vraagt. Van elk telt alleen de volgorde. De kansen van situaties die naar
dezelfde persoon leiden, tellen samen, en hooguit drie mensen worden genoemd. Is `buiten-bereik` het
waarschijnlijkst, dan niemand. De bovenste rij is het hele programma, met poort en drempels: dat
noemt er maar één als het zeker is.

{table(["manier", *named], rows)}{skipped(found.skipped)}

- Hoe snel elk is en wat het nodig heeft, staat in [prestaties.md](prestaties.md#herkennen).
- BM25 zoekt de 20 beste voorbeelden en telt hun score op per situatie. rapidfuzz laat de 5
  voorbeelden stemmen die het meest lijken (`token_set_ratio`). scikit-learn weegt stukjes van
  woorden (2 tot 5 letters), woorden en woordparen. USE is een meertalig taalmodel, met een lineair
  model erop.
- Wij hebben de andere manieren niet bijgesteld op de gevallen, en de onze wel op de eigen. Dat is
  een voordeel voor ons."""


COMPARED = ("right_first", "among_three", "out_of_scope")


def grouped(some: Iterable[Judged], group: Callable[[Judged], str]) -> dict[str, list[Judged]]:
    """Return the outcomes by group."""
    found: dict[str, list[Judged]] = {}
    for one in some:
        found.setdefault(group(one), []).append(one)
    return found


def recognised(one: Judged) -> str:
    """Return the situation that came first; out of scope if nobody was named."""
    return one.situatie or BUITEN_BEREIK


def same_situation(one: Judged) -> bool:
    """Return whether the situation itself was recognised."""
    return recognised(one) == one.case.situatie
