"""Joins at a contraction: ``wasn'tthe``, ``hedidn't``, ``they'llgo``.

What stands beside an apostrophe is seldom two words by chance: the short forms of verbs are few.
"""

from collections.abc import Iterator

from newslint.language.function_words import NEGATED
from newslint.language.joins.join import Join
from newslint.language.joins.runs import Token
from newslint.language.lexicon import Lexicon, load_lexicon
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.stringfacts import Part, Reader
from newslint.patterncode import compile_re

_TAIL = compile_re(r"([A-Za-z]+)['’](t|s|re|ve|ll|d|m)([a-z]+)")
_HEAD = compile_re(r"([A-Za-z]+)['’]t(?![A-Za-z])")
_PRONOUNS = frozenset(
    "he here i it she that there they this we what when where who you how let".split()
)
_LEAST_COMMON = 62
"""The frequency from which a word may stand right behind a name's ``'s``."""


def find_contraction_joins(reading: Reading) -> Iterator[tuple[Passage, Join]]:
    """Yield the joins of the prose that have a contraction for a word."""
    for string, seams in reading.find_facts(_SEAMS).items():
        for start, seam, end in seams:
            yield from _place(reading, string[start:end], seam - start)


def _find_seams(string: str) -> tuple[tuple[int, int, int], ...]:
    """Return start, seam and end of each join in a string without a space."""
    if "’" not in string and "'" not in string:
        return ()
    lexicon = load_lexicon()
    return tuple({*_find_tails(string, lexicon), *_find_heads(string, lexicon)})


def _find_tails(string: str, lexicon: Lexicon) -> Iterator[tuple[int, int, int]]:
    for found in _TAIL.finditer(string):
        left, clitic, right = found[1].lower(), found[2], found[3]
        if clitic == "t":
            is_join = left in NEGATED
        elif left in _PRONOUNS:
            is_join = True
        else:
            is_known = len(left) > 2 and (lexicon.is_word(left) or lexicon.is_name(left))
            is_join = clitic == "s" and is_known and lexicon.frequency(right) >= _LEAST_COMMON
        is_whole = lexicon.is_word(f"{clitic}{right}") and clitic != "t"
        if is_join and not is_whole and lexicon.half(right) and (len(right) > 1 or right == "a"):
            yield found.start(), found.start(3), found.end()


def _find_heads(string: str, lexicon: Lexicon) -> Iterator[tuple[int, int, int]]:
    for found in _HEAD.finditer(string):
        text = found[1].lower()
        if text in NEGATED:
            continue
        for place in range(1, len(text)):
            left = text[:place]
            is_word = lexicon.half(left) or lexicon.is_name(left) or left == "i"
            if text[place:] in NEGATED and is_word:
                yield found.start(), found.start() + place, found.end()
                break


_SEAMS = Reader(_find_seams, of=Part.ODD)


def _place(reading: Reading, string: str, seam: int) -> Iterator[tuple[Passage, Join]]:
    for passage, start in reading.find_all(string):
        token = Token(reading, passage, start, start + len(string))
        if token.stands_free() and token.uses == 1 and not token.is_foreign:
            yield passage, Join(start, token.end, (start + seam,))
