import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

FAMILY = load_file(shipped_rules() / "core" / "punctuation-spacing.yaml")
RULES = [rule for rule in FAMILY if rule.kind == "punctuation-spacing"]
ENGINE = Engine(RULES)
TOGETHER = Engine(FAMILY)


def inspect(
    text: str, name: str = "a.txt", vocabulary: frozenset[str] = frozenset()
) -> list[Finding]:
    return Engine(RULES, vocabulary).check(parse(Source(name, text)))


def mend(text: str, name: str = "a.txt", engine: Engine = ENGINE) -> str:
    """Apply every first fix."""
    for finding in reversed(engine.check(parse(Source(name, text)))):
        (edit,) = finding.fixes[0].edits
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It was late.|The end.", id="a stop"),
        pytest.param("It was in the UK.|The end came.", id="a stop after an acronym"),
        pytest.param("That was in 2019.|The end came.", id="a stop after a year"),
        pytest.param("That was on June 24.|Learners came.", id="a stop after a day"),
        pytest.param("It cost $1,300.|The end came.", id="a stop after an amount"),
        pytest.param("It was Leeds.|They won.", id="a stop after a name"),
        pytest.param("It was Leeds.|Police came.", id="a stop between a name and a word"),
        pytest.param("It fell by 50%.|The rest rose.", id="a stop after a sign"),
        pytest.param("He left the U.S.|The end came.", id="a stop after a dotted abbreviation"),
        pytest.param("He works for Bell Co.|The end came.", id="a stop after an abbreviation"),
        pytest.param("It was (too late).|The end came.", id="a stop after a bracket"),
        pytest.param("It was ‘too late’.|The end came.", id="a stop after a quotation mark"),
        pytest.param("It was a well-known.|It’s so.", id="a stop after a hyphenated word"),
        pytest.param("It was shut.|eBay sold it.", id="a brand that begins small"),
        pytest.param("It was shut.|Zywicka left.", id="a name that nobody knows"),
        pytest.param("It was shut.|In time, all came.", id="a word that is also a domain"),
        pytest.param("It was shut.|I came.", id="a letter that is a word"),
        pytest.param("Nobody came.|50 people were asked.", id="a number that opens a sentence"),
        pytest.param("First,|second and third.", id="a comma"),
        pytest.param("The firm of Smith,|Jones and others.", id="a comma between names"),
        pytest.param("It was in 2004,|when it rained.", id="a comma after a year"),
        pytest.param("There were 3,|but they left.", id="a comma after a number"),
        pytest.param("Anna Smith,|43, came.", id="a comma before an age"),
        pytest.param("It was June 5,|2004, in the rain.", id="a comma in a date"),
        pytest.param("John Smith Jr.,|who came, left.", id="a comma after an abbreviation"),
        pytest.param("The firm (a shop),|which shut, left.", id="a comma after a bracket"),
        pytest.param("They saw Amazon.com,|which shut.", id="a comma after a site"),
        pytest.param("It rained;|we left.", id="a semicolon"),
        pytest.param("The plan is this:|they go.", id="a colon"),
        pytest.param("Who knows?|Nobody does.", id="a question mark"),
        pytest.param("Who knows?!|Nobody does.", id="two marks"),
        pytest.param("Is it Leeds?|she asked.", id="a question mark inside a sentence"),
        pytest.param("It is late!|They left.", id="an exclamation mark"),
        pytest.param("(It was late.)|But they came.", id="a sentence after a bracket"),
        pytest.param("They left (as was expected)|and then.", id="a closing bracket"),
        pytest.param("The Post (2004)|was the first.", id="a bracket with a year"),
        pytest.param("The agency (NASA)|spoke.", id="a bracket with an acronym"),
        pytest.param("They left|(as was expected) and then.", id="an opening bracket"),
        pytest.param("The council|(2019) was old.", id="an opening bracket before a year"),
        pytest.param("The council|(pictured) was old.", id="an opening bracket before a word"),
        pytest.param("The Health Agency|(HA) was old.", id="an opening bracket before an acronym"),
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
        "It rose 1,300 points, to 2.5 million, by 10.30, at 3:2, in John 3:16.",
        "Gov.Kay met Dr.No on Jan.Third in St.Louis.",
        "J.K.Rowling and e.g.This are initials; so is v.Wade.",
        "Open Report.Pdf or main.Py now.",
        "Use Node.Js and ASP.Net there, or node.js and index.html.",
        "4.Introduction",
        "Listed as NYSE,LSE in London, and as NYSE:IBM.",
        "One.Tel and Mail.Ru merged.",
        "Three employee(s)and more.",
        "The x=foo,bar query and {a,b} set, and news,sport,politics.",
        "Join us at TalkTalk!Fest or TalkTalk!Fest next year.",
        "will.I.am sang with P!nk.",
        "a (stock)pot and (multi)media and (s)he",
        "the friend(ship) and act(ing) of boy(friend)s, by(e) the(ir) way",
        "iron(III) and Fe(CO) and poly(ethylene)glycol and N,N-diethyl",
        "the “金鞋”中心 market",
        "It can?t be na?ve.",
        "Known also as Blew.A or Mumble.",
        "well... And so...Then no.",
        "Vinum bonum est,sed aqua non est in via et in urbe.",
        "8.1 (8)Wycombe 18.3 (32)Epping 19.0 (26)",
        "It cost &#163;five and &nbsp;The caf&eacute;s.",
    ],
    ids=lambda text: text[:24],
)
def test_what_is_written_closed_is_left_alone(text: str) -> None:
    assert mend(text) == text


def test_a_joint_that_the_article_repeats_is_a_name() -> None:
    text = "They play live,loud on stage.\n\nThe live,loud tour begins."
    assert mend(text) == text


def test_a_joint_with_a_word_of_grammar_is_no_name_however_often_it_stands() -> None:
    text = "They left late.The end.\n\nIt was late.The rest stayed."
    assert mend(text) == text.replace(".The", ". The")


def test_a_mark_that_has_no_space_more_often_than_one_is_the_style_of_the_article() -> None:
    text = "Name:Smith\n\nPlace:Leeds\n\nWork:Teacher\n\nHome: London\n"
    assert mend(text) == text


def test_a_bracket_that_has_no_space_more_often_than_one_is_the_style_of_the_article() -> None:
    text = "1. Rossi(Leeds)\n\n2. Bell(Hull)\n\n3. Smith(York)\n"
    assert mend(text) == text
    assert mend("1. Rossi(Leeds)\n") == "1. Rossi (Leeds)\n"


def test_a_mark_that_mostly_has_a_space_is_not() -> None:
    text = "Name: Smith\n\nPlace: Leeds\n\nWork: Teacher\n\nHome:London\n"
    assert mend(text) == text.replace("Home:", "Home: ")


@pytest.mark.parametrize("word", ["knows?nobody", "knows?"], ids=["both words", "the first"])
def test_what_the_house_knows_is_accepted(word: str) -> None:
    assert not inspect("Who knows?Nobody does.", vocabulary=frozenset({word}))
    assert inspect("Who knows?Nobody does.")


def test_a_space_beside_markup_is_left_to_a_person() -> None:
    text = "It was [late.](http://example.org)Then it rained.\n"
    (finding,) = inspect(text, "a.md")
    assert finding.text == "late.](http://example.org)Then"
    assert finding.fixes[0].safety is Safety.MANUAL


def test_the_number_of_a_note_is_no_word() -> None:
    assert not inspect("<p>It was late,<sup>2</sup> they said, and early.</p>", "a.html")
    assert inspect("<p>It was late,2 of them said.</p>", "a.html")


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_every_format_is_mended_in_place(name: str) -> None:
    text = "<p>It was late.The end.</p>" if name == "a.html" else "It was late.The end.\n"
    assert mend(text, name) == text.replace(".The", ". The")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“It is late,”she said.", id="after a closing mark"),
        pytest.param("She said,“It is late.”", id="before an opening mark, after a comma"),
        pytest.param("It was late.“We go,” she said.", id="before an opening mark, after a stop"),
        pytest.param("It was “late”.The end came.", id="after a stop behind a mark"),
        pytest.param("It was late ,then early.", id="a comma with its space on the wrong side"),
        pytest.param("It was late . The end.", id="a stray space"),
    ],
)
def test_one_place_is_told_by_one_rule(text: str) -> None:
    assert len(TOGETHER.check(parse(Source("a.txt", text)))) <= 1


@given(
    st.lists(st.sampled_from(["one", "Two", "3", "four,", "five.", "six?", "(seven)", "“eight”"]))
)
def test_spaced_copy_is_silent(words: list[str]) -> None:
    text = " ".join(words)
    assert mend(text, engine=TOGETHER) == text


@given(
    st.lists(
        st.sampled_from(["late", "Leeds", "The", "12", ".", ",", ":", "(", ")", "“", "”", '"', " "])
    )
)
def test_mended_copy_has_the_same_signs(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert mend(text, engine=TOGETHER).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "safety"),
    [
        pytest.param("It was late.The end.", Safety.SAFE, id="a stop between words"),
        pytest.param("It was late.Zywicka left.", Safety.UNSAFE, id="a stop before a new name"),
        pytest.param("It was Leeds.Police came.", Safety.UNSAFE, id="a stop after a name"),
        pytest.param("First,second and third.", Safety.SAFE, id="a comma between words"),
        pytest.param("First,zywicka and third.", Safety.UNSAFE, id="a comma before a new word"),
        pytest.param("They left(as was expected).", Safety.UNSAFE, id="a bracket"),
    ],
)
def test_a_space_is_put_back_by_itself_where_it_is_sure(text: str, safety: Safety) -> None:
    (finding,) = inspect(text)
    assert finding.fixes[0].safety is safety


def test_an_article_in_another_language_is_left_alone() -> None:
    copy = "Le gouvernement a annoncé mardi une réforme des retraites et de la santé."
    assert [found.text for found in inspect("Vendredi,Paris.")] == ["Vendredi,Paris"]
    assert inspect(f"{copy}\n\nVendredi,Paris.") == []
