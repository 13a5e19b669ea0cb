"""Patterns: regular expressions in the syntax of the ``regex`` module, each under a time limit.

All patterns of all rules are looked for together, by the strings that they begin with or hold; one
is compiled when it first may match. One that runs out of time is reported as a problem of the
article and left alone for the rest of it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from msgspec import to_builtins

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.edits import Edit, narrow
from newslint.language.reading import Passage, Reading
from newslint.scanning.exceptions import Excepted, find_faults
from newslint.scanning.expression import Expression, compile_expression
from newslint.scanning.scanner import Analysis, Chance, Scanner, analyse


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
        self._expressions = [
            Expression(text, ignore_case=options.ignore_case) for text in options.patterns
        ]
        self._exceptions = [
            Expression(text, ignore_case=options.ignore_case) for text in options.exceptions
        ]

    def find(self, passage: Passage, chances: Iterable[tuple[int, Chance]]) -> Iterator[Match]:
        """Yield the matches in one passage, in order; of two that overlap, the first.

        Each chance comes with the index of its pattern in the rule.

        Raises:
            TimeoutError: a pattern ran out of time.
        """
        text = passage.text
        places = (
            place
            for index, chance in chances
            for place in find_faults(self._expressions[index], text, chance)
        )
        found = sorted(places, key=itemgetter(0, 1))
        excepted = Excepted(self._exceptions if found else (), text)
        done = 0
        for start, end, match in found:
            if start >= done and not excepted.overlaps(start, end):
                done = end
                yield self._match(passage, start, end, match)

    def _match(self, passage: Passage, start: int, end: int, match: Any) -> Match:
        if self._replacement is None:
            return Match(self.rule, passage, start, end)
        replacement = match.expand(self._replacement)
        edit = _edit(start, passage.text[start:end], replacement)
        remedy = Remedy((edit,), self._safety, f"Write “{replacement}”" if replacement else "")
        return Match(self.rule, passage, start, end, {"replacement": replacement}, (remedy,))


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
    owners = [(rule, index) for rule in pattern_rules for index in range(len(rule.rule.analysis))]
    scanner = Scanner([Analysis(*each) for rule in rules for each in rule.analysis])

    def check(reading: Reading) -> Iterable[Match]:
        passages = reading.passages
        chances = scanner.scan([passage.text for passage in passages])
        for pattern_rule, group in groupby(chances, lambda chance: owners[chance.expression][0]):
            indexed = [(owners[chance.expression][1], chance) for chance in group]
            yield from _run(pattern_rule, indexed, reading)

    return check


def _run(
    pattern_rule: _PatternRule, chances: list[tuple[int, Chance]], reading: Reading
) -> Iterator[Match]:
    rule = pattern_rule.rule
    chances.sort(key=lambda entry: entry[1].text)
    for text, here in groupby(chances, lambda entry: entry[1].text):
        passage = reading.passages[text]
        if passage.role not in rule.scope:
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
    analyse=lambda options: [to_builtins(analyse(text)) for text in options.patterns],
)
