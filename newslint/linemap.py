"""Line maps: where the lines of a text went when the text was changed."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from newslint.source import Edit, LineIndex


class Step(Struct, frozen=True, order=True):
    """Lines ``first`` to ``last`` became ``to_first`` to ``to_last``, all 1-based and inclusive.

    Where lines were only put in, ``last`` is the line before them, and ``first`` the one after;
    likewise ``to_last`` and ``to_first`` where lines were only taken out.
    """

    first: int
    last: int
    to_first: int
    to_last: int

    @property
    def shift(self) -> int:
        """How far the lines after it moved, seen from the start of the text."""
        return self.to_last - self.last


class LineMap(Struct, frozen=True):
    """Maps lines by steps, which rise; what lies between two of them only moved."""

    steps: tuple[Step, ...] = ()

    @classmethod
    def back(cls, before: str, after: str, edits: Sequence[Edit]) -> "LineMap":
        """Return the map from the lines of ``after`` to those of ``before``.

        ``edits`` are what made the one of the other, in source order; they do not overlap.
        """
        if not any(_breaks(before[edit.span.start : edit.span.end] + edit.text) for edit in edits):
            return cls()
        old, new = LineIndex(before), LineIndex(after)
        steps: list[Step] = []
        shift = 0
        for edit in edits:
            start = edit.span.start + shift
            shift += len(edit.text) - (edit.span.end - edit.span.start)
            end = edit.span.end + shift
            now, then = _lines(new, start, end), _lines(old, edit.span.start, edit.span.end)
            steps.append(Step(*now, *then))
        return cls(tuple(steps))

    def map(self, first: int, last: int) -> tuple[int, int]:
        """Return the first and the last of the lines that ``first`` to ``last`` are mapped to.

        Of lines that are there no more, the ones around the gap are returned.
        """
        low = self._low(first)
        high = self._high(last)
        return (low, high) if low <= high else (max(high, 1), low)

    def _low(self, line: int) -> int:
        shift = 0
        for step in self.steps:
            if step.last >= line:
                return step.to_first if step.first <= line else line + shift
            shift = step.shift
        return line + shift

    def _high(self, line: int) -> int:
        for step in reversed(self.steps):
            if step.first <= line:
                return step.to_last if step.last >= line else line + step.shift
        return line


def map_back(maps: Iterable[LineMap], first: int, last: int) -> tuple[int, int]:
    """Map lines through several changes of a text, the latest change first."""
    for each in maps:
        first, last = each.map(first, last)
    return first, last


def _breaks(text: str) -> bool:
    return "\n" in text or "\r" in text


def _lines(index: LineIndex, start: int, end: int) -> tuple[int, int]:
    return index.locate(start)[0], index.locate(end)[0]
