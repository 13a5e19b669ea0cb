from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language import lexicon as module
from newslint.language.lexicon import Lexicon, load_lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.mark.parametrize(
    "word",
    ["a", "the", "colour", "color", "organise", "organize", "bushfire", "podcast", "livestream"],
)
def test_knows_words_of_both_varieties_and_new_ones(lexicon: Lexicon, word: str) -> None:
    assert lexicon.is_word(word)


@pytest.mark.parametrize(
    "word",
    ["ofthe", "inthe", "tothe", "thecountry", "xqzv", "", "naïve", "the country", "w" * 200],
)
def test_does_not_know_run_ons_and_what_is_no_word(lexicon: Lexicon, word: str) -> None:
    assert not lexicon.is_word(word)


def test_keeps_names_apart_from_words(lexicon: Lexicon) -> None:
    assert lexicon.is_name("manchester")
    assert not lexicon.is_word("manchester")
    assert not lexicon.is_name("table")


def test_frequencies_rank_words(lexicon: Lexicon) -> None:
    ranked = ["the", "country", "destructive", "haemorrhage"]
    frequencies = [lexicon.frequency(word) for word in ranked]
    assert frequencies == sorted(frequencies, reverse=True)
    assert all(frequencies)


def test_pairs_are_known_in_their_order(lexicon: Lexicon) -> None:
    assert lexicon.pair("of", "the") > lexicon.pair("the", "country") > 0
    assert lexicon.pair("of", "the") > lexicon.pair("the", "of")
    assert lexicon.pair("the", "xqzv") == 0


@pytest.mark.parametrize("word", ["i", "b", "xz", "manchester", "thecountry"])
def test_only_words_of_copy_can_be_halves(lexicon: Lexicon, word: str) -> None:
    assert lexicon.half(word) is None
    assert lexicon.frequency(word) == 0


def test_counts_the_compounds_that_a_word_begins_and_ends(lexicon: Lexicon) -> None:
    house, because = lexicon.half("house"), lexicon.half("because")
    assert house
    assert because
    assert house.begins > because.begins
    assert house.ends > because.ends


def test_opens_the_file_once() -> None:
    assert load_lexicon() is load_lexicon()


def test_knows_the_same_however_many_rows_are_read_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = "the of country thecountry manchester expirydate re- naïve aaaaaaaaaaaaaaa x a".split()
    words += ["", "a" * 200]
    answers = []
    for stride in (1, 7, 32, 1_000_000):
        monkeypatch.setattr(module, "_STRIDE", stride)
        lexicon = load_lexicon.__wrapped__()
        answers.append(
            [(lexicon.is_word(word), lexicon.is_name(word), lexicon.half(word)) for word in words]
        )
    assert all(answer == answers[0] for answer in answers)


def test_does_not_keep_answers_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_KEPT", 3)
    lexicon = load_lexicon.__wrapped__()
    for _turn in range(2):
        known = [lexicon.is_word(word) for word in ("the", "xqzv", "house", "vzqx", "of")]
        halves = [lexicon.half(word) is not None for word in ("the", "xqzv", "house", "vzqx", "of")]
        assert known == halves == [True, False, True, False, True]
    assert len(lexicon._known) <= 3
    assert len(lexicon._found) <= 3


@given(
    st.sampled_from("ferry council thecountry aa zyzzyva harbour it's oneofthe zzzz".split()),
    st.integers(0, 10),
    st.integers(0, 1),
)
def test_a_letter_between_two_parts_is_any_letter(word: str, place: int, less: int) -> None:
    lexicon = load_lexicon()
    left, right = word[:place], word[place + less :]
    expected = any(lexicon.is_word(f"{left}{letter}{right}") for letter in ascii_lowercase)
    assert lexicon.has_like(left, right) == expected


@given(st.text("aeinrst", max_size=5), st.text("aeinrst", max_size=5))
def test_a_letter_between_any_two_strings_is_any_letter(left: str, right: str) -> None:
    lexicon = load_lexicon()
    expected = any(lexicon.is_word(f"{left}{letter}{right}") for letter in ascii_lowercase)
    assert lexicon.has_like(left, right) == expected
