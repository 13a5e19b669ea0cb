"""Suppressions: comments in an article that accept what a rule finds there.

``newslint: ignore[rule, …] -- reason`` holds for its line, or for the next one that is not blank
where it stands alone; ``disable[…]`` … ``enable[…]`` for what lies between; ``file-ignore[…]`` for
the whole article. Those that are not understood, do nothing or have no partner are found too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from newslint.checks.kind import Origin, Rule
from newslint.document import Comment, Document
from newslint.finding import Finding, Fix, Safety, Severity
from newslint.report import Means, Suppressed
from newslint.selectors import fits
from newslint.source import Edit, Source, Span

_MARK = re.compile(r"\s*newslint:\s*(?P<words>.*)", re.DOTALL)
_DIRECTIVE = re.compile(
    r"(?P<verb>ignore|disable|enable|file-ignore)\s*\[(?P<rules>[^\[\]]*)\]"
    r"(?:\s*--\s*(?P<reason>.*))?\s*\Z",
    re.DOTALL,
)


def _own_rule(name: str, why: str) -> Rule:
    return Rule(
        id=f"newslint.{name}",
        kind="suppression",
        message="",
        severity=Severity.WARNING,
        scope=frozenset(),
        quotes="check",
        options=None,
        origin=Origin(__file__, 1),
        why=why,
    )


UNUSED = _own_rule(
    "unused-suppression",
    "A comment that suppresses nothing hides the next fault that comes to stand there.",
)
UNKNOWN = _own_rule(
    "unknown-suppression",
    "A comment that is not understood, or names no rule, suppresses nothing; whoever wrote it"
    " meant something.",
)
UNBALANCED = _own_rule(
    "unbalanced-suppression",
    "A rule that is switched off and never on again is off to the end of the article.",
)
OWN_RULES = (UNUSED, UNKNOWN, UNBALANCED)
"""The rules that this module reports under; they are chosen and ignored as any other."""


class Entry(Struct):
    """One rule, pack or pattern that a directive names; ``used`` once it suppressed something."""

    selector: str
    directive: "Directive"
    used: bool = False


class Directive(Struct, frozen=True):
    """A comment that is understood: what it does, where it holds, and why."""

    verb: str
    selectors: tuple[str, ...]
    reason: str
    comment: Comment


class Verdict(Struct, frozen=True):
    """What is left of an article's findings: those to report, and those accepted in it."""

    kept: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()


def apply(
    findings: Sequence[Finding],
    document: Document,
    rules: Iterable[Rule],
    available: Iterable[Rule],
) -> Verdict:
    """Take out what the article's comments accept, and add what is wrong with the comments.

    ``rules`` are those in force, ``available`` all there are.
    """
    if not any("newslint:" in comment.text for comment in document.comments):
        return Verdict(tuple(findings))
    in_force = {rule.id: rule for rule in rules}
    judge = _Judge(document.source, in_force, {rule.id: rule for rule in available})
    entries = judge.read(document.comments)
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    for finding in findings:
        entry = judge.find(finding, entries)
        if entry is None:
            kept.append(finding)
        else:
            suppressed.append(Suppressed(finding, Means.COMMENT, entry.directive.reason))
    judge.report_unused(entries)
    return Verdict((*kept, *judge.complaints), tuple(suppressed))


class _Place(Struct, frozen=True):
    """An entry of a directive and the code points over which it holds."""

    entry: Entry
    span: Span


class _Judge:
    def __init__(
        self, source: Source, in_force: dict[str, Rule], available: dict[str, Rule]
    ) -> None:
        self.complaints: list[Finding] = []
        self._source = source
        self._in_force = in_force
        self._available = available

    def read(self, comments: Iterable[Comment]) -> list[_Place]:
        """Return where each entry holds; complain of what is not understood or unbalanced."""
        places: list[_Place] = []
        open_entries: dict[str, tuple[Entry, int]] = {}
        for directive in self._directives(comments):
            comment = directive.comment
            for selector in directive.selectors:
                entry = Entry(selector, directive)
                if directive.verb == "ignore":
                    places.append(_Place(entry, self._lines_of(comment)))
                elif directive.verb == "file-ignore":
                    places.append(_Place(entry, Span(0, len(self._source.text) + 1)))
                elif directive.verb == "disable":
                    open_entries.setdefault(selector, (entry, comment.span.end))
                elif selector in open_entries:
                    opened, start = open_entries.pop(selector)
                    places.append(_Place(opened, Span(start, max(start, comment.span.start))))
                else:
                    self._complain(
                        UNBALANCED, comment, f"“{selector}” is enabled here but was not disabled."
                    )
        for selector, (entry, start) in open_entries.items():
            places.append(_Place(entry, Span(start, len(self._source.text) + 1)))
            self._complain(
                UNBALANCED,
                entry.directive.comment,
                f"“{selector}” is disabled here and never enabled again; write"
                f" “newslint: enable[{selector}]” where it ends, or “file-ignore” for all.",
            )
        return places

    def _directives(self, comments: Iterable[Comment]) -> Iterator[Directive]:
        for comment in comments:
            mark = _MARK.match(comment.text)
            if mark is None:
                continue
            words = " ".join(mark["words"].split())
            match = _DIRECTIVE.match(words)
            if match is None:
                self._complain(
                    UNKNOWN,
                    comment,
                    f"“newslint: {words}” is not understood; write ignore[rule], disable[rule],"
                    " enable[rule] or file-ignore[rule], and -- before a reason.",
                )
                continue
            selectors = [part.strip() for part in match["rules"].split(",") if part.strip()]
            reason = (match["reason"] or "").strip()
            if good := self._check(selectors, reason, match["verb"], comment):
                yield Directive(match["verb"], good, reason, comment)

    def _check(
        self, selectors: list[str], reason: str, verb: str, comment: Comment
    ) -> tuple[str, ...]:
        if not selectors:
            self._complain(UNKNOWN, comment, f"“{verb}[]” names no rule.")
        good = []
        for selector in selectors:
            if set(selector) == {"*"} and not reason and verb != "enable":
                self._complain(
                    UNKNOWN, comment, f"“{verb}[*]” needs a reason: {verb}[*] -- why all rules."
                )
            elif not any(fits(selector, identifier) for identifier in self._available):
                self._complain(UNKNOWN, comment, f"“{selector}” names no rule.", selector)
            else:
                good.append(selector)
        return tuple(dict.fromkeys(good))

    def _lines_of(self, comment: Comment) -> Span:
        """Return the lines that an ``ignore`` holds for."""
        lines, text = self._source.lines, self._source.text
        first = lines.line_span(lines.locate(comment.span.start)[0])
        last = lines.line_span(lines.locate(comment.span.end)[0])
        if comment.is_anchored or not _is_alone(text, first.start, last.end, comment.span):
            return Span(first.start, last.end)
        following = re.compile(r"\s*").match(text, last.end)
        assert following is not None
        next_line = lines.line_span(lines.locate(following.end())[0])
        return Span(first.start, max(next_line.end, last.end))

    def find(self, finding: Finding, places: Iterable[_Place]) -> Entry | None:
        """Return the entry that accepts a finding; every one that does is used."""
        found: Entry | None = None
        for place in places:
            if place.span.start <= finding.start < max(place.span.end, place.span.start + 1) and (
                fits(place.entry.selector, finding.rule)
            ):
                place.entry.used = True
                found = found or place.entry
        return found

    def report_unused(self, places: Iterable[_Place]) -> None:
        """Complain of entries that did nothing, as far as the rules in force can tell."""
        for place in places:
            entry = place.entry
            if entry.used or not self._is_in_force(entry.selector):
                continue
            comment = entry.directive.comment
            verb = entry.directive.verb
            message = f"“{verb}[{entry.selector}]” suppresses nothing; delete it."
            alone = len(entry.directive.selectors) == 1 and not comment.is_anchored
            fixes = (self._deletion(comment),) if alone and verb == "ignore" else ()
            self._complain(UNUSED, comment, message, entry.selector, fixes)

    def _is_in_force(self, selector: str) -> bool:
        """Tell whether every rule runs that a selector names, those aside that are off anyway."""
        named = [rule for name, rule in self._available.items() if fits(selector, name)]
        return any(rule.id in self._in_force for rule in named) and all(
            rule.id in self._in_force or not rule.enabled for rule in named
        )

    def _deletion(self, comment: Comment) -> Fix:
        text, lines = self._source.text, self._source.lines
        first = lines.line_span(lines.locate(comment.span.start)[0])
        last = lines.line_span(lines.locate(comment.span.end)[0])
        alone = _is_alone(text, first.start, last.end, comment.span)
        span = Span(first.start, last.end) if alone else comment.span
        return Fix("Delete the comment", Safety.UNSAFE, (Edit(span, ""),))

    def _complain(
        self,
        rule: Rule,
        comment: Comment,
        message: str,
        selector: str = "",
        fixes: tuple[Fix, ...] = (),
    ) -> None:
        chosen = self._in_force.get(rule.id)
        if chosen is None:
            return
        text, lines = self._source.text, self._source.lines
        span = comment.span
        inner = text.find(selector, span.start, span.end) if selector else -1
        if inner >= 0:
            span = Span(inner, inner + len(selector))
        line, column = lines.locate(span.start)
        end_line, end_column = lines.locate(span.end)
        whole = lines.line_span(line)
        self.complaints.append(
            Finding(
                path=self._source.path,
                line=line,
                column=column,
                end_line=end_line,
                end_column=end_column,
                start=span.start,
                end=span.end,
                rule=rule.id,
                severity=chosen.severity,
                message=message,
                text=text[span.start : span.end],
                fixes=fixes,
                context=text[whole.start : whole.end].rstrip("\r\n"),
                fingerprint=f"{rule.id} {message}",
            )
        )


def _is_alone(text: str, start: int, end: int, span: Span) -> bool:
    return not (text[start : span.start] + text[span.end : end]).strip()
