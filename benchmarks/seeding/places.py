"""The sorts of places at which a space can be lost, and others at which one can be put in."""

import re
from enum import StrEnum

from newslint.language.abbreviations import NEVER_FINAL, OFTEN_FINAL


class Place(StrEnum):
    """Where the space stood that is deleted, or what else is done."""

    BETWEEN_WORDS = "lower+lower"
    CAPITAL_LOWER = "Capital+lower"
    LOWER_CAPITAL = "lower+Capital"
    CAPITAL_CAPITAL = "Capital+Capital"
    LOWER_NUMBER = "lower+number"
    NUMBER_LOWER = "number+lower"
    LOWER_ACRONYM = "lower+ACRONYM"
    ACRONYM_LOWER = "ACRONYM+lower"
    BESIDE_A_OR_I = "beside A or I"
    AFTER_FULL_STOP = "after a full stop"
    AFTER_COMMA = "after a comma"
    AFTER_COLON = "after a colon or semicolon"
    AFTER_QUESTION_MARK = "after a question mark"
    AFTER_EXCLAMATION_MARK = "after an exclamation mark"
    AFTER_QUOTATION = "after a closing quotation mark"
    BEFORE_QUOTATION = "before an opening quotation mark"
    AFTER_BRACKET = "after a closing bracket"
    BEFORE_BRACKET = "before an opening bracket"
    BESIDE_TAG = "beside a tag"
    BESIDE_UNDERSCORE = "beside an underscore of markup"
    BESIDE_COMPOUND = "beside a hyphenated word"
    BESIDE_APOSTROPHE = "beside a word with an apostrophe"
    THREE_WORDS = "two in a row"
    SPLIT_WORD = "split word"
    BEFORE_PUNCTUATION = "stray space before punctuation"
    DOUBLED_WORD = "doubled word"
    DOUBLED_OVER_LINES = "word doubled over a line's end"


OPENING = r"[\"“‘(\[]*"
CLOSING = r"[.,;:?!\"”’)\]…—–]*"
"""What may stand before a word and behind it in the string between two spaces."""

_SORTS = (
    r"(?:(?P<lower>[a-z]+)|(?P<capital>[A-Z][a-z]+)|(?P<letter>[AI])|(?P<acronym>[A-Z]{2,6})"
    r"|(?P<number>[£$€]?[0-9]+(?:[.,][0-9]+)*)|(?P<compound>[A-Za-z]+(?:-[a-z]+)+)"
    r"|(?P<apostrophe>[A-Za-z]+['’](?:s|t|re|ve|ll|d|m)))"
)
_LEFT = re.compile(OPENING + _SORTS)
_RIGHT = re.compile(_SORTS + CLOSING)
_BETWEEN = {
    ("lower", "lower"): Place.BETWEEN_WORDS,
    ("capital", "lower"): Place.CAPITAL_LOWER,
    ("lower", "capital"): Place.LOWER_CAPITAL,
    ("capital", "capital"): Place.CAPITAL_CAPITAL,
    ("lower", "number"): Place.LOWER_NUMBER,
    ("number", "lower"): Place.NUMBER_LOWER,
    ("lower", "acronym"): Place.LOWER_ACRONYM,
    ("acronym", "lower"): Place.ACRONYM_LOWER,
    ("letter", "lower"): Place.BESIDE_A_OR_I,
    ("lower", "letter"): Place.BESIDE_A_OR_I,
    ("compound", "lower"): Place.BESIDE_COMPOUND,
    ("lower", "compound"): Place.BESIDE_COMPOUND,
    ("apostrophe", "lower"): Place.BESIDE_APOSTROPHE,
    ("lower", "apostrophe"): Place.BESIDE_APOSTROPHE,
}
_CLOSED_UNITS = frozenset(
    "am bn c cc cm d f fps ft g gb ghz h hp hr hrs in k kb kg kgs km kmh kms kph kw l lb lbs m mb "
    "mg mhz min ml mm mph ms mw nd oz p pc pm pt px rd s sec sq st tb th v w x yd yds".split()
)
"""What stands right behind a number in copy that is right."""

WORD = r"(?P<word>[^\W_]+(?:['’-][^\W_]+)*)"
_MARKED = re.compile(rf"{OPENING}{WORD}(?P<mark>[.,;:?!])")
_QUOTED = re.compile(rf"{OPENING}{WORD}(?:[.,?!…]?[\"”]|[.,?!]’)")
_BRACKETED = re.compile(rf"\(?{WORD}[.?!]?\)")
_PLAIN = re.compile(rf"{WORD}{CLOSING}")
_BEFORE_OPENING = re.compile(rf"{OPENING}{WORD}[.,:;]?")
_OPENS_QUOTATION = re.compile(rf"[\"“‘]{WORD}{CLOSING}")
_OPENS_BRACKET = re.compile(rf"\({WORD}{CLOSING}")
_AFTER_MARK = {
    ".": Place.AFTER_FULL_STOP,
    ",": Place.AFTER_COMMA,
    ";": Place.AFTER_COLON,
    ":": Place.AFTER_COLON,
    "?": Place.AFTER_QUESTION_MARK,
    "!": Place.AFTER_EXCLAMATION_MARK,
}
_ABBREVIATIONS = NEVER_FINAL | OFTEN_FINAL


def name_place(left: str, right: str) -> Place | None:
    """Say what sort of place a space is that stands between two strings without any."""
    if (first := _LEFT.fullmatch(left)) and (second := _RIGHT.fullmatch(right)):
        sorts = first.lastgroup or "", second.lastgroup or ""
        is_unit = sorts == ("number", "lower") and second["lower"] in _CLOSED_UNITS
        return None if is_unit else _BETWEEN.get(sorts)
    return _name_opening(left, right) or _name_follower(left, right)


def _name_opening(left: str, right: str) -> Place | None:
    if not _BEFORE_OPENING.fullmatch(left):
        return None
    if _OPENS_QUOTATION.fullmatch(right):
        return Place.BEFORE_QUOTATION
    is_bracket = _OPENS_BRACKET.fullmatch(right) and left[-1].isalnum()
    return Place.BEFORE_BRACKET if is_bracket else None


def _name_follower(left: str, right: str) -> Place | None:
    follower = _PLAIN.fullmatch(right)
    if not follower:
        return None
    if marked := _MARKED.fullmatch(left):
        return _name_marked(marked["word"], marked["mark"], follower["word"])
    if not right[0].isalpha():
        return None
    if (quoted := _QUOTED.fullmatch(left)) and quoted["word"][-1].isalpha():
        return Place.AFTER_QUOTATION
    bracketed = _BRACKETED.fullmatch(left)
    return Place.AFTER_BRACKET if bracketed and len(bracketed["word"]) > 1 else None


def _name_marked(word: str, mark: str, follower: str) -> Place | None:
    if mark == ".":
        shortest = 4 if word[0].isupper() else 2
        is_final = len(word) >= shortest and word.lower() not in _ABBREVIATIONS
        return Place.AFTER_FULL_STOP if is_final and follower[0].isupper() else None
    if not (word[-1].isalpha() or follower[0].isalpha()) or (mark != "," and len(word) < 2):
        return None
    return _AFTER_MARK[mark]
