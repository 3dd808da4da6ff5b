"""Runs a command, and tells how long it took, the most memory it needed, and how it ended.

    python -I -S meter.py DESCRIPTOR COMMAND ...

It is small on purpose: for the system a process has needed at least as much memory as the one that
started it. So what is measured must not be started by what measures, which may be large.
"""

import os
import sys
import time

if __name__ == "__main__":
    report, *command = sys.argv[1:]
    os.set_inheritable(int(report), False)
    start = time.perf_counter()
    started = os.posix_spawnp(command[0], command, os.environ)
    _, status, usage = os.wait4(started, 0)
    took = time.perf_counter() - start
    line = f"{took} {usage.ru_maxrss} {os.waitstatus_to_exitcode(status)}"
    os.write(int(report), line.encode())
