"""Percentages written as the copy writes them."""

from newslint.language.numbers import Number


def write_percent(value: float, said: Number, written: str) -> str:
    """Write ``value`` in place of the number that ``written`` begins with, about as finely.

    Where that would leave nothing but nought, it has one digit that counts.
    """
    decimals = said.decimals
    while decimals < 2 and value and round(value, decimals) == 0:
        decimals += 1
    digits = said.end - said.start
    return f"{value:.{decimals}f}{written[digits:]}"


def name_points(digits: str) -> str:
    """Write so many percentage points."""
    return f"{digits} percentage {'point' if digits == '1' else 'points'}"
