"""Spellings: words with two spellings, by the sets of the rules that hold one article to one."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from newslint.checks.kind import Rule
from newslint.language.inflection import ENDINGS, add_ending
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.survey.places import is_own
from newslint.survey.table import FormKey, Kind

_VERB_ENDINGS = r"(?:e[sdr]?|ers|ing|ings|able|ation|ations|ational)"
_REACH = 20


class _Spelling(Struct, frozen=True):
    key: FormKey
    is_name: bool


class SpellingFinder:
    """Finds the spellings that the rules of the kind ``variants`` list."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._words: dict[str, _Spelling] = {}
        self._phrases: dict[str, _Spelling] = {}
        self._exceptions: list[str] = []
        self._endings: list[tuple[str, re.Pattern[str]]] = []
        self._verbs: dict[str, _Spelling | None] = {}
        for rule in rules:
            for spellings in rule.options.sets:
                self._add(spellings)
            for endings in rule.options.endings:
                stems = [ending.removesuffix("e") for ending in endings]
                pattern = rf"(?P<verb>\w{{3,}})(?P<stem>{'|'.join(stems)}){_VERB_ENDINGS}"
                self._endings.append((stems[0], re.compile(pattern)))
            self._exceptions.extend(phrase.lower() for phrase in rule.options.exceptions)
        self._pattern = (
            re.compile(rf"\b(?:{'|'.join(map(re.escape, self._phrases))})\b")
            if self._phrases
            else None
        )

    def _add(self, spellings: Sequence[str]) -> None:
        for spelling in spellings:
            key = FormKey(Kind.SPELLINGS.value, spellings[0].lower(), spelling)
            found = _Spelling(key, spelling[0].isupper())
            for ending in ENDINGS:
                word = add_ending(spelling, ending).lower()
                table = self._phrases if " " in word else self._words
                table.setdefault(word, found)

    def find(self, reading: Reading) -> Iterator[tuple[FormKey, Passage, int]]:
        """Yield each spelling of the article with its place."""
        words = {
            word: found
            for word in reading.word_counts
            if (found := self._words.get(word) or self._verb(word)) is not None
        }
        phrases = self._pattern if self._pattern and self._pattern.search(reading.folded) else None
        for passage in reading.prose if words or phrases else ():
            for word in passage.words:
                found = words.get(word.lower)
                if found and self._counts(passage, word.start, word.end, found):
                    yield found.key, passage, word.start
            for match in phrases.finditer(passage.folded) if phrases else ():
                found = self._phrases[match[0]]
                if self._counts(passage, match.start(), match.end(), found):
                    yield found.key, passage, match.start()

    def _verb(self, word: str) -> _Spelling | None:
        if word not in self._verbs:
            if len(self._verbs) > _MOST_KEPT:
                self._verbs.clear()
            self._verbs[word] = next(self._read_verb(word), None)
        return self._verbs[word]

    def _read_verb(self, word: str) -> Iterator[_Spelling]:
        for first, pattern in self._endings:
            if word not in self._exceptions and (match := pattern.fullmatch(word)):
                group, form = f"{match['verb']}{first}e", f"{match['verb']}{match['stem']}e"
                yield _Spelling(FormKey(Kind.SPELLINGS.value, group, form), is_name=False)

    def _counts(self, passage: Passage, start: int, end: int, found: _Spelling) -> bool:
        text = passage.text
        if found.is_name != text[start].isupper() and (
            found.is_name or not _only_opens_sentence(passage, start, end)
        ):
            return False
        if not is_own(passage, start, end):
            return False
        return not any(
            phrase in passage.folded[max(0, start - len(phrase)) : end + len(phrase)]
            for phrase in self._exceptions
        )


_MOST_KEPT = 100_000


def _only_opens_sentence(passage: Passage, start: int, end: int) -> bool:
    following = passage.text[end : end + _REACH].lstrip(" -\u00a0")[:1]
    return (
        passage.text[start + 1 : end].islower()
        and not following.isupper()
        and passage.starts_sentence(start)
    )
