import pytest

from newslint.vale.casing import CasingError, read_casing

NONE: frozenset[str] = frozenset()


def expected(text: str, style: str = "AP", **keys: object) -> str:
    return read_casing("$title", style=style, **keys)(text, NONE).expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("the Lord Of The Rings", "The Lord of the Rings", id="small words"),
        pytest.param(
            "What I Want to be When I Grow Up",
            "What I Want To Be When I Grow Up",
            id="to, in an infinitive",
        ),
        pytest.param("Welcome To The Library", "Welcome to the Library", id="to, before a noun"),
        pytest.param("Living with cancer", "Living With Cancer", id="four letters"),
        pytest.param("A life to live for", "A Life To Live For", id="the last word"),
        pytest.param("Money: an essay", "Money: An Essay", id="behind a colon"),
        pytest.param("the iPhone and NASA", "The iPhone and NASA", id="capitals of their own"),
        pytest.param("‘Don’t Go Into the Woods’", "‘Don’t Go Into the Woods’", id="marks"),
        pytest.param("well-known Facts", "Well-known Facts", id="a hyphen"),
        pytest.param("THE WAR of THE ROSES", "THE WAR of THE ROSES", id="all in capitals"),
    ],
)
def test_writes_titles_as_ap_does(wrong: str, right: str) -> None:
    assert expected(wrong) == right
    assert expected(right) == right


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Turn Off the Lights in Silence", id="a verb of two words"),
        pytest.param("Climb up the Hill", id="a preposition of two letters"),
        pytest.param("Return to Work", id="to, before what may be a noun"),
        pytest.param("Return To Work", id="to, before what may be a verb"),
        pytest.param("Real-Time Data and Real-time Data", id="both parts of a compound"),
    ],
)
def test_lets_pass_what_ap_leaves_to_the_sense(title: str) -> None:
    assert expected(title) == title


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("How To Run With Wolves", "How to Run with Wolves", id="prepositions"),
        pytest.param("Yes And No", "Yes and No", id="conjunctions"),
        pytest.param("As You Like it", "As You Like It", id="the ends"),
    ],
)
def test_writes_titles_as_chicago_does(wrong: str, right: str) -> None:
    assert expected(wrong, "Chicago") == right


def test_lets_pass_what_the_editions_of_chicago_do_not_agree_on() -> None:
    for title in ("A Walk Through the City", "A Walk through the City"):
        assert expected(title, "Chicago") == title


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("How to report a fault", "How to report a fault", id="a sentence"),
        pytest.param("How To Report", "How to report", id="a title"),
        pytest.param("how to report", "How to report", id="no capital at the start"),
        pytest.param("Talks in London and Paris", "Talks in London and Paris", id="names"),
        pytest.param("Import CSV into iOS", "Import CSV into iOS", id="abbreviations"),
        pytest.param("What I’ve seen", "What I’ve seen", id="I"),
        pytest.param("BUILDING A CITY", "Building a city", id="all in capitals"),
        pytest.param("Second-Hand goods", "Second-hand goods", id="a compound"),
        pytest.param("1. Getting started", "1. Getting started", id="behind a number"),
        pytest.param("2024 in figures", "2024 in figures", id="a number"),
    ],
)
def test_writes_sentences(text: str, wanted: str) -> None:
    verdict = read_casing("$sentence", threshold=1)(text, NONE)
    assert verdict.expected == wanted
    assert verdict.is_right is (text == wanted)


def test_names_that_the_article_shows_have_their_capital() -> None:
    judge = read_casing("$sentence")
    assert not judge("The Write Right course", NONE).is_right
    assert judge("The Write Right course", frozenset({"write", "right"})).is_right


def test_a_share_of_the_words_may_be_wrong() -> None:
    text = "One two three four Five"
    assert read_casing("$sentence")(text, NONE).is_right
    assert not read_casing("$sentence", threshold=0.9)(text, NONE).is_right


def test_a_sentence_without_its_first_capital_is_never_right() -> None:
    assert not read_casing("$sentence", threshold=0.1)("one two three", NONE).is_right


def test_exceptions_are_whole_words_and_phrases() -> None:
    judge = read_casing("$sentence", exceptions=["I", "Write Right", "ports?ide"], threshold=1)
    assert not judge("What It is", NONE).is_right
    assert judge("The Write Right course, portside", NONE).is_right
    assert not judge("The Write course", NONE).is_right


def test_indicators_make_both_cases_right() -> None:
    judge = read_casing("$sentence", indicators=[":"], threshold=1)
    assert judge("Part one: Getting started", NONE).is_right
    assert judge("Part one: getting started", NONE).is_right
    assert not judge("Part one; Getting started", NONE).is_right


def test_a_prefix_is_not_judged() -> None:
    verdict = read_casing("$sentence", prefix=r"[A-Z]+\. ", threshold=1)("A. getting On", NONE)
    assert not verdict.is_right
    assert verdict.expected == "A. Getting on"


@pytest.mark.parametrize(
    ("match", "text", "is_right"),
    [
        ("$lower", "all small", True),
        ("$lower", "Not small", False),
        ("$lower", "an iPhone", True),
        ("$upper", "ALL CAPITALS", True),
        ("$upper", "Not CAPITALS", False),
        ("^[A-Z]", "Begins", True),
        ("^[A-Z]", "begins", False),
        ("^[A-Z]", "iPhone", True),
    ],
)
def test_other_cases(match: str, text: str, is_right: bool) -> None:
    assert read_casing(match, exceptions=["iPhone"])(text, NONE).is_right is is_right


def test_nothing_is_right_in_any_case() -> None:
    for match in ("$title", "$sentence", "$lower", "$upper"):
        assert read_casing(match)("", NONE).is_right
        assert read_casing(match)("\ufffc — ", NONE).is_right


@pytest.mark.parametrize(
    ("match", "exceptions", "why"),
    [("$tilte", [], "tilte"), ("(", [], "no expression"), ("$title", ["a("], "no expression")],
)
def test_refuses(match: str, exceptions: list[str], why: str) -> None:
    with pytest.raises(CasingError, match=why):
        read_casing(match, exceptions=exceptions)
