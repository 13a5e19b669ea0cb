from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

PACK = """\
pack: house
rules:
  - id: plain
    kind: terms
    message: Write “{replacement}”, not “{match}”.
    why: Plain words read faster.
    url: https://example.org/plain
    scope: [headline]
    avoid: [very]
    prefer: {utilised: used}
    examples:
      bad:
        - {headline: "They {utilised=>used}  the hall"}
      good:
        - {headline: "“We utilised it”"}
  - id: bare
    kind: terms
    message: Cut it.
    avoid: [quite]
    enabled: false
"""


@pytest.fixture
def desk(folder: Path) -> Path:
    (folder / "house.yaml").write_text(PACK, encoding="utf-8")
    (folder / "newslint.toml").write_text("packs = ['./house.yaml']\n")
    return folder


def test_it_tells_all_about_a_rule(desk: Path, newslint: Run) -> None:
    assert newslint("explain", "house.plain").out == (
        "house.plain  (warning)\n\n"
        "Says: Write “{replacement}”, not “{match}”.\n\n"
        "Plain words read faster.\n\n"
        "Found:\n"
        "  headline: They {utilised=>used}  the hall\n\n"
        "Left alone:\n"
        "  headline: “We utilised it”\n\n"
        "Reads:   headline; quotations are left alone\n"
        "Kind:    terms\n"
        "Options: avoid, prefer, match-case, exceptions, safety\n"
        f"From:    {desk}/house.yaml:3\n"
        "See:     https://example.org/plain\n"
    )


def test_it_tells_how_the_rule_is_set_here(desk: Path, newslint: Run) -> None:
    assert newslint("explain", "house.bare").out.startswith("house.bare  (warning, off here)\n")
    with (desk / "newslint.toml").open("a") as file:
        file.write("extend-select = ['house.bare']\n[severity]\n'house' = 'error'\n")
    assert newslint("explain", "house.bare").out.startswith("house.bare  (error)\n")


@pytest.mark.parametrize(
    ("rule", "others"),
    [
        ("unused-suppression", ""),
        ("unbalanced-suppression", ""),
        ("unknown-suppression", ", and comments to Vale"),
    ],
)
def test_it_explains_the_rules_on_comments(
    folder: Path, newslint: Run, rule: str, others: str
) -> None:
    shown = newslint("explain", f"newslint.{rule}").out
    reads = f"comments that begin with “newslint:”{others}"
    assert f"Reads:   {reads}\nFrom:    newslint itself\n" in shown
    assert "Says:" not in shown


def test_it_explains_the_rule_on_names_with_a_list_and_without(folder: Path, newslint: Run) -> None:
    shown = newslint("explain", "vocabulary.names").out
    assert "vocabulary.names  (warning, off here)" in shown
    assert "From:    the vocabulary, which has no CSV file of names here" in shown
    (folder / "names.csv").write_text("name\nKyiv\n")
    (folder / "newslint.toml").write_text("vocabulary = ['names.csv']\n")
    shown = newslint("explain", "vocabulary.names").out
    assert "vocabulary.names  (warning)" in shown
    assert f"From:    {folder}/names.csv:1" in shown


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("core.joined-word", "did you mean “core.joined-words”?"),
        ("core", "“newslint rules --select core” lists the rules of that name"),
        ("zzz", "“newslint rules --all” lists what there is"),
    ],
)
def test_it_knows_the_nearest_rule(folder: Path, newslint: Run, name: str, hint: str) -> None:
    ran = newslint("explain", name)
    assert ran.status == 2
    assert f"no rule is called “{name}”; {hint}" in ran.err


@pytest.mark.parametrize("pack", ["core", "consistency"])
def test_every_shipped_rule_can_be_explained(folder: Path, newslint: Run, pack: str) -> None:
    listed = newslint("rules", "--select", pack).out.split("\n")
    for name in (line.split()[0] for line in listed if line):
        ran = newslint("explain", name)
        assert ran.status == 0
        assert max(map(len, ran.out.splitlines())) <= 110


def test_it_explains_a_rule_of_a_style_for_vale(folder: Path, newslint: Run) -> None:
    rule = folder / "styles" / "House" / "Very.yml"
    rule.parent.mkdir(parents=True)
    rule.write_text("extends: existence\nmessage: Not '%s'.\ntokens: [very]\n", encoding="utf-8")
    (folder / "newslint.toml").write_text('packs = ["./styles/House"]\n', encoding="utf-8")
    ran = newslint("explain", "House.Very")
    assert ran.status == 0
    assert "House.Very" in ran.out
    assert "tokens" in ran.out


def test_a_rule_for_vale_keeps_its_message_and_one_that_cannot_run_says_why(
    desk: Path, newslint: Run
) -> None:
    style = desk / "Desk"
    style.mkdir()
    rule = "extends: existence\nmessage: Cut '%s'.\ntokens: [{word}]\n"
    (style / "Plain.yml").write_text(rule.format(word="very"))
    (style / "Broken.yml").write_text(rule.format(word="'(very'"))
    told = newslint("explain", "--pack", "./Desk", "Desk.Plain").out
    assert told.startswith("Desk.Plain  (warning)\n\nSays: Cut '%s'.\n\n")
    told = newslint("explain", "--pack", "./Desk", "Desk.Broken").out
    assert "This rule cannot be run: “(very” is no expression: missing ) at position 5.\n" in told
    assert "Options" not in told
    assert "Cut '%s'." in newslint("rules", "--pack", "./Desk").out


@pytest.mark.parametrize(
    ("scope", "reads"),
    [
        pytest.param("scope: heading.h2\n", "scope: heading.h2", id="one"),
        pytest.param("scope: [~blockquote, list]\n", "scope: [~blockquote, list]", id="several"),
        pytest.param("scope: text & ~heading\n", "scope: text & ~heading", id="joined"),
        pytest.param("", "all text, since it names no scope", id="none"),
    ],
)
def test_it_tells_the_scope_of_a_rule_for_vale_as_it_is_written(
    desk: Path, newslint: Run, scope: str, reads: str
) -> None:
    (desk / "Desk").mkdir()
    rule = f"extends: existence\nmessage: Cut '%s'.\n{scope}tokens: [very]\n"
    (desk / "Desk" / "Plain.yml").write_text(rule)
    told = newslint("explain", "--pack", "./Desk", "Desk.Plain").out
    assert f"\nReads:   {reads}; quotations are checked like the rest\n" in told


def test_it_tells_no_scope_of_a_rule_that_cannot_be_run(desk: Path, newslint: Run) -> None:
    (desk / "Desk").mkdir()
    (desk / "Desk" / "Plain.yml").write_text("extends: script\nmessage: a\nscope: heading\n")
    assert "Reads:" not in newslint("explain", "--pack", "./Desk", "Desk.Plain").out


def test_a_rule_that_is_off_here_has_the_severity_that_is_set_and_its_files(
    desk: Path, newslint: Run
) -> None:
    with (desk / "newslint.toml").open("a") as file:
        file.write(
            "[severity]\n'house.bare' = 'error'\n"
            "[[overrides]]\nfiles = ['*.md', 'web/']\nextend-select = ['house.bare']\n"
            "[[overrides]]\nfiles = ['*.txt']\nseverity = {'house.bare' = 'suggestion'}\n"
            "[[overrides]]\nfiles = ['old/']\n"
            "extend-select = ['house']\nseverity = {'house.bare' = 'warning'}\n"
        )
    told = newslint("explain", "house.bare").out
    assert told.startswith("house.bare  (error, off here)\n")
    assert (
        "\nFiles:   on in *.md, web/ (newslint.toml:4); on, warning in old/ (newslint.toml:10)\n"
    ) in told


def test_a_rule_that_is_on_here_has_the_files_where_it_is_not(desk: Path, newslint: Run) -> None:
    with (desk / "newslint.toml").open("a") as file:
        file.write(
            "[[overrides]]\nfiles = ['*.md']\nignore = ['house']\n"
            "[[overrides]]\nfiles = ['*.txt']\nseverity = {'house.plain' = 'error'}\n"
        )
    told = newslint("explain", "house.plain").out
    assert ("\nFiles:   off in *.md (newslint.toml:2); error in *.txt (newslint.toml:5)\n") in told


def test_it_tells_which_options_are_set_and_where(desk: Path, newslint: Run) -> None:
    (desk / "base.toml").write_text(
        "[options.'house.bare']\navoid = ['rather']\nmatch-case = false\nsafety = 'safe'\n"
    )
    with (desk / "newslint.toml").open("a") as file:
        file.write(
            "extend = 'base.toml'\n[options.'house.bare']\navoid = ['some', 'what']\n"
            "match-case = true\nprefer = {a = 'b'}\n"
        )
    assert (
        "\nSet:     avoid = rather (base.toml:2); some, what (newslint.toml:4)\n"
        "         match-case = true (newslint.toml:5)\n"
        "         safety = safe (base.toml:4)\n"
        "         prefer.a = b (newslint.toml:6)\n"
    ) in newslint("explain", "house.bare").out
    assert "Set:" not in newslint("explain", "house.plain").out


@pytest.mark.parametrize("choice", ["", "ignore = ['Desk']\n"])
def test_a_rule_reads_what_its_options_say_whether_it_is_on_or_off(
    desk: Path, newslint: Run, choice: str
) -> None:
    (desk / "Desk").mkdir()
    rule = "extends: existence\nmessage: Cut '%s'.\ntokens: [very]\n"
    (desk / "Desk" / "Plain.yml").write_text(rule)
    (desk / "newslint.toml").write_text(
        f"packs = ['./Desk']\n{choice}[options.'Desk.Plain']\nscope = ['list']\n"
    )
    told = newslint("explain", "Desk.Plain").out
    assert (", off here)" in told) is bool(choice)
    assert "\nReads:   scope: list; quotations are checked like the rest\n" in told
    assert "\nSet:     scope = list (newslint.toml:" in told


def test_an_option_of_a_rule_that_is_off_is_refused_with_its_place(
    desk: Path, newslint: Run
) -> None:
    with (desk / "newslint.toml").open("a") as file:
        file.write("[options.'house.bare']\nmatch-case = 3\n")
    ran = newslint("explain", "house.bare")
    assert ran.status == 2
    assert "newslint.toml:3: “options” of “house.bare”" in ran.err
