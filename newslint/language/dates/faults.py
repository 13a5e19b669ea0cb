"""What is wrong with a date or a clock: where, in which words, and the ways to mend it."""

from msgspec import Struct

from newslint.language.edits import Edit, apply_edits


class Repair(Struct, frozen=True):
    """Replacements of ``(start, end, text)`` that make it right, and what then stands there."""

    edits: tuple[Edit, ...]
    written: str


class DateFault(Struct, frozen=True):
    """A fault at ``start`` to ``end`` of its text; ``fields`` fill a message's placeholders."""

    start: int
    end: int
    fields: dict[str, str]
    repairs: tuple[Repair, ...] = ()


def replace(text: str, start: int, end: int, *edits: Edit) -> Repair:
    """Return the repair that makes ``edits``, in order, within ``text[start:end]``."""
    return Repair(edits, apply_edits(text, start, end, edits))
