"""The engine: one document in, findings out."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from newslint.checks.kind import Checker, Match, Mention, Remedy, Rule, load_kind
from newslint.checks.policy import applies
from newslint.digests import blake2b
from newslint.document import Document
from newslint.finding import Finding, Fix, Related, Safety, Severity
from newslint.language.reading import Passage, Reading
from newslint.precedence import let_house_decide
from newslint.source import Edit, Source

MOST_FINDINGS = 5_000
"""Findings of one article that are told; nobody reads more, and a large file may hold a million."""

_IN_ARTICLE = attrgetter("start", "rule", "end")
"""The order of findings of one file."""


class Result(NamedTuple):
    """What the rules find in a document, in source order, each fault once.

    ``problems`` say why any of them could not be run to its end. ``terms`` are the strings that
    might be terms of the house, those of findings and those that were let pass for it.
    """

    findings: list[Finding]
    problems: list[str]
    terms: frozenset[str]


class Engine:
    """Rules compiled once, kind by kind, to run on any number of documents."""

    def __init__(self, rules: Sequence[Rule], vocabulary: frozenset[str] = frozenset()) -> None:
        self._vocabulary = vocabulary
        by_kind = sorted(rules, key=lambda rule: rule.kind)
        self._checkers: list[tuple[str, Checker]] = [
            (kind, load_kind(kind).compile(tuple(group)))
            for kind, group in groupby(by_kind, key=lambda rule: rule.kind)
        ]

    def check(self, document: Document) -> list[Finding]:
        """Return what the rules find in ``document``, in source order, each fault once."""
        return self.inspect(document).findings

    def inspect(self, document: Document) -> Result:
        """Return all that the rules show of ``document``."""
        reading = Reading(document, self._vocabulary)
        findings: dict[tuple[str, int, int], Finding] = {}
        for match in self._find(reading):
            finding = render(match, document.source)
            findings.setdefault((finding.rule, finding.start, finding.end), finding)
            if match.term:
                reading.terms.add(match.term)
            if len(findings) == MOST_FINDINGS:
                reading.problems.append(
                    f"holds {MOST_FINDINGS:,} faults or more; those found after that are left out"
                )
                break
        ordered = sorted(findings.values(), key=_IN_ARTICLE)
        return Result(let_house_decide(ordered), reading.problems, frozenset(reading.terms))

    def _find(self, reading: Reading) -> Iterator[Match]:
        for _kind, checker in self._checkers:
            for match in checker(reading):
                if match.is_of_marks:
                    is_meant = match.passage.role in match.rule.scope
                else:
                    is_meant = applies(match.rule, match.passage, match.start, match.end)
                if is_meant:
                    yield match


def render(match: Match, source: Source) -> Finding:
    """Turn a match into a finding: message filled in, every place mapped to the source."""
    rule = match.rule
    span = match.passage.block.to_source(match.start, match.end)
    line, column, end_line, end_column = source.lines.locate_span(span)
    fixes = tuple([_fix(remedy, match.passage) for remedy in match.remedies])
    replacement = match.remedies[0].edits[0][2] if match.remedies else ""
    matched = match.passage.text[match.start : match.end]
    fields = {"match": matched, "replacement": replacement, **match.fields}
    return Finding(
        path=source.path,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        start=span.start,
        end=span.end,
        rule=rule.id,
        severity=_severity(match),
        message=rule.message.format_map(fields),
        text=source.text[span.start : span.end],
        fixes=fixes,
        related=tuple(_relate(match.related, source)),
        url=rule.url,
        context=source.context(span.start, line),
        fingerprint=_fingerprint(match, matched),
        term=match.term,
    )


def _severity(match: Match) -> Severity:
    severity = match.rule.severity
    return Severity.WARNING if match.is_likely and severity is Severity.ERROR else severity


def _fingerprint(match: Match, matched: str) -> str:
    sentence = _digest_sentence(match.passage.folded_sentence_at(match.start))
    return _digest(f"{match.rule.id}\0{matched.casefold()}\0{sentence}")


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=8).hexdigest()


# Of many findings in one sentence, which may be a whole file, each asks for it.
_digest_sentence = lru_cache(maxsize=8)(_digest)


def _fix(remedy: Remedy, passage: Passage) -> Fix:
    block = passage.block
    exact = all(block.is_exact(start, end) for start, end, _text in remedy.edits)
    return Fix(
        title=remedy.title or _title(remedy),
        safety=remedy.safety if exact else Safety.MANUAL,
        edits=tuple(Edit(block.to_source(start, end), text) for start, end, text in remedy.edits),
    )


def _title(remedy: Remedy) -> str:
    text = remedy.edits[0][2]
    return f"Write “{text}”" if text else "Delete it"


def _relate(mentions: Iterable[Mention], source: Source) -> Iterable[Related]:
    for mention in mentions:
        span = mention.passage.block.to_source(mention.start, mention.end)
        line, column, *end = source.lines.locate_span(span)
        yield Related(source.path, line, column, span.start, span.end, mention.message, *end)
