"""Terms: words and phrases that a house avoids, or writes another way.

All terms of all rules are looked up together: the first word of a term is a key into one table, and
a passage's words are walked once, however many rules there are.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import msgspec

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.reading import Passage, Reading
from newslint.language.words import Word, find_words
from newslint.scanning.exceptions import Excepted
from newslint.scanning.expression import Expression, compile_expression


class TermOptions(Options, frozen=True):
    """``avoid`` lists terms; ``prefer`` maps a term to what the house writes for it.

    A term is found in any case, unless ``match-case`` is true; a hyphen in it is a hyphen in the
    copy, a space any white space. ``exceptions`` are patterns; what overlaps a match of one is left
    alone. ``safety`` says whether a program may write the preferred term.
    """

    avoid: tuple[str, ...] = ()
    prefer: dict[str, str] = msgspec.field(default_factory=dict)
    match_case: bool = False
    exceptions: tuple[str, ...] = ()
    safety: Safety = Safety.UNSAFE


class _Term:
    __slots__ = ("joints", "preferred", "rule", "words", "written")

    def __init__(self, rule: Rule, term: str, preferred: str | None) -> None:
        words = find_words(term)
        self.rule = rule
        self.preferred = preferred
        self.words = [word.lower for word in words]
        self.written = [word.text for word in words]
        self.joints = [term[left.end : right.start] for left, right in pairwise(words)]


def _validate(options: Any) -> None:
    import regex

    for key, terms in (("avoid", options.avoid), ("prefer", options.prefer)):
        for term in terms:
            words = find_words(term)
            if not words or words[0].start != 0 or words[-1].end != len(term):
                raise OptionError(key, f"“{term}” must begin and end with a letter or a digit")
    if not options.avoid and not options.prefer:
        raise OptionError("avoid", "the rule lists no term under “avoid” or “prefer”")
    for index, exception in enumerate(options.exceptions):
        try:
            compile_expression(exception, ignore_case=False)
        except regex.error as error:
            message = f"“{exception}” is no pattern: {error}"
            raise OptionError("exceptions", message, index) from error


def _compile(rules: Sequence[Rule]) -> Checker:
    table: dict[str, list[_Term]] = {}
    for rule in rules:
        terms: dict[str, str | None] = {**dict.fromkeys(rule.options.avoid), **rule.options.prefer}
        for term, preferred in terms.items():
            entry = _Term(rule, term, preferred)
            table.setdefault(entry.words[0], []).append(entry)
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry.words))

    expressions = {
        rule.id: [Expression(text) for text in rule.options.exceptions]
        for rule in rules
        if rule.options.exceptions
    }

    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading:
            matches = _find(passage, table)
            yield from _leave_exceptions(reading, passage, matches, expressions)

    return check


def _find(passage: Passage, table: dict[str, list[_Term]]) -> Iterator[Match]:
    words = passage.words
    claimed: dict[str, int] = {}  # rule → end of its last match: the longest term wins
    for index, word in enumerate(words):
        for term in table.get(word.lower, ()):
            if claimed.get(term.rule.id, 0) > word.start:
                continue
            last = index + len(term.words) - 1
            if last < len(words) and _stands(passage.text, words[index : last + 1], term):
                claimed[term.rule.id] = words[last].end
                yield _match(passage, word.start, words[last].end, term)


def _leave_exceptions(
    reading: Reading,
    passage: Passage,
    matches: Iterable[Match],
    expressions: dict[str, list[Expression]],
) -> Iterator[Match]:
    """Yield the matches in a passage that no exception of their rule overlaps."""
    excepted: dict[str, Excepted | None] = {}
    for match in matches:
        rule = match.rule
        if rule.id not in expressions:
            yield match
            continue
        if rule.id not in excepted:
            try:
                excepted[rule.id] = Excepted(expressions[rule.id], passage.text)
            except TimeoutError:
                # What may be excepted is not reported.
                excepted[rule.id] = None
                reading.problems.append(
                    f"an exception of the rule {rule.id} ran out of time on this article"
                    f" ({rule.origin.path}:{rule.origin.line}); simplify it"
                )
        stretches = excepted[rule.id]
        if stretches is not None and not stretches.overlaps(match.start, match.end):
            yield match


def _stands(text: str, words: Sequence[Word], term: _Term) -> bool:
    if any(word.lower != wanted for word, wanted in zip(words, term.words, strict=True)):
        return False
    for left, right, joint in zip(words, words[1:], term.joints, strict=False):
        between = text[left.end : right.start]
        if between != joint and not (between.isspace() and joint.isspace()):
            return False
    written = zip(words, term.written, strict=True)
    return not term.rule.options.match_case or all(word.text == wanted for word, wanted in written)


def _match(passage: Passage, start: int, end: int, term: _Term) -> Match:
    if term.preferred is None:
        return Match(term.rule, passage, start, end)
    text = passage.text[start:end]
    replacement = term.preferred
    if text[0].isupper() and not term.rule.options.match_case:
        replacement = replacement[:1].upper() + replacement[1:]
    remedy = Remedy(((start, end, replacement),), term.rule.options.safety)
    return Match(term.rule, passage, start, end, remedies=(remedy,))


KIND = Kind(
    name="terms",
    description="words and phrases to avoid, or to write another way",
    options=TermOptions,
    compile=_compile,
    validate=_validate,
)
