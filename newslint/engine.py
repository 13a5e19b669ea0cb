"""The engine: one document in, findings out."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from newslint.checks.kind import Checker, Match, Mention, Remedy, Rule, load_kind
from newslint.checks.policy import applies
from newslint.digests import blake2b
from newslint.document import Document
from newslint.finding import Finding, Fix, Related, Safety
from newslint.gravest import Gravest, Placed
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.precedence import let_house_decide
from newslint.source import Edit, Source

MOST_FINDINGS = 5_000
"""Findings of one article that are told; nobody reads more, and a large file may hold a million."""


class Result(NamedTuple):
    """What the rules find in a document, in source order, each fault once.

    ``problems`` say why any of them could not be run to its end. ``terms`` are the strings that
    might be terms of the house, those of findings and those that were let pass for it. ``failures``
    say, by identifier, why a rule can be run on no article.
    """

    findings: list[Finding]
    problems: list[str]
    terms: frozenset[str]
    failures: dict[str, str]


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
        (result,) = self.inspect_each([document])
        if isinstance(result, Exception):
            raise result
        return result

    def inspect_each(self, documents: Iterable[Document]) -> list[Result | Exception]:
        """Return for each document, in order, what `inspect` returns or raises for it.

        Each kind runs over all of them before the next one does, for what it looks things up in is
        then still at hand in the processor. All readings are in memory at once.
        """
        articles = [_Article(document, self._vocabulary) for document in documents]
        for _kind, checker in self._checkers:
            for article in articles:
                article.add(checker)
        return [article.result() for article in articles]


class _Article:
    """What is found in a document while the kinds run, until it is enough or one of them fails."""

    def __init__(self, document: Document, vocabulary: frozenset[str]) -> None:
        self._reading = Reading(document, vocabulary)
        self._source = document.source
        self._found = Gravest(MOST_FINDINGS)
        self._error: Exception | None = None

    def add(self, checker: Checker) -> None:
        """Add what the rules of one kind find."""
        if self._error is None:
            try:
                self._collect(checker)
            except Exception as error:  # noqa: BLE001 - told in its place, and the others go on
                self._error = error

    def _collect(self, checker: Checker) -> None:
        reading, found = self._reading, self._found
        for match in checker(reading):
            if not _is_meant(match):
                continue
            found.add(match)
            if match.term:
                reading.terms.add(match.term)

    def result(self) -> Result | Exception:
        """Return what all of them found, or the error of the one that failed."""
        if self._error is not None:
            return self._error
        try:
            findings = [render(placed, self._source) for placed in self._found.close()]
        except Exception as error:  # noqa: BLE001 - as above
            return error
        reading = self._reading
        if self._found.is_cut:
            reading.problems.append(
                f"holds more than {MOST_FINDINGS:,} faults; the {MOST_FINDINGS:,} that matter most"
                " are told"
            )
        return Result(
            let_house_decide(findings),
            reading.problems,
            frozenset(reading.terms),
            reading.failures,
        )


def _is_meant(match: Match) -> bool:
    if match.is_of_marks:
        return match.passage.role in match.rule.scope
    return applies(match.rule, match.passage, match.start, match.end)


def render(placed: Placed, source: Source) -> Finding:
    """Turn a match into a finding: message filled in, every place mapped to the source."""
    match, span = placed
    rule = match.rule
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
        severity=match.severity,
        message=rule.message.format_map(fields),
        text=source.text[span.start : span.end],
        fixes=fixes,
        related=tuple(_relate(match.related, source)),
        url=rule.url,
        context=source.context(span.start, line),
        fingerprint=_fingerprint(match, matched),
        term=match.term,
    )


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
