"""Two words run together: where the seam of a run lies, and how sure it is that there is one.

A run is a string of lower-case letters that is no known word. Every feature of a run is a named
number, and the score their weighted sum: above 0, two words run together are the likely
explanation. The weights were fitted on runs made by deleting spaces from news copy against the
unknown words that stand in such copy anyway.
"""

import math

from msgspec import Struct

from newslint.language.affixes import PREFIXES, SUFFIXES
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.lexicon import Half, Lexicon

_TOTAL = 120
"""The size of the text in which the lexicon's words were counted, in its unit."""

_PAIR_SCALE = 18
"""The text in which the pairs were counted is larger than that by so much."""

_UNSEEN_PAIR = 45
"""A pair that the lexicon lacks is rarer than this."""

_LEAST_SURPLUS = -10

PLAIN_FUNCTION_WORDS = frozenset(
    """
    a also although an and are as at be because been between but can could did does during each
    every for from had has have he her him his how if into is it its itself many may might more
    most must my nor not of only or our she should since so such than that the their them then
    there these they this those though to upon was we were what when where whether which while who
    whom whose why will with within without would you your
    """.split()
)
"""Function words that hardly ever make a compound with what stands beside them."""


class Run(Struct, frozen=True):
    """A run in its place: the words beside it in lower case ("" for none), and its article.

    ``count`` says how often the run stands in the article, ``folded`` is the article's prose in
    lower case.
    """

    text: str
    before: str = ""
    after: str = ""
    count: int = 1
    folded: str = ""


class Seam(Struct, frozen=True):
    """Where two words meet in a run: ``left`` is as long as the offset of the seam."""

    left: str
    right: str
    strength: float


WEIGHTS: dict[str, float] = {
    "bias": -2.19,
    "split": 0.08,
    "pair": 0.1,
    "left outer": 0.24,
    "right outer": 0.2,
    "function left": 1.14,
    "function right": 2.25,
    "plain left": 0.18,
    "plain right": 0.57,
    "length": 0.29,
    "shortest": 0.09,
    "begins": -0.49,
    "ends": -0.5,
    "rarest": -0.02,
    "ending": -3.74,
    "apart": 2.22,
    "left inflected": 0.91,
    "right inflected": -0.27,
    "prefix": -0.46,
    "suffix": -0.81,
    "near word": -2.09,
    "near word, short half": -0.49,
    "inflected": -2.59,
    "repeated": -5.23,
}


def find_seam(run: Run, lexicon: Lexicon) -> Seam | None:
    """Return the best way to take ``run`` as two words, None where there is none."""
    text = run.text
    best: Seam | None = None
    for offset in range(1, len(text)):
        left, right = lexicon.half(text[:offset]), lexicon.half(text[offset:])
        if left is None or right is None:
            continue
        words = text[:offset], text[offset:]
        strength = split_frequency(*words, lexicon) + sum(_outer(run, *words, lexicon)) / 2
        if best is None or strength > best.strength:
            best = Seam(*words, strength)
    return best


def split_frequency(left: str, right: str, lexicon: Lexicon) -> float:
    """Return how often the two words stand side by side, in the lexicon's unit."""
    if pair := lexicon.pair(left, right):
        return pair - _PAIR_SCALE
    return min(_UNSEEN_PAIR, lexicon.frequency(left) + lexicon.frequency(right) - _TOTAL)


def _outer(run: Run, left: str, right: str, lexicon: Lexicon) -> tuple[float, float]:
    """Return by how much each word and its outer neighbour stand together more than by chance."""
    return _surplus(run.before, left, lexicon), _surplus(right, run.after, lexicon)


def _surplus(left: str, right: str, lexicon: Lexicon) -> float:
    pair = lexicon.pair(left, right) if left and right else 0
    if not pair:
        return 0
    expected = lexicon.frequency(left) + lexicon.frequency(right) - _TOTAL
    return max(_LEAST_SURPLUS, pair - _PAIR_SCALE - expected)


def describe(run: Run, seam: Seam, lexicon: Lexicon) -> dict[str, float]:
    """Return the features of ``run`` taken apart at ``seam``, but for `describe_neighbours`."""
    left, right = seam.left, seam.right
    first, second = lexicon.half(left), lexicon.half(right)
    assert isinstance(first, Half)
    assert isinstance(second, Half)
    before, after = _outer(run, left, right, lexicon)
    plain = _has_plain_half(seam)
    return {
        "bias": 1,
        "split": split_frequency(left, right, lexicon),
        "pair": lexicon.pair(left, right) > 0,
        "left outer": before,
        "right outer": after,
        "function left": left in FUNCTION_WORDS,
        "function right": right in FUNCTION_WORDS,
        "plain left": left in PLAIN_FUNCTION_WORDS,
        "plain right": right in PLAIN_FUNCTION_WORDS,
        "length": min(len(run.text), 16),
        "shortest": min(len(left), len(right), 6),
        "begins": 0 if plain else first.begins,
        "ends": 0 if plain else second.ends,
        "rarest": min(first.frequency, second.frequency, 75),
        "ending": right in _LATIN_ENDINGS and _is_content(left),
        "apart": f" {left} {right}" in run.folded,
        "left inflected": left.endswith(("s", "ed", "ing", "ly")) and _is_content(left),
        "right inflected": right.endswith(("s", "ed", "ing", "ly")) and _is_content(right),
        "prefix": left in PREFIXES,
        "suffix": right in SUFFIXES,
        "inflected": is_inflected(run.text, lexicon),
        "repeated": 0 if plain else math.log2(run.count),
    }


def describe_neighbours(run: Run, seam: Seam, lexicon: Lexicon) -> dict[str, float]:
    """Return the features of ``run`` as a slip in one word, which all speak against a join."""
    near = is_near_word(run.text, lexicon)
    is_short = min(len(seam.left), len(seam.right)) < 4
    return {"near word": near, "near word, short half": near and is_short}


def _has_plain_half(seam: Seam) -> bool:
    return any(len(half) > 1 and half in PLAIN_FUNCTION_WORDS for half in (seam.left, seam.right))


def _is_content(word: str) -> bool:
    return len(word) > 3 and word not in FUNCTION_WORDS


def score(run: Run, seam: Seam, lexicon: Lexicon) -> float:
    """Return the log odds that ``run`` is two words run together at ``seam``.

    Where they are not above 0 in any case, they may be lower than what is returned: to look for
    near words takes longer than all the rest.
    """
    odds = _weigh(describe(run, seam, lexicon))
    return odds + _weigh(describe_neighbours(run, seam, lexicon)) if odds > 0 else odds


def _weigh(features: dict[str, float]) -> float:
    return sum(WEIGHTS[name] * value for name, value in features.items())


def is_certain(run: Run, seam: Seam, lexicon: Lexicon) -> bool:
    """Tell whether nothing but a lost space explains ``run``, so that a program may restore it."""
    left, right = seam.left, seam.right
    if left in PREFIXES or right in SUFFIXES or len(run.text) < 5 or run.count > 1:
        return False
    if left in PLAIN_FUNCTION_WORDS and len(left) > 1:
        other = right
    elif right in PLAIN_FUNCTION_WORDS and len(right) > 1:
        other = left
    else:
        return False
    common = other in PLAIN_FUNCTION_WORDS or (len(other) > 3 and lexicon.frequency(other) >= 68)
    return common and not is_near_word(run.text, lexicon)


def is_near_word(word: str, lexicon: Lexicon) -> bool:
    """Tell whether one letter more, less or other, or two letters swapped, make a known word."""
    parts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    return (
        any(lexicon.is_word(left + right[1:]) for left, right in parts if right)
        or any(
            lexicon.is_word(left + right[1] + right[0] + right[2:])
            for left, right in parts
            if len(right) > 1
        )
        or any(
            lexicon.is_word(left + letter + right)
            or (bool(right) and lexicon.is_word(left + letter + right[1:]))
            for left, right in parts
            for letter in "abcdefghijklmnopqrstuvwxyz"
        )
    )


def lacks_double(word: str, lexicon: Lexicon) -> bool:
    """Tell whether doubling one letter makes a known word: ``aprove`` is no "a prove"."""
    return any(
        lexicon.is_word(word[:place] + letter + word[place:]) for place, letter in enumerate(word)
    )


def is_inflected(word: str, lexicon: Lexicon) -> bool:
    """Tell whether ``word`` is a known word with an ending of grammar."""
    for ending, replacements in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if any(lexicon.is_word(stem + replacement) for replacement in replacements):
                return True
    return False


_LATIN_ENDINGS = frozenset("a am as at do is it or us".split())
"""Short words that are also last letters of Latin, Italian and Spanish words: ``imperialis``."""

_ENDINGS = (
    ("s", ("",)),
    ("es", ("",)),
    ("ies", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("er", ("", "e")),
    ("ers", ("", "e")),
    ("ness", ("",)),
    ("ly", ("",)),
    ("able", ("", "e")),
)
