"""Of which inputs more is checked than of the others, because it takes far longer."""

from zlib import crc32


def one_in(many: int, data: bytes) -> bool:
    """Return whether an input is one of so many of which more is checked: the same each time."""
    return crc32(data) % many == 0
