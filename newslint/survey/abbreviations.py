"""Abbreviations: the same letters with and without points, and the percent sign.

Those that are written as a word too (``NATO``, ``Nato``) are found among the names.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.language.abbreviations import BEFORE_NAME
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.survey.places import find_running_text, is_own
from newslint.survey.table import FormKey, Kind

_PLAIN = re.compile(r"(?<![\w.&'’/@#-])[A-Z]{2,6}(?=s?(?![\w&/@-]|\.[A-Za-z]))")
_DOTTED = re.compile(r"(?<![\w.])[A-Z]\.(?:[A-Z]\.)+(?!\w)|(?<![\w.])[A-Z](?:\.[A-Z])+(?![\w.])")
_BEFORE_NAME = "|".join(sorted((word.capitalize() for word in BEFORE_NAME), key=len, reverse=True))
_TITLE = re.compile(rf"(?<![\w.'’-])(?P<word>{_BEFORE_NAME})\.?(?=[ \u00a0][A-Z][\w.])")
_HOUR = re.compile(r"(?<=\d)[ \u00a0]?(?P<word>[aApP]\.?[mM]\b)\.?")
_FIXED = re.compile(r"(?<![\w.])(?:Ph\.D\b\.?|PhD|e\.?g\b\.?|i\.?e\b\.?)(?!\w)")
_PERCENT = re.compile(
    r"(?<=\d)[ \u00a0]?(?P<word>%|per[ \u00a0]cent\b|percent\b)(?![\w%])", re.IGNORECASE
)
_AFTER_HOUR = re.compile(r"\d[ \u00a0]?\Z")
_INITIALS_AFTER = re.compile(r"[ \u00a0][A-Z][a-z]")
_SHOUT = re.compile(r"[A-Z]{4,}[ ,]+\Z|[A-Z]{2,}[ ,]+[A-Z]{2,}[ ,]+\Z")
_SHOUT_AFTER = re.compile(r"[ ,]+[A-Z]{4,}\b|[ ,]+[A-Z]{2,}[ ,]+[A-Z]{2,}\b")


class Abbreviation(NamedTuple):
    """An abbreviation in a passage; ``use`` parts those that have letters in common by chance."""

    form: str
    start: int
    end: int
    use: str = ""


def find_abbreviations(reading: Reading) -> Iterator[tuple[FormKey, Passage, int]]:
    """Yield each abbreviation of the running text with its place."""
    for passage in find_running_text(reading):
        for found in _find(passage.text):
            if is_own(passage, found.start, found.end):
                letters = "".join(filter(str.isalpha, found.form)).lower()
                use = found.use or (PLACE if letters in _PLACES else "")
                group = use if use == PERCENT else f"{letters}{use}"
                key = FormKey(Kind.ABBREVIATIONS.value, group, found.form)
                yield key, passage, found.start


def _find(text: str) -> Iterator[Abbreviation]:
    for match in _PLAIN.finditer(text):
        if not _is_shouted(text, match) and not _is_hour(text, match):
            yield Abbreviation(match[0], *match.span())
    for match in _TITLE.finditer(text):
        yield Abbreviation(match[0], *match.span(), TITLE)
    if "." in text:
        for match in _DOTTED.finditer(text):
            if not _is_initials(text, match) and not _is_hour(text, match):
                form = match[0] if match[0].endswith(".") else f"{match[0]}."
                yield Abbreviation(form, *match.span())
    for match in _HOUR.finditer(text):
        form = match["word"] + ("." if "." in match["word"] else "")
        yield Abbreviation(form, *match.span(), HOUR)
    for match in _FIXED.finditer(text):
        yield Abbreviation(match[0], *match.span(), LATIN)
    for match in _PERCENT.finditer(text):
        form = " ".join(match["word"].lower().split())
        yield Abbreviation(form, match.start("word"), match.end(), PERCENT)


TITLE, HOUR, LATIN, PLACE = " before a name", " after an hour", " as such", " on a map"
PERCENT = "percent after a figure"
CERTAIN = (TITLE, HOUR, LATIN, PLACE, PERCENT)
"""Ends of groups whose forms can only mean the same."""


def _is_hour(text: str, match: re.Match[str]) -> bool:
    return match[0].replace(".", "") in {"AM", "PM"} and bool(
        _AFTER_HOUR.search(text, max(0, match.start() - 2), match.start())
    )


def _is_shouted(text: str, match: re.Match[str]) -> bool:
    """Tell whether the words around are in capitals too."""
    before = _SHOUT.search(text, max(0, match.start() - 20), match.start())
    return bool(before or _SHOUT_AFTER.match(text, match.end()))


def _is_initials(text: str, match: re.Match[str]) -> bool:
    """Tell whether letters with points stand before a name, as those of its bearer do."""
    letters = match[0].replace(".", "").lower()
    is_place = letters in _PLACES or letters in _CITIES
    return len(letters) < 4 and not is_place and bool(_INITIALS_AFTER.match(text, match.end()))


_PLACES = frozenset({"us", "usa", "uk", "un", "eu", "uae", "ussr"})
_CITIES = frozenset({"dc", "la", "ny"})
