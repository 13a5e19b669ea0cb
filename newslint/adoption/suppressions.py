"""Suppressions: comments in an article that accept what a rule finds there.

``newslint: ignore[rule, …] -- reason`` holds for its line, or for the next one that has text where
none stands beside it; ``disable[…]`` … ``enable[…]`` for what lies between; ``file-ignore[…]`` for
the whole article. Those that are not understood, do nothing or have no partner are found too.
Comments to Vale hold as well (`valecomments.py`).
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from newslint.adoption.acceptances import Acceptance, AcceptanceIndex
from newslint.adoption.directives import Directive, DirectiveError, read_directive
from newslint.adoption.extent import Extent
from newslint.adoption.ownrules import OWN_RULES, UNBALANCED, UNKNOWN, UNUSED
from newslint.adoption.valecomments import ValeComments
from newslint.adoption.valeslips import find_slips
from newslint.checks.kind import Rule
from newslint.digests import blake2b
from newslint.document import Comment, Document
from newslint.errors import suggest
from newslint.finding import Finding, Fix, Safety
from newslint.report import Means, Suppressed
from newslint.selectors import fits
from newslint.source import Edit, Span

_MOST_HINTS = 20
"""Complaints that say what may have been meant, which takes long to find out."""


class Verdict(Struct, frozen=True):
    """What is left of an article's findings: those to report, and those accepted in it."""

    kept: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()


def apply(
    findings: Sequence[Finding],
    document: Document,
    rules: Iterable[Rule],
    available: Iterable[Rule],
    *,
    is_complete: bool = True,
) -> Verdict:
    """Take out what the article's comments accept, and add what is wrong with the comments.

    ``rules`` are those in force, ``available`` all there are. Where not all that the rules would
    find is among the findings, no comment is called unused.
    """
    is_own = any("newslint" in comment.text.lower() for comment in document.comments)
    speaks_to_vale = any("vale" in comment.text.lower() for comment in document.comments)
    if not is_own and not speaks_to_vale:
        return Verdict(tuple(findings))
    in_force = {rule.id: rule for rule in rules}
    judge = _Judge(document, in_force, {rule.id: rule for rule in available})
    judge.read()
    if not speaks_to_vale:
        return _apply_own(findings, judge, is_complete=is_complete)
    to_vale = ValeComments(document.comments)
    judge.check_vale()
    return _apply_vale(_apply_own(findings, judge, is_complete=is_complete), to_vale)


def _apply_vale(verdict: Verdict, comments: ValeComments) -> Verdict:
    """Take out what comments to Vale switch off; complaints of comments to newslint stay."""
    own = {rule.id for rule in OWN_RULES}
    kept: list[Finding] = []
    suppressed = list(verdict.suppressed)
    for finding in verdict.kept:
        why = "" if finding.rule in own else comments.find(finding)
        if why:
            suppressed.append(Suppressed(finding, Means.COMMENT, why))
        else:
            kept.append(finding)
    return Verdict(tuple(kept), tuple(suppressed))


def _apply_own(findings: Sequence[Finding], judge: "_Judge", *, is_complete: bool) -> Verdict:
    kept = judge.sift(findings)
    if is_complete:
        judge.report_unused([each for each in judge.acceptances if not _is_for_comments(each)])
    complaints = judge.sift(judge.complaints)
    judge.complaints.clear()
    if is_complete:
        judge.report_unused([each for each in judge.acceptances if _is_for_comments(each)])
    return Verdict((*kept, *complaints, *judge.complaints), tuple(judge.suppressed))


def _is_for_comments(acceptance: Acceptance) -> bool:
    """Tell whether it accepts complaints of comments, which are made last."""
    return any(fits(acceptance.selector, rule.id) for rule in OWN_RULES)


class _Judge:
    def __init__(
        self, document: Document, in_force: dict[str, Rule], available: dict[str, Rule]
    ) -> None:
        self.acceptances: list[Acceptance] = []
        self.complaints: list[Finding] = []
        self.suppressed: list[Suppressed] = []
        self._source = document.source
        self._comments = sorted(document.comments, key=lambda comment: comment.span)
        self._extent = Extent(document)
        self._in_force = in_force
        self._available = available
        self._named: dict[str, tuple[Rule, ...]] = {}
        self._index = AcceptanceIndex(())

    def read(self) -> None:
        """Learn where each directive holds; complain of what is not understood or unbalanced."""
        after_all = len(self._source.text) + 1
        disabled: dict[str, Directive] = {}
        wide: dict[str, list[Directive]] = {}
        for directive in self._directives():
            for selector in self._check(directive):
                if directive.verb == "ignore":
                    self._hold(selector, directive, self._extent.lines_of(directive.comment))
                elif directive.verb == "file-ignore":
                    wide.setdefault(selector, []).append(directive)
                elif (directive.verb == "disable") is (selector in disabled):
                    self._complain(UNBALANCED, directive.comment, _clash(selector, directive))
                elif directive.verb == "disable":
                    disabled[selector] = directive
                else:
                    self._hold_until(directive.comment.span.start, selector, disabled.pop(selector))
        for selector, (first, *others) in wide.items():
            self._hold(selector, first, Span(0, after_all))
            for directive in others:
                self._hold(
                    selector, directive, Span(after_all, after_all)
                )  # nothing is left for it
        for selector, directive in disabled.items():
            self._hold_until(after_all, selector, directive)
            self._complain(
                UNBALANCED,
                directive.comment,
                f"“{selector}” is disabled here and never enabled again; write"
                f" “newslint: enable[{selector}]” where it ends, or “file-ignore” for all.",
            )

        self._index = AcceptanceIndex(self.acceptances)

    def _directives(self) -> Iterator[Directive]:
        for comment in self._comments:
            try:
                directive = read_directive(comment)
            except DirectiveError as error:
                self._complain(UNKNOWN, comment, str(error))
            else:
                if directive:
                    yield directive

    def _check(self, directive: Directive) -> Iterator[str]:
        """Yield the selectors that can be used."""
        comment = directive.comment
        for selector in directive.selectors:
            is_all = not selector.strip("*?.")
            if is_all and not directive.reason and directive.verb != "enable":
                message = f"“{selector}” stands for all rules; say why, after two hyphens."
                self._complain(UNKNOWN, comment, message, selector)
            elif not self._rules_of(selector):
                hint = self._hint(selector)
                message = f"“{selector}” names no rule{f'; {hint}' if hint else '.'}"
                self._complain(UNKNOWN, comment, message, selector)
            else:
                yield selector

    def check_vale(self) -> None:
        """Complain of comments to Vale that do nothing."""
        for slip in find_slips(self._comments, self._available.keys()):
            hint = self._hint(slip.name) if slip.name else ""
            message = f"{slip.why}; {hint}" if hint else f"{slip.why}."
            self._complain(UNKNOWN, slip.comment, message, slip.name)

    def _hint(self, name: str) -> str:
        """Return which rule may have been meant, "" for none, or where that was asked often."""
        if len(self.complaints) >= _MOST_HINTS:
            return ""
        return suggest(name, self._available).partition("valid are")[0]

    def _rules_of(self, selector: str) -> tuple[Rule, ...]:
        """Return the rules that a selector names, of all there are."""
        if selector not in self._named:
            named = (rule for name, rule in self._available.items() if fits(selector, name))
            self._named[selector] = tuple(named)
        return self._named[selector]

    def _hold(self, selector: str, directive: Directive, span: Span) -> None:
        self.acceptances.append(Acceptance(selector, directive, span))

    def _hold_until(self, end: int, selector: str, directive: Directive) -> None:
        comment = directive.comment
        start = comment.span.start if comment.is_anchored else comment.span.end
        self._hold(selector, directive, Span(start, max(start, end)))

    def sift(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return the findings that no directive accepts; every one that does is used."""
        kept: list[Finding] = []
        for finding in findings:
            accepting = self._index.find(finding)
            for acceptance in accepting:
                acceptance.is_used = True
            if accepting:
                reason = next(
                    (each.directive.reason for each in accepting if each.directive.reason), ""
                )
                self.suppressed.append(Suppressed(finding, Means.COMMENT, reason))
            else:
                kept.append(finding)
        return kept

    def report_unused(self, acceptances: Iterable[Acceptance]) -> None:
        """Complain of what suppressed nothing, as far as the rules in force can tell."""
        for acceptance in acceptances:
            if acceptance.is_used or not self._is_in_force(acceptance.selector):
                continue
            directive = acceptance.directive
            comment = directive.comment
            message = f"There is nothing of “{acceptance.selector}” to suppress here; delete it."
            alone = len(directive.selectors) == 1 and not comment.is_anchored
            fixes = (self._deletion(comment),) if alone and directive.verb == "ignore" else ()
            self._complain(UNUSED, comment, message, acceptance.selector, fixes)

    def _is_in_force(self, selector: str) -> bool:
        """Tell whether every rule runs that a selector names, those aside that are off anyway."""
        named = self._rules_of(selector)
        return any(rule.id in self._in_force for rule in named) and all(
            rule.id in self._in_force or not rule.enabled for rule in named
        )

    def _deletion(self, comment: Comment) -> Fix:
        edit = Edit(self._extent.written(comment), "")
        return Fix("Delete the comment", Safety.UNSAFE, (edit,))

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
        name = f"{rule.id}\0{' '.join(comment.text.split())}\0{selector}"
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
                context=self._source.context(span.start),
                fingerprint=blake2b(name.encode(), digest_size=8).hexdigest(),
            )
        )


def _clash(selector: str, directive: Directive) -> str:
    if directive.verb == "disable":
        return f"“{selector}” is disabled here, but was disabled already."
    return f"“{selector}” is enabled here, but was not disabled."
