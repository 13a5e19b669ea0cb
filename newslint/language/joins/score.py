"""The score of a run of small letters: how likely it is that two words lost their space.

Every feature of a run is a named number, and the score their weighted sum: the log odds of a lost
space. The weights were found from spaces deleted from news copy against the unknown words that
stand in such copy anyway.
"""

import math

from newslint.language.affixes import NOUN_TAILS, PREFIXES, SUFFIXES
from newslint.language.function_words import (
    ADVERB_PARTICLES,
    FUNCTION_WORDS,
    PLAIN_FUNCTION_WORDS,
)
from newslint.language.inflection import IRREGULAR_PASTS
from newslint.language.joins.nearwords import LATIN_ENDINGS, is_inflected, is_near_word
from newslint.language.joins.seams import Run, Seam, is_ambiguous
from newslint.language.joins.weights import load_weights
from newslint.language.lexicon import Lexicon

_INFLECTED = ("s", "ed", "ing", "ly")
_UNSEEN_STRING = 27
_RARE_CAPITAL = 33
_COMMON = 75
_SURE_COMMON = 52


def describe(run: Run, seam: Seam, lexicon: Lexicon) -> dict[str, float]:
    """Return the features of ``run`` taken apart at ``seam``, but for `describe_neighbours`.

    Frequencies are in tenths of the lexicon's: powers of ten.
    """
    left, right = seam.left, seam.right
    seen = lexicon.seen(run.text)
    is_plain = has_plain_half(seam)
    surplus = (seen.frequency or _UNSEEN_STRING) - seam.split
    return {
        "bias": 1,
        "split": seam.split / 10,
        "left outer": seam.before / 10,
        "right outer": seam.after / 10,
        "function left": left in FUNCTION_WORDS,
        "function right": right in FUNCTION_WORDS,
        "plain left": left in PLAIN_FUNCTION_WORDS and len(left) > 1,
        "plain right": right in PLAIN_FUNCTION_WORDS and len(right) > 1,
        "article left": left == "a",
        "particle left": left in ADVERB_PARTICLES and _is_content(right),
        "length": min(len(run.text), 16),
        "begins": 0 if is_plain else seam.first.begins,
        "ends": 0 if is_plain else seam.second.ends,
        "rarest": min(seam.first.frequency, seam.second.frequency, _COMMON) / 10,
        "common left": seam.first.is_common,
        "common right": seam.second.is_common,
        "latin ending": right in LATIN_ENDINGS and _is_content(left),
        "dropped g": right == "in" and lexicon.is_word(f"{run.text}g"),
        "apart": f" {left} {right}" in run.folded,
        "left inflected": left.endswith(_INFLECTED) and _is_content(left),
        "right inflected": right.endswith(_INFLECTED) and _is_content(right),
        "right past": right in IRREGULAR_PASTS and _is_content(left),
        "prefix": left in PREFIXES,
        "suffix": right in SUFFIXES,
        "noun tail": right in NOUN_TAILS and _is_content(left),
        "seen": seen.frequency > 0,
        "surplus": max(-60, min(30, surplus)) / 10,
        "capital": max(0, seen.capital_frequency - _RARE_CAPITAL) / 10,
        "inflected": is_inflected(run.text, lexicon),
        "repeated": 0 if is_plain else math.log2(run.count),
    }


def describe_neighbours(run: Run, lexicon: Lexicon) -> dict[str, float]:
    """Return the features of ``run`` as a slip in one word, which all speak against a join."""
    return {"near word": is_near_word(run.text, lexicon)}


def has_plain_half(seam: Seam) -> bool:
    """Tell whether a half is a word of grammar that hardly ever makes a compound."""
    return any(len(half) > 1 and half in PLAIN_FUNCTION_WORDS for half in (seam.left, seam.right))


def _is_known(word: str, lexicon: Lexicon) -> bool:
    return len(word) < 2 or lexicon.is_word(word) or lexicon.is_name(word)


def _is_content(word: str) -> bool:
    return len(word) > 3 and word not in FUNCTION_WORDS


def score(run: Run, seam: Seam, lexicon: Lexicon) -> float:
    """Return the log odds that ``run`` is two words run together at ``seam``.

    Where they are not above the bound in any case, or are so in any case, they may be lower than
    what is returned: to look for near words takes longer than all the rest.
    """
    scorer = load_weights().small
    odds = scorer.score(describe(run, seam, lexicon))
    if odds <= scorer.told or odds + scorer.weights["near word"] > scorer.told:
        return odds
    return odds + scorer.score(describe_neighbours(run, lexicon))


def is_sure(run: Run, seam: Seam, odds: float, lexicon: Lexicon) -> bool:
    """Tell whether nothing but a lost space explains ``run``, so that a program may restore it."""
    left, right = seam.left, seam.right
    if len(run.text) < 5 or run.count > 1 or right in SUFFIXES or left in PREFIXES:
        return False
    if odds <= load_weights().small.sure or not has_plain_half(seam):
        return False
    if not all(_is_known(word, lexicon) for word in (run.before, run.after)):
        return False  # beside a scrap, the run may be one too
    other = right if left in PLAIN_FUNCTION_WORDS else left
    is_common = len(other) > 3 and lexicon.frequency(other) >= _SURE_COMMON
    if not (other in PLAIN_FUNCTION_WORDS or is_common):
        return False
    return not (is_ambiguous(run, seam, lexicon) or is_near_word(run.text, lexicon))
