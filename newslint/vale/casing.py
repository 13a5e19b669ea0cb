"""The case of a heading, as a rule wants it: a title's, a sentence's, small letters or capitals.

A heading passes where at least a given share of its words is right. A name and an abbreviation in
capitals have their capitals in any case, so in a sentence they count neither way.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import partial

import regex
from msgspec import Struct

from newslint.language.housestyle.peoples import PROPER
from newslint.language.lexicon import load_lexicon
from newslint.vale.smallwords import Size, size_in_ap, size_in_chicago

_WORD = regex.compile(r"[\p{N}\p{L}*][^\s\ufffc]*")
_PART = regex.compile(r"[\p{N}\p{L}]+(?:['’.][\p{N}\p{L}]+)*\.?")
_LIST_NUMBER = regex.compile(r"\d+\.")
_CLITIC = regex.compile(r"(?:n['’]t|['’](?:s|re|ll|ve|d|m)|['’])\Z")
_TAIL = "?!.:,;)]}\"'”’»"

_LIMIT = 1.0
"""Seconds that one expression may take on one heading."""

THRESHOLD = 0.8
"""The share of words that must be right, where a rule does not say."""


class CasingError(ValueError):
    """A case that cannot be read; the message says why."""


class Verdict(Struct, frozen=True):
    """Whether a heading is in the case wanted, and how it would be."""

    is_right: bool
    expected: str


Judge = Callable[[str, Container[str]], Verdict]
"""Judges a heading, given the words, in small letters, that the article shows to be names."""


class _Word(Struct, frozen=True):
    """A word of a heading, with the marks behind it; ``is_excepted`` where the rule lists it."""

    text: str
    start: int
    end: int
    is_excepted: bool


def read_casing(  # noqa: PLR0913 - the keys of the rule's format
    match: str,
    *,
    style: str = "AP",
    exceptions: Iterable[str] = (),
    indicators: Sequence[str] = (),
    threshold: float = THRESHOLD,
    prefix: str = "",
) -> Judge:
    """Return what judges headings by these keys of a rule.

    ``exceptions`` are expressions for words or phrases that are right as they are written there;
    behind a word that ends with one of ``indicators`` a capital is as good as a small letter.

    What it returns raises ``TimeoutError`` if an expression takes too long on a heading.

    Raises:
        CasingError: an expression cannot be read, or there is no such case.

    """
    excepted = _compile_exceptions(exceptions)
    head = _compile(prefix) if prefix else None
    if match == "$title":
        judge: Callable[..., Verdict] = partial(
            _judge_title,
            size_in_chicago if style.lower() == "chicago" else size_in_ap,
            threshold,
            excepted,
        )
    elif match == "$sentence":
        judge = partial(_judge_sentence, tuple(indicators), threshold, excepted)
    elif match in {"$lower", "$upper"}:
        judge = partial(_judge_whole, str.lower if match == "$lower" else str.upper, excepted)
    elif match.startswith("$") and match[1:].isalpha():
        raise CasingError(
            f"there is no case {match!r}; there are $title, $sentence, $lower, $upper"
        )
    else:
        judge = partial(_judge_pattern, _compile(match), excepted)

    def judge_rest(text: str, names: Container[str]) -> Verdict:
        found = head.match(text, timeout=_LIMIT) if head else None
        start = found.end() if found else 0
        verdict = judge(text[start:], names)
        return Verdict(verdict.is_right, text[:start] + verdict.expected)

    return judge_rest


def _compile(pattern: str) -> "regex.Pattern[str]":
    try:
        return regex.compile(pattern)
    except regex.error as error:
        raise CasingError(f"{pattern!r} is no expression: {error}") from None


def _compile_exceptions(exceptions: Iterable[str]) -> "regex.Pattern[str] | None":
    patterns = sorted(exceptions, key=len, reverse=True)
    for pattern in patterns:
        _compile(pattern)
    if not patterns:
        return None
    return _compile(rf"(?<![\p{{L}}\p{{N}}_])(?:{'|'.join(patterns)})(?![\p{{L}}\p{{N}}_])")


def _find_excepted(text: str, excepted: "regex.Pattern[str] | None") -> list[tuple[int, int]]:
    if excepted is None:
        return []
    return [match.span() for match in excepted.finditer(text, timeout=_LIMIT)]


def _split(text: str, excepted: "regex.Pattern[str] | None") -> list[_Word]:
    """Return the words of ``text``; one is excepted if an exception covers its letters."""
    places = _find_excepted(text, excepted)
    words = []
    for match in _WORD.finditer(text):
        letters = match.start() + len(match[0].rstrip(_TAIL))
        bare = match.start() + len(_CLITIC.sub("", text[match.start() : letters]))
        is_excepted = any(start <= match.start() and bare <= end for start, end in places)
        words.append(_Word(match[0], match.start(), match.end(), is_excepted))
    return words


def _write(text: str, words: Sequence[_Word], forms: Iterable[str]) -> str:
    """Return ``text`` with each of ``words`` as its form in ``forms``."""
    pieces = []
    place = 0
    for word, form in zip(words, forms, strict=True):
        pieces += [text[place : word.start], form]
        place = word.end
    return "".join([*pieces, text[place:]])


def _judge_title(
    size: Callable[[str, str], Size],
    threshold: float,
    excepted: "regex.Pattern[str] | None",
    text: str,
    _names: Container[str],
) -> Verdict:
    words = _split(text, excepted)
    forms = [_write_in_title(size, words, place) for place in range(len(words))]
    right = sum(word.text == form for word, form in zip(words, forms, strict=True))
    return Verdict(right >= threshold * len(words), _write(text, words, forms))


def _write_in_title(size: Callable[[str, str], Size], words: Sequence[_Word], place: int) -> str:
    word = words[place]
    if word.is_excepted:
        return word.text
    is_edge = place in {0, len(words) - 1} or words[place - 1].text.endswith((":", "?", "!"))
    following = words[place + 1].text.lower().rstrip(_TAIL) if place + 1 < len(words) else ""
    is_first = True
    pieces = []
    end = 0
    for part in _PART.finditer(word.text):
        lower = part[0].lower()
        wanted = Size.CAPITAL if is_edge and is_first else size(lower, following)
        # Whether the second part of a compound has a capital, houses settle for themselves.
        wanted = wanted if is_first else Size.EITHER
        pieces += [word.text[end : part.start()], _resize(part[0], wanted)]
        end = part.end()
        is_first = False
    return "".join([*pieces, word.text[end:]])


def _resize(part: str, wanted: Size) -> str:
    if wanted is Size.SMALL:
        return part if len(part) > 1 and part.isupper() else part.lower()
    if wanted is Size.CAPITAL and part.islower():
        return part[0].upper() + part[1:]
    return part


def _judge_sentence(
    indicators: tuple[str, ...],
    threshold: float,
    excepted: "regex.Pattern[str] | None",
    text: str,
    names: Container[str],
) -> Verdict:
    words = _split(text, excepted)
    is_shouted = len(words) > 1 and text.isupper()
    forms = []
    judged = right = 0
    for place, word in enumerate(words):
        form = word.text
        is_named = not word.is_excepted and _has_own_case(word.text, names, is_shouted=is_shouted)
        if not word.is_excepted and not is_named and not _is_free(words, place, indicators):
            form = word.text.lower() if place else _write_first(word.text)
        forms.append(form)
        if not is_named:
            judged += 1
            right += form == word.text
    is_begun = not words or forms[0] == words[0].text
    return Verdict(is_begun and right >= threshold * judged, _write(text, words, forms))


def _is_free(words: Sequence[_Word], place: int, indicators: tuple[str, ...]) -> bool:
    """Tell whether a word may begin with a capital for what stands before it."""
    if place == 0:
        return False
    if indicators and words[place - 1].text.endswith(indicators):
        return True
    return place == 1 and _LIST_NUMBER.fullmatch(words[0].text) is not None


def _write_first(word: str) -> str:
    return word[:1].upper() + word[1:].lower()


def _has_own_case(word: str, names: Container[str], *, is_shouted: bool) -> bool:
    """Tell whether a word is a name or an abbreviation, or has a capital inside it."""
    letters = word.rstrip(_TAIL)
    bare = _CLITIC.sub("", letters)
    if not bare[:1].isalpha() and not any(letter.isalpha() for letter in bare):
        return False
    if bare == "I":
        return True
    if is_shouted:
        return False
    if bare[1:] != bare[1:].lower():
        return not any(part[1:].islower() and part[0].isupper() for part in bare.split("-")[1:])
    lower = bare.lower()
    if bare[:1].islower():
        return False
    return lower in PROPER or load_lexicon().is_name(lower) or lower in names


def _judge_whole(
    change: Callable[[str], str],
    excepted: "regex.Pattern[str] | None",
    text: str,
    _names: Container[str],
) -> Verdict:
    expected = "".join(_change_around(change, text, _find_excepted(text, excepted)))
    return Verdict(text == expected, expected)


def _change_around(
    change: Callable[[str], str], text: str, kept: Sequence[tuple[int, int]]
) -> Iterator[str]:
    place = 0
    for start, end in kept:
        yield change(text[place:start])
        yield text[start:end]
        place = end
    yield change(text[place:])


def _judge_pattern(
    pattern: "regex.Pattern[str]",
    excepted: "regex.Pattern[str] | None",
    text: str,
    _names: Container[str],
) -> Verdict:
    is_right = pattern.search(text, timeout=_LIMIT) is not None or bool(
        _find_excepted(text, excepted)
    )
    return Verdict(is_right, pattern.pattern)
