"""Patterns: regular expressions in the syntax of ``regex``, each rule under a time limit.

All patterns of all rules are looked for together, by the strings that they begin with or hold; one
is compiled when it first may match. A rule whose patterns and exceptions run out of time together
is reported as a problem of the article and left alone for the rest of it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from msgspec import convert, to_builtins

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.edits import Edit, narrow
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.signs import Sign, may_show, write_sign
from newslint.scanning.exceptions import Excepted, fault_of
from newslint.scanning.expression import Clock, Expression, compile_expression
from newslint.scanning.gates import Widened
from newslint.scanning.matching import Found
from newslint.scanning.scanner import Scan, Scanner
from newslint.scanning.sought import Plan, Sought
from newslint.scanning.trees import is_sound


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


_Kept = tuple[Plan, Widened | None]
"""What is kept with a rule of each of its patterns: how it is looked for, and its sign."""

_Scanned = tuple[str, Scan, Sequence[Passage], Widened | None]
"""A pattern, what may be found of it, in which passages, and its sign if they may lack that."""


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

    def find(self, reading: Reading, scans: Iterable[_Scanned]) -> Iterator[Match]:
        """Yield the matches in one article, passage by passage; of two that overlap, the first.

        ``scans`` are the patterns that may match, and what is found of each.

        Raises:
            TimeoutError: the rule ran out of time.
        """
        scope, clock = self.rule.scope, Clock()
        places: dict[int, list[tuple[int, int, Any]]] = {}
        for pattern, scan, passages, sign in scans:
            needs_match = self._needs_groups or "<fault>" in pattern

            def is_asked_for(
                text: int, passages: Sequence[Passage] = passages, sign: Widened | None = sign
            ) -> bool:
                passage = passages[text]
                return passage.role in scope and (sign is None or may_show(sign, passage.text))

            for text, found in scan.find(clock, is_asked_for):
                places.setdefault(passages[text].index, []).extend(
                    _places(scan, text, found, clock, needs_match=needs_match)
                )
        for index in sorted(places):
            passage = reading.passages[index]
            excepted = Excepted(self._exceptions, passage.text, clock)
            done = 0
            for start, end, match in sorted(places[index], key=itemgetter(0, 1)):
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
    if not options.patterns:
        raise OptionError("pattern", "the rule lists no pattern")
    given = [("pattern", text) for text in options.patterns]
    for key, text in [*given, *(("exceptions", text) for text in options.exceptions)]:
        if not is_sound(text):
            _try(key, text, ignore_case=options.ignore_case)
        if key == "pattern" and options.replacement is not None:
            _validate_replacement(options, text)


def _try(key: str, text: str, *, ignore_case: bool) -> None:
    import regex

    try:
        compile_expression(text, ignore_case=ignore_case)
    except regex.error as error:
        raise OptionError(key, f"“{text}” is no pattern: {error}") from error


def _validate_replacement(options: Any, text: str) -> None:
    replacement = options.replacement
    if re.search(r"\$\d", replacement):
        raise OptionError("replacement", r"a group is written \1 here, not $1")
    if "\\" not in replacement:
        return
    import regex

    compiled = compile_expression(text, ignore_case=options.ignore_case)
    for group in re.findall(r"\\(?:g<(\w+)>|(\d+))", replacement):
        name = group[0] or group[1]
        known = int(name) <= compiled.groups if name.isdigit() else name in compiled.groupindex
        if not known:
            raise OptionError("replacement", f"“{compiled.pattern}” has no group “{name}”")
    try:
        compiled.sub(replacement, "")
    except (regex.error, IndexError) as error:
        raise OptionError("replacement", f"“{replacement}”: {error}") from error


class _Sought(NamedTuple):
    """One pattern of one rule."""

    owner: _PatternRule
    sought: Sought
    plan: Plan
    sign: Widened | None


class _Patterns:
    """Some of all patterns; where they have signs, a passage has one if any of them may match."""

    def __init__(self, listed: Sequence[_Sought]) -> None:
        self._owners = [(each.owner, each.sought.alternatives[0], each.sign) for each in listed]
        self._scanner = Scanner([each.sought for each in listed], [each.plan for each in listed])
        signs = [each.sign for each in listed if each.sign]
        self._sign = Sign(signs, "patterns") if signs else None

    def scan(self, reading: Reading) -> Iterator[tuple[_PatternRule, _Scanned]]:
        """Yield what may be found in an article, each time with the rule that it is of."""
        is_unsure = self._sign is not None and self._sign.watch.is_waiting
        passages = reading.find_signed(self._sign)
        if passages:
            for scan in self._scanner.scan([passage.text for passage in passages]):
                for number in scan.numbers:
                    owner, pattern, sign = self._owners[number]
                    yield owner, (pattern, scan, passages, sign if is_unsure else None)


def _compile(rules: Sequence[Rule]) -> Checker:
    listed = [
        _Sought(owner, sought, *kept)
        for owner in map(_PatternRule, rules)
        for sought, kept in zip(
            _sought(owner.rule.options), convert(owner.rule.analysis, list[_Kept]), strict=True
        )
    ]
    signed = [each for each in listed if each.sign]
    unsigned = [each for each in listed if not each.sign]
    groups = [_Patterns(group) for group in (signed, unsigned) if group]

    def check(reading: Reading) -> Iterable[Match]:
        found: dict[_PatternRule, list[_Scanned]] = {}
        for group in groups:
            for owner, scanned in group.scan(reading):
                found.setdefault(owner, []).append(scanned)
        for owner, scans in found.items():
            yield from _run(owner, scans, reading)

    return check


def _run(
    pattern_rule: _PatternRule, scans: Iterable[_Scanned], reading: Reading
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


def _analyse(options: Any) -> Any:
    from newslint.scanning.plan import plan

    return [
        (to_builtins(plan(each)), to_builtins(write_sign(each.join(), each.flags)))
        for each in _sought(options)
    ]


KIND = Kind(
    name="pattern",
    description="what a regular expression matches",
    options=PatternOptions,
    compile=_compile,
    validate=_validate,
    analyse=_analyse,
)
