from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.conversions.precision import find_false_precision
from newslint.language.conversions.verdicts import find_verdicts


def rounded(sentence: str) -> list[str]:
    text = f"They saw {sentence} there."
    return [
        edit[2] for found in find_false_precision(text, find_verdicts(text)) for edit in found.edits
    ]


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        pytest.param("about 93 million miles (149.67 million km)", ["150"], id="a scale word"),
        pytest.param("about 50 metres (0.03107 miles)", ["0.031"], id="less than one"),
        pytest.param("nearly 3 miles (4.828 km)", ["4.8"], id="less than ten"),
        pytest.param("about 1,000 miles (1609.34 km)", ["1609"], id="no comma"),
        pytest.param("1.5 million km (932,056.79 miles)", ["932,057"], id="a comma"),
        pytest.param("some 40 miles, or 64.37 km,", ["64"], id="no bracket"),
        pytest.param("60 mph (96.56 kph; 52.14 knots)", ["97", "52"], id="two targets"),
        pytest.param("5 to 10 miles (8.05 to 16.1 km)", ["8", "16"], id="a range, rounded alike"),
        pytest.param("about ten miles (16.09 km)", ["16"], id="in words"),
    ],
)
def test_a_rough_number_gets_a_rough_conversion(sentence: str, numbers: list[str]) -> None:
    assert rounded(sentence) == numbers


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("1,300 kilometers (808 miles)", id="as fine as may be"),
        pytest.param("26.2 miles (42.2 km)", id="a fine source"),
        pytest.param("100.0 metres (328.08 feet)", id="zeros behind a point"),
        pytest.param("1 inch (2.54 cm)", id="one"),
        pytest.param("over 6 feet (1.85 m)", id="decimals of a small number"),
        pytest.param("about 20C (68.05F)", id="a temperature"),
        pytest.param("15 miles (24.1 km)", id="neither round nor hedged"),
        pytest.param("a 300-horsepower (223.7-kilowatt) engine", id="a maker's figure"),
        pytest.param("500 grams (17.64 ounces)", id="a pack"),
        pytest.param("the record of 200 mph (321.87 km/h)", id="a record"),
        pytest.param("the 200-mile (321.87-km) limit", id="a limit"),
        pytest.param("the 60-kilogram (132.3-pound) class", id="a class of a sport"),
        pytest.param("exactly 50 feet (15.24 metres)", id="exactly"),
        pytest.param("about 30 km (28.64 miles)", id="a wrong conversion"),
    ],
)
def test_what_desks_write_is_silent(sentence: str) -> None:
    assert rounded(sentence) == []


@given(st.integers(1, 9), st.integers(1, 4))
def test_what_was_rounded_is_not_rounded_again(digit: int, zeros: int) -> None:
    feet = digit * 10**zeros
    metres = float(Fraction(feet) * Fraction(3048, 10000))
    numbers = rounded(f"{feet} feet ({metres:.2f} metres)")
    assert len(numbers) == (metres >= 10 or zeros > 3)
    for number in numbers:
        assert rounded(f"{feet} feet ({number} metres)") == []
