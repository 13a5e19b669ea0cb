import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.repetition import _TWICE, _open, _stands_twice
from newslint.engine import Engine
from newslint.formats import parse
from newslint.language.reading import Reading
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
        pytest.param(
            "“At at noon we met.", ["At at"], id="behind an opening mark, a capital first"
        ),
        pytest.param("They said the The Tide was late.", [], id="a capital on the second"),
        pytest.param("Will will come, and The Who who sang.", [], id="a name before its like"),
        pytest.param("He don't don't like it.", ["don't don't"], id="with an apostrophe"),
        pytest.param("There it it’s over.", [], id="before a contraction"),
        pytest.param("I I never saw it.", ["I I"], id="the pronoun"),
        pytest.param("George I I never saw.", [], id="a king before the pronoun"),
        pytest.param("The roof of the of the church.", ["of the of the"], id="two words"),
        pytest.param("They went on and on and on.", [], id="two words three times"),
        pytest.param("He sailed from coast to coast to win.", [], id="a pair that goes on"),
        pytest.param("That was no. No boat sailed.", [], id="over the end of a sentence"),
        pytest.param("La mer est est belle dans le port.", [], id="another language"),
    ],
)
def test_a_doubled_word_is_found(text: str, found: list[str]) -> None:
    assert check(text) == found


def test_a_word_doubled_over_a_line_end_of_one_paragraph_is_found() -> None:
    assert check("They went to\nto school.", "a.md") == ["to\nto"]


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        pytest.param(
            "It was the<br>the end.", "a.html", ["the<br>the"], id="a line broken in HTML"
        ),
        pytest.param("Row boat<br>boat row.", "a.html", [], id="a line of verse"),
        pytest.param("It was of the\nof the town.", "a.md", ["of the\nof the"], id="two words"),
        pytest.param("It was the *the* end.", "a.md", ["the *the"], id="an edge of markup"),
    ],
)
def test_what_lies_between_them_may_be_markup(text: str, name: str, found: list[str]) -> None:
    assert check(text, name) == found


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        pytest.param("It was the *the* end.", "It was *the* end.", id="before emphasis"),
        pytest.param("It was *the* the end.", "It was *the* end.", id="behind emphasis"),
        pytest.param("The the end came.", "The end came.", id="a capital first"),
        pytest.param("The roof of the of the quay.", "The roof of the quay.", id="two words"),
    ],
)
def test_the_fix_keeps_markup_and_capital(text: str, mended: str) -> None:
    (finding,) = ENGINE.check(parse(Source("a.md", text)))
    (edit,) = finding.fixes[0].edits
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == mended


def test_a_hard_wrapped_text_is_one_paragraph() -> None:
    wrapped = (
        "The council met on the pier and talked about the price of the\n"
        "the lamps that it had bought from a maker in the north of the\n"
        "country, who came by boat and left again on the same evening.\n"
    )
    assert check(wrapped) == ["the\nthe"]


def test_code_between_two_words_parts_them() -> None:
    assert check("Type the `x` the way it is.", "a.md") == []


def test_the_fix_leaves_one_word() -> None:
    text = "They went to to school."
    (finding,) = ENGINE.check(parse(Source("a.txt", text)))
    (edit,) = finding.fixes[0].edits
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == "They went to school."


@given(
    st.lists(
        st.sampled_from("the of a an to-do don't don’t I's 'the the' , . “".split()), max_size=9
    )
)
def test_what_stands_twice_is_never_ruled_out(words: list[str]) -> None:
    text = " ".join(words)
    if _TWICE.search(_open(text)):
        assert _stands_twice(Reading(parse(Source("a.txt", text))))


@pytest.mark.parametrize("unit", ["U.", "na, ", "no one, "])
def test_a_word_that_follows_itself_all_through_a_long_article_is_looked_for_once(
    unit: str,
) -> None:
    assert check(f"Head\n\n{unit * 200_000}") == []


def test_of_many_words_that_follow_themselves_none_is_looked_for() -> None:
    words = [f"{first}{second}" for first in "bcdfgh" for second in "aeiouy"]
    copy = ", ".join(f"{word}, {word}" for word in words)
    text = f"Head\n\nIt was {copy}."
    assert _stands_twice(Reading(parse(Source("a.txt", text))))
    assert check(text) == []
