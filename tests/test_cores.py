"""Work on all cores: in order, and only the first process hears Ctrl+C."""

import math
import signal
import threading

import pytest

from wiedoetwat.cores import on_cores

NOTHING = (len, ("x",))


def test_everything_is_done_in_order():
    assert [*on_cores(2, NOTHING, abs, range(-9, 0), at_once=2)] == [*range(9, 0, -1)]


def test_every_process_is_made_ready():
    ready = (signal.signal, (signal.SIGTERM, signal.SIG_IGN))
    assert [*on_cores(1, ready, signal.getsignal, [signal.SIGTERM])] == [signal.SIG_IGN]


def test_only_the_first_process_hears_ctrl_c():
    before = signal.getsignal(signal.SIGINT)
    assert [*on_cores(1, NOTHING, signal.getsignal, [signal.SIGINT])] == [signal.SIG_IGN]
    assert signal.getsignal(signal.SIGINT) is before


def test_a_failure_is_that_of_the_work():
    with pytest.raises(ValueError, match=r"."):
        [*on_cores(1, NOTHING, math.sqrt, [-1])]


def test_it_works_in_another_thread_too():
    found = []
    thread = threading.Thread(target=lambda: found.extend(on_cores(1, NOTHING, abs, [-1])))
    thread.start()
    thread.join()
    assert found == [1]
