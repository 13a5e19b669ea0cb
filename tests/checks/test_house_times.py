from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.house_times import KIND, HouseTimesOptions
from newslint.checks.kind import OptionError
from newslint.document import Block, Role, Segment
from newslint.language.housestyle.clocktimes import (
    FORMS,
    find_clock_forms,
    find_noons,
    find_round_hours,
)
from newslint.language.passages import Passage
from tests.checks.house import fixes


@pytest.mark.parametrize(
    ("form", "sentence", "found"),
    [
        pytest.param("5 p.m.", "It is at 5PM today.", [("5PM", "5 p.m.")], id="capitals"),
        pytest.param("5 p.m.", "It is at 5pm.", [("5pm.", "5 p.m.")], id="one stop at the end"),
        pytest.param("5 p.m.", "It is at 5 p. m. today.", [("5 p. m.", "5 p.m.")], id="a space"),
        pytest.param("5 p.m.", "It runs 5-6pm.", [("6pm.", "6 p.m.")], id="a range"),
        pytest.param("5 p.m.", "It is at 17:00.", [("17:00.", "5 p.m.")], id="from 24 hours"),
        pytest.param("5 p.m.", "He ran 17:30 in Rome.", [], id="a time of a race"),
        pytest.param("5pm", "It is at 5 p.m. He left.", [("5 p.m.", "5pm.")], id="two sentences"),
        pytest.param(
            "5pm", "It is at 6:15 p.m. on Friday.", [("6:15 p.m.", "6.15pm")], id="a point"
        ),
        pytest.param("17:00", "It is at 12.15am today.", [("12.15am", "00:15")], id="midnight"),
        pytest.param("17:00", "It is at 12pm today.", [("12pm", "12:00")], id="noon"),
        pytest.param("17:00", "It is from 5 to 6pm today.", [("6pm", "")], id="one end of a range"),
        pytest.param("17:00", "It is £5pm and 5pmol.", [], id="no time"),
    ],
)  # fmt: skip
def test_times_take_the_form_of_the_house(
    tmp_path: Path, form: str, sentence: str, found: list[tuple[str, str]]
) -> None:
    assert fixes(tmp_path, "house-times", sentence, form=form) == found


def test_noon_has_its_name(tmp_path: Path) -> None:
    options = {"form": "5 p.m.", "fault": "noon"}
    found = fixes(tmp_path, "house-times", "It is at 12 p.m. and 12 a.m. today.", **options)
    assert found == [("12 p.m.", "noon"), ("12 a.m.", "midnight")]


def test_a_form_that_no_house_has_is_refused() -> None:
    with pytest.raises(OptionError, match="5 PM"):
        KIND.validate(HouseTimesOptions(form="5 PM"))


@given(st.text(alphabet="1256:.0 apmAPMton-", max_size=60))
def test_what_is_found_lies_in_the_text(text: str) -> None:
    segments = [Segment(0, len(text), 0, len(text))] if text else []
    passage = Passage(Block(Role.BODY, text, segments), 0)
    for found in (
        *(find_clock_forms(passage, form) for form in FORMS),
        find_round_hours(passage, FORMS[0]),
        find_noons(passage),
    ):
        for rewrite in found:
            assert 0 <= rewrite.start < rewrite.end <= len(text)
            assert rewrite.written != text[rewrite.start : rewrite.end]
