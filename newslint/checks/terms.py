"""Terms: words and phrases that a house avoids, or writes another way.

All terms of all rules are looked up together: the longest word of a term is a key into one table,
so that the words of an article, each once, tell which terms it can hold at all. Only these are
looked for, however many rules there are.
"""

# Lazy attributes are described as properties are.
# ruff: noqa: D401

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, pairwise
from typing import Any

import msgspec

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.document import PROSE
from newslint.finding import Safety
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.words import Word, find_words, find_words_from
from newslint.lazy import lazy
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
    """A term of a rule; a list may have tens of thousands, so it is read when it is first met."""

    def __init__(self, rule: Rule, text: str, preferred: str | None, order: int) -> None:
        self.rule = rule
        self.preferred = preferred
        self.order = order
        self._text = text

    @property
    def key(self) -> str:
        """The longest of its words, which most articles do not have."""
        return self._text.lower() if self._text.isalnum() else max(self.words, key=len)

    @lazy
    def _found(self) -> tuple[Word, ...]:
        return find_words(self._text)

    @lazy
    def words(self) -> list[str]:
        """Its words, by their forms for comparison."""
        return [word.lower for word in self._found]

    @lazy
    def written(self) -> list[str]:
        """Its words as the rule writes them."""
        return [word.text for word in self._found]

    @lazy
    def joints(self) -> list[str]:
        """What stands between two of its words."""
        return [self._text[left.end : right.start] for left, right in pairwise(self._found)]


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
    order = count()
    for rule in rules:
        terms: dict[str, str | None] = {**dict.fromkeys(rule.options.avoid), **rule.options.prefer}
        for text, preferred in terms.items():
            term = _Term(rule, text, preferred, next(order))
            table.setdefault(term.key, []).append(term)

    expressions = {
        rule.id: [Expression(text) for text in rule.options.exceptions]
        for rule in rules
        if rule.options.exceptions
    }

    def check(reading: Reading) -> Iterable[Match]:
        present = _words_of(reading)
        keys = table.keys() & present
        terms = [term for key in keys for term in table[key] if present.issuperset(term.words)]
        terms.sort(key=lambda term: (-len(term.words), term.order))
        for passage in reading if terms else ():
            yield from _leave_exceptions(reading, passage, _find(passage, terms), expressions)

    return check


def _words_of(reading: Reading) -> frozenset[str]:
    """Return the words of all passages, by their forms for comparison."""
    others = [each.lowers for each in reading if each.role not in PROSE]
    return reading.spoken.union(*others)


def _find(passage: Passage, terms: Iterable[_Term]) -> Iterator[Match]:
    begun: dict[str, list[_Term]] = {}
    straight = passage.folded.replace("’", "'")
    for term in terms:
        # The small form of a letter that is not ASCII may be longer than the text that it is of.
        if term.key in straight or not term.key.isascii():
            begun.setdefault(term.words[0], []).append(term)
    if not begun:
        return
    claimed: dict[str, int] = {}  # rule → end of its last match: the longest term wins
    is_ascii = all(map(str.isascii, begun))
    for first in passage.find_words(begun.keys()) if is_ascii else passage.words:
        for term in begun.get(first.lower, ()):
            if claimed.get(term.rule.id, 0) > first.start:
                continue
            words = find_words_from(passage.text, first.start, len(term.words))
            if len(words) == len(term.words) and _stands(passage.text, words, term):
                claimed[term.rule.id] = words[-1].end
                yield _match(passage, first.start, words[-1].end, term)


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
