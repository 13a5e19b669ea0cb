import pytest

from newslint.language.conversions.temperatures import AS_DIFFERENCE, AS_READING
from newslint.language.conversions.verdicts import find_verdicts


def judge(sentence: str) -> tuple[bool, str]:
    """Tell whether the only statement of a sentence is right, and the cause where it is not."""
    (verdict,) = find_verdicts(sentence)
    return not verdict.wrong, verdict.cause


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("It will reach 31C (88F) by noon.", id="a reading"),
        pytest.param("It grew 3C (5.4F) warmer.", id="a difference, by the word behind"),
        pytest.param("A rise of 3 C (5.4 F) is likely.", id="a difference, by the words before"),
        pytest.param("They keep it within 2C (3.6F).", id="a small difference without a word"),
        pytest.param("The sea was 14C (25F) colder.", id="a large difference"),
        pytest.param(
            "It holds the increase in the average temperature to below 2°C (3.6°F).",
            id="a difference, to be held below something",
        ),
        pytest.param("Bake it at 180C (350F).", id="marks of an oven"),
        pytest.param("Bake it at 140C (275F).", id="marks of an oven, a step off"),
        pytest.param("It was around 90F (30C).", id="both in tens"),
        pytest.param("It was 18.2C (64F).", id="a decimal cut off"),
        pytest.param("It was nearly 30C (84F).", id="a hedge worked in"),
        pytest.param("It was 36.4C (97.3F).", id="a fifth of a degree"),
        pytest.param("It was -40C (-40F).", id="below zero"),
    ],
)
def test_what_desks_write_is_right(sentence: str) -> None:
    assert judge(sentence) == (True, "")


@pytest.mark.parametrize(
    ("sentence", "cause"),
    [
        pytest.param("It will reach 31C (56F).", AS_DIFFERENCE, id="a reading by a factor"),
        pytest.param("Highs of 5C (9F) are likely.", AS_DIFFERENCE, id="a small one, so called"),
        pytest.param("It was -108°F (-60°C) there.", AS_DIFFERENCE, id="too large for any other"),
        pytest.param("It grew 3C (37.4F) warmer.", AS_READING, id="a difference by an offset"),
        pytest.param("A warming of 1.5 C (34.7 F) is likely.", AS_READING, id="warming"),
        pytest.param("It will reach 31C (84F).", "", id="four degrees off"),
        pytest.param("It was -20C (4F).", "", id="a sign lost"),
        pytest.param("It was 81F (25C).", "", id="rounded to a five after a fine source"),
    ],
)
def test_what_is_wrong_is_told_with_its_cause(sentence: str, cause: str) -> None:
    assert judge(sentence) == (False, cause)
