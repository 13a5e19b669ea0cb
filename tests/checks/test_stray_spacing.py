import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

FAMILY = load_file(shipped_rules() / "core" / "punctuation-spacing.yaml")
ENGINE = Engine([rule for rule in FAMILY if rule.kind == "stray-spacing"])


def inspect(text: str, name: str = "a.txt") -> list[Finding]:
    return ENGINE.check(parse(Source(name, text)))


def mend(text: str, name: str = "a.txt") -> str:
    """Apply every first fix."""
    for finding in reversed(inspect(text, name)):
        (edit,) = finding.fixes[0].edits
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It was late|, but fine.", id="a comma"),
        pytest.param("It was late|.", id="a stop at the end"),
        pytest.param("It was late|. They left.", id="a stop"),
        pytest.param("It was late|. 50 people left.", id="a stop before a number"),
        pytest.param("“It was late|,” she said.", id="a comma before a closing mark"),
        pytest.param("“It was late|.” She left.", id="a stop before a closing mark"),
        pytest.param("“Is it late|?” she asked.", id="a question mark before a closing mark"),
        pytest.param("In 2038|, all was fine.", id="a comma after a year"),
        pytest.param("It (the farm)|, was fine.", id="a comma after a bracket"),
        pytest.param("It rained|; we left.", id="a semicolon"),
        pytest.param("The plan is this|: they go.", id="a colon"),
        pytest.param("Who knows|? Nobody does.", id="a question mark"),
        pytest.param("It is late|!", id="an exclamation mark"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_stray_space_is_taken_out(text: str, name: str) -> None:
    text = f"<p>{text}</p>" if name == "a.html" else text
    assert mend(text.replace("|", " "), name) == text.replace("|", "")
    assert not inspect(text.replace("|", ""), name)


@pytest.mark.parametrize(
    "text",
    [
        "It was late . . . They left .. and ... so",
        "It cost .5 percent, with a .22 rifle.",
        "The .NET team met :) and left ;) and so on ;-)",
        "Vitamin C . It helps.",
        "A man ? who was late ? left.",
        "The Rules : A Novel",
        "A ratio of 2 : 1",
        "Qui est là ? Il est le roi de la ville et des champs !",
        "Who knows ? Nobody does ? Who cares ?",
        "Who knows\u00a0? Nobody does\u202f!",
        "| late | , |",
        "They signed as 'Late' and ' ,' in ink.",
    ],
    ids=lambda text: text[:24],
)
def test_marks_that_are_set_apart_on_purpose_are_left_alone(text: str) -> None:
    assert mend(text) == text


def test_copy_in_which_most_stops_are_set_apart_has_that_style() -> None:
    text = "It was late .\n\nThey left .\n\nWe stayed .\n"
    assert mend(text) == text


def test_a_few_stray_spaces_are_no_style() -> None:
    text = (
        "It was late , so they left , but we, who stayed, all, in all, slept , well, fine, and ate."
    )
    assert mend(text) == text.replace(" ,", ",")


@pytest.mark.parametrize(
    ("text", "safety"),
    [
        pytest.param("It was late , but fine.", Safety.SAFE, id="a comma after a word"),
        pytest.param("It was late .", Safety.SAFE, id="a stop after a word"),
        pytest.param("It was Zywicka .", Safety.UNSAFE, id="a stop after a new name"),
        pytest.param("Who knows ?", Safety.UNSAFE, id="a question mark"),
    ],
)
def test_a_space_is_taken_out_by_itself_where_it_is_sure(text: str, safety: Safety) -> None:
    (finding,) = inspect(text)
    assert finding.fixes[0].safety is safety


@given(st.lists(st.sampled_from(["late", "It", "5", ",", ".", "?", ":", "”", ")", " ", "…"])))
def test_a_fix_touches_nothing_but_a_space(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert mend(text).replace(" ", "") == text.replace(" ", "")
