import pytest

from newslint.language.quantities.gate import may_state


@pytest.mark.parametrize(
    "text",
    [
        "5 miles (8 km)",
        "[half a mile]",
        "5 miles, or 8 km, off",
        "5 miles or about 8 km",
        "5 miles — 8 km —",
        "5 miles - or 8 km - off",
        "200g/7oz",
        "(a mile)",
    ],
)
def test_what_may_state_a_conversion_passes(text: str) -> None:
    assert may_state(text)


@pytest.mark.parametrize("text", ["5 miles", "he (the mayor) said", "this or that", "and/or", "("])
def test_what_states_none_does_not(text: str) -> None:
    assert not may_state(text)
