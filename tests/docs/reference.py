"""The tables of docs/opdrachten.md and docs/json.md: the command line, and every field of JSON."""

import json

from release import manual
from tests.conftest import ROOT

SCHEMAS = ROOT / "docs" / "schema"
# What someone writes, not what we print; docs/school.md has its fields.
INPUT = "school-1.json"
_KINDS = {
    "string": "tekst",
    "integer": "getal",
    "number": "getal",
    "boolean": "true of false",
    "array": "lijst",
    "object": "blok",
    "null": "null",
}


def commands():
    """Return a chapter for each command."""
    return "\n".join(["", *(line for one in manual.commands() for line in _command(one)), ""])


def _command(one):
    yield from (f"## {one.path}", "", one.text, "", "```", one.usage, "```", "")
    for heading, entries in (("argument", one.arguments), ("optie", one.options)):
        if entries:
            yield from table((heading, "wat"), [(f"`{name}`", text) for name, text in entries])
            yield ""


def exits():
    """Return the table of exit codes."""
    return _alone(("code", "betekenis"), manual.EXITS.items())


def environment():
    """Return the table of environment variables."""
    rows = [(f"`{name}`", text) for name, text in manual.ENVIRONMENT.items()]
    return _alone(("variabele", "wat"), rows)


def _alone(heads, rows):
    return "\n".join(["", *table(heads, rows), "", ""])


def table(heads, rows):
    """Return the lines of a table in Markdown."""
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(str(cell).replace('|', chr(92) + '|') for cell in row)} |"


def json_fields():
    """Return a chapter for each schema of what we print."""
    return "\n".join(["", *(line for path in schema_files() for line in _schema(path)), ""])


def schema_files():
    """Return the schemas of what we print, in order."""
    return sorted(path for path in SCHEMAS.glob("*.json") if path.name != INPUT)


def read(path):
    """Return a schema."""
    return json.loads(path.read_text("utf-8"))


def _schema(path):
    schema = read(path)
    yield from (f"## {schema['title'].removeprefix('wiedoetwat ')}", "", schema["description"])
    yield from ("", f"Schema: [{path.name}](schema/{path.name}).", "")
    for name, node in {"": schema, **schema.get("$defs", {})}.items():
        if name:
            yield from (f"Elk blok *{name}*:", "")
        rows = [(f"`{field}`", kind(part), part["description"]) for field, part in fields(node)]
        yield from table(("veld", "soort", "betekenis"), rows)
        yield ""


def fields(node, before=""):
    """Yield every field in a part of a schema, by the path to it, with its own part."""
    for one in (node, *node.get("oneOf", ())):
        for name, part in one.get("properties", {}).items():
            yield f"{before}{name}", part
            yield from fields(part, f"{before}{name}.")
        if "items" in one:
            yield from fields(one["items"], f"{before.removesuffix('.')}[].")


def kind(part):
    """Return in words what a field holds."""
    if "oneOf" in part:
        return " of ".join(kind(one) for one in part["oneOf"])
    if "$ref" in part:
        return f"blok *{part['$ref'].rsplit('/', 1)[-1]}*"
    if "const" in part:
        return f"`{part['const']}`"
    if "enum" in part:
        return ", ".join(f"`{one}`" for one in part["enum"])
    names = part["type"] if isinstance(part["type"], list) else [part["type"]]
    of = f" van {kind(part['items'])}" if "items" in part else ""
    return " of ".join(_KINDS[name] for name in names) + of
