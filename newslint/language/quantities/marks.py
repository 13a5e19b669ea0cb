"""Forms of units that are other things as well: "in", "m", "F", the marks of feet and inches."""

import re

from newslint.language.numbers import Number
from newslint.patterncode import compile_re

_SHAPES = (
    "long|wide|tall|high|deep|thick|across|in diameter|in length|in height|in width|in depth|apart"
    "|away"
)
_BEHIND_INCHES = compile_re(
    rf"\.?\s*(?:\Z|[)\](;:]|[.,](?!\d)|[x×]\s*\d|(?:to|by|or|and|-|–)\s*\d|-?(?:{_SHAPES})\b|of\b)",
    re.IGNORECASE,
)
_COMPOUND = compile_re(r"-\w")
_NEVER_COMPOUND = frozenset("CFKkmtglL")
"""Letters that are no unit in a compound: F-Series, 5 m-class."""

_BEHIND_DIGITS = frozenset("CFKk")
_MARKS = frozenset("'’′\"”″")
_WEAK = frozenset(
    "k ' ’ ′ \" ” ″ pt cup cups bar bars atmosphere atmospheres au cv ps mt sf ct cts fps mps"
    " kps".split()
)
_COUNTED = compile_re(
    r"\s(?:people|users|viewers|listeners|households|homes|houses|jobs|workers|voters|votes|copies"
    r"|customers|members|children|followers|patients|visitors|passengers|cars|vehicles|downloads)\b"
)
_DEGREES = frozenset({"degree", "degrees", "°", "º"})
_ORDINAL = compile_re(r"(?<!1)1\Z")
_ANGLE = compile_re(
    r"\s*-?(?:of\b|north|south|east|west|angle|turns?\b|views?\b|bend|latitude|longitude|arc|burns?\b|murder"
    r"|panorama|feedback|programs?|programmes?|courses?|in [a-z]+(?:ology|ics|ing)\b)",
    re.IGNORECASE,
)


def is_unit_here(text: str, number: Number, unit: re.Match[str]) -> bool:
    """Tell whether a form behind a number is a unit: "5 in (13 cm)", not "5 in May"."""
    form, behind = unit[0], text[unit.end() : unit.end() + 24]
    glued = number.end == unit.start()
    if form.lower() in {"in", "in.", "ins"}:
        alone = glued and not _COMPOUND.match(behind)
        return alone or bool(_BEHIND_INCHES.match(behind))
    if form in _MARKS:
        return glued and number.written
    if form.lower() in _DEGREES:
        return not _ANGLE.match(behind)
    if form in _BEHIND_DIGITS and not text[number.end - 1].isdigit():
        return False
    return form not in _NEVER_COMPOUND or not _COMPOUND.match(behind) or _is_shape(behind)


def _is_shape(behind: str) -> bool:
    return re.match(rf"-(?:{_SHAPES})\b", behind) is not None or behind[1:2].isdigit()


def needs_partner(text: str, number: Number, form: str, end: int) -> bool:
    """Tell whether a form that ends at ``end`` is a unit only beside another unit.

    ``10k`` is a run, ``21st`` a day, ``5m people`` are millions.
    """
    if form in {"st", "st."}:
        return bool(_ORDINAL.search(text[number.start : number.end]))
    if form == "m":
        return bool(_COUNTED.match(text, end))
    return form.lower() in _WEAK
