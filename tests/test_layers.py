"""Dependencies point one way. The table says what each part of the package may import."""

import ast
import sys
from pathlib import Path

import pytest

import wiedoetwat

PACKAGE = Path(wiedoetwat.__file__).parent

BASE = {"errors", "text", "model"}
DOMAIN = BASE | {"answer", "selection", "names", "routing"}
MAY_IMPORT = {
    "errors": set(),
    "text": set(),
    "model": set(),
    "answer": {"model"},
    "selection": {"model"},
    "names": {"errors", "text", "model"},
    "checks": {"model", "selection", "text", "checks"},
    "loading": BASE | {"checks", "loading"},
    "routing": DOMAIN,
    "views": DOMAIN | {"views"},
    "render": {"views", "render"},
    "output": {"render"},
    "dutch": {"errors", "text"},
    "options": {"loading", "model", "names"},
    "cli": DOMAIN
    | {"checks", "loading", "views", "render", "output", "dutch", "options"}
    | {"wiedoetwat"},
    "wiedoetwat": {"answer", "errors", "loading", "model", "routing", "views"},
    "__main__": {"cli"},
}
# What a part may import from outside the standard library.
OUTSIDE = {
    "loading": {"yaml"},
    "render": {"rich"},
    "dutch": {"typer"},
    "options": {"typer"},
    "cli": {"typer"},
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
        if name.split(".")[0] == "wiedoetwat":
            assert part_of(name) in MAY_IMPORT[part], f"{part} may not import {name}"
        elif name.split(".")[0] not in sys.stdlib_module_names:
            assert name.split(".")[0] in OUTSIDE.get(part, set()), f"{part} may not import {name}"


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


def test_only_the_command_line_touches_the_streams():
    """That nothing else prints is up to the linter."""
    touching = [path.name for path in FILES if "sys.std" in path.read_text(encoding="utf-8")]
    assert touching == ["cli.py"]
