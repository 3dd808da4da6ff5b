"""Every command and all that can be typed to it, as the program has them: none can be forgotten."""

from release.manual import doing


def typed():
    """Return every text that can be typed to a command: its words, and the parameter."""
    return [
        (words, parameter)
        for words, command in doing().items()
        for parameter in command.params
        if parameter.type.name == "text" or not getattr(parameter, "is_flag", False)
    ]


def is_file(parameter):
    """Whether it is the name of a file or a folder."""
    return "BESTAND" in parameter.metavar or "MAP" in parameter.metavar
