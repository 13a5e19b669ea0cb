"""Repeated sentences: a sentence that stands twice in one article, left behind by an edit.

What stands three times is meant: a refrain, a standing note.
"""

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Rule
from newslint.document import Role
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_FEWEST = 12
"""Words of a sentence that does not come twice by chance, nor in two entries of a list."""
_FEWEST_OWN = 4
"""Words among them that are neither grammar nor parts of names."""
_FEW = 2
_FEWEST_CLOSE = 6
_FEWEST_OWN_CLOSE = 2
"""The same of a sentence that comes again at once."""
_SHORTEST = 25
"""Characters of a sentence of that many words."""

_LEAD = compile_re(r"\s*(?:[-*•·–—]|\(?(?:\d{1,3}|[a-z]{1,4})[.)])\s")
"""An item of a list in copy without markup."""
_WORD = compile_re(r"[\w'’]+")
_FINAL = compile_re(r"[.!?][”’\"')\]]*\Z")

_Place = tuple[Passage, int, int]


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        if _may_repeat(reading.text):
            for first, second in _join(_find(reading)):
                if _is_left_behind(first, second):
                    for rule in rules:
                        yield _match(rule, first, second)

    return check


def _may_repeat(text: str) -> bool:
    """Tell, quickly, whether any long piece between two stops stands there twice."""
    for stop in "!?\n":
        text = text.replace(stop, ".")
    pieces = [piece.strip() for piece in text.split(".") if len(piece) >= _SHORTEST]
    return len(set(pieces)) < len(pieces)


def _find(reading: Reading) -> Iterator[tuple[_Place, _Place]]:
    """Yield the places of each sentence that stands exactly twice, by the second one."""
    places: dict[str, list[_Place]] = {}
    for passage in reading.prose:
        if passage.role is not Role.BODY or _LEAD.match(passage.text):
            continue
        for start, end in passage.sentences:
            text = passage.text[start:end].strip()
            if len(text) >= _SHORTEST:
                places.setdefault(text, []).append((passage, start, start + len(text)))
    twice = {text: found for text, found in places.items() if len(found) == 2}
    pairs = [(one, two) for text, (one, two) in twice.items() if _is_told(text, one, two)]
    yield from sorted(pairs, key=lambda pair: (pair[1][0].index, pair[1][1]))


def _is_told(text: str, one: _Place, two: _Place) -> bool:
    if not _FINAL.search(text):
        return False
    words = _WORD.findall(text)
    own = sum(word.islower() and word not in FUNCTION_WORDS for word in words)
    if _follows(one, two):
        return len(words) >= _FEWEST_CLOSE and own >= _FEWEST_OWN_CLOSE
    return len(words) >= _FEWEST and own >= _FEWEST_OWN


def _join(pairs: Iterable[tuple[_Place, _Place]]) -> Iterator[tuple[_Place, _Place]]:
    """Make one of the sentences that follow each other in one passage at both places."""
    held: tuple[_Place, _Place] | None = None
    for pair in pairs:
        if (
            held
            and held[1][0] is pair[1][0]
            and held[0][0] is pair[0][0]
            and all(map(_follows, held, pair))
        ):
            (first, second), (one, other) = held, pair
            held = (first[0], first[1], one[2]), (second[0], second[1], other[2])
            continue
        if held:
            yield held
        held = pair
    if held:
        yield held


def _is_left_behind(first: _Place, second: _Place) -> bool:
    """Tell whether what stands twice is no formula: that ends paragraphs of which each has its own.

    An edit leaves a sentence behind in its paragraph, or a paragraph, or some sentences in a row.
    """
    (one, start, end), (other, other_start, _other_end) = first, second
    is_paragraph = len(one.sentences) == len(other.sentences) == 1
    if one is other or is_paragraph or _follows(first, second):
        return True
    several = sum(start <= low < end for low, _high in one.sentences)
    is_whole = not one.text[:start].strip() and not other.text[:other_start].strip()
    return several > 1 and (is_whole or several > _FEW)


def _follows(before: _Place, after: _Place) -> bool:
    """Tell whether nothing stands between two places, the end of a passage aside."""
    if before[0] is after[0]:
        return not before[0].text[before[2] : after[1]].strip()
    is_next = after[0].index == before[0].index + 1
    return is_next and not before[0].text[before[2] :].strip() and not after[1]


def _match(rule: Rule, first: _Place, second: _Place) -> Match:
    return Match(rule, *second, related=(Mention(*first, "it stands here already"),))


KIND = Kind(
    name="repeated-sentences",
    description="a sentence that stands twice in one article",
    options=Options,
    compile=_compile,
)
