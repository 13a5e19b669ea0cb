"""Headline names: a name in the headline or the deck that the story spells otherwise.

The story names whom the headline names. So a word that hardly anybody is called, and that the story
does not have at all, is a slip where the story has a name one slip away from it. `person-names`
says nothing of the places that are told here.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Remedy, Rule
from newslint.document import CONDENSED
from newslint.language.headlines.heads import find_heads
from newslint.language.passages import Passage
from newslint.language.people.likeness import Difference, differ
from newslint.language.people.names import Part
from newslint.language.people.namewords import load_name_words
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_SHORTEST = {
    Difference.ACCENT: 4,
    Difference.TRANSPOSED: 5,
    Difference.DOUBLED: 5,
    Difference.DROPPED: 5,
    Difference.VOWEL: 5,
    Difference.CONSONANT: 6,
    Difference.FINAL: 5,
    Difference.CUT: 7,
    Difference.ENDING: 7,
    Difference.TWO: 9,
}
"""The shortest word of which each difference makes a likely slip."""
_MOST_SUSPECTS = 40
"""Words that nobody knows; heads with more of them are in no language that the lexicon has."""
_CAPITALS = compile_re(r"[^\W\d_]+")

_Use = tuple[Passage, Part]


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage, part, there in _find(reading):
            reading.told_names.add((passage.index, part.start))
            for rule in rules:
                yield _match(rule, passage, part, *there)

    return check


def _find(reading: Reading) -> Iterator[tuple[Passage, Part, _Use]]:
    """Yield the names of the heads that are slips, and where the story has the right one."""
    suspects = list(_find_suspects(reading))
    if not suspects or len({part.text for _passage, part in suspects}) > _MOST_SUSPECTS:
        return
    uses = _find_uses(reading)
    shelves: dict[tuple[str, int], list[str]] = defaultdict(list)
    for text in uses:
        shelves[text[0], len(text)].append(text)
    found: dict[str, list[str]] = {}
    for passage, part in suspects:
        text = part.text
        if text not in found:
            alike = (
                name
                for length in range(len(text) - 2, len(text) + 3)
                for name in shelves.get((text[0], length), ())
            )
            found[text] = [name for name in alike if _is_slip(text, name, len(uses[name]))]
        if len(found[text]) == 1:
            yield passage, part, uses[found[text][0]][0]


def _find_suspects(reading: Reading) -> Iterator[_Use]:
    from newslint.language.lexicon import load_lexicon
    from newslint.language.people.identity import is_odd

    for passage in find_heads(reading):
        for part in _find_parts(passage) if _may_have_odd(reading, passage) else ():
            low = part.text.lower()
            if (
                _is_plain(part.text)
                and low not in reading.vocabulary
                and is_odd(part.text)
                and not load_lexicon().is_word(low)
                and not _is_told(reading, low)
            ):
                yield passage, part


def _may_have_odd(reading: Reading, head: Passage) -> bool:
    """Tell whether one of the strings of a head may hold the name of hardly anybody."""
    from newslint.language.people.identity import is_odd

    held = reading.find_facts(load_name_words())
    return head.text.isupper() or any(
        _is_plain(shape.word) and is_odd(shape.word)
        for string in head.text.split()
        for shape in held.get(string, ())
    )


def _is_told(reading: Reading, low: str) -> bool:
    """Tell whether the story has a word, given by its form for comparison."""
    heads = [passage.lowers for passage in reading.prose if passage.role in CONDENSED]
    return any(
        reading.lowers.count(form) > sum(lowers.count(form) for lowers in heads)
        for form in (low, f"{low}'s")
    )


def _find_parts(passage: Passage) -> Iterator[Part]:
    """Yield the words of names, as they are written where a headline is not all capitals."""
    if passage.text.isupper():
        for found in _CAPITALS.finditer(passage.text):
            yield Part(found[0].capitalize(), found.start(), found.end())
        return
    for name in passage.names:
        yield from name.parts


def _is_plain(text: str) -> bool:
    return len(text) >= min(_SHORTEST.values()) and text.isalpha() and text[1:].islower()


def _find_uses(reading: Reading) -> dict[str, list[_Use]]:
    """Return where the story has each word as a name, inside a sentence at least once."""
    uses: dict[str, list[_Use]] = {}
    inside: set[str] = set()
    for passage in reading.prose:
        if passage.role in CONDENSED:
            continue
        for name in passage.names:
            for part in name.parts:
                if _is_plain(part.text):
                    uses.setdefault(part.text, []).append((passage, part))
                    if part.text not in inside and not passage.starts_sentence(part.start):
                        inside.add(part.text)
    return {text: places for text, places in uses.items() if text in inside}


def _is_slip(text: str, name: str, count: int) -> bool:
    from newslint.language.people.identity import is_odd

    difference = differ(text, name)
    if difference is None or min(len(text), len(name)) < _SHORTEST.get(difference, 99):
        return False
    return count > 1 or not is_odd(name)


def _match(rule: Rule, passage: Passage, part: Part, where: Passage, there: Part) -> Match:
    is_capital = passage.text[part.start : part.end].isupper()
    written = there.text.upper() if is_capital else there.text
    return Match(
        rule,
        passage,
        part.start,
        part.end,
        fields={"other": there.text},
        remedies=(Remedy(((part.start, part.end, written),)),),
        related=(Mention(where, there.start, there.end, f"here it is “{there.text}”"),),
    )


KIND = Kind(
    name="headline-names",
    description="a name in the headline or the deck that the story spells otherwise",
    options=Options,
    compile=_compile,
    fields=frozenset({"other"}),
)
