from datetime import date

import pytest

from newslint.language.dates.ages import find_wrong_ages, find_wrong_intervals

PUBLISHED = date(2021, 6, 3)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Calder, 45, born on 3 May 1990, runs it.", "31"),
        ("Calder, 45, who was born in Harwick, England, in 1990, runs it.", "31"),
        ("Ines Calder (born 3 July 1990), 45, runs it.", "30"),
    ],
)
def test_an_age_that_the_birth_does_not_allow_is_found(text: str, right: str) -> None:
    (fault,) = find_wrong_ages(text, PUBLISHED)
    assert fault.fields["right"] == right
    for repair in fault.repairs:
        mended = text[: fault.start] + repair.written + text[fault.end :]
        assert list(find_wrong_ages(mended, PUBLISHED)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Calder, 31, born on 3 May 1990, runs it.",
        "Calder, 30, born in 1990, runs it.",
        "Calder, 30, born on 8 June 1990, turned a page.",
        "Calder, 31, born on 8 June 1990, turned a page.",
        "Calder, 12, born on 3 May 1990, died in the fire.",
        "Calder, 12, born in 1990, would have been a doctor.",
        "Calder, 12, born in 2030, is from a novel.",
    ],
)
def test_an_age_that_may_be_right_is_silent(text: str) -> None:
    assert list(find_wrong_ages(text, PUBLISHED)) == []


@pytest.mark.parametrize(
    "text",
    [
        "It burned down 36 years ago, in 1995.",
        "In 1995, 36 years ago, it burned down.",
        "They mark the 25th anniversary of the 1990 flood.",
    ],
)
def test_a_count_that_leads_to_another_year_is_found(text: str) -> None:
    (fault,) = find_wrong_intervals(text, PUBLISHED)
    for repair in fault.repairs:
        mended = text[: fault.start] + repair.written + text[fault.end :]
        assert list(find_wrong_intervals(mended, PUBLISHED)) == []


@pytest.mark.parametrize(
    "text",
    [
        "It burned down 26 years ago, in 1995.",
        "It burned down nearly 30 years ago, in 1995.",
        "It burned down 25 years ago, in May 1995.",
        "In 2015 they marked the 25th anniversary of the 1990 flood.",
        "They mark the 31st anniversary of the 1990 flood.",
    ],
)
def test_a_count_that_may_be_right_is_silent(text: str) -> None:
    assert list(find_wrong_intervals(text, PUBLISHED)) == []
