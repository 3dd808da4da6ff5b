"""The command blocks in README and docs, and the generated tables, as they really are now."""

import contextlib
import io
import os
import re
import shlex
import sys
from unittest import mock

import wiedoetwat
from tests.conftest import ROOT
from tests.docs import reference
from wiedoetwat.cli import main
from wiedoetwat.files import write_whole
from wiedoetwat.loading.fields import SHAPES
from wiedoetwat.loading.school_fields import SCHOOL_SHAPES

FILES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.+)$", re.MULTILINE)
_RECORDS = ("Uitkomst", "Antwoord", "Aanwijzing", "Stap", "Vervolg", "Melding", "LetOp", "Contact")


class _Terminal(io.StringIO):
    """An output that says it is a terminal without colours."""

    def isatty(self):
        return True

    @property
    def encoding(self):
        return "utf-8"


def output(command):
    """Return what a command of a block prints, and `[exitcode N]` if that is not 0.

    A command may end in `| head -N` or `| head -N | tail -M`; without `--formaat` it shows what
    a terminal shows.
    """
    command, *filters = command.split(" | ")
    program, *words = shlex.split(command)
    assert program == "wiedoetwat", command
    out, err = _Terminal(), io.StringIO()
    with (
        contextlib.chdir(ROOT),
        mock.patch.dict(os.environ, {"COLUMNS": "80", "NO_COLOR": "1"}),
        mock.patch.object(sys, "stdout", out),
        contextlib.redirect_stderr(err),
    ):
        code = main(words)
    lines = (out.getvalue() + err.getvalue()).splitlines()
    for cut in filters:
        side, number = re.fullmatch(r"(head|tail) -(\d+)", cut).groups()
        lines = lines[: int(number)] if side == "head" else lines[-int(number) :]
    return "\n".join([*lines, *([f"[exitcode {code}]"] if code else [])])


def commands(text):
    """Return every command in the blocks of a text."""
    return [command for block in _BLOCK.findall(text) for command in _COMMAND.findall(block)]


def renewed(text):
    """Return a text with in every block what its commands print now, and the tables of now."""

    def block(found):
        shown = [f"$ {command}\n{output(command)}" for command in _COMMAND.findall(found.group(1))]
        return "```console\n" + "\n\n".join(shown) + "\n```"

    return _TABLE.sub(
        lambda found: f"{found[1]}{_TABLES[found[2]]()}{found[3]}", _BLOCK.sub(block, text)
    )


def records():
    """Return the table of records for docs/python.md."""
    rows = [
        f"| `{name}` | {', '.join(f'`{field}`' for field in getattr(wiedoetwat, name)._fields)} |"
        for name in _RECORDS
    ]
    return "\n".join(["", "| record | velden |", "|---|---|", *rows, "", ""])


def fields(shapes):
    """Return the tables of fields for docs/kennisbank.md and docs/school.md."""
    parts = []
    for name, shape in shapes.items():
        parts += [f"### {name}", "", shape.meaning, "", "| veld | soort | moet | betekenis |"]
        parts.append("|---|---|---|---|")
        for field in shape.fields:
            kind = f"{field.kind}: {', '.join(field.of)}" if field.of else field.kind
            must = "ja" if field.required else ""
            parts.append(f"| `{field.name}` | {kind} | {must} | {field.meaning} |")
        parts.append("")
    return "\n" + "\n".join(parts) + "\n"


_TABLES = {
    "velden": lambda: fields(SHAPES),
    "schoolvelden": lambda: fields(SCHOOL_SHAPES),
    "records": records,
    "opdrachten": reference.commands,
    "exitcodes": reference.exits,
    "omgeving": reference.environment,
    "json": reference.json_fields,
}
_TABLE = re.compile(rf"(<!-- ({'|'.join(_TABLES)}) -->\n).*?(<!-- einde \2 -->)", re.DOTALL)


def accept(files=FILES):
    """Write into the docs what the commands print now."""
    for path in files:
        write_whole(path, renewed(path.read_text("utf-8")), replace=True)
