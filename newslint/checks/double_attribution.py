"""Double attribution: a quotation that one clause introduces and another one attributes again.

``The memo said: "We won," Smith declared.`` Who spoke, the memo or Smith?
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Rule
from newslint.document import CONDENSED
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.speech import VERB, match_attribution
from newslint.patterncode import compile_re

_COLON = compile_re(r":\s*(?=[\"“‘'])")
_PRONOUNS = frozenset({"he", "she", "they"})
_FEW = 3
"""Words between a verb that introduces a quotation and its colon: ``told the hall:``."""
_REACH = 600
"""Characters before a colon in which its verb stands."""
_ENDS = compile_re(r",[\"”’']\Z")


@cache
def _introduction() -> re.Pattern[str]:
    """Return what introduces a quotation: a verb of speech in the clause before the colon."""
    return compile_re(rf"\b(?:{VERB})\b")


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            if passage.role in CONDENSED or ":" not in passage.text:
                continue
            for colon, start, end in _find(passage):
                for rule in rules:
                    yield _match(rule, passage, colon, start, end)

    return check


def _find(passage: Passage) -> Iterator[tuple[int, int, int]]:
    """Yield the place of the colon, and start and end of the attribution behind the quotation."""
    text = passage.text
    ends = {quotation.start: quotation.end for quotation in passage.quotations if quotation.closed}
    for colon in _COLON.finditer(text):
        end = ends.get(colon.end(), 0)
        if not end or not (_ENDS.search(text, end - 2, end) or text[end : end + 1] == ","):
            continue
        position = end + (text[end : end + 1] == ",")
        found = match_attribution(text, position)
        if found and _introduces(passage, colon.start(), found[0].split()[0]):
            yield colon.start(), found.start() + 1, found.end()


def _introduces(passage: Passage, colon: int, behind: str) -> bool:
    """Tell whether what stands before a colon says who speaks.

    Where a pronoun stands ``behind`` the quotation, the speaker may be the same: ``He had a warning
    to add: "Do not go," he said.`` Then the verb must be one that leads straight to the colon.
    """
    place = bisect_right(passage.sentences, (colon, len(passage.text))) - 1
    start = passage.sentences[place][0] if place >= 0 else 0
    start = max(start, colon - _REACH)
    verbs = list(_introduction().finditer(passage.text, start, colon))
    if not verbs or behind not in _PRONOUNS:
        return bool(verbs)
    return len(passage.text[verbs[-1].end() : colon].split()) <= _FEW


def _match(rule: Rule, passage: Passage, colon: int, start: int, end: int) -> Match:
    related = (Mention(passage, colon, colon + 1, "the quotation is introduced here"),)
    return Match(rule, passage, start, end, related=related)


KIND = Kind(
    name="double-attribution",
    description="a quotation that is attributed before it and again behind it",
    options=Options,
    compile=_compile,
)
