"""Seed lost, stray and doubled spaces: spoil one place of clean copy, and remember what it was.

Where a space stands is told by the two strings beside it. Only whole words of prose are spoilt:
no code, no address, no head of a file, and no word that markup cuts in two.
"""

import random
import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from benchmarks.seeding.places import CLOSING, OPENING, WORD, Place, name_place
from newslint.document import PROSE, Block, Document, Role, Segment
from newslint.formats import frontmatter
from newslint.source import Edit, Span


class SeededJoin(Struct, frozen=True):
    """Copy with one fault, which lies at ``start`` to ``end`` of ``damaged``.

    Where spaces were deleted, that is from the first to the last place of them, which are the same
    where there was one. ``fixed`` is the copy before.
    """

    damaged: str
    start: int
    end: int
    fixed: str

    @property
    def offset(self) -> int:
        """Where the fault begins."""
        return self.start


_GAP = re.compile(r"(?<!\S)(\S+) (?=(\S+))")
_CHUNK = re.compile(r"(?<!\S)\S+(?!\S)")
_WHOLE = re.compile(rf"{OPENING}(?P<word>[a-z]+){CLOSING}")
_STOPPED = re.compile(rf"{OPENING}{WORD}(?P<mark>[.,;:?!])[\"”’)]*")
_LETTERS_BEFORE = re.compile(r"(?<![^\s\"“‘(\[])(?:[a-z]+|[A-Z][a-z]+|[A-Z]{2,6})$")
_LETTERS_AFTER = re.compile(rf"(?:[a-z]+|[A-Z][a-z]+|[A-Z]{{2,6}})(?={CLOSING}(?:\s|$))")
_EMPHASIS = re.compile(r"^[*_]*_[*_]*$")
_FLOWING = (".md", ".markdown", ".html", ".htm")
"""Formats in which a line's end is a space, wherever it stands."""

INSERTIONS = frozenset(
    {Place.SPLIT_WORD, Place.BEFORE_PUNCTUATION, Place.DOUBLED_WORD, Place.DOUBLED_OVER_LINES}
)
"""Where something is put in; elsewhere a space is deleted."""

Damage = tuple[Edit, ...]
"""Edits of the source that together are one fault."""


def find_damages(document: Document) -> dict[Place, list[Damage]]:
    """Return all that could be done to the prose of ``document``, by place, in source order.

    Of a word that is split, it holds the word: `seed_join` chooses where.
    """
    found: dict[Place, list[Damage]] = {place: [] for place in Place}
    body = frontmatter.read(document.source).end
    flows = document.source.path.lower().endswith(_FLOWING)
    for block in document.blocks:
        if block.role not in PROSE or not block.segments:
            continue
        if block.segments[0].source_start < body:
            continue
        for segment in block.segments:
            if segment.exact:
                _read_gaps(block, segment, found)
                _read_words(block, segment, found, flows=flows and block.role is Role.BODY)
        for place, damage in _read_edges(document.source.text, block):
            found[place].append(damage)
    return found


def seed_join(
    document: Document,
    rng: random.Random,
    place: Place = Place.BETWEEN_WORDS,
    damages: dict[Place, list[Damage]] | None = None,
) -> SeededJoin | None:
    """Spoil ``document`` at a ``place`` that ``rng`` picks; None where there is none.

    ``damages`` is what `find_damages` says of it, where that was asked before.
    """
    choices = (damages or find_damages(document))[place]
    if not choices:
        return None
    damage = rng.choice(choices)
    if place is Place.SPLIT_WORD:
        span = damage[0].span
        at = rng.randrange(span.start + 1, span.end)
        damage = (Edit(Span(at, at), " "),)
    return spoil(document.source.text, damage)


def spoil(text: str, damage: Damage) -> SeededJoin:
    """Return ``text`` with ``damage`` done to it."""
    pieces: list[str] = []
    done = length = 0
    places: list[int] = []
    for edit in damage:
        pieces += text[done : edit.span.start], edit.text
        length += edit.span.start - done
        places += length, length + len(edit.text)
        length += len(edit.text)
        done = edit.span.end
    return SeededJoin("".join((*pieces, text[done:])), places[0], places[-1], text)


def _read_gaps(block: Block, segment: Segment, found: dict[Place, list[Damage]]) -> None:
    text = block.text
    shift = segment.source_start - segment.start
    before = -1
    for gap in _GAP.finditer(text, segment.start, segment.end):
        left, right = gap[1], gap[2]
        at = gap.end(1)
        if not _ends_whole(text, gap.end(2)) or (place := name_place(left, right)) is None:
            before = -1
            continue
        edit = _delete(at + shift)
        found[place].append((edit,))
        if place is not Place.BETWEEN_WORDS:
            before = -1
            continue
        if before >= 0 and left.isalpha() and before == gap.start() - 1:
            found[Place.THREE_WORDS].append((_delete(before + shift), edit))
        before = at


def _ends_whole(text: str, end: int) -> bool:
    return end == len(text) or text[end].isspace()


def _delete(at: int) -> Edit:
    return Edit(Span(at, at + 1), "")


def _read_words(
    block: Block, segment: Segment, found: dict[Place, list[Damage]], *, flows: bool
) -> None:
    text = block.text
    shift = segment.source_start - segment.start
    for chunk in _CHUNK.finditer(text, segment.start, segment.end):
        if not _ends_whole(text, chunk.end()):
            continue
        if whole := _WHOLE.fullmatch(chunk[0]):
            word = whole["word"]
            start = chunk.start() + whole.start("word") + shift
            end = start + len(word)
            if len(word) > 3:
                found[Place.SPLIT_WORD].append((Edit(Span(start, end), word),))
            found[Place.DOUBLED_WORD].append((Edit(Span(end, end), f" {word}"),))
            if flows and text[chunk.end() : chunk.end() + 1] == " ":
                found[Place.DOUBLED_OVER_LINES].append((Edit(Span(end, end), f"\n{word}"),))
        if stopped := _STOPPED.fullmatch(chunk[0]):
            at = chunk.start() + stopped.start("mark") + shift
            found[Place.BEFORE_PUNCTUATION].append((Edit(Span(at, at), " "),))


def _read_edges(source: str, block: Block) -> Iterator[tuple[Place, Damage]]:
    """Yield the spaces between two words that have markup on one side or both."""
    text = block.text
    starts = [segment.start for segment in block.segments]
    spaces: dict[int, str] = {}  # the markup beside each
    for before, after in pairwise(block.segments):
        markup = source[before.source_end : after.source_start]
        edge = after.start
        # White space inside the markup would still part the words.
        if markup == markup.strip() != "" and before.exact and after.exact:
            for at in (edge - 1, edge):
                if text[at] == " ":
                    spaces.setdefault(at, markup)
    for at, markup in sorted(spaces.items()):
        segment = block.segments[bisect_right(starts, at) - 1]
        if _LETTERS_BEFORE.search(text, max(0, at - 40), at) and _LETTERS_AFTER.match(text, at + 1):
            place = Place.BESIDE_UNDERSCORE if _EMPHASIS.search(markup) else Place.BESIDE_TAG
            yield place, (_delete(segment.source_start + at - segment.start),)
