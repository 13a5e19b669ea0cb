"""Where quantities may stand in copy: a unit's name with what a number ends in before it.

This only has to be quick and to miss nothing; the grammar reads what is there.
"""

import re
from functools import cache

from newslint.language.numbers.fractions import VULGAR_SIGNS
from newslint.language.numbers.scales import SCALES
from newslint.language.quantities.forms import load_units
from newslint.language.quantities.wordtree import any_of
from newslint.patterncode import compile_re

_STEM = 3
_LONG_STEM = 8
_BEHIND_DIGITS = compile_re(rf"[0-9{VULGAR_SIGNS}][\s-]{{0,2}}([A-Za-zµμ]{{1,{_STEM}}}|[°º˚℃℉])")
_LAST_LETTERS = frozenset("adefhnorstxyADEFHNORSTXY")
"""What numbers in words end in, fractions and "half a" too."""

_COMMON = ("short", "long", "light", "net", "horse", "us", "uk", "sea", "deg", "sq", "cu")
"""First words of units' names that copy is full of: the second word must be there as well."""

_NUMBER_WORD = compile_re(
    r"(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred"
    r"|thousand|[mbtr]+illion|half|halves|quarter|quarters|thirds?|fourths?|fifths?|sixths?|eighths?"
    r"|tenths?|hundredths?)(?: of)?(?: an?)?)\Z",
    re.IGNORECASE,
)
_SHORT_NAMES = ("ton", "mph", "kph", "lbs")

_LONGEST = len("three-quarters of an") + 4


@cache
def _stems() -> frozenset[str]:
    stems = {scale for scale in SCALES if len(scale) <= _STEM}
    for _unit, forms in load_units():
        for form in forms:
            letters = re.match(rf"[A-Za-zµμ]{{1,{_STEM}}}|.", form)
            if letters:
                stems.add(letters[0].lower())
    return frozenset(stems)


@cache
def _names() -> re.Pattern[str]:
    """Return an expression for the name of a unit in full, with the space before it."""
    names = {name + end for name in _SHORT_NAMES for end in " .,;:)("}
    for _unit, forms in load_units():
        for form in forms:
            if re.fullmatch(r"[a-z]{4,}(?: [a-z]+)*", form):
                first, _space, rest = form.partition(" ")
                names.add(
                    f"{first} {rest}"[:_LONG_STEM] if first in _COMMON and rest else first[:6]
                )
    return compile_re(rf"[ \u00a0-]{any_of(names)}")


def find_cores(text: str) -> list[int]:
    """Return the offsets just before the units of possible quantities, in order."""
    stems = _stems()
    cores = [
        found.start() + 1 for found in _BEHIND_DIGITS.finditer(text) if found[1].lower() in stems
    ]
    for found in _names().finditer(text):
        place = found.start()
        if text[place - 1 : place] in _LAST_LETTERS and _NUMBER_WORD.search(
            text, max(0, place - _LONGEST), place
        ):
            cores.append(place)
    cores.sort()
    return cores
