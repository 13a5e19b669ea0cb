"""The case of headings: a capital to each word, or to the first word and to names only."""

from collections import Counter
from collections.abc import Iterator

from newslint.document import CONDENSED
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.reading import Passage, Reading
from newslint.language.words import Word

_OPENERS = ":.!?–—|/&"


def find_capitals(reading: Reading) -> frozenset[str]:
    """Return the words that the body has with a capital inside a sentence, more often than not."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for passage in reading.prose:
        if passage.role in CONDENSED:
            continue
        for word in passage.words:
            if word.text[0].islower():
                small[word.text] += 1
            elif not passage.starts_sentence(word.start):
                capital[word.lower] += 1
    return frozenset(word for word, count in capital.items() if count > small[word])


def find_common(passage: Passage, names: frozenset[str]) -> Iterator[Word]:
    """Yield the words of a heading whose capital nothing calls for; ``names`` have theirs."""
    from newslint.language.lexicon import load_lexicon

    lexicon = load_lexicon()
    for word in passage.words:
        before = passage.text[max(0, word.start - 8) : word.start].rstrip(" \u00a0\"'“‘(")
        if not before or before[-1] in _OPENERS or not word.text[0].isupper():
            continue
        is_article = word.text == "A" and passage.text[word.end + 1 : word.end + 2].isalpha()
        is_plain = word.text[1:].islower() or is_article
        if not is_plain or word.lower in names:
            continue
        if lexicon.is_word(word.lower) and not lexicon.capital_frequency(word.lower):
            yield word


def find_small(passage: Passage) -> Iterator[Word]:
    """Yield the words without a capital that would have one, had each word of note."""
    for word in passage.words:
        if word.text.islower() and word.text.isalpha() and word.lower not in FUNCTION_WORDS:
            yield word
