"""The lines that Typer itself writes (help and usage errors), in Dutch.

Typer has English built into its code, so the help is laid out here and its errors are explained
by their kind. What the user typed is not repeated: it may be about a child.
"""

import re
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
COMMANDS = "COMMANDO ..."
HELP_NAMES = ["--help", "-h"]


class HelpAsked(Exception):  # noqa: N818 - nothing is wrong
    """Someone asked for the help; the text is to be written as any other answer."""


class _DutchHelp:
    """Help in Dutch, in plain text, so that any screen and any encoding can show it."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        arguments = [p.metavar for p in self.params if p.param_type_name == "argument"]  # type: ignore[attr-defined]
        commands = [COMMANDS] if isinstance(self, TyperGroup) else []
        words = " ".join([OPTIONS, *arguments, *commands])
        formatter.write_usage(ctx.command_path, words, prefix="Gebruik: ")

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        params = self.get_params(ctx)  # type: ignore[attr-defined]
        for heading, kind in (("Argumenten", "argument"), ("Opties", "option")):
            records = [record(param) for param in params if param.param_type_name == kind]
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records)

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401
        option = super().get_help_option(ctx)  # type: ignore[misc]
        option.help = "Toon deze uitleg."
        option.callback = _ask_for_help
        return option


def _ask_for_help(ctx: Any, _: object, asked: bool) -> None:  # noqa: ANN401
    if asked and not ctx.resilient_parsing:
        raise HelpAsked(ctx.get_help())


def record(param: Any) -> tuple[str, str]:  # noqa: ANN401
    """Return how the help writes an argument or option, and what it says about it."""
    if param.param_type_name == "argument":
        return param.metavar, param.help
    # Typer keeps the names of the help option in a set, so in any order.
    names = ", ".join(sorted(param.opts, key=len))
    return f"{names} {param.metavar or ''}".strip(), param.help


class Command(_DutchHelp, TyperCommand):
    """A command with Dutch help."""


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
    """Tell the errors apart by what they carry: Typer has no public class for each of them."""
    param = getattr(error, "param", None)
    if hasattr(error, "possibilities"):
        close = error.possibilities
        hint = f" Bedoeld wordt misschien: {listing(close)}." if close else ""
        return f"Deze optie kennen we niet.{hint}"
    if hasattr(error, "option_name"):
        advice = "Haal de waarde weg" if "not take" in error.message else "Geef er een waarde bij"
        return f"De optie {error.option_name} klopt zo niet. {advice}."
    if param is not None and not error.message:
        return f"Er mist iets: {param.metavar}."
    return "Dit past niet bij het commando. Zet een naam van meer woorden tussen aanhalingstekens."


def completion_script(shell: str) -> str:
    """Return the script that lets this shell complete names; UsageError for an unknown shell."""
    from typer._completion_shared import get_completion_script  # noqa: PLC0415 - rarely asked for

    if shell not in SHELLS:
        raise UsageError(f"Deze shell kennen we niet. Kies {listing(SHELLS)}.")
    script = get_completion_script(prog_name=PROGRAM, complete_var=COMPLETE, shell=shell)
    if shell == "zsh":
        script = _ZSH_REGISTERS.sub(_ZSH_ANSWERS, script)
    return f"{script}\n"


# Where zsh loads the script itself, at the first Tab, it must answer at once too.
_ZSH_REGISTERS = re.compile(r"^(compdef (\w+) \w+)$", re.MULTILINE)
_ZSH_ANSWERS = r"""if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  \2 "$@"
else
  \1
fi"""


def enable_completion() -> None:
    """Let Typer answer the shell that asks for completions by way of the environment."""
    from typer import _completion_classes as classes  # noqa: PLC0415 - rarely asked for

    # It would take the markup of Rich out, which our help does not have, and so cut it in lines.
    classes._sanitize_help_text = lambda text: text  # noqa: SLF001 - there is no public way
    classes.completion_init()
