"""The program and all it needs as one file, that Python starts as it is.

Nothing of it is unpacked: Python reads modules from an archive, and so does the program its data.
Each module is in it twice: as text, for any Python, and compiled for the Python that made it,
which starts twice as fast.
"""

import marshal
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from release.parts import files_of, parts

_SHEBANG = b"#!/usr/bin/env python3\n"
_START = b'''"""Starts the program from the archive that it is in."""

import sys
from pathlib import Path

LEAST = (3, 11)
if sys.version_info < LEAST:
    sys.exit("Dit vraagt om Python 3.11 of hoger. Installeer dat en begin opnieuw.")

if __name__ == "__main__":
    # The program names its files in one way, however it was started: not ./wiedoetwat.pyz.
    sys.path[0] = str(Path(sys.path[0]))
    from wiedoetwat.__main__ import run

    run()
'''
# No answer uses it: Rich has it for code in colours.
_SELDOM = ("pygments/",)
_READABLE, _RUNNABLE = 0o644, 0o755
_UNCHECKED = (0b01).to_bytes(4, "little")


def write_single(wheel: Path, target: Path, second: int) -> None:
    """Write the program in this wheel and all it needs to one file, made at this second."""
    stamp = datetime.fromtimestamp(second, UTC).timetuple()[:6]
    with target.open("wb") as stream:
        stream.write(_SHEBANG)
        with ZipFile(stream, "w") as archive:
            for name, content in sorted(_contents(wheel)):
                info = ZipInfo(name, stamp)
                info.compress_type = ZIP_DEFLATED
                info.external_attr = _READABLE << 16
                archive.writestr(info, content)
    target.chmod(_RUNNABLE)


def _contents(wheel: Path) -> Iterator[tuple[str, bytes]]:
    yield "__main__.py", _START
    for name, content in [*_of_wheel(wheel), *_of_parts()]:
        yield name, content
        if name.endswith(".py") and not name.startswith(_SELDOM):
            yield f"{name}c", _compiled(name, content)


def _of_wheel(wheel: Path) -> Iterator[tuple[str, bytes]]:
    """Yield what a wheel puts among the modules; what goes elsewhere has no place in one file."""
    with ZipFile(wheel) as archive:
        for name in archive.namelist():
            if ".data/" not in name and not name.endswith("/RECORD"):
                yield name, archive.read(name)


def _of_parts() -> Iterator[tuple[str, bytes]]:
    for part in parts().values():
        for name, path in files_of(part).items():
            yield name, path.read_bytes()


def _compiled(name: str, content: bytes) -> bytes:
    """Return a module as Python keeps it, to be used without a look at the text beside it."""
    code = compile(content, name, "exec", dont_inherit=True)
    return MAGIC_NUMBER + _UNCHECKED + source_hash(content) + marshal.dumps(code)


if __name__ == "__main__":
    write_single(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
