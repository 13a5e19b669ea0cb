"""Wording that messages and output formats share."""


def count(number: int, noun: str) -> str:
    """Return a number and what it counts, in the plural if need be."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
