"""Reads what ships with the package, also where all of it is one file (`wiedoetwat.pyz`)."""

from pathlib import Path
from typing import Protocol


class _Loader(Protocol):
    def get_data(self, path: str) -> bytes: ...


__loader__: _Loader


def packaged(path: Path) -> bytes:
    """Return the content of a file that ships with the package; OSError if it is not there."""
    # What loaded this module can read what stands beside it, in a folder and in an archive alike.
    return __loader__.get_data(str(path))
