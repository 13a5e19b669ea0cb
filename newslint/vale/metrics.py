"""What a text counts: its words, sentences, syllables, and the words that are hard to read."""

import re
from collections.abc import Iterable

from msgspec import Struct

from newslint.document import OBJECT
from newslint.language.sentences import find_sentences
from newslint.vale.syllables import count_syllables

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

_LONG = 6
"""Letters; a word with more is long, as the index LIX has it."""

_EASY_ENDINGS = ("es", "ed", "ing")
"""Endings that make a word longer, but no harder, as the Gunning fog index has it."""


class Metrics(Struct, frozen=True):
    """The counts of a text, all of what a reader reads as prose."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    characters: int = 0
    """Letters and figures."""
    paragraphs: int = 0
    complex_words: int = 0
    """Words of three syllables or more, an ending like ``-ing`` not counted as one."""
    polysyllabic_words: int = 0
    """Words of three syllables or more."""
    long_words: int = 0
    """Words of seven letters or more."""


def measure(paragraphs: Iterable[str]) -> Metrics:
    """Return the counts of ``paragraphs``; no sentence runs from one into the next."""
    words: list[str] = []
    sentences = count = 0
    for paragraph in paragraphs:
        text = paragraph.replace(OBJECT, " ")
        if own := _WORD.findall(text):
            count += 1
            words += own
            sentences += sum(bool(_WORD.search(text, *place)) for place in find_sentences(text))
    syllables = [count_syllables(word) for word in words]
    return Metrics(
        words=len(words),
        sentences=sentences,
        syllables=sum(syllables),
        characters=sum(len(word) - word.count("'") - word.count("’") for word in words),
        paragraphs=count,
        complex_words=sum(
            number - word.endswith(_EASY_ENDINGS) > 2
            for word, number in zip(words, syllables, strict=True)
        ),
        polysyllabic_words=sum(number > 2 for number in syllables),
        long_words=sum(len(word) > _LONG for word in words),
    )
