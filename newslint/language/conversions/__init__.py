"""Conversions that copy states: whether they can be right, and what went wrong where not."""
