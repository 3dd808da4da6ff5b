"""Wie doet wat bij pesten op school? From a situation to the right person and the next step.

For scripts:

    from wiedoetwat import load, route

    kennis = load()
    uitkomst = route(kennis, "klacht", wie="ouder")
    print(uitkomst.antwoorden[0].eerste[0].iemand.naam)
"""

from typing import TYPE_CHECKING, Any

from wiedoetwat.answer import Aanwijzing, Antwoord, Uitkomst
from wiedoetwat.errors import KnowledgeError, UnknownNameError, UsageError, WiedoetwatError
from wiedoetwat.loading import load
from wiedoetwat.model import (
    Contact,
    Kennis,
    LetOp,
    Melding,
    Partner,
    Rol,
    Situatie,
    Stap,
    Vervolg,
    Vrager,
)
from wiedoetwat.routing import route
from wiedoetwat.views.data import route_data as as_data

if TYPE_CHECKING:
    from wiedoetwat.recognition import Recogniser

__version__ = "0.1.0"

__all__ = [
    "Aanwijzing",
    "Antwoord",
    "Contact",
    "Kennis",
    "KnowledgeError",
    "LetOp",
    "Melding",
    "Partner",
    "Recogniser",
    "Rol",
    "Situatie",
    "Stap",
    "Uitkomst",
    "UnknownNameError",
    "UsageError",
    "Vervolg",
    "Vrager",
    "WiedoetwatError",
    "__version__",
    "as_data",
    "load",
    "route",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - it is whatever has that name
    """Bring in the recogniser when it is asked for: an answer by name starts without it."""
    if name == "Recogniser":
        from wiedoetwat.recognition import Recogniser  # noqa: PLC0415

        return Recogniser
    raise AttributeError(f"module 'wiedoetwat' has no attribute {name!r}")
