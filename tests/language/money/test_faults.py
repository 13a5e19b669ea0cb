from math import floor, log10

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.money.consensus import find_consensus
from newslint.language.money.faults import find_faults
from newslint.language.money.rates import Stretch


def write(value: float, digits: int) -> str:
    """Write a sum with so many digits that count, in millions or billions where it is as large."""
    place = floor(log10(value)) - digits + 1
    rounded = round(value, -place)
    for size, word in ((1e9, " billion"), (1e6, " million")):
        if rounded >= size:
            return f"{rounded / size:,.{max(0, digits - 1)}f}".rstrip("0").rstrip(".") + word
    return f"{rounded:,.{max(0, -place)}f}"


SUMS = st.integers(101, 9999).map(lambda digits: digits * 1e4)


@given(
    st.lists(st.tuples(SUMS, st.integers(2, 4), st.integers(2, 4)), min_size=3, max_size=6),
    st.floats(0.6, 0.9),
)
def test_true_exchanges_of_one_rate_are_silent_however_they_are_rounded(
    sums: list[tuple[float, int, int]], rate: float
) -> None:
    text = " ".join(
        f"It paid ${write(value, left)} (£{write(value * rate, right)}) then."
        for value, left, right in sums
    )
    assert not list(find_faults([text], text))


@given(
    st.lists(st.integers(111, 999).map(float), min_size=2, max_size=5, unique=True),
    st.integers(111, 999),
    st.floats(0.6, 0.9),
    st.sampled_from([0.1, 0.5, 0.65, 1.6, 10.0, 1000.0]),
)
def test_a_sum_far_off_the_others_is_found(
    sums: list[float], odd: int, rate: float, times: float
) -> None:
    text = " ".join(
        f"It paid ${value:.0f} million (£{write(value * rate * 1e6, 3)}) then." for value in sums
    )
    text += f" It owes ${odd} million (£{write(odd * rate * times * 1e6, 3)})."
    (fault,) = find_faults([text], text)
    assert fault.statement.source.value == odd * 1e6
    assert fault.rate == pytest.approx(rate, rel=0.1)


def test_two_that_differ_agree_on_nothing() -> None:
    assert find_consensus([Stretch(1.0, 1.1), Stretch(1.3, 1.4)]) is None
    agreed = find_consensus([Stretch(1.0, 1.1), Stretch(1.05, 1.2)])
    assert agreed
    assert agreed.rates == Stretch(1.05, 1.1)
    assert agreed.members == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In 1895 it got $2 (£150).", id="of another time"),
        pytest.param("Allowing for inflation, it got $2 (£150).", id="of today's worth"),
        pytest.param("It got £100 (₦5).", id="a currency without a known band"),
        pytest.param("It got $2.4 million (£1.1 million).", id="a rate that once was"),
    ],
)
def test_what_may_be_is_silent(text: str) -> None:
    assert not list(find_faults([text], text))
