from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.house_percentages import KIND, HousePercentagesOptions
from newslint.checks.kind import OptionError
from newslint.document import Block, Role, Segment
from newslint.language.housestyle.percents import find_percentages, find_spelt_percentages
from newslint.language.passages import Passage
from tests.checks.house import fixes


@pytest.mark.parametrize(
    ("options", "sentence", "found"),
    [
        pytest.param({"form": "%"}, "It rose 5 per cent.", [("5 per cent", "5%")], id="a sign"),
        pytest.param({"form": "percent"}, "It rose 5%.", [("5%", "5 percent")], id="a word"),
        pytest.param({"form": "per cent"}, "It rose 5 percent.", [("5 percent", "5 per cent")],
                     id="two words"),
        pytest.param({"form": "%"}, "It rose 5 to 7 percent.", [("5 to 7 percent", "5 to 7%")],
                     id="a range"),
        pytest.param({"form": "%", "repeats": True}, "It rose 5 to 7 percent.",
                     [("5 to 7 percent", "5% to 7%")], id="a range with two signs"),
        pytest.param({"form": "%"}, "It was 5 and 7 percent.",
                     [("7 percent", "7%")], id="no range"),
        pytest.param({"form": "%"}, "It rose 5 percentage points.", [], id="points"),
        pytest.param({"form": "%"}, "5 percent of it is gone.", [], id="the start of a sentence"),
        pytest.param({"form": "%", "fault": "spelt"}, "It rose ninety two percent.",
                     [("ninety two percent", "92%")], id="words"),
        pytest.param({"form": "%", "fault": "spelt"}, "It is one hundred percent sure.", [],
                     id="a way of speaking"),
    ],
)  # fmt: skip
def test_percentages_take_the_form_of_the_house(
    tmp_path: Path, options: dict[str, object], sentence: str, found: list[tuple[str, str]]
) -> None:
    assert fixes(tmp_path, "house-percentages", sentence, **options) == found


def test_a_form_that_no_house_has_is_refused() -> None:
    with pytest.raises(OptionError, match="pct"):
        KIND.validate(HousePercentagesOptions(form="pct"))


@given(st.text(alphabet="125 %percntto-and.", max_size=60))
def test_what_is_found_lies_in_the_text(text: str) -> None:
    segments = [Segment(0, len(text), 0, len(text))] if text else []
    passage = Passage(Block(Role.BODY, text, segments), 0)
    for found in (
        find_percentages(passage, "%", repeats=True),
        find_spelt_percentages(passage, "%"),
    ):
        for rewrite in found:
            assert 0 <= rewrite.start < rewrite.end <= len(text)
            assert rewrite.written != text[rewrite.start : rewrite.end]
