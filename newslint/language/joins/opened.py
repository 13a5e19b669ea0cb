"""Joins that a capital opens: ``Londonwas``, ``Thecompany``.

Most unknown words with a capital are names, so a join is told only where both parts are known: the
first as a name, as the opening word of a sentence, or as a word that the article itself writes with
a capital. The first may be any word where hardly a name ends in the second.
"""

import math
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from newslint.document import CONDENSED
from newslint.language.abbreviations import OF_FIRMS
from newslint.language.affixes import NOUN_TAILS, PREFIXES, SUFFIXES
from newslint.language.function_words import FUNCTION_WORDS, PLAIN_FUNCTION_WORDS
from newslint.language.inflection import IRREGULAR_PASTS
from newslint.language.joins.nameendings import HARDLY, OFTEN
from newslint.language.joins.nearwords import LATIN_ENDINGS, is_derived
from newslint.language.joins.runs import Token
from newslint.language.joins.seams import ALL_WORDS, lacks_n, split_frequency, surplus
from newslint.language.lexicon import Half, Lexicon
from newslint.language.people.given_names import GIVEN_NAMES

_PRONOUN_FREQUENCY = 100
_RARE_NAME = 35
_LEAST_NAME = 30
_OF_ARTICLE = 15
"""How much likelier the article's own names are than other names, as a frequency."""

_OPENERS = FUNCTION_WORDS | {"i"}
"""Words that hardly ever stand in the name of a person."""

_VERB_ENDINGS = ("ed", "ing", "es")


class Opening(Struct, frozen=True):
    """A way to take a run as two words; ``first`` is None where the left one is only a name."""

    left: str
    right: str
    first: Half | None
    second: Half
    is_name: bool
    is_written: bool
    """Whether the article has the left word with a capital elsewhere."""

    is_firm: bool = False
    """Whether the left word is what stands behind the name of a firm: ``Ltdand``."""


def find_opening(token: Token, lexicon: Lexicon) -> Opening | None:
    """Return the best way to take ``token``, which begins with a capital, as two words."""
    openings = _find(token, lexicon)
    return max(openings, key=lambda opening: _strength(opening, lexicon), default=None)


def _find(token: Token, lexicon: Lexicon) -> Iterator[Opening]:
    text = token.text
    follows_name = token.before[:1].isupper()
    for place, first, second, is_name in _take_apart(text.lower(), lexicon):
        left, right = text[:place].lower(), text[place:]
        if left in _OPENERS and _stands_in_name(token):
            continue
        is_firm = follows_name and _ends_firm(left, right)
        is_written = place > 1 and token.reading.has_word(text[:place])
        is_known = first or is_name or is_firm or left == "i"
        if is_known or (place > 2 and (is_written or right in HARDLY)):
            yield Opening(left, right, first, second, is_name, is_written, is_firm)


@lru_cache(maxsize=20_000)
def _take_apart(lower: str, lexicon: Lexicon) -> tuple[tuple[int, Half | None, Half, bool], ...]:
    """Return where two words may meet in one, and what is known of them, whatever is around."""
    found = []
    for place in range(1, len(lower)):
        left, right = lower[:place], lower[place:]
        second = lexicon.half(right)
        if second is None or (place == 1 and left not in "ai") or is_derived(left, right):
            continue
        if not lacks_n(left, right):
            found.append((place, lexicon.half(left), second, lexicon.is_name(left)))
    return tuple(found)


def _stands_in_name(token: Token) -> bool:
    """Tell whether the capital is that of a name, by those beside it, not of a sentence."""
    if token.passage.starts_sentence(token.start) or token.follows_mark:
        return False
    follows_given = token.before.lower() in GIVEN_NAMES and token.before[0].isupper()
    return follows_given or (token.after[:1].isupper() and token.after != "I")


def _ends_firm(left: str, right: str) -> bool:
    # Of two letters, more stand at the head of names.
    return left in OF_FIRMS and (right in HARDLY or (len(left) > 2 and right in FUNCTION_WORDS))


def _strength(opening: Opening, lexicon: Lexicon) -> int:
    chance = opening.second.frequency - ALL_WORDS
    strengths = [0]
    if opening.left == "i":
        strengths.append(_PRONOUN_FREQUENCY + chance)
    elif opening.first:
        strengths.append(split_frequency(opening.left, opening.right, lexicon))
    if opening.is_name:
        strengths.append(max(_LEAST_NAME, lexicon.capital_frequency(opening.left)) + chance)
    return max(strengths[1:], default=-ALL_WORDS) + _OF_ARTICLE * opening.is_written


def describe_opening(token: Token, opening: Opening, lexicon: Lexicon) -> dict[str, float]:
    """Return the features of ``token`` taken apart as ``opening``."""
    left, right = opening.left, opening.right
    before, after = token.before, token.after
    opens = token.passage.starts_sentence(token.start)
    is_function = left in _OPENERS
    is_grammar = right in FUNCTION_WORDS
    is_plain = right in PLAIN_FUNCTION_WORDS and len(right) > 1
    is_plainly = is_plain or is_function
    is_lower = bool(opening.first) and not opening.is_name
    is_unknown = not opening.first and not opening.is_name and left != "i"
    amid = (is_function or is_lower) and not opens
    repeated = math.log2(token.uses)
    before_capital = before[:1].isupper()
    after_capital = after[:1].isupper() and after != "I"
    before_given = before_capital and before.lower() in GIVEN_NAMES
    seen = max(lexicon.seen(left + right))
    name = lexicon.capital_frequency(left) if opening.is_name else 0
    return {
        "bias": 1,
        "opening function": is_function and opens,
        "opening word": bool(opening.first) and not is_function and opens,
        "amid": amid,
        "name": opening.is_name,
        "name frequency": max(0, name - _LEAST_NAME) / 10,
        "rare name": opening.is_name and name < _RARE_NAME,
        "only written": is_unknown and opening.is_written,
        "unknown": is_unknown and not opening.is_written,
        "pronoun": left == "i",
        "left written": opening.is_written,
        "left length": min(len(left), 9),
        "short left": len(left) < 4 and not is_function,
        "plain right": is_plain,
        "function right": is_grammar,
        "article right": right == "a",
        "right frequency": opening.second.frequency / 10,
        "common right": opening.second.is_common,
        "right length": min(len(right), 9),
        "short right": len(right) < 3,
        "right outer": surplus(right, after.lower(), lexicon) / 10,
        "right elsewhere": len(right) > 3 and token.reading.has_word(right),
        "right inflected": len(right) > 4 and right.endswith(_VERB_ENDINGS),
        "right past": right in IRREGULAR_PASTS,
        "latin ending": right in LATIN_ENDINGS and len(left) > 3,
        "ends names": right in OFTEN and not is_function,
        "ends no name": right in HARDLY and not is_function,
        "prefix": left in PREFIXES,
        "suffix": right in SUFFIXES,
        "noun tail": right in NOUN_TAILS,
        "split": max(0, split_frequency(left, right, lexicon) - 20) / 10 if opening.first else 0,
        "seen": max(0, seen - 25) / 10,
        "repeated": 0 if is_plainly else repeated,
        "repeated function": repeated if is_plainly else 0,
        "begins": opening.first.begins if opening.first and not is_plainly else 0,
        "ends": 0 if is_plainly else opening.second.ends,
        "condensed": token.passage.role in CONDENSED,
        "amid capitals": amid and (before_capital or after_capital),
        "given name before": before_given and not is_grammar,
        "given name before function": before_given and is_grammar,
        "capital before": before_capital and not opens and not opening.is_name,
        "capital after": after_capital and not opening.is_name,
        "capital after name": after_capital and opening.is_name,
    }
