"""What there is to say about the command line, taken from the app itself."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import typer

from wiedoetwat import dutch
from wiedoetwat.cli import app

EXITS = {
    0: "Beantwoord. Ook als de lezer eerder stopt, zoals bij `| head -1`.",
    1: "Niets herkend, een regel van `--invoer` was niet te lezen, of `controleer` vond fouten of "
    "verlopen namen.",
    2: "Verkeerd gebruikt: een onbekende naam, optie of opdracht, of een vraag zonder antwoord.",
    3: "Een map met kennis of een schoolbestand is niet te gebruiken, of iets kan niet worden "
    "geschreven.",
    4: "Een fout in het programma zelf. Wat je typte, staat er niet bij.",
    130: "Onderbroken met Ctrl+C, of gestopt bij een vraag.",
}
"""What each exit code means."""

ENVIRONMENT = {
    "WIEDOETWAT_SCHOOL": "Het schoolbestand als `--school` er niet bij staat.",
    "NO_COLOR": "Als hier iets in staat, zijn er geen kleuren.",
    "TERM": "Bij `dumb` zijn er ook geen kleuren.",
    "COLUMNS": "Hoe breed een antwoord is. Zonder: zo breed als het scherm.",
}
"""What someone can set, apart from options."""


class Entry(NamedTuple):
    """An argument or option as the help writes it, and what it does."""

    name: str
    text: str


class Command(NamedTuple):
    """A command: how it is typed, what it does, and what it takes."""

    path: str
    usage: str
    text: str
    arguments: tuple[Entry, ...]
    options: tuple[Entry, ...]


def commands() -> list[Command]:
    """Return the program itself and each of its commands, in the order of the help."""
    return [_told(one, " ".join((dutch.PROGRAM, *words))) for words, one in _all()]


def doing() -> dict[tuple[str, ...], Any]:
    """Return each command that does something, by its words: `("school", "nieuw")`."""
    return {words: one for words, one in _all() if not hasattr(one, "commands")}


def _all() -> Iterator[tuple[tuple[str, ...], Any]]:
    return _within(typer.main.get_command(app), ())


def _within(
    command: Any,  # noqa: ANN401 - Typer names no type
    words: tuple[str, ...],
) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield words, command
    for name, part in getattr(command, "commands", {}).items():
        yield from _within(part, (*words, name))


def _told(command: Any, path: str) -> Command:  # noqa: ANN401
    context = typer.Context(command, info_name=path, help_option_names=dutch.HELP_NAMES)
    params = command.get_params(context)
    pieces = command.get_usage(context).split(": ", 1)[1]
    return Command(
        path,
        " ".join(pieces.split()),
        " ".join(command.help.split()),
        tuple(_entries(params, "argument")),
        tuple(_entries(params, "option")),
    )


def _entries(params: list[Any], kind: str) -> Iterator[Entry]:
    for param in params:
        if param.param_type_name == kind:
            yield Entry(*dutch.record(param))
