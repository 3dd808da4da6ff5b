"""The one script that answers in a browser: the modules, the knowledge of a school, the model.

Modules cannot be loaded from a disk or a USB stick, so they are joined to one script without them:
each becomes a function of its own, and what it brings in is taken from those before it.
"""

import base64
import hashlib
import json
import re
from functools import cache
from pathlib import Path

from wiedoetwat.model import Kennis
from wiedoetwat.packaged import packaged
from wiedoetwat.site.knowledge import browser_knowledge

NAME = "wie-doet-wat.js"
"""The name of the script, in the folder of each school's pages."""

PACKED = Path(__file__).parent.parent / "_data" / "herkenning.pak"
"""The model as it goes to a browser."""

ASSETS = Path(__file__).parent / "assets"
"""Where the modules and the look are."""
# Each after those it needs.
MODULES = (
    *("text", "features", "unpacking", "model", "patterns", "gate", "selection", "ranking"),
    *("lanes", "evidence", "own", "about", "routing", "conflict", "staff", "short"),
    *("knowledge", "questions", "recogniser", "html", "answers", "talk", "element"),
)
# Comments and indents are for who reads the modules.
_COMMENT = re.compile(r"^ *(//.*\n)?", re.MULTILINE)
_IMPORT = re.compile(r'^import (\{.*?\}) from "\./(\w+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:const|class|function\*?) (\w+))", re.MULTILINE)


def script(kennis: Kennis) -> bytes:
    """Return the script that answers for this knowledge; it asks nothing of anyone."""
    data = json.dumps(browser_knowledge(kennis), ensure_ascii=False, separators=(",", ":"))
    return f"(() => {{\n{joined()}modules.element.define({data}, {_constant()});\n}})();\n".encode()


def integrity(content: bytes) -> str:
    """Return what a page puts in `integrity`, to be sure that a script is this one."""
    return f"sha384-{base64.b64encode(hashlib.sha384(content).digest()).decode()}"


@cache
def joined() -> str:
    """Return all modules as one piece of script: each is a property of `modules`."""
    parts = (_wrapped(name, packaged(ASSETS / "js" / f"{name}.js").decode()) for name in MODULES)
    return f'"use strict";\nconst modules = {{}};\n{"".join(parts)}'


def _wrapped(name: str, text: str) -> str:
    exported = ", ".join(_EXPORT.findall(text))
    body = _IMPORT.sub(r"const \1 = modules.\2;", _EXPORT.sub("", _COMMENT.sub("", text)))
    return f"modules.{name} = (() => {{\n{body}return {{ {exported} }};\n}})();\n"


@cache
def _constant() -> str:
    """Return what is the same for every school: the model and the look."""
    model = base64.b64encode(packaged(PACKED)).decode()
    look = packaged(ASSETS / "element.css").decode()
    return json.dumps({"model": model, "look": look})
