import pytest

from newslint.language.conversions.faults import ArticleQuantities, find_faults
from newslint.language.conversions.verdicts import find_verdicts
from newslint.language.quantities.grammar import find_quantities


def diagnose(sentence: str) -> str:
    (fault,) = find_faults(find_verdicts(sentence), ArticleQuantities(find_quantities(sentence)))
    return fault.cause


@pytest.mark.parametrize(
    ("sentence", "cause"),
    [
        ("It is 12 miles (22.2 km) off.", "it is right for nautical miles, if they are meant"),
        ("Winds of 57 mph (106 kph)", "it is right for knots, if they are meant"),
        ("The wall is 100 feet (91 metres).", "it is right for yards, if they are meant"),
        ("It has 300 square feet (91 sq m).", "it was converted as a length, not as an area"),
        ("It lies 100 miles (62 km) off.", "it was converted the wrong way round"),
        ("It lies 41 miles (660 km) off.", "it is 10 times too large"),
        ("It is 52 million miles (84,000 km).", "it is 1,000 times too small"),
        ("It has 5 short tons (5.08 tonnes).", "it is right for long tons, if they are meant"),
        ("It has 100 long tons (90.7 tonnes).", "it is right for short tons, if they are meant"),
        ("It has 20 US gallons (90.9 l).", "it is right for imperial gallons, if they are meant"),
        (
            "It has 140 acres (363 hectares).",
            "it was converted as square miles are into square kilometers",
        ),
        ("It weighs 37 kg (37 pounds).", "the number was not converted"),
        ("It was -5C (41F) then.", "a minus sign may be missing or too many"),
        ("It was 33C (96F) then.", "it fits only the rule of thumb, doubling and 30"),
        ("It is 2,392 metres (7,487 feet).", "two digits may be swapped"),
        ("It is 2,932 metres (7,848 feet).", "two digits may be swapped"),
        ("It is 2,392 metres (7,448 feet).", "one digit may be mistyped"),
        (
            "He ran 61 miles, then 84 miles (98 km).",
            "it fits the 61 miles elsewhere in this article",
        ),
        ("It is 130 feet (70 metres) wide.", ""),
    ],
)
def test_the_likeliest_slip_is_named(sentence: str, cause: str) -> None:
    assert diagnose(sentence) == cause


def test_few_digits_are_not_called_mistyped() -> None:
    assert diagnose("It is 62 feet (17 metres) wide.") == ""
