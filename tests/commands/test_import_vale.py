import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def project(folder: Path) -> Path:
    (folder / "styles" / "Desk").mkdir(parents=True)
    (folder / "styles" / "Desk" / "Plain.yml").write_text("extends: existence\n")
    text = "StylesPath = styles\nView = a\n[*]\nBasedOnStyles = Desk\n"
    (folder / ".vale.ini").write_text(text, encoding="utf-8")
    return folder


def test_it_writes_the_configuration_and_lists_what_was_left(project: Path, newslint: Run) -> None:
    ran = newslint("import-vale")
    assert ran.status == 0
    assert 'select = ["Desk", "newslint"]' in (project / "newslint.toml").read_text(
        encoding="utf-8"
    )
    assert ran.out.startswith("Wrote newslint.toml.\nNot carried over, 1 line:\n.vale.ini:2: ")


def test_it_prints_a_configuration_whose_notes_are_comments(project: Path, newslint: Run) -> None:
    ran = newslint("import-vale", ".vale.ini", "--output", "-")
    assert "# .vale.ini:2: “View = a”" in ran.out
    assert not (project / "newslint.toml").exists()


def test_it_says_only_what_it_wrote_where_nothing_was_left(project: Path, newslint: Run) -> None:
    (project / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = Desk\n")
    assert newslint("import-vale").out == "Wrote newslint.toml.\n"


def test_it_overwrites_nothing(project: Path, newslint: Run) -> None:
    (project / ".newslint.toml").write_text("")
    ran = newslint("import-vale")
    assert ran.status == 2
    assert "is there already; nothing was written" in ran.err


def test_a_file_that_is_not_there_is_told(folder: Path, newslint: Run) -> None:
    ran = newslint("import-vale")
    assert ran.status == 2
    assert ".vale.ini: cannot be read" in ran.err


PACK = """\
pack: {0}
rules:
  - id: {1}
    kind: terms
    message: Leave it out.
    severity: {2}
    avoid: [{3}]
"""
SETTINGS = """\
StylesPath = styles
MinAlertLevel = warning
SkippedScopes = blockquote
[*]
BasedOnStyles = desk
desk.vague = NO
TokenIgnores = (\\[\\[.*?\\]\\])
[*.{md,html}]
BasedOnStyles = desk, house
desk.vague = error
[docs/*.md]
BasedOnStyles = house
desk.plain = YES
house.quite = suggestion
"""
ARTICLE = """\
They utilise various halls, quite firmly. They saw [[utilise]].

> They utilise it.

<!-- vale desk.plain = NO -->

They utilise it.
"""


@pytest.mark.parametrize(
    ("name", "found"),
    [
        pytest.param("a.txt", ["plain", "plain", "plain"], id="all files"),
        pytest.param("a.md", ["plain", "vague", "firm"], id="a suffix"),
        pytest.param("docs/b/a.md", ["plain", "vague", "firm"], id="a folder"),
    ],
)
def test_the_sections_hold_for_their_files(
    folder: Path, newslint: Run, name: str, found: list[str]
) -> None:
    for rule, level, word in (
        ("desk.plain", "warning", "utilise"),
        ("desk.vague", "suggestion", "various"),
        ("house.quite", "warning", "quite"),
        ("house.firm", "error", "firmly"),
    ):
        style, _, rest = rule.partition(".")
        file = folder / "styles" / style / f"{rest}.yml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PACK.format(style, rest, level, word), encoding="utf-8")
    (folder / ".vale.ini").write_text(SETTINGS, encoding="utf-8")
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(ARTICLE, encoding="utf-8")
    assert newslint("import-vale").out == "Wrote newslint.toml.\n"
    ran = newslint("check", "--format", "jsonl", name)
    findings = map(json.loads, ran.out.splitlines())
    assert [each["rule"].partition(".")[2] for each in findings if "rule" in each] == found
    assert ran.err == ""


def test_a_note_that_asks_ends_in_its_question_mark(folder: Path, newslint: Run) -> None:
    (folder / ".vale.ini").write_text("stylespath = a\nColour = red\n")
    first, second = newslint("import-vale").out.splitlines()[-2:]
    assert first.endswith("did you mean “StylesPath”?")
    assert second.endswith("WordTemplate.")


def test_notes_are_comments_whatever_is_in_them(project: Path, newslint: Run) -> None:
    (project / ".vale.ini").write_text("StylesPath = styles\nfoo = a\x01b\x00c\n", encoding="utf-8")
    ran = newslint("import-vale", "--output", "-")
    assert "“foo = a\ufffdb\ufffdc”" in ran.out
    tomllib.loads(ran.out)
