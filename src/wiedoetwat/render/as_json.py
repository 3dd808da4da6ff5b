"""JSON: one object, by the schemas in docs/schema/."""

import json

from wiedoetwat.render import Screen
from wiedoetwat.views.page import View


def render(view: View, screen: Screen) -> str:
    """Return the data as JSON; in ASCII if the output cannot carry more."""
    return json.dumps(view.data, ensure_ascii=not screen.unicode, indent=2) + "\n"
