"""One expression: compiled on first use, and run against the clock."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from time import perf_counter, thread_time
from typing import Any

TIME_LIMIT = 0.5
"""Seconds of processor time that the expressions of one rule may take on one article together."""


class Clock:
    """The time that a rule has left on one article, shared by all its expressions.

    It is told by the clock on the wall, which is asked in no time, until that says it is over; what
    the processor did since then decides, so that no rule suffers from other work of the machine.
    """

    __slots__ = ("_begun", "_left", "_limit")

    def __init__(self, seconds: float | None = None) -> None:
        self._limit = self._left = TIME_LIMIT if seconds is None else seconds
        self._begun = thread_time()

    def left(self) -> float:
        """Return the seconds that are left.

        Raises:
            TimeoutError: none.

        """
        if self._left <= 0:
            self._left = self._limit - (thread_time() - self._begun)
            if self._left <= 0:
                raise TimeoutError
        return self._left

    def spend(self, since: float) -> None:
        """Take off what has gone by since then, as `time.perf_counter` tells it."""
        self._left -= perf_counter() - since


class Expression:
    """An expression in the syntax of the ``regex`` module."""

    def __init__(
        self, pattern: str, *, ignore_case: bool = False, is_multiline: bool = False
    ) -> None:
        self._pattern = pattern
        self._ignore_case = ignore_case
        self._is_multiline = is_multiline

    @cached_property
    def compiled(self) -> Any:
        """The compiled expression."""
        return compile_expression(
            self._pattern, ignore_case=self._ignore_case, is_multiline=self._is_multiline
        )

    def find(self, text: str, clock: Clock | None = None) -> Iterator[Any]:
        """Yield the matches in ``text`` as ``finditer`` of the module does, left to right.

        Raises:
            TimeoutError: the expression ran out of time.

        """
        clock = clock or Clock()
        compiled = self.compiled
        begun = perf_counter()
        matches = compiled.finditer(text, timeout=clock.left())
        for match in matches:
            clock.spend(begun)
            yield match
            clock.left()
            begun = perf_counter()
        clock.spend(begun)

    def count(self, text: str, clock: Clock) -> int:
        """Return how many matches `find` would yield.

        Raises:
            TimeoutError: the expression ran out of time.

        """
        begun = perf_counter()
        count = len(self.compiled.findall(text, timeout=clock.left()))
        clock.spend(begun)
        return count

    def match_at(self, text: str, starts: Iterable[int], clock: Clock) -> Iterator[Any]:
        """Yield the matches in ``text`` that start at one of ``starts``, which rise.

        Raises:
            TimeoutError: the expression ran out of time.

        """
        compiled = self.compiled
        return match_each(text, ((start, compiled) for start in starts), clock)


def match_each(text: str, places: Iterable[tuple[int, Any]], clock: Clock) -> Iterator[Any]:
    """Yield the matches in ``text`` of compiled expressions, each tried at its place.

    The places rise.

    Raises:
        TimeoutError: the expressions ran out of time.

    """
    limit = clock.left()
    begun = perf_counter()
    done = 0
    for start, compiled in places:
        if start < done:
            continue
        done = start + 1
        found = compiled.match(text, start, timeout=limit)
        if found or perf_counter() - begun > limit:
            clock.spend(begun)
            limit = clock.left()
            if found:
                done = max(found.end(), done)
                yield found
                limit = clock.left()
            begun = perf_counter()
    clock.spend(begun)


def is_of_expression(error: Exception) -> bool:
    """Tell whether an error says that an expression is none."""
    import regex

    return isinstance(error, regex.error)


def compile_expression(
    pattern: str, *, ignore_case: bool = False, is_multiline: bool = False
) -> Any:
    """Compile an expression.

    Raises:
        regex.error: it is none.

    """
    import regex

    flags = regex.VERSION0 | (regex.IGNORECASE if ignore_case else 0)
    flags |= regex.MULTILINE if is_multiline else 0
    return regex.compile(pattern, flags)
