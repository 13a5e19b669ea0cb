"""Uses of spellings: where an article writes a word that has several, and could do otherwise."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from newslint.checks.formmatches import Use, match_form
from newslint.checks.kind import Match, Rule
from newslint.checks.policy import is_evidence
from newslint.language.inflection import ENDINGS, add_ending
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_INSIDE_ADDRESS = compile_re(r"[@/_#]|\.\w")
_REACH = 20


class Form(Struct, frozen=True, gc=False):
    """An inflected form: ``spellings`` are that form in each spelling of the set ``group``."""

    group: str
    spelling: int
    spellings: tuple[str, ...]
    is_name: bool = False


class SpellingUse(Use, frozen=True):
    """A word in one of its spellings where it stands."""

    form: Form


class FormTable:
    """The inflected forms of words that have several spellings.

    They are not all made beforehand, for that takes longer than to check an article; a word is to
    be looked at once, when an article first has it.
    """

    def __init__(self, sets: Iterable[tuple[str, Sequence[str]]]) -> None:
        listed = [
            (tuple(word.lower().removesuffix("e") for word in spellings), group, spellings)
            for group, spellings in sets
        ]
        self._length = min((len(stem) for stems, *_ in listed for stem in stems), default=0)
        self._by_start: dict[str, list[tuple[tuple[str, ...], str, Sequence[str]]]] = {}
        for each in listed:
            for start in {stem[: self._length] for stem in each[0]}:
                self._by_start.setdefault(start, []).append(each)

    def find(self, word: str) -> Form | None:
        """Return the form in the table that a word in small letters is."""
        for stems, group, spellings in self._by_start.get(word[: self._length], ()):
            for ending in ENDINGS if word.startswith(stems) else ():
                inflected = tuple(add_ending(each, ending) for each in spellings)
                for index, each in enumerate(inflected):
                    if each.lower() == word:
                        return Form(group, index, inflected, spellings[index][0].isupper())
        return None


def find_uses(
    reading: Reading, words: dict[str, Form], phrases: dict[str, Form]
) -> Iterator[SpellingUse]:
    """Yield where an article has the words and the phrases, given in small letters."""
    for passage in reading.prose:
        for word in passage.find_words(words.keys()):
            yield SpellingUse(passage, word.start, word.end, words[word.lower])
        for phrase, form in phrases.items():
            for match in re.finditer(rf"\b{re.escape(phrase)}\b", passage.folded):
                yield SpellingUse(passage, match.start(), match.end(), form)


def is_fixed(use: SpellingUse, exceptions: Sequence[str]) -> bool:
    """Tell whether the article could not write the word otherwise here."""
    passage, start, end = use.passage, use.start, use.end
    text = passage.text
    if not is_evidence(passage, start, end):
        return True
    if _INSIDE_ADDRESS.match(text, end) or text[max(0, start - 1) : start] in tuple("@/_#."):
        return True
    for phrase in exceptions:
        nearby = passage.folded[max(0, start - len(phrase)) : end + len(phrase)]
        if phrase in nearby:
            return True
    if use.form.is_name:
        return not text[start].isupper()
    return text[start].isupper() and not _only_opens_sentence(passage, start, end)


def _only_opens_sentence(passage: Passage, start: int, end: int) -> bool:
    following = passage.text[end : end + _REACH].lstrip(" -\u00a0")[:1]
    return (
        not passage.text[start + 1 : end].isupper()
        and not following.isupper()
        and passage.starts_sentence(start)
    )


def tell_use(
    rule: Rule, use: SpellingUse, wanted: int, model: SpellingUse, fields: dict[str, str]
) -> Match:
    """Return the match that asks for another spelling of a use, with ``model`` to show for it."""
    replacement = _in_case_of(use.text, use.form.spellings[wanted])
    return match_form(rule, use, (use.start, use.end, replacement), model, fields)


def _in_case_of(text: str, word: str) -> str:
    return word[:1].upper() + word[1:] if text[:1].isupper() else word
