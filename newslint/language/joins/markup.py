"""On which side of the markup between two words a space belongs: outside the element."""

from enum import Enum

from newslint.document import Block
from newslint.patterncode import compile_re

_TOKEN = compile_re(
    r"(?P<close></[a-zA-Z][^<>]*>|\]\([^()\s]*(?:\([^()]*\)[^()\s]*)?(?:\s[^()]*)?\)|\]\[[^\]]*\]|\])"
    r"|(?P<open><[a-zA-Z][^<>]*>|\[)|(?P<run>\*+|_+)"
)
_LEADING = compile_re(r"(?:[*_\[]|<[a-zA-Z][^<>]{0,300}>)+\Z")
_REACH = 400
_MOST_SEGMENTS = 400
"""Of a block in more pieces than this nobody reads the markup from its start."""


class Side(Enum):
    """Where a space belongs: before the markup, which opens an element, or after it."""

    BEFORE = "before"
    AFTER = "after"


def find_side(source: str, block: Block, seam: int) -> Side | None:
    """Return where a space at ``seam`` belongs; None where it cannot be told.

    Of markup that closes one element and opens another, neither side is outside both.
    """
    if len(block.segments) > _MOST_SEGMENTS:
        return None
    first = block.segments[0].source_start
    lead = _LEADING.search(source, max(0, first - _REACH), first)
    open_runs: list[str] = []
    _read(lead[0] if lead else "", open_runs)
    place = first
    for segment in block.segments:
        markup = source[place : segment.source_start]
        if segment.start == seam:
            sides = _read(markup, open_runs)
            return sides.pop() if len(sides) == 1 else None
        _read(markup, open_runs)
        place = segment.source_end
    return None


def _read(markup: str, open_runs: list[str]) -> set[Side | None]:
    """Read markup, and return what it does; ``open_runs`` are the stars still open."""
    sides: set[Side | None] = set()
    done = 0
    for token in _TOKEN.finditer(markup):
        if token.start() != done:
            sides.add(None)
        done = token.end()
        if token["run"]:
            sides.add(_read_run(token["run"], open_runs))
        else:
            sides.add(Side.AFTER if token["close"] else Side.BEFORE)
    if done != len(markup):
        sides.add(None)
    return sides


def _read_run(run: str, open_runs: list[str]) -> Side | None:
    while open_runs and run.startswith(open_runs[-1]):
        run = run[len(open_runs.pop()) :]
        if not run:
            return Side.AFTER
    open_runs.append(run)
    return Side.BEFORE
