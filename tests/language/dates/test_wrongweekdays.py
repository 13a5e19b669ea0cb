from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.dates.faults import DateFault
from newslint.language.dates.names import MONTHS, WEEKDAYS, ordinal_ending
from newslint.language.dates.wrongweekdays import find_wrong_weekdays

PUBLISHED = date(2021, 3, 3)

DAYS = st.dates(date(1800, 1, 1), date(2100, 12, 31))
NEW_STYLE_DAYS = st.dates(date(1924, 1, 1), date(2100, 12, 31))


def find(text: str, published: date | None = None, around: str = "") -> list[DateFault]:
    return list(find_wrong_weekdays(text, published, around or text))


def forms(day: date, weekday: int) -> Iterator[str]:
    """Yield every way in which news writes a weekday with a full date."""
    name, month, number, year = WEEKDAYS[weekday], MONTHS[day.month - 1], day.day, day.year
    ordinal = f"{number}{ordinal_ending(number)}"
    short = "Sept." if day.month == 9 else month[:3] + "." * (month != "May")
    yield f"{name}, {short} {number}, {year}"
    yield f"{name}, {month} {number}, {year}"
    yield f"{name} {month} {ordinal}, {year}"
    yield f"{name} {number} {month} {year}"
    yield f"{name}, {ordinal} {month}, {year}"
    yield f"{name[:3]} {ordinal} {month[:3]} {year}"
    yield f"{name[:3]}. {short} {number}, {year}"
    yield f"{name}, the {ordinal} of {month}, {year}"
    yield f"{name.upper()}, {month.upper()} {number}, {year}"
    yield f"{name} evening ({number} {month} {year})"
    yield f"{name} at 7.30pm, {number} {month} {year}"
    yield f"{number} {month} {year} ({name})"
    yield f"{month} {number}, {year} ({name[:3]})"
    yield f"{number} {month} {year}, a {name},"
    yield f"{name} {day.isoformat()}"
    if number > 12:
        yield f"{name} {number}/{day.month}/{year}"
        yield f"{name}, {day.month}/{number}/{year}"


@given(DAYS)
def test_a_true_weekday_is_silent_in_every_form(day: date) -> None:
    for form in forms(day, day.weekday()):
        assert find(f"They met on {form} at noon.") == []


@given(NEW_STYLE_DAYS, st.integers(1, 6))
def test_a_wrong_weekday_is_found_in_every_form(day: date, shift: int) -> None:
    for form in forms(day, (day.weekday() + shift) % 7):
        assert len(find(f"They met on {form} at noon.")) == 1, form


@given(NEW_STYLE_DAYS, st.integers(1, 6))
def test_every_repair_makes_it_right(day: date, shift: int) -> None:
    for form in forms(day, (day.weekday() + shift) % 7):
        text = f"They met on {form} at noon."
        (fault,) = find(text)
        assert fault.repairs
        for repair in fault.repairs:
            mended = text[: fault.start] + repair.written + text[fault.end :]
            assert mended != text
            assert find(mended) == []


@given(st.integers(-150, 150))
def test_without_a_year_the_one_near_the_article_is_meant(distance: int) -> None:
    day = PUBLISHED + timedelta(days=distance)
    month = MONTHS[day.month - 1]
    assert find(f"It is on {WEEKDAYS[day.weekday()]} {day.day} {month}.", PUBLISHED) == []
    wrong = WEEKDAYS[(day.weekday() + 3) % 7]
    assert len(find(f"It is on {wrong} {day.day} {month}.", PUBLISHED)) == 1
    assert find(f"It is on {wrong} {day.day} {month}.") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Monday to Wednesday, March 1-3, at noon", id="a range of both"),
        pytest.param("Tuesday and Wednesday, 2 and 3 March", id="a list of both"),
        pytest.param("Friday, Saturday and Sunday, March 5, 6 and 7", id="a list of three"),
        pytest.param("Friday 5, Saturday 6 and Sunday 7 March", id="the month at the end"),
        pytest.param("every Tuesday, March 2 to April 13", id="a weekly date"),
        pytest.param("Wednesday, 3 March 2,000 came", id="a number behind"),
        pytest.param("The Sun, 3 March, said", id="a newspaper"),
        pytest.param("Sheffield Wednesday, 2 March", id="a club"),
        pytest.param("It was Monday 2 March last year", id="last year"),
        pytest.param("In 2020 it was on Monday 2 March", id="another year is named"),
        pytest.param("Friday the 13th", id="the proverb"),
        pytest.param("on Monday\n3 March", id="on two lines"),
        pytest.param("Thursday 4th in the race", id="a place in a race"),
        pytest.param("Monday 3/4/2021", id="figures with two readings"),
        pytest.param("Monday 31 June", id="no such day"),
    ],
)
def test_what_may_be_right_is_silent(text: str) -> None:
    assert find(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "repairs"),
    [
        pytest.param(
            "Monday and Wednesday, 2 and 3 March",
            ["Tuesday and Wednesday, 2 and 3 March", "Monday and Wednesday, 1 and 3 March"],
            id="one of a list",
        ),
        pytest.param("Tue 3rd March", ["Wed 3rd March", "Tue 2nd March"], id="short"),
        pytest.param(
            "Sunday, March 1", ["Monday, March 1", "Sunday, February 28"], id="another month"
        ),
        pytest.param("Friday the 3rd", ["Wednesday the 3rd", "Friday the 5th"], id="no month"),
        pytest.param(
            "Tuesday, Jan. 14, 2024",
            ["Sunday, Jan. 14, 2024", "Tuesday, Jan. 16, 2024", "Tuesday, Jan. 14, 2025"],
            id="the year is the slip",
        ),
    ],
)
def test_each_side_can_be_mended_in_the_copys_own_form(text: str, repairs: list[str]) -> None:
    (fault,) = find(text, PUBLISHED)
    assert [repair.written for repair in fault.repairs] == repairs


def test_in_a_quotation_only_a_date_with_a_year_is_judged() -> None:
    quoted = list(
        find_wrong_weekdays("Monday, March 3", PUBLISHED, "", is_quoted=lambda _start, _end: True)
    )
    dated = list(
        find_wrong_weekdays("Monday, March 3, 2021", None, "", is_quoted=lambda _start, _end: True)
    )
    assert (len(quoted), len(dated)) == (0, 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Sunday, 9 January 1905", 0, id="right in the Julian calendar"),
        pytest.param("Monday, 9 January 1905", 0, id="right in the Gregorian calendar"),
        pytest.param("Friday, 9 January 1905", 1, id="wrong in both"),
        pytest.param("Friday, 5 November 1605", 0, id="before the Gregorian calendar"),
    ],
)
def test_old_dates_may_be_in_the_old_calendar(text: str, found: int) -> None:
    assert len(find(text)) == found
