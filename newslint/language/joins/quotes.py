"""Quotation marks that a word runs into: ``“late,”she said``, ``said“late``.

A mark is read only where the marks beside it in the passage agree with what it is taken for; a
straight one looks the same at both ends.
"""

from collections.abc import Iterable, Iterator

from newslint.language.affixes import PREFIXES
from newslint.language.joins.join import Join
from newslint.language.joins.places import is_code, is_common, is_known, is_opener
from newslint.language.joins.quotemarks import Mark, Side
from newslint.language.lexicon import load_lexicon
from newslint.patterncode import compile_re

_WORD_AFTER = compile_re(r"[^\W_]+(?:['’-][^\W_]+)*")
_STRING_BEFORE = compile_re(r"[^\s\"“”‘(\[]*\Z")
_LAST_WORD = compile_re(r"([^\W_]+(?:['’-][^\W_]+)*)[.,;:?!…)%]*\Z")
_ENDINGS = frozenset("d ed er ers es ing ish ism ist ly n ness s t th y".split())
"""What is written right behind a quoted word: ``three “no”s``."""

_MARKS = "\"“”'‘’"
_SHORTEST = 3
_SINGLE_END = compile_re(r"[^\s‘’]’(?![^\W_])|[.,?!…]’")
_LONGEST_QUOTATION = 400
_STOPS = ".,;:?!…"
_REACH = 40
_CHUNK_REACH = 200


def find_quote_joins(text: str, marks: Iterable[Mark]) -> Iterator[Join]:
    """Yield the words of ``text`` that lost the space between them and one of ``marks``."""
    for mark in marks:
        if mark.side is not Side.TIGHT:
            continue
        join = _join_after(text, mark) or _join_before(text, mark) or _join_beside(text, mark)
        if join:
            yield join


def _join_after(text: str, mark: Mark) -> Join | None:
    """Return the join of a closing ``mark`` with the word after it, None where it is none."""
    at = mark.at
    word = _WORD_AFTER.match(text, at + 1, at + 1 + _REACH)
    if word is None or not _may_close(text, mark) or not _may_follow(text, mark, word[0]):
        return None
    start = _STRING_BEFORE.search(text, max(0, at - _REACH), at)
    begin = start.start() if start else at
    if _is_in_code(text, begin, word.end()):
        return None
    is_certain = mark.sign == "”" and mark.before is Side.OPENING and text[at - 1] in _STOPS
    return Join(begin, word.end(), (at + 1,), is_certain and is_known(word[0]))


def _may_follow(text: str, mark: Mark, right: str) -> bool:
    """Tell whether ``right`` may be a word after a quotation that ends with ``mark``."""
    is_stopped = text[mark.at - 1] in _STOPS
    if right[0].isdigit():
        return mark.sign == "”" and is_stopped
    if right.lower() in _ENDINGS or (len(right) == 1 and right not in "aAI"):
        return False
    if not right[0].isupper() and not is_known(right):
        return False
    is_short = not is_opener(right) and len(right) <= _SHORTEST
    if mark.sign in "'’" and not is_stopped and is_short:
        return False
    return is_stopped or _parts_words(text, mark.at, right)


def _may_close(text: str, mark: Mark) -> bool:
    """Tell whether a tight mark may be a closing one."""
    is_stopped = text[mark.at - 1] in _STOPS
    if mark.sign in "“‘":
        return False
    if mark.sign == "”":
        is_measure = text[mark.at - 1].isdigit() and mark.before is not Side.OPENING
        return mark.before is not Side.CLOSING and not is_measure
    if mark.sign == "’" and is_stopped and mark.before is Side.OPENING:
        return True
    if mark.before is None and is_stopped and mark.sign == '"':
        return mark.after is Side.OPENING
    return mark.before is Side.OPENING and mark.after is not Side.CLOSING


def _parts_words(text: str, at: int, right: str) -> bool:
    """Tell whether a mark between two letters parts two words: not so in “super”hero."""
    left = _LAST_WORD.search(text, max(0, at - _REACH), at)
    if left is None:
        return text[at - 1] in ")%"
    lower = left[1].lower()
    if left.start() and text[left.start() - 1] in _MARKS:
        if load_lexicon().is_word(f"{lower}{right.lower()}"):
            return False
        if lower in PREFIXES and not is_opener(right):
            return False
    return right[0].isupper() or is_known(right)


def _join_before(text: str, mark: Mark) -> Join | None:
    """Return the join of an opening ``mark`` with the word before it, None where it is none."""
    at = mark.at
    word = _WORD_AFTER.match(text, at + 1, at + 1 + _REACH)
    left = _LAST_WORD.search(text, max(0, at - _REACH), at)
    if word is None or left is None or not _may_open(text, mark):
        return None
    before, right = left[1], word[0]
    is_stopped = text[at - 1] in _STOPS
    is_alone = text[word.end() : word.end() + 1] in _MARKS
    if not is_stopped and not _may_run_into(before, right, mark.sign, is_alone=is_alone):
        return None
    if right.lower() in _ENDINGS or (right[0].islower() and not is_known(right)):
        return None
    if _is_in_code(text, left.start(), word.end()):
        return None
    is_certain = mark.sign == "“" and mark.after is Side.CLOSING and text[at - 1] in ",:"
    return Join(left.start(), word.end(), (at,), is_certain and is_known(right))


def _join_beside(text: str, mark: Mark) -> Join | None:
    """Return the join at a straight mark between two sentences, where it may belong to either."""
    at = mark.at
    word = _WORD_AFTER.match(text, at + 1, at + 1 + _REACH)
    left = _LAST_WORD.search(text, max(0, at - _REACH), at)
    if word is None or left is None or mark.sign not in "\"'" or text[at - 1] not in ".?!":
        return None
    is_sentence = left[1].islower() and is_known(left[1]) and word[0][0].isupper()
    if not is_sentence or _is_in_code(text, left.start(), word.end()):
        return None
    # With as many marks before it as make whole quotations, it opens the next.
    opens = mark.sign == '"' and text.count('"', 0, at) % 2 == 0
    seam, other = (at, at + 1) if opens else (at + 1, at)
    return Join(left.start(), word.end(), (seam,), other_seam=other)


def _may_open(text: str, mark: Mark) -> bool:
    """Tell whether a tight mark may be an opening one."""
    if mark.sign in "”’" or mark.before is Side.OPENING:
        return False
    if text[mark.at - 1] == "…" or text[max(0, mark.at - 2) : mark.at] == "..":
        return False
    before = text[mark.at - 1]
    if mark.sign == "“":
        return True
    if mark.sign == "‘":
        end = mark.at + _LONGEST_QUOTATION
        return before != "‘" and _SINGLE_END.search(text, mark.at + 1, end) is not None
    if mark.sign == '"' and mark.after is None:
        return before == ":" or (before in ",.?!" and mark.before is Side.CLOSING)
    return mark.after is Side.CLOSING and not before.isdigit()


def _may_run_into(left: str, right: str, sign: str, *, is_alone: bool) -> bool:
    """Tell whether a mark parts two words; ``is_alone`` says that it encloses but the second."""
    lower = left.lower()
    if is_alone and load_lexicon().is_word(f"{lower}{right.lower()}"):
        return False
    if sign == "'" and not is_known(right):
        return False
    if is_opener(left):
        return True
    if is_alone and lower in PREFIXES:
        return False
    if sign in "'‘" and (len(left) < _SHORTEST or not is_common(left)):
        return False
    return left[0].isupper() or left.isdigit() or is_known(left)


def _is_in_code(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - _CHUNK_REACH) : start], text[end : end + _CHUNK_REACH]
    lead = "" if before[-1:].isspace() or not before else before.rsplit(None, 1)[-1]
    tail = "" if after[:1].isspace() or not after else after.split(None, 1)[0]
    return is_code(lead, text[start:end], tail)
