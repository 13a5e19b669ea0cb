"""Compounds: one compound written open, hyphenated and closed in one article."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import add

from msgspec import Struct

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Remedy, Rule
from newslint.checks.policy import is_evidence, preferred
from newslint.language.compounding import TELL_APART, is_noun_compound, is_noun_use
from newslint.language.reading import Passage, Reading

_LEFT = re.compile(r"(?<![\w\-/.@'’])([^\W\d_]+)\Z")
_RIGHT = re.compile(r"([^\W\d_]{2,})(?![\w\-/@]|['’]\w\w|\.\w)")
_CLOSED_LENGTH = 7

_OPEN, _HYPHEN, _CLOSED = " ", "-", ""


class _Use(Struct, frozen=True):
    """One use of a compound; ``joint`` tells how its words are joined, ``gap`` where."""

    passage: Passage
    start: int
    end: int
    joint: str
    gap: tuple[int, int]
    is_noun: bool


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        found = [forms for pair in _find_pairs(reading) if (forms := _compare(reading, *pair))]
        for rule in rules:
            for forms in found:
                yield from _report(rule, forms)

    return check


def _find_pairs(reading: Reading) -> list[tuple[str, str]]:
    """Return the pairs of words, the second in the singular, that the article joins two ways."""
    counts = reading.word_counts
    closed_words = {word.removesuffix("s") for word in counts if len(word) >= _CLOSED_LENGTH}
    closed_words |= {word + "s" for word in closed_words}
    pairs: dict[tuple[str, str], None] = {}
    for passage in reading.prose:
        for first, second in _find_hyphenated(passage.folded):
            closed = first + second
            if (
                closed in counts
                or closed + "s" in counts
                or (is_noun_compound(first, second) and f"{first} {second}" in reading.folded)
            ):
                pairs[first, second] = None
        lowers = [word.lower for word in passage.words]
        if closed_words.isdisjoint(map(add, lowers, lowers[1:])):
            continue
        for left, right in pairwise(lowers):
            if left + right in closed_words and is_noun_compound(left, _singular(right)):
                pairs[left, _singular(right)] = None
    return list(pairs)


def _find_hyphenated(text: str) -> Iterator[tuple[str, str]]:
    """Yield the two words, the second in the singular, of each hyphenated compound."""
    position = text.find("-")
    while position >= 0:
        left = _LEFT.search(text, max(0, position - 30), position)
        right = _RIGHT.match(text, position + 1)
        if left and right:
            yield left[1], _singular(right[1])
        position = text.find("-", position + 1)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 2 and word[-1] == "s" and word[-2] not in "sui" else word


def _compare(reading: Reading, first: str, second: str) -> dict[str, list[_Use]]:
    """Return the uses of a compound by their joint, or nothing where they agree."""
    if first + second in TELL_APART:
        return {}
    forms: dict[str, list[_Use]] = {_OPEN: [], _HYPHEN: [], _CLOSED: []}
    for use in _find_uses(reading, first, second):
        forms[use.joint].append(use)
    if is_noun_compound(first, second):
        forms[_OPEN] = [use for use in forms[_OPEN] if use.is_noun]
    else:
        forms[_OPEN] = []
    if not forms[_CLOSED]:
        forms[_HYPHEN] = [use for use in forms[_HYPHEN] if use.is_noun]
    forms = {joint: uses for joint, uses in forms.items() if uses}
    return forms if len(forms) > 1 else {}


def _find_uses(reading: Reading, first: str, second: str) -> Iterator[_Use]:
    pattern = re.compile(
        rf"(?<![\w\-/.@]){first}(?P<joint>-|\s+|){second}s?(?![\w\-/@]|\.\w)", re.IGNORECASE
    )
    # A closed form that is always capitalised may be a trade name, even where a sentence starts.
    is_trade_name = not any(first + second in passage.text for passage in reading.prose)
    for passage in reading.prose:
        for match in pattern.finditer(passage.text):
            start, end = match.span()
            joint = match["joint"]
            if not joint and is_trade_name:
                continue
            if not _is_common(passage, start, end) or not is_evidence(passage, start, end):
                continue
            is_noun = is_noun_use(passage.text, start, end)
            joint = joint if joint in {_HYPHEN, _CLOSED} else _OPEN
            yield _Use(passage, start, end, joint, match.span("joint"), is_noun)


def _is_common(passage: Passage, start: int, end: int) -> bool:
    """Tell whether no word of the compound is capitalised but the first one of a sentence."""
    text = passage.text[start:end]
    return text.islower() or (text[1:].islower() and passage.starts_sentence(start))


def _report(rule: Rule, forms: dict[str, list[_Use]]) -> Iterator[Match]:
    places = {
        joint: [(use.passage.index, use.start) for use in uses] for joint, uses in forms.items()
    }
    wanted = preferred(places)
    model = forms[wanted][0]
    shown = model.passage.text[model.start : model.end]
    related = (Mention(model.passage, model.start, model.end, f"here it is “{shown}”"),)
    for joint, uses in forms.items():
        for use in uses if joint != wanted else ():
            text = use.passage.text
            replacement = text[use.start : use.gap[0]] + wanted + text[use.gap[1] : use.end]
            yield Match(
                rule,
                use.passage,
                use.start,
                use.end,
                fields={"other": shown},
                remedies=(Remedy(((use.start, use.end, replacement),)),),
                related=related,
            )


KIND = Kind(
    name="compounds",
    description="one compound written open, hyphenated or closed in one article",
    options=Options,
    compile=_compile,
    fields=frozenset({"other"}),
)
