"""Joins at a tag's edge: a space lost where markup begins or ends.

``the <b>Pentagon</b>said``, ``see[the report](x)for``, ``*word*and``, ``in_The Tide_``. On either
side may stand any word, name or figure; whether they are two words is asked of the lexicon and the
article.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.document import Segment
from newslint.language.function_words import CLITICS
from newslint.language.joins.join import Join
from newslint.language.joins.surroundings import read_string
from newslint.language.lexicon import load_lexicon
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_LEFT = compile_re(r"(?:[^\W\d_]+|\d+)\Z")
_RIGHT = compile_re(r"[^\W\d_]+|\d+")
_BEFORE = compile_re(r"[^\W_]*\Z")
_AFTER = compile_re(r"[^\W_]*")
_UNDERSCORE = compile_re(
    r"(?<!_)(?:(?P<left>[^\W_]{1,24})_(?=(?P<right>[^\W_]{1,24})(?:[^_\n]{0,200}[^_\s])?_(?![\w_]))"
    r"|(?<![\w_])_(?P<inner>[^_\n]{0,200}(?<![^\W_]))?(?P<last>[^\W_]{1,24})_(?P<next>[^\W_]{1,24}))"
)
"""Underscores that were meant as emphasis, and are none beside a letter."""

_BETWEEN = compile_re(r"(?<=[^\W_])_(?=[^\W_])")

_NOT_PROSE = compile_re(r"[@#/\\=<>{}|~^]")
_APART = compile_re(r"[\w-]+")
_PART_ABOVE = compile_re(r"<su[bp]\b|&shy;|&#173;|&#x[aA][dD];|<wbr", re.IGNORECASE)
_LINK = compile_re(r"\]|\[|</?a\b", re.IGNORECASE)
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_CLITIC_BEFORE = compile_re(r"\w['’]\Z")
_REST_AFTER = compile_re(r"['’](?:t|re|ve|ll|d|m)\b|(?<=[A-Z])\.[A-Z]\b")
"""What makes a word of the letters before it: ``don't``, ``U.S.``"""

_REACH = 60
"""How far the string around an edge is read to either side."""


class TagEdgeJoinsOptions(Options, frozen=True):
    """``allow`` lists words that are right as they are, in small letters: ``talksport``."""

    allow: tuple[str, ...] = ()


class _Article:
    """What is asked of a whole article, each thing once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._repeated: dict[str, bool] = {}

    def repeats(self, word: str) -> bool:
        """Tell whether the article has ``word``, in small letters, twice, be it in other words."""
        known = self._repeated.get(word)
        if known is None:
            text = self.reading.folded
            first = text.find(word)
            known = first >= 0 and text.find(word, first + len(word)) >= 0
            self._repeated[word] = known
        return known

    def has_apart(self, word: str) -> bool:
        """Tell whether ``word``, as it is written, stands by itself in the article."""
        return word in self._apart

    @cached_property
    def _apart(self) -> frozenset[str]:
        return frozenset(_APART.findall(self.reading.text))


def _compile(rules: Sequence[Rule]) -> Checker:
    allowed = [(rule, frozenset(rule.options.allow)) for rule in rules]

    def check(reading: Reading) -> Iterable[Match]:
        article = _Article(reading)
        for passage, join in _find_all(article):
            word = passage.folded[join.start : join.end].replace("_", "")
            for rule, allow in allowed:
                if word not in allow and word not in reading.vocabulary:
                    yield _match(rule, reading, passage, join)

    return check


def _find_all(article: _Article) -> Iterator[tuple[Passage, Join]]:
    for passage in article.reading.prose:
        if len(passage.block.segments) > 1 and passage.markup_edges:
            for join in _find(article, passage):
                yield passage, join
    for passage in article.reading.find_odd(_BETWEEN):
        for join in _find_underscores(passage):
            yield passage, join


def _find(article: _Article, passage: Passage) -> Iterator[Join]:
    """Yield start and end of the two words at an edge, and in between where they meet."""
    text = passage.text
    edges = sorted(passage.markup_edges)
    for place, seam in enumerate(edges):
        if not (text[seam - 1].isalnum() and text[seam : seam + 1].isalnum()):
            continue
        low = max(edges[place - 1] if place else 0, seam - _REACH)
        high = min(edges[place + 1] if place + 1 < len(edges) else len(text), seam + _REACH)
        left, right = _LEFT.search(text, low, seam), _RIGHT.match(text, seam, high)
        if not left or not right:
            continue
        start, end = left.start(), right.end()
        if _is_lost(article, passage, start, seam, end):
            yield Join(start, end, (seam,))


def _find_underscores(passage: Passage) -> Iterator[Join]:
    from newslint.language.joins.edges import Edge, is_join

    text = passage.text
    for found in _UNDERSCORE.finditer(text):
        names = ("left", "right") if found["left"] else ("last", "next")
        start, seam = found.start(names[0]), found.start(names[1])
        edge = Edge(
            found[names[0]],
            found[names[1]],
            found[names[0]] + found[names[1]],
            left_is_word=_ends_in_clitic(text, start, found.end(names[0])),
        )
        if names[0] == "left":
            seam = found.end("left")
        end = found.end(names[1])
        if is_join(edge, load_lexicon()) and not _NOT_PROSE.search(
            read_string(text, start, end, _REACH)
        ):
            yield Join(start, end, (seam,))


def _is_lost(article: _Article, passage: Passage, start: int, seam: int, end: int) -> bool:
    from newslint.language.joins.edges import Edge, is_join

    text, lexicon = passage.text, load_lexicon()
    markup = _markup_at(article.reading, passage, seam)
    if _PART_ABOVE.search(markup) or not markup.strip(_UNSEEN):
        return False
    if text[end - 1].isdigit() and text[end : end + 1] in {"-", "/"}:
        return False  # a code, or the name of a file
    is_link = _LINK.search(markup) is not None
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    after = _AFTER.match(text, end, end + _REACH)
    whole = f"{before[0] if before else ''}{text[start:end]}{after[0] if after else ''}"
    left, right = text[start:seam], text[seam:end]
    if _NOT_PROSE.search(read_string(text, start, end, _REACH)):
        is_lost = is_link and _leaves_address(text, start, seam, end)
    else:
        edge = Edge(
            left,
            right,
            whole,
            is_apart=not right.islower() and article.has_apart(right),
            left_is_word=_ends_in_clitic(text, start, seam),
            right_is_word=_REST_AFTER.match(text, end) is not None,
            is_link=is_link,
        )
        is_lost = is_join(edge, lexicon)
    if not is_lost or article.reading.is_foreign_at(passage, start, end):
        return False
    # What the article writes the same way again is a name.
    return not article.repeats(whole.lower())


def _leaves_address(text: str, start: int, seam: int, end: int) -> bool:
    """Tell whether an address or a handle ends at ``seam`` and copy begins, or the reverse."""
    from newslint.language.joins.edges import stands_beside_address

    chunk, lexicon = read_string(text, start, end, _REACH), load_lexicon()
    low = text.rfind(chunk, 0, end + _REACH + 1)
    left, right = chunk[: seam - low], chunk[seam - low :]
    if not _NOT_PROSE.search(right):
        return stands_beside_address(text[seam:end], lexicon)
    return not _NOT_PROSE.search(left) and stands_beside_address(text[start:seam], lexicon)


def _ends_in_clitic(text: str, start: int, end: int) -> bool:
    return text[start:end] in CLITICS and bool(
        _CLITIC_BEFORE.search(text, max(0, start - 2), start)
    )


def _between(passage: Passage, seam: int) -> tuple[Segment, Segment]:
    segments = passage.block.segments
    place = bisect_right(segments, seam, key=lambda each: each.start) - 1
    return segments[place - 1], segments[place]


def _markup_at(reading: Reading, passage: Passage, seam: int) -> str:
    before, after = _between(passage, seam)
    return reading.document.source.text[before.source_end : after.source_start]


def _match(rule: Rule, reading: Reading, passage: Passage, join: Join) -> Match:
    from newslint.language.joins.markup import Side, find_side

    text, (seam,) = passage.text, join.seams
    apart = join.apart(text)
    side = None
    if "_" not in apart:
        side = find_side(reading.document.source.text, passage.block, seam)
    # An insertion at the edge could land on either side of the markup; a letter has one place.
    edits = {
        Side.BEFORE: (seam - 1, seam, f"{text[seam - 1]} "),
        Side.AFTER: (seam, seam + 1, f" {text[seam]}"),
        None: (seam, seam, " "),
    }
    remedy = Remedy((edits[side],), title=f"Write “{apart}”")
    return Match(rule, passage, join.start, join.end, {"replacement": apart}, (remedy,))


KIND = Kind(
    name="tag-edge-joins",
    description="two words that lost the space between them where markup begins or ends",
    options=TagEdgeJoinsOptions,
    compile=_compile,
)
