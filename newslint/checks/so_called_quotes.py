"""Quotation marks behind ``so-called``, which says the same as they do."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.language.passages import Passage
from newslint.language.quotations import Quotation
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_SO_CALLED = compile_re(r"\bso[-‐‑ ]called[ \u00a0](?=[\"“‘'«])", re.IGNORECASE)
_SPELT = ("so-called", "so called", "so‐called", "so‑called")
_AND = compile_re(r",? (?:and|or) (?=[\"“‘'«])")
_MOST_WORDS = 6
"""More words than this are no name or label, but somebody's sentence."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        folded = reading.folded
        if "called" not in folded or not any(map(folded.__contains__, _SPELT)):
            return
        for passage in reading.prose:
            for quoted in _find(passage):
                for rule in rules:
                    yield _match(rule, passage, quoted)

    return check


def _find(passage: Passage) -> Iterator[list[Quotation]]:
    """Yield the quotations behind each ``so-called``: mostly one, or two with "and" between."""
    found = list(_SO_CALLED.finditer(passage.text))
    if not found:
        return
    starts = {each.start: each for each in passage.quotations if each.closed}
    for so_called in found:
        quoted: list[Quotation] = []
        place = so_called.end()
        while each := starts.get(place):
            quoted.append(each)
            further = _AND.match(passage.text, each.end)
            place = further.end() if further else -1
        if quoted and all(_is_label(passage.text, each) for each in quoted):
            yield quoted


def _is_label(text: str, quotation: Quotation) -> bool:
    return 0 < len(text[quotation.start + 1 : quotation.end - 1].split()) <= _MOST_WORDS


def _match(rule: Rule, passage: Passage, quoted: Sequence[Quotation]) -> Match:
    marks = [place for each in quoted for place in (each.start, each.end - 1)]
    remedy = Remedy(tuple((place, place + 1, "") for place in marks), title="Drop the marks")
    start, end = quoted[0].start, quoted[-1].end
    return Match(rule, passage, start, end, remedies=(remedy,), is_of_marks=True)


KIND = Kind(
    name="so-called-quotes",
    description="quotation marks behind “so-called”, which says the same as they do",
    options=Options,
    compile=_compile,
)
