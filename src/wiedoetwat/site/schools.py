"""The schools of which a site is made, each with the folder of its pages."""

from collections.abc import Iterator
from pathlib import Path

from wiedoetwat import loading
from wiedoetwat.loading.schools import school_files
from wiedoetwat.model import Kennis

NATIONAL = "landelijk"
"""The folder of the one site without a school; it is not used, because that site is at the top."""


def schools_of(
    folder: str | None, school: str | None, op: str | None
) -> Iterator[tuple[str, Kennis]]:
    """Yield the knowledge of every school named, with the name of its folder in the site.

    `folder` is that of the knowledge, if not the national one; `school` a file, a folder of files,
    or None for the national site; `op` the day. The errors are those of `loading.load`.
    """
    if school is None or not Path(school).is_dir():
        yield NATIONAL, loading.load(folder, school, op)
        return
    for path in school_files(Path(school)):
        yield path.stem, loading.load(folder, path, op)
