"""String facts: what all who ask are told of the strings between two spaces."""

import gc
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language import oddstrings
from newslint.language import stringfacts as module
from newslint.language.stringfacts import Part, Reader, StringFacts
from newslint.language.words import split_lowers


class Asker:
    """A reader of facts of its own, which notes what it was asked."""

    def __init__(self, facts: StringFacts, letter: str, *, of: Part = Part.STRING) -> None:
        self.asked: list[str] = []
        self._facts = facts
        self.reader: Any = Reader(self._count(letter), of=of)
        self.number = facts.add(self.reader)

    def _count(self, letter: str) -> Callable[[str], int]:
        def count(string: str) -> int:
            self.asked.append(string)
            return string.count(letter)

        return count

    def find(self, strings: Iterable[str]) -> dict[str, int]:
        return self._facts.find(frozenset(strings)).get(self.number, {})


@pytest.fixture
def facts() -> StringFacts:
    return StringFacts()


def test_each_reader_is_told_what_a_string_holds_for_it(facts: StringFacts) -> None:
    one, other = Asker(facts, "x"), Asker(facts, "y")
    for _turn in range(2):
        assert one.find({"axx", "xy", "b"}) == {"axx": 2, "xy": 1}
        assert other.find({"axx", "xy", "b"}) == {"xy": 1}


def test_each_string_is_read_once(facts: StringFacts) -> None:
    asker = Asker(facts, "x")
    for _turn in range(2):
        asker.find({"axx", "b"})
    assert sorted(asker.asked) == ["axx", "b"]


def test_a_reader_that_comes_later_is_told_of_strings_seen_before(facts: StringFacts) -> None:
    one = Asker(facts, "x")
    assert one.find({"xy"}) == {"xy": 1}
    other = Asker(facts, "y")
    assert other.find({"xy", "b"}) == {"xy": 1}
    assert one.find({"xy", "b"}) == {"xy": 1}


def test_what_is_odd_since_its_word_is_watched_is_read_for_who_comes_later(
    facts: StringFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oddstrings, "_watched", set())
    one = Asker(facts, "h", of=Part.ODD)
    assert one.find({"house", "thehouse"}) == {"thehouse": 2}
    oddstrings.watch({"house"})
    other = Asker(facts, "o", of=Part.ODD)
    assert other.find({"house", "thehouse"}) == {"house": 1, "thehouse": 1}
    assert one.find({"house", "thehouse"}) == {"house": 1, "thehouse": 2}


def test_nothing_is_read_again_because_a_reader_comes_later(facts: StringFacts) -> None:
    one = Asker(facts, "h")
    one.find({"house", "tea"})
    other = Asker(facts, "h", of=Part.ODD)
    assert other.find({"house", "tea", "thehouse"}) == {"thehouse": 2}
    assert sorted(one.asked) == ["house", "tea", "thehouse"]
    assert other.asked == ["thehouse"]


def test_plain_strings_are_not_read_for_who_asks_of_odd_ones(facts: StringFacts) -> None:
    asker = Asker(facts, "h", of=Part.ODD)
    assert asker.find({"the", "thehouse", "house"}) == {"thehouse": 2}
    assert asker.asked == ["thehouse"]


def test_a_reader_of_words_is_told_of_each_word_once(facts: StringFacts) -> None:
    asker = Asker(facts, "o", of=Part.WORD)
    for _turn in range(2):
        assert asker.find({"House", "house.", "good-house", "tea"}) == {"house": 1, "good": 2}
    assert sorted(asker.asked) == ["good", "house", "tea"]


def test_a_reader_of_words_that_comes_later_is_told_of_words_seen_before(
    facts: StringFacts,
) -> None:
    one = Asker(facts, "o", of=Part.WORD)
    assert one.find({"House", "tea"}) == {"house": 1}
    other = Asker(facts, "e", of=Part.WORD)
    assert other.find({"House", "tea", "house,"}) == {"house": 1, "tea": 1}
    assert one.find({"House", "tea", "house,"}) == {"house": 1}


def test_what_is_asked_of_an_article_later_leaves_the_next_one_whole(facts: StringFacts) -> None:
    long = f"house/{'x' * 50}"
    one = Asker(facts, "o", of=Part.WORD)
    assert one.find({long}) == {"house": 1}
    other = Asker(facts, "e", of=Part.WORD)
    later = facts.find(frozenset({long}), after=one.number)
    assert later.get(other.number) == {"house": 1}
    assert one.find({"house,"}) == {"house": 1}


def test_nothing_is_read_for_a_reader_that_is_gone(facts: StringFacts) -> None:
    asker = Asker(facts, "x")
    asked = asker.asked
    del asker
    gc.collect()
    assert facts.find({"axx"}) == {}
    assert asked == []


def test_long_strings_are_not_kept_and_others_not_without_end(
    facts: StringFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_KEPT", 2)
    asker = Asker(facts, "x")
    long = "x" * 50
    for string in ("a", "b", "c", "x", "xx", "xxx", long, long, "a"):
        assert asker.find({string}) == ({string: len(string)} if "x" in string else {})
        assert len(facts._held) <= 2
        assert len(facts._empty) <= 2
    assert asker.asked.count(long) == 2


@pytest.mark.parametrize("of", [Part.STRING, Part.WORD], ids=attrgetter("name"))
def test_of_many_strings_at_once_no_more_are_kept(
    facts: StringFacts, monkeypatch: pytest.MonkeyPatch, of: Part
) -> None:
    monkeypatch.setattr(module, "_MOST_KEPT", 2)
    asker = Asker(facts, "x", of=of)
    for _turn in range(2):
        assert asker.find({"a", "b", "c", "x", "xx", "xxx"}) == {"x": 1, "xx": 2, "xxx": 3}
        assert max(map(len, (facts._held, facts._empty, facts._odd, facts._words))) <= 2


@given(st.lists(st.sampled_from("it's Ann’s o'clock' ' a_b É-x İs ſ “The .5 x-ray \n".split(" "))))
def test_the_words_of_a_text_are_those_of_its_strings(pieces: list[str]) -> None:
    text = " ".join(pieces)
    words = {word for string in text.split() for word in split_lowers(string)}
    assert words == set(split_lowers(text))


def test_strings_too_many_to_be_kept_are_not_read_again_for_whom_they_were(
    facts: StringFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_KEPT", 2)
    strings = frozenset(f"x{number}" for number in range(9))
    first = Asker(facts, "x")
    found = facts.find(strings)
    newest = facts.newest
    second = Asker(facts, "1")
    asked = len(first.asked)
    assert facts.find(strings, newest) == {second.number: {"x1": 1}}
    assert found == {first.number: dict.fromkeys(strings, 1)}
    assert len(first.asked) == asked
