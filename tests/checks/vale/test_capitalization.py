from pathlib import Path

import pytest

from tests.checks.vale.stylecase import Style

RULE = "extends: capitalization\nmessage: \"'%s', not '%s'\"\nscope: heading\n"


def test_tells_headings_in_another_case(tmp_path: Path) -> None:
    style = Style(tmp_path, f"{RULE}match: $sentence\n")
    assert style.find("# A plain heading\n\n## A Heading Like a Title\n\nText With Capitals\n") == [
        "A Heading Like a Title"
    ]
    assert style.messages("# A Plain Heading\n") == ["'A Plain Heading', not 'A plain heading'"]


def test_names_of_the_article_have_their_capital(tmp_path: Path) -> None:
    style = Style(tmp_path, f"{RULE}match: $sentence\nthreshold: 1.0\n")
    assert style.find("# The Write Right course\n\nThey call it the Write Right course.\n") == []
    assert style.find("# The Write Right course\n\nThey call it a course.\n") != []


def test_titles_by_style(tmp_path: Path) -> None:
    text = "# Living with Cancer\n"
    assert Style(tmp_path, f"{RULE}match: $title\nthreshold: 1\n").find(text) != []
    assert Style(tmp_path, f"{RULE}match: $title\nstyle: Chicago\nthreshold: 1\n").find(text) == []


def test_writes_the_heading_anew(tmp_path: Path) -> None:
    rule = f"{RULE}match: $sentence\naction:\n  name: replace\n"
    ((match,), _reading) = Style(tmp_path, rule).run("# A Plain Heading\n")
    (remedy,) = match.remedies
    assert remedy.title == "Write “A plain heading”"
    # Each word by itself, so that a line that ends within a heading still does.
    assert [text for _start, _end, text in remedy.edits] == ["plain", "heading"]


@pytest.mark.parametrize(
    ("heading", "safety"),
    [
        pytest.param("A Plain Heading", "unsafe", id="words"),
        pytest.param("A Look at foo.Example.com", "manual", id="an address"),
        pytest.param("What @Reuters Said", "manual", id="a handle"),
    ],
)
def test_a_heading_with_an_address_is_left_to_the_editor(
    tmp_path: Path, heading: str, safety: str
) -> None:
    rule = f"{RULE}match: $lower\naction:\n  name: replace\n"
    ((match,), _reading) = Style(tmp_path, rule).run(f"# {heading}\n")
    assert [remedy.safety for remedy in match.remedies] == [safety]


@pytest.mark.parametrize("match", ["$tilte", "'('"])
def test_refuses_what_is_no_case(tmp_path: Path, match: str) -> None:
    assert Style(tmp_path, f"{RULE}match: {match}\n").refusal.startswith("line 4: ")
