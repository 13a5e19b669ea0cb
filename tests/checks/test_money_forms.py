import pytest

from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

ENGINE = Engine(load_packs([shipped_rules() / "consistency" / "money.yaml"]))


def check(*paragraphs: str) -> list[Finding]:
    text = "\n\n".join(("Council sets money aside", *paragraphs)) + "\n"
    return list(ENGINE.check(parse(Source("a.txt", text))))


@pytest.mark.parametrize(
    ("paragraphs", "wrong", "written"),
    [
        (("It cost £5m.", "It made £6 million.", "It lost £7m."), "£6 million", "£6m"),
        (("It cost £5 million.", "It made £6m-a-year."), "£6m", "£6 million"),
        (("It cost US$5bn.", "It made US$6-billion."), "US$6-billion", "US$6bn"),
        (("It cost £5mn.", "It made £6m."), "£6m", "£6mn"),
    ],
)
def test_the_form_that_is_rarer_or_comes_later_is_told(
    paragraphs: tuple[str, ...], wrong: str, written: str
) -> None:
    (finding,) = check(*paragraphs)
    assert finding.text == wrong
    assert [edit.text for edit in finding.fixes[0].edits] == [written]
    assert finding.related


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(("It cost £5m.", "It made £6 billion."), id="millions and billions"),
        pytest.param(("It cost £5 million.", "“It made £6m,” he said."), id="a quotation"),
        pytest.param(("It cost £5 million (about $6m).",), id="a bracket"),
        pytest.param(("It cost £5 million.", "- £6m for roads"), id="an item of a list"),
        pytest.param(("It cost £5 million.", "He won the £6 Million Prize."), id="a name"),
        pytest.param(("It cost £5 million.", "It is 6m long and a £6mug."), id="metres"),
        pytest.param(("It cost £5 million.", "It made 6 million dollars."), id="in words"),
    ],
)
def test_silent_when_unsure(paragraphs: tuple[str, ...]) -> None:
    assert check(*paragraphs) == []


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
