from pathlib import Path

import pytest

from tests.checks.vale.stylecase import Style

RULE = "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\n"


@pytest.mark.parametrize(
    ("swap", "text", "found"),
    [
        pytest.param("'either or': 'either\\|or'", "It is either or.", ["either|or"], id="a pipe"),
        pytest.param("'\\s+,': ','", "a b , c ,d", [",", ","], id="spaces before a mark"),
        pytest.param("',,,': '...'", "So,,, it is", ["..."], id="points are no expression"),
        pytest.param("devops: DevOps|DevSecOps", "DevOps it is", [], id="one of two is right"),
    ],
)
def test_what_is_written_instead_is_taken_as_it_stands(
    tmp_path: Path, swap: str, text: str, found: list[str]
) -> None:
    rule = (
        "extends: substitution\nmessage: m\nnonword: true\nignorecase: true\n"
        f"action: {{name: replace}}\nswap: {{{swap}}}\n"
    )
    matches, _reading = Style(tmp_path, rule).run(text)
    assert [remedy.edits[0][2] for match in matches for remedy in match.remedies] == found


@pytest.mark.parametrize(
    ("keys", "text", "messages"),
    [
        pytest.param(
            "swap: {utilise: use}",
            "We utilise it.",
            ["Use 'use' instead of 'utilise'."],
            id="plain",
        ),
        pytest.param(
            "swap:\n  cell: mobile\n  cell phone: mobile phone",
            "a cell phone",
            ["Use 'mobile phone' instead of 'cell phone'."],
            id="the longer one first",
        ),
        pytest.param(
            "ignorecase: true\nswap:\n  github: GitHub",
            "GitHub github",
            ["Use 'GitHub' instead of 'github'."],
            id="what is right is left alone",
        ),
        pytest.param(
            "swap:\n  '(\\d+) kms': $1 km",
            "5 kms",
            ["Use '5 km' instead of '5 kms'."],
            id="a group",
        ),
        pytest.param(
            "swap:\n  '(?:foo|(ba)r)': x", "bar", ["Use 'x' instead of 'bar'."], id="groups inside"
        ),
        pytest.param(
            "ignorecase: true\ncapitalize: true\nswap: {utilise: use}",
            "Utilise it.",
            ["Use 'Use' instead of 'Utilise'."],
            id="a capital is kept",
        ),
        pytest.param(
            "ignorecase: true\nmatchcase: true\nswap: {utilise: use}",
            "UTILISE Utilise",
            ["Use 'USE' instead of 'UTILISE'.", "Use 'Use' instead of 'Utilise'."],
            id="all capitals are kept",
        ),
        pytest.param(
            "action: {name: replace}\nswap: {grandfathered: legacy|exempt}",
            "grandfathered",
            ["Use 'legacy' or 'exempt' instead of 'grandfathered'."],
            id="a choice",
        ),
        pytest.param(
            "swap:\n  - a: b\n  - c: d",
            "a c",
            ["Use 'b' instead of 'a'.", "Use 'd' instead of 'c'."],
            id="a list of swaps",
        ),
    ],
)  # fmt: skip
def test_what_is_told(tmp_path: Path, keys: str, text: str, messages: list[str]) -> None:
    assert Style(tmp_path, f"{RULE}{keys}\n").messages(text) == messages


def test_one_choice_can_be_applied_and_several_cannot(tmp_path: Path) -> None:
    rule = f"{RULE}action: {{name: replace}}\nswap: {{utilise: use, leverage: use|apply}}\n"
    (several, one), _reading = Style(tmp_path, rule).run("leverage, utilise")
    assert [each.safety for each in one.remedies] == ["unsafe"]
    assert [each.safety for each in several.remedies] == ["manual", "manual"]
    assert [each.edits[0][2] for each in several.remedies] == ["use", "apply"]


def test_swaps_that_refer_to_their_groups_stand_beside_each_other(tmp_path: Path) -> None:
    rule = (
        "extends: substitution\nmessage: '%s'\nswap:\n"
        "  '(\\w)oo xxxxxxxxxxx': $1-a\n  '(foo) \\1': $1-c\n  '(?<n>b)ar \\k<n>ar': twice\n"
    )
    style = Style(tmp_path, rule)
    assert style.messages("A foo foo, a bar bar, a zoo xxxxxxxxxxx.") == ["foo-c", "twice", "z-a"]
