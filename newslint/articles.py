"""Articles as a reader sees them, with the findings marked in place, for reports that show them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from msgspec import Struct

from newslint.document import Block
from newslint.finding import Finding
from newslint.report import Article, ArticleBlock, Mark
from newslint.running.inspection import read_document
from newslint.source import UndecodableError

_Numbered = Sequence[tuple[int, Finding]]


def lay_out(findings: Sequence[Finding], read: Callable[[str], bytes]) -> tuple[Article, ...]:
    """Return the articles that have findings, in order; one that is another by now is left out.

    ``findings`` are a report's, which the marks number.
    """
    numbered: dict[str, list[tuple[int, Finding]]] = {}
    for number, finding in enumerate(findings):
        numbered.setdefault(finding.path, []).append((number, finding))
    articles = []
    for path, own in numbered.items():
        try:
            document = read_document(path, read(path))
        except (OSError, UndecodableError):
            continue
        if all(each.text == document.source.text[each.start : each.end] for _, each in own):
            articles.append(Article(path, _mark(document.blocks, own)))
    return tuple(articles)


def _mark(blocks: Sequence[Block], own: _Numbered) -> tuple[ArticleBlock, ...]:
    """Return blocks with what lies in them marked, as it stands there if it does in any of them.

    Else the mark is on the piece that holds it and can only be taken whole, such as a picture whose
    description is at fault.
    """
    starts = [finding.start for _number, finding in own]
    longest = max((finding.end - finding.start for _number, finding in own), default=0)
    found = []
    for block in blocks:
        low, high = _extent(block)
        near = own[bisect_left(starts, low - longest) : bisect_right(starts, high)]
        marks = [(number, _in_text(block, finding.start, finding.end)) for number, finding in near]
        found.append([(number, place) for number, place in marks if place])
    exact = {number for marks in found for number, place in marks if place.is_exact}
    return tuple(
        ArticleBlock(
            block.role,
            block.text,
            tuple(
                Mark(place.start, place.end, number)
                for number, place in marks
                if place.is_exact or number not in exact
            ),
        )
        for block, marks in zip(blocks, found, strict=True)
    )


def _extent(block: Block) -> tuple[int, int]:
    """Return the part of the source that a block comes from; an empty block comes from nowhere."""
    if not block.segments:
        return 0, -1
    return block.segments[0].source_start, block.segments[-1].source_end


class _InText(Struct, frozen=True):
    """Where something lies in a block's text, and whether it is written there as it stands."""

    start: int
    end: int
    is_exact: bool


def _in_text(block: Block, start: int, end: int) -> _InText | None:
    """Return the part of a block's text that is written within ``start`` to ``end``."""
    places: list[int] = []
    is_exact = True
    for segment in block.segments:
        touches = segment.source_start < end and start < segment.source_end
        if not touches and not (
            start == end and segment.source_start <= start <= segment.source_end
        ):
            continue
        if segment.exact:
            places.append(segment.start + max(0, start - segment.source_start))
            places.append(segment.end - max(0, segment.source_end - end))
        else:
            places += segment.start, segment.end
            is_exact &= start <= segment.source_start and segment.source_end <= end
    return _InText(min(places), max(places), is_exact) if places else None
