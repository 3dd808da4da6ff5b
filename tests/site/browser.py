"""A browser for the tests: one Chromium for all of them, and sites on a server of our own."""

import threading
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
ARGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)


@contextmanager
def browser():
    """Start Chromium. Without it these tests fail: then nobody has looked at the pages."""
    assert CHROMIUM.exists(), f"{CHROMIUM} is not there. Install it: apt-get install chromium."
    with sync_playwright() as playwright:
        # Playwright runs this where coverage does not count.
        started = playwright.chromium.launch(  # pragma: no cover
            executable_path=CHROMIUM, args=ARGS
        )
        yield started
        started.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextmanager
def server(folder, handler=None):
    """Serve a folder on a port of this machine, and give its address."""
    handler = handler or partial(_Quiet, directory=folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as serving:
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()
        thread.join()


@cache
def axe():
    """Return the script that looks for what not everyone can use."""
    return Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")


COLOURS = ("color-contrast", "link-in-text-block")
"""The rules of axe that look at colours."""


def violations(page, rules=None):
    """Return what axe finds on a page, by all of its rules or by these, each with where it is."""
    there = page.evaluate("'axe' in window")
    if not there:  # apart: Playwright runs a call where coverage does not count
        page.evaluate(axe())
    asked = {"resultTypes": ["violations"]} | ({"runOnly": list(rules)} if rules else {})
    found = page.evaluate("(asked) => axe.run(asked)", asked)
    return [
        (one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found["violations"]
    ]
