import pytest

from newslint.language.joins import score as module
from newslint.language.joins.score import (
    describe,
    describe_neighbours,
    has_plain_half,
    is_sure,
    score,
)
from newslint.language.joins.seams import Run, Seam, find_seam
from newslint.language.joins.weights import load_weights
from newslint.language.lexicon import Lexicon, Seen, load_lexicon

LEXICON = load_lexicon()


def take(run: Run) -> Seam:
    seam = find_seam(run, LEXICON)
    assert seam
    return seam


def odds(
    text: str, before: str = "", after: str = "", *, count: int = 1, folded: str = ""
) -> float:
    run = Run(text, before, after, count, folded)
    return score(run, take(run), LEXICON)


def sure(text: str, *, count: int = 1) -> bool:
    run = Run(text, count=count)
    return is_sure(run, take(run), score(run, take(run), LEXICON), LEXICON)


def test_two_words_that_often_stand_together_are_likelier_than_a_new_compound() -> None:
    compounds = ["puddlemaker", "shedworkers", "beaverholder"]
    joins = ["thecouncil", "wouldhave", "councilsaid"]
    assert min(map(odds, joins)) > max(map(odds, compounds))


def test_a_run_that_the_article_repeats_is_likelier_a_term() -> None:
    assert odds("radicallychanged") > odds("radicallychanged", count=3)


def test_a_function_word_may_be_lost_again_and_again() -> None:
    assert odds("thecouncil", count=3) == odds("thecouncil")


def test_two_words_that_the_article_has_apart_are_likelier() -> None:
    folded = "the plan was radically changed."
    assert odds("radicallychanged", folded=folded) > odds("radicallychanged")


def test_words_that_go_with_their_neighbours_are_likelier() -> None:
    assert odds("councilmeeting", "city", "in") > odds("councilmeeting")


def test_a_string_that_text_often_has_as_one_is_less_likely(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain = odds("councilmeeting")
    monkeypatch.setattr(LEXICON, "seen", lambda _word: Seen(55, 0))
    often = odds("councilmeeting")
    monkeypatch.setattr(LEXICON, "seen", lambda _word: Seen(55, 50))
    assert plain > often > odds("councilmeeting"), "and less so where it has it as a name too"


def test_a_slip_in_a_known_word_is_less_likely(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = odds("gardenparty")
    monkeypatch.setattr(module, "is_near_word", lambda _word, _lexicon: True)
    assert odds("gardenparty") < plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("imperialis", id="Latin"),
        pytest.param("antimatters", id="a prefix"),
        pytest.param("harbourish", id="a suffix"),
        pytest.param("puddlemaker", id="a noun that ends compounds"),
    ],
)
def test_what_has_another_explanation_is_no_join(text: str) -> None:
    seam = find_seam(Run(text), LEXICON)
    assert seam is None or odds(text) <= load_weights().small.told


def test_near_words_are_not_looked_for_where_they_decide_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = []

    def ask(word: str, lexicon: Lexicon) -> bool:
        asked.append(word)
        return False

    monkeypatch.setattr(module, "is_near_word", ask)
    odds("puddlemaker")
    odds("thecouncil")
    assert asked == []
    odds("gardenparty")
    assert asked == ["gardenparty"]


def test_the_score_is_the_weighted_sum_of_the_features() -> None:
    run = Run("gardenparty", "the", "was", 1, "no more")
    seam = take(run)
    features = describe(run, seam, LEXICON) | describe_neighbours(run, LEXICON)
    assert score(run, seam, LEXICON) == pytest.approx(load_weights().small.score(features))


@pytest.mark.parametrize("text", ["thecouncil", "councilwhich", "wouldhave", "childrenfrom"])
def test_a_function_word_beside_a_common_word_is_sure(text: str) -> None:
    assert sure(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("radicallychanged", id="no function word"),
        pytest.param("ofit", id="too short"),
        pytest.param("councilmeeting", id="two common words"),
        pytest.param("theend", id="a short word"),
        pytest.param("puddlemaker", id="a compound"),
    ],
)
def test_what_may_be_something_else_is_not_sure(text: str) -> None:
    assert not sure(text)


def test_what_the_article_repeats_is_not_sure() -> None:
    assert not sure("thecouncil", count=2)


@pytest.mark.parametrize(
    ("text", "has_one"),
    [
        pytest.param("thecouncil", True, id="the article"),
        pytest.param("councilwhich", True, id="a relative pronoun"),
        pytest.param("councilmeeting", False, id="two nouns"),
        pytest.param("signup", False, id="a particle"),
        pytest.param("acouncil", False, id="one letter"),
    ],
)
def test_a_plain_half_is_a_word_that_makes_no_compounds(text: str, has_one: bool) -> None:
    assert has_plain_half(take(Run(text))) == has_one
