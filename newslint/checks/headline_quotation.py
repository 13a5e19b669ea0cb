"""Quotations in headlines: words that nobody is quoted with in the article below.

Headlines quote loosely, and desks set claims in quotation marks that the body only reports. So
there are two faults: words that the body says in its own voice and never as somebody's
(``own-voice``), and words that the body does not have at all (``missing``).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Rule
from newslint.document import CONDENSED, Role
from newslint.language.function_words import ADVERBS, AUXILIARIES, FUNCTION_WORDS, PRONOUNS
from newslint.language.headlines.heads import find_heads
from newslint.language.inflection import IRREGULAR_PASTS
from newslint.language.passages import Passage
from newslint.language.quotations import MARKS, Quotation
from newslint.language.reading import Reading
from newslint.language.speech import VERBS
from newslint.patterncode import compile_re

_WORD = compile_re(r"[^\W_]+")
_GAP = compile_re(r"[\W_]+")
_GAPS_OF_ASCII = bytes(code for code in range(128) if not chr(code).isalnum())
_APOSTROPHE = compile_re(r"['’]")
_NEXT_WORD = compile_re(r"\s+([^\W\d_]+)")
_CLAIMS = compile_re(r"most|best|worst|least|[a-z]{2,}(?:est|ed)")
_OF_CLAIMS = (
    AUXILIARIES
    | PRONOUNS
    | ADVERBS
    | IRREGULAR_PASTS
    | frozenset("less like more no not than to too without".split())
)
"""Words of a sentence, which a name of a thing does not have."""
_REPORTED = frozenset(VERBS) | frozenset(
    """
    according agree agreed agrees allegation allegations alleged allegedly alleges appeared
    appears award awarded awards believe believed believes call called calling calls charge
    charged charges chose chosen claim claiming claims crowned denied denies deny described
    describes dubbed estimate estimated expected fear feared fears feel feels finds found hailed
    heard hope hopes judge judged judges known label labeled labelled likely listed named
    nickname nicknamed poll polls predict predicted predicts quoted rated report reportedly
    reporting reports ruled rules rumour rumoured said saying says seen show showed shown shows
    study suggest suggesting supposed survey surveyed termed think thinks thought title titled
    verdict view viewed views warning
    """.split()
)
"""Words that show a sentence to tell what somebody else says or holds."""


_MOST = 20
"""Quotations of the heads that are looked for in the story."""


class HeadlineQuotationOptions(Options, frozen=True):
    """``fault`` says which words: of the story's ``own-voice``, or ``missing`` there."""

    fault: Literal["own-voice", "missing"]


class _Body:
    """What stands below the headline, its words with a space between and at the ends."""

    def __init__(self, reading: Reading) -> None:
        self.passages = [each for each in reading.prose if each.role not in CONDENSED]
        self._glued = [_glue(each.text) for each in self.passages]
        self.glued = "|".join(self._glued)
        self._reported: dict[tuple[int, int], bool] = {}

    def quotes(self, glued: str) -> bool:
        """Tell whether a quotation has some words, without the spaces between them."""
        return any(
            glued in _glue(passage.text[quotation.start : quotation.end])
            for passage, text in zip(self.passages, self._glued, strict=True)
            if glued in text
            for quotation in passage.quotations
        )

    def find(self, words: Sequence[str]) -> Iterator[tuple[Passage, int, int]]:
        """Yield the places of the words in a row, hyphens and spaces taken for the same."""
        pattern = re.compile(r"(?<!\w)" + r"[\W_]{0,3}".join(map(re.escape, words)) + r"(?!\w)")
        for passage in self.passages:
            for found in pattern.finditer(_APOSTROPHE.sub("'", passage.folded)):
                yield passage, *found.span()

    def reports(self, passage: Passage, start: int, end: int) -> bool:
        """Tell whether a sentence gives the words as what somebody else says."""
        if passage.is_quoted(start, end):
            return True
        place = max(bisect_right(passage.sentences, (start, len(passage.text))) - 1, 0)
        key = passage.index, place
        if key not in self._reported:
            words = _WORD.findall(passage.text[slice(*passage.sentences[place])])
            # "States" is half of a name, but a first word has its capital for being the first.
            self._reported[key] = not _REPORTED.isdisjoint((words[0].lower(), *words[1:]))
        return self._reported[key]


def _plain(text: str) -> str:
    words = _WORD.findall(_APOSTROPHE.sub("", text.lower()))
    return f" {' '.join(words)} "


def _glue(text: str) -> str:
    """Return the letters and figures of a text, in small letters."""
    lower = text.lower()
    if lower.isascii():
        return lower.encode().translate(None, _GAPS_OF_ASCII).decode()
    return _GAP.sub("", lower)


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        quotations = [
            (passage, quotation)
            for passage in find_heads(reading, {Role.HEADLINE})
            if any(map(passage.text.__contains__, MARKS))
            for quotation in passage.quotations
            if quotation.closed and quotation.end - quotation.start > 3
        ]
        if not quotations:
            return
        body = _Body(reading)
        for passage, quotation in quotations[:_MOST]:
            yield from _judge(rules, passage, quotation, body)

    return check


def _judge(
    rules: Sequence[Rule], passage: Passage, quotation: Quotation, body: _Body
) -> Iterator[Match]:
    start, end = quotation.start, quotation.end
    words = _plain(passage.text[start:end]).split()
    glued = "".join(words)
    if not words or not body.passages or body.quotes(glued):
        return
    places = list(body.find(words)) if glued in body.glued else []
    is_theirs = any(body.reports(*place) or _is_name(*place) for place in places)
    if is_theirs or (places and (_is_claim(words) or _is_label(passage.text, start, end))):
        return
    related = tuple(Mention(*place, "here it stands without them") for place in places[:1])
    fault = "own-voice" if places else "missing"
    for rule in rules:
        if rule.options.fault == fault and (places or glued not in body.glued):
            yield Match(rule, passage, start, end, related=related, is_of_marks=True)


def _is_claim(words: Sequence[str]) -> bool:
    """Tell whether the words say that something is so, which somebody holds: they name no thing.

    One word judges, and so does a superlative; a verb makes a sentence.
    """
    return len(words) == 1 or any(word in _OF_CLAIMS or _CLAIMS.fullmatch(word) for word in words)


def _is_label(text: str, start: int, end: int) -> bool:
    """Tell whether the marks hold a name or a new word, alone or before what it is the name of."""
    inner = text[start + 1 : end - 1]
    if " " not in inner or not inner[1:].islower():
        return True
    following = _NEXT_WORD.match(text, end)
    return following is not None and following[1].lower() not in FUNCTION_WORDS


def _is_name(passage: Passage, start: int, end: int) -> bool:
    """Tell whether the story has the words as a name: of a work in italics, of an event."""
    words = [word for word in _WORD.findall(passage.text[start:end]) if word not in FUNCTION_WORDS]
    return all(word[0].isupper() for word in words)


KIND = Kind(
    name="headline-quotation",
    description="words in quotation marks in the headline that nobody says in the article",
    options=HeadlineQuotationOptions,
    compile=_compile,
)
