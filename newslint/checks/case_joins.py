"""Case joins: a small word that lost the space before a capital (``inLondon``).

A capital inside a word is also how brands are written (``wikiHow``). A brand repeats, and both its
parts are common words; so a join is found only where it stands once, and where its second part is
a name, or stands by itself with its capital elsewhere in the article.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Remedy, Rule
from newslint.document import OBJECT
from newslint.language.joins import PLAIN_FUNCTION_WORDS
from newslint.language.lexicon import Lexicon, load_lexicon
from newslint.language.reading import Passage, Reading

_JOIN = re.compile(
    r"(?<![\w'’‐‑@#/\\.-])([a-z]{2,24})([A-Z][a-z]{1,24})(?![\w@/\\(=-]|['’](?!s\b))"
)
_APART = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{1,24}\b")
_BRAND_BEGINNINGS = frozenset(
    "be de do en go he la le me my no on our re the un up us we you your".split()
)
"""Short words that brands like to begin with: ``myGov``, ``goBus``."""


_BEFORE_NAMES = frozenset(
    """
    against announced around asked called featuring included includes including joined met named
    near said saw says signed told under visited
    """.split()
)
_TITLES = frozenset("dr lord mr mrs ms prof sen sir".split())
_SENTENCE_STARTS = frozenset("but it he her his if she the their these they this we when".split())


class CaseJoinsOptions(Options, frozen=True):
    """``allow`` lists words that are right as they are, written as they stand: ``wikiHow``."""

    allow: tuple[str, ...] = ()


def _compile(rules: Sequence[Rule]) -> Checker:
    allowed = [(rule, frozenset(rule.options.allow)) for rule in rules]

    def check(reading: Reading) -> Iterable[Match]:
        names = _Names(reading)
        for passage in reading.prose:
            for found in _JOIN.finditer(passage.text):
                for rule, allow in allowed:
                    if found[0] not in allow and found[0].lower() not in reading.vocabulary:
                        yield from _judge(rule, names, passage, found)

    return check


class _Names:
    """Where words with a capital stand by themselves in an article, not to open a sentence."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def _places(self) -> dict[str, tuple[Passage, int]]:
        places: dict[str, tuple[Passage, int]] = {}
        for passage in self.reading.prose:
            for found in _APART.finditer(passage.text):
                places.setdefault(found[0], (passage, found.start()))
        return places

    def find(self, name: str) -> Mention | None:
        """Return the first place of ``name``."""
        if name not in self._places:
            return None
        passage, start = self._places[name]
        return Mention(passage, start, start + len(name), f"“{name}” stands apart here")


def _judge(rule: Rule, names: _Names, passage: Passage, found: re.Match[str]) -> Iterator[Match]:
    left, right = found[1], found[2]
    lexicon = load_lexicon()
    if lexicon.half(left) is None or names.reading.word_counts[found[0].lower()] > 1:
        return
    if OBJECT in passage.text[max(0, found.start() - 1) : found.end() + 1]:
        return
    witness = names.find(right)
    if witness is None and not _is_name_after(left, right, lexicon):
        return
    seam = found.end(1)
    remedy = Remedy(((seam, seam, " "),), title=f"Write “{left} {right}”")
    fields = {"replacement": f"{left} {right}"}
    related = (witness,) if witness else ()
    yield Match(rule, passage, found.start(), found.end(), fields, (remedy,), related)


def _is_name_after(left: str, right: str, lexicon: Lexicon) -> bool:
    """Tell whether ``left`` is a word that stands before names, and ``right`` may well be one."""
    name = right.lower()
    if left in {"on", "the"} or name in _TITLES:
        return name in _TITLES or (len(name) > 3 and lexicon.is_name(name))
    if left in _BRAND_BEGINNINGS:
        return False
    if left in PLAIN_FUNCTION_WORDS or left in _BEFORE_NAMES:
        return True
    return lexicon.is_name(name) or name in _SENTENCE_STARTS


KIND = Kind(
    name="case-joins",
    description="a word that lost the space before a capital",
    options=CaseJoinsOptions,
    compile=_compile,
)
