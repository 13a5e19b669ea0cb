"""One expression: compiled on first use, run where the scanner says that it may match."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from newslint.scanning.scanner import Chance

TIME_LIMIT = 0.5
"""Seconds that one expression may take on one text."""


class Expression:
    """An expression in the syntax of the ``regex`` module."""

    def __init__(self, pattern: str, *, ignore_case: bool = False) -> None:
        self._pattern = pattern
        self._ignore_case = ignore_case

    @cached_property
    def compiled(self) -> Any:
        """The compiled expression."""
        return compile_expression(self._pattern, ignore_case=self._ignore_case)

    def find(self, text: str, chance: Chance | None = None) -> Iterator[Any]:
        """Yield the matches in ``text`` as ``finditer`` of the module does, left to right.

        Raises:
            TimeoutError: the expression ran out of time.

        """
        if chance is None or chance.starts is None:
            yield from self.compiled.finditer(text, timeout=TIME_LIMIT)
            return
        done = 0
        for start in chance.starts:
            if start >= done and (found := self.compiled.match(text, start, timeout=TIME_LIMIT)):
                done = max(found.end(), start + 1)
                yield found


def compile_expression(pattern: str, *, ignore_case: bool) -> Any:
    """Compile an expression.

    Raises:
        regex.error: it is none.

    """
    import regex

    flags = regex.VERSION0 | (regex.IGNORECASE if ignore_case else 0)
    return regex.compile(pattern, flags)
