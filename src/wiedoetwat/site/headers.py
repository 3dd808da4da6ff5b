"""What a web server says with each file: the one table from which pages and settings are made."""

from collections.abc import Mapping
from typing import NamedTuple

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'none'; "
    "connect-src 'none'; base-uri 'none'; form-action 'none'"
)
FRAME_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
"""What a page may do, and a page for a frame: also without a server, as each page says it."""

CACHE = "max-age=300"
"""How long a browser may keep a file: names change, and then the old one must go soon."""

TEXTS = (
    *("text/css", "text/html", "text/javascript", "text/plain"),
    *("application/javascript", "application/json", "image/svg+xml"),
)
"""What is sent compressed."""


class Rule(NamedTuple):
    """The headers of one kind of file; one that is "" is not sent.

    `place` is a folder ("v1/") or a file at any depth; "" is every file. A later rule wins.
    """

    place: str
    headers: Mapping[str, str]


_CSP, _CORS = "Content-Security-Policy", "Access-Control-Allow-Origin"
_FROM = "Cross-Origin-Resource-Policy"
_NOT_USED = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid"),
    *("magnetometer", "microphone", "midi", "payment", "serial", "usb"),
)

RULES = (
    Rule(
        "",
        {
            _CSP: f"{PAGE_POLICY}; frame-ancestors 'self'",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Permissions-Policy": ", ".join(f"{one}=()" for one in _NOT_USED),
            "Cross-Origin-Opener-Policy": "same-origin",
            _FROM: "same-origin",
            _CORS: "",
        },
    ),
    # Without frame-ancestors, anyone may frame it. With "*" not a page that is itself in a sandbox,
    # or on a disk.
    Rule("insluiten/situatie/", {_CSP: FRAME_POLICY, _FROM: "cross-origin"}),
    # An intranet may put a frame in a sandbox: then even our own style comes from elsewhere.
    Rule("assets/", {_FROM: "cross-origin"}),
)
FOR_ANYONE = (
    Rule("v1/", {_CORS: "*", _FROM: "cross-origin"}),
    Rule("wie-doet-wat.js", {_CORS: "*", _FROM: "cross-origin"}),
)
"""What others may only use if the school says so: the names of its people are in there."""
