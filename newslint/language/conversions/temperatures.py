"""Temperatures: whether a stated conversion can be right, as a reading or as a difference.

They are compared in degrees, since 1% of 300 degrees says nothing. A reading has an offset ("20C
(68F)"), a difference has none ("2C (3.6F) warmer"); the words around say which it is, and where
they do not, what is right as either passes, as far as a difference is likely to be as large.
"""

import re

from newslint.language.conversions.pairs import Pair, is_exact
from newslint.language.conversions.rounding import is_multiple
from newslint.language.numbers import Number
from newslint.patterncode import compile_re

AS_DIFFERENCE = "it was converted as a difference, not as a reading"
AS_READING = "it was converted as a reading, not as a difference"

ALWAYS = 0.25
"""Degrees of a target with decimals that no reader tells apart: 36.4C (97.3F) is 0.2F off."""
WHOLE = 0.5
"""Degrees by which a whole number of them may be off, whatever the source."""
BOTH_ROUGHLY = 2.5
"""Degrees that rounding both sides to fives may move: 90F (30C)."""
ROUGHLY = {"degree_Celsius": 1.5, "degree_Fahrenheit": 2.5}
"""Degrees of the target that rounding one side to fives may move, where one is hedged."""
HOT = 100.0
ROUGHLY_OF_HOT = 0.025
"""The same as a share, of hundreds of degrees: ovens are marked in steps, 180C (350F)."""
_COOLEST_OVEN, _HOTTEST_OVEN = 100, 260
_OVEN_STEP = 16
"""Degrees Fahrenheit by which the marks of two ovens differ: 140C (275F)."""
BENT = 2.5
"""Degrees that a hedge may bend: nearly 30C (84F)."""
# The most degrees of a difference that copy tells with a word of change next to it, those that it
# may tell with one somewhere near, and those without any: by unit of the source.
_MOST = {"degree_Celsius": 30.0, "degree_Fahrenheit": 54.0}
_LARGE = {"degree_Celsius": 20.0, "degree_Fahrenheit": 36.0}
_SMALL = {"degree_Celsius": 8.0, "degree_Fahrenheit": 15.0}

_HEDGES = (
    r"(?:(?:about|around|nearly|almost|more|less|than|at|least|most|up|to|over|below|under|some"
    r"|an?|only|just|roughly|approximately|as|much|another|well|between)\s+)*\Z"
)
_CHANGES = (
    r"warming|cooling|rises?|rose|risen|rising|drop(?:s|ped|ping)?|falls?|fell|fallen|falling"
    r"|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|warmed|cooled|changed?|differences?"
    r"|anomal(?:y|ies)|swings?|climb(?:s|ed)?|jump(?:s|ed)?|gained|lost|heated"
)
_CHANGE_BEFORE = compile_re(
    rf"\b(?:{_CHANGES})\s+(?:\w+\s+){{0,3}}?(?:of|by)\s+{_HEDGES}"
    r"|\b(?:limit|hold|keep|cap|restrict)(?:s|ed|ing)?\s[^.;()]{0,40}\b(?:increases?|rises?|warming"
    rf"|heating)\b[^.;()]{{0,45}}\s(?:to|at|below|under|within)\s+{_HEDGES}"
    rf"|\b(?:warming|warmed|heating|temperature\s+(?:rises?|increases?))\s+(?:\w+\s+)?(?:to|at|by|of)\s+{_HEDGES}",
    re.IGNORECASE,
)
_CHANGE_AFTER = compile_re(
    r"\s*(?:-?\s*(?:above|below|over|under)\s+(?:the\s+|its\s+|their\s+)?(?:[\w–]+[\s-]+){0,3}?"
    r"(?:average|normal|pre-?industrial|usual|mean|norm|baseline|(?:twentieth|20th).century)"
    r"|(?:warmer|colder|cooler|hotter|higher|lower)\b"
    r"|of\s+(?:(?:global|additional|extra|further)\s+)?(?:warming|cooling|heating)\b"
    r"|(?:rise|drop|increase|decrease|warming|cooling|difference|swing|change)\b)",
    re.IGNORECASE,
)
_CHANGE_NEAR = compile_re(
    rf"\b(?:{_CHANGES}|heating|warmer|colder|cooler|hotter|higher|lower|above|below|average|normal"
    r"|range|warms?|cools?|pre-?industrial|margins?|paris|climate|global|limit|per|every|each"
    r"|degrees?\s+of)\b",
    re.IGNORECASE,
)
_STRONG_CHANGE_NEAR = compile_re(
    rf"\b(?:(?:{_CHANGES})\s+(?:\w+\s+){{0,3}}(?:of|by)"
    rf"|(?:{_CHANGES})\s+in\s+(?:\w+\s+){{0,4}}temperatures?|warming|cooling|differences?|swings?"
    r"|anomal(?:y|ies)|warmer|colder|cooler|hotter|higher\s+than|lower\s+than|(?:above|below)"
    r"\s+(?:\w+\s+){0,3}(?:average|normal|usual|mean|pre-?industrial)|pre-?industrial"
    r"|between\s+(?:the\s+)?(?:day|night|high|low)|range)\b",
    re.IGNORECASE,
)
_READING_BEFORE = compile_re(
    r"\b(?:(?:temperatures?|highs?|lows?|maximums?|minimums?|peaks?|readings?|records?|fevers?)\s+"
    r"(?:\w+\s+){0,3}?(?:of|at|to|was|were|is|hit|near|reach(?:ed|ing)?|as\s+(?:high|low)\s+as)"
    r"|hit|hits|hitting|reach(?:ed|es|ing)?|topp(?:ed|ing)|soar(?:ed|ing)?\s+to|peak(?:ed|ing)?\s+at"
    r"|plung(?:ed|ing)\s+to|dipp(?:ed|ing)\s+to|as\s+(?:high|low|hot|cold|warm)\s+as|at|recorded"
    rf"|registered|measured|exceed(?:ed|ing))\s+{_HEDGES}",
    re.IGNORECASE,
)

_READING_AFTER = compile_re(
    r"\s+(?:was|is|were|are|being|,)\s+(?:\w+\s+)?(?:recorded|registered|forecast|expected|measured"
    r"|reported|predicted|likely)\b",
    re.IGNORECASE,
)
_CLAUSE_MARK = compile_re(r"[,;:.!?–—](?=\s|\Z)")


def judge_temperature(pair: Pair, text: str, start: int, end: int) -> tuple[Pair, str | None]:
    """Return the pair as what it is, a reading or a difference, and why it is wrong.

    The reason is None where it is right, and empty where nothing is known but that it is wrong.
    ``start`` and ``end`` are those of the statement in its text.
    """
    difference = pair.by(pair.way.of_difference())
    reading_right, difference_right = is_temperature_right(pair), is_temperature_right(difference)
    if reading_right and difference_right:
        return pair, None
    if _is_difference(pair, text, start, end):
        if difference_right:
            return difference, None
        return difference, AS_READING if reading_right else ""
    if reading_right:
        return pair, None
    if difference_right:
        is_reading = _is_reading(pair, text, start, end)
        return (pair, AS_DIFFERENCE) if is_reading else (difference, None)
    return pair, ""


def _is_difference(pair: Pair, text: str, start: int, end: int) -> bool:
    """Tell whether the words next to the statement say that it is a difference."""
    if abs(pair.source.value) > _MOST[pair.names[0]]:
        return False
    before, after = text[max(0, start - 80) : start], text[end : end + 60]
    return bool(_CHANGE_BEFORE.search(before) or _CHANGE_AFTER.match(after))


def _is_reading(pair: Pair, text: str, start: int, end: int) -> bool:
    """Tell whether what is right as a difference is more likely a reading.

    The larger it is, the less may be a word of change near it.
    """
    size = abs(pair.source.value)
    before, after = text[max(0, start - 60) : start], text[end : end + 60]
    if _CHANGE_AFTER.match(after):
        return False
    said = _READING_BEFORE.search(before) or _READING_AFTER.match(after)
    near = f"{_CLAUSE_MARK.split(before)[-1]} | {_CLAUSE_MARK.split(after)[0]}"
    if size > _LARGE[pair.names[0]]:
        return bool(said) or not _STRONG_CHANGE_NEAR.search(near)
    if said:
        return not _STRONG_CHANGE_NEAR.search(near)
    return size > _SMALL[pair.names[0]] and not _CHANGE_NEAR.search(f"{before} | {after}")


def is_temperature_right(pair: Pair) -> bool:
    """Tell whether the pair can be right as people round temperatures, readings or differences."""
    source, target, off = pair.source, pair.target, pair.off
    both_rounded = (target.strict + abs(pair.way.scale) * source.strict) / 2
    if off <= max(WHOLE if target.strict >= 1 else ALWAYS, both_rounded):
        return True
    if is_exact(pair) or _is_cut_off(pair) or _is_of_oven(pair):
        return True
    fives = is_multiple(target, 5), is_multiple(source, 5)
    if all(fives) or (pair.is_hedged and any(fives)):
        roughly = BOTH_ROUGHLY if all(fives) else ROUGHLY[pair.names[1]]
        is_hot = min(abs(source.value), abs(target.value)) >= HOT
        return off <= (max(roughly, ROUGHLY_OF_HOT * abs(target.value)) if is_hot else roughly)
    return _is_bent(pair)


def _is_of_oven(pair: Pair) -> bool:
    """Tell whether both are marks of ovens: tens of degrees Celsius and 25s Fahrenheit."""
    sides = {pair.names[0]: pair.source, pair.names[1]: pair.target}
    celsius, fahrenheit = sides.get("degree_Celsius"), sides.get("degree_Fahrenheit")
    if celsius is None or fahrenheit is None or not pair.way.offset:
        return False
    is_marked = is_multiple(celsius, 10) and is_multiple(fahrenheit, 25)
    off = abs(celsius.value * 1.8 + 32 - fahrenheit.value)
    return is_marked and _COOLEST_OVEN <= celsius.value <= _HOTTEST_OVEN and off <= _OVEN_STEP


def _is_cut_off(pair: Pair) -> bool:
    """Tell whether digits of one side were dropped, not rounded."""
    return _drops(pair.expected, pair.target) or _drops(pair.returned, pair.source)


def _drops(value: float, stated: Number) -> bool:
    same_sign = value * stated.value >= 0
    return same_sign and 0 <= abs(value) - abs(stated.value) < stated.strict


def _is_bent(pair: Pair) -> bool:
    """Tell whether a hedge was worked in: "nearly 30C (84F)"."""
    ahead = (pair.target.value - pair.expected) * pair.hedge.value
    return is_multiple(pair.source, 5) and 0 < ahead <= BENT
