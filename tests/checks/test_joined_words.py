import re
from itertools import product
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newslint.engine import Engine
from newslint.errors import PackError
from newslint.finding import Finding, Safety
from newslint.formats import parse
from newslint.language.joins import is_near_word
from newslint.language.lexicon import load_lexicon
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "core" / "joined-words.yaml")
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
        pytest.param(
            "He has left thecountry for good.", "He has left the country for good.", id="article"
        ),
        pytest.param(
            "They plan tomeet on Monday.", "They plan to meet on Monday.", id="short function word"
        ),
        pytest.param(
            "The radicallychanged plan was approved.",
            "The radically changed plan was approved.",
            id="two content words",
        ),
        pytest.param(
            "He praised thecountry's farmers.",
            "He praised the country's farmers.",
            id="before a possessive",
        ),
        pytest.param("“We lost thevote,” she said.", "“We lost the vote,” she said.", id="quoted"),
        pytest.param(
            "She liked it alot.", "She liked it a lot.", id="a join that passes for a word"
        ),
        pytest.param(
            "Most ofthem came, and most ofthem stayed.",
            "Most of them came, and most of them stayed.",
            id="a function word, twice",
        ),
    ],
)
def test_puts_the_space_back(text: str, mended: str) -> None:
    assert mend(text) == mended


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        pytest.param(
            "<p>Officials at the <b>Pentagon</b>said no.</p>", "Pentagon said", id="the end of bold"
        ),
        pytest.param("<p>At the <b>Pentagon</b>said a man.</p>", "Pentagon said", id="no context"),
        pytest.param("<p>the <b>Pentagon</b>said</p>", "Pentagon said", id="no full sentence"),
        pytest.param(
            "<p>She reads <em>The Times</em>every day.</p>", "Times every", id="the end of italics"
        ),
        pytest.param(
            "<p>He flew to <a href='x'>London</a>and Rome.</p>", "London and", id="a name, a link"
        ),
        pytest.param("<p>Then <b>NATO</b>said no.</p>", "NATO said", id="an acronym"),
        pytest.param("<p>Minister<b>said</b> no.</p>", "Minister said", id="the start of bold"),
    ],
)
def test_finds_a_space_that_was_lost_after_a_capital_word_where_markup_begins_or_ends(
    text: str, apart: str
) -> None:
    (finding,) = inspect(text, "a.html")
    first, second = apart.split(" ")
    assert finding.text.startswith(first)
    assert finding.text.endswith(second)
    assert finding.fixes[0].safety is not Safety.SAFE
    assert finding.fixes[0].title == f"Write “{apart}”"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<p>The <b>Pen</b>tagon is large.</p>", id="part of a word"),
        pytest.param("<p><span>S</span>he left, said <b>J</b>ohn.</p>", id="a drop capital"),
        pytest.param("<p>He sold <b>Snap</b>chat and <b>Sales</b>force.</p>", id="a brand"),
        pytest.param("<p>The <i>Guardian</i>esque tone pleased.</p>", id="an ending"),
        pytest.param("<p>The <b>MP</b>s voted, and <b>MP</b>'s too.</p>", id="a plural"),
        pytest.param("<p>The Pentagonsaid firm was a brand.</p>", id="no markup"),
        pytest.param("<p>At &Eacute;cole<b>said</b> x.</p>", id="half a word behind an entity"),
        pytest.param("<p>He saw <b>John</b>son, and <b>Pet</b>er.</p>", id="half a name"),
    ],
)
def test_leaves_markup_inside_a_word_alone(text: str) -> None:
    assert inspect(text, "a.html") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Write to thecountry@example.org today.", id="address"),
        pytest.param("See www.thecountry.example or thecountry.example today.", id="domain"),
        pytest.param("Follow @thecountry and #thecountry today.", id="handle and hashtag"),
        pytest.param("The file is in news/thecountry or in thecountry_two.", id="path"),
        pytest.param("The re-thecountry and thecountry-wide plans failed.", id="hyphens"),
        pytest.param("He was happy livin' there, just walkin' about.", id="dropped g"),
        pytest.param("The word “thecountry” is wrong.", id="a word that is spoken of"),
        pytest.param("The dogcatcher met the neighbourhoods' rateholders.", id="compound"),
        pytest.param("The agency's tax tool is called paycheckwise.", id="bound ending"),
        pytest.param("The nanomachines and the cyberbank were new.", id="bound beginning"),
        pytest.param("Stablehand pay rose. A stablehand said stablehand work is hard.", id="term"),
        pytest.param("thecountry\n\nA paragraph of copy stands here.", id="alone in its block"),
        pytest.param(
            "El ministro de la ciudad dijo que las casas ofthe pueblo son de los vecinos.",
            id="foreign passage",
        ),
        pytest.param("They voted unanimosly on Monday.", id="misspelling"),
    ],
)
def test_leaves_alone_what_is_no_join(text: str) -> None:
    assert inspect(text) == []


def test_leaves_code_and_front_matter_alone() -> None:
    text = "---\nkey: thecountry\n---\n\nA `thecountry` stands in code.\n\n    thecountry of code\n"
    assert inspect(text, "a.md") == []


def test_inserts_one_space_and_touches_nothing_else() -> None:
    text = "He has left thecountry for good."
    (finding,) = inspect(text)
    (edit,) = finding.fixes[0].edits
    assert (edit.span.start, edit.span.end, edit.text) == (15, 15, " ")
    assert finding.text == "thecountry"
    assert finding.fixes[0].title == "Write “the country”"
    assert "“the country”" in finding.message


def test_only_a_join_without_another_explanation_is_safe_to_mend() -> None:
    (certain,) = inspect("He has left thecountry for good.")
    (likely,) = inspect("The radicallychanged plan was approved.")
    assert certain.fixes[0].safety is Safety.SAFE
    assert likely.fixes[0].safety is Safety.UNSAFE


def test_shows_where_the_two_words_stand_apart() -> None:
    text = "He has left the country.\n\nHe will miss thecountry a good deal, he said."
    (finding,) = inspect(text)
    assert "elsewhere" in finding.message
    (related,) = finding.related
    assert text[related.start : related.end] == "the country"


def test_a_word_of_the_house_is_right() -> None:
    text = "He has left thecountry for good."
    assert inspect(text, engine=Engine(RULES, frozenset({"thecountry"}))) == []


@pytest.mark.parametrize(
    "joins", ["{alot: a lots}", "{alot: alot}", "{Alot: A lot}", "{abc: a b c}"]
)
def test_refuses_a_join_that_is_not_its_words_without_the_space(joins: str, tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(
        "pack: own\nrules:\n  - id: joins\n    kind: joined-words\n    message: m\n"
        f"    severity: error\n    joins: {joins}\n"
    )
    with pytest.raises(PackError, match="must be"):
        load_file(file)


LEFT = "the that with from and which would their should could".split()
RIGHT = "government police people minister company court election children market report".split()


@given(st.sampled_from(list(product(LEFT, RIGHT))))
def test_finds_a_function_word_joined_to_a_common_word(pair: tuple[str, str]) -> None:
    left, right = pair
    lexicon = load_lexicon()
    assume(not lexicon.is_word(left + right) and not is_near_word(left + right, lexicon))
    text = f"It was said of {left}{right} again on Monday."
    assert mend(text) == f"It was said of {left} {right} again on Monday."


COPY = (
    "The council agreed on Tuesday to close the bridge, because engineers found cracks in it. "
    "Drivers were told to take another road until the work is done. "
    "A spokeswoman said that repairs would last several weeks and cost more than planned."
)


def test_mends_nearly_all_spaces_deleted_between_small_letters() -> None:
    spaces = [match.start() + 1 for match in re.finditer(r"[a-z] [a-z]", COPY)]
    damaged = [COPY[:space] + COPY[space + 1 :] for space in spaces]
    assert sum(mend(text) == COPY for text in damaged) >= 0.85 * len(spaces)


def test_copy_as_it_was_is_clean() -> None:
    assert inspect(COPY) == []
