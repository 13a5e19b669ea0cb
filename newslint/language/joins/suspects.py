"""Where in a string a space may have been lost, or slipped in, beside a mark.

Most articles have no such place, and then nothing is needed of what judges them.
"""

from newslint.patterncode import compile_re

MARKED = compile_re(r"[.,;:?!)](?=[^\W_])(?!(?<=\d[.:])\d|(?<=\d,)\d{3}(?!\d))")
"""A mark that a word follows, and that is no part of a number."""

OPENED = compile_re(r"\((?<=[^\W_]\()")
"""An opening bracket that follows a word."""

TIGHT = compile_re(f"{MARKED.pattern}|{OPENED.pattern}")

SUSPECT_DOUBLE = compile_re(
    r"[\"“”](?:(?<=[^\s(\[{—–\-/\"“”].)(?=[^\W_])|(?<=\s.)(?=[\s.,;:?!)]|\Z)|(?=\s)(?<=\A.))"
)
SUSPECT_SINGLE = compile_re(
    r"['’](?=[^\W\d_])(?!(?:s|t|re|ve|ll|d|m)(?![^\W_]))(?<=[^\s(\[{—–\-/\"“”'‘’].)"
    r"|‘(?=[^\W_])(?<=[^\s(\[{—–\-/\"“”'‘’].)"
)
"""Marks with a word on both sides, or with a space on both."""

SUSPECT_MARK = compile_re(rf"{SUSPECT_DOUBLE.pattern}|{SUSPECT_SINGLE.pattern}")
