"""What becomes of a word: whether it is known, a name, half of a run, or only seen.

Lists drawn from the web hold accidents: ``ofthe``, ``inthe``. What gives them away is how often the
string stands there against how often its two words do: an accident is about two hundred thousand
times as rare as the two words, a real compound more than a three hundredth as common.
"""

from collections.abc import Iterator
from functools import cached_property

from newslint.language.function_words import FUNCTION_WORDS, PLAIN_FUNCTION_WORDS
from tools.lexicon.sources import Sources

RAREST = -8.8
"""The share, as a decimal logarithm, that a word has which a list of text lacks."""

_UNSEEN_PAIR = -7.6
"""A pair that the counts lack is rarer than this."""

_UNSEEN_STRING = -9.3
"""What no list of text has is rarer than this."""

_PRONOUN = 1.7
"""By how much the pronoun I is commoner than the counts say, which have only its small letter."""

_CORE_SIZE = 70
"""Up to this size of SCOWL a word is one that a reader may know."""

_SURE_SIZE = 60
"""Up to this size of SCOWL a word is one, however often it is a name too."""

_LARGEST = 95
"""SCOWL's largest list has strings that hardly anybody uses."""

_CAPITAL_SURPLUS = 0.3
"""What is commoner by this with a capital than without is a name."""

_TWO_LETTERS = frozenset(
    "am an as at be by do go he if in is it me my no of on or so to up us we".split()
)
_WIRE_WORDS = frozenset("bln cts dlr dlrs mln pct qtr shr shrs stg vs".split())
"""How news agencies write million, dollars, per cent and the like."""

_SHORT_HALVES = {3: (35, -5.0), 4: (50, -6.2)}
"""For halves of so many letters: the largest list, and the least share."""

_RAREST_CORE_HALF = -8.0
_RAREST_LISTED_HALF = -8.2
_RAREST_SEEN_HALF = -7.5
_SHORTEST_RARE_HALF = 5

_SURPLUS = {"core": -3.5, "function": -1.0, "listed": -2.5}
"""A word is known where it is commoner than its two words by more than this.

The two words may be any in the lists that readers know; in larger lists one of them may be a
function word, or not.
"""

_SURPLUS_OF_HALVES = -1.5


class Choice:
    """What becomes of each word of ``sources``."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources

    def share(self, word: str) -> float:
        """Return how common ``word`` is, as the decimal logarithm of its share of text."""
        seen = self.sources.seen.get(word, [])
        return (sum(seen) + RAREST * (2 - len(seen))) / 2

    def pair_share(self, left: str, right: str) -> float:
        """Return how common ``left right`` is as two words."""
        if (pair := self.sources.pairs.get((left, right))) is not None:
            return pair
        return min(_UNSEEN_PAIR, self.share(left) + self.share(right))

    def string_share(self, word: str) -> float:
        """Return how often ``word`` stands in text as it is, where one list may lack it."""
        return max(self.sources.seen.get(word, []), default=_UNSEEN_STRING)

    @cached_property
    def common_halves(self) -> set[str]:
        """The words that readers know, as halves of a run; of short ones only few."""
        halves = {"a"} | _TWO_LETTERS | _WIRE_WORDS  # the pronoun I is a capital
        for word, size in self.sources.sizes.items():
            length, share = len(word), self.share(word)
            if length in _SHORT_HALVES:
                largest, least = _SHORT_HALVES[length]
                if size <= largest and share >= least:
                    halves.add(word)
            elif length >= _SHORTEST_RARE_HALF:
                is_core = size <= _CORE_SIZE or word in self.sources.edited
                if is_core and share >= _RAREST_CORE_HALF and not self.is_name(word):
                    halves.add(word)
        return halves

    @cached_property
    def halves(self) -> set[str]:
        """All words that may be half of a run: `common_halves`, and long ones that are rarer."""
        halves = set(self.common_halves)
        for word in self.sources.sizes.keys() | self.sources.small.keys():
            if len(word) >= _SHORTEST_RARE_HALF and word not in halves:
                is_listed = self.sources.sizes.get(word, _LARGEST) < _LARGEST
                is_half = self._is_listed_half if is_listed else self._is_seen_half
                if not self.is_name(word) and is_half(word):
                    halves.add(word)
        return halves

    def _is_listed_half(self, word: str) -> bool:
        pairs = list(split(word, self.common_halves))
        return self.share(word) >= _RAREST_LISTED_HALF and (
            not pairs or self._surplus(word, pairs) >= _SURPLUS_OF_HALVES
        )

    def _is_seen_half(self, word: str) -> bool:
        # What no dictionary has and is two words is as likely an accident.
        is_frequent = self.sources.small.get(word, _UNSEEN_STRING) >= _RAREST_SEEN_HALF
        return is_frequent and not any(split(word, self.common_halves))

    def is_name(self, word: str) -> bool:
        """Tell whether a word that readers know as none stands in text rather with a capital."""
        if self.sources.sizes.get(word, _LARGEST) <= _SURE_SIZE:
            return False
        small = self.sources.small.get(word, _UNSEEN_STRING)
        return self.sources.capitals.get(word, _UNSEEN_STRING) > small + _CAPITAL_SURPLUS

    @cached_property
    def words(self) -> set[str]:
        """The known words; of rare ones only those that could be two words run together."""
        words = set(self.halves)
        for word, size in self.sources.sizes.items():
            if self.is_name(word):
                continue
            pairs = list(split(word, self.halves))
            if not pairs:
                if size <= _CORE_SIZE or word in self.sources.edited:
                    words.add(word)
                continue
            best = max(pairs, key=lambda pair: self.pair_share(*pair))
            if word in self.sources.edited and PLAIN_FUNCTION_WORDS.isdisjoint(best):
                words.add(word)
                continue
            is_function = not FUNCTION_WORDS.isdisjoint(best)
            bound = "core" if size <= _CORE_SIZE else "function" if is_function else "listed"
            if self._surplus(word, [best]) > _SURPLUS[bound]:
                words.add(word)
        return words

    @cached_property
    def names(self) -> set[str]:
        """What is known as a name, or stands in text with a capital, and is no known word."""
        return {
            name
            for name in self.sources.names | self.sources.capitals.keys()
            if name not in self.words and not self._is_accident(name)
        }

    def _is_accident(self, name: str) -> bool:
        """Tell whether a name is two words that the lists' sources ran together."""
        share = self.sources.capitals.get(name, _UNSEEN_STRING)
        pairs = [*split(name, self.halves)]
        if name in self.sources.names:  # only what stands in every article is no name after all
            pairs = [pair for pair in pairs if FUNCTION_WORDS.issuperset(pair)]
            return share < max((self.pair_share(*pair) for pair in pairs), default=-99) - 3.5
        likely = [self.pair_share(*pair) for pair in pairs]
        if name.startswith("i") and name[1:] in self.halves:
            likely.append(self.pair_share("i", name[1:]) + _PRONOUN)
        return share < max(likely, default=-99) - 2.5

    @cached_property
    def seen(self) -> set[str]:
        """Strings that stand in text, are no known words, and could be two words run together."""
        return {
            word
            for word in self.sources.seen.keys() | self.sources.capitals.keys()
            if word not in self.words
            and (word in self.sources.seen or word not in self.names)
            and any(split(word, self.halves))
        }

    def _surplus(self, word: str, pairs: list[tuple[str, str]]) -> float:
        return self.string_share(word) - max(self.pair_share(*pair) for pair in pairs)


def split(word: str, halves: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the ways in which ``word`` is two halves."""
    for seam in range(1, len(word)):
        if word[:seam] in halves and word[seam:] in halves:
            yield word[:seam], word[seam:]
