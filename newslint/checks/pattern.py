"""Patterns: regular expressions in the syntax of ``regex``, each rule under a time limit.

All patterns of all rules are looked for together, by the strings that they begin with or hold; one
is compiled when it first may match. A rule whose patterns and exceptions run out of time together
is reported as a problem of the article and left alone for the rest of it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any

from msgspec import convert, to_builtins

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.edits import Edit, narrow
from newslint.language.reading import Passage, Reading
from newslint.scanning.exceptions import Excepted, fault_of
from newslint.scanning.expression import Clock, Expression, compile_expression
from newslint.scanning.matching import Found
from newslint.scanning.plan import Plan, Sought, plan
from newslint.scanning.scanner import Scan, Scanner


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


class _PatternRule:
    """One rule: its patterns side by side."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        options: PatternOptions = rule.options
        self._replacement = options.replacement
        self._safety = options.safety
        self._needs_groups = "\\" in (options.replacement or "")
        self._exceptions = [
            Expression(text, ignore_case=options.ignore_case) for text in options.exceptions
        ]

    def find(self, reading: Reading, scans: Sequence[tuple[str, Scan]]) -> Iterator[Match]:
        """Yield the matches in one article, passage by passage; of two that overlap, the first.

        ``scans`` are the patterns that may match, and what is found of each.

        Raises:
            TimeoutError: the rule ran out of time.
        """
        scope, passages = self.rule.scope, reading.passages
        clock = Clock()
        by_text: dict[int, list[tuple[int, int, Any]]] = {}
        for pattern, scan in scans:
            needs_match = self._needs_groups or "<fault>" in pattern
            for text, found in scan.find(clock, lambda number: passages[number].role in scope):
                by_text.setdefault(text, []).extend(
                    _places(scan, text, found, clock, needs_match=needs_match)
                )
        for text in sorted(by_text):
            passage = passages[text]
            excepted = Excepted(self._exceptions, passage.text, clock)
            done = 0
            for start, end, match in sorted(by_text[text], key=itemgetter(0, 1)):
                if start >= done and not excepted.overlaps(start, end):
                    done = end
                    yield self._match(passage, start, end, match)

    def _match(self, passage: Passage, start: int, end: int, match: Any) -> Match:
        replacement = self._replacement
        if replacement is None:
            return Match(self.rule, passage, start, end)
        if self._needs_groups:
            replacement = match.expand(replacement)
        edit = _edit(start, passage.text[start:end], replacement)
        remedy = Remedy((edit,), self._safety, f"Write “{replacement}”" if replacement else "")
        return Match(self.rule, passage, start, end, {"replacement": replacement}, (remedy,))


def _places(
    scan: Scan, text: int, found: Sequence[Found], clock: Clock, *, needs_match: bool
) -> Iterator[tuple[int, int, Any]]:
    """Yield start, end and, where it is needed, match of each fault."""
    for each in found:
        if not needs_match:
            yield each.start, each.end, None
        elif match := scan.match(text, each, clock):
            start, end = fault_of(match)
            if 0 <= start < end:
                yield start, end, match


def _edit(start: int, text: str, replacement: str) -> Edit:
    """Return the edit, without what both texts share where only white space differs.

    A space that goes or comes should not drag the words beside it, and their markup, along.
    """
    if "".join(text.split()) == "".join(replacement.split()):
        return narrow(start, text, replacement)
    return start, start + len(text), replacement


def _validate(options: Any) -> None:
    import regex

    if not options.patterns:
        raise OptionError("pattern", "the rule lists no pattern")
    given = [("pattern", text) for text in options.patterns]
    for key, text in [*given, *(("exceptions", text) for text in options.exceptions)]:
        try:
            compiled = compile_expression(text, ignore_case=options.ignore_case)
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
    owners = [(each, text) for each in pattern_rules for text in each.rule.options.patterns]
    sought = [each for rule in rules for each in _sought(rule.options)]
    plans = [convert(each, Plan) for rule in rules for each in rule.analysis]
    scanner = Scanner(sought, plans)

    def check(reading: Reading) -> Iterable[Match]:
        found: dict[_PatternRule, list[tuple[str, Scan]]] = {}
        for scan in scanner.scan([passage.text for passage in reading.passages]):
            for number in scan.numbers:
                owner, pattern = owners[number]
                found.setdefault(owner, []).append((pattern, scan))
        for owner, scans in found.items():
            yield from _run(owner, scans, reading)

    return check


def _run(
    pattern_rule: _PatternRule, scans: Sequence[tuple[str, Scan]], reading: Reading
) -> Iterator[Match]:
    try:
        yield from pattern_rule.find(reading, scans)
    except TimeoutError:
        rule = pattern_rule.rule
        reading.problems.append(
            f"the rule {rule.id} ran out of time on this article and was left out"
            f" ({rule.origin.path}:{rule.origin.line}); simplify its pattern"
        )


def _sought(options: Any) -> list[Sought]:
    return [Sought((text,), ignore_case=options.ignore_case) for text in options.patterns]


KIND = Kind(
    name="pattern",
    description="what a regular expression matches",
    options=PatternOptions,
    compile=_compile,
    validate=_validate,
    analyse=lambda options: [to_builtins(plan(each)) for each in _sought(options)],
)
