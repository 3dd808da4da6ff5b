"""Every command and all that can be typed to it, as the program has them: none can be forgotten."""

import typer

from wiedoetwat.cli import app


def commands():
    """Return every command by its words: `("school", "nieuw")`."""
    return dict(_below(typer.main.get_command(app), ()))


def _below(command, words):
    if not hasattr(command, "commands"):
        yield words, command
        return
    for name, one in command.commands.items():
        yield from _below(one, (*words, name))


def typed():
    """Return every text that can be typed to a command: its words, and the parameter."""
    return [
        (words, parameter)
        for words, command in commands().items()
        for parameter in command.params
        if parameter.type.name == "text" or not getattr(parameter, "is_flag", False)
    ]


def is_file(parameter):
    """Whether it is the name of a file or a folder."""
    return "BESTAND" in parameter.metavar or "MAP" in parameter.metavar
