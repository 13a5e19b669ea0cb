"""Where a quantity may start."""

import re
from collections.abc import Iterator

from newslint.language.numbers.fractions import VULGAR_SIGNS
from newslint.language.numberwords import SPELT_STARTS
from newslint.patterncode import compile_re

_START = compile_re(
    rf"(?<![\w./⁄=$£€¥:+#%°])(?<!\d[,'’′])(?<![/⁄] )(?<![A-Za-z]-)(?:[-−–](?=\d)|minus[ -])?"
    rf"(?:[\d{VULGAR_SIGNS}]|\.\d|(?:{SPELT_STARTS}|quarter)\b)",
    re.IGNORECASE,
)
_SPLIT_GROUP = compile_re(r"(?<![\d.,])\d{1,3} \Z")
_GROUP = compile_re(r"[-−–]?\d{3}(?!\d)")


LEFT = 6
"""Characters before a number that say whether it starts there."""


def find_starts_before(text: str, end: int, reach: int) -> tuple[str, int, Iterator[int]]:
    """Return the text before ``end``, where it begins, and where in it a quantity may start.

    None of those is further from ``end`` than ``reach``.
    """
    low = max(0, end - reach)
    base = max(0, low - LEFT)
    before = text[base:end]
    return before, base, find_starts(before, low - base, len(before))


def find_starts(text: str, low: int, high: int) -> Iterator[int]:
    """Yield the places from ``low`` to ``high`` at which a quantity may start."""
    for found in _START.finditer(text, low, high):
        start = found.start()
        # What stands behind "12 " is a number of its own or its last three digits: both readings.
        if _GROUP.match(text, start) and _SPLIT_GROUP.search(text, max(0, start - 5), start):
            continue
        yield start
