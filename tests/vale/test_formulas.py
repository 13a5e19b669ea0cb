import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.vale.formulas import RESULT, FormulaError, read_condition, read_formula

NAMES = frozenset({"words", "sentences", "heading_h2"})
COUNTS = {"words": 100.0, "sentences": 8.0, "heading_h2": 3.0}


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        pytest.param("words / sentences", 12.5, id="division"),
        pytest.param("1 + 2 * 3 - 4", 3, id="what binds more"),
        pytest.param("(1 + 2) * -3", -9, id="brackets and a sign"),
        pytest.param("2 - 3 - 4", -5, id="from left to right"),
        pytest.param("7 / 2", 3, id="whole numbers"),
        pytest.param("-7 / 2", -3, id="whole numbers, rounded towards nothing"),
        pytest.param("7 / 2.0", 3.5, id="one that is not whole"),
        pytest.param("1.5e1 + .5", 15.5, id="ways to write a number"),
        pytest.param("math.sqrt(words) + math.pow(2, 3)", 18, id="functions"),
        pytest.param("math.max(1, sentences)", 8, id="of several values"),
        pytest.param("heading.h2 * 2", 6, id="headings, as scopes have them"),
        pytest.param("words > 50 ? 1 : 2", 1, id="a choice"),
        pytest.param("words > 50 && !(sentences > 10) || false_", None, id="unknown"),
    ],
)
def test_works_out(formula: str, value: float | None) -> None:
    if value is None:
        with pytest.raises(FormulaError, match="false_"):
            read_formula(formula, NAMES)
    else:
        assert read_formula(formula, NAMES)(COUNTS) == value


@pytest.mark.parametrize(
    ("condition", "result", "holds"),
    [
        ("> 30", 30.5, True),
        ("> 30", 30.0, False),
        ("<= sentences", 8.0, True),
        ("< 10 && words > 200", 5.0, False),
        ("!= 3", 3.0, False),
    ],
)
def test_conditions(condition: str, result: float, holds: bool) -> None:
    assert read_condition(condition, NAMES)({**COUNTS, RESULT: result}) is holds


@pytest.mark.parametrize(
    ("formula", "why"),
    [
        ("", "missing"),
        ("words +", "missing"),
        ("words words", "not expected"),
        ("(words", r"'\)' is missing"),
        ("wordz", "unknown"),
        ("math.sqrt", r"'\('"),
        ("math.system(1)", "unknown"),
        ("words; 1", "not expected"),
        ("__import__('os')", "not expected|unknown"),
        ("(" * 5000 + "1" + ")" * 5000, "brackets"),
    ],
)
def test_refuses(formula: str, why: str) -> None:
    with pytest.raises(FormulaError, match=why):
        read_formula(formula, NAMES)


def test_a_count_that_is_not_given_is_nothing() -> None:
    assert read_formula("words", NAMES)({}) == 0


def test_a_division_by_nothing_is_infinite() -> None:
    assert read_formula("words / 0", NAMES)(COUNTS) == math.inf


@given(st.integers(-99, 99), st.integers(-99, 99), st.integers(1, 99))
def test_agrees_with_python(a: int, b: int, c: int) -> None:
    formula = f"{a} + {b}.0 / {c} * ({a} - {c})"
    assert read_formula(formula, NAMES)({}) == pytest.approx(a + b / c * (a - c))
