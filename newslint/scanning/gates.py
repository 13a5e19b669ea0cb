"""Gates: which of many expressions may match a text at all, told in one pass over it.

A gate may let through an expression that matches nothing; it never keeps back one that matches.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from msgspec import Struct

from newslint.scanning.plaintext import shorten_each
from newslint.scanning.strings import search_for
from newslint.scanning.trees import fold

LEAST = 30_000
"""Characters of copy from which on it pays to import RE2 and have it read the expressions."""

_MEMORY = 64 << 20
"""Bytes that RE2 may use for one set."""

_SENTINEL = r"\z"
"""Matches any text: where RE2 does not tell of it, it ran out of memory and told nothing.

It matches at the end only, for at each place where something matches RE2 notes what.
"""


class Widened(Struct, frozen=True, array_like=True):
    """An expression as RE2 may read it; "" where it cannot.

    ``plain`` is for plain text (`widening`), and ``is_exact`` where it matches just what the
    expression does; ``any`` is for any text.
    """

    plain: str = ""
    any: str = ""
    is_exact: bool = False


class Gate(Protocol):
    """Tells which expressions may match a text."""

    def open(self, texts: Sequence[str]) -> Iterator[Iterable[int]]:
        """Yield, for each text of an article, the numbers of the expressions that may match it."""
        ...


class Gated(Struct, frozen=True):
    """What a gate is told of an expression: strings that any text must hold, and its wider form."""

    number: int
    needs: tuple[str, ...] = ()
    widened: Widened = Widened()


class StringGate:
    """Looks for the strings that a text must hold; an expression that needs none may match any."""

    def __init__(self, gated: Sequence[Gated]) -> None:
        self._always = [each.number for each in gated if not each.needs]
        owners: dict[str, list[int]] = {}
        for each in gated:
            for need in each.needs:
                owners.setdefault(need, []).append(each.number)
        self._owners = list(owners.values())
        self._search = search_for(list(owners)) if owners else None

    def open(self, texts: Sequence[str]) -> Iterator[Iterable[int]]:
        """Yield, for each text of an article, the numbers of the expressions that may match it."""
        return map(self._open, texts)

    def _open(self, text: str) -> Iterable[int]:
        if self._search is None:
            return self._always
        strings = {string for _last, string in self._search.find(fold(text))}
        found = {number for string in strings for number in self._owners[string]}
        return [*self._always, *found]


class SetGate:
    """Asks RE2, which looks for all expressions at once and in linear time."""

    def __init__(self, gated: Sequence[Gated]) -> None:
        self._numbers = [each.number for each in gated]
        self._widened = [each.widened for each in gated]
        self._plain = _Set(self._numbers, [each.plain for each in self._widened])
        self._any: _Set | None = None

    def open(self, texts: Sequence[str]) -> Iterator[Iterable[int]]:
        """Yield, for each text of an article, the numbers of the expressions that may match it."""
        return map(self.open_one, texts, shorten_each(texts))

    def open_one(self, text: str, data: bytes | None) -> Iterable[int]:
        """Return the numbers of those that may match a text, given with what it is shortened to."""
        if data is not None:
            return self._plain.open(data)
        if self._any is None:
            self._any = _Set(self._numbers, [each.any for each in self._widened])
        return self._any.open(text.encode("utf-8", "replace"))


class _Set:
    def __init__(self, numbers: Sequence[int], sources: Sequence[str]) -> None:
        import re2  # type: ignore[import-untyped]

        options = re2.Options()
        options.max_mem = _MEMORY
        options.log_errors = False
        self._all = numbers
        self._always: list[int] = []
        self._listed: list[int] = []
        chosen: Any = re2.Set.SearchSet(options)
        for number, source in zip(numbers, sources, strict=True):
            try:
                chosen.Add(source or "(")
            except re2.error:
                self._always.append(number)
            else:
                self._listed.append(number)
        self._sentinel = chosen.Add(_SENTINEL)
        try:
            chosen.Compile()
        except re2.error:  # more expressions than the memory holds
            self._match: Any = None
        else:
            self._match = chosen.Match

    def open(self, data: bytes) -> Iterable[int]:
        if self._match is None:
            return self._all
        found = self._match(data)
        if not found or self._sentinel not in found:
            return self._all
        listed, sentinel = self._listed, self._sentinel
        return [*self._always, *[listed[each] for each in found if each != sentinel]]


class GrowingGate:
    """Looks for strings, and asks RE2 as soon as there is enough copy to repay it."""

    def __init__(self, gated: Sequence[Gated]) -> None:
        self._gated = gated
        self._gate: Gate = StringGate(gated)
        self._left = LEAST
        """Characters that are still looked through for strings."""

    def open(self, texts: Sequence[str]) -> Iterator[Iterable[int]]:
        """Yield, for each text of an article, the numbers of the expressions that may match it."""
        if self._left > 0:
            self._left -= sum(map(len, texts))
            if self._left <= 0:
                self._gate = gate_for(self._gated)
        return self._gate.open(texts)


def gate_for(gated: Sequence[Gated]) -> Gate:
    """Return the best gate that is installed for expressions."""
    try:
        return SetGate(gated)
    except ImportError:
        return StringGate(gated)
