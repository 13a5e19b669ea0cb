"""Points in abbreviations of capitals: ``U.S.``, ``N.A.T.O.``, as a house writes them.

A point that also ends the sentence stays. Initials of persons are no abbreviations: what stands
before a capitalised word is left alone, unless it is known as an abbreviation.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_POINTED = compile_re(r"(?<![\w.'’@/-])(?:[A-Z]\.){2,8}(?:[A-Z](?![\w.]))?")
_NEXT = compile_re(r"[ \u00a0]+[\"'“‘(]*(\w)")
_SURNAME = compile_re(r"\b[A-Z][a-z]+,[ \u00a0]\Z")
"""What stands before the initials in a list of authors."""
_POINTS = ("none", "two-letter")
_KNOWN = frozenset(
    "US UK UN EU DC LA NY NZ TV PR HQ IQ GP PC MP USA USSR UAE UNESCO NATO AIDS SARS".split()
)
"""Abbreviations that may stand before a capital, as in ``U.S. Senate``, and all of two letters;
other pairs are initials, or a name of its owner's making."""


class AbbreviationPointsOptions(Options, frozen=True):
    """``points`` says which abbreviations keep theirs: ``none``, or ``two-letter`` for ``U.S.``.

    ``only`` lists the abbreviations that are meant, without points, all if it names none;
    ``without`` those of two letters that have no points all the same; ``keep`` those left alone.
    """

    points: str = "none"
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()


def _validate(options: Any) -> None:
    if options.points not in _POINTS:
        raise OptionError("points", f"“{options.points}” is none of {', '.join(_POINTS)}")
    for key in ("only", "without", "keep"):
        for index, written in enumerate(getattr(options, key)):
            if not (written.isalpha() and written.isupper()):
                raise OptionError(key, f"“{written}” must be capitals without points", index)


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading:
            for found in _POINTED.finditer(passage.text):
                for rule in rules:
                    if _is_meant(rule, passage, found):
                        yield _match(rule, passage, found)

    return check


def _is_meant(rule: Rule, passage: Passage, found: re.Match[str]) -> bool:
    options: AbbreviationPointsOptions = rule.options
    letters = found[0].replace(".", "")
    if letters in options.keep or (options.only and letters not in options.only):
        return False
    if options.points == "two-letter" and len(letters) == 2 and letters not in options.without:
        return False
    if letters in _KNOWN or letters in options.only or letters in options.without:
        return True
    # M.A.S.K. is the name of a game or a band.
    if len(letters) == 2 or _is_word(letters) or _is_of_name(passage, found.start()):
        return False
    following = _NEXT.match(passage.text, found.end())
    if following is None or not following[1].isupper():
        return True
    return passage.starts_sentence(following.start(1))


def _is_of_name(passage: Passage, start: int) -> bool:
    """Tell whether a figure stands before the letters, or a surname in a list of authors."""
    before = passage.text[max(0, start - 20) : start]
    return before[-2:-1].isdigit() or _SURNAME.search(before) is not None


def _is_word(letters: str) -> bool:
    from newslint.language.lexicon import load_lexicon

    return load_lexicon().is_word(letters.lower())


def _match(rule: Rule, passage: Passage, found: re.Match[str]) -> Match:
    start, end = found.span()
    bare = found[0].replace(".", "")
    if found[0][-1] == "." and _ends_sentence(passage, end):
        end -= 1
    remedy = Remedy(((start, end, bare),), Safety.SAFE)
    return Match(rule, passage, start, end, remedies=(remedy,))


def _ends_sentence(passage: Passage, end: int) -> bool:
    """Tell whether the last point, right before ``end``, also ends a sentence or the passage."""
    rest = passage.text[end : end + 40]
    if not rest.strip():
        return passage.role.value not in {"headline", "deck", "subhead", "table-cell"}
    following = _NEXT.match(passage.text, end)
    return following is not None and passage.starts_sentence(following.start(1))


KIND = Kind(
    name="abbreviation-points",
    description="an abbreviation of capitals with points that the house leaves out",
    options=AbbreviationPointsOptions,
    compile=_compile,
    validate=_validate,
)
