"""The kinds of fields an entry can have, and what a field, an entry and a list are made of."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

Data = dict[str, Any]
"""One entry as plain data: what comes from YAML, and what is baked as JSON."""

ID = "naam-met-streepjes"
TEXT = "tekst"
TEXTS = "lijst van teksten"
FLAG = "true of false"
DAY = "dag"
DATE = "datum, maand of jaar"
URL = "webadres"
URLS = "lijst van webadressen"
PHONE = "telefoonnummer"
CHOICE = "keuze"
REF = "verwijzing"
REFS = "lijst van verwijzingen"
RECORD = "blok"
RECORDS = "lijst van blokken"
TEXT_PER_ASKER = "tekst per vrager"
TEXT_FOR_ASKERS = "tekst, of tekst per vrager"
REF_PER_ASKER = "verwijzing per vrager"
RECORDS_PER_ASKER = "lijst van blokken per vrager"
RECORDS_BY_ID = "blokken op naam"
NAMED = "naam of blok"
NAMEDS = "lijst van namen of blokken"
EMAIL = "mailadres"
BRIN = "BRIN-code"
PHONE_WITH_WORDS = "nummer, met uitleg"


class Field(NamedTuple):
    """One field: `of` says what it refers to, chooses from, or is made of.

    `most` is how many letters a text may have (each one of a list), or how many blocks there may
    be; 0 is any number.
    """

    name: str
    kind: str
    meaning: str
    required: bool = False
    of: tuple[str, ...] = ()
    most: int = 0


class Shape(NamedTuple):
    """One kind of entry: the record it becomes and the fields it may have.

    `refused` are names that someone may try for a field, with why they cannot be here.
    """

    record: type[Any]
    meaning: str
    fields: tuple[Field, ...]
    refused: Mapping[str, str] = MappingProxyType({})


class Collection(NamedTuple):
    """A top-level list of entries, and the file (or folder) in which it stands."""

    name: str
    source: str
    shape: str
