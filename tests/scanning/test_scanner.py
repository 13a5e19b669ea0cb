"""The scanner finds exactly what one search of ``regex`` per expression and text finds."""

import sys
from collections.abc import Sequence
from typing import Any

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newslint.scanning.expression import Clock
from newslint.scanning.plan import plan
from newslint.scanning.scanner import Scanner
from newslint.scanning.sought import Sought

PIECES = st.sampled_from(
    [
        "ab", "Cd", "the ", "é", "“", r"\d", r"\w+", "(?:x|yz)", "(?:ab)?", "(?:k|s)+", "[abc]",
        "i", ".", r"\b", "(?i:Qs)", " ", r"\s", "(?<=a)", "(?!b)", "(?=[ k])", "(?<![ds])", "$",
        "a++", "b?+", "a+?", "(?:ab)*?", "((a)|(ab))", r"\p{L}", "(?i:the)",
        "(?:the|then|th)", r"\B", "(?m:^)", "(?m:$)", r"\n", "e\u0301", "\u200d", "[k-s]", "ſ",
        "İ", "I", "ı", "abI", "abı", "(?:|a)", r"\W", "(?!ab)", "(?:a{2}){1,2}", r"(?:\s+\w+){0,2}",
        "^", "a*", r"\u00a0", "[^a]", "[“-”]", r"[^\w\s]", "b{2,3}?", "-", "(?>ab|a)", "(?<=“)",
    ]
)  # fmt: skip
EXPRESSIONS = st.lists(PIECES, min_size=1, max_size=5).map("".join)
SOUGHT = st.builds(
    lambda alternatives, around, ignore_case, tells, is_multiline: Sought(
        tuple(alternatives), around, around, ignore_case, tells, is_multiline
    ),
    st.lists(EXPRESSIONS, min_size=1, max_size=4),
    st.sampled_from(["", r"\b"]),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
TEXTS = st.lists(
    st.text("aAbBcCdDxyzkKsSqQtheéi1 ſıİK“”’-\u00a0\n\f\v\u0301ß²ⓐ\x7f\u200d😀", max_size=30),
    max_size=4,
)
BACK_ENDS = {
    "native": (),
    "the plainer automaton": ("ahocorasick_rs",),
    "no automaton": ("ahocorasick_rs", "ahocorasick"),
    "no RE2": ("re2",),
    "plain": ("ahocorasick_rs", "ahocorasick", "re2"),
}

by_back_end = pytest.mark.parametrize("missing", BACK_ENDS.values(), ids=BACK_ENDS.keys())
Places = list[tuple[int, int, int, int]]


def compile_whole(sought: Sought) -> Any:
    flags = regex.IGNORECASE if sought.ignore_case else 0
    return regex.compile(sought.join(), flags | (regex.MULTILINE if sought.is_multiline else 0))


def search_each(sought: Sequence[Sought], texts: Sequence[str]) -> Places:
    return [
        (number, index, *found.span())
        for number, each in enumerate(sought)
        for index, text in enumerate(texts)
        for found in compile_whole(each).finditer(text)
        if found[0]
    ]


def scan(sought: Sequence[Sought], texts: Sequence[str]) -> Places:
    scanner = Scanner(sought, [plan(each) for each in sought])
    return sorted(
        (number, text, found.start, found.end)
        for scanned in scanner.scan(texts)
        for number in scanned.numbers
        for text, matches in scanned.find(Clock())
        for found in matches
    )


@by_back_end
@given(sought=st.lists(SOUGHT, min_size=1, max_size=4), texts=TEXTS)
def test_the_same_is_found(
    missing: Sequence[str], sought: Sequence[Sought], texts: Sequence[str]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for module in missing:
            patch.setitem(sys.modules, module, None)
        assert scan(sought, texts) == search_each(sought, texts)


@by_back_end
@pytest.mark.parametrize(
    ("sought", "text", "found"),
    [
        pytest.param(Sought(("abab", "ab")), "ababab", ["abab", "ab"], id="the first choice wins"),
        pytest.param(Sought(("ab", "abab")), "ababab", ["ab", "ab", "ab"], id="even if shorter"),
        pytest.param(Sought(("aba",)), "ababa", ["aba"], id="matches do not overlap"),
        pytest.param(Sought((r"\bsaid\b",)), "He ſaid", [], id="a long s with case"),
        pytest.param(
            Sought((r"\bsaid\b",), ignore_case=True), "He ſaid", ["ſaid"], id="and without"
        ),
        pytest.param(
            Sought(("İ",), ignore_case=True), "i", ["i"], id="a dotted capital i without case"
        ),
        pytest.param(
            Sought(("ſo",), ignore_case=True), "So", ["So"], id="a long s sought without case"
        ),
        pytest.param(
            Sought(("Istria",), ignore_case=True),
            "İstria istria",
            ["istria"],
            id="a capital i has no dot",
        ),
        pytest.param(
            Sought(("(t)",), r"\b"), "\x7ft", ["t"], id="a character that stands for letters"
        ),
        pytest.param(
            Sought((r"(?<!s)(?<!d)\d",)), "s-1", ["1"], id="two looks behind at one place"
        ),
        pytest.param(Sought(("^the",)), "on the the", [], id="where a text begins"),
        pytest.param(
            Sought(("(?<=so )called",)), "so called", ["called"], id="what stands before is seen"
        ),
        pytest.param(
            Sought(("cell phone", "cell"), r"\b", r"\b"),
            "A cell-phone, a cell phone",
            ["cell", "cell phone"],
            id="marks between words count",
        ),
        pytest.param(
            Sought(("'s", "it"), r"\b", r"\b"), "it's 's", ["it", "'s"], id="a mark at a boundary"
        ),
        pytest.param(
            Sought(("out of", r"of \w+", "house"), r"\b", r"\b"),
            "out of house, of house",
            ["out of", "house", "of house"],
            id="alternatives of three sorts overlap",
        ),
        pytest.param(
            Sought(("caf", "café"), r"\b", r"\b"), "a café", ["café"], id="an accent is a letter"
        ),
        pytest.param(
            Sought((r"“[^”]+”\.",)), "He said “no”. She", ["“no”."], id="marks of print"
        ),
        pytest.param(
            Sought((r"(?i)abc", "d")), "ABC D", ["ABC", "D"], id="a flag that holds for all"
        ),
        pytest.param(
            Sought((r"(a|b)\1", "c")), "abb c", ["bb", "c"], id="a reference to a group"
        ),
    ],
)  # fmt: skip
def test_what_is_found(
    missing: Sequence[str],
    sought: Sought,
    text: str,
    found: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in missing:
        monkeypatch.setitem(sys.modules, module, None)
    assert [text[start:end] for _number, _text, start, end in scan([sought], [text])] == found


def test_one_expression_is_run_once_for_all_that_are_the_same() -> None:
    same = Sought(("abc",))
    sought = [same, Sought(("d",)), same]
    scanner = Scanner(sought, [plan(each) for each in sought])
    assert [list(each.numbers) for each in scanner.scan(["abc"])] == [[0, 2]]


def test_which_alternative_matched_is_told_where_it_matters() -> None:
    sought = Sought(("dogs?", r"c\w+t", r"\d+x"), r"\b", r"\b", tells_apart=True)
    scanner = Scanner([sought], [plan(sought)])
    ((_text, found),) = next(iter(scanner.scan(["dogs, 20x, cat"]))).find(Clock())
    assert [each.alternative for each in found] == [0, 2, 1]


def test_the_groups_of_a_match_can_be_asked_for() -> None:
    sought = Sought((r"(\d+) km",))
    scan_of = next(iter(Scanner([sought], [plan(sought)]).scan(["It is 5 km."])))
    ((text, (found,)),) = scan_of.find(Clock())
    assert scan_of.match(text, found, Clock())[1] == "5"


def test_texts_can_be_left_out() -> None:
    sought = Sought(("abc",))
    (scanned,) = Scanner([sought], [plan(sought)]).scan(["abc", "abc"])
    assert [text for text, _found in scanned.find(Clock(), lambda number: number > 0)] == [1]


def test_no_match_runs_from_one_text_into_the_next() -> None:
    assert scan([Sought(("a\n\nb",)), Sought((r"a\s+b",))], ["a", "b", "a\n\nb"]) == [
        (0, 2, 0, 4),
        (1, 2, 0, 4),
    ]
