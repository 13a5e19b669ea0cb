"""Headline case: a headline with a capital to each word, where the house writes sentences.

Whether a word is a name the body shows; what it has with a capital inside a sentence keeps its
capital.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.document import CONDENSED, Role
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.reading import Passage, Reading
from newslint.language.words import Word

_FEWEST = 3
"""Common words with a capital that make a headline one in title case."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        heads = [
            passage
            for passage in reading
            if passage.role is Role.HEADLINE and any(passage.role in rule.scope for rule in rules)
        ]
        if not heads:
            return
        names = _find_names(reading)
        for passage in heads:
            common = list(_find_common(passage, names))
            if _is_title_case(passage, common):
                for rule in rules:
                    yield _match(rule, passage, common)

    return check


def _find_names(reading: Reading) -> frozenset[str]:
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


def _find_common(passage: Passage, names: frozenset[str]) -> Iterator[Word]:
    """Yield the words whose capital nothing calls for."""
    from newslint.language.lexicon import load_lexicon

    lexicon = load_lexicon()
    for word in passage.words:
        before = passage.text[max(0, word.start - 8) : word.start].rstrip(" \u00a0\"'“‘(")
        if not before or before[-1] in ":.!?–—|/" or not word.text[0].isupper():
            continue
        is_plain = word.text[1:].islower() or word.text == "A"
        if not is_plain or word.lower in names:
            continue
        if lexicon.is_word(word.lower) and not lexicon.capital_frequency(word.lower):
            yield word


def _is_title_case(passage: Passage, common: Sequence[Word]) -> bool:
    small = sum(
        word.text.islower() and word.lower not in FUNCTION_WORDS and word.text.isalpha()
        for word in passage.words
    )
    return len(common) >= _FEWEST and len(common) > 3 * small


def _match(rule: Rule, passage: Passage, common: Sequence[Word]) -> Match:
    text = passage.text
    start, end = common[0].start, common[-1].end
    wanted = list(text)
    for word in common:
        wanted[word.start] = text[word.start].lower()
    written = "".join(wanted)
    remedy = Remedy(((start, end, written[start:end]),), title=f"Write “{written}”")
    return Match(rule, passage, start, end, {"wanted": written}, (remedy,))


KIND = Kind(
    name="headline-case",
    description="a headline with a capital to each word, where the house writes it as a sentence",
    options=Options,
    compile=_compile,
    fields=frozenset({"wanted"}),
)
