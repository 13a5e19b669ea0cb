from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "core" / "split-words.yaml")
ENGINE = Engine(RULES)


def inspect(text: str, name: str = "a.txt", engine: Engine = ENGINE) -> list[Finding]:
    return engine.check(parse(Source(name, text)))


def mend(text: str, name: str = "a.txt") -> str:
    for finding in reversed(inspect(text, name)):
        for edit in finding.fixes[0].edits:
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        pytest.param("The exp erience helped.", "The experience helped.", id="two scraps"),
        pytest.param("He saw th e boats.", "He saw the boats.", id="a last letter"),
        pytest.param("He was w ith them.", "He was with them.", id="a first letter"),
        pytest.param("The commit tee met.", "The committee met.", id="a word and a rare one"),
        pytest.param("Th ey met at noon.", "They met at noon.", id="at the start of a sentence"),
        pytest.param("“I tho ught so,” he said.", "“I thought so,” he said.", id="quoted"),
        pytest.param("You r eady crew.", "You ready crew.", id="the better of two pairs"),
        pytest.param(
            "The govern ment’s plan failed.", "The government’s plan failed.", id="a possessive"
        ),
    ],
)
def test_takes_the_space_out(text: str, mended: str) -> None:
    assert mend(text) == mended


@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_finds_it_in_markup_at_its_place(name: str) -> None:
    text = "<p>The <b>old</b> exp erience &amp; the rest.</p>\n"
    (finding,) = inspect(text, name)
    assert finding.text == "exp erience"
    assert mend(text, name) == text.replace("exp erience", "experience")


def test_a_line_that_ends_in_a_word_is_told_and_left_to_the_editor() -> None:
    (finding,) = inspect("The exp\nerience helped them.\n", "a.md")
    assert finding.text == "exp\nerience"
    assert finding.fixes == ()


def test_a_tag_between_the_parts_stays_where_it_is() -> None:
    assert mend("<p>The exp<b> erience</b> helped.</p>", "a.html") == (
        "<p>The exp<b>erience</b> helped.</p>"
    )


@pytest.mark.parametrize(
    ("text", "safety"),
    [
        pytest.param("The exp erience helped.", Safety.SAFE, id="two scraps"),
        pytest.param("He saw th e boats.", Safety.SAFE, id="a letter and a scrap"),
        pytest.param("The commit tee met.", Safety.UNSAFE, id="two words"),
        pytest.param("They co nsume it.", Safety.UNSAFE, id="a prefix"),
        pytest.param("Th ey met at noon.", Safety.UNSAFE, id="with a capital"),
    ],
)
def test_is_safe_only_where_both_parts_are_scraps(text: str, safety: Safety) -> None:
    (finding,) = inspect(text)
    assert finding.fixes[0].safety is safety


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He was tried pro se, et al. and so on per se.", id="Latin"),
        pytest.param("It was plan b and vitamin c again.", id="a letter as a number"),
        pytest.param("Rows a b c d were full.", id="a list of letters"),
        pytest.param("They don t know what we re told.", id="lost apostrophes"),
        pytest.param("The mayor s car and the pilot s boat came.", id="lost possessives"),
        pytest.param("An al Harbour crew came.", id="a particle of a name"),
        pytest.param("The co operation of the pre school.", id="a prefix written apart"),
        pytest.param("It ran 9 m ore or less.", id="a unit"),
        pytest.param("It is @exp erience and exp erience_one.", id="a handle and a name in code"),
        pytest.param("Type `exp` erience.", id="code"),
        pytest.param("The ex-perience of gov- ernment.", id="hyphens"),
        pytest.param("Mr Gov Ernment and Ms Exp Erience met.", id="capitals on both parts"),
        pytest.param(
            "Elle dit que le com mande de la ville est dans le port.", id="another language"
        ),
    ],
)
def test_leaves_alone_what_is_two_words(text: str) -> None:
    assert inspect(text, "a.md") == []


def test_a_part_that_the_house_uses_is_right() -> None:
    engine = Engine(RULES, frozenset({"exp"}))
    assert inspect("The exp erience helped.", engine=engine) == []


SENTENCE = "The harbour council thought that the government should consider another question."


@given(st.data())
def test_a_fix_gives_back_the_copy_as_it_was(data: st.DataObject) -> None:
    places = [
        place
        for place in range(5, len(SENTENCE))
        if SENTENCE[place - 1].isalpha() and SENTENCE[place].isalpha()
    ]
    place = data.draw(st.sampled_from(places))
    found = inspect(SENTENCE[:place] + " " + SENTENCE[place:])
    assert len(found) <= 1
    if found:
        assert mend(SENTENCE[:place] + " " + SENTENCE[place:]) == SENTENCE


@given(st.text(alphabet="aeht -.,'’\n", max_size=60))
def test_findings_never_overlap(text: str) -> None:
    found = inspect(text)
    for one, other in pairwise(found):
        assert one.end <= other.start
