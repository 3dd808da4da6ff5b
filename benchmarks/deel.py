"""What every part of the benchmarks is: a program that prints its block of docs/prestaties.md."""

import argparse
import os
import platform
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import wiedoetwat
from wiedoetwat import clock
from wiedoetwat.text import day_in_words

ROOT = Path(__file__).resolve().parent.parent
DAY = "2026-11-24"
"""The day on which schools are looked at, so that their names are still good."""


class Plan(NamedTuple):
    """How much a part measures: in how many rounds, and for which sizes, if it has sizes."""

    rounds: int
    sizes: tuple[int, ...] = ()


def run(measured: Callable[[Plan], str], full: Plan, small: Plan) -> None:
    """Measure, by the arguments of the program, and print the block."""
    parser = argparse.ArgumentParser(description="Meet een onderdeel en toon de tabel.")
    parser.add_argument("--klein", action="store_true", help="snel en ruw")
    parser.add_argument("--rondes", type=int, help="hoe vaak alles aan de beurt komt")
    parser.add_argument("--maten", type=int, nargs="+", help="hoe groot, in plaats van de gewone")
    given = parser.parse_args()
    usual = small if given.klein else full
    if given.maten and not usual.sizes:
        parser.error("dit onderdeel heeft geen maten")
    plan = Plan(given.rondes or usual.rounds, tuple(sorted(given.maten or usual.sizes)))
    print(f"{measured(plan)}\n\n{_circumstances(plan)}")


def skipped(missing: Sequence[str]) -> str:
    """Return which others are not in the table, to put under it."""
    names = ", ".join(missing)
    return f"\n\nOvergeslagen, want niet geïnstalleerd: {names}." if missing else ""


def _circumstances(plan: Plan) -> str:
    """Return when and on what it was measured."""
    rounds = "1 ronde" if plan.rounds == 1 else f"{plan.rounds} rondes"
    return (
        f"Gemeten op {day_in_words(clock.today())}: {os.cpu_count()} kernen, {platform.system()}, "
        f"Python {platform.python_version()}, wiedoetwat {wiedoetwat.__version__}, {rounds}."
    )
