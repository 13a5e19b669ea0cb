from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.house_dates import KIND, HouseDatesOptions
from newslint.checks.kind import OptionError
from newslint.document import Block, Role, Segment
from newslint.language.housestyle import datestyle
from newslint.language.passages import Passage
from tests.checks.house import fixes

MONTH_FIRST = {"order": "month-day", "months": "short"}


@pytest.mark.parametrize(
    ("options", "sentence", "found"),
    [
        pytest.param({"fault": "order"}, "It opened on July 2, 2024.",
                     [("July 2, 2024", "2 July 2024")], id="day first"),
        pytest.param({"fault": "order"}, "It opened on Sept. 2nd.",
                     [("Sept. 2nd", "2 September")], id="day first, month whole"),
        pytest.param({"fault": "order"}, "In March 20 people died.", [], id="no day"),
        pytest.param({"fault": "order"}, "It ran July 2-5.", [], id="a range"),
        pytest.param({"fault": "order"}, "It fell on September 11.", [], id="a named day"),
        pytest.param({"fault": "order", "order": "month-day", "months": "short"},
                     "The 2 July attack failed.", [("2 July", "July 2")],
                     id="the article of a noun"),
        pytest.param({"fault": "order", **MONTH_FIRST}, "It opened on the 2nd of August 2024.",
                     [("the 2nd of August 2024", "Aug. 2, 2024")], id="month first"),
        pytest.param({"fault": "order", **MONTH_FIRST}, "The 2 July 2024 attack failed.",
                     [("2 July 2024", "July 2, 2024,")], id="a comma behind the year"),
        pytest.param({"fault": "ordinal"}, "It opened on 2nd July 2024.",
                     [("2nd July", "2 July")], id="an ending"),
        pytest.param({"fault": "ordinal"}, "It ran from the 1st to 4th July.", [], id="a list"),
        pytest.param({"fault": "month-length", "months": "short"}, "It was on Sep 2.",
                     [("Sep", "Sept.")], id="a wrong short form"),
        pytest.param({"fault": "month-length", "months": "short"}, "It was on Jun. 2.",
                     [("Jun.", "June")], id="a month that is never short"),
        pytest.param({"fault": "lone-month"}, "It was in Sept. 2024.",
                     [("Sept.", "September")], id="a month alone"),
        pytest.param({"fault": "lone-month"}, "It was on Sept. 2, 2024.", [], id="with a day"),
        pytest.param({"fault": "comma", **MONTH_FIRST}, "The July 2, 2024 attack failed.",
                     [("July 2, 2024", "July 2, 2024,")], id="a comma that lacks"),
        pytest.param({"fault": "comma"}, "It was on 2 July, 2024.",
                     [("2 July, 2024", "2 July 2024")], id="a comma too many"),
    ],
)  # fmt: skip
def test_dates_take_the_form_of_the_house(
    tmp_path: Path, options: dict[str, str], sentence: str, found: list[tuple[str, str]]
) -> None:
    assert fixes(tmp_path, "house-dates", sentence, **options) == found


@pytest.mark.parametrize(
    ("options", "key"),
    [
        (HouseDatesOptions(fault="year"), "fault"),
        (HouseDatesOptions(fault="order", order="ymd"), "order"),
        (HouseDatesOptions(fault="order", months="long"), "months"),
    ],
)
def test_options_that_cannot_work_are_refused(options: HouseDatesOptions, key: str) -> None:
    with pytest.raises(OptionError) as refusal:
        KIND.validate(options)
    assert refusal.value.key == key


@given(st.text(alphabet="12 JulySept.,0thof-a", max_size=60))
def test_what_is_found_lies_in_the_text(text: str) -> None:
    segments = [Segment(0, len(text), 0, len(text))] if text else []
    passage = Passage(Block(Role.BODY, text, segments), 0)
    for found in (
        datestyle.find_orders(passage, "day-month", "whole"),
        datestyle.find_orders(passage, "month-day", "short"),
        datestyle.find_ordinals(passage, "day-month"),
        datestyle.find_lone_months(passage),
        datestyle.find_commas(passage, "month-day"),
    ):
        for rewrite in found:
            assert 0 <= rewrite.start < rewrite.end <= len(text)
            assert rewrite.written != text[rewrite.start : rewrite.end]
