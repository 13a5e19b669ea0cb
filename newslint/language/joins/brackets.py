"""Brackets that a word runs into: ``(signed in March)takes``, ``the bill(signed in March)``."""

from collections.abc import Iterator

from newslint.language.affixes import PREFIXES, SUFFIXES
from newslint.language.joins.join import Join
from newslint.language.joins.places import (
    OPENERS,
    Place,
    Verdict,
    is_known,
    is_opener,
    is_whole_word,
    read_place,
)
from newslint.language.joins.suspects import OPENED
from newslint.language.lexicon import load_lexicon
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_CONTENT = compile_re(r"[^()\n]{1,400}")
_SYMBOL = compile_re(r"(?=.*[A-Z].*[A-Z])[A-Z][A-Za-z0-9]{1,6}\Z")
_YEAR = compile_re(r"(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?\Z")
_SUM = compile_re(r" [+=×*] ")
_ROMAN = compile_re(r"[IVX]+\Z|[ivx]+\Z")
_SIGNS = frozenset({"TM", "SM", "RTM", "NS", "CH", "OH", "NH", "CO", "NO"})
_CODE = compile_re(r"[={}<>_\\|]|;\S|\(\)")
_TAILS = frozenset("able ed er ers es ful ing ish ism ist ly ness s y".split())
"""Endings that a bracket may set apart, with more behind them: Epic(ly late)."""
_SHORTEST_CONTENT = 2
_LONGEST_PART = 3
_SHORTEST_WORD = 3
_REACH = 400


def judge_bracket(place: Place, _reading: Reading) -> Verdict:
    """Say whether a space is missing after the closing bracket of ``place``."""
    text, right = place.text, place.right
    if not place.is_closed or not right[0].isalpha() or not is_whole_word(right):
        return Verdict.NO
    opening = text.rfind("(", max(0, place.mark - _REACH), place.mark)
    if opening < 0 or ")" in text[opening : place.mark]:
        return Verdict.NO
    content = text[opening + 1 : place.mark]
    is_glued = opening > 0 and (text[opening - 1].isalnum() or text[opening - 1] in "_-)")
    if is_glued or not content or content[0].isspace() or _CODE.search(content):
        return Verdict.NO
    is_counted = content.isdigit() and not text[max(0, opening - 2) : opening - 1].isalpha()
    if is_counted or _ROMAN.match(content):
        return Verdict.NO  # the number of an item
    return _judge_content(content.rstrip(".?!"), right)


def _judge_content(content: str, right: str) -> Verdict:
    is_free = right[0].isupper() or is_known(right) or len(right) == 1
    if not is_free or _SUM.search(content):
        return Verdict.NO
    if " " in content.strip():
        return Verdict.LIKELY
    if len(content) < _SHORTEST_CONTENT or not content[-1].isalnum():
        return Verdict.NO
    return Verdict.LIKELY if _is_free(content, right) else Verdict.NO


def _is_free(content: str, right: str) -> bool:
    """Tell whether the only word in a bracket is whole, and so is the word after the bracket."""
    if content.isdigit():
        return is_opener(right)  # not so the figures of a table
    is_glued = load_lexicon().is_word(f"{content}{right}".lower())
    if is_glued and (content.islower() or content.lower() in PREFIXES):
        return False  # (stock)pot, (Un)fortunately
    if not content.islower():
        return len(right) > 1 or len(content) > _SHORTEST_CONTENT
    if is_opener(right):
        return len(content) > _SHORTEST_CONTENT
    is_part = content in PREFIXES or right in SUFFIXES  # (multi)media
    return len(content) > _LONGEST_PART and is_known(content) and not is_part


def find_opening_joins(passage: Passage) -> Iterator[Join]:
    """Yield the words of ``passage`` that run into an opening bracket."""
    text = passage.text
    for found in OPENED.finditer(text):
        at = found.start()
        content = _CONTENT.match(text, at + 1)
        if content is None or not text[at + 1].isalnum():
            continue
        place = read_place(text, at, at + 1)
        if place is None or not place.left or _CODE.search(content[0]):
            continue
        if _is_aside(place, content[0].rstrip(".?!"), text[content.end() : content.end() + 2]):
            yield Join(place.start, place.end, (at,))


def _is_aside(place: Place, content: str, ending: str) -> bool:
    """Tell whether a bracket holds words of its own, not the end of the word before it.

    ``ending`` is the bracket's end and the character after it.
    """
    left, first = place.left, place.right
    if ending[1:] == "(":
        return False
    if " " in content:
        return _begins_aside(left, first)
    if not ending.startswith(")") or ending[1:].isalnum() or len(content) < _SHORTEST_CONTENT:
        return content.isdigit() and is_opener(left)
    if content != first and not _YEAR.match(content):
        return False
    is_part = load_lexicon().is_word(f"{left}{content}".lower())
    return not is_part and _is_word_alone(left, content)


def _begins_aside(left: str, first: str) -> bool:
    """Tell whether the first of several words in a bracket is a word of its own."""
    if is_opener(first):
        return is_whole_word(left)
    if first in _TAILS or load_lexicon().is_word(f"{left}{first}".lower()):
        return False
    if not (left[0].isdigit() or left[0].isupper() or is_known(left)) or not is_whole_word(left):
        return False
    is_name = first[0].isupper() and left.islower()
    return first[0].isdigit() or is_name or (len(first) > 1 and is_known(first))


def _is_word_alone(left: str, content: str) -> bool:
    """Tell whether the only word in a bracket is no ending: not so in friend(ship), iron(III)."""
    is_part = left.lower() in PREFIXES - OPENERS
    if is_part or not is_known(left) or _ROMAN.match(content):
        return False
    if content.islower():
        is_ending = content in SUFFIXES or len(content) < _SHORTEST_WORD
        return not is_ending and is_known(content) and "-" not in content
    if len(left) < _SHORTEST_WORD:
        return False
    if content[0].isdigit():
        return _YEAR.match(content) is not None
    if _SYMBOL.match(content) or content.isupper():
        return content not in _SIGNS
    return len(content) >= _SHORTEST_WORD
