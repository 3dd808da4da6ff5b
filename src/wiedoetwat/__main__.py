"""The program: `wiedoetwat`, and `python -m wiedoetwat`."""

import gc
import sys

INTERRUPTED = 130


def run() -> None:
    """Answer once and end with the exit code of `cli.main`."""
    # Looking for garbage, while starting and once more while ending, takes a sixth of the time of
    # a program that makes hardly any.
    gc.disable()
    try:
        from wiedoetwat.cli import main  # noqa: PLC0415 - most of the start, so within reach

        code = main()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Exception as error:  # noqa: BLE001 - what Python would show may have what someone typed
        from wiedoetwat.cli import confess  # noqa: PLC0415

        code = confess(error)
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    run()
