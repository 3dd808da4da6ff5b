"""How fast and how good it is, beside others. `alles.py` makes docs/prestaties.md."""
