import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine import Engine
from newslint.finding import Safety
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

ENGINE = Engine(load_packs([shipped_rules() / "core" / "punctuation-spacing.yaml"]))


def mend(text: str, name: str = "a.txt") -> str:
    """Apply every first fix."""
    for finding in reversed(ENGINE.check(parse(Source(name, text)))):
        (edit,) = finding.fixes[0].edits
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It was late.|The end.", id="a stop"),
        pytest.param("It was in the UK.|The end came.", id="a stop after an acronym"),
        pytest.param("That was in 2019.|The end came.", id="a stop after a year"),
        pytest.param("It was Leeds.|They won.", id="a stop after a name"),
        pytest.param("First,|second and third.", id="a comma"),
        pytest.param("The firm of Smith,|Jones and others.", id="a comma between names"),
        pytest.param("It rained;|we left.", id="a semicolon"),
        pytest.param("Who knows?|Nobody does.", id="a question mark"),
        pytest.param("“We won,”|she said.", id="a curly closing mark"),
        pytest.param('"We won,"|she said.', id="a straight closing mark"),
        pytest.param("“We won.”|The crowd left.", id="a sentence after a quotation"),
        pytest.param("(It was late.)|But they came.", id="a sentence after a bracket"),
        pytest.param("(as was expected)|and then.", id="a bracket"),
    ],
)
def test_a_missing_space_is_put_back(text: str) -> None:
    assert mend(text.replace("|", "")) == text.replace("|", " ")
    assert mend(text.replace("|", " ")) == text.replace("|", " ")


@pytest.mark.parametrize(
    "text",
    [
        "See www.example.org/News.Today and http://example.org/a,b.",
        "Write to a.Smith@example.org, or @first.Second, or #one.Two.",
        "It rose 1,300 points, to 2.5 million, by 10.30.",
        "Gov.Kay met Dr.No on Jan.Third.",
        "J.K.Rowling and e.g.This are initials.",
        "Open Report.Pdf or main.Py now.",
        "Use Node.Js and ASP.Net there.",
        "Listed as NYSE,LSE in London.",
        "One.Tel and Mail.Ru merged.",
        "Three employee(s)and more.",
        "The x=foo,bar query and {a,b} set.",
        "Join us at TalkTalk!Fest or TalkTalk!Fest next year.",
        "will.I.am sang.",
        "a (stock)pot and (multi)media",
        "the “金鞋”中心 market",
    ],
    ids=lambda text: text[:24],
)
def test_what_is_written_closed_is_left_alone(text: str) -> None:
    assert mend(text) == text


def test_a_joint_that_the_article_repeats_is_a_name() -> None:
    text = "They play live,loud on stage.\n\nThe live,loud tour begins."
    assert mend(text) == text


def test_a_space_beside_markup_is_left_to_a_person() -> None:
    text = "It was [late.](http://example.org)Then it rained.\n"
    (finding,) = ENGINE.check(parse(Source("a.md", text)))
    assert finding.text == "late.](http://example.org)Then"
    assert finding.fixes[0].safety is Safety.MANUAL


@given(
    st.lists(st.sampled_from(["one", "Two", "3", "four,", "five.", "six?", "(seven)", "“eight”"]))
)
def test_spaced_copy_is_silent(words: list[str]) -> None:
    text = " ".join(words)
    assert mend(text) == text


@pytest.mark.parametrize(
    ("text", "safety"),
    [
        pytest.param("It was late.The end.", Safety.SAFE, id="a stop can mean nothing else"),
        pytest.param("First,second and third.", Safety.SAFE, id="nor can a comma"),
        pytest.param('She is "good"and left.', Safety.UNSAFE, id="a mark may stand for inches"),
    ],
)
def test_a_space_is_put_back_by_itself_where_it_is_sure(text: str, safety: Safety) -> None:
    (finding,) = ENGINE.check(parse(Source("a.txt", text)))
    assert finding.fixes[0].safety is safety
