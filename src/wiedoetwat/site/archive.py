"""One zip with everything of a school's pages, to carry them elsewhere."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from wiedoetwat.site.writing import File

_MOMENT = (1980, 1, 1, 0, 0, 0)
_UNIX, _READABLE = 3, 0o644 << 16


def with_archive(files: Iterable[File], path: str, extra: Iterable[File]) -> Iterator[File]:
    """Yield these files, and then the zip of all of them, at this path.

    What is `extra` goes into the zip only, in the place of a file with the same path if there is
    one. No more than the packed bytes are kept. The same files give the same bytes, as long as
    zlib packs alike.
    """
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        waiting = {file.path: file for file in extra}
        for file in files:
            yield file
            _add(archive, waiting.pop(file.path, file))
        for file in waiting.values():
            _add(archive, file)
    yield File(path, packed.getvalue())


def _add(archive: ZipFile, file: File) -> None:
    # What Python takes from the machine otherwise: the moment, its system and its rights.
    info = ZipInfo(file.path, _MOMENT)
    info.create_system, info.external_attr = _UNIX, _READABLE
    archive.writestr(info, file.content, ZIP_DEFLATED)
