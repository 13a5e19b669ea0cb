import pytest

from newslint.vale.metrics import Metrics
from newslint.vale.readability import GRADES, average_grade

TEXT = Metrics(
    words=100, sentences=5, syllables=150, characters=480, complex_words=10, polysyllabic_words=12
)


@pytest.mark.parametrize(
    ("name", "grade"),
    [
        ("Flesch-Kincaid", 9.91),
        ("Gunning Fog", 12.0),
        ("Coleman-Liau", 10.944),
        ("SMOG", 11.979),
        ("Automated Readability", 11.178),
    ],
)
def test_grades(name: str, grade: float) -> None:
    assert GRADES[name](TEXT) == pytest.approx(grade, abs=0.001)


def test_several_grades_are_averaged() -> None:
    assert average_grade(TEXT, ["Flesch-Kincaid", "Gunning Fog"]) == pytest.approx(10.955)


def test_a_text_without_words_has_no_grade() -> None:
    assert average_grade(Metrics(), ["SMOG"]) is None


def test_an_unknown_grade_is_an_error() -> None:
    with pytest.raises(KeyError):
        average_grade(TEXT, ["Fogg"])
