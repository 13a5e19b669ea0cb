import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

ENGINE = Engine(load_packs([shipped_rules() / "core" / "doubled-words.yaml"]))


def check(text: str, name: str = "a.txt") -> list[str]:
    return [finding.text for finding in ENGINE.check(parse(Source(name, text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("They went to to school.", ["to to"], id="on a line"),
        pytest.param(
            "They went to\nto school\n and the\nmeeting ended there again.", [], id="two paragraphs"
        ),
        pytest.param("They went to, to school.", [], id="with a comma between"),
        pytest.param("They saw a re-re of it.", [], id="inside hyphens"),
        pytest.param("They rose 5 5 times.", [], id="figures"),
        pytest.param("The town of Walla Walla.", [], id="a name"),
        pytest.param("Row row row your boat.", [], id="three in a row"),
        pytest.param("He had had it.", [], id="a word that may stand twice"),
        pytest.param("“We met at at noon,” he said.", ["at at"], id="inside a quotation"),
    ],
)
def test_a_doubled_word_is_found(text: str, found: list[str]) -> None:
    assert check(text) == found


def test_a_word_doubled_over_a_line_end_of_one_paragraph_is_found() -> None:
    assert check("They went to\nto school.", "a.md") == ["to\nto"]


def test_code_between_two_words_parts_them() -> None:
    assert check("Type the `x` the way it is.", "a.md") == []


def test_the_fix_leaves_one_word() -> None:
    text = "They went to to school."
    (finding,) = ENGINE.check(parse(Source("a.txt", text)))
    (edit,) = finding.fixes[0].edits
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == "They went to school."
