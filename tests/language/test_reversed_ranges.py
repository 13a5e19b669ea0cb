import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.reversed_ranges import find_reversed_ranges

FORMS = [
    "Between {} and {} people came.",
    "It rained between {} and {} millimetres.",
    "It is between {}% and {}% of all.",
    "It is between ${} and ${} a week.",
    "It is for those between the ages of {} and {} years.",
    "It is for children aged {}-{}.",
    "It is for ages {} to {}.",
]
YEAR_FORMS = [
    "She ran it from {} to {}.",
    "The second series ({}-{}) is rare.",
    "Between {} and {}, it was shut.",
]
DAY_FORMS = ["It runs from {} to {} May.", "It runs {}-{} May 2021.", "The {}th-{}th May show."]


@pytest.mark.parametrize(
    ("forms", "least", "most"),
    [(FORMS, 2, 99), (YEAR_FORMS, 1900, 2030), (DAY_FORMS, 1, 31)],
    ids=["numbers", "years", "days"],
)
@given(data=st.data())
def test_a_range_is_silent_forwards_and_found_backwards(
    forms: list[str], least: int, most: int, data: st.DataObject
) -> None:
    low = data.draw(st.integers(least, most - 1))
    high = data.draw(st.integers(low + 1, most))
    for form in forms:
        assert list(find_reversed_ranges(form.format(low, high))) == []
        text = form.format(high, low)
        (fault,) = find_reversed_ranges(text)
        (repair,) = fault.repairs
        mended = text[: fault.start] + repair.written + text[fault.end :]
        assert mended == form.format(low, high)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They won 20-10 and 3-1.", id="scores"),
        pytest.param("They won 20-10 March 4, 2021.", id="a score before a date"),
        pytest.param("The vote was between 60 and 40.", id="votes"),
        pytest.param("The number fell from 2000 to 1985.", id="a fall"),
        pytest.param("She went back from 2015 to 1955.", id="a journey in time"),
        pytest.param("It is open between 10 and 2, and between 22 and 6.", id="hours"),
        pytest.param("It is open between 22.30 and 6.30 hours.", id="clocks"),
        pytest.param("It is open between 98 and 02.", id="years of two digits"),
        pytest.param("It was built between 2010 and 11.", id="a short year"),
        pytest.param("It is between 200 and 100 years ago.", id="years ago"),
        pytest.param("It is from 1995 to 1985 BC.", id="before Christ"),
        pytest.param("It takes between 90 minutes and 2 hours.", id="two units"),
        pytest.param("It costs between 90p and £1.", id="two signs"),
        pytest.param("It costs between $900 and $1 million.", id="a scale word"),
        pytest.param("It lies between 350 and 10 degrees.", id="a bearing"),
        pytest.param("The gap between 60 and 40 percent is large.", id="a gap"),
        pytest.param("It orbits between 350,000 and 400 kilometres up.", id="far apart"),
        pytest.param("It is in the 1999-00 season.", id="a season"),
        pytest.param("Call 555-1995-1985 now.", id="a telephone number"),
        pytest.param("Flights 1999-1985 are late.", id="numbers of things"),
        pytest.param("See pages 123-5.", id="pages with digits left out"),
        pytest.param("It runs from 30 June to 2 July.", id="two months"),
        pytest.param("It runs 30 June-2 July.", id="two months and a dash"),
        pytest.param("Between 31st and 14th Streets it is shut.", id="ordinals"),
    ],
)
def test_what_is_no_range_is_silent(text: str) -> None:
    assert list(find_reversed_ranges(text)) == []
