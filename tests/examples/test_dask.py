"""The example that recognises a folder on a cluster: on one of this machine only."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from examples.dask import herken
from training.cases import own_cases

from wiedoetwat import Recogniser, as_data, load

SCRIPT = Path(herken.__file__)
KENNIS = load()
TEXTS = {
    f"{number:04}.txt": case.tekst for number, case in enumerate(own_cases(KENNIS)[:120], start=1)
}


@pytest.fixture
def folder(tmp_path):
    """Return a folder with texts."""
    texts = tmp_path / "teksten"
    texts.mkdir()
    for name, text in TEXTS.items():
        (texts / name).write_text(text, "utf-8")
    return texts


def test_a_cluster_says_what_one_recogniser_says(folder, tmp_path):
    (folder / "0000.txt").write_bytes(b"geheim \xff")
    (folder / "lees.md").write_text("Dit is geen tekst.", "utf-8")
    output = tmp_path / "antwoorden.jsonl"
    output.write_text("van de vorige keer", "utf-8")
    command = [sys.executable, "-W", "error", SCRIPT, folder, output]
    done = subprocess.run(
        [*command, "--werkers", "2", "--wie", "vader"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Overgeslagen, want geen leesbare UTF-8: 0000.txt\n"
    lines = [json.loads(line) for line in output.read_text("utf-8").splitlines()]
    assert [line["bestand"] for line in lines] == list(TEXTS)
    recogniser = Recogniser(KENNIS)
    expected = [as_data(KENNIS, recogniser.recognise(text, "ouder")) for text in TEXTS.values()]
    assert [line["antwoord"] for line in lines] == json.loads(json.dumps(expected))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["antwoorden.jsonl", "teksten"]


def test_a_folder_without_texts_is_wrong_use(tmp_path, capsys):
    (tmp_path / "lees.md").write_text("Dit is geen tekst.", "utf-8")
    assert herken.main([str(tmp_path), str(tmp_path / "uit")]) == herken.WRONG_USE
    assert capsys.readouterr().err == "In deze map staan geen teksten (*.txt).\n"


def test_an_unknown_asker_is_wrong_use_before_there_is_a_cluster(folder, tmp_path, capsys):
    words = [str(folder), str(tmp_path / "uit"), "--wie", "opa"]
    assert herken.main(words) == herken.WRONG_USE
    assert capsys.readouterr().err.startswith("Deze vrager kennen we niet.")
    assert not (tmp_path / "uit").exists()


def test_output_that_cannot_be_finished_is_not_there(tmp_path):
    def lines():
        yield {"bestand": "0001.txt"}
        raise RuntimeError

    output = tmp_path / "antwoorden.jsonl"
    output.write_text("van de vorige keer", "utf-8")
    with pytest.raises(RuntimeError):
        herken.write_lines(output, lines())
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ["van de vorige keer"]


def test_nothing_shows_what_a_worker_is_given():
    """A cluster logs a task that fails, with what it was given."""
    bundle = herken.Bundle(("0001.txt",), ("geheim",), "ouder")
    assert repr(bundle) == "Bundle of 1 texts"


def test_nowhere_to_write_is_said_without_a_traceback(folder, tmp_path, capsys, monkeypatch):
    class Cluster:
        def register_plugin(self, plugin):
            assert plugin.name == "wiedoetwat"

    class Here:
        def __enter__(self):
            return Cluster()

        def __exit__(self, *_):
            return None

    monkeypatch.setattr(herken, "connected", lambda *_: Here())
    assert herken.main([str(folder), str(tmp_path / "weg" / "uit")]) == herken.NO_FILE
    assert "niet te schrijven" in capsys.readouterr().err
