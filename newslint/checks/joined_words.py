"""Joined words: two words that lost the space between them (``thecountry``).

Every string of small letters that the lexicon does not know is tried as two words; what the copy
around it says against that is asked before the score, cheapest question first. A string with a
capital is as a rule a name or a brand; it is tried only where markup begins or ends inside it, and
only at that place: ``the <b>Pentagon</b>said``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from msgspec import Struct, field, structs

from newslint.checks.kind import Checker, Kind, Match, Mention, OptionError, Options, Remedy, Rule
from newslint.document import OBJECT
from newslint.finding import Safety
from newslint.language.foreign import is_foreign_at
from newslint.language.joins import (
    PLAIN_FUNCTION_WORDS,
    Run,
    Seam,
    find_seam,
    is_certain,
    lacks_double,
    score,
    split_frequency,
)
from newslint.language.lexicon import Lexicon, load_lexicon
from newslint.language.reading import Passage, Reading

_LETTERS = re.compile(r"[a-z]{3,24}")
_WORDS = re.compile(r"\b[a-z]{4,24}\b")
_CAPITAL_BEFORE = re.compile(r"(?:[A-Z][a-z]+|[A-Z]{2,})$")
_SMALL_AFTER = re.compile(r"[a-z]{2,24}")
_BEFORE = re.compile(r"([A-Za-z]+)\s$")
_AFTER = re.compile(r"\s([A-Za-z]+)")
_EDGE = frozenset("-‐‑'’_&" + OBJECT)
"""Beside one of these, the letters are only part of a word."""

_POSSESSIVE = re.compile(r"['’](?:s\b|\W|$)")
_NOT_PROSE = re.compile(r"[@#/\\_=<>{}|~^+]|\w[.:]\w|www\.")
"""What a string between two spaces has where it is an address, a handle, a path or code."""

_MARKS = frozenset("\"“”‘'’«»")
_LINE_ENDS = frozenset({"", "\n", "\r"})
_AFTER_NAMES = frozenset("added did said says told took went".split())
"""What often follows a name, function words aside, and hardly ever ends one."""

_REACH = 60
"""How far a string between two spaces, or a neighbouring word, is read to either side."""


class JoinedWordsOptions(Options, frozen=True):
    """``joins`` maps joins that pass for words to what they stand for: ``alot: a lot``.

    ``allow`` lists words that are right as they are, in small letters.
    """

    joins: dict[str, str] = field(default_factory=dict)
    allow: tuple[str, ...] = ()


class _Join(Struct, frozen=True):
    left: str
    right: str
    certain: bool


def _validate(options: Any) -> None:
    for joined, apart in options.joins.items():
        if len(apart.split(" ")) != 2 or apart.replace(" ", "") != joined:
            raise OptionError("joins", f"“{apart}” must be “{joined}” with one space in it")
        if not _LETTERS.fullmatch(joined):
            raise OptionError("joins", f"“{joined}” must be 3 to 24 small letters, a to z")


def _compile(rules: Sequence[Rule]) -> Checker:
    allowed = [(rule, frozenset(rule.options.allow)) for rule in rules]
    listed = frozenset(joined for rule in rules for joined in rule.options.joins)

    def check(reading: Reading) -> Iterable[Match]:
        lexicon = load_lexicon()
        for passage in reading.prose:
            for start, end in _find_runs(passage.text, lexicon, listed):
                text = passage.text[start:end]
                for rule, allow in allowed:
                    if text in allow or text in reading.vocabulary:
                        continue
                    join = _listed(rule, text) or _judge(reading, passage, start, end, lexicon)
                    if join and not _is_foreign(reading, passage, start, end):
                        yield _match(rule, reading, passage, start, join)
            for start, join in _find_at_edges(reading, passage, lexicon):
                text = f"{join.left}{join.right}".lower()
                for rule, allow in allowed:
                    if text not in allow and text not in reading.vocabulary:
                        yield _match(rule, reading, passage, start, join)

    return check


def _find_runs(text: str, lexicon: Lexicon, listed: frozenset[str]) -> Iterator[tuple[int, int]]:
    is_word = lexicon.is_word
    for match in _LETTERS.finditer(text):
        word = match[0]
        if is_word(word) and word not in listed:
            continue
        start, end = match.span()
        if _stands_free(text, start, end) and (word in listed or not lexicon.is_name(word)):
            yield start, end


def _find_at_edges(
    reading: Reading, passage: Passage, lexicon: Lexicon
) -> Iterator[tuple[int, _Join]]:
    """Yield the joins of a word with a capital and the one behind it, with markup between them."""
    text = passage.text
    for before, after in pairwise(passage.block.segments):
        edge = after.start
        if not (before.exact and after.exact and before.source_end < after.source_start):
            continue
        left = _CAPITAL_BEFORE.search(text, max(0, edge - _REACH), edge)
        right = _SMALL_AFTER.match(text, edge)
        if not left or not right or not _stands_free(text, left.start(), right.end()):
            continue
        start, end = left.start(), right.end()
        join = _Join(left[0], right[0], certain=False)
        is_lost = _lost_space(reading, passage, start, join, lexicon)
        if is_lost and not _is_foreign(reading, passage, start, end):
            yield start, join


def _lost_space(
    reading: Reading, passage: Passage, start: int, join: _Join, lexicon: Lexicon
) -> bool:
    left, right = join.left.lower(), join.right
    if lexicon.is_word(left + right) or lexicon.is_name(left + right):
        return False
    if lexicon.is_name(left) or join.left.isupper():
        return right in PLAIN_FUNCTION_WORDS or right in _AFTER_NAMES
    if right in _AFTER_NAMES and lexicon.is_word(left):
        return True
    if lexicon.half(left) is None or lexicon.half(right) is None:
        return False
    run = read_run(reading, passage, start, start + len(left + right))
    seam = Seam(left, right, split_frequency(left, right, lexicon))
    return score(structs.replace(run, text=left + right), seam, lexicon) > 0


def _stands_free(text: str, start: int, end: int) -> bool:
    """Tell whether the letters are a word of prose, and one that is used, not mentioned."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    part_of_word = (
        before.isalnum()
        or after.isalnum()
        or before in _EDGE
        or (after in _EDGE and not _POSSESSIVE.match(text, end))
        or (after in {"'", "’"} and text[end - 2 : end] == "in")  # a dropped g: walkin'
    )
    mentioned = before in _MARKS and after in _MARKS
    label = before in _LINE_ENDS and after in {":", ""}  # a key, or alone in its block
    if part_of_word or mentioned or label:
        return False
    left = max(text.rfind(" ", max(0, start - _REACH), start), start - _REACH)
    right = text.find(" ", end, end + _REACH)
    chunk = text[max(0, left) : right if right >= 0 else end + _REACH]
    return not _NOT_PROSE.search(chunk)


def _listed(rule: Rule, text: str) -> _Join | None:
    if text not in rule.options.joins:
        return None
    left, right = rule.options.joins[text].split(" ")
    return _Join(left, right, certain=True)


def _judge(
    reading: Reading, passage: Passage, start: int, end: int, lexicon: Lexicon
) -> _Join | None:
    run = read_run(reading, passage, start, end)
    seam = find_seam(run, lexicon)
    if seam is None or _is_jargon(passage.text, start, end, lexicon):
        return None
    if score(run, seam, lexicon) <= 0:
        return None
    if seam.left == "a" and lacks_double(run.text, lexicon):
        return None
    return _Join(seam.left, seam.right, is_certain(run, seam, lexicon))


def read_run(reading: Reading, passage: Passage, start: int, end: int) -> Run:
    """Return the run at ``start`` to ``end`` of ``passage`` in its place."""
    text = passage.text
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    after = _AFTER.match(text, end)
    return Run(
        text[start:end],
        before[1].lower() if before else "",
        after[1].lower() if after else "",
        max(1, reading.word_counts[text[start:end]]),
        reading.folded,
    )


def _is_foreign(reading: Reading, passage: Passage, start: int, end: int) -> bool:
    return is_foreign_at(passage.text, start, end) or reading.is_foreign


def _is_jargon(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether so many words near by are unknown that one more means nothing."""
    near = text[max(0, start - 2 * _REACH) : start] + " " + text[end : end + 2 * _REACH]
    words = _WORDS.findall(near)
    unknown = sum(not lexicon.is_word(word) and not lexicon.is_name(word) for word in words)
    return unknown > 2 and unknown > 0.3 * len(words)


def _match(rule: Rule, reading: Reading, passage: Passage, start: int, join: _Join) -> Match:
    apart = f"{join.left} {join.right}"
    seam = start + len(join.left)
    remedy = Remedy(
        ((seam, seam, " "),),
        Safety.SAFE if join.certain else Safety.UNSAFE,
        f"Write “{apart}”",
    )
    witness = _find_apart(reading, apart)
    fields = {"replacement": apart, "evidence": ""}
    if witness:
        fields["evidence"] = f" “{apart}” stands elsewhere in the article."
    related = (witness,) if witness else ()
    return Match(rule, passage, start, seam + len(join.right), fields, (remedy,), related)


def _find_apart(reading: Reading, apart: str) -> Mention | None:
    """Return a place where the article has the two words side by side."""
    if apart not in reading.folded:
        return None
    pattern = re.compile(rf"\b{re.escape(apart)}\b")
    for passage in reading.prose:
        if found := pattern.search(passage.folded):
            return Mention(passage, found.start(), found.end(), f"“{apart}” stands apart here")
    return None


KIND = Kind(
    name="joined-words",
    description="two words that lost the space between them",
    options=JoinedWordsOptions,
    compile=_compile,
    fields=frozenset({"evidence"}),
    validate=_validate,
)
