"""Heading case: subheads in two cases in one article.

Subheads are held against each other only, and by their level: many houses set the headline, or each
level, in a case of its own. What is rarer is told where three or more are clear and one case rules.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Remedy, Rule
from newslint.document import Role
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.words import Word
from newslint.patterncode import compile_re

_FEWEST = 3
"""Subheads of one case that show which one rules."""
_LEAST_SHARE = 0.75
"""Their share of the clear ones."""
_LEVEL = compile_re(r"#{1,6}|<h[1-6]\b", re.IGNORECASE)
_CAPITALS = compile_re(r"(?<!\w)([^\W\d_a-z]\w*+) (?=([^\W\d_a-z]\w*+))")
_BLANK_BEFORE = compile_re(r"\n[ \t\r]*\n[ \t\r]*\Z")
_BLANK = compile_re(r"[ \t\r]*\n[ \t\r]*\n")
_FEWEST_WORDS = 6
"""Words of a paragraph, which show the line above it to be a subhead."""
_LONGEST = 160

_Head = tuple[Passage, Sequence[Word]]
"""A subhead, and the words that would have to change for the other case."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        heads = [
            passage
            for passage in reading
            if passage.role is Role.SUBHEAD and len(passage.text) <= _LONGEST
        ]
        if len(heads) > _FEWEST:
            for passage, words, model in _find(reading, heads):
                for rule in rules:
                    yield _match(rule, passage, words, model)

    return check


def _find(
    reading: Reading, heads: Iterable[Passage]
) -> Iterator[tuple[Passage, Sequence[Word], Passage]]:
    """Yield the subheads of the rarer case, the words to change, and one of the other case."""
    from newslint.language.headlines.casing import find_capitals, find_common, find_small

    levels: dict[str, list[Passage]] = defaultdict(list)
    for passage in heads:
        level = _read_level(reading, passage)
        if level is not None:
            levels[level].append(passage)
    groups = [
        group
        for passages in levels.values()
        if _may_differ(group := [(passage, list(find_small(passage))) for passage in passages])
    ]
    if not groups or reading.is_foreign:
        return
    names, phrases = find_capitals(reading), _find_phrases(reading)
    for group in groups:
        titles: list[_Head] = []
        sentences: list[_Head] = []
        for passage, small in group:
            common = _drop_names(passage, list(find_common(passage, names)), phrases)
            if _is_title_case(common) and not small:
                titles.append((passage, common))
            elif small and not common:
                sentences.append((passage, small))
        rarer, ruling = sorted((titles, sentences), key=len)
        clear = len(ruling) + len(rarer)
        if rarer and len(ruling) >= _FEWEST and len(ruling) >= _LEAST_SHARE * clear:
            for passage, words in rarer:
                yield passage, words, ruling[0][0]


def _may_differ(group: Sequence[_Head]) -> bool:
    """Tell whether some subheads have words in small letters, and some may be in title case.

    Words that turn out to be names only make fewer of them be in title case.
    """
    from newslint.language.headlines.casing import find_common

    with_small = sum(bool(small) for _passage, small in group)
    capitals = sum(
        not small and _is_title_case(list(find_common(passage, frozenset())))
        for passage, small in (group if with_small else ())
    )
    return capitals > 0 and max(with_small, capitals) >= _FEWEST


def _is_title_case(common: Sequence[Word]) -> bool:
    """Tell whether words have capitals that are no name's: many, or one of grammar among them."""
    has_grammar = any(word.lower in FUNCTION_WORDS for word in common)
    return len(common) >= (2 if has_grammar else 3)


def _find_phrases(reading: Reading) -> frozenset[tuple[str, str]]:
    """Return the pairs of words with capitals that the story has side by side: names."""
    pairs = (
        (found[1], found[2])
        for passage in reading.prose
        if passage.role is Role.BODY
        for found in _CAPITALS.finditer(passage.text)
    )
    return frozenset(pairs)


def _drop_names(
    passage: Passage, common: Sequence[Word], phrases: frozenset[tuple[str, str]]
) -> list[Word]:
    """Return the words without those of a name that the story has with the word beside them."""
    known: set[int] = set()
    for word, following in pairwise(passage.words):
        if (word.text, following.text) in phrases:
            known |= {word.start, following.start}
    return [word for word in common if word.start not in known]


def _read_level(reading: Reading, passage: Passage) -> str | None:
    """Return what marks a subhead as one in the source; None where only a guess made it one."""
    if not passage.block.segments:
        return None
    start = passage.block.segments[0].source_start
    text = reading.document.source.text
    line = text[max(text.rfind("\n", 0, start) + 1, start - _LONGEST) : start]
    found = _LEVEL.findall(line)
    if found:
        return str(found[-1]).lower()
    end = passage.block.segments[-1].source_end
    following = reading.passages[passage.index + 1 : passage.index + 2]
    if ":" in passage.text or not following or not _is_paragraph(following[0]):
        return None
    is_apart = _BLANK_BEFORE.search(text[max(0, start - 8) : start]) and _BLANK.match(text, end)
    return "" if is_apart else None


def _is_paragraph(passage: Passage) -> bool:
    return passage.role is Role.BODY and len(passage.text.split()) >= _FEWEST_WORDS


def _match(rule: Rule, passage: Passage, words: Sequence[Word], model: Passage) -> Match:
    text = list(passage.text)
    for word in words:
        letter = passage.text[word.start]
        text[word.start] = letter.lower() if letter.isupper() else letter.upper()
    start, end = words[0].start, words[-1].end
    written = "".join(text)
    remedy = Remedy(((start, end, written[start:end]),), title=f"Write “{written}”")
    related = (Mention(model, 0, len(model.text), "the other subheads are written like this"),)
    return Match(rule, passage, start, end, {"wanted": written}, (remedy,), related)


KIND = Kind(
    name="heading-case",
    description="subheads in two cases in one article",
    options=Options,
    compile=_compile,
    fields=frozenset({"wanted"}),
)
