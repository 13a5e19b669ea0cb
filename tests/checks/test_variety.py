"""A word spelt as elsewhere, beside many that are spelt as here."""

from collections.abc import Callable
from typing import Any

import pytest

from newslint.checks.kind import OptionError, load_kind
from newslint.checks.variety import VarietyOptions

Mend = Callable[..., list[tuple[str, str]]]

HEAD = "Council meets again"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(
            "The colour of the harbour is grey. They traveled far.",
            [("traveled", "travelled")],
            id="American among British",
        ),
        pytest.param(
            "The color of the harbor is gray. They travelled far.",
            [("travelled", "traveled")],
            id="British among American",
        ),
        pytest.param(
            "They organise and recognise much. Its privatization took years.",
            [("privatization", "privatisation")],
            id="a noun of a verb",
        ),
        pytest.param("The colour is odd. They traveled far.", [], id="one word shows nothing"),
        pytest.param(
            "The colour of the harbour is odd. They traveled to the center.", [], id="two odd words"
        ),
        pytest.param(
            "The colour of the harbour is odd. The flavor is a flavour.", [], id="a word in both"
        ),
        pytest.param("The colour of the harbour is odd. The Center for Fish met.", [], id="a name"),
        pytest.param("The colour of the harbour is odd. Labor won.", [], id="a hidden name"),
        pytest.param("The colour of the harbour is “in our favor”.", [], id="a quotation"),
    ],
)
def test_the_odd_word_is_found(mend: Mend, body: str, found: list[tuple[str, str]]) -> None:
    assert mend("variety", HEAD, body) == found


@pytest.mark.parametrize(
    ("options", "key"),
    [
        pytest.param({"sets": []}, "sets", id="none"),
        pytest.param({"sets": [["colour"]]}, "sets", id="one spelling"),
        pytest.param({"sets": [["ab", "ba"], ["ab", "ba", "bb"]]}, "sets", id="sets of two sizes"),
        pytest.param({"sets": [["Colour", "Color"]]}, "sets", id="capitals"),
        pytest.param({"sets": [["colour", "color"]], "words": 0}, "words", id="no evidence"),
    ],
)
def test_options_that_cannot_work_are_refused(options: dict[str, Any], key: str) -> None:
    with pytest.raises(OptionError) as error:
        load_kind("variety").validate(VarietyOptions(**options))
    assert error.value.key == key
