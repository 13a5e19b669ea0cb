import pytest

from newslint.language.quantities.starts import find_starts


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("at 5 km", ["5 km"]),
        ("a mile", ["a mile"]),
        ("at -5C", ["-5C"]),
        ("at minus 5C", ["minus 5C"]),
        ("or '5 km", ["5 km"]),
        ("Boeing-737", []),
        ("$5", []),
        ("1/2", ["1/2"]),
        ("in 12 300 m", ["12 300 m"]),
        ("in 2015 300 m", ["2015 300 m", "300 m"]),
        ("one hundred", ["one hundred"]),
    ],
)
def test_a_quantity_starts_at_a_number_that_stands_alone(text: str, starts: list[str]) -> None:
    assert [text[start:] for start in find_starts(text, 0, len(text))] == starts
