"""Differences from Vale that are faults of Vale's, told by what shows in the article.

Each reason is a section of ``docs/vale.md``.
"""

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from functools import lru_cache
from itertools import pairwise
from typing import Any

from msgspec import Struct

from benchmarks.valelookup import find_told_places
from newslint.document import Document
from newslint.finding import Finding
from newslint.language.sentences import find_sentences

_COUNTED = re.compile(r"Readability|ReadingLevel|metric", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"---[ \t]*\n.*?\n---[ \t]*\n", re.DOTALL)
_MARKUP = re.compile(r"<[^>]*>|\]\([^)]*\)|\{\{.*?\}\}|https?://\S+|\{[#.][^}]*\}")
_HIDDEN = re.compile(r"&\w+;|&#\d+;|\n|[*_\[\]<>]")
_SENTENCE_LENGTH = re.compile(r"sentence-?length", re.IGNORECASE)


class Place(Struct, frozen=True):
    """Where a finding stands; the end is exclusive."""

    rule: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    start: int

    @classmethod
    def of(cls, finding: Finding) -> "Place":
        """Return the place of a finding."""
        return cls(
            finding.rule,
            finding.line,
            finding.column,
            finding.end_line,
            finding.end_column,
            finding.text,
            finding.start,
        )

    def is_at(self, alert: dict[str, Any]) -> bool:
        """Tell whether Vale's alert is of this rule and overlaps this place."""
        if self.rule != alert["check"]:
            return False
        if not alert["match"]:
            return True
        line, start, end = alert["line"], alert["start"], alert["end"]
        begins = self.line < line or (self.line == line and self.column <= end)
        ends = self.end_line > line or (self.end_line == line and self.end_column > start)
        return bool(begins and ends)


Told = Set[tuple[str, int]]
"""Rules, and the offsets where Vale says that something stands."""


def find_told(places: Sequence[Place], document: Document) -> Told:
    """Return where Vale would tell these places, since it searches for what it has matched."""
    text = document.source.text
    starts = [0] if _is_plain(document) else _block_starts(document)
    rules: dict[str, list[Place]] = defaultdict(list)
    for place in sorted(places, key=lambda place: place.start):
        rules[place.rule].append(place)
    told: set[tuple[str, int]] = set()
    for start, end in pairwise([*starts, len(text) + 1]):
        for rule, found in rules.items():
            here = [place for place in found if place.text and start <= place.start < end]
            if here:
                matches = [(place.start - start, place.text) for place in here]
                told.update((rule, start + at) for at in find_told_places(text[start:], matches))
    return told


def _block_starts(document: Document) -> list[int]:
    blocks = (block for block in document.blocks if block.text)
    return sorted({block.to_source(0, len(block.text)).start for block in blocks})


def explain_extra(
    place: Place, alerts: list[dict[str, Any]], told: Told, document: Document
) -> str:
    """Return why Vale does not tell what newslint finds, "" where it cannot be told."""
    same = [alert for alert in alerts if alert["check"] == place.rule]
    shown = place.text.casefold().strip()
    reasons = {
        "no metric works on plain text": _COUNTED.search(place.rule) and _is_plain(document),
        "the search for the text ends elsewhere": (
            place.text and (place.rule, place.start) not in told
        ),
        "a text that a line repeats is told once": any(
            _tells_same(alert, place.line, shown) for alert in same
        ),
        "what markup, an entity or a line's end stands in is lost": _HIDDEN.search(place.text),
        "a field of front matter is lost": place.start < _head_length(document.source.text),
        "a curly apostrophe is lost": "’" in place.text,
        "an alert is put inside another word": any(
            alert["match"].casefold() == shown and _is_misplaced(alert, document) for alert in same
        ),
        "paragraphs, or a headline and a paragraph, are read as one sentence": (
            _SENTENCE_LENGTH.search(place.rule) and place.column == 1
        ),
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


def _is_misplaced(alert: dict[str, Any], document: Document) -> bool:
    start = _offset(document, alert["line"], alert["start"])
    return _cuts_word(document.source.text, start, start + len(alert["match"]))


def _tells_same(alert: dict[str, Any], line: int, shown: str) -> bool:
    told = str(alert["match"]).casefold().strip()
    return bool(alert["line"] == line and (told in shown or shown in told))


def explain_missing(
    alert: dict[str, Any], places: Sequence[Place], told: Told, document: Document
) -> str:
    """Return why Vale is wrong to tell this, "" where it cannot be told.

    ``places`` are newslint's findings in the article, ``told`` where Vale tells them.
    """
    text, match = document.source.text, str(alert["match"])
    start = _offset(document, alert["line"], alert["start"])
    end = start + len(match)
    reasons = {
        "a match runs over two paragraphs": "\n" in match,
        "a key or an address of front matter is read": (
            start < _head_length(text) and not _is_copy(document, start, end)
        ),
        "markup is read, or an alert is put there": any(
            found.start() < end and start < found.end() for found in _markup(text)
        ),
        "an alert is put inside another word": (
            match[:1].isalnum() and _cuts_word(text, start, end)
        ),
        "the search for the text ends here": (alert["check"], start) in told,
        "paragraphs, or a headline and a paragraph, are read as one sentence": (
            _SENTENCE_LENGTH.search(alert["check"])
        ),
        "a rule for text is run on sentences too": (
            _starts_sentence(document, start)
            or any(place.is_at(alert) and len(place.text) > len(match) for place in places)
        ),
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


@lru_cache(maxsize=4)
def _markup(text: str) -> list[re.Match[str]]:
    return list(_MARKUP.finditer(text))


def _is_plain(document: Document) -> bool:
    return document.source.path.endswith(".txt")


def _head_length(text: str) -> int:
    found = _FRONT_MATTER.match(text)
    return found.end() if found else 0


def _offset(document: Document, line: int, column: int) -> int:
    return document.source.lines.line_span(line).start + column - 1


def _is_copy(document: Document, start: int, end: int) -> bool:
    for block in document.blocks:
        if block.text:
            span = block.to_source(0, len(block.text))
            if span.start <= start and end <= span.end:
                return True
    return False


def _cuts_word(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()


def _starts_sentence(document: Document, start: int) -> bool:
    """Tell whether a sentence starts here, a space or a mark aside, but no paragraph does."""
    for block in document.blocks:
        for begin, _end in find_sentences(block.text)[1:]:
            place = block.to_source(begin, begin + 1).start
            if place - 1 <= start <= place + 2:
                return True
    return False
