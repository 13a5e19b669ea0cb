import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newslint.scanning.normal import normalise
from newslint.scanning.starts import begin, find_starts
from newslint.scanning.trees import fold, parse


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        pytest.param(r"so-called", ["so called"], id="a plain string"),
        pytest.param(r"So-called\s+\"", ["so called  "], id="white space and marks are spaces"),
        pytest.param(r"\bso called", ["|so called"], id="a word that begins there"),
        pytest.param(r"may\b", ["may "], id="a word that ends there"),
        pytest.param(r"may\d", [f"may{each}" for each in "0123456789\x7f"], id="a figure"),
        pytest.param(
            r"more\b\s*(?:un)?equal",
            ["more  ", "more equal", "more unequal"],
            id="what cannot stand behind the end of a word",
        ),
        pytest.param(r"(?<!\w)(?:June|July) 31", ["july 31", "june 31"], id="a choice"),
        pytest.param(r"colou?rs?", ["color", "colour"], id="something that may be left out"),
        pytest.param(r"[Tt]he end", ["the end"], id="a set of one letter in two cases"),
        pytest.param(r"[a-c]x", ["ax", "bx", "cx"], id="a short range"),
        pytest.param(r"ét", ["\x7ft"], id="a letter beyond ASCII"),
        pytest.param(r"(?:ab)+c", ["abab", "abc"], id="a repetition"),
        pytest.param(r"[Xx]{2,}", ["xx"], id="a letter twice or more"),
        pytest.param(r"a{3}b", ["aaab"], id="a letter three times"),
        pytest.param(r"a{9}b", ["aaaa"], id="a letter many times"),
        pytest.param(r"(?:ab)?cd|ef", ["abcd", "cd", "ef"], id="a choice of sequences"),
        pytest.param(r"ab|abc", ["ab"], id="one start within another"),
        pytest.param(r"ab|\babc", ["ab", "|abc"], id="starts of different places"),
        pytest.param(r"(?=abc)\w+", None, id="a look-ahead takes nothing"),
        pytest.param(r"(?:ab)*cd?", None, id="too short where the repetition is left out"),
        pytest.param(r"a", None, id="a letter stands everywhere"),
        pytest.param(r"[a-z]bc", None, id="a long range"),
        pytest.param(r"[^a]bc", None, id="anything but a letter"),
        pytest.param(r"(a)\1bc", None, id="a reference"),
        pytest.param(r"(?a)ab\b", None, id="words of ASCII only"),
        pytest.param(r"\p{L}+", None, id="syntax of the regex module alone"),
        pytest.param(r"", None, id="nothing"),
    ],
)
def test_what_a_match_begins_with(pattern: str, starts: list[str] | None) -> None:
    found = find_starts(pattern)
    shown = None if found is None else [each.text.replace(" ", "|", each.skips) for each in found]
    assert (shown and sorted(shown)) == (starts and sorted(starts))


def test_an_expression_of_endless_choices_is_not_spelt_out() -> None:
    assert len(find_starts("(?:a|b|c|d)" * 20) or []) <= 128


PIECES = st.sampled_from(
    ["ab", "é", r"\d", "(?:x|yz)", "(?:ab)?", "(?:k|s)+", "[abc]", r"\b", " ", r"\s", "-", "ſ",
     "a{2,3}", r"\s*", "(?=a)", r"\B", "(?:a|ab|)", "[0-9]", r"\w", "“",
     "I", "ı", "İ", "[H-J]"]
)  # fmt: skip


@given(
    pattern=st.lists(PIECES, min_size=1, max_size=5).map("".join),
    text=st.text("aAbcxyzkKsSiIıİé1 ſK“-\u00a0\n²٣", max_size=20),
    ignore_case=st.booleans(),
)
def test_every_match_begins_with_a_start(pattern: str, text: str, ignore_case: bool) -> None:
    starts = find_starts(pattern)
    shown = f" {normalise(text)} "
    flags = regex.IGNORECASE if ignore_case else 0
    for match in regex.finditer(pattern, text, flags):
        begins = (
            shown.startswith(each.text, match.start() + 1 - each.skips) for each in starts or ()
        )
        assert starts is None or any(begins)


@given(
    pattern=st.lists(PIECES, min_size=1, max_size=5).map("".join),
    text=st.text("aAbcxyzkKsSiIıİé1 ſK“-\u00a0\n²٣", max_size=20),
)
def test_the_fold_of_every_match_begins_with_a_string(pattern: str, text: str) -> None:
    tree = parse(pattern)
    for match in regex.finditer(pattern, text, regex.IGNORECASE):
        assert tree is None or any(map(fold(text[match.start() :]).startswith, begin(tree)))
