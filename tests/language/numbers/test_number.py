import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.numbers.number import Number, looseness, multiply


@pytest.mark.parametrize(
    ("value", "strict", "loose", "significant"),
    [(1300, 1, 100, 2), (250, 1, 50, 2), (5, 1, 1, 1), (0, 1, 1, 1), (2.5, 0.5, 0.5, 1)],
)
def test_trailing_zeros_and_a_final_five_make_a_number_rough(
    value: float, strict: float, loose: float, significant: int
) -> None:
    assert looseness(value, strict) == (loose, significant)


@given(st.integers(1, 10**6), st.sampled_from([1e2, 1e3, 1e6, 1e9]))
def test_a_scale_keeps_how_rough_a_number_is(value: int, scale: float) -> None:
    loose, significant = looseness(value, 1.0)
    number = Number(0, 1, float(value), 1.0, loose, significant)
    scaled = multiply(number, scale)
    assert scaled.value / scaled.loose == pytest.approx(value / loose)
    assert scaled.significant == significant
    assert not scaled.written
