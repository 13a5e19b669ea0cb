import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.config import load
from newslint.config.fromvale import Conversion, convert_vale
from newslint.config.valetoml import quote, write_toml

FILES = (
    "styles/Desk/Plain.yml",
    "styles/Desk/Vague.yml",
    "styles/House/Firm.yml",
    "styles/config/vocabularies/Town/accept.txt",
    "styles/Vocab/Old/accept.txt",
)

RULES = {
    "styles/Desk/Plain.yml": "extends: occurrence\nmessage: m\nmax: 3\ntoken: a\n",
    "styles/Desk/Vague.yml": "extends: capitalization\nmessage: m\nmatch: $title\n",
    "styles/House/Firm.yml": "extends: existence\nmessage: m\nscope: list\ntokens: [a]\n",
}

Convert = Callable[[str], Conversion]


@pytest.fixture
def convert(folder: Path) -> Convert:
    for name in FILES:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(RULES.get(name, ""))
    return lambda text: convert_vale(f"StylesPath = styles\n{text}", folder, folder)


def toml(made: Conversion) -> dict[str, Any]:
    return tomllib.loads(write_toml(made))


DESK = """\
MinAlertLevel = warning
Vocab = Town, Old
SkippedScopes = script, blockquote
IgnoredScopes = code, cite
[formats]
mdx = md
[*]
BasedOnStyles = Desk
TokenIgnores = (\\$+[^\\n$]+\\$+), a\\,b
Desk.Vague = NO
[*.{md,html}]
BasedOnStyles = House
Desk.Vague = error
BlockIgnores = (?s) *({%.*?%})
CommentDelimiters = {/*, */}
Lang = en
[docs/*.md]
BasedOnStyles =
House.Firm = YES
"""


def test_a_configuration_of_several_sections_is_carried_over(convert: Convert) -> None:
    made = convert(DESK)
    assert made.notes == []
    assert toml(made) == {
        "packs": ["./styles/Desk", "./styles/House"],
        "select": ["Desk", "newslint"],
        "ignore": ["Desk.Vague"],
        "vale-vocabularies": ["./styles/config/vocabularies/Town", "./styles/Vocab/Old"],
        "ignore-patterns": [r"(\$+[^\n$]+\$+)", "a,b"],
        "ignore-elements": ["blockquote", "cite"],
        "min-severity": "warning",
        "fail-on": "error",
        "overrides": [
            {
                "files": ["*.md", "*.html"],
                "extend-select": ["House", "Desk.Vague"],
                "ignore": ["Desk"],
                "ignore-patterns": ["(?s) *({%.*?%})"],
            },
            {
                "files": ["docs/**/*.md"],
                "extend-select": ["House.Firm"],
                "ignore": ["Desk", "House"],
            },
        ],
        "severity": {"Desk.Vague": "error"},
    }


def test_what_is_written_loads(convert: Convert, folder: Path) -> None:
    file = folder / "newslint.toml"
    file.write_text(write_toml(convert(DESK)), encoding="utf-8")
    settings = load(file)
    assert [pack.name for pack in settings.packs[-2:]] == ["Desk", "House"]
    assert len(settings.overrides) == 2


def test_without_a_section_for_all_files_no_style_is_selected_for_them(convert: Convert) -> None:
    written = toml(convert("[*.md]\nBasedOnStyles = Desk"))
    assert written["select"] == ["newslint"]
    assert written["overrides"] == [{"files": ["*.md"], "extend-select": ["Desk"]}]


def test_the_style_that_vale_has_built_in_is_a_pack(convert: Convert) -> None:
    made = convert("[*]\nBasedOnStyles = Vale, Desk\nVale.Terms = error\nVale.Spelling = NO")
    assert made.notes == []
    assert toml(made) == {
        "packs": ["Vale", "./styles/Desk"],
        "select": ["Vale", "Desk", "Vale.Terms", "newslint"],
        "ignore": ["Vale.Spelling"],
        "severity": {"Vale.Terms": "error"},
        "fail-on": "error",
    }


@pytest.mark.parametrize(
    ("text", "whole", "override"),
    [
        pytest.param(
            "[*.md]\nDesk.Plain = error",
            {"Desk.Plain": "error"},
            {},
            id="one holds for all, as in Vale",
        ),
        pytest.param(
            "[*]\nDesk.Plain = error\n[*.md]\nDesk.Plain = error",
            {"Desk.Plain": "error"},
            {},
            id="the same twice",
        ),
        pytest.param(
            "[*]\nDesk.Plain = error\n[*.md]\nDesk.Plain = warning",
            {"Desk.Plain": "error"},
            {"Desk.Plain": "warning"},
            id="two, one for some files",
        ),
    ],
)
def test_a_rule_has_the_severity_that_its_section_says(
    convert: Convert, text: str, whole: dict[str, str], override: dict[str, str]
) -> None:
    made = convert(text)
    assert made.notes == []
    written = toml(made)
    assert written["severity"] == whole
    assert written["overrides"][0].get("severity", {}) == override


def test_a_key_of_a_rule_is_an_option(convert: Convert) -> None:
    made = convert(
        "[*]\nDesk.Plain[max] = 25\nDesk.Plain[ignorecase] = true\nDesk.Vague[style] = AP\n"
        "Vale.Repetition[max] = 1"
    )
    assert made.notes == []
    assert toml(made)["options"] == {
        "Desk.Plain": {"max": 25, "ignorecase": True},
        "Desk.Vague": {"style": "AP"},
        "Vale.Repetition": {"max": 1},
    }


def test_a_key_may_be_right_only_beside_another_of_its_rule(convert: Convert) -> None:
    made = convert("[*]\nDesk.Plain[min] = 7\n[*.md]\nDesk.Plain[max] = 9")
    assert made.notes == []
    assert toml(made)["options"] == {"Desk.Plain": {"min": 7, "max": 9}}


def test_a_key_that_is_a_list_is_a_list_of_one(convert: Convert) -> None:
    made = convert("[*]\nDesk.Plain[scope] = heading & ~h1\nHouse.Firm[scope] = list")
    assert made.notes == []
    assert toml(made)["options"] == {
        "Desk.Plain": {"scope": ["heading & ~h1"]},
        "House.Firm": {"scope": ["list"]},
    }


@pytest.mark.parametrize(
    "patterns",
    [
        pytest.param(r"\b[A-Z]{3\,}\b, a", id="a comma behind a backslash"),
        pytest.param(r"\{\{.*, a", id="braces behind backslashes"),
        pytest.param("[^(]x[])], a", id="brackets in classes"),
        pytest.param("{{a", id="one expression"),
        pytest.param(r"\{%.*?%}, (\$+[^\n$]+\$+)", id="a brace that stands for itself"),
        pytest.param("a], b{c", id="a bracket and a brace that are no pair"),
    ],
)
def test_expressions_that_no_comma_tears_are_nothing_to_tell(
    convert: Convert, patterns: str
) -> None:
    assert convert(f"[*]\nTokenIgnores = {patterns}").notes == []


@pytest.mark.parametrize(
    ("glob", "told"),
    [
        pytest.param(
            "*.{rst,adoc,py}", "newslint reads no “*.rst”, “*.adoc” and “*.py”; ", id="none"
        ),
        pytest.param("*.{md,rst}", "reads no “*.rst”; ", id="one of two"),
        pytest.param("README", "“README” on the command line", id="a name without a suffix"),
        pytest.param("*.{md", "its “{” is never closed", id="an open brace"),
        pytest.param("*.[md", "its “[” is never closed", id="an open bracket"),
    ],
)
def test_files_of_a_section_that_are_not_read_are_told(
    convert: Convert, glob: str, told: str
) -> None:
    (note,) = convert(f"[{glob}]\n\nBasedOnStyles = Desk\nDesk.Plain = NO").notes
    assert (note.line, note.setting) == (2, f"[{glob}]")
    assert told in note.why
    assert "*.md”" not in note.why


@pytest.mark.parametrize("glob", ["*", "docs/**", "*.{md,html}", "!*.rst", "styles"])
def test_files_of_a_section_that_may_be_read_are_nothing_to_tell(
    convert: Convert, glob: str
) -> None:
    assert convert(f"[{glob}]\nBasedOnStyles = Desk").notes == []


def test_a_key_of_a_rule_is_what_the_last_section_says(convert: Convert) -> None:
    made = convert("[*.md]\nDesk.Plain[Max] = 3\n[*]\nDesk.Plain[max] = 4")
    assert toml(made)["options"] == {"Desk.Plain": {"max": 3}}


def test_lists_that_are_made_twice_add_up(convert: Convert) -> None:
    made = convert(
        "MinAlertLevel = error\nMinAlertLevel = warning\nVocab = Town\nVocab = Old\n[*]\n"
        "BasedOnStyles = Desk\nBasedOnStyles = House\nTokenIgnores = a\nTokenIgnores = b\n"
    )
    assert made.notes == []
    written = toml(made)
    assert written["select"] == ["Desk", "House", "newslint"]
    assert written["ignore-patterns"] == ["a", "b"]
    assert len(written["vale-vocabularies"]) == 2
    assert written["min-severity"] == "warning"


def test_no_language_and_the_same_key_in_two_sections_are_nothing_to_tell(convert: Convert) -> None:
    text = "[*]\nDesk.Plain[max] = 4\nLang =\n[*.md]\nDesk.Plain[max] = 4\n"
    assert convert(text).notes == []


def test_a_section_for_all_files_but_some_is_carried_over(convert: Convert) -> None:
    made = convert("[!docs/*.md]\nBasedOnStyles = Desk")
    assert made.notes == []
    assert toml(made)["overrides"] == [
        {"files": ["*", "!*/", "!docs/**/*.md"], "extend-select": ["Desk"]}
    ]


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        pytest.param("Packages = House, Gone", 2, "“Gone” is not there", id="a package"),
        pytest.param("Vocab = Gone", 2, "no vocabulary “Gone”", id="a vocabulary"),
        pytest.param("MinAlertLevel = all", 2, "is no level", id="a level"),
        pytest.param("IgnoredClasses = a", 2, "“ignore-elements”", id="classes"),
        pytest.param("WordTemplate = %s", 2, "nothing needs to be done", id="a template of words"),
        pytest.param("NLPEndpoint = http://a", 2, "asks no server", id="a server"),
        pytest.param("Colour = red", 2, "no such setting; valid are", id="an unknown setting"),
        pytest.param("stylespath = a", 2, "did you mean “StylesPath”?", id="no capitals"),
        pytest.param("BasedOnStyles = Desk", 2, "in a section of files", id="styles of no section"),
        pytest.param("View = a", 2, "no views", id="a view of no section"),
        pytest.param("Desk.Plain = NO", 2, "in a section of files", id="a rule of no section"),
        pytest.param("[formats]\nDesk.Plain = NO", 3, "section of files", id="a rule for formats"),
        pytest.param("[formats]\nVocab = a", 3, "above all sections", id="a vocabulary of formats"),
        pytest.param(
            "[*]\nMinAlertLevel = error", 3, "above all sections", id="a level of a section"
        ),
        pytest.param("[*]\nIgnoredClasses = a", 3, "above all sections", id="classes of a section"),
        pytest.param("[*]\nstylespath = a", 3, "did you mean “StylesPath”?", id="a path, misspelt"),
        pytest.param("[formats]\nproperties = md", 3, "its own suffix", id="a format"),
        pytest.param("[formats]\nfoo =", 3, "names no format for .foo;", id="no format"),
        pytest.param("[formats]\nfoo = .MD", 3, "a copy named .md", id="a format with its stop"),
        pytest.param("[formats]\nmd = rst", 3, "reads no .rst; convert", id="a format not read"),
        pytest.param("[asciidoctor]\na = b", 3, "no AsciiDoc", id="AsciiDoc"),
        pytest.param("[*]\nBasedOnStyles = Gone", 3, "no folder of the style", id="a style"),
        pytest.param(
            "[*]\nBasedOnStyle = Desk", 3, "did you mean “BasedOnStyles”", id="a misspelling"
        ),
        pytest.param(
            "[*]\nbasedonstyles = Desk", 3, "did you mean “BasedOnStyles”", id="small letters"
        ),
        pytest.param("[*.md\nBasedOnStyles = Desk", 2, "read as “[*.md]”", id="an open head"),
        pytest.param("[*]\nVale.Tone = NO", 3, "has no rule Tone", id="a rule of Vale's own"),
        pytest.param("[*]\nDesk.Gone = YES", 3, "has no rule Gone", id="a rule"),
        pytest.param("[*]\n = ", 3, "is neither a setting nor a rule", id="no key"),
        pytest.param(
            f"[*]\nBasedOnStyles = {'x' * 300}", 3, "no folder of the style", id="a long name"
        ),
        pytest.param(f"Vocab = {'x' * 5000}", 2, "no vocabulary", id="a name longer than paths"),
        pytest.param("[*]\nDesk.Plain = maybe", 3, "Vale takes NO", id="a value"),
        pytest.param("[*]\nDesk.Plain[link] = b", 3, "its own YAML file", id="a key of a rule"),
        pytest.param(
            "[*]\nDesk.Plain[max] = five", 3, "“max” of the rule is a whole number", id="no number"
        ),
        pytest.param(
            "[*]\nDesk.Plain[max] = 2.5", 3, "“max” of the rule is a whole number", id="a decimal"
        ),
        pytest.param("[*]\nDesk.Plain[max] =", 3, "says nothing", id="no value of a number"),
        pytest.param(
            "[*]\nDesk.Plain[vocab] = yes", 3, "“vocab” of the rule is true or false", id="no flag"
        ),
        pytest.param("[*]\nDesk.Plain[style] = a", 3, "the rule has no “style”", id="no such key"),
        pytest.param("[*]\nDesk.Plain[level] = error", 3, "write “Desk.Plain = er", id="a level"),
        pytest.param("[*]\nHouse.Firm[tokens] = a", 3, "its own YAML file", id="a list"),
        pytest.param("[*]\nDesk.Plain[m x] = a", 3, "is no key of a rule", id="no key at all"),
        pytest.param(
            "[*]\nDesk.Plain[max] = 3\n[*.md]\nDesk.Plain[max] = 4",
            3,
            "line 5 says another",
            id="a key of two sections",
        ),
        pytest.param(
            "[*.md]\nDesk.Plain[max] = 3\n[*]\nDesk.Plain[max] = 4",
            5,
            "line 3 says another",
            id="a key of two sections, that for all files last",
        ),
        pytest.param("[*]\nDesk.Vague[style] =", 3, "says nothing", id="no value of a key"),
        pytest.param(
            "[*]\nDesk.Plain[max] = 3\nDesk.Plain[max] = 4", 4, "line 3 says", id="a key said twice"
        ),
        pytest.param(
            "[formats]\nmdx = md\nmdx = md", 4, "line 3 says it already", id="a format twice"
        ),
        pytest.param("[*]\nDesk.Tone[max] = 3", 3, "no rule Desk.Tone", id="a key of no rule"),
        pytest.param("[*]\nDesk.Plain = NO\nDesk.Plain = YES", 4, "line 3 says", id="said twice"),
        pytest.param(
            "[*]\nDesk.Plain[max] = 1\nDesk.Plain[min] = 2",
            4,
            "left as it is: “min” of the rule is above “max”",
            id="a key that another of its rule excludes",
        ),
        pytest.param("[*]\nDesk.Plain[scope] = headng", 3, "is no scope", id="no scope"),
        pytest.param(
            "[*]\nHouse.Firm[scope] = heading", 3, "has “list” itself", id="a scope beside another"
        ),
        pytest.param(
            "[*]\nTokenIgnores = \\b[A-Z]{3,}\\b",
            3,
            "“\\b[A-Z]{3” has a “{” without its partner; write “\\,”",
            id="an expression that a comma tears",
        ),
        pytest.param(
            "[*]\nBlockIgnores = a, (b[c,d]e)", 3, "“(b[c” has a “(”", id="one torn, not the first"
        ),
        pytest.param("[*]\nTokenIgnores = (a, b", 3, "“(a” is no", id="one that closes nowhere"),
        pytest.param("[*]\nTokenIgnores = (a", 3, "no regular expression", id="an expression"),
        pytest.param("[*.md]\nCommentDelimiters = <, >", 3, "comments of HTML", id="comments"),
        pytest.param("[*.md]\nTransform = a.xsl", 3, "no XSLT", id="a stylesheet"),
        pytest.param("[*.md]\nLang = fr", 3, "reads English", id="a language"),
        pytest.param("[*.md]\nView = a", 3, "no views", id="a view"),
    ],
)
def test_what_cannot_be_carried_over_is_told_with_its_line(
    convert: Convert, text: str, line: int, why: str
) -> None:
    (note,) = convert(text).notes
    assert note.line == line
    assert why in note.why


def test_the_path_of_styles_may_stand_anywhere_above_the_sections(folder: Path) -> None:
    (folder / "styles" / "Vocab" / "Town").mkdir(parents=True)
    made = convert_vale("Vocab = Town\nStylesPath = styles", folder, folder)
    assert made.vocabularies == ["./styles/Vocab/Town"]
    assert made.notes == []


def test_settings_that_a_package_brings_are_told(convert: Convert, folder: Path) -> None:
    (folder / "styles" / ".vale-config").mkdir(parents=True, exist_ok=True)
    (folder / "styles" / ".vale-config" / "0-Marks.ini").write_text("")
    convert("")
    (note,) = convert("Packages = https://packages.test/Marks.zip").notes
    assert "“newslint import-vale ./styles/.vale-config/0-Marks.ini --output -”" in note.why


def test_paths_count_from_the_file_that_is_written(convert: Convert, folder: Path) -> None:
    convert("")
    text = "StylesPath = styles\n[*]\nBasedOnStyles = Desk"
    made = convert_vale(text, folder, folder / "site")
    assert made.packs == ["../styles/Desk"]


@given(st.text())
def test_any_text_is_quoted_as_toml_reads_it(text: str) -> None:
    quoted = quote(text.replace("\r", ""))
    assert tomllib.loads(f"a = {quoted}") == {"a": text.replace("\r", "")}
