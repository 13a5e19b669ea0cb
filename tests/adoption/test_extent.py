from collections.abc import Callable

import pytest

from newslint.adoption.extent import Extent
from newslint.document import Comment
from newslint.formats import read
from newslint.running.inspection import Inspection
from newslint.source import Span

Look = Callable[..., Inspection]
COMMENT = "<!-- newslint: ignore[house.plain-words] -->"


def held(text: str, name: str = "a.md") -> list[str]:
    """Return the lines with words that the first comment of a text holds for."""
    document = read(name, text.replace("{}", COMMENT).encode())
    span = Extent(document).lines_of(document.comments[0])
    whole = document.source.text[span.start : span.end]
    return [line for line in whole.replace(COMMENT, "").splitlines() if line.strip()]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("One. {}\n\nTwo.\n", ["One. "], id="behind text"),
        pytest.param("{} One.\n\nTwo.\n", [" One."], id="before text"),
        pytest.param("{}\nOne.\nTwo.\n", ["One."], id="right above"),
        pytest.param("{}\n\n\n\nOne.\n\nTwo.\n", ["One."], id="blank lines between"),
        pytest.param("{}\n\n***\n\nOne.\n", ["***", "One."], id="a rule between"),
        pytest.param("{}\n\n- One.\n- Two.\n", ["- One."], id="above a list"),
        pytest.param("- {}\n- One.\n- Two.\n", ["- ", "- One."], id="a list item of its own"),
        pytest.param("> {}\n> One.\n> Two.\n", ["> ", "> One."], id="in a quotation block"),
        pytest.param("{}\n# One\n\nTwo.\n", ["# One"], id="above a headline"),
        pytest.param("{}\n\n| one |\n|---|\n| two |\n", ["| one |"], id="above a table"),
        pytest.param("One.\n\n{}\n", [], id="at the end"),
        pytest.param("One.\n{}\nTwo.\n", ["Two."], id="inside a paragraph"),
        pytest.param("{}\n<!-- a note -->\nOne.\n", ["<!-- a note -->", "One."], id="two comments"),
        pytest.param("{}\n\n```\ncode\n```\n\nOne.\n", ["```", "code"], id="above code"),
        pytest.param("{}\r\n\r\nOne.\r\n\r\nTwo.\r\n", ["One."], id="CR LF"),
    ],
)
def test_which_lines_a_comment_holds_for(text: str, lines: list[str]) -> None:
    assert held(text) == lines


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("{}\n<p>\n  One.\n</p>", "  One.", id="a tag stands on a line of its own"),
        pytest.param("<p>{}\nOne.</p>\n<p>Two.", "One.</p>", id="the comment stands behind a tag"),
        pytest.param(
            "<p>One <b>two</b>{} three.</p>\n<p>Four.",
            "<p>One <b>two</b> three.</p>",
            id="inside text",
        ),
        pytest.param(
            '{}\n<img alt="One two">\n<p>Three.', '<img alt="One two">', id="above a picture's text"
        ),
        pytest.param("{}\n<script>let x</script>\n<p>One.", "<p>One.", id="a script between"),
    ],
)
def test_in_html_a_line_without_text_is_passed_over(text: str, last: str) -> None:
    assert held(text, "a.html")[-1] == last


def test_an_anchored_comment_holds_for_the_lines_of_its_text() -> None:
    document = read("a.txt", b"One.\n\nTwo.\n\nThree.\n")
    text = document.source.text
    start = text.index("wo.")
    for end in (start + 1, text.index("Three")):  # Word may end the range where the next one begins
        comment = Comment(Span(start, end), "", is_anchored=True)
        span = Extent(document).lines_of(comment)
        assert text[span.start : span.end].strip() == "Two."


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param(f"Call in the\nevent that it rains. {COMMENT}\n", [], id="on its last line"),
        pytest.param(f"{COMMENT}\nCall in the\nevent that it rains.\n", [], id="above it"),
        pytest.param(
            f"Call in the\nevent that it rains\nagain. {COMMENT}\n",
            ["in the\nevent that"],
            id="after it",
        ),
    ],
)
def test_a_finding_over_two_lines_is_accepted_on_both(
    look: Look, text: str, left: list[str]
) -> None:
    found = [each.text for each in look(text).findings if each.rule.startswith("house")]
    assert found == left


def test_two_comments_above_a_line_hold_for_it_both(look: Look) -> None:
    text = f"{COMMENT}\n<!-- newslint: ignore[house.vague] -->\n\nVarious people utilise it.\n"
    assert look(text).findings == ()
