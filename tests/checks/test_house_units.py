from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.house_units import KIND, HouseUnitsOptions
from newslint.checks.kind import OptionError
from newslint.document import Block, Role, Segment
from newslint.language.housestyle.unitstyle import find_gaps, find_short_units
from newslint.language.passages import Passage
from tests.checks.house import fixes


@pytest.mark.parametrize(
    ("options", "sentence", "found"),
    [
        pytest.param({"fault": "gap"}, "It did 60 mph.", [("60 mph", "60mph")], id="closed up"),
        pytest.param({"fault": "gap", "gap": "space"}, "It did 60mph.", [("60mph", "60 mph")],
                     id="a space"),
        pytest.param({"fault": "gap"}, "The 60 km-long road and 50 ft2.", [], id="more behind it"),
        pytest.param({"fault": "gap"}, "The 2 GB riders won.", [], id="a team"),
        pytest.param({"fault": "short-name"}, "It is 5km off.", [("5km", "5 kilometers")], id="US"),
        pytest.param({"fault": "short-name", "british": True}, "It is 5km off.",
                     [("5km", "5 kilometres")], id="British"),
        pytest.param({"fault": "short-name"}, "It fell 1 ft. onto it.", [("1 ft.", "1 foot")],
                     id="a stop"),
    ],
)  # fmt: skip
def test_units_take_the_form_of_the_house(
    tmp_path: Path, options: dict[str, object], sentence: str, found: list[tuple[str, str]]
) -> None:
    assert fixes(tmp_path, "house-units", sentence, **options) == found


def test_a_gap_that_no_house_has_is_refused() -> None:
    with pytest.raises(OptionError, match="wide"):
        KIND.validate(HouseUnitsOptions(fault="gap", gap="wide"))


@given(st.text(alphabet="12 kmphgft.-/a", max_size=60))
def test_what_is_found_lies_in_the_text(text: str) -> None:
    segments = [Segment(0, len(text), 0, len(text))] if text else []
    passage = Passage(Block(Role.BODY, text, segments), 0)
    for found in (
        find_gaps(passage, "closed"),
        find_gaps(passage, "space"),
        find_short_units(passage, is_british=False),
    ):
        for rewrite in found:
            assert 0 <= rewrite.start < rewrite.end <= len(text)
            assert rewrite.written != text[rewrite.start : rewrite.end]
