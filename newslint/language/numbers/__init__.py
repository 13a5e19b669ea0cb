"""Numbers as copy writes them: grouped, decimal, fractional, spelt out, with a scale word.

A number knows how finely it was stated: its last digit (the strict unit) and its last digit that is
not a zero (the loose one), which is how rough a round number may be.
"""

from newslint.language.numbers.number import Number
from newslint.language.numbers.reader import read_number

__all__ = ["Number", "read_number"]
