from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_test_runs_the_packs_in_force(folder: Path, newslint: Run) -> None:
    newslint("init")
    ran = newslint("test")
    assert ran.status == 0
    assert "examples of" in ran.out


def test_test_says_what_misbehaves_and_where(folder: Path, newslint: Run) -> None:
    newslint("init")
    pack = folder / "house" / "rules.yaml"
    pack.write_text(pack.read_text().replace("{utilised=>used}", "{utilised=>usd}"))
    ran = newslint("test", "house")
    assert ran.status == 1
    assert "house/rules.yaml:15: house.utilise::bad[1]: “utilised” is mended to “used”" in ran.out
    assert "3 of 4 examples of 1 rule behave as written." in ran.out


def test_test_takes_a_shipped_pack_by_name(folder: Path, newslint: Run) -> None:
    assert newslint("test", "consistency").status == 0
    ran = newslint("test", "consistncy")
    assert ran.status == 2
    assert "did you mean “consistency”?" in ran.err


TWO_RULES = """\
pack: house
rules:
"""
RULE = """\
  - id: {name}
    kind: terms
    message: Cut it.
    avoid: [{word}]
    enabled: {on}
    examples:
      bad: ["A {{{word}}} day.", "One {{{word}}}."]
      good: ["A day.", "One."]
"""


@pytest.fixture
def house(folder: Path) -> Path:
    """A pack with a rule that is on and one that is off."""
    pack = folder / "house.yaml"
    very = RULE.format(name="very", word="very", on="true")
    quite = RULE.format(name="quite", word="quite", on="false")
    pack.write_text(TWO_RULES + very + quite, encoding="utf-8")
    return pack


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        pytest.param((), "8 of 8 examples of 2 rules", id="all, on or off"),
        pytest.param(
            ("--select", "house.quite"), "4 of 4 examples of 1 rule", id="one that is off"
        ),
        pytest.param(("--ignore", "house.very"), "4 of 4 examples of 1 rule", id="without one"),
        pytest.param(("--ignore", "house"), "0 of 0 examples of 0 rules", id="without any"),
        pytest.param(
            ("--select", "house", "--ignore", "house.very"),
            "4 of 4 examples of 1 rule",
            id="a pack without one of it",
        ),
    ],
)
@pytest.mark.parametrize(
    "packs",
    [
        pytest.param(("house.yaml",), id="named"),
        pytest.param(("--pack", "./house.yaml", "house.yaml"), id="named twice"),
    ],
)
def test_test_runs_the_rules_that_the_command_line_chooses(
    house: Path, newslint: Run, packs: tuple[str, ...], options: tuple[str, ...], rules: str
) -> None:
    ran = newslint("test", *packs, *options)
    assert (ran.status, ran.out) == (0, f"{rules} behave as written.\n")


def test_test_chooses_among_the_packs_of_the_configuration(house: Path, newslint: Run) -> None:
    (house.parent / "newslint.toml").write_text(
        "packs = ['./house.yaml']\nselect = ['house.very', 'core']\n", encoding="utf-8"
    )
    for options in (("--select", "house.quite"), ("--ignore", "core,consistency,house.very")):
        assert newslint("test", *options).out.startswith("4 of 4 examples of 1 rule behave")


def test_test_adds_a_pack_to_those_that_are_named(house: Path, newslint: Run) -> None:
    ran = newslint("test", "core", "--pack", "./house.yaml", "--select", "house")
    assert ran.out.startswith("8 of 8 examples of 2 rules")


CASE = "- name: {name}\n  rule: {rule}\n  input: Very.\n  contains: Cut\n"


@pytest.mark.parametrize("options", [(), ("--select", "Desk.Very")])
@pytest.mark.parametrize(
    ("cases", "counted"),
    [
        pytest.param("- {name: b, input: c, want: ''}\n", "1 of 2 examples of 1", id="of no rule"),
        pytest.param("- 5\n", "1 of 2 examples of 1", id="no case"),
        pytest.param(CASE.format(name="b", rule="Very.yml"), "2 of 2 examples of 1", id="of one"),
        pytest.param("a: [", "0 of 0 examples of 0", id="a broken file"),
    ],
)
def test_test_counts_no_file_of_cases_as_a_rule(
    folder: Path, newslint: Run, cases: str, counted: str, options: tuple[str, ...]
) -> None:
    (folder / "Desk").mkdir()
    rule = "extends: existence\nmessage: Cut it.\nignorecase: true\ntokens: [very]\n"
    (folder / "Desk" / "Very.yml").write_text(rule)
    first = "" if cases == "a: [" else CASE.format(name="a", rule="Very.yml")
    (folder / "Desk" / "Desk.test.yml").write_text(f"{first}{cases}")
    assert f"{counted} rule" in newslint("test", "./Desk", *options).out


def test_test_counts_no_rule_that_is_not_there(folder: Path, newslint: Run) -> None:
    (folder / "Desk").mkdir()
    (folder / "Desk" / "Very.yml").write_text("extends: existence\nmessage: m\ntokens: [a]\n")
    (folder / "Desk" / "Desk.test.yml").write_text(CASE.format(name="a", rule="Gone.yml"))
    told = newslint("test", "./Desk").out
    assert "is of a rule that is not there" in told
    assert "0 of 1 examples of 0 rules" in told


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_test_refuses_to_choose_a_rule_that_is_not_there(
    house: Path, newslint: Run, option: str
) -> None:
    ran = newslint("test", "house.yaml", option, "house.vry")
    assert ran.status == 2
    assert f"“{option[2:]}” names no rule with “house.vry”; did you mean “house.very”?" in ran.err


def test_test_offers_no_option_to_switch_rules_on(house: Path, newslint: Run) -> None:
    assert "--extend-select" not in newslint("test", "--help").out
    assert newslint("test", "house.yaml", "--extend-select", "house").status == 2


@pytest.mark.parametrize("command", [[], ["chek"]], ids=["none", "misspelt"])
def test_a_command_is_needed(newslint: Run, command: list[str]) -> None:
    assert newslint(*command).status == 2


def test_version_and_help(newslint: Run) -> None:
    assert newslint("--version").out.startswith("newslint ")
    shown = newslint("--help").out
    for command in ("check", "rules", "explain", "test", "init"):
        assert command in shown
