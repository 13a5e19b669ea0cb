"""Beginnings: a quick way to tell whether a pattern matches that can only begin with a few strings.

A search of `re` tries each place of a text unless all its matches begin with one string; to look
for several strings and to match where they stand is many times faster.
"""

import re
from collections.abc import Iterable


def matches_anywhere(pattern: re.Pattern[str], text: str, beginnings: Iterable[str]) -> bool:
    r"""Tell what ``pattern.search(text)`` would, of a pattern that begins with these strings only.

    >>> matches_anywhere(re.compile(r"[(/]\d"), "mon/tue (12)", ("(", "/"))
    True
    """
    for beginning in beginnings:
        place = text.find(beginning)
        while place >= 0:
            if pattern.match(text, place):
                return True
            place = text.find(beginning, place + 1)
    return False
