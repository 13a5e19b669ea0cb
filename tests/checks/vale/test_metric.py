from pathlib import Path

import pytest

from tests.checks.vale.stylecase import Style

WORDS = "extends: metric\nmessage: \"%s words\"\nformula: words\ncondition: '> 3'\n"
TEXT = """# A heading

This is text.

- One item

> A quotation

| a | b |
|---|---|
| c | d |
"""


def rule(formula: str, condition: str = "> 0") -> str:
    return f"extends: metric\nmessage: '%s'\nformula: {formula}\ncondition: '{condition}'\n"


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        pytest.param("words", "7.00", id="headings and tables left out"),
        pytest.param("sentences", "3.00", id="sentences"),
        pytest.param("paragraphs", "3.00", id="paragraphs"),
        pytest.param("heading_h1", "1.00", id="headings"),
        pytest.param("heading.h1 + list + blockquote", "3.00", id="parts"),
        pytest.param("heading_h1 / 2", "0.50", id="a count divides to a fraction"),
        pytest.param("heading_h1 + 3 / 2", "2.00", id="written numbers divide to a whole number"),
        pytest.param("words / heading_h2 + 1", None, id="a division by nothing"),
    ],
)
def test_counts(tmp_path: Path, formula: str, value: str | None) -> None:
    assert Style(tmp_path, rule(formula)).messages(TEXT) == ([value] if value else [])


def test_the_condition_decides(tmp_path: Path) -> None:
    style = Style(tmp_path, WORDS)
    assert style.messages("One two three.") == []
    assert style.messages("One two three four.") == ["4.00 words"]


def test_plain_text_is_measured_as_well(tmp_path: Path) -> None:
    style = Style(tmp_path, WORDS)
    text = "A headline\n\nThe story begins with a sentence. It goes on.\n\nAnd it ends here.\n"
    assert style.messages(text, "story.txt") == ["13.00 words"]


def test_a_scope_measures_what_it_names(tmp_path: Path) -> None:
    assert Style(tmp_path, f"{rule('words')}scope: list\n").messages(TEXT) == ["2.00"]


def test_stands_at_the_start_of_the_article(tmp_path: Path) -> None:
    ((match,), _reading) = Style(tmp_path, rule("words")).run(TEXT)
    assert match.passage.block.to_source(match.start, match.end).start == 0


@pytest.mark.parametrize(
    ("formula", "condition", "line"), [("wrods", "> 0", 3), ("words", "> ", 4), ("1 +", "> 0", 3)]
)
def test_refuses(tmp_path: Path, formula: str, condition: str, line: int) -> None:
    assert Style(tmp_path, rule(formula, condition)).refusal.startswith(f"line {line}: ")


def test_nothing_is_said_of_nothing(tmp_path: Path) -> None:
    assert Style(tmp_path, rule("words", ">= 0")).messages("") == []
    assert Style(tmp_path, rule("words", ">= 0")).messages("# Heading only\n") == []
