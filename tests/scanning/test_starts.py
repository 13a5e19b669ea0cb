import pytest

from newslint.scanning.starts import find_starts


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        pytest.param(r"so-called", ["so-called"], id="a plain string"),
        pytest.param(r"\bSo-called\s+\"", ["so-called"], id="up to white space, folded"),
        pytest.param(r"(?<!\w)(?:June|July) 31", ["july 31", "june 31"], id="a choice"),
        pytest.param(r"colou?rs?", ["color", "colour"], id="something that may be left out"),
        pytest.param(r"[Tt]he end", ["the end"], id="a set of one letter in two cases"),
        pytest.param(r"(?:ab)+c", ["ab"], id="a repetition"),
        pytest.param(r"[Xx]{2,}", ["xx"], id="a letter twice or more"),
        pytest.param(r"a{3}b", ["aaab"], id="a letter three times"),
        pytest.param(r"a{9}b", ["aaaa"], id="a letter many times"),
        pytest.param(r"(?:ab)?cd|ef", ["abcd", "cd", "ef"], id="a choice of sequences"),
        pytest.param(r"ab|abc", ["ab"], id="one start within another"),
        pytest.param(r"(?=abc)\w+", None, id="a look-ahead takes nothing"),
        pytest.param(r"\d+ km", None, id="any digit"),
        pytest.param(r"(?:ab)*cd?", None, id="too short where the repetition is left out"),
        pytest.param(r"a", None, id="a letter stands everywhere"),
        pytest.param(r"ét", None, id="other than ASCII"),
        pytest.param(r"[a-z]bc", None, id="a range"),
        pytest.param(r"[^a]bc", None, id="anything but a letter"),
        pytest.param(r"(a)\1bc", None, id="a reference"),
        pytest.param(r"\p{L}+", None, id="syntax of the regex module alone"),
        pytest.param(r"", None, id="nothing"),
    ],
)
def test_what_a_match_begins_with(pattern: str, starts: list[str] | None) -> None:
    assert find_starts(pattern) == starts


def test_an_expression_of_endless_choices_is_not_spelt_out() -> None:
    assert find_starts("(?:a|b|c|d)" * 20) is None or len(find_starts("[abcd]" * 20) or []) <= 128
