import pytest

from newslint.language.conversions.faults import find_faults
from newslint.language.conversions.repairs import find_repairs
from newslint.language.conversions.verdicts import find_verdicts


def mend(sentence: str) -> list[str]:
    """Return the sentence mended in each way that is offered."""
    (fault,) = find_faults(find_verdicts(sentence), ())
    mended = []
    for repair in find_repairs(fault, sentence):
        text = sentence
        for start, end, new in reversed(repair.edits):
            text = text[:start] + new + text[end:]
        mended.append(text)
    return mended


@pytest.mark.parametrize(
    ("sentence", "target", "source"),
    [
        pytest.param(
            "1,300 km (8,080 miles)",
            "1,300 km (808 miles)",
            "13,000 km (8,080 miles)",
            id="grouped",
        ),
        pytest.param(
            "1300 km (8080 miles)", "1300 km (808 miles)", "13000 km (8080 miles)", id="not grouped"
        ),
        pytest.param(
            "a 12-mile (22-km) limit",
            "a 12-mile (19-km) limit",
            "a 14-mile (22-km) limit",
            id="hyphens",
        ),
        pytest.param(
            "6ft 2in (150cm)", "6ft 2in (188cm)", "4ft 11in (150cm)", id="feet and inches"
        ),
        pytest.param(
            "90kg (15st 2lb)", "90kg (14st 2lb)", "96kg (15st 2lb)", id="stones and pounds"
        ),
        pytest.param("six miles (16 km)", "six miles (10 km)", "ten miles (16 km)", id="spelt out"),
        pytest.param(
            "two kilometres (five miles)",
            "two kilometres (one mile)",
            "eight kilometres (five miles)",
            id="one of a unit",
        ),
        pytest.param(
            "30 million miles (4.8 million km)",
            "30 million miles (48.3 million km)",
            "3 million miles (4.8 million km)",
            id="millions",
        ),
        pytest.param(
            "5 to 10 feet (15 to 30 meters)",
            "5 to 10 feet (2 to 3 meters)",
            "49 to 98 feet (15 to 30 meters)",
            id="all of a range",
        ),
        pytest.param(
            "8 to 10 miles (13 to 61 km)",
            "8 to 10 miles (13 to 16 km)",
            "8 to 38 miles (13 to 61 km)",
            id="one end of a range",
        ),
        pytest.param("at -20C (4F)", "at -20C (-4F)", "at -16C (4F)", id="a sign"),
        pytest.param("1½ miles (6.4 km)", "1½ miles (2.4 km)", "4 miles (6.4 km)", id="a fraction"),
    ],
)
def test_either_side_is_mended_as_the_copy_writes(sentence: str, target: str, source: str) -> None:
    assert mend(sentence) == [target, source]


def test_a_difference_read_as_a_reading_is_not_mended_into_a_large_one() -> None:
    assert mend("a warming of 1.5 C (34.7 F)") == ["a warming of 1.5 C (2.7 F)"]
