"""Double spaces: two spaces or more where one parts words, or sentences.

Copy that has two spaces after most of its sentences was typed by somebody who was taught so; it is
told once, not at every sentence.
"""

from collections.abc import Iterable, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_DOUBLE = compile_re(r"(?<=[^\s|]) {2,}(?=[^\s|])")
_AFTER_SENTENCE = compile_re(r"[.!?:][\"'”’)\]]*\Z")
_SINGLE_AFTER_SENTENCE = compile_re(r"[.!?:][\"'”’)\]]* (?=[^\s])")
_HABIT = 0.8
_FEW = 3


class DoubleSpaceOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        if "  " not in reading.text:
            return
        places = [
            (passage, *found.span())
            for passage in reading.prose
            for found in _DOUBLE.finditer(passage.text)
        ]
        habit = [place for place in places if _follows_sentence(*place[:2])]
        if len(habit) > _FEW and _is_habit(len(habit), reading):
            places = [place for place in places if place not in habit[1:]]
        for rule in rules:
            yield from (_match(rule, *place) for place in places)

    return check


def _follows_sentence(passage: Passage, start: int) -> bool:
    return _AFTER_SENTENCE.search(passage.text, max(0, start - 4), start) is not None


def _is_habit(count: int, reading: Reading) -> bool:
    single = sum(len(_SINGLE_AFTER_SENTENCE.findall(passage.text)) for passage in reading.prose)
    return count > _HABIT * (count + single)


def _match(rule: Rule, passage: Passage, start: int, end: int) -> Match:
    remedy = Remedy(((start, end, " "),), Safety.SAFE, "Write one space")
    return Match(rule, passage, start, end, remedies=(remedy,))


KIND = Kind(
    name="double-spaces",
    description="two spaces where one is enough; once where the whole article has them",
    options=DoubleSpaceOptions,
    compile=_compile,
)
