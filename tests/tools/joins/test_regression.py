import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.joins.regression import fit


def make(weights: list[float], number: int) -> tuple[list[list[float]], list[bool]]:
    """Return rows, the first column of which is 1, with outcomes drawn by ``weights``."""
    rng = random.Random(1)
    rows = [[1.0, *(rng.gauss(0, 1) for _weight in weights[1:])] for _row in range(number)]
    outcomes = []
    for row in rows:
        odds = sum(weight * value for weight, value in zip(weights, row, strict=True))
        outcomes.append(rng.random() < 1 / (1 + math.exp(-odds)))
    return rows, outcomes


def test_finds_the_weights_that_the_outcomes_were_drawn_by() -> None:
    weights = [0.5, 2.0, -1.0, 0.0]
    rows, outcomes = make(weights, 4000)
    found = fit(rows, outcomes, [1.0] * len(rows), 0.01)
    assert found == pytest.approx(weights, abs=0.2)


def test_a_penalty_draws_weights_towards_nothing() -> None:
    rows, outcomes = make([0.0, 2.0], 300)
    loose, tight = (fit(rows, outcomes, [1.0] * 300, penalty) for penalty in (0.01, 100.0))
    assert 0 < tight[1] < loose[1]


def test_the_unit_of_a_column_does_not_matter() -> None:
    rows, outcomes = make([0.0, 2.0], 300)
    scaled = [[one, value * 1000] for one, value in rows]
    plain, other = (fit(table, outcomes, [1.0] * 300, 3.0) for table in (rows, scaled))
    assert other[1] * 1000 == pytest.approx(plain[1])


def test_a_row_that_counts_twice_is_as_two_rows() -> None:
    rows, outcomes = make([0.3, 1.0], 60)
    once = fit([*rows, *rows], [*outcomes, *outcomes], [1.0] * 120, 1.0)
    assert fit(rows, outcomes, [2.0] * 60, 1.0) == pytest.approx(once)


def test_what_a_column_without_spread_says_is_a_bias() -> None:
    outcomes = [True] * 30 + [False] * 10
    (bias,) = fit([[1.0]] * 40, outcomes, [1.0] * 40, 1e-6)
    assert bias == pytest.approx(math.log(3), abs=1e-3)


def test_a_column_that_says_all_has_a_finite_weight() -> None:
    rows = [[1.0, float(place)] for place in (0, 0, 0, 1, 1, 1)]
    weights = fit(rows, [False] * 3 + [True] * 3, [1.0] * 6, 1.0)
    assert weights[1] > 0
    assert all(map(math.isfinite, weights))


@given(st.lists(st.tuples(st.sampled_from([0.0, 1.0, 5.0]), st.booleans()), min_size=1))
def test_any_outcomes_have_weights(cases: list[tuple[float, bool]]) -> None:
    rows = [[1.0, value] for value, _outcome in cases]
    weights = fit(rows, [outcome for _value, outcome in cases], [1.0] * len(cases), 1.0)
    assert all(map(math.isfinite, weights))
