import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newslint.language.dates.clocks import find_clock_pairs
from newslint.language.dates.faults import DateFault
from newslint.language.dates.wrongclocks import find_wrong_clocks

# Hours from UTC of zones whose names have one meaning.
ZONES = {
    "GMT": 0,
    "UTC": 0,
    "CEST": 2,
    "PDT": -7,
    "MDT": -6,
    "AEST": 10,
    "AEDT": 11,
    "JST": 9,
    "PKT": 5,
    "ACST": 9.5,
    "NPT": 5.75,
    "HST": -10,
    "NZDT": 13,
}
LINKS = ["{} ({})", "{}/{}", "{}, or {},", "{} on Monday ({} Tuesday)"]
STYLES = ["4", "24", "am", "a.m.", "AM"]


def write(minutes: float, style: str) -> str:
    hour, minute = divmod(round(minutes) % 1440, 60)
    if style == "4":
        return f"{hour:02}{minute:02}"
    if style == "24":
        return f"{hour:02}:{minute:02}"
    half = style.replace("a", "p").replace("A", "P") if hour >= 12 else style
    shown = f"{(hour - 1) % 12 + 1}" + (f":{minute:02}" if minute else "")
    return f"{shown}{' ' if '.' in style or style == 'AM' else ''}{half}"


def find(text: str) -> list[DateFault]:
    return list(find_wrong_clocks(text))


CASES = st.tuples(
    st.sampled_from(sorted(ZONES)),
    st.sampled_from(sorted(ZONES)),
    st.integers(0, 95),
    st.sampled_from(STYLES),
    st.sampled_from(STYLES),
    st.sampled_from(LINKS),
)


def state(case: tuple[str, str, int, str, str, str], slip: int) -> str:
    here, there, quarter, style, other_style, link = case
    time = quarter * 15
    first = f"{write(time + ZONES[here] * 60, style)} {here}"
    second = f"{write(time + ZONES[there] * 60 + slip * 60, other_style)} {there}"
    return f"It starts at {link.format(first, second)} they say."


@given(CASES)
def test_true_clocks_are_silent(case: tuple[str, str, int, str, str, str]) -> None:
    text = state(case, 0)
    assert len(list(find_clock_pairs(text))) == 1, text
    assert find(text) == []


@given(CASES, st.integers(1, 23))
def test_clocks_some_hours_off_are_found(
    case: tuple[str, str, int, str, str, str], slip: int
) -> None:
    assume(case[0] != case[1])
    text = state(case, slip)
    assume("12:" not in text and "10:" not in text and "11:" not in text)
    (fault,) = find(text)
    for repair in fault.repairs[-2:]:
        mended = text[: fault.start] + repair.written + text[fault.end :]
        assert find(mended) == []


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        pytest.param("1700 EST (2100 GMT)", "it fits EDT", id="the season"),
        pytest.param("10:00 BST (10:00 GMT)", "the hour is not converted", id="not converted"),
        pytest.param("5 p.m. EDT (9 a.m. GMT)", "they are twelve hours apart", id="half a day"),
        pytest.param("5 p.m. EDT (1 p.m. GMT)", "the hours are counted the wrong way", id="sign"),
        pytest.param("5 p.m. JST (2 p.m. PKT)", "they are an hour apart", id="an hour"),
        pytest.param("11:50pm GMT (3:30am EST)", "", id="no cause is known"),
    ],
)
def test_the_likely_cause_is_told(text: str, cause: str) -> None:
    (fault,) = find(text)
    assert fault.fields["cause"] == (f"; {cause}" if cause else "")


def test_repairs_are_in_the_style_of_the_clock_they_mend() -> None:
    (fault,) = find("at 11:50pm GMT (0330 EST) on Friday")
    assert [repair.written for repair in fault.repairs] == [
        "11:50pm GMT (1850 EST)",
        "8:30am GMT (0330 EST)",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "8pm ET/5pm PT",
        "8 p.m. ET, 10 p.m. PT",
        "10 a.m. PT or 2 p.m. ET",
        "10 a.m. Eastern time (7 a.m. Pacific)",
        "noon ET (1700 GMT)",
        "noon ET (1600 GMT)",
        "3:30 EST (8:30 GMT)",
        "about 5 p.m. EST (2100 GMT)",
        "from 4 to 5 p.m. EST (2100 GMT)",
        "10am EST (midnight GMT)",
        "3:19 pm local time (08:19 UTC)",
        "3:20 pm local time (08:19 UTC)",
        "9:30 a.m. IST (0400 GMT)",
        "5pm GMT (6pm GMT on Sunday)",
        "13pm GMT (5pm PDT)",
        "5 p.m. EDT (2100 GMT kick-off was missed)",
    ],
)
def test_clocks_that_may_both_hold_are_silent(text: str) -> None:
    assert find(f"It was at {text}.") == []


def test_zones_that_change_together_have_one_season() -> None:
    assert len(find("8pm ET/6pm PT")) == 1
