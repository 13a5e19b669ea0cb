"""Scale words: hundred to trillion, and their short forms."""

import re

from newslint.patterncode import compile_re

SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
SCALE = "|".join(SCALES)
"""An expression for one of them."""

LETTERS = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
"""Letters that are scales only behind money, or where amounts are compared."""

_BEHIND = compile_re(rf"[\s-]?(?P<scale>{SCALE})\b", re.IGNORECASE)


def read_scale(text: str, position: int) -> tuple[float, int]:
    """Return what a scale word behind ``position`` multiplies by, and its end; 1 where none is."""
    found = _BEHIND.match(text, position)
    if found is None:
        return 1.0, position
    return SCALES[found["scale"].lower()], found.end()
