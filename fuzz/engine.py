"""Runs one target under atheris: coverage of `wiedoetwat` leads to the next input.

    python -m fuzz.engine NAME [OPTIONS OF LIBFUZZER] FOLDER ...

The process ends with the run, with another code than 0 if something does not hold.
"""

import sys
import tempfile
from random import Random

import atheris

from fuzz.targets import Target, target

SUMS = ["wiedoetwat.recognition.features", "wiedoetwat.recognition.model"]
"""What only adds up: following it takes half the time of a text, and leads nowhere."""


def main(arguments: list[str]) -> None:
    """Run the target that is named first."""
    name, *rest = arguments
    with atheris.instrument_imports(include=["wiedoetwat"], exclude=SUMS):
        chosen = target(name)
    with tempfile.NamedTemporaryFile("w", suffix=".dict") as words:
        words.write(_dictionary(chosen))
        words.flush()
        options = [f"-dict={words.name}", f"-max_len={chosen.longest}", *rest]
        more = {"custom_mutator": _mutator(chosen)} if chosen.mutated else {}
        atheris.Setup([sys.argv[0], *options], chosen.run, **more)
        atheris.Fuzz()


def _mutator(chosen: Target) -> object:
    """Return what changes an input: now as bytes, then as what it means."""

    def mutated(data: bytes, longest: int, seed: int) -> bytes:
        chance = Random(seed)  # noqa: S311 - the same input every time
        new = chosen.mutated(data, chance) if chosen.mutated and chance.random() < HALF else data
        if new == data or len(new) > longest:
            new = atheris.Mutate(data, longest)
        return new

    return mutated


HALF = 0.5


def _dictionary(chosen: Target) -> str:
    """Return the words in the form libFuzzer reads."""
    lines = ("".join(f"\\x{byte:02x}" for byte in word) for word in chosen.words)
    return "".join(f'"{line}"\n' for line in lines)


if __name__ == "__main__":
    main(sys.argv[1:])
