import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

FAMILY = load_file(shipped_rules() / "core" / "punctuation-spacing.yaml")
ENGINE = Engine([rule for rule in FAMILY if rule.kind == "quote-spacing"])


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
        pytest.param("“We won,”|she said.", id="curly, after a comma"),
        pytest.param("“We won.”|The crowd left.", id="curly, after a stop"),
        pytest.param("“We won?”|asked Oduya.", id="curly, after a question mark"),
        pytest.param("The “tidal farm”|was built.", id="curly, after a word"),
        pytest.param("He is Ben “Old Hand”|Zywicka of Leeds.", id="curly, before a new name"),
        pytest.param("We won, he said.”|The crowd left.", id="curly, its opening mark lost"),
        pytest.param('"We won,"|she said.', id="straight, after a comma"),
        pytest.param('"We won,"|she said. "It was late."', id="straight, before another"),
        pytest.param('The "tidal farm"|was built.', id="straight, after a word"),
        pytest.param("‘We won,’|she said.", id="single curly, after a comma"),
        pytest.param("The ‘tidal farm’|was built.", id="single curly, after a word"),
        pytest.param("'We won,'|she said.", id="single straight, after a comma"),
        pytest.param("'We don't,'|she said.", id="single straight, behind an apostrophe"),
        pytest.param("‘The boys’ team won,’|she said.", id="single curly, behind a possessive"),
        pytest.param("She said|“we won” and left.", id="before curly, after a word"),
        pytest.param("She said,|“We won.”", id="before curly, after a comma"),
        pytest.param("It was late.|“We won,” she said.", id="before curly, after a stop"),
        pytest.param("It was in 2004|“or later”.", id="before curly, after a number"),
        pytest.param('She said,|"We won."', id="before straight, after a comma"),
        pytest.param('She said:|"We won.', id="before straight, not closed in its paragraph"),
        pytest.param('She saw a|"tidal farm" there.', id="before straight, after a word"),
        pytest.param("She spoke of|‘tidal farms’ there.", id="before single curly"),
        pytest.param("She said,|'We won.'", id="before single straight"),
    ],
)
def test_a_missing_space_is_put_back(text: str) -> None:
    assert mend(text.replace("|", "")) == text.replace("|", " ")
    assert mend(text.replace("|", " ")) == text.replace("|", " ")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It is called “|late news” here.", id="after a curly opening mark"),
        pytest.param("It is called “late news|” here.", id="before a curly closing mark"),
        pytest.param('It is called "|late news" here.', id="after a straight opening mark"),
        pytest.param('It is called "late news|" here.', id="before a straight closing mark"),
        pytest.param('"We won,|" she said.', id="before a closing mark, after a comma"),
    ],
)
def test_a_stray_space_is_taken_out(text: str) -> None:
    assert mend(text.replace("|", " ")) == text.replace("|", "")
    assert not inspect(text.replace("|", ""))


@pytest.mark.parametrize(
    "text",
    [
        "She wrote “no”s on every page, and “x”ed them.",
        "It’s the boys’ team of the '90s, O'Neill's rock'n'roll, o'clock and all.",
        "‘It’s d’Artagnan’s,’ he said; ‘don’t.’",
        'A 5"by 7"print, 6\'2"tall, 10\'wide.',
        "The “super”hero, the anti“woke” crowd and the “stock”pot.",
        "the “金鞋”中心 market",
        "Hawai‘i, Sana‘a and the Qur‘an",
        'He saw the"tidal"farm.',
        "She said “he said “no” twice” and left.",
        'It was "late.',
        "So... “late”... “early”.",
        "He left—“late”—and “early”/“soon”.",
        '<a href="late"title="it">',
        'The pipe is 5 " wide and 7 " long.',
        "Il a dit«non»et“oui”de la ville et les champs.",
        "“ ‘Late,’ he said.”",
    ],
    ids=lambda text: text[:24],
)
def test_marks_that_are_right_or_open_to_doubt_are_left_alone(text: str) -> None:
    assert mend(text) == text


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_every_format_is_mended_in_place(name: str) -> None:
    text = "“We won,”she said.\n"
    text = f"<p>{text}</p>" if name == "a.html" else text
    assert mend(text, name) == text.replace("”she", "” she")


def test_an_entity_is_a_mark_like_any_other() -> None:
    text = "<p>&ldquo;We won,&rdquo;she said.</p>"
    assert mend(text, "a.html") == text.replace(";she", "; she")


@pytest.mark.parametrize(
    ("text", "safety"),
    [
        pytest.param("“It is late,”she said.", Safety.SAFE, id="a pair of curly marks"),
        pytest.param('"It is late,"she said.', Safety.UNSAFE, id="straight marks"),
        pytest.param("The “tidal farm”was built.", Safety.UNSAFE, id="no stop inside"),
        pytest.param("It is called “ late” here.", Safety.UNSAFE, id="a stray space"),
    ],
)
def test_a_space_is_mended_by_itself_where_it_is_sure(text: str, safety: Safety) -> None:
    (finding,) = inspect(text)
    assert finding.fixes[0].safety is safety


@given(
    st.lists(
        st.sampled_from(
            ["“late,”", '"early."', "‘soon’", "'now,'", "boys’", "it's", "she", "“no", 'way"']
        )
    )
)
def test_copy_with_a_space_at_every_mark_is_silent(words: list[str]) -> None:
    text = " ".join(words)
    assert mend(text) == text


@given(st.lists(st.sampled_from(["late", "It", "5", ",", ".", "“", "”", "‘", "’", '"', "'", " "])))
def test_a_fix_touches_nothing_but_a_space(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert mend(text).replace(" ", "") == text.replace(" ", "")
