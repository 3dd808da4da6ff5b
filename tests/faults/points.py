"""Ends a program at a chosen point of its writing, as a power cut, a full disk or Ctrl+C would.

A point is one step with the files: making, opening to write, renaming, linking or taking away. The
work is done in a copy of the process of the tests, so that nothing has to start and every point
can be tried.
"""

import os
import resource
import signal
import sys
import warnings
from itertools import count

_STEPS = {"os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir"}
_MOST = 5000
"""More points than any of this work has: then it goes round in a circle."""


def killed(work, at, how=signal.SIGKILL):
    """Do the work, ended at this point by a signal; return the code, or minus the signal."""
    return _copied(lambda: (_at_point(at, how), work())[1])


def every_point(work, how=signal.SIGKILL):
    """Yield the code of an end at each point, from the first until the work comes to its end."""
    at, code = 0, 1
    while code:
        at += 1
        assert at < _MOST
        code = killed(work, at, how)
        if code:
            yield code


def cut_short(work, size, *, killed):
    """Do the work where no file can be larger than this: that ends it, or is an error to it."""

    def limited():  # pragma: no cover - in the copy
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL if killed else signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        return work()

    return _copied(limited)


def _copied(work):
    """Do the work in a copy of this process; return its code, or minus the signal that ended it."""
    with warnings.catch_warnings():
        # Of threads that other tests left: the copy has only this one, and asks nothing of others.
        warnings.simplefilter("ignore", DeprecationWarning)
        process = os.fork()
    if not process:  # pragma: no cover - what it covers ends with it
        code = 99
        try:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            code = work() or 0
        except KeyboardInterrupt:
            code = 130
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def _at_point(at, how):  # pragma: no cover - in the copy
    """From now on count the points, and send the signal just before this one."""
    passed = count(1)

    def watch(event, arguments):
        if (event in _STEPS or (event == "open" and _writes(*arguments))) and next(passed) == at:
            os.kill(os.getpid(), how)

    sys.addaudithook(watch)


def _writes(_path, _mode, flags):  # pragma: no cover - in the copy
    return bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
