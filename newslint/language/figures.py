"""Where digits stand in a text; all that looks for numbers in digits starts from these."""

from newslint.patterncode import compile_re

_FIGURES = compile_re(r"\d+")
_DIGITS = "1203456789"
"""The ASCII digits, those that copy has most first: far quicker to look for than any digit."""


def find_figures(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each run of digits; none where there is no ASCII digit at all."""
    if not any(map(text.__contains__, _DIGITS)):
        return ()
    return tuple([found.span() for found in _FIGURES.finditer(text)])
