"""Files for the targets: in memory, because asking the system for one takes longer than a run."""

import io
import stat
from pathlib import Path
from types import SimpleNamespace
from typing import IO

_MEMORY = Path("/dev/shm")  # noqa: S108 - what is made there has a name of its own

FAST = str(_MEMORY) if _MEMORY.is_dir() else None
"""The folder for what must be real files; None is the usual one."""


class Held(type(Path())):  # type: ignore[misc]
    """A file that is held in memory: it can be opened, and asked what it is."""

    content = b""

    def stat(self, **_: object) -> SimpleNamespace:
        """Return that it is a plain file."""
        return SimpleNamespace(st_mode=stat.S_IFREG)

    def open(self, mode: str = "r", encoding: str | None = None, newline: str | None = None) -> IO:  # type: ignore[type-arg]
        """Return a stream of what it holds, or one that is held when it is closed."""
        raw = _Kept(self) if "w" in mode else io.BytesIO(self.content)
        return raw if "b" in mode else io.TextIOWrapper(raw, encoding, newline=newline)


class _Kept(io.BytesIO):
    def __init__(self, file: Held) -> None:
        super().__init__()
        self._file = file

    def close(self) -> None:
        self._file.content = self.getvalue()
        super().close()


def held(content: bytes, name: str = "bestand.yaml") -> Held:
    """Return a file in memory with this in it."""
    file = Held(name)
    file.content = content
    return file
