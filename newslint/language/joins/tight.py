"""Joins beside punctuation: a word stands right behind a mark or a bracket, or before a bracket."""

from collections.abc import Iterator

from newslint.language.joins.brackets import find_opening_joins, judge_bracket
from newslint.language.joins.join import Join
from newslint.language.joins.pauses import judge_pause
from newslint.language.joins.places import Place, Verdict, find_places
from newslint.language.joins.questions import judge_question
from newslint.language.joins.stops import judge_stop
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_STRING_BEFORE = compile_re(r"[^\s\"“‘(\[—–]*\Z")
_REACH = 40

_JUDGES = {
    ".": judge_stop,
    ",": judge_pause,
    ";": judge_pause,
    ":": judge_pause,
    "?": judge_question,
    "!": judge_question,
    ")": judge_bracket,
}


def find_tight_joins(passage: Passage, reading: Reading) -> Iterator[Join]:
    """Yield the joins of a passage, in order but for those before a bracket."""
    for place in find_places(passage):
        verdict = _JUDGES[passage.text[place.seam - 1]](place, reading)
        if verdict and not _is_accepted(reading, passage, place):
            yield Join(_find_start(place), place.end, (place.seam,), verdict is Verdict.CERTAIN)
    if "(" in passage.text:
        yield from find_opening_joins(passage)


def _find_start(place: Place) -> int:
    """Return where the string begins that a reader is shown: a word, or what stands for one."""
    if place.left and not place.lead.endswith("."):
        return place.start
    found = _STRING_BEFORE.search(place.text, max(0, place.mark - _REACH), place.mark)
    return found.start() if found else place.start


def _is_accepted(reading: Reading, passage: Passage, place: Place) -> bool:
    """Tell whether the house knows the two words with their mark, or the copy is foreign."""
    text = place.text
    strings = text[place.start : place.end], text[place.start : place.seam]
    if any(string.lower() in reading.vocabulary for string in strings):
        return True
    return reading.is_foreign_at(passage, place.start, place.end)
