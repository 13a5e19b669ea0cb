"""Missing spaces beside punctuation: after a mark or a bracket, before an opening bracket.

Beside a quotation mark, whatever else stands there, the kind ``quote-spacing`` looks.
"""

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.joinmatches import match_join
from newslint.checks.kind import Checker, Kind, Match, Options, Rule
from newslint.language.joins.brackets import OPENED, find_opening_joins, judge_bracket
from newslint.language.joins.habits import leave_habits
from newslint.language.joins.join import Join
from newslint.language.joins.pauses import judge_pause
from newslint.language.joins.places import MARKED, Place, Verdict, find_places
from newslint.language.joins.questions import judge_question
from newslint.language.joins.stops import judge_stop
from newslint.language.reading import Passage, Reading
from newslint.patterncode import compile_re


class SpacingOptions(Options, frozen=True):
    """``brands`` lists words that end in a mark of their own, in small letters: ``yahoo!``."""

    brands: tuple[str, ...] = ()


_TIGHT = compile_re(f"{MARKED.pattern}|{OPENED.pattern}")
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


def _compile(rules: Sequence[Rule]) -> Checker:
    brands = [(rule, frozenset(rule.options.brands)) for rule in rules]

    def check(reading: Reading) -> Iterable[Match]:
        found = [
            (passage, join)
            for passage in reading.find_odd(_TIGHT)
            for join in _find_joins(passage, reading)
        ]
        if not found:
            return
        for passage, join in leave_habits(reading, found):
            left = passage.folded[join.start : join.seams[0]]
            for rule, names in brands:
                if left not in names:
                    yield match_join(rule, passage, join, passage.folded[join.start : join.end])

    return check


def _find_joins(passage: Passage, reading: Reading) -> Iterator[Join]:
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


KIND = Kind(
    name="punctuation-spacing",
    description="a missing space after a stop, a comma or a bracket, or before a bracket",
    options=SpacingOptions,
    compile=_compile,
)
