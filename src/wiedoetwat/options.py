"""The arguments and options of the commands: their names, their help and what completes them."""

from collections.abc import Callable, Iterable
from typing import Annotated

import typer

from wiedoetwat import loading
from wiedoetwat.model import VRAGERS
from wiedoetwat.names import Named

PAGE_FORMS = ("tabel", "tekst", "json", "markdown")
ROUTE_FORMS = (*PAGE_FORMS, "html")
MATRIX_FORMS = (*PAGE_FORMS, "csv")


def _beginning(incomplete: str, known: Iterable[Named]) -> list[tuple[str, str]]:
    """Return what can complete a word, each with what it is."""
    return [(one.id, one.naam) for one in known if one.id.startswith(incomplete)]


def _situations(incomplete: str) -> list[tuple[str, str]]:
    kennis = loading.load()
    return _beginning(incomplete, [*kennis.groepen.values(), *kennis.situaties.values()])


def _people(incomplete: str) -> list[tuple[str, str]]:
    return _beginning(incomplete, loading.load().mensen.values())


def _at_school(incomplete: str) -> list[tuple[str, str]]:
    return _beginning(incomplete, loading.load().op_school.values())


def _askers(incomplete: str) -> list[tuple[str, str]]:
    return _beginning(incomplete, loading.load().vragers.values())


def _one_of(forms: tuple[str, ...]) -> Callable[[str], list[str]]:
    return lambda incomplete: [form for form in forms if form.startswith(incomplete)]


def _form(forms: tuple[str, ...]) -> object:
    return typer.Option(
        "--formaat",
        "-f",
        metavar="|".join(forms),
        help="De vorm van het antwoord. Zonder deze optie: tabel op een scherm, anders tekst.",
        autocompletion=_one_of(forms),
    )


Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="[TEKST ...]", help="Wat er aan de hand is, in eigen woorden."),
]
Situation = Annotated[
    str | None,
    typer.Option(
        "--situatie",
        "-s",
        metavar="NAAM",
        help="De situatie: een naam, een groep of het begin daarvan.",
        autocompletion=_situations,
    ),
]
SituationArgument = Annotated[
    str,
    typer.Argument(
        metavar="SITUATIE", help="De situatie, zoals bij route.", autocompletion=_situations
    ),
]
Role = Annotated[
    str | None,
    typer.Argument(
        metavar="[ROL]",
        help="Alleen over deze rol, partner of dit contact.",
        autocompletion=_people,
    ),
]
Who = Annotated[
    str | None,
    typer.Option(
        "--wie",
        "-w",
        metavar="|".join(VRAGERS),
        help="Wie de vraag stelt. Zonder deze optie leiden we dat af, uit de tekst of de situatie.",
        autocompletion=_askers,
    ),
]
Input = Annotated[
    str | None,
    typer.Option(
        "--invoer",
        metavar="BESTAND|-",
        help="Beantwoord elke regel van een bestand (- is stdin), als een regel json.",
    ),
]
Folder = Annotated[
    str | None,
    typer.Option(
        "--kennis",
        metavar="MAP",
        help="Gebruik een eigen map met kennis (YAML) in plaats van de ingebouwde.",
    ),
]
SCHOOL_ENV = "WIEDOETWAT_SCHOOL"
"""The environment variable that names the school file, where no option does."""

SchoolFile = Annotated[
    str | None,
    typer.Option(
        "--school",
        metavar="BESTAND|MAP",
        envvar=SCHOOL_ENV,
        help="Met de namen van een school, uit haar schoolbestand. Zonder deze optie: het "
        f"bestand in {SCHOOL_ENV}, als dat er is.",
    ),
]
Day = Annotated[
    str | None,
    typer.Option(
        "--op",
        metavar="DATUM",
        help="De dag waarvoor de namen gelden (jjjj-mm-dd). Zonder deze optie: vandaag.",
    ),
]
About = Annotated[
    str | None,
    typer.Option(
        "--over",
        metavar="ROL|PERSOON",
        help="De vraag gaat over deze rol of persoon: daar sturen we niemand heen.",
        autocompletion=_at_school,
    ),
]
SchoolFiles = Annotated[
    str | None,
    typer.Option(
        "--school",
        metavar="BESTAND|MAP",
        envvar=SCHOOL_ENV,
        help="Met de namen van een school, of van elke school in een map. Zonder deze optie: het "
        f"bestand in {SCHOOL_ENV}, als dat er is.",
    ),
]
SiteFolder = Annotated[
    str, typer.Argument(metavar="MAP", help="De map waarin de site komt te staan.")
]
Address = Annotated[
    str | None,
    typer.Option(
        "--adres",
        metavar="URL",
        help="Het webadres waar de site komt te staan. Dan krijgen de poster en het kaartje een "
        "QR-code.",
    ),
]
SchoolArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[SCHOOLBESTAND|MAP]",
        help="Het schoolbestand, of een map met schoolbestanden. Zonder: de kennis zelf.",
    ),
]
NewFile = Annotated[
    str,
    typer.Argument(metavar="[BESTAND]", help="Waar het schoolbestand komt. Zonder: school.yaml."),
]
Answers = Annotated[
    str | None,
    typer.Option(
        "--antwoorden",
        metavar="BESTAND",
        help="De antwoorden op de vragen (YAML), in plaats van ze te typen.",
    ),
]
Force = Annotated[bool, typer.Option("--forceer", help="Overschrijf het bestand als het er al is.")]
PageForm = Annotated[str | None, _form(PAGE_FORMS)]
RouteForm = Annotated[str | None, _form(ROUTE_FORMS)]
MatrixForm = Annotated[str | None, _form(MATRIX_FORMS)]
Version = Annotated[bool, typer.Option("--versie", help="Toon de versie.")]
Shell = Annotated[
    str | None,
    typer.Option(
        "--aanvulling",
        metavar="bash|zsh|fish|powershell",
        help="Toon het script waarmee de Tab-toets namen aanvult.",
    ),
]
