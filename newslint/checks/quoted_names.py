"""Quoted names: quotation marks around the name of a ship or an operation, which needs none.

What is called, named or dubbed so is introduced with its marks, and is left alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.document import CONDENSED
from newslint.language.passages import Passage
from newslint.language.quotations import Quotation
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_SHIP = compile_re(
    r"\b(?:the|a|an|his|her|their|its|'s|’s)\s(?:[\w-]+\s){0,2}?(?:battleship|boat|carrier|cruiser"
    r"|destroyer|ferry|freighter|frigate|liner|minesweeper|motor[- ]?yacht|schooner|ship|spacecraft"
    r"|steamer|submarine|tanker|trawler|tug|vessel|warship|yacht)\s\Z",
    re.IGNORECASE,
)
_NAME = compile_re(r"[^\W\d_a-z][\w'’-]*(?: (?:of|the|[^\W\d_a-z][\w'’-]*|[IVX]+|\d+)){0,3}[,.]?")
_OPERATION = compile_re(r"Operation [^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*)?[,.]?")
_NAMING = compile_re(
    r"(?:called|code-?named|christened|dubbed|known as|named|nicknamed|so[- ]called|title|titled"
    r"|term|termed|word|words|entitled)\s(?:(?:an?|the|her|his|its|their)\s(?:[\w-]+\s){0,2})?\Z",
    re.IGNORECASE,
)
_REACH = 60


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            if passage.role not in CONDENSED:
                for quotation in _find(passage):
                    for rule in rules:
                        yield _match(rule, passage, quotation)

    return check


def _find(passage: Passage) -> Iterator[Quotation]:
    text = passage.text
    for quotation in passage.quotations:
        start, end = quotation.start, quotation.end
        if not quotation.closed or not quotation.mark or end - start > _REACH:
            continue
        low = max(0, start - _REACH)
        if _NAMING.search(text, low, start):
            continue
        is_ship = _NAME.fullmatch(text, start + 1, end - 1) and _SHIP.search(text, low, start)
        if is_ship or _OPERATION.fullmatch(text, start + 1, end - 1):
            yield quotation


def _match(rule: Rule, passage: Passage, quotation: Quotation) -> Match:
    start, end = quotation.start, quotation.end
    remedy = Remedy(((start, start + 1, ""), (end - 1, end, "")), title="Drop the marks")
    return Match(rule, passage, start, end, remedies=(remedy,), is_of_marks=True)


KIND = Kind(
    name="quoted-names",
    description="quotation marks around the name of a ship or an operation",
    options=Options,
    compile=_compile,
)
