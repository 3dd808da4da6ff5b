"""How long `wiedoetwat route` takes from start to end, beside an empty Python and a Typer hello.

    .venv/bin/python benchmarks/opstart.py [ROUNDS]

The programs take turns, so that a busy machine slows all of them alike. What counts is the ratio
to the hello; the times are of this machine only.
"""

import compileall
import statistics
import subprocess
import sys
import time
from pathlib import Path

import typer

import wiedoetwat

HERE = Path(__file__).parent
PROGRAM = str(Path(sys.executable).with_name("wiedoetwat"))
ANSWER = (PROGRAM, "route", "--situatie", "klacht", "--formaat")
STORY = "mijn zoon wordt al maanden gepest en de mentor doet niks"
OWN_WORDS = (PROGRAM, "route", *STORY.split(), "--formaat")
HELLO = "Typer, hallo wereld"
# name: command, and the ratio to the hello that it should stay under
COMMANDS: dict[str, tuple[tuple[str, ...], float | None]] = {
    "leeg Python": ((sys.executable, "-c", "pass"), None),
    HELLO: ((sys.executable, str(HERE / "hallo.py")), None),
    "route, tekst": ((*ANSWER, "tekst"), 1.25),
    "route, json": ((*ANSWER, "json"), 1.25),
    "route, tabel": ((*ANSWER, "tabel"), 1.6),
    "eigen woorden, tekst": ((*OWN_WORDS, "tekst"), 1.5),
}


def seconds(command: tuple[str, ...]) -> float:
    """Return how long one run takes, in seconds."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def measure(rounds: int) -> dict[str, list[float]]:
    """Return the times of every command, all of them once a round; the first round is not kept."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for number in range(rounds + 1):
        for name, (command, _) in COMMANDS.items():
            took = seconds(command)
            if number:
                times[name].append(took)
    return times


def main() -> None:
    """Print a table with the median, and the ratio to the hello."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    # An installed package is compiled; a checkout may not be.
    for folder in (Path(wiedoetwat.__file__).parent, HERE):
        compileall.compile_dir(folder, quiet=2)
    times = measure(rounds)
    hello = times[HELLO]
    print(f"{rounds} rondes, Python {sys.version.split()[0]}, Typer {typer.__version__}\n")
    print("| programma | mediaan | keer de hallo (mediaan) | (snelste) | doel |")
    print("|---|---|---|---|---|")
    for name, (_, goal) in COMMANDS.items():
        middle = statistics.median(times[name])
        print(
            f"| {name} | {middle * 1000:.0f} ms | {middle / statistics.median(hello):.2f} "
            f"| {min(times[name]) / min(hello):.2f} | {goal or ''} |"
        )


if __name__ == "__main__":
    main()
