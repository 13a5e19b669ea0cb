import re
import zipfile
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.formats import parse, read
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "core" / "tag-edge-joins.yaml")
ENGINE = Engine(RULES)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def inspect(text: str, name: str = "a.html", engine: Engine = ENGINE) -> list[Finding]:
    return engine.check(parse(Source(name, text)))


def mend(text: str, name: str = "a.html") -> str:
    for finding in reversed(inspect(text, name)):
        for edit in finding.fixes[0].edits:
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        pytest.param(
            "<p>At the <b>Pentagon</b>said a man.</p>",
            "<p>At the <b>Pentagon</b> said a man.</p>",
            id="behind bold",
        ),
        pytest.param(
            "<p>He saw the<em>harbour</em> at noon.</p>",
            "<p>He saw the <em>harbour</em> at noon.</p>",
            id="before emphasis",
        ),
        pytest.param(
            "<p>He read<a href='x'><b>the report</b></a>for a week.</p>",
            "<p>He read <a href='x'><b>the report</b></a> for a week.</p>",
            id="on both sides of two elements",
        ),
        pytest.param(
            "<p>It sank in<span>1912</span>and rose.</p>",
            "<p>It sank in <span>1912</span> and rose.</p>",
            id="a figure",
        ),
        pytest.param(
            "<p>The council’s<b>plan</b> failed.</p>",
            "<p>The council’s <b>plan</b> failed.</p>",
            id="behind a possessive",
        ),
        pytest.param(
            "<p>They met the<b>U.S.</b> envoy.</p>",
            "<p>They met the <b>U.S.</b> envoy.</p>",
            id="an abbreviation",
        ),
    ],
)
def test_puts_the_space_outside_the_element(text: str, mended: str) -> None:
    (_first, *_rest) = findings = inspect(text)
    assert all(finding.fixes[0].safety is Safety.UNSAFE for finding in findings)
    assert mend(text) == mended
    assert inspect(mended) == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        pytest.param(
            "See[the report](http://example.org/a_b)for more.",
            "See [the report](http://example.org/a_b) for more.",
            id="a link",
        ),
        pytest.param(
            "See [the report][1]for more.\n\n[1]: http://example.org",
            "See [the report][1] for more.\n\n[1]: http://example.org",
            id="a link by number",
        ),
        pytest.param(
            "**Harbour**council met *the*crew.", "**Harbour** council met *the* crew.", id="stars"
        ),
        pytest.param(
            "He met the**old**crew.", "He met the **old** crew.", id="both sides of strong"
        ),
        pytest.param(
            "It was in_The Tide_ on Monday.", "It was in _The Tide_ on Monday.", id="an underscore"
        ),
        pytest.param("In _The Tide_on Monday.", "In _The Tide_ on Monday.", id="a last underscore"),
    ],
)
def test_puts_the_space_outside_the_marks_of_markdown(text: str, mended: str) -> None:
    assert mend(text, "a.md") == mended
    assert inspect(mended, "a.md") == []


def test_between_two_elements_the_editor_decides() -> None:
    (finding,) = inspect("<p>He met <b>the</b><i>crew</i> at noon.</p>")
    assert finding.text == "the</b><i>crew"
    assert finding.fixes[0].safety is Safety.MANUAL


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<p>It was un<em>believ</em>able.</p>", id="a part of a word"),
        pytest.param("<p><b>S</b>mith met <b>O</b>nce.</p>", id="a first letter"),
        pytest.param("<p>The 2<sup>nd</sup> CO<sub>2</sub> test of H<sub>2</sub>O.</p>", id="sup"),
        pytest.param("<p>Two <a href='x'>MP</a>s and <i>Trump</i>ism.</p>", id="an ending"),
        pytest.param("<p>They <em>re</em>live and <em>anti</em>slumber.</p>", id="a prefix"),
        pytest.param("<p>On <b>talk</b>SPORT and <b>i</b>Phone.</p>", id="a brand"),
        pytest.param("<p>Our<b>Quay</b> is new. See Our<b>Quay</b>.</p>", id="a name that repeats"),
        pytest.param("<p>The harbour&shy;council, the sea<wbr>council.</p>", id="a break"),
        pytest.param("<p>It is 20<b>km</b> off, 1<b>0</b>0 in.</p>", id="a unit, a figure"),
        pytest.param("<p>As <b>said.</b>The <em>word</em>,and.</p>", id="punctuation at the edge"),
        pytest.param("<p>Run <code>make</code>it now.</p>", id="code"),
        pytest.param("<p>The <b>the</b> <i>crew</i>.</p>", id="spaces where they belong"),
    ],
)
def test_leaves_alone_what_is_one_word(text: str) -> None:
    assert inspect(text) == []


def test_a_word_of_the_house_is_right() -> None:
    engine = Engine(RULES, frozenset({"harbourcouncil"}))
    assert inspect("<p>The <b>harbour</b>council met.</p>", engine=engine) == []


def test_plain_text_has_no_edges() -> None:
    assert inspect("At the Pentagonsaid a man.\n", "a.txt") == []


SENTENCE = "The harbour council met the envoy Noor Lindqvist in Lisbon on 12 May."


def pack(runs: list[str]) -> bytes:
    """Make a Word document of one paragraph, every other run of it bold."""
    body = "".join(
        f"<w:r>{'<w:rPr><w:b/></w:rPr>' if number % 2 else ''}"
        f'<w:t xml:space="preserve">{run}</w:t></w:r>'
        for number, run in enumerate(runs)
    )
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W}"><w:body><w:p>{body}</w:p></w:body></w:document>',
        )
    return made.getvalue()


@given(st.sets(st.integers(1, len(SENTENCE) - 1), max_size=12))
def test_runs_that_cut_words_are_no_joins(cuts: set[int]) -> None:
    edges = [0, *sorted(cuts), len(SENTENCE)]
    runs = [SENTENCE[low:high] for low, high in pairwise(edges)]
    assert ENGINE.check(read("a.docx", pack(runs))) == []


@given(st.integers(1, len(SENTENCE) - 1), st.sampled_from(["b", "em", "span"]))
def test_emphasis_of_part_of_a_word_of_the_sentence_is_no_join(cut: int, tag: str) -> None:
    assert inspect(f"<p><{tag}>{SENTENCE[:cut]}</{tag}>{SENTENCE[cut:]}</p>") == []


@given(st.sampled_from([found.start() for found in re.finditer(" ", SENTENCE)]))
def test_a_fix_gives_back_the_space(place: int) -> None:
    right = f"<p>{SENTENCE[:place]} <b>{SENTENCE[place + 1 :]}</b></p>"
    assert mend(right.replace(" <b>", "<b>")) == right
