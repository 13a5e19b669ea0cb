"""Full stops that the next sentence runs into: ``late.The``, ``2004.The``, ``NATO.The``."""

import re

from newslint.language.abbreviations import BEFORE_NAME, BEFORE_NUMBER, NEVER_FINAL, OFTEN_FINAL
from newslint.language.joins.places import Place, Verdict, is_common, is_known, is_opener
from newslint.language.lexicon import load_lexicon
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_BRAND = compile_re(r"[a-z]{1,2}[A-Z][A-Za-z]+\Z")
_DOTTED = compile_re(r"(?:[^\W\d_]\.)+\Z")
_ABBREVIATED = BEFORE_NAME | NEVER_FINAL
_ENDINGS = frozenset(
    """
    ai app asp aspx au biz ca cc co com csv de dev doc docx edu eps es eu exe fm fr gif gov gz htm
    html ie info int io jpeg jpg js json jsp md mil mobi mp nz net nl odt org pdf php png ppt pptx
    py rar rb ru sh sql svg tel tif tiff ts tv txt uk wav xls xlsx xml zip
    """.split()
)
"""Endings of sites and files, but for those that are words: a sentence may begin with In or It."""

_COUNTED = frozenset("chapter chapters edition page pages part section sections version".split())
_NEXT_IS_SMALL = compile_re(r"%?(?: (?:million|billion|trillion|per cent|percent)\b)? [a-z]")
_NEXT_WORD = compile_re(r" ([a-z]+)")
_WORD_BEFORE = compile_re(r"([^\W\d_]+)[.,]? \Z")
_OPENING = "\"'“‘(["
_FEW_DIGITS = 2
_SHORTEST = 3
_REACH = 40


def judge_stop(place: Place, reading: Reading) -> Verdict:
    """Say whether a sentence ends at the full stop of ``place``."""
    if place.right[0].isdigit():
        return _judge_number(place)
    if not place.is_closed or not _may_begin(place):
        return Verdict.NO
    if not place.left:
        return _judge_closed(place)
    if place.lead.endswith("."):
        return _judge_dotted(place)
    if place.left[0].isdigit():
        return _judge_after_number(place)
    return _judge_word(place, reading)


def _may_begin(place: Place) -> bool:
    """Tell whether a sentence may begin with the word on the right."""
    right = place.right
    if right.lower() in _ENDINGS or not (right[0].isupper() or _BRAND.match(right)):
        return False
    return len(right) > 1 or _is_word_alone(place)


def _is_word_alone(place: Place) -> bool:
    """Tell whether a letter is a word: ``Leeds.A man``, but not ``Vitamin.A and`` or ``Part.B``."""
    if place.tail or place.end >= len(place.text) or place.right not in "AI":
        return False
    if place.right == "I" or place.left.islower():
        return True
    following = _NEXT_WORD.match(place.text, place.end)
    return following is not None and not is_opener(following[1])


def _judge_closed(place: Place) -> Verdict:
    """Judge a stop behind a bracket, a quotation mark or a sign: ``).The``, ``”.The``."""
    if place.prior not in ")]”’\"'%" or not is_known(place.right):
        return Verdict.NO
    if place.prior in ")]" and re.search(r"\w[(\[]", place.lead):
        return Verdict.NO
    return Verdict.LIKELY


def _judge_dotted(place: Place) -> Verdict:
    """Judge an abbreviation with inner stops: ``p.m.The``, but not ``J.K.Rowling``."""
    dotted = _DOTTED.search(place.lead)
    if not dotted or not is_opener(place.right) or len(place.right) == 1:
        return Verdict.NO
    is_final = f"{dotted[0]}{place.left}".lower() in OFTEN_FINAL
    return Verdict.LIKELY if is_final else Verdict.NO


def _judge_after_number(place: Place) -> Verdict:
    is_bare = not place.lead.strip(_OPENING)
    if is_bare and place.text[: place.start].rstrip(f" {_OPENING}")[-1:] in ("", "\n"):
        return Verdict.NO  # the number of a section or of an item
    digits = sum(character.isdigit() for character in place.left)
    if is_opener(place.right) and len(place.right) > 1:
        return Verdict.CERTAIN if digits > _FEW_DIGITS else Verdict.LIKELY
    if digits > _FEW_DIGITS or not place.left.isdigit() or place.lead:
        return Verdict.LIKELY if is_known(place.right) else Verdict.NO
    # What is counted in a text, and in a list, has a few digits too.
    before = _WORD_BEFORE.search(place.text, max(0, place.start - _REACH), place.start)
    is_counted = before is None or before[1].lower() in _COUNTED | BEFORE_NUMBER
    is_free = digits == _FEW_DIGITS and not is_counted and is_common(place.right)
    return Verdict.LIKELY if is_free else Verdict.NO


def _judge_word(place: Place, reading: Reading) -> Verdict:
    if place.left.islower():
        return _judge_small(place.left, place.right)
    return _judge_capital(place.left, place.right, reading)


def _judge_small(left: str, right: str) -> Verdict:
    if len(left) < 2:
        return Verdict.NO
    if left in _ABBREVIATED or left in BEFORE_NUMBER:
        is_word = load_lexicon().is_word(left)
        return Verdict.LIKELY if is_word and is_opener(right) else Verdict.NO
    if is_known(left):
        return Verdict.CERTAIN if is_known(right) and not right.isupper() else Verdict.LIKELY
    return Verdict.LIKELY if is_common(right) else Verdict.NO


def _judge_capital(left: str, right: str, reading: Reading) -> Verdict:
    lower = left.lower()
    is_code = right.isupper() and len(right) > 1
    if lower in _ABBREVIATED or len(left) < 2 or is_code:
        return Verdict.NO
    if lower in BEFORE_NUMBER or lower in OFTEN_FINAL:
        is_final = is_opener(right) and lower in OFTEN_FINAL
        return Verdict.LIKELY if is_final else Verdict.NO
    if is_opener(right) and len(right) > 1:
        return Verdict.CERTAIN if is_known(left) and len(left) > 3 else Verdict.LIKELY
    if is_common(right) and (len(left) > 3 or left.isupper()):
        return Verdict.LIKELY
    counts = reading.word_counts
    # Both stand here once already.
    is_seen = min(counts[lower], counts[right.lower()]) > 1
    return Verdict.LIKELY if is_seen else Verdict.NO


def _judge_number(place: Place) -> Verdict:
    """Judge a number that a sentence may begin with: ``said.5 people``, no note, no calibre."""
    left = place.left
    if not left.islower() or len(left) < _SHORTEST:
        return Verdict.NO
    if not place.is_closed and not place.tail.startswith("%"):
        return Verdict.NO
    if not place.right.replace(",", "").isdigit() or left in _COUNTED or is_opener(left):
        return Verdict.NO
    is_word = left not in _ABBREVIATED and left not in BEFORE_NUMBER and is_known(left)
    goes_on = _NEXT_IS_SMALL.match(place.text, place.end) is not None
    return Verdict.LIKELY if goes_on and is_word else Verdict.NO
