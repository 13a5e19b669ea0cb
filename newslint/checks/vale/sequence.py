"""Sequence: words in a row, told by their texts and their parts of speech."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING

from msgspec import Struct

from newslint.checks.kind import Match, OptionError, Rule
from newslint.checks.vale.actions import remedies_of
from newslint.checks.vale.extension import Hit, ValeOptions, alert, chosen_units
from newslint.checks.vale.units import Cut, Unit
from newslint.language.sentences import find_sentences
from newslint.scanning.expression import Clock, Expression
from newslint.scanning.sought import Sought
from newslint.vale.dialect import translate

if TYPE_CHECKING:
    from newslint.vale.sequences import Token
    from newslint.vale.tags import Tagged, Tagger


class SequenceToken(Struct, frozen=True, forbid_unknown_fields=True):
    """One word of a sequence, in Vale's keys, or ``min`` such words, each with its ``skip``."""

    pattern: str = ""
    tag: str = ""
    upos: str = ""
    skip: int = 0
    min: int = 1
    negate: bool = False
    target: bool = False


class SequenceOptions(ValeOptions, frozen=True, tag="sequence", kw_only=True):
    """``tokens`` are the words, one after the other.

    A sequence that begins in what one of ``exceptions`` matches in the sentence is passed over.
    """

    tokens: tuple[SequenceToken, ...] = ()
    exceptions: tuple[str, ...] = ()
    ignorecase: bool = False


def validate(options: SequenceOptions) -> None:
    """Refuse a token that cannot be read.

    Raises:
        OptionError: there is one, or none.

    """
    from newslint.checks.vale.validation import validate_expressions
    from newslint.vale.sequences import SequenceError

    validate_expressions("exceptions", options.exceptions)
    if not options.tokens:
        raise OptionError("tokens", "a sequence needs tokens")
    for index, token in enumerate(options.tokens):
        try:
            _read(token, options)
        except SequenceError as error:
            raise OptionError("tokens", str(error), index) from None


def refusal(options: SequenceOptions) -> str:
    """Return why a rule cannot be run here, an empty string where it can."""
    if not _needs_tags(options):
        return ""
    from newslint.vale.taggermodel import MissingTaggerError, find_model

    try:
        find_model()
    except MissingTaggerError as error:
        return f"reads parts of speech: {error}"
    return ""


def sought(options: SequenceOptions) -> tuple[Sought, ...]:
    """Return the expression of the word that the search starts from, if it is told by its text."""
    texts = (token.pattern for token in options.tokens if token.pattern and not token.negate)
    pattern = next(texts, "")
    return (Sought((translate(pattern),), ignore_case=options.ignorecase),) if pattern else ()


def _needs_tags(options: SequenceOptions) -> bool:
    return any(token.tag or token.upos for token in options.tokens)


def _read(token: SequenceToken, options: SequenceOptions) -> "Token":
    from newslint.vale.sequences import read_token

    return read_token(
        pattern=translate(token.pattern),
        tag=token.tag,
        universal=token.upos,
        skip=token.skip,
        negate=token.negate,
        target=token.target,
        ignores_case=options.ignorecase,
    )


class _Worker:
    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._tokens = [
            token
            for each in rule.options.tokens
            for token in repeat(_read(each, rule.options), max(each.min, 1))
        ]

    @cached_property
    def _exceptions(self) -> Sequence[Expression]:
        return [Expression(translate(each)) for each in self.rule.options.exceptions]

    def sought(self) -> Sequence[Sought]:
        return sought(self.rule.options)

    @cached_property
    def _tagger(self) -> "Tagger | None":
        from newslint.vale.tags import load_tagger

        return load_tagger() if _needs_tags(self.rule.options) else None

    def check(self, cut: Cut, hits: Sequence[Hit]) -> Iterator[Match]:
        from newslint.vale.sequences import find_sequences

        clock = Clock()
        for unit, start, end in self._sentences(cut, hits):
            sentence = unit.text[start:end]
            words = self._tag(sentence)
            for (first, last), (told, told_last) in find_sequences(words, self._tokens):
                if self._is_excepted(words[told].start, sentence, clock):
                    continue
                span = start + words[told].start, start + words[told_last].end
                arguments = [word.text for word in words[first : last + 1]]
                options = self.rule.options
                remedies = remedies_of(options.action, unit, span, matches_case=options.matchcase)
                yield alert(self.rule, unit, span, arguments, remedies)

    def _is_excepted(self, place: int, sentence: str, clock: Clock) -> bool:
        return any(
            match.start() <= place < match.end()
            for expression in self._exceptions
            for match in expression.find(sentence, clock)
        )

    def _tag(self, sentence: str) -> Sequence["Tagged"]:
        from newslint.vale.tags import split_words

        return self._tagger.tag(sentence) if self._tagger else split_words(sentence)

    def _sentences(self, cut: Cut, hits: Sequence[Hit]) -> Iterator[tuple[Unit, int, int]]:
        """Yield the sentences that may hold the sequence, each by its unit and place in it."""
        if not self.sought():
            for unit in chosen_units(self.rule, cut):
                yield from ((unit, start, end) for start, end in find_sentences(unit.text))
        for hit in hits:
            starts = [found.start for found in hit.found]
            for start, end in find_sentences(hit.unit.text):
                if bisect_left(starts, start) < bisect_left(starts, end):
                    yield hit.unit, start, end


MAKE = _Worker
