"""The page docs/kwaliteit.md: what the figures mean, the aims, and how it was measured."""

from collections.abc import Sequence

from training.measure import Judged, figures

from benchmarks.kwaliteit.tabellen import (
    beside,
    by_group,
    certainty,
    confusions,
    grouped,
    thresholds,
)
from benchmarks.kwaliteit.uitkomsten import AIMS, KENNIS, OWN, SHARED, Run
from benchmarks.tabel import bold_if, number, percent, table
from wiedoetwat.model import BUITEN_BEREIK, VRAGERS

WORST = 3


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

Deze bladzijde is gemaakt door `benchmarks/kwaliteit`. Verander haar niet met de hand.

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
        [name, *map(number, count_of(some)), str(found.close.get(name, "–"))]
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
- **Om en om** (kruisvalidatie): {number(len(found.crossed))} voorbeelden. Elk is beantwoord door
  een model dat het niet kende: het leerde van twee derde van alle voorbeelden. Dit is strenger:
  alleen wie in de eigen situatie bovenaan hoort, is goed, en veel voorbeelden staan met opzet op
  de grens. Het is ook milder, want voorbeelden lijken soms op elkaar, en de veiligheidspoort is
  gemaakt met deze voorbeelden erbij.

Hoe echte leerlingen, ouders en medewerkers typen, is hiermee niet gemeten. Het programma bewaart
niets, dus wij lezen niet mee.

## Opnieuw maken

Zet eerst de andere manieren klaar. Ze zijn niet nodig om het programma te gebruiken.

```
.venv/bin/pip install --editable .[bench]
.venv/bin/python -m benchmarks.kwaliteit --gevallen BESTAND.jsonl
```

Zonder `--gevallen` gaat het alleen over de eigen gevallen. Elke regel van het bestand is JSON met
`tekst`, `wie`, `eerste`, `niet` en `urgent`. Het duurt ongeveer tien minuten. Met `--snel` is het
ruwer: dan verandert deze bladzijde niet, en staat het resultaat op het scherm. Het model van deze
cijfers heet `{found.stamp}`."""


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
    missed = found is not None and not reached(found, field)
    return bold_if(missed, percent(found, 1))


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
