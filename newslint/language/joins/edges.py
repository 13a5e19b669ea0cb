"""Two words that meet where markup begins or ends (``the <b>Pentagon</b>said``).

That letters and markup meet is rare in copy: it is a lost space, or a word of which a part is set
off (``un*believ*able``, ``<b>S</b>mith``, ``[MP](x)s``). So what counts is that the whole is no
word, and that both sides are words by themselves.
"""

from msgspec import Struct

from newslint.language.function_words import FUNCTION_WORDS, PLAIN_FUNCTION_WORDS
from newslint.language.joins.casewords import PROPER
from newslint.language.joins.nearwords import is_inflected
from newslint.language.joins.splits import Standing, standing
from newslint.language.lexicon import Lexicon
from newslint.language.sentences import OPENERS
from newslint.patterncode import compile_re

_ENDINGS = frozenset(
    """
    able al ally an ance ant ard ate ation ations cy d dom ed ee eer en ence ent er ers es ese esque
    ess est ette ful fully hood ial ian ians ible ic ical ie ies ify ily ing ings ion ions ise ised
    ish ism isms ist ists ite ites ity ive ization ize ized less like ling ly man men ment ments
    nd ness nik or ous phile phobe r rd ry s ship sm some son st th tm ty ward wards wise woman
    women worthy y
    """.split()
)
"""What a writer hangs on a name or a term: ``[Trump](x)ism``."""

_BEGINNINGS = frozenset("de di fitz la le mac mc o san st van von".split())
"""First parts of names: ``<b>Mc</b>Donald``."""

_PREFIXES = frozenset(
    """
    anti auto bio co counter cyber de dis eco ex extra hyper infra inter intra macro mega meta micro
    mid mini mis mono multi nano neo neuro non para poly post pre pro proto pseudo psycho quasi re
    semi socio sub super tele thermo trans tri turbo ultra un uni vice
    """.split()
)
"""What a writer sets off at the beginning of a word."""

_BEFORE_NAMES = frozenset(
    "a an and as at by for from in into of on or than that the to with".split()
)
_TITLES = frozenset("dr mr ms".split())
_YEAR = 4
_SURPLUS = 5
"""By so much two words are more common than the two run together, if that is no word."""

_ADDRESSES = frozenset("www http https com org gov edu net".split())
"""What an address begins or ends with."""

_UNITS = compile_re(
    r"(?:am|bn|c|cm|cl|ft|g|gb|ghz|hr|hrs|ha|in|k|kb|kg|km|kmh|kph|kw|kwh|l|lb|lbs|m|mb|mg|min|mins"
    r"|ml|mm|mn|mph|mw|nd|oz|p|pc|pct|pm|pt|px|rd|s|sec|secs|sq|st|tb|th|tn|trn|w|x|yd|yr|yrs)"
)
"""What is written close behind a figure."""


class Edge(Struct, frozen=True):
    """The strings of letters or digits on both sides of an edge, as they are written.

    ``whole`` is the string of letters and digits that they stand in, which may have other edges.
    ``is_apart`` says that the right one, as it is written, stands by itself in the article;
    ``left_is_word`` and ``right_is_word`` that more than its letters makes a word of a side:
    ``don't``, ``U.S.`` ``is_link`` says that a link begins or ends there, which hardly ever does in
    a word.
    """

    left: str
    right: str
    whole: str
    is_apart: bool = False
    left_is_word: bool = False
    right_is_word: bool = False
    is_link: bool = False


def is_join(edge: Edge, lexicon: Lexicon) -> bool:
    """Tell whether the space between the two sides of ``edge`` is lost."""
    if edge.left.isdigit() or edge.right.isdigit():
        return _joins_number(edge, lexicon)
    are_words = (
        edge.left.isalpha()
        and edge.right.isalpha()
        and not _is_known(edge, lexicon)
        and _is_word(edge.left, lexicon, known=edge.left_is_word)
        and _is_word(edge.right, lexicon, known=edge.right_is_word or edge.is_apart)
        and not _is_part_of_name(edge, lexicon)
    )
    if not are_words:
        return False
    return _joins_small(edge, lexicon) if edge.right.islower() else _joins_capital(edge, lexicon)


def _joins_capital(edge: Edge, lexicon: Lexicon) -> bool:
    left, right = edge.left, edge.right
    if edge.left_is_word or left in _BEFORE_NAMES:
        return True
    if left.islower():
        # A brand is a small word and one in capitals: talkSPORT.
        is_shouted = right.isupper() and standing(right.lower(), lexicon) is Standing.FREE
        return edge.is_link or not is_shouted
    if left.lower() in _BEGINNINGS:
        return False
    return len(left) > 2 or left.isupper() or left.lower() in OPENERS | _TITLES


def stands_beside_address(word: str, lexicon: Lexicon) -> bool:
    """Tell whether ``word`` is one that may stand beside an address or a handle, and no part of it.

    It is asked where a link begins or ends.
    """
    return word in PLAIN_FUNCTION_WORDS or (
        len(word) > 1 and word not in _ENDINGS and standing(word.lower(), lexicon) is Standing.FREE
    )


def _is_known(edge: Edge, lexicon: Lexicon) -> bool:
    """Tell whether the two sides are a word or a name that is written as one."""
    whole = edge.whole.lower()
    if edge.left_is_word or edge.right_is_word:
        return False
    if edge.left.islower() and edge.right.istitle():
        return lexicon.is_name(whole) and edge.left not in FUNCTION_WORDS
    if not (lexicon.is_word(whole) or lexicon.is_name(whole) or is_inflected(whole, lexicon)):
        return False
    is_name = edge.left.istitle() and edge.right.islower() and lexicon.is_name(whole)
    if is_name:
        return not (edge.is_link and edge.right in PLAIN_FUNCTION_WORDS)
    # Lists of words and names have two words run together as well, where people often do that.
    joined = max(lexicon.frequency(whole), lexicon.capital_frequency(whole))
    return lexicon.pair(edge.left.lower(), edge.right.lower()) <= joined + _SURPLUS


def _is_part_of_name(edge: Edge, lexicon: Lexicon) -> bool:
    """Tell whether a side that nobody knows is as likely the beginning or the end of a name."""
    left, right = edge.left.lower(), edge.right.lower()
    if not (edge.left_is_word or edge.left.islower() or _is_familiar(left, lexicon)):
        return right not in FUNCTION_WORDS or (len(right) < 3 and not edge.is_link)
    if not (edge.right_is_word or edge.right.islower() or _is_familiar(right, lexicon)):
        return not edge.is_apart and left not in FUNCTION_WORDS and not edge.left_is_word
    return False


def _is_familiar(side: str, lexicon: Lexicon) -> bool:
    return (
        side in FUNCTION_WORDS or side in _TITLES or lexicon.is_word(side) or lexicon.is_name(side)
    )


def _joins_small(edge: Edge, lexicon: Lexicon) -> bool:
    left, right = edge.left, edge.right
    if right in PLAIN_FUNCTION_WORDS:
        return True
    is_free = standing(left.lower(), lexicon) is Standing.FREE
    if right in _ENDINGS:
        is_plain = is_free and left.islower()
        return is_plain and len(right) > 2 and standing(right, lexicon) is Standing.FREE
    return edge.left_is_word or left.lower() not in _PREFIXES


def _joins_number(edge: Edge, lexicon: Lexicon) -> bool:
    left, right = edge.left, edge.right
    if left.isdigit() and right.isdigit():
        return False
    if left.isdigit():
        is_unit = _UNITS.fullmatch(right.lower()) is not None
        if is_unit:
            return right == "in" and len(left) == _YEAR
        if len(left) < _YEAR and not right.islower() and right.lower() not in PROPER:
            return False  # the number of a note, and the note
        return right.isalpha() and _is_word(right, lexicon, known=edge.is_apart)
    if edge.left_is_word:
        return True
    is_known = left.isalpha() and (len(left) > 1 or left in "aA") and not left.isupper()
    return is_known and (left.lower() in FUNCTION_WORDS or _is_word(left, lexicon, known=False))


def _is_word(side: str, lexicon: Lexicon, *, known: bool) -> bool:
    """Tell whether one side of an edge is a word, a name or an acronym; a name may be any."""
    small = side.lower()
    if len(side) == 1 and not known:
        return side in {"a", "A", "I"}
    if known or small in FUNCTION_WORDS or small in _TITLES:
        return True
    if side.isupper() and len(side) > 1:
        return True
    if len(side) < 3:
        return standing(small, lexicon) is Standing.FREE
    if side.islower():
        return lexicon.is_word(small) or side in _ADDRESSES
    return len(side) > 3 or lexicon.is_word(small) or lexicon.is_name(small)
