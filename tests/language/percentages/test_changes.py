import pytest

from newslint.language.percentages.changes import find_changes


@pytest.mark.parametrize(
    ("text", "said", "before", "after", "is_up"),
    [
        pytest.param("It rose 10% to 55 from 50.", 10, 50, 55, True, id="to and from"),
        pytest.param("It rose 10 per cent from 50 to 55.", 10, 50, 55, True, id="from and to"),
        pytest.param(
            "It fell by 3 percent in May to $4.2 million, from $4.5m.", 3, 4.5e6, 4.2e6, False,
            id="money, words between",
        ),
        pytest.param(
            "It rose 31.3 pct to 154,711 tonnes, compared with 146,610.", 31.3, 146_610, 154_711,
            True, id="compared with",
        ),
        pytest.param("It was up 12% at 56p (from 50p).", 12, 50, 56, True, id="in a bracket"),
        pytest.param("It climbed from 50 to 55, a 10% rise.", 10, 50, 55, True, id="afterwards"),
        pytest.param("It fell to 45 from 50, or 10%.", 10, 50, 45, False, id="or"),
        pytest.param(
            "It rose 5% in 2011 to 1,250 from 1,000 in 2010.", 5, 1000, 1250, True, id="years"
        ),
    ],
)  # fmt: skip
def test_a_change_has_its_percentage_and_both_amounts(
    text: str, said: float, before: float, after: float, is_up: bool
) -> None:
    (change,) = find_changes(text)
    assert change.percent.value == said
    assert change.before.number.value == pytest.approx(before)
    assert change.after.number.value == pytest.approx(after)
    assert change.is_up is is_up


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It rose 5% from 2010 to 2011.", id="years alone"),
        pytest.param("It rose 5% to $12 from £8.", id="two currencies"),
        pytest.param("It rose 5% to 12 tonnes from 8 ships.", id="two units"),
        pytest.param("It rose 5% to 12% from 8.", id="a percentage and none"),
        pytest.param("It rose 5% on a comparable basis to 12 from 8.", id="another basis"),
        pytest.param("It rose 5% to 12. From 8 on it fell.", id="two sentences"),
        pytest.param("It rose 5% to March 12 from March 8.", id="dates"),
    ],
)
def test_what_does_not_compare_two_amounts_is_none(text: str) -> None:
    assert not list(find_changes(text))


def test_points_and_hedges_are_known() -> None:
    (points,) = find_changes("It fell by 3 percentage points to 61% from 64%.")
    (hedged,) = find_changes("It fell about 5% to 61 from 64.")
    assert points.is_points
    assert not points.is_hedged
    assert hedged.is_hedged
