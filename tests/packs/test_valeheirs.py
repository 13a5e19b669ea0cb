"""Rules for Vale that extend other rules."""

from pathlib import Path

import pytest

from newslint.checks.kind import Rule
from newslint.checks.refused import find_refusals
from newslint.packs.rulebook import load_packs

PARENT = """\
extends: existence
message: "Cut '%s'."
level: error
link: https://example.org
ignorecase: true
scope: heading
tokens:
  - perhaps
  - maybe
exceptions: [maybe not]
tests:
  - {name: a, input: Perhaps., want: ''}
"""


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / Path(*name.split(".")).with_suffix(".yml")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def styles(tmp_path: Path) -> Path:
    write(tmp_path, "Std.Hedging", PARENT)
    write(
        tmp_path,
        "Std.Swaps",
        "extends: substitution\nmessage: m\nswap: {utilise: use, an 1: one}\n",
    )
    return tmp_path


def heir(styles: Path, text: str) -> Rule:
    write(styles, "House.Rule", text)
    (rule,) = load_packs([styles / "House"])
    return rule


def refusal(styles: Path, text: str) -> str:
    (problem,) = find_refusals([heir(styles, text)])
    return problem.message


def test_a_rule_has_what_it_inherits_and_its_own_keys_over_it(styles: Path) -> None:
    rule = heir(styles, "extends: Std.Hedging\nmessage: We do not hedge.\nscope: text\n")
    assert (rule.id, rule.kind, rule.message) == ("House.Rule", "vale", "We do not hedge.")
    assert (rule.severity, rule.url) == ("error", "https://example.org")
    assert rule.options.tokens == ("perhaps", "maybe")
    assert rule.options.scope == ("text",)
    assert rule.options.ignorecase


@pytest.mark.parametrize(
    ("keys", "tokens"),
    [
        pytest.param("tokens: [very]", ("very",), id="replaced"),
        pytest.param("tokens+: [very]", ("perhaps", "maybe", "very"), id="added to"),
        pytest.param("tokens+: very", ("perhaps", "maybe", "very"), id="one value added"),
        pytest.param("tokens-: [maybe]", ("perhaps",), id="taken out"),
        pytest.param("tokens+: [very]\ntokens-: [maybe]", ("perhaps", "very"), id="both"),
    ],
)
def test_a_list_is_replaced_or_changed(styles: Path, keys: str, tokens: tuple[str, ...]) -> None:
    assert heir(styles, f"extends: Std.Hedging\n{keys}\n").options.tokens == tokens


@pytest.mark.parametrize(
    ("keys", "swap"),
    [
        pytest.param(
            "swap+: {leverage: use}",
            {"utilise": "use", "an 1": "one", "leverage": "use"},
            id="added to",
        ),
        pytest.param(
            "swap+: {utilise: apply}", {"utilise": "apply", "an 1": "one"}, id="said otherwise"
        ),
        pytest.param("swap-: [utilise]", {"an 1": "one"}, id="taken out"),
        pytest.param("swap: {a: b}", {"a": "b"}, id="replaced"),
    ],
)
def test_a_table_is_replaced_or_changed(styles: Path, keys: str, swap: dict[str, str]) -> None:
    assert heir(styles, f"extends: Std.Swaps\n{keys}\n").options.swap == swap


def test_a_rule_inherits_over_several(styles: Path) -> None:
    write(styles, "Other.Middle", "extends: Std.Hedging\ntokens+: [some]\nlevel: suggestion\n")
    rule = heir(styles, "extends: Other.Middle\ntokens-: [perhaps]\n")
    assert (rule.options.tokens, rule.severity) == (("maybe", "some"), "suggestion")


def test_a_rule_below_a_folder_of_its_style_can_be_extended(styles: Path) -> None:
    write(styles, "Std.Usage.Terms", PARENT)
    assert heir(styles, "extends: Std.Usage.Terms\n").options.tokens == ("perhaps", "maybe")


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        pytest.param(
            "message: m\nextends: Std.Hedgin", 2, "did you mean “Std.Hedging”", id="no such rule"
        ),
        pytest.param("extends: Stdd.Hedging", 1, "no style “Stdd”", id="no such style"),
        pytest.param("extends: Vale.Terms", 1, "built in", id="a rule of Vale's own"),
        pytest.param(
            "extends: House.Rule", 1, "without an end: House.Rule → House.Rule", id="itself"
        ),
        pytest.param(
            "extends: Std.Hedging\ntokens-: [mayb]", 2, "did you mean “maybe”", id="not there"
        ),
        pytest.param("extends: Std.Hedging\nraw+: [a]", 2, "has no “raw”", id="nothing to add to"),
        pytest.param("extends: Std.Hedging\nlevel+: [a]", 2, "is one value", id="one value"),
        pytest.param(
            "extends: Std.Swaps\nswap+: [a]", 2, "must be a table", id="a list to a table"
        ),
        pytest.param(
            "extends: Std.Hedging\ntokens: [a]\ntokens+: [b]",
            3,
            "write one of them",
            id="both ways",
        ),
        pytest.param(
            "extends: existence\ntokens: [a]\nraw+: [b]", 3, "it has none", id="without a parent"
        ),
        pytest.param("extends: Std.Broken", 1, "cannot be read", id="a broken parent"),
        pytest.param("extends: Std.Empty", 1, "no “extends”", id="a parent that is no rule"),
    ],
)
def test_a_fault_is_told_where_it_stands(styles: Path, text: str, line: int, told: str) -> None:
    write(styles, "Std.Broken", "extends: 'existence\n")
    write(styles, "Std.Empty", "")
    message = refusal(styles, f"{text}\n")
    assert message.startswith(f"line {line}: the rule House.Rule cannot be run: ")
    assert told in message


def test_rules_that_extend_one_another_are_refused(styles: Path) -> None:
    write(styles, "House.Other", "extends: House.Rule\n")
    write(styles, "House.Rule", "extends: House.Other\n")
    told = [problem.message for problem in find_refusals(load_packs([styles / "House"]))]
    assert len(told) == 2
    assert all("without an end" in message for message in told)


def test_a_change_of_the_parent_is_seen(styles: Path) -> None:
    assert heir(styles, "extends: Std.Hedging\n").options.tokens == ("perhaps", "maybe")
    write(styles, "Std.Hedging", PARENT.replace("maybe\n", "might\n"))
    (rule,) = load_packs([styles / "House"])
    assert rule.options.tokens == ("perhaps", "might")
