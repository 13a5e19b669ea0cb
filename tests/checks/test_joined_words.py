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
from newslint.language.joins.nearwords import is_near_word
from newslint.language.lexicon import load_lexicon
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "core" / "joined-words.yaml")
ENGINE = Engine(RULES)


def inspect(text: str, name: str = "a.txt", engine: Engine = ENGINE) -> list[Finding]:
    return engine.check(parse(Source(name, text)))


def mend(text: str, name: str = "a.txt") -> str:
    for finding in reversed(inspect(text, name)):
        for edit in reversed(finding.fixes[0].edits):
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
        pytest.param("Alot was said.", "A lot was said.", id="the same with a capital"),
        pytest.param(
            "“Infact, it was late,” he said.",
            "“In fact, it was late,” he said.",
            id="the same, quoted",
        ),
        pytest.param(
            "It was oneofthe largest fires.", "It was one of the largest fires.", id="three words"
        ),
        pytest.param(
            "They met so-calledexperts.", "They met so-called experts.", id="after a hyphen"
        ),
        pytest.param(
            "The thecountry-wide plan failed.",
            "The the country-wide plan failed.",
            id="before a hyphen",
        ),
        pytest.param("In Londonwas much rain.", "In London was much rain.", id="a name first"),
        pytest.param("Thecompany is sold.", "The company is sold.", id="a capital opens"),
        pytest.param("Hesaid it was late.", "He said it was late.", id="a pronoun opens"),
        pytest.param("Isaid it was late.", "I said it was late.", id="the pronoun I"),
        pytest.param("It rose to3 million.", "It rose to 3 million.", id="before a number"),
        pytest.param("He came in1994.", "He came in 1994.", id="before a year"),
        pytest.param("About 300people came.", "About 300 people came.", id="after a number"),
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
    "text",
    [
        pytest.param("<p>At the <b>Pentagon</b>said a man.</p>", id="after bold"),
        pytest.param("<p>He has left the<i>country</i> for good.</p>", id="before italics"),
        pytest.param("<p>He came in<b>1994</b> and left.</p>", id="before a figure"),
    ],
)
def test_a_space_lost_where_markup_begins_or_ends_is_told_by_another_rule(text: str) -> None:
    assert inspect(text, "a.html") == []


def test_markup_elsewhere_in_a_word_hides_no_join() -> None:
    (finding,) = inspect("<p>He has left <b>th</b>ecountry for good.</p>", "a.html")
    assert finding.fixes[0].title == "Write “the country”"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Write to thecountry@example.org today.", id="address"),
        pytest.param("See www.thecountry.example or thecountry.example today.", id="domain"),
        pytest.param("Follow @thecountry and #thecountry today.", id="handle and hashtag"),
        pytest.param("The file is in news/thecountry or in thecountry_two.", id="path"),
        pytest.param("The x-thecountry-y plan failed.", id="between hyphens"),
        pytest.param("He was happy livin' there, just walkin' about.", id="dropped g"),
        pytest.param("The word “thecountry” is wrong.", id="a word that is spoken of"),
        pytest.param("The dogcatcher met the neighbourhoods' rateholders.", id="compounds"),
        pytest.param("Oystergrowers and kiteflyers met pubgoers.", id="agents"),
        pytest.param("Every parishwide vote and dronelike hum.", id="adjectives of nouns"),
        pytest.param("We saw Fairhavenites in Zywickaville.", id="names with endings"),
        pytest.param("He bought a BritBox and an iPhone from NewsCorp.", id="brands"),
        pytest.param("The MI5, G20 and 4x4 of the 1990s.", id="letters with figures"),
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


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He has left thecountry for good.", id="a function word"),
        pytest.param("“He has left thecountry for good,” she said.", id="in a quotation"),
        pytest.param("She liked it alot.", id="a listed join"),
        pytest.param("Infact, it was late.", id="a listed join with a capital"),
    ],
)
def test_a_join_without_another_explanation_is_safe_to_mend(text: str) -> None:
    (finding,) = inspect(text)
    assert finding.fixes[0].safety is Safety.SAFE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The radicallychanged plan was approved.", id="two content words"),
        pytest.param("They met so-calledexperts.", id="a hyphenated part"),
        pytest.param("In Londonwas much rain.", id="a name"),
        pytest.param("Thecompany is sold.", id="a capital"),
        pytest.param("It was oneofthe largest fires.", id="three words"),
        pytest.param("About 300people came.", id="a number"),
        pytest.param("He left thecountry as thecountry slept.", id="repeated"),
    ],
)
def test_what_could_be_something_else_is_not_safe_to_mend(text: str) -> None:
    findings = inspect(text)
    assert findings
    assert {finding.fixes[0].safety for finding in findings} == {Safety.UNSAFE}


def test_shows_where_the_two_words_stand_apart() -> None:
    text = "He has left the country.\n\nHe will miss thecountry a good deal, he said."
    (finding,) = inspect(text)
    assert "“the country” stands apart in paragraph 1" in finding.message
    (related,) = finding.related
    assert text[related.start : related.end] == "the country"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("He has left thecountry for good.", "thecountry", id="small letters"),
        pytest.param("Thecountry slept.", "thecountry", id="a capital"),
        pytest.param("She liked it alot.", "alot", id="a listed join"),
        pytest.param("They met so-calledexperts.", "calledexperts", id="a hyphenated part"),
    ],
)
def test_a_word_of_the_house_is_right(text: str, word: str) -> None:
    assert len(inspect(text)) == 1
    assert inspect(text, engine=Engine(RULES, frozenset({word}))) == []


def test_what_may_be_a_term_in_other_articles_is_told_with_it() -> None:
    (likely,) = inspect("The councilmeeting was long.")
    (plain,) = inspect("He has left thecountry for good.")
    assert likely.term == "councilmeeting"
    assert plain.term == ""


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


@given(
    st.sampled_from(list(product(LEFT, RIGHT))), st.sampled_from(["{}", "“{}”", "({})", "{}, {}"])
)
def test_a_fix_inserts_spaces_and_touches_nothing_else(pair: tuple[str, str], frame: str) -> None:
    text = frame.replace("{}", f"He said {''.join(pair)} of Fairhaven was shut.")
    for finding in inspect(text):
        for edit in finding.fixes[0].edits:
            assert edit.text == " "
            assert edit.span.start == edit.span.end
            assert finding.start < edit.span.start < finding.end
        assert text[finding.start : finding.end] == finding.text
    assert mend(text).replace(" ", "") == text.replace(" ", "")
    assert inspect(mend(text)) == []


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
