"""Compounds: one compound written open, hyphenated and closed in one article."""

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import chain, islice, pairwise
from operator import add

from newslint.checks.formmatches import Use, choose_form, match_form
from newslint.checks.kind import Checker, Kind, Match, Options, Rule
from newslint.checks.policy import is_evidence
from newslint.language.compounding import (
    CLOSED_LENGTH,
    is_noun_compound,
    is_noun_use,
    is_one_word,
    singular,
)
from newslint.language.function_words import ADVERB_PARTICLES
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.stringfacts import Reader
from newslint.patterncode import compile_re

_HYPHENATED_WORD = compile_re(
    r"(?<![\w\-/.@'’])([^\W\d_]+)-([^\W\d_]{2,})(?![\w\-/@]|['’]\w\w|\.\w)"
)
_FREE = compile_re(r"(?<![\w\-/.@])")
_JOINT = compile_re(r"-|\s+")
_END = compile_re(r"[sS]?(?![\w\-/@]|\.\w)")
_PART = compile_re(r"[\w\u0300-\u036f]+")
"""A word, or what an apostrophe cuts it into."""

_Place = tuple[Passage, int]

_OPEN, _HYPHEN, _CLOSED = " ", "-", ""


class _Use(Use, frozen=True):
    """One use of a compound; ``joint`` tells how its words are joined, ``gap`` where."""

    joint: str
    gap: tuple[int, int]
    is_noun: bool


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        pairs = _find_pairs(reading)
        if not pairs:
            return
        places = _find_places(reading, pairs)
        found = [forms for pair in places if (forms := _compare(reading, *pair, places[pair]))]
        for rule in rules:
            for forms in found:
                yield from _report(rule, forms, reading.vocabulary)

    return check


def _read_hyphenated(string: str) -> list[tuple[str, str] | None]:
    """Return the hyphenated compounds of a string; None for one that its passage may fold else."""
    if "-" not in string:
        return []
    lower = string.lower()
    if len(lower) != len(string) or "Σ" in string:
        return [None]
    return list(_find_hyphenated(lower))


_HYPHENATED = Reader(_read_hyphenated)


def _is_joined_otherwise(reading: Reading, first: str, second: str) -> bool:
    """Tell whether the article may also write a hyphenated compound closed or open."""
    closed, spoken = first + second, reading.spoken
    return (
        not spoken.isdisjoint((closed, f"{closed}s", f"{closed}'s"))
        or (is_noun_compound(first, second) and f"{first} {second}" in reading.pairs)
        or (second in ADVERB_PARTICLES and f"{first} {second}s" in reading.pairs)
    )


def _find_pairs(reading: Reading) -> list[tuple[str, str]]:
    """Return the pairs of words, the second in the singular, that the article joins two ways."""
    pairs: dict[tuple[str, str], None] = {}
    for first, second in _list_hyphenated(reading):
        if _is_joined_otherwise(reading, first, second):
            pairs[first, second] = None
    for left, right in _find_closed(reading):
        second = singular(right.removesuffix("'s"))
        if is_noun_compound(left, second) or _is_plural_particle(right):
            pairs[left, second] = None
    return list(pairs)


def _list_hyphenated(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield the hyphenated compounds of an article, some of them more than once."""
    for pairs in reading.find_facts(_HYPHENATED).values():
        for pair in pairs:
            if pair is None:
                for passage in reading.prose:
                    yield from _find_hyphenated(passage.folded)
                return
            yield pair


def _find_closed(reading: Reading) -> list[tuple[str, str]]:
    """Return the words that stand beside each other, and elsewhere as one word.

    Neighbours in all of the article are those in its passages, and a few more.
    """
    long = [word for word in reading.spoken if len(word) >= CLOSED_LENGTH]
    stems = [word.removesuffix("'s").removesuffix("s") for word in long]
    plurals, owners = [f"{stem}s" for stem in stems], [f"{stem}'s" for stem in stems]
    lowers = reading.lowers
    joined = frozenset(map(add, lowers, islice(lowers, 1, None)))
    if all(map(joined.isdisjoint, (stems, plurals, owners))):
        return []
    closed = joined.intersection(chain(stems, plurals, owners))
    return [pair for pair in pairwise(lowers) if "".join(pair) in closed]


def _find_hyphenated(text: str) -> Iterator[tuple[str, str]]:
    """Yield the two words, the second in the singular, of each hyphenated compound."""
    for found in _HYPHENATED_WORD.finditer(text):
        yield found[1], singular(found[2])


def _is_plural_particle(word: str) -> bool:
    """Tell whether a word is the end of a noun whatever stands before it, as in ``trade offs``."""
    return word.endswith("s") and word[:-1] in ADVERB_PARTICLES


def _find_places(
    reading: Reading, pairs: Sequence[tuple[str, str]]
) -> dict[tuple[str, str], list[_Place]]:
    """Return where each compound may stand; all are looked for at once."""
    places: dict[tuple[str, str], list[_Place]] = {pair: [] for pair in pairs}
    wanted: dict[tuple[str, ...], list[list[_Place]]] = {}
    for first, second in pairs:
        for final in (second, f"{second}s"):
            for written in ((first + final,), (first, final)):
                wanted.setdefault(written, []).append(places[first, second])
    for passage in reading.find_passages_folded({first for first, _second in pairs}):
        parts = [(part[0], part.start()) for part in _PART.finditer(passage.folded)]
        for (part, start), (following, _start) in pairwise((*parts, ("", 0))):
            for written in ((part,), (part, following)):
                for found in wanted.get(written, ()):
                    found.append((passage, start))
    return places


def _compare(
    reading: Reading, first: str, second: str, places: Sequence[_Place]
) -> dict[str, list[_Use]]:
    """Return the uses of a compound by their joint, or nothing where they agree."""
    if is_one_word(first, second):
        return {}
    forms: dict[str, list[_Use]] = {_OPEN: [], _HYPHEN: [], _CLOSED: []}
    for use in _find_uses(reading, first, second, places):
        forms[use.joint].append(use)
    if is_noun_compound(first, second):
        forms[_OPEN] = [use for use in forms[_OPEN] if use.is_noun]
    else:
        forms[_OPEN] = [
            use
            for use in forms[_OPEN]
            if _is_plural_particle(use.passage.folded[use.gap[1] : use.end])
        ]
    if not forms[_CLOSED]:
        forms[_HYPHEN] = [use for use in forms[_HYPHEN] if use.is_noun]
    forms = {joint: uses for joint, uses in forms.items() if uses}
    return forms if len(forms) > 1 else {}


def _find_uses(
    reading: Reading, first: str, second: str, places: Iterable[_Place]
) -> Iterator[_Use]:
    is_trade_name: bool | None = None
    for passage, start in places:
        text = passage.text
        gap = _read_joint(text, start, first, second)
        if gap is None:
            continue
        end = gap[1] + len(second)
        end += text[end : end + 1] in {"s", "S"}
        joint = text[slice(*gap)]
        if not joint and is_trade_name is None:
            # A closed form that is always capitalised may be a trade name, even where a sentence
            # starts.
            is_trade_name = not _has_small(reading, first + second)
        if not joint and is_trade_name:
            continue
        if not _is_common(passage, start, end) or not is_evidence(passage, start, end):
            continue
        is_noun = is_noun_use(text, start, end)
        joint = joint if joint in {_HYPHEN, _CLOSED} else _OPEN
        yield _Use(passage, start, end, joint, gap, is_noun)


def _has_small(reading: Reading, closed: str) -> bool:
    """Tell whether an article has a closed form in small letters, be it in a longer word."""
    if closed.isalpha() and closed in reading.written_words:
        return True
    return any(closed in passage.text for passage in reading.prose)


def _read_joint(text: str, start: int, first: str, second: str) -> tuple[int, int] | None:
    """Return where the compound that stands at ``start`` is joined, or nothing if it is none."""
    low = start + len(first)
    if not _FREE.match(text, start) or text[start:low].lower() != first:
        return None
    joint = _JOINT.match(text, low)
    high = joint.end() if joint else low
    end = high + len(second)
    if text[high:end].lower() != second or not _END.match(text, end):
        return None
    return low, high


def _is_common(passage: Passage, start: int, end: int) -> bool:
    """Tell whether no word of the compound is capitalised but the first one of a sentence."""
    text = passage.text[start:end]
    return text.islower() or (text[1:].islower() and passage.starts_sentence(start))


def _report(rule: Rule, forms: dict[str, list[_Use]], vocabulary: Set[str]) -> Iterator[Match]:
    wanted = choose_form(forms, lambda joint: _is_listed(forms[joint], vocabulary))
    model = forms[wanted][0]
    for joint, uses in forms.items():
        for use in uses if joint != wanted else ():
            text = use.passage.text
            replacement = text[use.start : use.gap[0]] + wanted + text[use.gap[1] : use.end]
            edit = use.start, use.end, replacement
            yield match_form(rule, use, edit, model)


def _is_listed(uses: Sequence[_Use], vocabulary: Set[str]) -> bool:
    written = {use.passage.folded[use.start : use.end] for use in uses}
    return not vocabulary.isdisjoint(written | {word.removesuffix("s") for word in written})


KIND = Kind(
    name="compounds",
    description="one compound written open, hyphenated or closed in one article",
    options=Options,
    compile=_compile,
    fields=frozenset({"other"}),
)
