"""Repetition: a word or two that stand twice in a row by accident (``the the``, ``of the of the``).

The end of a line may lie between them: the eye skips over it.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from operator import eq

import msgspec

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.document import OBJECT
from newslint.language.function_words import FUNCTION_WORDS, PLAIN_FUNCTION_WORDS
from newslint.language.lexicon import load_lexicon
from newslint.language.passages import MOST_SOUGHT, Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_SECONDS = frozenset("a an every its my our the their whether your".split())
"""Words that two words end with which stand twice by accident: ``of the of the``."""

_TWICE = compile_re(
    r" (?P<word>[a-z'’]++) "
    rf"(?:(?P=word)|(?P<second>{'|'.join(sorted(_SECONDS))}) (?P=word) (?P=second))"
    r"(?![\w'’‐‑–-])"
)
"""In a text with a space before it, whose line ends and opening marks are spaces.

No part of a word is tried twice, so that a long one takes no longer than many short ones.
"""

_OPENING = '\n"“‘('
_WORD_BEFORE = compile_re(r"([\w'’‐‑–-]+)[ \n]$")
_WORD_AFTER = compile_re(r"[ \n]([\w'’‐‑–-]+)")
_REACH = 60
"""How far a word beside a repetition is read."""

_OPENERS = PLAIN_FUNCTION_WORDS - {"can", "may", "might", "will"}
"""Words that stand twice by accident where the first of them opens a sentence: ``The the``.

The others are names as well: ``Will will come``.
"""

_NEVER_LAST = frozenset("a an and as at but by for from in into of or than the to with".split())
"""Words that end no line which its writer broke there."""


class RepetitionOptions(Options, frozen=True):
    """``allow`` lists words that may rightly stand twice, in small letters: had, that, very.

    ``allow-after`` maps a word to those after which it may: ``for: [waiting]``, as in "the boat
    that she was waiting for for years".
    """

    allow: tuple[str, ...] = ()
    allow_after: dict[str, list[str]] = msgspec.field(default_factory=dict)


def _compile(rules: Sequence[Rule]) -> Checker:
    allowed = [(rule, frozenset(rule.options.allow)) for rule in rules]

    def check(reading: Reading) -> Iterable[Match]:
        if not _stands_twice(reading):
            return
        for passage in reading.prose:
            for start, length in _find(passage):
                word = passage.folded[start : start + length].replace("’", "'")
                before = _neighbours(passage.folded, start, start)[0]
                against = [
                    rule
                    for rule, allow in allowed
                    if word not in allow and before not in rule.options.allow_after.get(word, ())
                ]
                if against and not reading.is_foreign_at(passage, start, start + 2 * length + 1):
                    for rule in against:
                        yield _match(rule, passage, start, length)

    return check


def _stands_twice(reading: Reading) -> bool:
    """Tell whether a word, or two, stand twice in a row with a space between."""
    repeated = _find_repeated(reading.lowers)
    if not repeated:
        return False
    text = _open(reading.folded).replace("’", "").replace("'", "")
    bare = {words.replace("'", "") for words in repeated}
    # Each is looked for in all of the text; where there are many, reading that once is sooner done.
    return len(bare) > MOST_SOUGHT or any(f" {words} {words}" in text for words in bare)


def _find_repeated(lowers: Sequence[str]) -> list[str]:
    """Return each word, or two, that follow themselves, whatever is between."""
    found = list(compress(lowers, map(eq, lowers, lowers[1:])))
    again = bytes(map(eq, lowers, lowers[2:]))
    place = again.find(b"\1\1")
    while place >= 0:
        found.append(f"{lowers[place]} {lowers[place + 1]}")
        place = again.find(b"\1\1", place + 1)
    return found


def _find(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where what stands twice begins, and how long it is."""
    for found in _TWICE.finditer(_open(passage.folded)):
        start, second = found.start("word") - 1, found["second"]
        length = len(found["word"]) + (len(second) + 1 if second else 0)
        is_accident = _is_phrase if second else _is_word
        if passage.text[start + length].isspace() and is_accident(passage, start, length):
            yield start, length


def _open(folded: str) -> str:
    spaced = f" {folded}"
    for mark in _OPENING:
        if mark in spaced:
            spaced = spaced.replace(mark, " ")
    return spaced


def _is_word(passage: Passage, start: int, length: int) -> bool:
    """Tell whether a word stands twice by accident."""
    text, word = passage.text, passage.folded[start : start + length]
    first, second = text[start : start + length], text[start + length + 1 : start + 2 * length + 1]
    before, after = _neighbours(passage.folded, start, start + 2 * length + 1)
    # A third one in a row is done on purpose, and a hidden object may belong to either.
    is_meant = (
        word in {before, after}
        or OBJECT in text[max(0, start - 1) : start + 2 * length + 2]
        or (text[start + length] == "\n" and word not in _NEVER_LAST)
    )
    if is_meant:
        return False
    if first == second == "I":
        return not text[max(0, start - 2) : start].strip(" ").isalnum()
    # Two capitals are a name (Duran Duran).
    if not second.islower() or (length == 1 and word != "a"):
        return False
    if first != second:
        return first.istitle() and word in _OPENERS and passage.starts_sentence(start)
    if "'" in word or "’" in word:
        return True
    # The names of animals have rare words twice: Meles meles meles.
    is_common = load_lexicon().half(word) is not None
    return load_lexicon().is_word(word) and (is_common or not _follows_capital(text, start))


def _follows_capital(text: str, start: int) -> bool:
    before = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
    return before is not None and before[1].istitle()


def _is_phrase(passage: Passage, start: int, length: int) -> bool:
    """Tell whether two words stand twice by accident."""
    text = passage.text
    one, other = passage.folded[start : start + length].split(" ")
    if one not in FUNCTION_WORDS:
        return False
    pair = text[start : start + 2 * length + 1]
    before, after = _neighbours(passage.folded, start, start + len(pair))
    if before == other or after == one or OBJECT in pair or "\n" in pair:
        return False
    return pair[length + 1 :].islower()


def _neighbours(folded: str, start: int, end: int) -> tuple[str, str]:
    before = _WORD_BEFORE.search(folded, max(0, start - _REACH), start)
    after = _WORD_AFTER.match(folded, end)
    return before[1] if before else "", after[1] if after else ""


def _match(rule: Rule, passage: Passage, start: int, length: int) -> Match:
    block, middle = passage.block, start + length
    end = middle + 1 + length
    # The first one keeps its capital; where markup parts the two, the one outside it goes.
    cuts = ((middle, end), (start, middle + 1))
    keeps_capital = passage.text[start:middle] != passage.text[middle + 1 : end]
    low, high = cuts[0] if keeps_capital or block.is_exact(*cuts[0]) else cuts[1]
    words = passage.text[start:middle]
    remedy = Remedy(((low, high, ""),), title=f"Write “{words}” once")
    return Match(rule, passage, start, end, {"word": passage.text[middle + 1 : end]}, (remedy,))


KIND = Kind(
    name="repetition",
    description="a word, or two words, that stand twice in a row",
    options=RepetitionOptions,
    compile=_compile,
    fields=frozenset({"word"}),
)
