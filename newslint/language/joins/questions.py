"""Question and exclamation marks that the next word runs into: ``knows?Nobody``."""

from newslint.language.function_words import CLITICS
from newslint.language.joins.places import Place, Verdict, is_known, is_opener, is_whole_word
from newslint.language.reading import Reading

_SHORTEST = 2


def judge_question(place: Place, _reading: Reading) -> Verdict:
    """Say whether a space is missing after the question or exclamation mark of ``place``."""
    left, right = place.left, place.right
    if not place.is_closed or right in CLITICS or len(left) == 1:
        return Verdict.NO  # for an apostrophe some programs write a question mark
    if not left:
        is_closing = place.prior in ")]”’\"'%"
        return Verdict.LIKELY if is_closing and is_known(right) else Verdict.NO
    if right[0].isdigit():
        return Verdict.LIKELY if is_known(left) else Verdict.NO
    if not is_whole_word(right) or (len(right) == 1 and place.tail):
        return Verdict.NO
    return _judge_words(left, right)


def _judge_words(left: str, right: str) -> Verdict:
    knows_both = (is_known(left) or left[-1].isdigit()) and (is_known(right) or len(right) == 1)
    if right[0].islower():
        # A letter that got lost in conversion may have left a question mark: na?ve.
        return Verdict.LIKELY if knows_both and not is_known(left + right) else Verdict.NO
    is_sure = knows_both and left.islower() and (is_opener(right) or len(right) > _SHORTEST)
    return Verdict.CERTAIN if is_sure else Verdict.LIKELY
