"""Initials in names of persons: closed up with their points, or without points at all."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.passages import Passage
from newslint.language.people.names import OPENERS, Name
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_FORMS = ("closed", "bare")
_SUSPECT = compile_re(r"[A-Z]\.[ \u00a0]?(?=[A-Z])")
_POINTED = compile_re(r"(?:[A-Z]\.)+")
_NO_INITIALS = frozenset(
    """
    U.S. U.K. U.N. E.U. D.C. L.A. N.Y. N.J. A.D. B.C. U.S.A. P.M. A.M. P.S. P.P.S. N.B. R.S.V.P.
    R.I.P.
    """.split()
)
_LETTERED = compile_re(
    r"\b(?:annex|appendix|block|building|category|class|company|exhibit|figure|gate|grade|group"
    r"|hepatitis|house|level|order|part|phase|plan|platform|point|room|route|section|series|team"
    r"|the|type|vitamin|ward)[ \u00a0]\Z",
    re.IGNORECASE,
)
"""Words that a letter may follow: what stands behind its point is a new sentence."""


class InitialsOptions(Options, frozen=True):
    """``form`` is ``closed`` for ``J.K. Ames``, or ``bare`` for ``JK Ames`` and ``Ann B Ames``."""

    form: str


def _validate(options: Any) -> None:
    if options.form not in _FORMS:
        raise OptionError("form", f"“{options.form}” is none of {', '.join(_FORMS)}")


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            if _SUSPECT.search(passage.text):
                for name in passage.names:
                    yield from _judge(rules, passage, name)

    return check


def _judge(rules: Sequence[Rule], passage: Passage, name: Name) -> Iterator[Match]:
    """Judge each group of initials that a surname follows in the same name."""
    parts = name.parts
    index = 0
    while index < len(parts):
        first = index
        while index < len(parts) and _is_initial(parts[index].text):
            index += 1
        if index == first:
            index += 1
            continue
        is_led = first > 0 or index - first > 1 or len(parts[first].text) > 2
        if not is_led and parts[first].text == "I.":
            continue  # the pronoun, at the end of a sentence
        is_of_person = index < len(parts) and _is_surname(parts[index].text, is_led=is_led)
        if is_of_person and not _is_lettered(passage, parts[first].start):
            start, end = parts[first].start, parts[index - 1].end
            if not any(
                passage.starts_sentence(part.start) for part in parts[first + 1 : index + 1]
            ):
                yield from _report(rules, passage, start, end)


def _is_lettered(passage: Passage, start: int) -> bool:
    return _LETTERED.search(passage.text, max(0, start - 20), start) is not None


def _is_initial(text: str) -> bool:
    return _POINTED.fullmatch(text) is not None and text not in _NO_INITIALS and text != "X."


def _is_surname(text: str, *, is_led: bool) -> bool:
    """Tell whether a word is a surname, and does not begin a sentence behind the initial.

    ``is_led`` says that more of the name stands before the initial, or a second initial.
    """
    lower = text.lower()
    if len(text) < 2 or not text[1].islower() or text.endswith("."):
        return False
    if is_led:
        return lower not in OPENERS | FUNCTION_WORDS and not lower.endswith("ly")
    from newslint.language.lexicon import load_lexicon

    lexicon = load_lexicon()
    return lexicon.capital_frequency(lower) > 0 or not lexicon.is_word(lower)


def _report(rules: Sequence[Rule], passage: Passage, start: int, end: int) -> Iterator[Match]:
    written = passage.text[start:end]
    for rule in rules:
        wanted = "".join(written.split())
        if rule.options.form == "bare":
            wanted = wanted.replace(".", "")
        if wanted != written:
            yield Match(
                rule, passage, start, end, remedies=(Remedy(((start, end, wanted),), Safety.SAFE),)
            )


KIND = Kind(
    name="initials",
    description="initials of a person with spaces or points that the house leaves out",
    options=InitialsOptions,
    compile=_compile,
    validate=_validate,
)
