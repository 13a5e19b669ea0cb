import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.formats import parse
from newslint.language.joins.runs import RunFinder, Token
from newslint.language.lexicon import load_lexicon
from newslint.language.reading import Reading
from newslint.source import Source

FINDER = RunFinder(load_lexicon(), frozenset({"alot"}))


def read(text: str, name: str = "a.txt") -> Reading:
    return Reading(parse(Source(name, text)))


def find(text: str, name: str = "a.txt") -> list[Token]:
    return list(FINDER.find(read(text, name)))


def first(text: str) -> Token:
    return min(find(text), key=lambda token: (token.passage.index, token.start))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("They shut thebridge.", "thebridge", id="two words"),
        pytest.param("It is oneofthe bridges.", "oneofthe", id="three words"),
        pytest.param("They shut Thebridge.", "Thebridge", id="a capital"),
        pytest.param("In Londonwas rain.", "Londonwas", id="a name"),
        pytest.param("It cost alot.", "alot", id="a string that is listed"),
        pytest.param("They shut the-thebridge.", "thebridge", id="after a hyphen"),
        pytest.param("They shut (thebridge).", "thebridge", id="in brackets"),
    ],
)
def test_finds_strings_that_are_no_words_and_could_be_some(text: str, found: str) -> None:
    (token,) = find(text)
    assert token.text == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They shut the bridge.", id="known words"),
        pytest.param("He met Manchester's mayor.", id="a known name"),
        pytest.param("They saw xqzvwkj.", id="letters that are no words"),
        pytest.param("They shut THEBRIDGE.", id="capitals"),
        pytest.param("They shut theBridge.", id="a capital inside"),
        pytest.param("They shut ia.", id="two letters"),
        pytest.param("They shut " + "thebridge" * 5 + ".", id="longer than any word"),
        pytest.param("They shut thebridgeé.", id="a part of a longer word"),
        pytest.param("It cost Alot.", id="a listed string that is written otherwise"),
    ],
)
def test_other_strings_are_no_runs(text: str) -> None:
    assert [token for token in find(text) if token.stands_free()] == []


def test_finds_each_place_where_a_run_stands() -> None:
    text = "They shut thebridge.\n\nThen thebridge fell on thebridge."
    tokens = find(text)
    assert sorted((token.passage.index, token.start) for token in tokens) == [
        (0, 10),
        (1, 5),
        (1, 23),
    ]
    assert {token.uses for token in tokens} == {3}


def test_a_run_inside_a_longer_one_is_not_found_there() -> None:
    text = "They shut thebridge and atthebridge and thebridgewas."
    places = [(token.text, token.start) for token in find(text)]
    assert places.count(("thebridge", 10)) == 1
    assert [place for place in places if place[0] == "thebridge"] == [("thebridge", 10)]


def test_code_and_front_matter_have_no_runs() -> None:
    text = "---\nkey: thebridge\n---\n\nThey shut `thebridge` down.\n\n    thebridge of code\n"
    assert find(text, "a.md") == []


WORDS = "the bridge thebridge Thebridge oneofthe Londonwas alot London of-thebridge thebridge's é"


@given(st.lists(st.sampled_from([*WORDS.split(), ".", "\n\n", "“", "’"]), max_size=12))
def test_a_run_is_where_it_says(words: list[str]) -> None:
    for token in find(" ".join(words)):
        assert token.passage.text[token.start : token.end] == token.text
        assert token.text.isalpha()
        assert FINDER.is_run(token.text)
        assert token.uses >= 1
        assert not (token.stands_free() and token.is_part())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They shut thebridge again.", id="between spaces"),
        pytest.param("They shut thebridge, again.", id="before a comma"),
        pytest.param("They shut thebridge.", id="at the end of a sentence"),
        pytest.param("They shut (thebridge) again.", id="in brackets"),
        pytest.param("They saw thebridge's end.", id="before a possessive"),
        pytest.param("They saw thebridge’s end.", id="before a curly possessive"),
        pytest.param("They saw thefarmers' end.", id="before a plural possessive"),
        pytest.param("“They shut thebridge again.", id="in a quotation"),
        pytest.param("“Thebridge is shut,” he said.", id="at the start of a quotation"),
        pytest.param("They said: thebridge: shut.", id="before a colon in a sentence"),
    ],
)
def test_a_whole_word_of_prose_stands_free(text: str) -> None:
    assert first(text).stands_free()
    assert not first(text).is_part()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They shut x-thebridge again.", id="a hyphen before"),
        pytest.param("They shut thebridge-wide again.", id="a hyphen behind"),
        pytest.param("They shut l'thebridge again.", id="an apostrophe before"),
        pytest.param("They shut thebridge'n again.", id="an apostrophe that is no possessive"),
        pytest.param("They shut x_thebridge again.", id="an underscore"),
        pytest.param("They shut 1thebridge again.", id="a figure before"),
        pytest.param("They shut thebridge2 again.", id="a figure behind"),
        pytest.param("They sat talkin' thebridgein' out.", id="a dropped g"),
        pytest.param("The word “thebridge” is wrong.", id="a word that is spoken of"),
        pytest.param("thebridge: a key", id="a key"),
        pytest.param("thebridge", id="alone in its block"),
        pytest.param("Write to thebridge@example.org now.", id="an address"),
        pytest.param("Write to x.thebridge.org now.", id="a domain"),
        pytest.param("See #thebridge now.", id="a hashtag"),
        pytest.param("See news/thebridge now.", id="a path"),
        pytest.param("Use <thebridge> now.", id="code"),
    ],
)
def test_a_part_of_a_word_and_what_is_no_prose_does_not_stand_free(text: str) -> None:
    assert [token for token in find(text) if token.stands_free()] == []


@pytest.mark.parametrize(
    ("text", "is_part"),
    [
        pytest.param("They made harbour-thebridge plans.", True, id="the last part"),
        pytest.param("They made thebridge-wide plans.", True, id="the first part"),
        pytest.param("They made x-thebridge-wide plans.", False, id="a part inside"),
        pytest.param("They made thebridge plans.", False, id="no part"),
        pytest.param("See news/thebridge-wide now.", False, id="a part of a path"),
        pytest.param("They made 1thebridge-wide plans.", False, id="a figure beside"),
    ],
)
def test_a_part_is_an_outer_one_of_a_hyphenated_word(text: str, is_part: bool) -> None:
    assert any(token.is_part() for token in find(text)) is is_part


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        pytest.param("They shut thebridge again.", "shut", "again", id="two words"),
        pytest.param("Shut Thebridge Again.", "Shut", "Again", id="as they are written"),
        pytest.param("They shut, thebridge, again.", "", "", id="commas"),
        pytest.param("thebridge again", "", "again", id="the first word"),
        pytest.param("They shut thebridge", "shut", "", id="the last word"),
        pytest.param("They shut 42 thebridge 42 times.", "", "", id="figures"),
    ],
)
def test_knows_the_words_beside(text: str, before: str, after: str) -> None:
    token = first(text)
    assert (token.before, token.after) == (before, after)


def test_a_run_has_small_letters_and_its_article() -> None:
    text = "Shut Thebridge Again.\n\nThebridge fell."
    run = first(text).as_run()
    assert (run.text, run.before, run.after, run.count) == ("thebridge", "shut", "again", 2)
    assert "thebridge again" in run.folded


def test_counts_a_run_in_whatever_case_but_not_in_longer_words() -> None:
    text = "They shut thebridge. THEBRIDGE fell. Thebridge and atthebridge stood."
    (token, *_others) = [token for token in find(text) if token.text == "thebridge"]
    assert token.uses == 3


def test_knows_a_foreign_passage() -> None:
    foreign = "El ministro de la ciudad dijo que las casas ofthe pueblo son de los vecinos."
    assert first(foreign).is_foreign
    assert not first("They shut thebridge because the wind was too strong.").is_foreign


def test_pieces_of_a_longer_string_of_letters_are_not_looked_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    is_run = RunFinder.is_run

    def note(finder: RunFinder, token: str) -> bool:
        asked.append(token)
        return is_run(finder, token)

    monkeypatch.setattr(RunFinder, "is_run", note)
    text = f"They shut thebridge and {'thebridge' * 90} and thebridge7 and éthebridge."
    assert [token.text for token in RunFinder(load_lexicon()).find(read(text))] == ["thebridge"]
    assert "thebridge" in asked
    assert not {text for text in asked if text.startswith("thebridgethe")}
