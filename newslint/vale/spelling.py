"""A spelling rule's idea of what is right: dictionaries, lists of words, filters, vocabulary."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from zlib import decompress

import regex

from newslint.document import OBJECT
from newslint.vale.hunspell.affixes import DictionaryError
from newslint.vale.hunspell.dictionary import Dictionary, load_dictionary
from newslint.vale.hunspell.suggestions import suggest
from newslint.vale.wordsplitting import Token, split_tokens

_DATA = Path(__file__).parent / "data"
_GZIP = 31
_MOST_KEPT = 50_000
_LIMIT = 1.0
"""Seconds that one expression may take on one word, or for the phrases of one text."""

_LONGEST = 100
"""Code points; what is longer is no word."""

BUILT_IN = frozenset({"en_US", "en_US-web"})
"""The names of dictionaries that ours stands in for, where a style does not bring its own."""

_DEFAULT_FILTERS = regex.compile(r"[A-Z][a-z]+[A-Z]+\w+|\p{Lu}\Z|[^\p{L}_']")
"""What a rule passes over unless it is ``custom``: words like JavaScript and NASA, and whatever
holds a hyphen, a figure or another sign."""

_ACCENTED = regex.compile(r"(?![a-zA-Z])\p{L}")
"""Letters that no word of our dictionary has: of ``café`` or ``Niño`` it knows nothing."""


@cache
def load_built_in() -> Dictionary:
    """Return the dictionary that comes with newslint: English, American and British spellings."""
    affixes, words = (_DATA / "en.aff").read_bytes(), (_DATA / "en.dic.gz").read_bytes()
    return Dictionary(affixes, decompress(words, _GZIP), knows_accents=False)


@cache
def load_named(name: str, folders: tuple[str, ...]) -> Dictionary:
    """Return the dictionary ``name`` from the first of ``folders`` that has it.

    Raises:
        DictionaryError: none has it, and it is not one of `BUILT_IN`; or it cannot be read.

    """
    for folder in map(Path, folders):
        words = folder / f"{name}.dic"
        if words.is_file():
            return load_dictionary(folder / f"{name}.aff", words)
    if name in BUILT_IN:
        return load_built_in()
    places = ", ".join(folders) or "no folder"
    raise DictionaryError(f"there is no dictionary {name!r} in {places}")


def read_words(path: Path) -> frozenset[str]:
    """Return the words of a list, one a line.

    Raises:
        OSError: the list cannot be read.

    """
    lines = path.read_text("utf-8-sig", errors="replace").splitlines()
    return frozenset(line.strip() for line in lines) - {"", "#"}


class Speller:
    """Tells which words of a text are wrong.

    ``dictionaries`` says what is right; a word of ``words`` is right as it is written there, and
    one that is there in small letters is right in any case. A word in which one of ``filters`` is
    found is passed over. ``accepted`` holds expressions for whole words or phrases, whatever their
    case. Without ``has_default_filters`` only what is no prose is passed over.
    """

    def __init__(
        self,
        dictionaries: Sequence[Dictionary],
        *,
        words: Iterable[str] = (),
        filters: Iterable[str] = (),
        accepted: Iterable[str] = (),
        has_default_filters: bool = True,
    ) -> None:
        self._dictionaries = tuple(dictionaries)
        self._words = frozenset(words)
        self._filters = [regex.compile(pattern) for pattern in filters]
        if has_default_filters:
            self._filters.append(_DEFAULT_FILTERS)
        if not any(dictionary.knows_accents for dictionary in self._dictionaries):
            self._filters.append(_ACCENTED)
        self._accepted = _compile_accepted(accepted)
        self._passes: dict[str, bool] = {}
        self._suggested: dict[str, tuple[str, ...]] = {}

    def find(self, text: str) -> Iterator[Token]:
        """Yield the words of ``text`` that are wrong, in order.

        Raises:
            TimeoutError: an expression takes too long.

        """
        phrases = self._find_phrases(text)
        for token in split_tokens(text):
            passes = self._passes.get(token.text)
            if passes is None:
                if len(self._passes) >= _MOST_KEPT:
                    self._passes.clear()
                passes = self._passes[token.text] = self._lets_pass(token.text)
            if not passes and not any(
                start <= token.start and token.end <= end for start, end in phrases
            ):
                yield token

    def _find_phrases(self, text: str) -> list[tuple[int, int]]:
        if self._accepted is None:
            return []
        return [match.span() for match in self._accepted.finditer(text, timeout=_LIMIT)]

    def _lets_pass(self, word: str) -> bool:
        return (
            OBJECT in word
            or len(word) > _LONGEST
            or any(each.search(word, timeout=_LIMIT) for each in self._filters)
            or word in self._words
            or word.lower() in self._words
            or self.is_right(word)
        )

    def is_right(self, word: str) -> bool:
        """Tell whether a dictionary knows ``word``."""
        return any(dictionary.is_right(word) for dictionary in self._dictionaries)

    def _choose(self, forms: Sequence[str]) -> set[str]:
        return {form for dictionary in self._dictionaries for form in dictionary.choose(forms)}

    def suggest(self, word: str) -> tuple[str, ...]:
        """Return up to five words that ``word`` may have been meant to be, the likeliest first."""
        if word not in self._suggested:
            if len(self._suggested) >= _MOST_KEPT:
                self._suggested.clear()
            affixes = [dictionary.affixes for dictionary in self._dictionaries]
            self._suggested[word] = (
                tuple(suggest(word, self._choose, affixes[0])) if affixes else ()
            )
        return self._suggested[word]


def _compile_accepted(accepted: Iterable[str]) -> "regex.Pattern[str] | None":
    patterns = [f"(?:{pattern})" for pattern in accepted]
    if not patterns:
        return None
    return regex.compile(rf"(?i)(?<![\w])(?:{'|'.join(patterns)})(?:'s|’s)?(?![\w])")
