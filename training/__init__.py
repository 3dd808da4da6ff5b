"""Teaches the model to recognise situations. Only needed to change it, not to use it."""
