"""What an installation puts where shells and `man` look: kept in share/, and in the wheel."""

from pathlib import Path

from release.changes import project_day
from release.man import man_page
from wiedoetwat.dutch import PROGRAM, completion_script
from wiedoetwat.files import write_whole

FOLDER = "share"
# PowerShell has no folder for them: who uses it brings its script in from a profile.
_COMPLETIONS = {
    "bash": f"bash-completion/completions/{PROGRAM}",
    "zsh": f"zsh/site-functions/_{PROGRAM}",
    "fish": f"fish/vendor_completions.d/{PROGRAM}.fish",
}


def shared(root: Path) -> dict[Path, str]:
    """Return what each file in share/ must hold, of the project in this folder."""
    folder = root / FOLDER
    scripts = {folder / path: completion_script(shell) for shell, path in _COMPLETIONS.items()}
    return {**scripts, folder / "man" / "man1" / f"{PROGRAM}.1": man_page(project_day(root))}


def stale(root: Path) -> list[Path]:
    """Return the files in share/ that are not as they must be."""
    return [
        path
        for path, text in shared(root).items()
        if not path.exists() or path.read_text("utf-8") != text
    ]


def accept(root: Path) -> None:
    """Write share/ as it is now; OutputError if that cannot be done."""
    for path, text in shared(root).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text, replace=True)
