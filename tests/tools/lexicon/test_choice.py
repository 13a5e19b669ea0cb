import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.lexicon.choice import Choice, split
from tools.lexicon.sources import Sources


@pytest.fixture
def sources() -> Sources:
    """Give lists in which a few words are common and ``of the`` is a pair."""
    sources = Sources()
    common = "the of in and harbour light house ferry bridge night".split()
    sources.sizes = dict.fromkeys(common, 10)
    for word in common:
        sources.seen[word] = [-3.0, -3.0]
        sources.small[word] = -3.0
    sources.pairs["of", "the"] = -2.6
    return sources


def add(sources: Sources, word: str, size: int, share: float) -> None:
    sources.sizes[word] = size
    sources.seen[word] = [share, share]
    sources.small[word] = share


def test_a_share_is_the_mean_of_the_lists_and_what_a_list_lacks_is_rare(sources: Sources) -> None:
    sources.seen |= {"both": [-4.0, -6.0], "one": [-4.0]}
    choice = Choice(sources)
    assert choice.share("both") == -5.0
    assert choice.share("none") < choice.share("one") < -5.0
    assert choice.string_share("one") == -4.0


def test_an_unknown_pair_is_no_likelier_than_chance(sources: Sources) -> None:
    choice = Choice(sources)
    assert choice.pair_share("of", "the") == -2.6
    assert choice.pair_share("ferry", "none") <= choice.share("ferry") + choice.share("none")
    assert choice.pair_share("the", "ferry") < -7


@pytest.mark.parametrize(
    ("word", "size", "share", "is_half"),
    [
        pytest.param("quay", 35, -5.0, True, id="four letters, common"),
        pytest.param("quay", 35, -7.0, False, id="four letters, rare"),
        pytest.param("oar", 35, -4.0, True, id="three letters, common"),
        pytest.param("oar", 35, -6.0, False, id="three letters, less common"),
        pytest.param("oar", 50, -4.0, False, id="three letters, of a large list"),
        pytest.param("ia", 10, -3.0, False, id="two letters that are hardly a word"),
        pytest.param("jetty", 60, -7.5, True, id="a longer word may be rare"),
        pytest.param("jetty", 95, -7.5, False, id="but not of the largest list"),
    ],
)
def test_the_shorter_a_word_the_commoner_it_must_be_for_half(
    sources: Sources, word: str, size: int, share: float, is_half: bool
) -> None:
    add(sources, word, size, share)
    assert (word in Choice(sources).common_halves) is is_half


def test_halves_are_more_than_common_ones(sources: Sources) -> None:
    add(sources, "capstan", 90, -7.8)
    choice = Choice(sources)
    assert choice.common_halves < choice.halves
    assert "capstan" in choice.halves - choice.common_halves


def test_what_no_dictionary_has_is_half_where_it_is_frequent_and_not_two_words(
    sources: Sources,
) -> None:
    for word in ("blogger", "ofthe"):
        sources.small[word] = -6.0
    halves = Choice(sources).halves
    assert "blogger" in halves
    assert "ofthe" not in halves


@pytest.mark.parametrize(
    ("size", "small", "capital", "is_name"),
    [
        pytest.param(70, -7.5, -5.5, True, id="commoner with a capital"),
        pytest.param(70, -5.5, -7.5, False, id="commoner without"),
        pytest.param(10, -7.5, -5.5, False, id="a word that readers know"),
    ],
)
def test_a_name_is_what_stands_rather_with_a_capital(
    sources: Sources, size: int, small: float, capital: float, is_name: bool
) -> None:
    add(sources, "rowan", size, small)
    sources.capitals["rowan"] = capital
    choice = Choice(sources)
    assert choice.is_name("rowan") is is_name
    assert ("rowan" in choice.words) is not is_name
    assert ("rowan" in choice.names) is is_name


@pytest.mark.parametrize(
    ("word", "share", "is_word"),
    [
        pytest.param("ofthe", -6.5, False, id="grammar run together"),
        pytest.param("harbourlight", -6.0, True, id="a compound that is in use"),
        pytest.param("harbourlight", -9.2, False, id="much rarer than its two words"),
    ],
)
def test_an_accident_of_the_web_is_no_word(
    sources: Sources, word: str, share: float, is_word: bool
) -> None:
    sources.pairs["harbour", "light"] = -5.0
    add(sources, word, 96, share)
    assert (word in Choice(sources).words) is is_word


def test_an_accident_is_known_as_seen(sources: Sources) -> None:
    add(sources, "ofthe", 96, -6.5)
    choice = Choice(sources)
    assert "ofthe" in choice.seen
    assert choice.seen.isdisjoint(choice.words)


def test_a_compound_of_a_dictionary_is_a_word_however_rare(sources: Sources) -> None:
    sources.pairs["harbour", "light"] = -5.0
    add(sources, "harbourlight", 96, -9.2)
    sources.edited = {"harbourlight"}
    assert "harbourlight" in Choice(sources).words


def test_rare_words_are_kept_only_where_they_could_be_two(sources: Sources) -> None:
    add(sources, "xebec", 95, -9.2)
    assert "xebec" not in Choice(sources).words


@pytest.mark.parametrize(
    ("name", "listed", "is_name"),
    [
        pytest.param("fairhaven", True, True, id="a name of a list"),
        pytest.param("ofthe", False, False, id="the start of a sentence, run together"),
        pytest.param("iferry", False, False, id="run together, and seldom"),
        pytest.param("fairhaven", False, True, id="a name that text has"),
        pytest.param("iferry", True, True, id="a name of a list that begins with I"),
    ],
)
def test_names_run_together_are_none(
    sources: Sources, name: str, listed: bool, is_name: bool
) -> None:
    sources.seen["i"] = [-2.0, -2.0]
    sources.capitals[name] = -10.5
    if listed:
        sources.names.add(name)
    assert (name in Choice(sources).names) is is_name


def test_a_name_of_a_list_that_looks_like_two_words_is_a_name(sources: Sources) -> None:
    sources.names.add("lightferry")
    assert "lightferry" in Choice(sources).names


def test_words_names_and_strings_that_are_only_seen_are_kept_apart(sources: Sources) -> None:
    sources.names |= {"ferry", "fairhaven"}
    choice = Choice(sources)
    assert choice.words.isdisjoint(choice.names)
    assert choice.words.isdisjoint(choice.seen)
    assert choice.halves <= choice.words
    assert choice.names == {"fairhaven"}


@given(st.text("abc", max_size=8), st.sets(st.text("abc", min_size=1, max_size=4)))
def test_a_split_is_two_halves_that_make_the_word(word: str, halves: set[str]) -> None:
    found = list(split(word, halves))
    assert len(set(found)) == len(found)
    for left, right in found:
        assert left + right == word
        assert {left, right} <= halves
