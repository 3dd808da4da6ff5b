"""Recognises the situation in someone's own words, and knows when it does not."""

from wiedoetwat.recognition.recogniser import Recogniser

__all__ = ["Recogniser"]
