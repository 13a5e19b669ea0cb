from itertools import product

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newslint.scanning.finite import is_plain, spell_out
from newslint.scanning.sought import Word


def spelled(pattern: str, *, ignore_case: bool = False) -> list[str] | None:
    words = spell_out(pattern, ignore_case=ignore_case, left=False, right=False)
    return None if words is None else [word.text for word in words]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        pytest.param("so-called", ["so-called"], id="plain text"),
        pytest.param(r"e\.g\.", ["e.g."], id="marks behind a backslash"),
        pytest.param("phones?", ["phones", "phone"], id="with a letter before without"),
        pytest.param("phones??", ["phone", "phones"], id="unless the repeat is lazy"),
        pytest.param("(?:cell|smart)phone", ["cellphone", "smartphone"], id="a choice"),
        pytest.param("[bc]at", ["bat", "cat"], id="a set"),
        pytest.param("[a-c]", ["a", "b", "c"], id="a short range"),
        pytest.param("no{1,3}", ["nooo", "noo", "no"], id="the most turns first"),
        pytest.param("no{1,3}?", ["no", "noo", "nooo"], id="the fewest first"),
        pytest.param("(?:a|b){2}", ["aa", "ab", "ba", "bb"], id="a choice twice"),
        pytest.param("(?:a|ab)(?:b|)", ["ab", "a", "abb"], id="each string once"),
        pytest.param("no+", None, id="an endless repeat"),
        pytest.param("a?+b", None, id="a possessive repeat"),
        pytest.param("[^a]", None, id="anything but a letter"),
        pytest.param("[a-z]", None, id="a long range"),
        pytest.param(r"\d", None, id="a class"),
        pytest.param("a?", None, id="nothing at all"),
        pytest.param("(?=a)a", None, id="a look-ahead"),
        pytest.param(r"(a)\1", None, id="a reference"),
        pytest.param(r"\p{L}", None, id="syntax of the regex module alone"),
        pytest.param("(?:a|b|c|d|e){3}[a-g]", None, id="more than a few"),
    ],
)
def test_what_is_spelled_out(pattern: str, words: list[str] | None) -> None:
    assert spelled(pattern) == words


@pytest.mark.parametrize(
    ("pattern", "word"),
    [
        pytest.param(r"\bfirm", Word("firm", folds=False, left=True, right=False), id="before"),
        pytest.param(r"firm\b", Word("firm", folds=False, left=False, right=True), id="behind"),
        pytest.param("(?i:Firm)", Word("firm", folds=True, left=False, right=False), id="no case"),
    ],
)
def test_what_holds_around_a_word(pattern: str, word: Word) -> None:
    assert spell_out(pattern, ignore_case=False, left=False, right=False) == (word,)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        pytest.param("The", ["the"], id="ASCII"),
        pytest.param("café", None, id="a letter with another capital"),
        pytest.param("so—", ["so—"], id="a mark"),
        pytest.param("It", None, id="a capital i, which an i with a dot does not match"),
    ],
)
def test_what_is_spelled_out_where_case_is_ignored(pattern: str, words: list[str] | None) -> None:
    assert spelled(pattern, ignore_case=True) == words


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param("the firm’s", True, id="words"),
        pytest.param(r"U\.S\.", True, id="an escaped mark"),
        pytest.param("U.S.", False, id="a mark that means something"),
        pytest.param(r"\bfirm", False, id="a boundary"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_plain_patterns(pattern: str, *, expected: bool) -> None:
    assert is_plain(pattern) is expected


PIECES = st.sampled_from(
    ["a", "b", "ab", "a?", "b??", "(?:a|ab)", "(?:ab|a)", "(?:ab)?", "[ab]", "a{1,2}", "a{1,3}?",
     "(?:b|)", "(a(?:b)?)", "(?:a|b){2}", "(?:a|ba)?", "-"]
)  # fmt: skip
PATTERNS = st.lists(PIECES, min_size=1, max_size=4).map("".join)
CANDIDATES = ["".join(each) for length in range(1, 8) for each in product("ab", repeat=length)]


@given(PATTERNS)
def test_the_words_are_what_the_expression_matches(pattern: str) -> None:
    words = spelled(pattern)
    if words is None:
        return
    candidates = {*CANDIDATES, *words}
    compiled = regex.compile(pattern)
    assert {each for each in candidates if compiled.fullmatch(each)} == {
        each for each in candidates if each in words
    }


@given(PATTERNS, st.text("ab-", max_size=12))
def test_the_first_word_that_stands_there_is_the_match(pattern: str, text: str) -> None:
    words = spelled(pattern)
    if words is None:
        return
    match = regex.match(pattern, text)
    first = next((word for word in words if text.startswith(word)), None)
    assert (match[0] if match else None) == first
