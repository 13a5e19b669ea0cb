"""Articles as a reader sees them, with the findings marked in place, for reports that show them."""

from collections.abc import Callable, Iterable, Sequence

from newslint.document import Block
from newslint.finding import Finding
from newslint.report import Article, ArticleBlock, Mark
from newslint.running.inspection import read_document
from newslint.source import UndecodableError


def lay_out(findings: Sequence[Finding], read: Callable[[str], bytes]) -> tuple[Article, ...]:
    """Return the articles that have findings, in order; one that is gone by now is left out.

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
        blocks = [
            ArticleBlock(block.role, block.text, tuple(_marks(block, own)))
            for block in document.blocks
        ]
        articles.append(Article(path, tuple(blocks)))
    return tuple(articles)


def _marks(block: Block, findings: Iterable[tuple[int, Finding]]) -> Iterable[Mark]:
    if not block.segments:
        return
    low, high = block.segments[0].source_start, block.segments[-1].source_end
    for number, finding in findings:
        if finding.start > high or finding.end < low:
            continue
        span = _in_text(block, finding.start, finding.end)
        if span:
            yield Mark(*span, number)


def _in_text(block: Block, start: int, end: int) -> tuple[int, int] | None:
    """Return the part of a block's text that is written within ``start`` to ``end``."""
    places: list[int] = []
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
    return (min(places), max(places)) if places else None
