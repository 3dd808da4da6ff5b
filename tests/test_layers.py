"""Dependencies point one way. The table says what each part of the package may import."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import wiedoetwat

PACKAGE = Path(wiedoetwat.__file__).parent

MAY_IMPORT = {
    "asking": set(),
    "beside": set(),
    "clock": set(),
    "cores": {"errors"},
    "errors": set(),
    "fault": set(),
    "lines": set(),
    "model": {"model"},
    "packaged": set(),
    "progress": set(),
    "text": set(),
    "dutch": {"errors", "text"},
    "files": {"beside", "errors"},
    "names": {"errors", "model", "text"},
    "patterns": {"text"},
    "selection": {"model"},
    "answer": {"model", "names", "text"},
    "gate": {"model", "patterns"},
    "questions": {"model", "selection"},
    "school": {"asking", "errors", "model", "names", "school", "selection", "text"},
    "checks": {
        "checks",
        "gate",
        "model",
        "names",
        "patterns",
        "questions",
        "school",
        "selection",
        "text",
    },
    "conflict": {"answer", "errors", "model", "names", "selection", "text"},
    "loading": {
        "checks",
        "clock",
        "cores",
        "errors",
        "loading",
        "model",
        "packaged",
        "school",
        "text",
    },
    "routing": {"answer", "conflict", "model", "names", "selection"},
    "dialogue": {
        "answer",
        "asking",
        "conflict",
        "errors",
        "model",
        "names",
        "questions",
        "routing",
    },
    "options": {"loading", "model", "names"},
    "recognition": {
        "answer",
        "conflict",
        "errors",
        "gate",
        "model",
        "names",
        "packaged",
        "patterns",
        "recognition",
        "routing",
        "selection",
        "text",
    },
    "views": {"answer", "errors", "model", "routing", "selection", "text", "views"},
    "batch": {"lines", "model", "recognition", "views"},
    "render": {"render", "views"},
    "site": {
        "answer",
        "beside",
        "cores",
        "errors",
        "loading",
        "model",
        "names",
        "packaged",
        "recognition",
        "render",
        "routing",
        "selection",
        "site",
        "text",
        "views",
    },
    "wiedoetwat": {"answer", "errors", "loading", "model", "recognition", "routing", "views"},
    "output": {"render"},
    "console": {"errors", "output", "progress"},
    "cli": {
        "answer",
        "batch",
        "checks",
        "conflict",
        "console",
        "dialogue",
        "dutch",
        "errors",
        "fault",
        "files",
        "lines",
        "loading",
        "model",
        "names",
        "options",
        "output",
        "recognition",
        "render",
        "routing",
        "school",
        "site",
        "text",
        "views",
        "wiedoetwat",
    },
    "__main__": {"cli"},
}
# What may come from outside the standard library, and the only files that may bring it in.
OUTSIDE = {
    "jinja2": {"wiedoetwat.site.building", "wiedoetwat.site.chooser", "wiedoetwat.site.pages"},
    "markupsafe": {"wiedoetwat.site.pages"},
    "segno": {"wiedoetwat.site.qr"},
    "yaml": {"wiedoetwat.loading.reading"},
    "rich": {"wiedoetwat.progress", "wiedoetwat.render.tabel"},
    "typer": {"wiedoetwat.dutch", "wiedoetwat.options", "wiedoetwat.cli"},
}
FILES = sorted(PACKAGE.rglob("*.py"))


def part_of(module):
    """Return the part of the package a module belongs to; the package itself is a part too."""
    words = module.split(".")
    return words[1] if len(words) > 1 else words[0]


def module_of(path):
    words = ("wiedoetwat", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(word for word in words if word != "__init__")


def imports(path):
    """Yield the full name of everything a file imports, by whatever kind of import."""
    package = (
        module_of(path).split(".")
        if path.name == "__init__.py"
        else module_of(path).split(".")[:-1]
    )
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                full = f"{base}.{alias.name}"
                known = (PACKAGE / Path(*full.split(".")[1:])).with_suffix(".py").exists() or (
                    PACKAGE / Path(*full.split(".")[1:])
                ).is_dir()
                yield full if base.startswith("wiedoetwat") and known else base


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_a_file_imports_only_what_its_layer_may(path):
    part = part_of(module_of(path))
    for name in imports(path):
        top = name.split(".")[0]
        if top == "wiedoetwat":
            assert part_of(name) in MAY_IMPORT[part], f"{part} may not import {name}"
        elif top not in sys.stdlib_module_names:
            assert module_of(path) in OUTSIDE.get(top, ()), f"{module_of(path)} may not use {name}"


def test_the_table_allows_no_more_than_is_used():
    used = {part: set() for part in MAY_IMPORT}
    for path in FILES:
        own = {part_of(name) for name in imports(path) if name.startswith("wiedoetwat")}
        used[part_of(module_of(path))] |= own
    assert used == MAY_IMPORT


def test_an_answer_is_given_without_what_only_other_forms_need():
    """The start would be slower with any of these."""
    code = (
        "import sys; from wiedoetwat.cli import main\n"
        "main(['route', '-s', 'klacht', '-f', 'tekst'])\n"
        "not_needed = {'yaml', 'rich', 'wiedoetwat.checks', 'wiedoetwat.recognition'}\n"
        "print(sorted(not_needed & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_every_part_of_the_package_is_in_the_table():
    assert {part_of(module_of(path)) for path in FILES} == set(MAY_IMPORT)


def test_the_table_has_no_circle():
    """A part may import itself; apart from that the arrows point one way."""
    order = []
    waiting = {part: parts - {part} for part, parts in MAY_IMPORT.items()}
    while waiting:
        free = sorted(part for part, needs in waiting.items() if needs <= set(order))
        assert free, f"in a circle: {sorted(waiting)}"
        order += free
        waiting = {part: needs for part, needs in waiting.items() if part not in free}


@pytest.mark.parametrize(
    "kind", ["import a.b", "from a.b import c", "from . import d", "from .d import e"]
)
def test_every_kind_of_import_is_seen(kind, tmp_path, monkeypatch):
    path = tmp_path / "views" / "x.py"
    path.parent.mkdir()
    path.write_text(kind)
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    assert (
        list(imports(path))
        == {
            "import a.b": ["a.b"],
            "from a.b import c": ["a.b"],
            "from . import d": ["wiedoetwat.views"],
            "from .d import e": ["wiedoetwat.views.d"],
        }[kind]
    )


def test_only_the_console_touches_the_streams():
    """That nothing else prints is up to the linter."""
    touching = [path.name for path in FILES if "sys.std" in path.read_text(encoding="utf-8")]
    assert touching == ["console.py"]
