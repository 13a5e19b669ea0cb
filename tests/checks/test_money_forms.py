import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

ENGINE = Engine(load_packs([shipped_rules() / "consistency" / "money.yaml"]))


def mend(text: str) -> str:
    for finding in reversed(ENGINE.check(parse(Source("a.txt", text)))):
        for edit in finding.fixes[0].edits:
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("copy", "mended"),
    [
        pytest.param("It has £5m, £6m and £2 million.", "It has £5m, £6m and £2m.", id="letters"),
        pytest.param(
            "It has £5 million, £6 million and £2mn.",
            "It has £5 million, £6 million and £2 million.",
            id="words",
        ),
        pytest.param(
            "It has £5 million; then £2m.", "It has £5 million; then £2 million.", id="a tie"
        ),
    ],
)
def test_the_form_that_the_article_has_more_is_kept(copy: str, mended: str) -> None:
    assert mend(f"Head\n\n{copy}\n") == f"Head\n\n{mended}\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ship sold for £5m\n\nIt went for £5 million.\n", id="in a headline"),
        pytest.param("Head\n\nIt has £5m and £2 billion.\n", id="of another size"),
        pytest.param("Head\n\n“It has £5m,” she said of the £5 million.\n", id="in a quotation"),
    ],
)
def test_what_may_differ_is_left_alone(text: str) -> None:
    assert mend(text) == text
