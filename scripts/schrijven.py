"""Writes a baked file: whole, or not at all."""

from pathlib import Path


def write(content: bytes, target: Path) -> bool:
    """Write the file and return whether it changed; OSError if it cannot be written."""
    if target.exists() and target.read_bytes() == content:
        return False
    beside = target.with_suffix(".new")
    try:
        beside.write_bytes(content)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return True
