"""Quotation marks of the desk's own: single or double, and the comma before or behind them.

Only the outermost quotations are judged; what stands inside one is left as it was said.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.document import Role
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.passages import Passage
from newslint.language.quotations import Quotation
from newslint.language.reading import Reading

_MARKS = {"double": '"“', "single": "'‘"}
_CLOSING = {'"': '"', "“": "”", "'": "'", "‘": "’"}
_OTHER = {'"': "'", "“": "‘", "'": '"', "‘": "“"}


class QuotationMarksOptions(Options, frozen=True):
    """``marks`` is ``single`` or ``double``; ``stops: inside`` wants a comma or stop within them.

    A rule has one of the two keys.
    """

    marks: str = ""
    stops: str = ""


def _validate(options: Any) -> None:
    if bool(options.marks) == bool(options.stops):
        raise OptionError("marks", "the rule needs one of “marks” and “stops”")
    if options.marks and options.marks not in _MARKS:
        raise OptionError("marks", f"“{options.marks}” is none of {', '.join(_MARKS)}")
    if options.stops not in {"", "inside"}:
        raise OptionError("stops", f"“{options.stops}” is not “inside”")


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            here = [rule for rule in rules if passage.role in rule.scope]
            if not here or passage.role is Role.QUOTE_BLOCK:
                continue
            for quotation in passage.quotations:
                if not quotation.closed or quotation.mark not in _CLOSING:
                    continue
                for rule in here:
                    yield from _judge(rule, passage, quotation)

    return check


def _judge(rule: Rule, passage: Passage, quotation: Quotation) -> Iterable[Match]:
    text = passage.text
    if text[quotation.end - 1] != _CLOSING[quotation.mark]:
        return
    if rule.options.stops:
        yield from _judge_stop(rule, passage, quotation)
    elif quotation.mark not in _MARKS[rule.options.marks]:
        start, end = quotation.start, quotation.end
        inside = text[start + 1 : end - 1]
        if quotation.mark in _MARKS["single"] and not _is_plainly_quoted(inside):
            return
        opening = _OTHER[quotation.mark]
        is_simple = not any(mark in inside for mark in (opening, _CLOSING[opening])) or (
            opening in _MARKS["single"] and not _holds_quotation(inside)
        )
        edits = (start, start + 1, opening), (end - 1, end, _CLOSING[opening])
        title = f"Write {opening}{inside}{_CLOSING[opening]}"
        remedies = (Remedy(edits, title=title),) if is_simple else ()
        yield Match(rule, passage, start, end, remedies=remedies, is_of_marks=True)


def _judge_stop(rule: Rule, passage: Passage, quotation: Quotation) -> Iterable[Match]:
    """Report a comma or stop right behind the closing mark of a double quotation."""
    text, end = passage.text, quotation.end
    stop, after = text[end : end + 1], text[end + 1 : end + 2]
    if quotation.mark not in _MARKS["double"] or stop not in {",", "."} or not stop:
        return
    if (after and not after.isspace()) or not text[end - 2].isalpha():
        return
    if not {"/", "_", "@", "="}.isdisjoint(text[quotation.start : end]):
        return  # what is typed into a computer is quoted to the letter
    mark = text[end - 1]
    remedy = Remedy(((end - 1, end + 1, stop + mark),), title=f"Write {stop}{mark}")
    yield Match(rule, passage, end - 1, end + 1, remedies=(remedy,), is_of_marks=True)


def _is_plainly_quoted(inside: str) -> bool:
    """Tell whether single marks quote what was said.

    They could be apostrophes at two words' ends, or set off the title of a work or the name of a
    plant, which other marks do not suit either.
    """
    words = inside.split()
    if len(words) < 2 or inside[-1] in "sS" or not inside[0].isalpha():
        return False
    return any(word.islower() and word not in FUNCTION_WORDS for word in words)


def _holds_quotation(inside: str) -> bool:
    """Tell whether a single mark stands where no apostrophe does."""
    return any(
        character in "'‘" and not inside[index - 1 : index].isalnum()
        for index, character in enumerate(inside)
    )


KIND = Kind(
    name="quotation-marks",
    description="quotation marks, or a comma or stop beside them, that the house sets otherwise",
    options=QuotationMarksOptions,
    compile=_compile,
    validate=_validate,
)
