"""The case of headings: a capital to each word, or to the first word and to names only."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.document import CONDENSED
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.housestyle.peoples import PROPER
from newslint.language.passages import Passage
from newslint.language.people.titles import COURTESY
from newslint.language.reading import Reading
from newslint.language.words import Word
from newslint.patterncode import compile_re

_OPENERS = ":.!?–—|/&+"
_MARKS = " \u00a0\"'“‘([{"
_APOSTROPHES = "'’‘"
_NUMBER = compile_re(r"\.?[ \u00a0]\d")
_ASKING = frozenset("how what when where which who why".split())
_CONTRACTION = compile_re(r"(?:n['’]t|['’](?:s|re|ll|ve|d|m))\Z")


def find_capitals(reading: Reading) -> frozenset[str]:
    """Return the words that the body has with a capital inside a sentence, more often than not.

    Two words side by side that have one belong to a name, whatever each has elsewhere: they are
    returned as "peak district".
    """
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    pairs: set[str] = set()
    for passage in reading.prose:
        if passage.role in CONDENSED:
            continue
        before: Word | None = None
        for word in passage.words:
            if word.text[0].islower():
                small[word.text] += 1
            elif not passage.starts_sentence(word.start):
                capital[word.lower] += 1
                if before and _is_pair(passage, before, word):
                    pairs.add(f"{before.lower} {word.lower}")
            before = word
    return frozenset(word for word, count in capital.items() if count > small[word]) | pairs


def has_capital(reading: Reading, word: str) -> bool:
    """Tell whether `find_capitals` returns a word, given in small letters."""
    capital = small = 0
    for passage in reading.prose:
        if passage.role in CONDENSED:
            continue
        for found in passage.find_words({word}):
            if found.text[0].islower():
                small += found.text == word
            elif not passage.starts_sentence(found.start):
                capital += 1
    return capital > small


def _is_pair(passage: Passage, left: Word, right: Word) -> bool:
    """Tell whether two words with a capital stand side by side."""
    return (
        left.text[0].isupper()
        and left.lower not in FUNCTION_WORDS | _ASKING
        and passage.text[left.end : right.start] in {" ", "\u00a0"}
    )


def find_common(passage: Passage, names: frozenset[str]) -> Iterator[Word]:
    """Yield the words of a heading whose capital nothing calls for; ``names`` have theirs."""
    from newslint.language.lexicon import load_lexicon

    lexicon = load_lexicon()
    words = passage.words
    for index, word in enumerate(words):
        before = passage.text[max(0, word.start - 8) : word.start].rstrip(_MARKS)
        if not before or before[-1] in _OPENERS or not word.text[0].isupper():
            continue
        is_article = word.text == "A" and passage.text[word.end + 1 : word.end + 2].isalpha()
        is_clipped = word.text == "N" and passage.text[word.start - 1] in _APOSTROPHES
        if is_clipped:
            yield word
            continue
        is_plain = word.text[1:].islower() or is_article
        near = words[max(0, index - 1) : index + 2]
        is_number = word.text == "No" and _NUMBER.match(passage.text, word.end) is not None
        is_person = any(each.lower in COURTESY for each in words[max(0, index - 1) : index + 1])
        is_fixed = is_number or is_person or word.lower in PROPER
        if not is_plain or is_fixed or _is_named(word, near, names):
            continue
        base = _CONTRACTION.sub("", word.lower)
        if base in {"i", *PROPER} or base in names:
            continue
        if lexicon.is_word(base) and not lexicon.capital_frequency(base):
            yield word


def _is_named(word: Word, near: Sequence[Word], names: frozenset[str]) -> bool:
    """Tell whether a word is a name of the body, or part of one with a neighbour in ``near``."""
    return word.lower in names or any(
        f"{left.lower} {right.lower}" in names
        for left, right in pairwise(near)
        if word in (left, right)
    )


def find_small(passage: Passage) -> Iterator[Word]:
    """Yield the words without a capital that would have one, had each word of note."""
    for word in passage.words:
        if word.text.islower() and word.text.isalpha() and word.lower not in FUNCTION_WORDS:
            yield word
