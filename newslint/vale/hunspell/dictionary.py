"""A Hunspell dictionary, asked whether a word is right.

The answers are those of Hunspell 1.7 for what the affix file uses; `tests/vale/hunspell` compares
them where Hunspell is installed.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from newslint.vale.hunspell.affixes import DictionaryError, read_affixes
from newslint.vale.hunspell.compounds import Compounds
from newslint.vale.hunspell.readings import Reader, Reading
from newslint.vale.hunspell.wordlist import WordList

_MOST_KEPT = 20_000
_MOST_BREAKS = 10
_MOST_SHARPS = 5


class Dictionary:
    """One dictionary, made of the bytes of its two files.

    ``knows_accents`` says whether words with other letters than those of ASCII are wrong that it
    does not have.

    Raises:
        DictionaryError: the affix file cannot be read.

    """

    def __init__(self, affixes: bytes, words: bytes, *, knows_accents: bool = True) -> None:
        self.knows_accents = knows_accents
        self.affixes = read_affixes(affixes)
        self._words = WordList(words, self.affixes)
        self._reader = Reader(self.affixes, self._words)
        self._compounds = Compounds(self.affixes, self._words, self._reader)
        flag = self.affixes.flag
        self._forbidden = flag("FORBIDDENWORD")
        self._only_in_compound = flag("ONLYINCOMPOUND")
        self._needs_affix = flag("NEEDAFFIX")
        self._keeps_case = flag("KEEPCASE")
        self._has_sharps = "CHECKSHARPS" in self.affixes.switches
        self._right: dict[str, bool] = {}

    def is_right(self, word: str) -> bool:
        """Tell whether ``word`` is spelt right."""
        right = self._right.get(word)
        if right is None:
            if len(self._right) >= _MOST_KEPT:
                self._right.clear()
            right = self._right[word] = self._breaks(self._convert(word), 0)
        return right

    def choose(self, forms: Sequence[str]) -> set[str]:
        """Return those of many strings that come of an entry as they stand, by `has`."""
        return set(filter(self.has, self._reader.sift(forms)))

    def has(self, form: str) -> bool:
        """Tell whether ``form`` comes of an entry as it stands, in its own case and unbroken."""
        return any(
            self._stands_alone(reading, may_change_case=False)
            for reading in self._reader.read(form)
        )

    def _convert(self, word: str) -> str:
        for written, meant in self.affixes.input_forms:
            word = word.replace(written, meant)
        return word

    def _breaks(self, word: str, depth: int) -> bool:
        """Tell whether a word is right as it is, or its parts are, where it may be broken."""
        if self._is_right_in_case(word):
            return True
        return depth < _MOST_BREAKS and any(
            all(self._breaks(part, depth + 1) for part in parts)
            for parts in _break(word, self.affixes.breaks)
        )

    def _is_right_in_case(self, word: str) -> bool:
        """Tell whether a word is right; capitals may stand at its start, or all over it."""
        if word.isdigit() or not word:
            return bool(word)
        if self._is_form(word):
            return True
        lower = word.lower()
        if word.isupper() and len(word) > 1:
            return any(
                self._is_form(form, may_change_case=True)
                for low in self._vary_sharps(lower)
                for form in (low, low[:1].upper() + low[1:])
            )
        if word[:1].isupper() and word[1:] == lower[1:]:
            return self._is_form(lower, may_change_case=True)
        return False

    def _vary_sharps(self, lower: str) -> Iterator[str]:
        """Yield a word, and what it is where ``ss`` stands for the sharp s."""
        yield lower
        if self._has_sharps and 0 < lower.count("ss") <= _MOST_SHARPS:
            pieces = lower.split("ss")
            for choice in product(("ss", "ß"), repeat=len(pieces) - 1):
                yield "".join(a + b for a, b in zip(pieces, (*choice, ""), strict=True))

    def _is_form(self, form: str, *, may_change_case: bool = False) -> bool:
        is_found = False
        for reading in self._reader.read(form):
            if self._forbidden and self._forbidden in reading.stem:
                return False
            is_found = is_found or self._stands_alone(reading, may_change_case=may_change_case)
        return is_found or self._compounds.is_compound(form)

    def _stands_alone(self, reading: Reading, *, may_change_case: bool) -> bool:
        flags = reading.flags
        if self._only_in_compound and self._only_in_compound in flags:
            return False
        if self._forbidden and self._forbidden in flags:
            return False
        if may_change_case and self._keeps_case and self._keeps_case in flags:
            return False
        if self._needs_affix:
            if not reading.affixes:
                return self._needs_affix not in reading.stem
            return any(self._needs_affix not in affix.flags for affix in reading.affixes)
        return True


def _break(word: str, breaks: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield the parts of ``word`` for each place where it may be broken."""
    for pattern in breaks:
        if len(pattern) > 1 and pattern.startswith("^"):
            if word.startswith(pattern[1:]) and len(word) > len(pattern) - 1:
                yield (word[len(pattern) - 1 :],)
        elif len(pattern) > 1 and pattern.endswith("$"):
            if word.endswith(pattern[:-1]) and len(word) > len(pattern) - 1:
                yield (word[: 1 - len(pattern)],)
        else:
            for found in re.finditer(re.escape(pattern), word):
                if found.start() > 0 and found.end() < len(word):
                    yield word[: found.start()], word[found.end() :]


def load_dictionary(affixes: Path, words: Path) -> Dictionary:
    """Read a dictionary from its two files.

    Raises:
        DictionaryError: one of them cannot be read.

    """
    try:
        return Dictionary(affixes.read_bytes(), words.read_bytes())
    except OSError as error:
        raise DictionaryError(f"{error.filename} cannot be read: {error.strerror}") from None
    except UnicodeError:
        raise DictionaryError(f"{words} is not in the encoding of {affixes}") from None
    except DictionaryError as error:
        raise DictionaryError(f"{affixes}: {error}") from None
