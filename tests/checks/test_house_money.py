from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.house_money import KIND, HouseMoneyOptions
from newslint.checks.kind import OptionError
from newslint.document import Block, Role, Segment
from newslint.language.housestyle import moneystyle
from newslint.language.passages import Passage
from tests.checks.house import fixes


@pytest.mark.parametrize(
    ("options", "sentence", "found"),
    [
        pytest.param({"scale": "letters"}, "It cost £5 million.", [("£5 million", "£5m")], id="m"),
        pytest.param({"scale": "words"}, "It cost £5bn.", [("£5bn", "£5 billion")], id="billion"),
        pytest.param({"scale": "words"}, "The $5m-a-year plan.", [], id="a compound"),
        pytest.param({"scale": "letters", "fault": "name"}, "It cost 5 million pounds.",
                     [("5 million pounds", "£5m")], id="a sign"),
        pytest.param({"scale": "letters", "fault": "name"}, "It bought 5 million pounds of beef.",
                     [], id="a weight"),
        pytest.param({"scale": "words", "fault": "sign"}, "It cost £5m.",
                     [("£5m", "5 million pounds")], id="a name"),
        pytest.param({"scale": "words", "fault": "sign"}, "It cost £5-6 or £7-a-day.", [],
                     id="what cannot be turned round"),
    ],
)  # fmt: skip
def test_sums_take_the_form_of_the_house(
    tmp_path: Path, options: dict[str, str], sentence: str, found: list[tuple[str, str]]
) -> None:
    assert fixes(tmp_path, "house-money", sentence, **options) == found


def test_a_scale_that_no_house_has_is_refused() -> None:
    with pytest.raises(OptionError, match="short"):
        KIND.validate(HouseMoneyOptions(scale="short"))


@given(st.text(alphabet="12£$ milonbpuds.,-", max_size=60))
def test_what_is_found_lies_in_the_text(text: str) -> None:
    segments = [Segment(0, len(text), 0, len(text))] if text else []
    passage = Passage(Block(Role.BODY, text, segments), 0)
    for found in (
        moneystyle.find_scales(passage, "letters"),
        moneystyle.find_scales(passage, "words"),
        moneystyle.find_named_currencies(passage, "letters"),
        moneystyle.find_signs(passage),
    ):
        for rewrite in found:
            assert 0 <= rewrite.start < rewrite.end <= len(text)
            assert rewrite.written != text[rewrite.start : rewrite.end]
