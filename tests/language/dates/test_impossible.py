from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.dates.impossible import find_impossible_dates
from newslint.language.dates.names import MONTHS
from newslint.language.dates.written import days_of


@given(st.dates(date(1800, 1, 1), date(2100, 12, 31)))
def test_a_real_date_is_silent(day: date) -> None:
    month = MONTHS[day.month - 1]
    for text in (
        f"on {day.day} {month} {day.year}.",
        f"on {month} {day.day}, {day.year}, at noon",
        f"on {day.day} {month}",
        f"on {month} {day.day}.",
        f"on {day.isoformat()}.",
        f"on {day.day}/{day.month}/{day.year}.",
        f"on {day.month}/{day.day}/{day.year}.",
    ):
        assert list(find_impossible_dates(text)) == []


@given(st.integers(1, 12), st.integers(1, 31), st.integers(1925, 2100))
def test_a_day_that_the_month_lacks_is_found_and_mended(month: int, day: int, year: int) -> None:
    name = MONTHS[month - 1]
    for text in (f"on {day} {name} {year}.", f"on {name} {day}, {year}, at noon"):
        faults = list(find_impossible_dates(text))
        assert len(faults) == (day > days_of(month, year))
        for fault in faults:
            for repair in fault.repairs:
                mended = text[: fault.start] + repair.written + text[fault.end :]
                assert list(find_impossible_dates(mended)) == []


@pytest.mark.parametrize(
    ("text", "repairs"),
    [
        ("31st of June", ["30th of June", "31st of July"]),
        ("Sept. 31", ["Sept. 30", "Oct. 31"]),
        ("30 February", ["29 February"]),
        ("Feb. 29, 2023", ["Feb. 28, 2023", "Feb. 29, 2024"]),
        ("31/06/2022", ["30/06/2022", "31/07/2022"]),
    ],
)
def test_repairs_keep_the_form(text: str, repairs: list[str]) -> None:
    (fault,) = find_impossible_dates(f"on {text}.")
    assert [repair.written for repair in fault.repairs] == repairs


@pytest.mark.parametrize(
    "text",
    [
        "In June 31 people came.",
        "By April 31 more had gone.",
        "Some 31 April showers fell.",
        "They are aged 31 June Miller said.",
        "In 1712 the calendar had a 30 February.",
        "In the race of May 45 cars took part.",
        "It was the 29 February 1900 of the Julian calendar.",
        "It cost $31 June says.",
    ],
)
def test_numbers_of_things_are_no_days(text: str) -> None:
    assert list(find_impossible_dates(text)) == []
