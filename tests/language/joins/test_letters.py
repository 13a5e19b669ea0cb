import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.formats import parse
from newslint.language.joins import letters
from newslint.language.joins.join import Join
from newslint.language.joins.letters import find_letter_joins
from newslint.language.joins.runs import RunFinder
from newslint.language.joins.seams import Run, Seam, find_seam
from newslint.language.lexicon import Lexicon, load_lexicon
from newslint.language.reading import Reading
from newslint.source import Source

LISTED = {"alot": "a lot", "Alot": "A lot"}
FINDER = RunFinder(load_lexicon(), LISTED.keys())


def read(text: str) -> Reading:
    return Reading(parse(Source("a.txt", text)))


def find(text: str) -> list[tuple[str, Join]]:
    joins = find_letter_joins(read(text), FINDER, LISTED)
    return [(passage.text, join) for passage, join in joins]


def apart(text: str) -> list[str]:
    return [join.apart(passage) for passage, join in find(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("They shut thebridge again.", "the bridge", id="two words"),
        pytest.param("It is oneofthe oldest bridges.", "one of the", id="three words"),
        pytest.param("In Londonwas much rain.", "London was", id="a name and a word"),
        pytest.param("Thebridge was shut again.", "The bridge", id="the first of a sentence"),
        pytest.param("It cost alot to build.", "a lot", id="a listed join"),
        pytest.param("Alot was said of it.", "A lot", id="a listed join with a capital"),
        pytest.param("They met so-calledexperts there.", "called experts", id="a hyphenated part"),
        pytest.param("“They shut thebridge,” he said.", "the bridge", id="in a quotation"),
    ],
)
def test_finds_joins_of_letters(text: str, words: str) -> None:
    assert apart(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They shut the bridge again.", id="copy as it should be"),
        pytest.param("The shareholders aprove of it.", id="a doubled letter left out"),
        pytest.param("They voted unanimosly.", id="a misspelling"),
        pytest.param("They met at x-thebridge-y.", id="a part inside of a hyphenated word"),
        pytest.param("See news/thebridge for more.", id="a path"),
        pytest.param("It is oneofthe and oneofthe again.", id="three words that are repeated"),
        pytest.param(
            "El ministro de la ciudad dijo que las casas ofthe pueblo son de los vecinos.",
            id="a foreign passage",
        ),
    ],
)
def test_leaves_other_strings_alone(text: str) -> None:
    assert apart(text) == []


@pytest.mark.parametrize(
    ("text", "is_certain"),
    [
        pytest.param("They shut thecouncil again.", True, id="a function word"),
        pytest.param("It cost alot to build.", True, id="a listed join"),
        pytest.param("They shut oneofthe bridges.", False, id="three words"),
        pytest.param("The radicallychanged plan was approved.", False, id="two content words"),
        pytest.param("In Londonwas much rain.", False, id="a name"),
        pytest.param("The thecouncil-wide plan was shut.", False, id="a hyphenated part"),
    ],
)
def test_only_what_nothing_else_explains_is_certain(text: str, is_certain: bool) -> None:
    ((_passage, join),) = find(text)
    assert join.is_certain is is_certain


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        pytest.param("Stablehand pay: one stablehand, two.", {"stablehand"}, id="repeated"),
        pytest.param("A stablehand spoke.", set(), id="once"),
    ],
)
def test_what_the_article_repeats_may_be_a_term_of_other_articles(
    text: str, terms: set[str]
) -> None:
    reading = read(text)
    assert list(find_letter_joins(reading, RunFinder(load_lexicon()), {})) == []
    assert reading.terms == terms


WORDS = "the of bridge council London was The said quickly to one a lot children had".split()


@given(
    st.lists(
        st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " ", "-", ", ", ". ", "’s "])),
        max_size=14,
    )
)
def test_a_join_is_its_text_with_spaces_inside(pairs: list[tuple[str, str]]) -> None:
    for text, join in find("".join(word + gap for word, gap in pairs)):
        written = text[join.start : join.end]
        assert join.apart(text).replace(" ", "") == written
        assert written.isalpha()
        assert all(join.start < seam < join.end for seam in join.seams)
        assert list(join.seams) == sorted(set(join.seams))
        assert all(len(word) > 0 for word in join.apart(text).split(" "))


def test_a_string_that_comes_again_between_the_same_words_is_judged_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    judged: list[str] = []

    def note(run: Run, lexicon: Lexicon) -> Seam | None:
        judged.append(f"{run.before} {run.text} {run.after}")
        return find_seam(run, lexicon)

    monkeypatch.setattr(letters, "find_seam", note)
    assert len(find("They left thecountry. " * 50 + "He saw thecountry.")) == 51
    assert judged == ["left thecountry ", "saw thecountry "]
