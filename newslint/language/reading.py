"""A reading: the language of one document, each part built once, on first use, for all checks."""

# Lazy attributes are described as properties are.
# ruff: noqa: D401

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import date
from functools import partial
from itertools import accumulate
from typing import TypeVar

from newslint.document import PROSE, Document, Role
from newslint.language.pairs import Pairs
from newslint.language.passages import MOST_SOUGHT, Passage, fold
from newslint.language.signs import Sign, Watch
from newslint.language.stringfacts import Facts, Part, Reader, load_facts
from newslint.language.words import split_lowers, split_words
from newslint.lazy import lazy
from newslint.patterncode import compile_re
from newslint.scanning.plaintext import shorten_roughly

_Held = TypeVar("_Held")

_HEADS = frozenset({Role.HEADLINE, Role.DECK})

_UNSEEN: tuple[int, frozenset[int] | None] = (-1, None)

_WHOLE = compile_re(r"[^\W_]+")
"""Letters and figures that stand beside no other."""


class Reading:
    """One document as the checks see it."""

    def __init__(self, document: Document, vocabulary: frozenset[str] = frozenset()) -> None:
        self.document = document
        self.vocabulary = vocabulary
        """Words that the house accepts as they are, in lower case."""
        self.problems: list[str] = []
        """What a check could not do, in whole sentences; whoever finds it out adds it."""
        self.failures: dict[str, str] = {}
        """Why a rule, by its identifier, can be run on no article; whoever finds it out adds it."""
        self.terms: set[str] = set()
        """Strings, in small letters, that would be faults, had the article not shown them to be
        terms of the house; whoever lets one pass for that adds it."""
        self.told_names: set[tuple[int, int]] = set()
        """Where, by passage and offset, a word is told not to be as the house's list spells it;
        the check of that list, which runs before the one of the article's own names, adds it."""
        self.passages = tuple(Passage(block, index) for index, block in enumerate(document.blocks))
        self._asked = 0
        self._facts: tuple[int, int, Facts] = (-1, -1, {})
        self._signs: dict[Watch, tuple[int, frozenset[int] | None]] = {}

    @lazy
    def article_date(self) -> date | None:
        """The date of the article, if it says one beyond doubt."""
        from newslint.language.dates.articledate import find_article_date

        return find_article_date(self.document)

    @lazy
    def prose(self) -> tuple[Passage, ...]:
        """The passages that a reader reads as the article: no byline, dateline, code, metadata."""
        return tuple(passage for passage in self.passages if passage.role in PROSE)

    @lazy
    def is_ascii(self) -> bool:
        """Whether no passage, prose or not, has a character beyond ASCII."""
        return self._all_text.isascii()

    @lazy
    def heads(self) -> tuple[Passage, ...]:
        """The headlines and the decks."""
        return tuple([passage for passage in self.passages if passage.role in _HEADS])

    @lazy
    def with_figures(self) -> tuple[tuple[int, Passage], ...]:
        """The passages of the prose with figures, each behind its index in the prose."""
        return tuple((index, each) for index, each in enumerate(self.prose) if each.figures)

    @lazy
    def word_counts(self) -> Counter[str]:
        """How often each word stands in the prose, by its form for comparison."""
        return Counter(self.lowers)

    @lazy
    def lowers(self) -> list[str]:
        """The words of the prose in order, by their forms for comparison."""
        return split_lowers(self.text)

    @lazy
    def spoken(self) -> frozenset[str]:
        """The words of the prose, each once, by their forms for comparison."""
        return frozenset(self.lowers)

    @lazy
    def written_words(self) -> frozenset[str]:
        """The words of the prose as they are written."""
        return frozenset(split_words(self.text))

    @lazy
    def text(self) -> str:
        """The prose in one string, an empty line between two passages."""
        return "\n\n".join(passage.text for passage in self.prose)

    @lazy
    def _prose_starts(self) -> list[int]:
        """Where each passage of the prose starts in its text."""
        return _find_starts(self.prose)

    @lazy
    def tokens(self) -> list[str]:
        """The strings between two spaces of the prose, in order."""
        return self.text.split()

    def index_at(self, token: int) -> int:
        """Return the index in the prose of the passage that holds a token, given by its index."""
        return bisect_right(self._token_counts, token)

    @lazy
    def _token_counts(self) -> list[int]:
        """How many tokens the prose has up to the end of each passage."""
        return list(accumulate(len(passage.text.split()) for passage in self.prose))

    @lazy
    def strings(self) -> frozenset[str]:
        """The strings between two spaces of the prose, each once."""
        return frozenset(self.tokens)

    def find_facts(self, reader: Reader[_Held]) -> dict[str, _Held]:
        """Return what the strings between two spaces of the prose hold for a reader.

        Those that hold nothing are left out.
        """
        turn, newest, found = self._facts
        if newest < reader.number:
            facts = load_facts()
            if turn == facts.turn:
                found = found | facts.find(self.strings, newest)
            else:
                found = facts.find(self.strings)
            self._facts = facts.turn, facts.newest, found
        return found.get(reader.number, {})

    def find_odd(self, pattern: re.Pattern[str]) -> Sequence[Passage]:
        """Return the passages of the prose, in order, in which ``pattern`` may match.

        It must match only in odd strings, and neither take in a space nor tell one from another.
        """
        if pattern not in _SOUGHT:
            _SOUGHT[pattern] = Reader(partial(_matches, pattern), of=Part.ODD)
        sought = self.find_facts(_SOUGHT[pattern])
        if len(sought) > MOST_SOUGHT:
            return self.prose
        passages = {
            passage.index: passage for string in sought for passage, _start in self.find_all(string)
        }
        return [passages[index] for index in sorted(passages)]

    def has_sign(self, sign: Sign | None) -> bool:
        """Tell whether the article may have ``sign``, in its prose or elsewhere: any for None."""
        if sign is None:
            return True
        present = self.find_signs(sign.watch)
        return present is None or sign.number in present

    def find_signs(self, watch: Watch) -> frozenset[int] | None:
        """Return the numbers of the signs of one subject that it may have; None if unknown."""
        newest, present = self._signs.get(watch, _UNSEEN)
        if newest < watch.newest:
            present = watch.find_in(self._all_text, self._data)
            self._signs[watch] = watch.newest, present
        return present

    @lazy
    def _all_text(self) -> str:
        """All passages, prose or not, in one string, each on lines of its own."""
        return "\n\n".join([passage.text for passage in self.passages])

    @lazy
    def _data(self) -> bytes | None:
        """The same with a byte for each character, where each can have one."""
        return shorten_roughly(self._all_text)

    def find_signed(self, sign: Sign | None) -> Sequence[Passage]:
        """Return the passages, prose or not, in order, that may have ``sign``.

        All are returned for None, and where nothing is known of signs.
        """
        present = None if sign is None else self.find_signs(sign.watch)
        if sign is None or present is None:
            return self.passages
        return list(_narrow(sign, self.passages)) if sign.number in present else ()

    def find_all(self, string: str) -> Iterator[tuple[Passage, int]]:
        """Yield the passages of the prose and the offsets in them at which ``string`` stands."""
        place = self.text.find(string)
        while place >= 0:
            index = bisect_right(self._prose_starts, place) - 1
            yield self.prose[index], place - self._prose_starts[index]
            place = self.text.find(string, place + len(string))

    def find_passages(self, strings: Set[str]) -> Sequence[Passage]:
        """Return the passages of the prose, in order, in which one of ``strings`` may stand."""
        if not strings or len(strings) > MOST_SOUGHT:
            return self.prose if strings else ()
        return [passage for passage in self.prose if any(map(passage.text.__contains__, strings))]

    @lazy
    def _folded_text(self) -> str:
        return fold(self.text)

    def find_passages_folded(self, strings: Set[str]) -> Sequence[Passage]:
        """Return the passages of the prose in which one of ``strings`` may stand in any case."""
        if not strings or len(strings) > MOST_SOUGHT:
            return self.prose if strings else ()
        text, starts = self._folded_text, [*self._prose_starts, len(self.text)]
        found: set[int] = set()
        for string in strings:
            place = text.find(string)
            while place >= 0:
                index = bisect_right(starts, place) - 1
                found.add(index)
                place = text.find(string, starts[index + 1])
        return [self.prose[index] for index in sorted(found)]

    def find_words(self, words: Set[str]) -> Iterator[tuple[Passage, int, str]]:
        """Yield passage, offset and word where one of ``words`` stands in the prose as a whole.

        They are letters and figures only, as they are written.
        """
        if len(words) > MOST_SOUGHT:
            for passage in self.prose:
                for found in _WHOLE.finditer(passage.text):
                    if found[0] in words:
                        yield passage, found.start(), found[0]
            return
        for word in sorted(words):
            for passage, start in self.find_all(word):
                if _is_whole(passage.text, start, start + len(word)):
                    yield passage, start, word

    def has_word(self, word: str) -> bool:
        """Tell whether the prose has ``word``, letters and figures, as it is written and whole."""
        if self._asks_much():
            return word in self._whole_words
        return next(self.find_words({word}), None) is not None

    @lazy
    def _whole_words(self) -> frozenset[str]:
        return frozenset(_WHOLE.findall(self.text))

    @lazy
    def folded(self) -> str:
        """All passages in lower case in one string, to ask quickly whether a word stands there."""
        return fold(self._all_text)

    @lazy
    def pairs(self) -> Pairs:
        """The same, to ask often whether words stand there side by side."""
        return Pairs(self.folded)

    def find_pair(self, pair: str) -> Iterator[tuple[Passage, int]]:
        """Yield passage and offset where two words, given in lower case, stand side by side."""
        for place in self.pairs.find_all(pair):
            index = bisect_right(self._starts, place) - 1
            yield self.passages[index], place - self._starts[index]

    @lazy
    def _starts(self) -> list[int]:
        """Where each passage starts in all of them."""
        return _find_starts(self.passages)

    def count_uses(self, word: str) -> int:
        """Return how often a word, given in small letters, stands in the article as a whole."""
        if self._asks_much() and word.isalnum():
            return self._whole_counts[word]
        text, count = self.folded, 0
        place = text.find(word)
        while place >= 0:
            end = place + len(word)
            count += _is_whole(text, place, end)
            place = text.find(word, end)
        return count

    @lazy
    def _whole_counts(self) -> Counter[str]:
        return Counter(_WHOLE.findall(self.folded))

    def _asks_much(self) -> bool:
        """Count a question about a word; tell whether there were so many that all are read."""
        self._asked += 1
        return self._asked > MOST_SOUGHT

    @lazy
    def is_foreign(self) -> bool:
        """Whether the article as a whole is in another language than English."""
        from newslint.language.foreign import is_foreign, may_be_foreign

        return may_be_foreign(self.spoken, self.folded) and is_foreign(self.text)

    def is_foreign_at(self, passage: Passage, start: int, end: int) -> bool:
        """Tell whether a stretch of ``passage``, or all of the article, is in another language."""
        from newslint.language.foreign import is_foreign_at

        return is_foreign_at(passage.text, start, end) or self.is_foreign

    def __iter__(self) -> Iterator[Passage]:
        return iter(self.passages)


def _narrow(sign: Sign, passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield those of some passages that may have a sign, where one of them at least may."""
    if len(passages) < 2:
        yield from passages
        return
    middle = len(passages) // 2
    for half in (passages[:middle], passages[middle:]):
        present = sign.watch.find("\n\n".join([passage.text for passage in half]))
        if present is None or sign.number in present:
            yield from _narrow(sign, half)


def _matches(pattern: re.Pattern[str], string: str) -> bool:
    """Tell whether a pattern matches in a string with a space to either side."""
    return pattern.search(f"\n{string}\n") is not None


_SOUGHT: dict[re.Pattern[str], Reader[bool]] = {}
"""What tells the odd strings in which each of the patterns matches that are ever looked for."""


def _find_starts(passages: Iterable[Passage]) -> list[int]:
    """Return where each passage starts in one string, an empty line between two of them."""
    return list(accumulate((len(passage.text) + 2 for passage in passages), initial=0))[:-1]


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum())
