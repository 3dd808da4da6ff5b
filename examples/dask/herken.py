"""Recognises every text file in a folder on a Dask cluster, and writes a line of JSON for each.

    python examples/dask/herken.py FOLDER OUTPUT.jsonl [--cluster ADDRESS] [--wie WHO]

Without an address it starts a cluster on this machine only. The output is written whole or not at
all, in the order of the names of the files.
"""

import argparse
import json
import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import dask
from distributed import Client, Future, LocalCluster, Worker, WorkerPlugin, get_worker

from wiedoetwat import Recogniser, WiedoetwatError, as_data, load
from wiedoetwat.names import find_asker

PLUGIN = "wiedoetwat"
AT_ONCE = 100
"""How many texts a worker is given at a time."""
AHEAD = 4
"""How many such bundles there are for each worker: enough to keep it at work, and no more."""
NOT_RIGHT, WRONG_USE, NO_FILE = 1, 2, 3

# What a worker has no room for, it would write to its disk. Texts are never written anywhere.
NOTHING_ON_DISK = {
    "distributed.worker.memory.target": False,
    "distributed.worker.memory.spill": False,
}


class Bundle(NamedTuple):
    """Some texts, with the names of their files, and who asks.

    A cluster logs what a task was given if it fails. So this never shows what is in it.
    """

    names: tuple[str, ...]
    texts: tuple[str, ...]
    wie: str | None

    def __repr__(self) -> str:
        return f"Bundle of {len(self.names)} texts"


class Ready(WorkerPlugin):  # type: ignore[misc] # distributed is read without its types
    """Makes a worker ready, once: with the knowledge and the model."""

    name = PLUGIN

    def setup(self, worker: Worker) -> None:  # noqa: ARG002 - it is called like this
        """Load what every answer needs."""
        self.kennis = load()
        self.recogniser = Recogniser(self.kennis)


def answered(bundle: Bundle) -> list[dict[str, Any]]:
    """Return the answers to some texts. It runs on a worker, and keeps nothing."""
    ready: Ready = get_worker().plugins[PLUGIN]
    return [
        {
            "bestand": name,
            "antwoord": as_data(ready.kennis, ready.recogniser.recognise(text, bundle.wie)),
        }
        for name, text in zip(bundle.names, bundle.texts, strict=True)
    ]


def in_order(client: Client, bundles: Iterable[Bundle]) -> Iterator[dict[str, Any]]:
    """Yield the answers to all bundles, in their order, and have only a few of them under way."""
    ahead = AHEAD * max(1, len(client.scheduler_info()["workers"]))
    waiting: deque[Future] = deque()
    for bundle in bundles:
        # Not pure: then the texts have no part in the name of the task, not even scrambled.
        waiting.append(client.submit(answered, bundle, pure=False))
        if len(waiting) > ahead:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def bundles(paths: Sequence[Path], wie: str | None, unreadable: list[str]) -> Iterator[Bundle]:
    """Yield the texts in bundles; the names of files that cannot be read go to `unreadable`."""
    texts = _texts(paths, unreadable)
    while some := tuple(islice(texts, AT_ONCE)):
        names, read = zip(*some, strict=True)
        yield Bundle(names, read, wie)


def _texts(paths: Sequence[Path], unreadable: list[str]) -> Iterator[tuple[str, str]]:
    for path in paths:
        try:
            yield path.name, path.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            unreadable.append(path.name)


def write_lines(path: Path, lines: Iterable[dict[str, Any]]) -> None:
    """Write these as lines of JSON: whole, or not at all."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("x", encoding="utf-8") as stream:
            stream.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def connected(address: str | None, workers: int | None) -> Iterator[Client]:
    """Give the cluster with this address, or one of our own that nobody else can reach."""
    if address:
        with Client(address) as client:
            yield client
        return
    with (
        dask.config.set(NOTHING_ON_DISK),
        LocalCluster(
            n_workers=workers, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


def main(argv: Sequence[str] | None = None) -> int:
    """Recognise a folder and return the exit code.

    0 done, 1 a file could not be read, 2 wrong use, 3 no cluster or nowhere to write.
    """
    parser = argparse.ArgumentParser(description="Herken elke tekst in een map, met Dask.")
    parser.add_argument("map", type=Path, help="de map met teksten (*.txt)")
    parser.add_argument("uitvoer", type=Path, help="het bestand voor de antwoorden (JSON)")
    parser.add_argument("--cluster", help="het adres van een cluster, zoals tcp://10.0.0.5:8786")
    parser.add_argument("--werkers", type=int, help="hoeveel processen, zonder --cluster")
    parser.add_argument("--wie", help="wie het vraagt: leerling, ouder, medewerker of directie")
    given = parser.parse_args(argv)
    paths = sorted(given.map.glob("*.txt"))
    if not paths:
        return _stop("In deze map staan geen teksten (*.txt).")
    try:
        wie = find_asker(load(), given.wie).id if given.wie else None
    except WiedoetwatError as error:
        return _stop(str(error))
    unreadable: list[str] = []
    try:
        with connected(given.cluster, given.werkers) as client:
            client.register_plugin(Ready())
            write_lines(given.uitvoer, in_order(client, bundles(paths, wie, unreadable)))
    except OSError:
        return _stop("Het cluster is niet te bereiken, of de uitvoer niet te schrijven.", NO_FILE)
    for name in unreadable:
        print(f"Overgeslagen, want geen leesbare UTF-8: {name}", file=sys.stderr)
    return NOT_RIGHT if unreadable else 0


def _stop(text: str, code: int = WRONG_USE) -> int:
    print(text, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
