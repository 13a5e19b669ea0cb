"""Identity: whether two spellings in one article mean the same bearer."""

import re
from itertools import pairwise

from newslint.language.bearers import Bearer
from newslint.language.likeness import LEAST_OF_TWO, Difference, differ
from newslint.language.reading import Reading

_LEAST_LENGTH = {
    Difference.ACCENT: 4,
    Difference.CAPITAL: 5,
    Difference.TRANSPOSED: 4,
    Difference.DOUBLED: 5,
    Difference.DROPPED: 5,
    Difference.VOWEL: 5,
    Difference.CONSONANT: 6,
    Difference.FINAL: 5,
    Difference.FINAL_VOWEL: 5,
    Difference.CUT: 6,
    Difference.TWO: LEAST_OF_TWO,
}
"""The shortest word that a difference leaves alike where the other names beside it agree."""

_LEAST_LENGTH_ALONE = {
    Difference.ACCENT: 4,
    Difference.CAPITAL: 5,
    Difference.TRANSPOSED: 6,
    Difference.DOUBLED: 6,
    Difference.DROPPED: 7,
    Difference.VOWEL: 7,
    Difference.FINAL: 6,
}
"""The same where one spelling stands without any other name."""

_LEAST_LENGTH_PERSON = {
    Difference.TRANSPOSED: 5,
    Difference.DOUBLED: 5,
    Difference.DROPPED: 5,
    Difference.VOWEL: 5,
    Difference.CONSONANT: 6,
    Difference.CUT: 6,
}
"""The same where the name that stands alone speaks, or owns something."""

_SLIPS = frozenset({Difference.TRANSPOSED, Difference.DROPPED})
_SURE = frozenset({Difference.ACCENT, Difference.TRANSPOSED, Difference.CAPITAL})
_LIKELY = frozenset({Difference.DROPPED, Difference.DOUBLED, Difference.FINAL})
_UNLIKELY = frozenset({Difference.CONSONANT, Difference.TWO, Difference.FINAL_VOWEL})
_LIKELY_LENGTH = 8
_CLOSE = 60
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s")


def are_alike(left: str, right: str) -> Difference | None:
    """Return in what two spellings differ, where they are alike enough to be one name."""
    length = min(len(left), len(right))
    if max(len(left), len(right)) - length > 2:
        return None
    difference = differ(left, right)
    return difference if difference and length >= _LEAST_LENGTH[difference] else None


def is_same_bearer(left: Bearer, right: Bearer, difference: Difference, reading: Reading) -> bool:
    """Tell whether the article shows that two spellings that are alike are one name."""
    common = _is_common(left, reading) + _is_common(right, reading)
    if common == 2 or (common and difference not in _SLIPS) or _stand_together(left, right):
        return False
    together = _share_neighbour(left, right, difference)
    if together is not None:
        return together
    return not common and _is_alone(left, right, difference)


def _is_alone(left: Bearer, right: Bearer, difference: Difference) -> bool:
    """Tell whether one of two spellings, without a name beside it, can only mean the other one."""
    length = min(len(left.text), len(right.text))
    is_long = length >= _LEAST_LENGTH_ALONE.get(difference, length + 1)
    if not left.names_before() and not right.names_before():
        is_likely = difference in _LIKELY and length >= _LIKELY_LENGTH
        return is_long and (difference in _SURE or is_likely)
    bare = right if left.names_before() else left
    if not _stands_for(bare):
        return False
    if difference not in _SURE and min(len(left.uses), len(right.uses)) > 1:
        return False
    is_person = any(use.is_person for use in bare.uses)
    return is_long or (is_person and length >= _LEAST_LENGTH_PERSON.get(difference, length + 1))


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
            return names is Bearer.names_before or difference is not Difference.FINAL_VOWEL
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
    return any(not _is_initial(word) for word in ours & theirs)


def _share_initial(ours: set[str], theirs: set[str]) -> bool:
    return any(
        word[0] == other[0] and (_is_initial(word) or _is_initial(other))
        for word in ours
        for other in theirs
    )


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1
