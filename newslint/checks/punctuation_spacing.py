"""Missing spaces beside punctuation: after a stop, a comma, a closing quotation mark, a bracket."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.document import OBJECT
from newslint.finding import Safety
from newslint.language.abbreviations import BEFORE_NAME, NEVER_FINAL, OFTEN_FINAL
from newslint.language.quotations import Quotation
from newslint.language.reading import Passage, Reading
from newslint.language.sentences import OPENERS


class SpacingOptions(Options, frozen=True):
    """``brands`` lists words that end in a mark of their own, in small letters: yahoo."""

    brands: tuple[str, ...] = ()


# One joint: the words on both sides, where the space belongs, and whether that is sure. A closing
# quotation mark can be a sign for inches or minutes.
_Joint = tuple[int, int, int, Safety]

_STOP = re.compile(
    r"(?<![\w.@/])(?P<left>[a-z]{2,}|[A-Z][a-z]+|[A-Z]{2,5}|(?:19|20)\d\d)[.](?P<right>[A-Z][a-z]+|A|I)(?![\w.@/])"
)
_COMMA = re.compile(
    r"(?<![\w.,@/&])(?P<left>[^\W\d_]{2,})[,;](?P<right>[^\W\d_]{2,}|[aI])(?![\w@/(]|[.,;]\w)"
)
_SHOUT = re.compile(
    r"(?<![\w@/])(?P<left>[a-z]{2,}|[A-Z][a-z]+)[?!](?P<right>[A-Z][a-z]+|A|I)(?![\w@/])"
)
_CLOSED = re.compile(r"(?P<left>[a-z]{2,})[.!?][”)]+(?P<right>[A-Z][a-z]+|A|I)(?![\w@/])")
_BRACKET = re.compile(r"(?P<left>\((?=[^()\s]+\s)[^()]{4,}\))(?P<right>[a-z]{3,})(?![\w@/(])")
_NOT_COPY = re.compile(rf"https?:|www\.|://|[@/\\=<>{{}}|_#~%+*^{OBJECT}]|\w\.\w+\.\w")
_FILE_OR_SITE = re.compile(
    r"\.(?:Com|Net|Org|Co|Gov|Edu|Js|Py|Txt|Pdf|Docx?|Html?|Php|Aspx?|Ai|Io|Tv)\Z"
)
_REACH = 500
"""How far the string around a joint is read to either side, where no space ends it."""

_WORD_EDGE = re.compile(r"[A-Za-zÀ-ɏ]{2,}|[aI](?=\s)")


def _compile(rules: Sequence[Rule]) -> Checker:
    brands = [(rule, frozenset(rule.options.brands)) for rule in rules]

    def check(reading: Reading) -> Iterable[Match]:
        found = [
            (passage, joint)
            for passage in reading.prose
            for joint in {joint[2]: joint for joint in _joints(passage)}.values()
        ]
        # What the article joins the same way again is a name, not a slip.
        habits = Counter(passage.folded[joint[0] : joint[1]] for passage, joint in found)
        for passage, (start, end, seam, safety) in found:
            left = re.split(r"\W", passage.folded[start:seam])[0]
            if habits[passage.folded[start:end]] > 1:
                continue
            for rule, names in brands:
                if left not in names:
                    yield _match(rule, passage, (start, end, seam, safety))

    return check


def _match(rule: Rule, passage: Passage, joint: _Joint) -> Match:
    text = passage.text
    start, end, seam, safety = joint
    spaced = f"{text[start:seam]} {text[seam:end]}"
    remedy = Remedy(((seam, seam, " "),), safety, f"Write “{spaced}”")
    return Match(rule, passage, start, end, {"replacement": spaced}, (remedy,))


def _joints(passage: Passage) -> Iterator[_Joint]:
    text = passage.text
    tests: tuple[tuple[re.Pattern[str], str, Callable[[str, str], bool]], ...] = (
        (_STOP, ".", _ends_sentence),
        (_COMMA, ",;", _is_list),
        (_CLOSED, "”)", _is_always),
        (_SHOUT, "?!", _is_opened),
        (_BRACKET, ")", _is_always),
    )
    for pattern, marks, is_joint in tests:
        if not any(mark in text for mark in marks):
            continue
        for found in pattern.finditer(text):
            if is_joint(found["left"], found["right"]) and _is_copy(
                text, found.start(), found.end()
            ):
                yield found.start(), found.end(), found.start("right"), Safety.SAFE
    yield from _beside_quotations(passage)


def _is_always(_left: str, _right: str) -> bool:
    return True


def _is_opened(left: str, right: str) -> bool:
    return left.islower() or right.lower() in OPENERS


def _ends_sentence(left: str, right: str) -> bool:
    lower = left.lower()
    if not left.islower() and right.lower() not in OPENERS:
        return False  # a brand or a name: One.Tel
    if lower in BEFORE_NAME or lower in NEVER_FINAL or lower in OFTEN_FINAL:
        return False
    return not _FILE_OR_SITE.search(f".{right}")


def _is_list(left: str, right: str) -> bool:
    # Codes and stock symbols are listed without spaces (NYSE,LSE).
    return not (left.isupper() and right.isupper())


def _is_copy(text: str, start: int, end: int) -> bool:
    """Tell whether what stands around is copy: no address, path, file name or code."""
    before = re.split(r"[ \n\t]", text[max(0, start - _REACH) : start])[-1]
    after = re.split(r"[ \n\t]", text[end : end + _REACH], maxsplit=1)[0]
    return not _NOT_COPY.search(before + text[start:end] + after)


def _beside_quotations(passage: Passage) -> Iterator[_Joint]:
    text = passage.text
    for quotation in passage.quotations:
        if not quotation.closed or quotation.mark not in {'"', "“"}:
            continue
        after = _WORD_EDGE.match(text, quotation.end)
        if after and after[0] not in {"s", "ed", "er", "ing", "es"} and _is_whole(text, quotation):
            start = _word_start(text, quotation.end - 2)
            yield start, after.end(), quotation.end, Safety.UNSAFE


def _is_whole(text: str, quotation: Quotation) -> bool:
    """Tell whether the closing mark is surely one: what it closes ends in a word or a stop."""
    return text[quotation.end - 2].isalnum() or text[quotation.end - 2] in ".,?!…"


def _word_start(text: str, position: int) -> int:
    first = max(0, position - _REACH)
    while position > first and not text[position - 1].isspace() and text[position - 1] not in '"“':
        position -= 1
    return position


KIND = Kind(
    name="punctuation-spacing",
    description="a missing space after a stop, a comma, a closing quotation mark or a bracket",
    options=SpacingOptions,
    compile=_compile,
)
