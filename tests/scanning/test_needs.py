import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newslint.scanning.needs import required_literals
from newslint.scanning.trees import fold


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        pytest.param(r"so-called", ["so-called"], id="a plain string"),
        pytest.param(r"\bSo-called\s+\"", ["so-called"], id="the longest string, folded"),
        pytest.param(
            r"(?:June|November) 31", ["november 31", "june 31"], id="a branch and what follows"
        ),
        pytest.param(r"(?:a|b)+cd", ["cd"], id="after a repetition"),
        pytest.param(r"(?:ab)*", None, id="nothing is required"),
        pytest.param(r"(?:ab|\d)", None, id="one branch requires nothing"),
        pytest.param(r"\p{L}+", None, id="syntax of the regex module alone"),
        pytest.param(r"(?:foobar){e<=1}", None, id="a fuzzy match, plain text to re"),
        pytest.param(r"[[:alpha:]]x", None, id="a named class, another set to re"),
        pytest.param(r"a{2,3}bcd", ["bcd"], id="a counted repetition"),
        pytest.param(r"(?<=ab)c", ["c"], id="a look-behind is not counted"),
        pytest.param(r"(?!ab)\d", None, id="a look-ahead neither"),
        pytest.param(r"\d[:.] o'clock", [". o'clock", ": o'clock"], id="a set with a colon"),
        pytest.param(r"\{\{\s*x", ["{{"], id="escaped braces"),
        pytest.param(r"\\{e<=1}abc", None, id="a fuzzy match of an escaped sign"),
        pytest.param(r"é+", None, id="other than ASCII"),
        pytest.param(r"\s \s", None, id="white space alone"),
    ],
)
def test_required_strings(pattern: str, literals: list[str] | None) -> None:
    found = required_literals(pattern)
    assert found == (None if literals is None else sorted(literals))


PIECES = st.sampled_from(
    [
        "ab",
        "Cd",
        "é",
        r"\d",
        r"\w+",
        "(?:x|yz)",
        "(?:ab)?",
        "(?:k|s)+",
        "[abc]",
        ".",
        r"\b",
        "(?i:Q)",
        " ",
    ]
)
TEXTS = st.text(alphabet="aAbBcCdDxyzkKsSqQé1 ſıK", max_size=30)


@given(st.lists(PIECES, min_size=1, max_size=5).map("".join), TEXTS, st.booleans())
def test_no_match_is_lost_by_the_gate(pattern: str, text: str, ignore_case: bool) -> None:
    literals = required_literals(pattern)
    flags = regex.IGNORECASE if ignore_case else 0
    if literals is not None and regex.search(pattern, text, flags):
        assert any(literal in fold(text) for literal in literals)
