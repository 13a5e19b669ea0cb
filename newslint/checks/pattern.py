"""Patterns: regular expressions in the syntax of the ``regex`` module, each under a time limit.

A pattern is compiled when a text first holds a string that it requires. One that runs out of time
is reported as a problem of the article and left alone for the rest of it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule, RuleFault
from newslint.finding import Safety
from newslint.language.reading import Passage, Reading
from newslint.literals import fold, required_literals

TIME_LIMIT = 0.5
"""Seconds that one pattern may take on one passage."""


class PatternOptions(Options, frozen=True):
    r"""``pattern`` is what to find, ``replacement`` what to write instead (``\1`` is a group).

    Group ``fault`` of the pattern, where there is one, is the part that is reported and replaced.
    ``exceptions`` are patterns; what overlaps a match of one is left alone. ``ignore-case`` and
    ``safety`` say what they do.
    """

    pattern: str
    replacement: str | None = None
    ignore_case: bool = False
    exceptions: tuple[str, ...] = ()
    safety: Safety = Safety.UNSAFE


class _Pattern:
    """One rule's pattern, compiled on first use."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.options: PatternOptions = rule.options
        self.required: list[str] | None = rule.analysis

    @cached_property
    def compiled(self) -> Any:
        return _compile_pattern(self.options.pattern, ignore_case=self.options.ignore_case)

    @cached_property
    def exceptions(self) -> list[Any]:
        ignore_case = self.options.ignore_case
        return [_compile_pattern(text, ignore_case=ignore_case) for text in self.options.exceptions]

    def may_match(self, folded: str) -> bool:
        return self.required is None or any(literal in folded for literal in self.required)

    def find(self, passage: Passage) -> Iterator[Match]:
        """Yield the matches in one passage.

        Raises:
            TimeoutError: the pattern ran out of time.
        """
        text = passage.text
        for found in self.compiled.finditer(text, timeout=TIME_LIMIT):
            start, end = found.span("fault" if "fault" in self.compiled.groupindex else 0)
            if start < end and not self._is_excepted(text, start, end):
                yield Match(self.rule, passage, start, end, remedies=self._remedies(found))

    def _is_excepted(self, text: str, start: int, end: int) -> bool:
        return any(
            found.start() < end and start < found.end()
            for exception in self.exceptions
            for found in exception.finditer(text, timeout=TIME_LIMIT)
        )

    def _remedies(self, found: Any) -> tuple[Remedy, ...]:
        if self.options.replacement is None:
            return ()
        group = "fault" if "fault" in self.compiled.groupindex else 0
        edit = (*found.span(group), found.expand(self.options.replacement))
        return (Remedy((edit,), self.options.safety),)


def _compile_pattern(text: str, *, ignore_case: bool) -> Any:
    import regex

    flags = regex.VERSION0 | (regex.IGNORECASE if ignore_case else 0)
    return regex.compile(text, flags)


def _validate(options: Any) -> None:
    import regex

    compiled = None
    for key, text in [
        ("pattern", options.pattern),
        *(("exceptions", e) for e in options.exceptions),
    ]:
        try:
            pattern = _compile_pattern(text, ignore_case=options.ignore_case)
        except regex.error as error:
            raise RuleFault(key, f"“{text}” is no pattern: {error}") from error
        compiled = compiled or pattern
    if options.replacement is None or compiled is None:
        return
    if re.search(r"\$\d", options.replacement):
        raise RuleFault("replacement", r"a group is written \1 here, not $1")
    for group in re.findall(r"\\(?:g<(\w+)>|(\d+))", options.replacement):
        name = group[0] or group[1]
        known = int(name) <= compiled.groups if name.isdigit() else name in compiled.groupindex
        if not known:
            raise RuleFault("replacement", f"the pattern has no group “{name}”")
    try:
        compiled.sub(options.replacement, "")
    except (regex.error, IndexError) as error:
        raise RuleFault("replacement", f"“{options.replacement}”: {error}") from error


def _compile(rules: Sequence[Rule]) -> Checker:
    patterns = [_Pattern(rule) for rule in rules]

    def check(reading: Reading) -> Iterable[Match]:
        folded = fold(reading.folded)
        for pattern in patterns:
            if pattern.may_match(folded):
                yield from _run(pattern, reading)

    return check


def _run(pattern: _Pattern, reading: Reading) -> Iterator[Match]:
    for passage in reading:
        if passage.role not in pattern.rule.scope or not pattern.may_match(fold(passage.folded)):
            continue
        try:
            yield from pattern.find(passage)
        except TimeoutError:
            origin = pattern.rule.origin
            reading.problems.append(
                f"the rule {pattern.rule.id} ran out of time on this article and was left out"
                f" ({origin.path}:{origin.line}); simplify its pattern"
            )
            return


KIND = Kind(
    name="pattern",
    description="what a regular expression matches",
    options=PatternOptions,
    compile=_compile,
    validate=_validate,
    analyse=lambda options: required_literals(options.pattern),
)
