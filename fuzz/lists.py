"""The list that a site keeps of its files: whatever is in it, only what is ours is touched."""

import hashlib
import re
import tempfile
from itertools import pairwise
from pathlib import Path

from fuzz.disk import FAST, held
from fuzz.sampling import one_in
from wiedoetwat.errors import UsageError
from wiedoetwat.site.listing import LIST, Entry, read_if_ours, side_by_side, write_list
from wiedoetwat.site.writing import File, write_files, write_site

SPLIT = b"=====\n"
"""What stands between two lists."""

WRITTEN = 32
"""Over one of so many folders a site is written: that takes far longer than reading its list."""

SITE = (File("index.html", b"start"), File("rollen/apc.html", b"apc"))
"""What is written over the folder."""

THERE = {
    "site/index.html": b"start",
    "site/rollen/apc.html": b"oud",
    "site/rollen/ib.html": b"ib",
    "site/eigen/brief.txt": b"van ons",
    "site/eigen.txt": b"ook van ons",
    "buiten.txt": b"buiten",
}
"""What is on the disk before that, of ours and not."""


def _mark(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


WORDS = (
    *(f"{_mark(content)}  " for content in THERE.values()),
    *(path.removeprefix("site/") for path in THERE),
    *("../", "/", "..", "./", "//", "\\", "C:", "\n", "\r", "\0", "\u2028", SPLIT.decode(), LIST),
    *("rollen", "index.html/x", "rollen/apc.html/x", "eigen", "0" * 64),
)


def target(data: bytes) -> None:
    """Check how lists are read, laid beside each other, and what is done because of them."""
    before, _, now = data.partition(SPLIT)
    old, new = _read(before), _read(now)
    _beside(old, new)
    if one_in(WRITTEN, data):
        with tempfile.TemporaryDirectory(dir=FAST) as name:
            _writes_only_ours(Path(name) / "map", before, old)


def _read(content: bytes) -> list[Entry]:
    """Return what a list has: everything or nothing, and no path that leads elsewhere."""
    file = held(content, LIST)
    found = list(read_if_ours(file))
    for one in found:
        assert re.fullmatch("[0-9a-f]{64}", one.mark)
        assert not Path(one.path).is_absolute()
        assert {"", ".", ".."}.isdisjoint(one.path.split("/"))
        assert not re.search(r"[\\:\n\0]", one.path)
    assert all(a.path.split("/") <= b.path.split("/") for a, b in pairwise(found))
    if found:
        write_list(file, found)
        assert file.content == content
    return found


def _beside(before: list[Entry], now: list[Entry]) -> None:
    """Check that each path of two lists comes once, with all that is known of it."""
    now = list({one.path: one for one in now}.values())
    known = list(side_by_side(before, now))
    paths = [one.path for one in known]
    assert sorted(paths) == sorted({one.path for one in (*before, *now)})
    for one in known:
        assert sorted(one.before) == sorted(old.mark for old in before if old.path == one.path)
        assert one.now == next((new.mark for new in now if new.path == one.path), "")


def _writes_only_ours(folder: Path, content: bytes, old: list[Entry]) -> None:
    """Check that a site is written over a folder with this list, or refused; nothing else goes."""
    there = {**THERE, f"site/{LIST}": content}
    write_files(folder, [File(path, inside) for path, inside in there.items()])
    try:
        write_site(folder / "site", lambda beside: write_files(beside, SITE))
        done = True
    except UsageError as error:
        assert str(error).startswith("In deze map staat al iets dat niet van ons is: ")
        done = False
    after = {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
    ours = {(f"site/{one.path}", one.mark) for one in old} | {(f"site/{LIST}", _mark(content))}
    # Over a file of ours a new one is written, also if someone changed it.
    renewed = {f"site/{file.path}" for file in SITE} & {path for path, _ in ours}
    for path, inside in there.items():
        if after.get(path) != inside:
            assert done, "a refused site was written"
            assert path in renewed or (path, _mark(inside)) in ours, f"{path} is not ours"
    if done:
        assert all(after[f"site/{file.path}"] == file.content for file in SITE)
        assert not set(after) - set(there) - {f"site/{file.path}" for file in SITE}


def seeds() -> list[bytes]:
    """Return a few lists."""
    ours = [f"{_mark(THERE[f'site/{path}'])}  {path}\n" for path in _OURS]
    strange = f"{_mark(b'buiten')}  ../buiten.txt\n"
    changed = (
        f"{ours[1]}{number:064x}  rollen/ib.html\n".encode() for number in range(10 * WRITTEN)
    )
    return [
        "".join(ours).encode(),
        "".join(ours).encode() + SPLIT + "".join(ours[:2]).encode(),
        f"{'0' * 64}  index.html\n{ours[1]}".encode(),
        strange.encode(),
        next(one for one in changed if one_in(WRITTEN, one)),
        b"",
    ]


_OURS = ("index.html", "rollen/apc.html", "rollen/ib.html")
