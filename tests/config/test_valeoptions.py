from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.config.valeoptions import Fitted, Value, fit_options

RULES = {
    "Occ": "extends: occurrence\nmessage: m\nmax: 3\ntoken: a\n",
    "Head": "extends: capitalization\nmessage: m\nmatch: $title\n",
    "Some": "extends: existence\nmessage: m\ntokens: [a]\n",
    "Script": "extends: script\nmessage: m\n",
}

Fit = Callable[[str, dict[str, str]], Fitted]


@pytest.fixture
def fit(folder: Path) -> Fit:
    (folder / "D").mkdir()
    for name, rule in RULES.items():
        (folder / "D" / f"{name}.yml").write_text(rule)
    return lambda name, written: fit_options(written, folder / "D" / f"{name}.yml")


@pytest.mark.parametrize(
    ("rule", "written", "values"),
    [
        pytest.param("Occ", {"min": "7", "max": "9"}, {"min": 7, "max": 9}, id="bounds"),
        pytest.param("Occ", {"max": "9", "min": "7"}, {"max": 9, "min": 7}, id="in any order"),
        pytest.param("Occ", {"token": "5"}, {"token": "5"}, id="a text of figures"),
        pytest.param("Occ", {"token": "true"}, {"token": "true"}, id="a text that is a word"),
        pytest.param("Head", {"threshold": "0.5"}, {"threshold": 0.5}, id="a share"),
        pytest.param("Some", {"scope": "list"}, {"scope": ["list"]}, id="a list of one"),
        pytest.param("Script", {"max": "1"}, {"max": 1}, id="of a rule that cannot be run"),
    ],
)
def test_keys_of_a_rule_are_tried_together(
    fit: Fit, rule: str, written: dict[str, str], values: dict[str, Value]
) -> None:
    assert fit(rule, written) == (values, {})


@pytest.mark.parametrize(
    ("rule", "written", "values", "faults"),
    [
        pytest.param(
            "Occ",
            {"min": "2", "max": "1"},
            {"max": 1},
            {
                "min": "left as it is: “min” of the rule is above “max”, so that every count is"
                " wrong"
            },
            id="bounds that exclude each other",
        ),
        pytest.param(
            "Occ",
            {"max": "0", "ignorecase": "true"},
            {"ignorecase": True},
            {"max": "left as it is: neither “min” nor “max” is set, so that it finds nothing"},
            id="a fault that is said of another key",
        ),
        pytest.param(
            "Occ",
            {"scope": "headng", "max": "-1", "min": "2"},
            {"min": 2},
            {
                "scope": "left as it is: “headng” is no scope; did you mean “heading”?",
                "max": "left as it is: “max” of the rule is below 0",
            },
            id="two faults",
        ),
        pytest.param(
            "Occ",
            {"tokn": "a", "max": "2"},
            {"max": 2},
            {"tokn": "left as it is: the rule has no “tokn”; did you mean “token”?"},
            id="no such key",
        ),
        pytest.param(
            "Occ",
            {"tokens": "a"},
            {},
            {"tokens": "left as it is: the rule has no “tokens”; did you mean “token”?"},
            id="a key of other rules",
        ),
        pytest.param(
            "Some",
            {"tokens": "a"},
            {},
            {"tokens": "“tokens” of a rule is changed in its own YAML file"},
            id="a key of the file",
        ),
        pytest.param(
            "Head",
            {"style": "AQ"},
            {},
            {"style": "left as it is: “AQ” is no style; valid are AP, Chicago"},
            id="a value of few",
        ),
        pytest.param(
            "Some",
            {"ignorecase": "yes"},
            {},
            {"ignorecase": "left as it is: “ignorecase” of the rule is true or false"},
            id="another type",
        ),
    ],
)
def test_what_cannot_be_is_left_out_and_told_in_a_sentence(
    fit: Fit,
    rule: str,
    written: dict[str, str],
    values: dict[str, Value],
    faults: dict[str, str],
) -> None:
    assert fit(rule, written) == (values, faults)
