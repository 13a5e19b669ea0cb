"""Identity: whether two spellings in one article mean the same bearer."""

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newslint.language.lexicon import load_lexicon
from newslint.language.people.bearers import Bearer
from newslint.language.people.kin import KIN
from newslint.language.people.likeness import LEAST_OF_TWO, SLIPS, Difference, differ, fold
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_NEVER = 1000


class _Least(NamedTuple):
    """The shortest word that a difference leaves alike, by what speaks for one name.

    ``beside`` holds where the other names beside both agree, ``alone`` where one of them stands
    without any other name, and ``person`` where that one speaks, or owns something. The columns
    ``odd_...`` hold where one of the two is a string that hardly anybody is called.
    """

    beside: int = _NEVER
    alone: int = _NEVER
    person: int = _NEVER
    odd_beside: int = _NEVER
    odd_alone: int = _NEVER
    odd_person: int = _NEVER


_LEAST = {
    Difference.ACCENT: _Least(3, 4, 4, 3, 4, 4),
    Difference.APOSTROPHE: _Least(4, 5, 5, 4, 5, 5),
    Difference.INITIAL: _Least(beside=5, odd_beside=5),
    Difference.FINAL_Y: _Least(5, _NEVER, 7, 4, 7, 6),
    Difference.CAPITAL: _Least(5, 5, 5, 5, 5, 5),
    Difference.TRANSPOSED: _Least(4, 6, 5, 4, 5, 4),
    Difference.ENDING: _Least(odd_beside=6, odd_alone=6, odd_person=6),
    Difference.DOUBLED: _Least(5, 6, 5, 4, 5, 4),
    Difference.DROPPED: _Least(5, 7, 5, 4, 6, 4),
    Difference.VOWEL: _Least(5, 7, 5, 4, 6, 4),
    Difference.CONSONANT: _Least(6, _NEVER, 6, 5, 6, 5),
    Difference.FINAL: _Least(5, 6, 6, 4, 5, 4),
    Difference.FINAL_VOWEL: _Least(5, _NEVER, _NEVER, 5, _NEVER, 5),
    Difference.CUT: _Least(6, _NEVER, 6, 5, _NEVER, 5),
    Difference.TWO: _Least(LEAST_OF_TWO, _NEVER, _NEVER, LEAST_OF_TWO, 8, LEAST_OF_TWO),
}

_SURE = frozenset(
    {Difference.ACCENT, Difference.TRANSPOSED, Difference.CAPITAL, Difference.APOSTROPHE}
)
_NO_FAMILY = frozenset({Difference.ACCENT, Difference.APOSTROPHE, Difference.FINAL_Y})
"""What parts two ways to write one name, which no two members of a family have."""
_NEVER_GIVEN = frozenset({Difference.FINAL_VOWEL, Difference.INITIAL})
_LIKELY = {Difference.DROPPED: 8, Difference.DOUBLED: 8, Difference.FINAL: 8}
"""The shortest word that may differ so where neither spelling has another name beside it."""
_LIKELY_IF_ODD = _LIKELY | {Difference.VOWEL: 8, Difference.CONSONANT: 10}
_UNLIKELY = frozenset({Difference.CONSONANT, Difference.TWO, Difference.FINAL_VOWEL})
_CLOSE = 60
_RARE = 42
"""Names that are read no more often than this are hardly anybody's: see `lexicon`."""
_SENTENCE_END = compile_re(r"[.!?][\"'”’)]*\s")


@lru_cache(maxsize=40_000)
def are_alike(left: str, right: str) -> Difference | None:
    """Return in what two spellings differ, where they are alike enough to be one name."""
    length = min(len(left), len(right))
    if max(len(left), len(right)) - length > 2:
        return None
    difference = differ(left, right)
    if difference is None:
        return None
    least = _LEAST[difference]
    return difference if length >= min(least.beside, least.odd_beside) else None


def is_same_bearer(left: Bearer, right: Bearer, difference: Difference, reading: Reading) -> bool:
    """Tell whether the article shows that two spellings that are alike are one name."""
    common = _is_common(left, reading) + _is_common(right, reading)
    if common == 2 or (common and difference not in SLIPS) or _stand_together(left, right):
        return False
    if left.sexes and right.sexes and left.sexes.isdisjoint(right.sexes):
        return False
    least, length = _LEAST[difference], min(len(left.text), len(right.text))
    has_odd = is_odd(left.text) or is_odd(right.text)
    together = _share_neighbour(left, right, difference)
    may_be_family = not has_odd and difference not in _NO_FAMILY
    if together and may_be_family and _are_kin(left, right, reading):
        return False
    if together is not None:
        return together and length >= (least.odd_beside if has_odd else least.beside)
    return not common and _is_alone(left, right, difference)


@lru_cache(maxsize=40_000)
def is_odd(name: str) -> bool:
    """Tell whether hardly anybody is called so, as a slip makes a name."""
    lexicon, key = load_lexicon(), fold(name)
    return not lexicon.is_word(key) and lexicon.capital_frequency(key) < _RARE


def _are_kin(left: Bearer, right: Bearer, reading: Reading) -> bool:
    """Tell whether two given names before one surname may be those of a family's members."""
    is_given = not _share(left.names_before(headings=True), right.names_before(headings=True))
    return is_given and not KIN.isdisjoint(reading.word_counts.keys())


def _is_alone(left: Bearer, right: Bearer, difference: Difference) -> bool:
    """Tell whether one of two spellings, without a name beside it, can only mean the other one."""
    length, least = min(len(left.text), len(right.text)), _LEAST[difference]
    if not left.names_before() and not right.names_before():
        has_odd = is_odd(left.text) or is_odd(right.text)
        likely = _LIKELY_IF_ODD if has_odd else _LIKELY
        is_long = length >= (least.odd_alone if has_odd else least.alone)
        return is_long and (difference in _SURE or length >= likely.get(difference, _NEVER))
    bare = right if left.names_before() else left
    if not _stands_for(bare):
        return False
    odd = is_odd(bare.text)
    if difference not in _SURE and not odd and min(len(left.uses), len(right.uses)) > 1:
        return False
    is_long = length >= (least.odd_alone if odd else least.alone)
    is_person = any(use.is_person for use in bare.uses)
    return is_long or (is_person and length >= (least.odd_person if odd else least.person))


def _is_common(bearer: Bearer, reading: Reading) -> bool:
    """Tell whether the word stands in small letters too, so that it is no name."""
    lower = bearer.text.lower()
    return reading.word_counts[lower] > len(bearer.uses) and lower in reading.written_words


def _stand_together(left: Bearer, right: Bearer) -> bool:
    """Tell whether both stand in one breath, as only the names of two bearers do."""
    # Of two that stand together, some pair has no other use between.
    uses = [(use, bearer) for bearer in (left, right) for use in bearer.uses]
    uses.sort(key=lambda entry: entry[0].place)
    for (first, ours), (last, theirs) in pairwise(uses):
        is_near = first.passage is last.passage and last.start - first.end < _CLOSE
        if ours is not theirs and is_near:
            between = first.passage.text[first.end : last.start]
            if not _SENTENCE_END.search(between):
                return True
    return False


def _share_neighbour(left: Bearer, right: Bearer, difference: Difference) -> bool | None:
    """Tell whether the same name stands beside both; nothing where one has none beside it.

    A heading in title case can show that two names agree, never that they do not.
    """
    for names in (Bearer.names_before, Bearer.names_after):
        ours, theirs = names(left, headings=True), names(right, headings=True)
        if _share(ours, theirs):
            # Simon and Simone with one surname are two people.
            return names is Bearer.names_before or difference not in _NEVER_GIVEN
        if _share_initial(ours, theirs):
            return difference not in _UNLIKELY
        if names(left) and names(right):
            return False
    return None


def _stands_for(bearer: Bearer) -> bool:
    """Tell whether a name that was never introduced stands alone, and not only in lists."""
    plain = [use for use in bearer.uses if not use.in_heading]
    return all(use.alone for use in plain) and not all(use.is_listed for use in bearer.uses)


def _share(ours: set[str], theirs: set[str]) -> bool:
    return any(
        not _is_initial(word) for word in set(map(fold, ours)).intersection(map(fold, theirs))
    )


def _share_initial(ours: set[str], theirs: set[str]) -> bool:
    return any(
        word[0] == other[0] and (_is_initial(word) or _is_initial(other))
        for word in ours
        for other in theirs
    )


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1
