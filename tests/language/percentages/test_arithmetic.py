from hypothesis import assume, given
from hypothesis import strategies as st

from newslint.language.percentages.arithmetic import Fault, judge
from newslint.language.percentages.changes import Change, find_changes


def read(text: str) -> Change:
    (change,) = find_changes(text)
    return change


def write(value: float, digits: int) -> str:
    """Round a value to so many digits that count, and write it whole."""
    place = digits - len(str(int(value)))
    return f"{round(value, min(place, 0)):,.0f}"


AMOUNTS = st.integers(1_000, 999_999)
GROWTH = st.floats(-0.6, 1.5).filter(lambda growth: abs(growth) > 0.005)


@given(AMOUNTS, GROWTH, st.integers(3, 6), st.integers(3, 6), st.integers(0, 2))
def test_a_true_change_is_silent_however_its_numbers_are_rounded(
    before: int, growth: float, left: int, right: int, decimals: int
) -> None:
    after = before * (1 + growth)
    verb = "rose" if growth > 0 else "fell"
    percent = f"{abs(growth) * 100:.{decimals}f}"
    said = f"It {verb} {percent}% to {write(after, right)} from {write(before, left)}."
    changes = list(find_changes(said))
    assert all(judge(change) is None for change in changes)


@given(AMOUNTS, st.floats(0.05, 0.9), st.sampled_from([0.1, 0.6, 1.4, 10.0]))
def test_a_wrong_percentage_is_found(before: int, growth: float, times: float) -> None:
    assume(not 1900 <= before <= 2100)
    after = round(before * (1 + growth))
    assume(not 1900 <= after <= 2100)
    wrong = growth * times * 100
    assume(abs(wrong - growth * 100) > 12)
    verdict = judge(read(f"It rose {wrong:.1f}% to {after:,} from {before:,}."))
    assert verdict
    assert verdict.fault is Fault.CHANGE
    assert abs(verdict.actual - growth * 100) < 1


@given(st.integers(100, 900), st.integers(11, 300))
def test_points_that_are_called_percent_are_told_as_such(before: int, points: int) -> None:
    after = before + points
    share = 100 * points / before
    assume(abs(share - points / 10) > 3)
    verdict = judge(
        read(f"It rose {points / 10:.1f}% to {after / 10:.1f}% from {before / 10:.1f}%.")
    )
    assert verdict
    assert verdict.fault is Fault.POINTS


def test_the_cause_is_named_where_it_is_likely() -> None:
    down = judge(read("It rose 10% to 900 from 1,000."))
    tens = judge(read("It rose 2% to 12,000 from 10,000."))
    assert down
    assert down.cause == "it went down"
    assert tens
    assert tens.cause == "it is ten times too small"


def test_two_things_that_hardly_compare_are_left_alone() -> None:
    assert judge(read("It rose 5% to 8 million from 60,000.")) is None
