"""Dates and clocks: how copy writes them, and when the article itself was written."""
