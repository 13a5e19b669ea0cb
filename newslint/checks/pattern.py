"""Patterns: regular expressions in the syntax of the ``regex`` module, each under a time limit.

A pattern is compiled when a text first holds a string that it requires. One that runs out of time
is reported as a problem of the article and left alone for the rest of it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import takewhile
from operator import itemgetter
from typing import Any

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.reading import Passage, Reading
from newslint.literals import fold, required_literals

TIME_LIMIT = 0.5
"""Seconds that one pattern may take on one passage."""


class PatternOptions(Options, frozen=True):
    r"""``pattern`` is what to find, ``replacement`` what to write instead (``\1`` is a group).

    A list of patterns finds what any of them matches. Group ``fault`` of a pattern, where there is
    one, is the part that is reported and replaced. ``exceptions`` are patterns; what overlaps a
    match of one is left alone. ``ignore-case`` takes capitals and small letters for the same;
    ``safety`` says whether a program may write the replacement.
    """

    pattern: str | list[str]
    replacement: str | None = None
    ignore_case: bool = False
    exceptions: tuple[str, ...] = ()
    safety: Safety = Safety.UNSAFE

    @property
    def patterns(self) -> list[str]:
        """The patterns, also where there is one."""
        return [self.pattern] if isinstance(self.pattern, str) else self.pattern


class _Pattern:
    """One expression, compiled on first use, and the strings that a text must hold for it."""

    def __init__(self, text: str, required: list[str] | None, *, ignore_case: bool) -> None:
        self._text = text
        self._required = required
        self._ignore_case = ignore_case

    @cached_property
    def _compiled(self) -> Any:
        return _compile_pattern(self._text, ignore_case=self._ignore_case)

    def may_match(self, folded: str) -> bool:
        if self._required is None:
            return True
        # A loop, where any() would build a generator for each of thousands of tests.
        for literal in self._required:  # noqa: SIM110
            if literal in folded:
                return True
        return False

    def find(self, text: str) -> Iterator[tuple[int, int, Any]]:
        """Yield start and end of what is at fault, and the match.

        Raises:
            TimeoutError: the pattern ran out of time.
        """
        group = "fault" if "fault" in self._compiled.groupindex else 0
        for found in self._compiled.finditer(text, timeout=TIME_LIMIT):
            start, end = found.span(group)
            if 0 <= start < end:
                yield start, end, found


class _PatternRule:
    """One rule: its patterns side by side."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        options: PatternOptions = rule.options
        self._replacement = options.replacement
        self._safety = options.safety
        case = options.ignore_case
        self._patterns = [
            _Pattern(text, required, ignore_case=case)
            for text, required in zip(options.patterns, rule.analysis, strict=True)
        ]
        self._exceptions = [_Pattern(text, None, ignore_case=case) for text in options.exceptions]

    def may_match(self, folded: str) -> list[_Pattern]:
        """Return the patterns that a text may match, by its folded form."""
        return [pattern for pattern in self._patterns if pattern.may_match(folded)]

    def find(self, passage: Passage, patterns: Sequence[_Pattern]) -> Iterator[Match]:
        """Yield the matches in one passage, in order; of two that overlap, the first.

        Raises:
            TimeoutError: a pattern ran out of time.
        """
        text = passage.text
        places = (place for pattern in patterns for place in pattern.find(text))
        found = sorted(places, key=lambda place: place[:2])
        excepted = self._find_exceptions(text) if found else []
        done = 0
        for start, end, match in found:
            place = bisect_right(excepted, start, key=itemgetter(1))
            is_excepted = place < len(excepted) and excepted[place][0] < end
            if start >= done and not is_excepted:
                done = end
                yield self._match(passage, start, end, match)

    def _find_exceptions(self, text: str) -> list[tuple[int, int]]:
        """Return what is to be left alone in order, stretches that overlap made one."""
        spans = sorted(span[:2] for exception in self._exceptions for span in exception.find(text))
        merged: list[tuple[int, int]] = []
        for start, end in spans:
            if merged and start < merged[-1][1]:
                merged[-1] = merged[-1][0], max(end, merged[-1][1])
            else:
                merged.append((start, end))
        return merged

    def _match(self, passage: Passage, start: int, end: int, match: Any) -> Match:
        if self._replacement is None:
            return Match(self.rule, passage, start, end)
        replacement = match.expand(self._replacement)
        edit = _narrow(start, end, passage.text[start:end], replacement)
        remedy = Remedy((edit,), self._safety, f"Write “{replacement}”" if replacement else "")
        return Match(self.rule, passage, start, end, {"replacement": replacement}, (remedy,))


def _narrow(start: int, end: int, text: str, replacement: str) -> tuple[int, int, str]:
    """Return the edit without what both texts share, where only white space differs.

    A space that goes or comes should not drag the words beside it, and their markup, along.
    """
    if "".join(text.split()) != "".join(replacement.split()):
        return start, end, replacement
    before = _common(text, replacement)
    after = _common(text[before:][::-1], replacement[before:][::-1])
    return start + before, end - after, replacement[before : len(replacement) - after]


def _common(left: str, right: str) -> int:
    pairs = zip(left, right, strict=False)
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _compile_pattern(text: str, *, ignore_case: bool) -> Any:
    import regex

    flags = regex.VERSION0 | (regex.IGNORECASE if ignore_case else 0)
    return regex.compile(text, flags)


def _validate(options: Any) -> None:
    import regex

    if not options.patterns:
        raise OptionError("pattern", "the rule lists no pattern")
    given = [("pattern", text) for text in options.patterns]
    for key, text in [*given, *(("exceptions", text) for text in options.exceptions)]:
        try:
            compiled = _compile_pattern(text, ignore_case=options.ignore_case)
        except regex.error as error:
            raise OptionError(key, f"“{text}” is no pattern: {error}") from error
        if key == "pattern" and options.replacement is not None:
            _validate_replacement(options.replacement, compiled)


def _validate_replacement(replacement: str, compiled: Any) -> None:
    import regex

    if re.search(r"\$\d", replacement):
        raise OptionError("replacement", r"a group is written \1 here, not $1")
    for group in re.findall(r"\\(?:g<(\w+)>|(\d+))", replacement):
        name = group[0] or group[1]
        known = int(name) <= compiled.groups if name.isdigit() else name in compiled.groupindex
        if not known:
            raise OptionError("replacement", f"“{compiled.pattern}” has no group “{name}”")
    try:
        compiled.sub(replacement, "")
    except (regex.error, IndexError) as error:
        raise OptionError("replacement", f"“{replacement}”: {error}") from error


def _compile(rules: Sequence[Rule]) -> Checker:
    pattern_rules = [_PatternRule(rule) for rule in rules]

    def check(reading: Reading) -> Iterable[Match]:
        folded = [fold(passage.folded) for passage in reading]
        article = "\n".join(folded)
        for pattern_rule in pattern_rules:
            if patterns := pattern_rule.may_match(article):
                yield from _run(pattern_rule, patterns, reading, folded)

    return check


def _run(
    pattern_rule: _PatternRule, patterns: list[_Pattern], reading: Reading, folded: list[str]
) -> Iterator[Match]:
    rule = pattern_rule.rule
    for passage, form in zip(reading, folded, strict=True):
        here = [pattern for pattern in patterns if pattern.may_match(form)]
        if not here or passage.role not in rule.scope:
            continue
        try:
            yield from pattern_rule.find(passage, here)
        except TimeoutError:
            reading.problems.append(
                f"the rule {rule.id} ran out of time on this article and was left out"
                f" ({rule.origin.path}:{rule.origin.line}); simplify its pattern"
            )
            return


KIND = Kind(
    name="pattern",
    description="what a regular expression matches",
    options=PatternOptions,
    compile=_compile,
    validate=_validate,
    analyse=lambda options: [required_literals(text) for text in options.patterns],
)
