"""Trees of expressions: which are sound, as far as that can be told without the module that runs
them."""

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.scanning.trees import is_sound

PIECES = (
    "a é “ , - – _ = ! < > : # & ~ | ( ) (?: (?= (?! (?<= (?<! (?P<a> (?P<b> (?i: (?-i: (?i) ? * +"
    r" . ^ $ {2} {2,} {1,3} {3,1} {,2} { } [ ] [a-z] [^\d–] [\]\-] [z-a] [a\b] [[] [a||b] [a--b]"
    r" [\w-] [-a] [&&] \b \B \d \W \s \. \- \\ \_ \# \~ \< \> \` \' \1 \Z \A \p \K \m \x41 \0 \n"
).split(" ")


@pytest.mark.parametrize(
    "expression",
    [
        r"\b(?:old|past) (?:word|name)7s?(?: of (?:it|them))?\b",
        r"(?i)\bso[- –]called (?=[“\"'])",
        r"(?<!\w)(?P<first>[^\W\d_]+) \w{2,20}+",
        r"\d+(?:[.,]\d+)*% \(\$[\d.]+\)",
        "",
    ],
)
def test_plain_expressions_are_sound(expression: str) -> None:
    assert is_sound(expression)


@pytest.mark.parametrize(
    "expression",
    ["(a", "a)", "a**", "[a", "*a", r"\p{Lu}", r"(?P<a>x)(?P<a>y)", "a{3,1}", r"(a)\1", "(?<a>b)"],
)
def test_what_is_faulty_or_not_plain_is_not_said_to_be_sound(expression: str) -> None:
    assert not is_sound(expression)


@given(st.lists(st.sampled_from(PIECES), max_size=10).map("".join))
@example("(?:^)*")
@example("(?=a)+")
@example("(?:)*")
@example(r"\b?")
@example("(?<=a|bc)d")
def test_what_is_sound_can_be_run(expression: str) -> None:
    if is_sound(expression):
        assert regex.compile(expression, regex.VERSION0 | regex.IGNORECASE)
        assert regex.compile(expression, regex.VERSION0)
