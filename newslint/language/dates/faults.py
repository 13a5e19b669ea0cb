"""What is wrong with a date or a clock: where, in which words, and the ways to mend it."""

from msgspec import Struct


class Repair(Struct, frozen=True):
    """Replacements of ``(start, end, text)`` that make it right, and what then stands there."""

    edits: tuple[tuple[int, int, str], ...]
    written: str


class DateFault(Struct, frozen=True):
    """A fault at ``start`` to ``end`` of its text; ``fields`` fill a message's placeholders."""

    start: int
    end: int
    fields: dict[str, str]
    repairs: tuple[Repair, ...] = ()


def replace(text: str, start: int, end: int, *edits: tuple[int, int, str]) -> Repair:
    """Return the repair that makes ``edits``, in order, within ``text[start:end]``."""
    written, done = "", start
    for low, high, new in edits:
        written += text[done:low] + new
        done = high
    return Repair(edits, written + text[done:end])
