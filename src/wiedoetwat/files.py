"""Writes a file whole or not at all. In the package only the command line asks for it."""

import os
from pathlib import Path

from wiedoetwat.beside import file_in
from wiedoetwat.errors import OutputError, UsageError


def write_whole(path: Path, text: str, *, replace: bool) -> None:
    """Write a text as UTF-8; whatever goes wrong, there is the old file or the new one, never half.

    UsageError if there is something of that name already and `replace` is false, or if it is no
    file; OutputError if it cannot be written.
    """
    refuse_taken(path, replace=replace)
    try:
        _write(path, text, replace=replace)
    except FileExistsError as error:  # made by another in the meantime
        raise UsageError(_EXISTS) from error
    except (OSError, ValueError) as error:
        raise OutputError(
            "Dit bestand kan niet worden geschreven. Kijk naar de map, de rechten en de schijf."
        ) from error


def refuse_taken(path: Path, *, replace: bool) -> None:
    """Raise UsageError if no file may be written here, before someone has done work for it."""
    try:
        there, folder = path.exists(), path.is_dir()
    except (OSError, ValueError) as error:  # the system refuses the name, or the way to it
        raise UsageError("Deze naam kan hier niet. Kies een andere naam of map.") from error
    if folder:
        raise UsageError("Dit is een map. Geef de naam van een bestand.")
    if there and not replace:
        raise UsageError(_EXISTS)


_EXISTS = "Dit bestand is er al. Kies een andere naam, of overschrijf het met --forceer."


def _write(path: Path, text: str, *, replace: bool) -> None:
    """Write beside the file, on the same disk, and put it in its place when it is whole."""
    with file_in(path.parent) as (number, beside):
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        beside.chmod(0o666 & ~_umask())
        if replace:
            beside.replace(path)
        else:
            _put_if_free(beside, path)


def _put_if_free(beside: Path, path: Path) -> None:
    """Give a file its name, if nothing has that name; FileExistsError if something has."""
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        beside.replace(path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
