"""How good the recognition is, beside other ways to do it: makes docs/kwaliteit.md."""
