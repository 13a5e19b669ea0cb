import math
from pathlib import Path

import pytest

from tools.lexicon import sources as reading
from tools.lexicon.sources import Sources


@pytest.fixture
def sources() -> Sources:
    return Sources()


def test_a_word_of_scowl_has_the_size_of_the_smallest_list_that_has_it(
    lists: Path, sources: Sources
) -> None:
    reading.read_scowl(lists / "scowl", sources)
    assert sources.sizes["the"] == 10
    assert sources.sizes["harbour"] == 10
    assert sources.sizes["ferry"] == 35


def test_names_of_scowl_are_kept_apart_in_small_letters(lists: Path, sources: Sources) -> None:
    reading.read_scowl(lists / "scowl", sources)
    assert sources.names == {"fairhaven"}
    assert "fairhaven" not in sources.sizes


def test_only_words_of_plain_letters_are_taken(lists: Path, sources: Sources) -> None:
    reading.read_scowl(lists / "scowl", sources)
    reading.read_word_list(lists / "words.txt", sources)
    assert not {"don't", "1st", "Words", "words", "thecontraction"} & sources.sizes.keys()


def test_a_list_without_sizes_counts_as_the_largest_but_takes_none_away(
    lists: Path, sources: Sources
) -> None:
    reading.read_word_list(lists / "words.txt", sources)
    largest = sources.sizes["the"]
    reading.read_scowl(lists / "scowl", sources)
    assert largest > 95
    assert sources.sizes["the"] == 10
    assert sources.sizes["ofthe"] == largest


def test_words_of_our_own_are_words_that_readers_know(tmp_path: Path, sources: Sources) -> None:
    (tmp_path / "own.txt").write_text("ferrycam\n")
    reading.read_modern(tmp_path / "own.txt", sources)
    assert sources.sizes["ferrycam"] < 60


def test_dictionaries_with_meanings_are_marked(lists: Path, sources: Sources) -> None:
    reading.read_wordnet(lists / "wordnet", sources)
    assert sources.edited == {"lighthouse"}
    assert "lighthouse" in sources.sizes


def test_inflected_forms_are_words_and_tags_are_not(lists: Path, sources: Sources) -> None:
    tables = [lists / "lemma_lu.csv.gz", lists / "infl_lu.csv.gz"]
    reading.read_inflections(tables, sources)
    assert sources.edited == {"ferry", "ferries", "ferrys"}


def test_census_names_are_names(lists: Path, sources: Sources) -> None:
    reading.read_census([lists / "dist.all.last"], sources)
    assert sources.names == {"okonkwo", "de"}
    assert not sources.sizes


def test_lexemes_are_counted_by_case(lists: Path, sources: Sources) -> None:
    reading.read_lexemes(lists / "lexemes.json.gz", sources)
    assert sources.small["rowan"] == pytest.approx(-7.5)
    assert sources.capitals["rowan"] == pytest.approx(-5.5)
    both = math.log10(10**-6.5 + 10**-7.5)
    assert sources.capitals["fairhaven"] == pytest.approx(both), "whatever the capitals"
    assert "fairhaven" not in sources.small
    assert "don't" not in sources.small


def test_counts_become_shares(lists: Path, sources: Sources) -> None:
    reading.read_lexemes(lists / "lexemes.json.gz", sources)
    reading.read_counts(lists / "unigrams.txt", lists / "bigrams.txt", 1e12, sources)
    assert sources.pairs["of", "the"] == pytest.approx(math.log10(27e8 / 1e12))
    assert len(sources.seen["the"]) == 2
    assert len(sources.seen["ofthe"]) == 1
    assert sum(10 ** sources.seen[word][-1] for word in sources.seen if word != "rowan") == (
        pytest.approx(1)
    )


def test_a_pair_with_the_start_of_a_sentence_is_none(lists: Path, sources: Sources) -> None:
    reading.read_counts(lists / "unigrams.txt", lists / "bigrams.txt", 1e12, sources)
    assert {left for left, _right in sources.pairs} == {"of", "in", "the", "light"}


def test_the_counts_of_a_pair_that_stands_in_two_lines_are_added(
    lists: Path, sources: Sources
) -> None:
    with (lists / "bigrams.txt").open("a") as file:
        file.write("of the\t3e8\n")
    reading.read_counts(lists / "unigrams.txt", lists / "bigrams.txt", 1e12, sources)
    assert sources.pairs["of", "the"] == pytest.approx(math.log10(30e8 / 1e12))
