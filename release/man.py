"""The man page, made from the app so that it never lags behind."""

import re
from collections.abc import Iterable, Iterator
from textwrap import wrap

from release.manual import ENVIRONMENT, EXITS, Command, commands
from wiedoetwat import __version__, dutch

_ABOUT = """\
Een kind wordt gepest, een ouder krijgt geen antwoord, een leraar hoort iets over thuis. Wie pakt
dat op, wie niet, en wat is de volgende stap? Dit programma geeft antwoord, met de reden en de bron
erbij.

Het werkt zonder internet. Wat je intypt, wordt nergens bewaard en gaat nergens heen. Je shell
bewaart wel wat je typt, en wie de lijst met lopende programma's kan zien, ziet het ook. Gebruik
daarvoor `--invoer -` of het vraaggesprek.

Het is een hulpmiddel: geen besluit van de school en geen juridisch advies. Is er nu gevaar?
Bel 112.
"""
_EXAMPLES = {
    "wiedoetwat route mijn zoon wordt gepest en de school doet niks": "In eigen woorden.",
    "wiedoetwat route --situatie klacht --wie ouder --formaat json": "Voor een programma.",
    "wiedoetwat waarom klacht apc": "Waarom de anti-pestcoördinator hier niet de juiste is.",
    "wiedoetwat site /srv/wdw --school school.yaml": "Een site met de namen van een school.",
}


def man_page(day: str) -> str:
    """Return the man page, in the language of `man`, dated on this day."""
    first, *others = commands()
    lines = [
        f'.TH {dutch.PROGRAM.upper()} 1 {day} "{dutch.PROGRAM} {__version__}" "Opdrachten"',
        *_section("Naam", [*_lines(f"{dutch.PROGRAM} - {first.text}")]),
        *_section("Overzicht", _synopsis([first, *others])),
        *_section("Beschrijving", _paragraphs(_ABOUT.split("\n\n"))),
        *_section("Opties", _entries(first.options)),
        *_section("Opdrachten", (line for one in others for line in _command(one))),
        *_section("Exitcodes", _entries((str(code), text) for code, text in EXITS.items())),
        *_section("Omgevingsvariabelen", _entries(ENVIRONMENT.items())),
        *_section("Voorbeelden", _entries(_EXAMPLES.items())),
        *_section("Licentie", ["EUPL\\-1.2"]),
    ]
    return "\n".join(lines) + "\n"


def _section(name: str, lines: Iterable[str]) -> Iterator[str]:
    yield f".SH {name.upper()}"
    yield from lines


def _synopsis(some: Iterable[Command]) -> Iterator[str]:
    for number, one in enumerate(some):
        if number:
            yield ".br"
        yield f".B {_words(one.path)}"
        yield _words(one.usage.removeprefix(one.path).strip())


def _paragraphs(texts: Iterable[str]) -> Iterator[str]:
    for number, text in enumerate(texts):
        if number:
            yield ".PP"
        yield from _lines(text)


def _command(one: Command) -> Iterator[str]:
    yield f".SS {_words(one.path)}"
    yield from _lines(one.text)
    yield from _entries((*one.arguments, *one.options))


def _entries(some: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, text in some:
        yield ".TP"
        yield f".B {_words(name)}"
        yield from _lines(text)


def _words(text: str) -> str:
    """Return a text that means itself; what stands between backticks becomes bold."""
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"`(.*?)`", r"\\fB\1\\fR", safe)


def _lines(text: str) -> list[str]:
    """Return a text in lines; one that begins with a dot or a quote would be a command."""
    wrapped = wrap(_words(text), 78, break_long_words=False, break_on_hyphens=False)
    return [f"\\&{line}" if line.startswith((".", "'")) else line for line in wrapped]
