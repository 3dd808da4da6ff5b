"""Wie doet wat bij pesten op school? From a situation to the right person and the next step.

For scripts:

    from wiedoetwat import load, route

    kennis = load()
    uitkomst = route(kennis, "klacht", wie="ouder")
    print(uitkomst.antwoorden[0].eerste[0].iemand.naam)
"""

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
from wiedoetwat.recognition import Recogniser
from wiedoetwat.routing import route
from wiedoetwat.views.data import route_data as as_data

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
