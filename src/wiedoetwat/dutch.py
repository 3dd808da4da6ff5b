"""The lines that Typer itself writes (help and usage errors), in Dutch.

Typer has English built into its code, so the help is laid out here and its errors are explained
by their kind. What the user typed is not repeated: it may be about a child.
"""

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from wiedoetwat.errors import UsageError
from wiedoetwat.text import listing, nearest

PROGRAM = "wiedoetwat"
COMPLETE = f"_{PROGRAM.upper()}_COMPLETE"
"""The environment variable by which a shell asks for completions."""

SHELLS = ("bash", "zsh", "fish", "powershell")

OPTIONS = "[OPTIES]"
HELP_NAMES = ["--help", "-h"]


class _DutchHelp:
    """Help in Dutch, in plain text, so that any screen and any encoding can show it."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, pieces, prefix="Gebruik: ")

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        params = self.get_params(ctx)  # type: ignore[attr-defined]
        for heading, kind in (("Argumenten", "argument"), ("Opties", "option")):
            records = [_record(param, ctx) for param in params if param.param_type_name == kind]
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records)

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401
        option = super().get_help_option(ctx)  # type: ignore[misc]
        option.help = "Toon deze uitleg."
        return option


def _record(param: Any, ctx: Any) -> tuple[str, str]:  # noqa: ANN401
    if param.param_type_name == "argument":
        return param.make_metavar(ctx), param.help
    value = "" if param.is_flag else f" {param.make_metavar(ctx)}"
    # Typer keeps the names of the help option in a set, so in any order.
    return ", ".join(sorted(param.opts, key=len)) + value, param.help


class Command(_DutchHelp, TyperCommand):
    """A command with Dutch help."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs | {"options_metavar": OPTIONS})


class Group(_DutchHelp, TyperGroup):
    """A group of commands with Dutch help, that explains an unknown command in Dutch."""

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write the options, and under them the commands."""
        super().format_options(ctx, formatter)
        with formatter.section("Commando's"):
            formatter.write_dl([(name, one.short_help) for name, one in self.commands.items()])

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        """Return the command that is asked for; UsageError if there is none of that name."""
        if args[0] not in self.commands:
            close = nearest(args[0], self.commands) or list(self.commands)
            raise UsageError(f"Dit commando kennen we niet. Kies {listing(close)}.")
        return super().resolve_command(ctx, args)


def explain(error: typer.TyperException) -> str:
    """Return in Dutch what is wrong with the way a command was called, and what to do."""
    ctx = getattr(error, "ctx", None)
    hint = f"Bekijk de uitleg met: {ctx.command_path} {HELP_NAMES[0]}" if ctx else ""
    return f"{_what(error)} {hint}".strip()


def _what(error: Any) -> str:  # noqa: ANN401
    param = getattr(error, "param", None)
    if hasattr(error, "possibilities"):
        close = error.possibilities
        hint = f" Bedoeld wordt misschien: {listing(close)}." if close else ""
        return f"Deze optie kennen we niet.{hint}"
    if hasattr(error, "option_name"):
        return f"De optie {error.option_name} klopt zo niet. Geef er een waarde bij."
    if param is not None and not error.message:
        return f"Er mist iets: {param.make_metavar(error.ctx)}."
    return "Dit past niet bij het commando. Zet een naam van meer woorden tussen aanhalingstekens."


def completion_script(shell: str) -> str:
    """Return the script that lets this shell complete names; UsageError for an unknown shell."""
    from typer._completion_shared import get_completion_script  # noqa: PLC0415 - rarely asked for

    if shell not in SHELLS:
        raise UsageError(f"Deze shell kennen we niet. Kies {listing(SHELLS)}.")
    script = get_completion_script(prog_name=PROGRAM, complete_var=COMPLETE, shell=shell)
    return f"{script}\n"


def enable_completion() -> None:
    """Let Typer answer the shell that asks for completions by way of the environment."""
    from typer._completion_classes import completion_init  # noqa: PLC0415 - rarely asked for

    completion_init()
