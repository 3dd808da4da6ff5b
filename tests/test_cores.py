"""Work on all cores: in order, and only the first process hears Ctrl+C."""

import math
import os
import signal
import subprocess
import sys
import threading
from types import SimpleNamespace

import pytest

from wiedoetwat import cores
from wiedoetwat.cores import _deaf, _ready, on_cores
from wiedoetwat.errors import OutputError

NOTHING = (len, ("x",))


def test_everything_is_done_in_order():
    assert [*on_cores(2, NOTHING, abs, range(-9, 0), at_once=2)] == [*range(9, 0, -1)]


def test_every_process_is_made_ready():
    ready = (signal.signal, (signal.SIGTERM, signal.SIG_IGN))
    found = [*on_cores(2, ready, signal.getsignal, [signal.SIGTERM] * 9)]
    assert found == [signal.SIG_IGN] * 9


def test_a_process_that_is_ended_by_the_system_is_said():
    with pytest.raises(OutputError, match="genoeg geheugen"):
        [*on_cores(1, NOTHING, signal.raise_signal, [signal.SIGKILL])]


def test_a_way_of_answering_to_ctrl_c_that_is_not_of_python_is_given_back(monkeypatch):
    said = []
    monkeypatch.setattr(signal, "signal", lambda *words: said.append(words))
    with _deaf():
        assert said == [(signal.SIGINT, signal.SIG_IGN)]
    assert said[1:] == [(signal.SIGINT, signal.SIG_DFL)]


def test_only_the_first_process_hears_ctrl_c():
    before = signal.getsignal(signal.SIGINT)
    assert [*on_cores(1, NOTHING, signal.getsignal, [signal.SIGINT])] == [signal.SIG_IGN]
    assert signal.getsignal(signal.SIGINT) is before


def test_making_ready_is_first_of_all_not_to_hear_ctrl_c():
    before, said = signal.getsignal(signal.SIGINT), []
    try:
        _ready(lambda word: said.append((word, signal.getsignal(signal.SIGINT))), ("x",))
    finally:
        signal.signal(signal.SIGINT, before)
    assert said == [("x", signal.SIG_IGN)]


def test_a_failure_is_that_of_the_work():
    with pytest.raises(ValueError, match=r"."):
        [*on_cores(1, NOTHING, math.sqrt, [-1])]


def test_it_works_in_another_thread_too():
    found = []
    thread = threading.Thread(target=lambda: found.extend(on_cores(1, NOTHING, abs, [-1])))
    thread.start()
    thread.join()
    assert found == [1]


def test_a_process_ends_once_the_first_one_is_gone(monkeypatch):
    done = []
    first = SimpleNamespace(join=lambda: done.append("gone"))
    monkeypatch.setattr(os, "_exit", done.append)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(cores, "parent_process", lambda: first)
    monkeypatch.setattr(
        cores.threading,
        "Thread",
        lambda target, args, daemon: SimpleNamespace(start=lambda: target(*args)),
    )
    _ready(lambda: done.append("ready"), ())
    assert done == ["gone", 1, "ready"]


def test_a_process_that_is_killed_leaves_no_others(tmp_path):
    """They would wait for work for ever, each with the whole knowledge in its memory."""
    code = (
        "import os, signal, time; from wiedoetwat.cores import on_cores\n"
        "if __name__ == '__main__':\n"
        "    some = on_cores(2, (len, ('x',)), abs, range(9))\n"
        "    next(some)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    (tmp_path / "werk.py").write_text(code)
    # Each of its processes has this pipe open: it ends when the last of them does.
    with subprocess.Popen(
        [sys.executable, tmp_path / "werk.py"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as work:
        assert work.stdout.read() == b""
        assert work.wait() == -signal.SIGKILL
