"""The scanner finds exactly what one search of ``regex`` per expression and text finds."""

import sys

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newslint.scanning.expression import Expression
from newslint.scanning.scanner import Scanner, analyse

PIECES = st.sampled_from(
    [
        "ab", "Cd", "the ", "é", "“", r"\d", r"\w+", "(?:x|yz)", "(?:ab)?", "(?:k|s)+", "[abc]",
        "i", ".", r"\b", "(?i:Qs)", " ", r"\s", "(?<=a)", "(?!b)", "$", "^", "a*", r"\u00a0",
    ]
)  # fmt: skip
PATTERNS = st.lists(st.lists(PIECES, min_size=1, max_size=5).map("".join), min_size=1, max_size=5)
TEXTS = st.lists(st.text("aAbBcCdDxyzkKsSqQtheéi1 ſıİK“\u00a0\n", max_size=30), max_size=4)

by_search = pytest.mark.parametrize("has_automaton", [True, False], ids=["automaton", "plain"])


def _search_each(patterns: list[str], texts: list[str], flags: int) -> list[tuple[int, int, str]]:
    return [
        (number, index, repr(found))
        for number, pattern in enumerate(patterns)
        for index, text in enumerate(texts)
        for found in regex.finditer(pattern, text, flags)
        if found[0]
    ]


def _scan(
    patterns: list[str], texts: list[str], *, ignore_case: bool
) -> list[tuple[int, int, str]]:
    expressions = [Expression(pattern, ignore_case=ignore_case) for pattern in patterns]
    scanner = Scanner([analyse(pattern) for pattern in patterns])
    return [
        (chance.expression, chance.text, repr(found))
        for chance in scanner.scan(texts)
        for found in expressions[chance.expression].find(texts[chance.text], chance)
        if found[0]
    ]


@by_search
@given(patterns=PATTERNS, texts=TEXTS, ignore_case=st.booleans())
def test_the_same_is_found(
    has_automaton: bool, patterns: list[str], texts: list[str], ignore_case: bool
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        if not has_automaton:
            patch.setitem(sys.modules, "ahocorasick", None)
        wanted = _search_each(patterns, texts, regex.IGNORECASE if ignore_case else 0)
        assert _scan(patterns, texts, ignore_case=ignore_case) == wanted


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        pytest.param("abab|ab", "ababab", ["abab", "ab"], id="the first choice wins"),
        pytest.param("ab|abab", "ababab", ["ab", "ab", "ab"], id="even where it is shorter"),
        pytest.param("aba", "ababa", ["aba"], id="matches do not overlap"),
        pytest.param(r"\bsaid\b", "He ſaid", [], id="a long s without case"),
        pytest.param(r"^the", "on the the", [], id="the beginning of a text, not of a search"),
        pytest.param(r"(?<=so )called", "so called", ["called"], id="what stands before is seen"),
    ],
)
def test_what_is_found(pattern: str, text: str, found: list[str]) -> None:
    scanner = Scanner([analyse(pattern)])
    matches = [
        match[0]
        for chance in scanner.scan([text])
        for match in Expression(pattern).find(text, chance)
    ]
    assert matches == found


def test_an_expression_is_run_only_where_it_may_match() -> None:
    scanner = Scanner([analyse("so-called"), analyse(r"\d+ kilometers"), analyse(r"\p{L}")])
    chances = list(scanner.scan(["A so-called plan.", "It is 5 kilometers away."]))
    assert [(each.expression, each.text, each.starts) for each in chances] == [
        (0, 0, (2,)),
        (1, 1, None),
        (2, 0, None),
        (2, 1, None),
    ]
