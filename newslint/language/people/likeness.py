"""Likeness: in what two spellings of one name differ, as far as it is a slip or a romanisation."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import lru_cache
from itertools import chain, combinations
from typing import NamedTuple
from unicodedata import combining, normalize

_VOWELS = frozenset("aeiouy")
_OTHER_COUNTRY = ({"s", "z"}, {"c", "s"})
"""Letters that part British and American spellings: ``Organisation``, ``Defense``."""

_MAKES_ANOTHER_WORD = frozenset("adinrsy")
"""Letters that make a plural, an adjective or a woman's name of a name: ``Libyan``, ``Roberta``."""

_ROMANISED = "gkq"
_LEAST_OF_INITIAL = 5
"""Initials that stand for one letter of another script, and the shortest word with one."""

_FEW = 30
"""Words of one initial that are sooner compared than sorted by what is left of them."""

LEAST_OF_TWO = 7
"""The shortest word in which two letters may differ."""

_OTHERS = frozenset(
    {
        "bobbi bobby", "kerri kerry", "randi randy", "ricki ricky", "terri terry",
        "capital capitol", "center centre", "christian christina", "council counsel",
        "county country", "daniele danielle", "frances francis", "gabriele gabrielle",
        "jaime jamie", "man men", "marian marion", "marina martina", "marital martial",
        "michele michelle", "reagan regan", "theater theatre", "trail trial", "woman women",
    }
)  # fmt: skip
"""Pairs of words, as alike as two spellings, that are two names."""


class Shape(NamedTuple):
    """A word, and what quickly tells it from most others.

    ``letters`` has a bit for each of its letters. That two letters share one makes words no less
    alike.
    """

    initial: str
    length: int
    letters: int
    word: str


class Difference(Enum):
    """What parts two words that are nearly the same."""

    ACCENT = "an accent"
    CAPITAL = "a capital inside"
    APOSTROPHE = "the apostrophe behind the first letter is missing"
    INITIAL = "one romanised initial for another, as in Gaddafi and Qaddafi"
    FINAL_Y = "a last i or y, as in Alexei and Alexey"
    TRANSPOSED = "two letters change places"
    ENDING = "the last two letters change places, as in Fleisher and Fleishre"
    DOUBLED = "one letter is doubled"
    DROPPED = "one letter is missing inside"
    VOWEL = "one vowel for another inside"
    CONSONANT = "one consonant for another inside"
    FINAL = "the last letter is doubled"
    CUT = "the last letter is missing"
    FINAL_VOWEL = "a silent vowel at the end"
    TWO = "two letters differ inside"


SLIPS = frozenset({Difference.TRANSPOSED, Difference.DROPPED})
"""What a slip of the hand makes of a word, so that the one may be a plain word and no name."""


def fold(word: str) -> str:
    """Return ``word`` in lower case and without accents, for comparison."""
    if word.isascii():
        return word.lower()
    return "".join(
        character for character in normalize("NFD", word.lower()) if not combining(character)
    )


def find_near(words: Iterable[str], most: int) -> list[tuple[str, str]]:
    """Return the pairs of different words between which `differ` may see a likeness.

    They come in the order of the words, those with one initial together; after more than ``most``
    of them the search ends.
    """
    return find_near_shapes(map(describe, words), most)


def find_near_shapes(shapes: Iterable[Shape], most: int) -> list[tuple[str, str]]:
    """Return what `find_near` does, of words whose shapes are known."""
    groups: defaultdict[str, list[Shape]] = defaultdict(list)
    for shape in shapes:
        groups[shape.initial].append(shape)
    found: list[tuple[str, str]] = []
    for group in groups.values():
        if len(group) > _FEW:
            listed = [word for _initial, _length, _letters, word in group]
            near = sorted(_find_near_in(listed, most - len(found)))
            found.extend((listed[first], listed[second]) for first, second in near)
        elif len(group) > 1:
            # Two letters that are put in, taken out or changed touch four at most.
            found += [
                (left, right)
                for (_initial, ours, letters, left), (_, theirs, others, right) in combinations(
                    group, 2
                )
                if (letters ^ others).bit_count() <= 4 and -3 < ours - theirs < 3
            ]
    romanised = [groups[initial] for initial in _ROMANISED if initial in groups]
    if len(romanised) > 1:
        found.extend(_find_romanised(chain.from_iterable(romanised)))
    return found


def _find_romanised(shapes: Iterable[Shape]) -> Iterator[tuple[str, str]]:
    """Yield the words, all with romanised initials, that only these part."""
    by_rest: dict[str, list[str]] = {}
    for _initial, length, _letters, word in shapes:
        if length >= _LEAST_OF_INITIAL:
            by_rest.setdefault(fold(word)[1:], []).append(word)
    for words in by_rest.values():
        first = words[0][0]
        yield from ((words[0], word) for word in words if fold(word[0]) != fold(first))


@lru_cache(maxsize=40_000)
def describe(word: str) -> Shape:
    """Return the shape of a word."""
    letters = 0
    for character in fold(word):
        letters |= 1 << (ord(character) & 63)
    return Shape(fold(word[0]), len(word), letters, word)


def _find_near_in(words: Sequence[str], most: int) -> set[tuple[int, int]]:
    # Two words that are alike become the same word where one or two letters are taken out of each,
    # so that not every word need be held against every other.
    sharing: dict[str, list[int]] = {}
    for index, word in enumerate(words):
        for rest in _cut(fold(word)):
            sharing.setdefault(rest, []).append(index)
    pairs: set[tuple[int, int]] = set()
    for indexes in sharing.values():
        for pair in combinations(indexes, 2):
            pairs.add(pair)
            if len(pairs) > most:
                return pairs
    return pairs


def _cut(word: str) -> set[str]:
    """Return the word, and what is left of it without one or two letters, the initial kept."""
    once = {word[:place] + word[place + 1 :] for place in range(1, len(word))}
    cut = {word} | once
    if len(word) >= LEAST_OF_TWO:
        cut.update(
            rest[:place] + rest[place + 1 :] for rest in once for place in range(1, len(rest))
        )
    return cut


def differ(left: str, right: str) -> Difference | None:
    """Return in what two words differ, or nothing where they are the same or not alike.

    Changes of ending that make another word (a plural, an adjective, a feminine) are no likeness.
    """
    left, right = left.replace("’", "'"), right.replace("’", "'")
    if left == right:
        return None
    short, long = sorted((fold(left), fold(right)), key=len)
    if short == long:
        return _classify_same(left, right)
    if _lacks_apostrophe(*sorted((left, right), key=len)):
        return Difference.APOSTROPHE
    if short[1:] == long[1:]:
        return _classify_initial(short, long)
    if short[-1] == long[-1] == "s":
        short, long = short[:-1], long[:-1]
    is_far = not short or short[0] != long[0] or len(long) - len(short) > 2
    if is_far or " ".join(sorted((short, long))) in _OTHERS:
        return None
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    end = 0
    while end < len(short) - start and short[-1 - end] == long[-1 - end]:
        end += 1
    return _classify(short, long, start, end)


def _lacks_apostrophe(short: str, long: str) -> bool:
    """Tell whether it is ``OBrien`` and ``O'Brien``; ``Darcy`` and ``D'Arcy`` are two names."""
    if long[1:2] != "'":
        return False
    bare = long[0] + long[2:]
    return short == bare or (long[0] == "O" and short == bare.capitalize())


def _classify_initial(left: str, right: str) -> Difference | None:
    is_romanised = {left[0], right[0]} <= set(_ROMANISED) and len(left) >= _LEAST_OF_INITIAL
    return Difference.INITIAL if is_romanised else None


def _classify_same(left: str, right: str) -> Difference | None:
    if left.lower() != right.lower():
        return Difference.ACCENT
    # After a hyphen a capital is a matter of the heading, not of the name.
    return Difference.CAPITAL if left != right and "-" not in left else None


def _classify(short: str, long: str, start: int, end: int) -> Difference | None:
    left, right = short[start : len(short) - end], long[start : len(long) - end]
    found: Difference | None = None
    match len(left), len(right):
        case 0, 1:
            found = _classify_extra(right, long[start - 1], is_last=not end)
        case 1, 1 if end:
            found = _classify_swap(left, right)
        case 1, 1 if {left, right} == {"i", "y"}:
            found = Difference.FINAL_Y
        case 2, 2 if left == right[::-1]:
            is_other_word = not end and left in {"er", "re", "el", "le"}
            found = Difference.ENDING if is_other_word else Difference.TRANSPOSED
        case _ if end and len(right) <= 6 and _distance(left, right) == 2:
            found = Difference.TWO
    return found


def _classify_extra(letter: str, previous: str, *, is_last: bool) -> Difference | None:
    if not letter.isalpha():
        return None
    if not is_last:
        return Difference.DOUBLED if letter == previous else Difference.DROPPED
    if letter == previous and letter != "s":
        return Difference.FINAL
    if letter in _MAKES_ANOTHER_WORD:
        return None
    return Difference.FINAL_VOWEL if letter in "eo" else Difference.CUT


def _classify_swap(left: str, right: str) -> Difference | None:
    if left in _VOWELS and right in _VOWELS:
        return Difference.VOWEL
    return None if {left, right} in _OTHER_COUNTRY else Difference.CONSONANT


def _distance(left: str, right: str) -> int:
    """Return how many letters must be put in, taken out, changed or swapped with the next one."""
    rows = [list(range(len(right) + 1))]
    for i, character in enumerate(left, 1):
        row = [i]
        for j, other in enumerate(right, 1):
            last = rows[-1]
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (character != other))
            if i > 1 and j > 1 and character == right[j - 2] and left[i - 2] == other:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
