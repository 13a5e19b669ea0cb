import re

from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Block, Document, Role
from newslint.language.reading import Reading
from newslint.language.stringfacts import Part, Reader
from newslint.source import Source


def reading(*parts: tuple[Role, str]) -> Reading:
    text = "\n".join(part for _role, part in parts)
    source, blocks, start = Source("a", text), [], 0
    for role, part in parts:
        blocks.append(Block.slice(role, source, start, start + len(part)))
        start += len(part) + 1
    return Reading(Document(source, tuple(blocks)))


def test_words_are_counted_in_the_prose_only() -> None:
    counted = reading(
        (Role.HEADLINE, "Rain stops play"),
        (Role.BYLINE, "By Rain Smith"),
        (Role.BODY, "The rain."),
        (Role.CODE, "rain = 1"),
    )
    assert counted.word_counts["rain"] == 2
    assert [part.role for part in counted.prose] == [Role.HEADLINE, Role.BODY]
    assert len(list(counted)) == 4


def test_passages_are_found_by_their_odd_strings() -> None:
    copy = reading(
        (Role.BODY, "The ferry sails."),
        (Role.BODY, "It was late.The crew"),
        (Role.CODE, "late.The"),
        (Role.BODY, "“It was late.The,” she"),
    )
    pattern = re.compile(r"\.(?=\w)")
    assert [passage.index for passage in copy.find_odd(pattern)] == [1, 3]


def test_where_many_strings_are_odd_all_passages_are_read() -> None:
    parts = [(Role.BODY, f"word{number}.x") for number in range(100)]
    copy = reading((Role.BODY, "The ferry sails."), *parts)
    assert copy.find_odd(re.compile(r"\.(?=\w)")) == copy.prose


def test_a_long_odd_string_is_read_once() -> None:
    long = "U." * 50_000
    read: list[str] = []

    def note(string: str) -> bool:
        read.append(string)
        return string == long

    copy = reading((Role.BODY, long), (Role.BODY, "The ferry sails."))
    reader = Reader(note, of=Part.ODD)
    assert [copy.find_facts(reader) for _turn in range(2)] == [{long: True}] * 2
    assert read.count(long) == 1
    assert list(copy.find_odd(re.compile(r"\.(?=\w)"))) == [copy.passages[0]]


def test_a_token_is_told_its_passage() -> None:
    copy = reading((Role.BODY, "One two."), (Role.BODY, ""), (Role.BODY, " Three\nfour "))
    assert copy.tokens == ["One", "two.", "Three", "four"]
    assert [copy.index_at(place) for place in range(4)] == [0, 0, 2, 2]


WORDS = ["ash", "Ash", "ashes", "a", "2ash"]
COPY = st.lists(st.sampled_from([*WORDS, " ", " ", "-", "_", "é", "\n"]), max_size=40).map("".join)
MANY = 100
"""More questions than are answered one by one."""


@given(COPY, st.sampled_from(WORDS))
def test_a_word_is_whole_however_much_was_asked(text: str, word: str) -> None:
    whole = re.findall(r"[^\W_]+", text)
    read = reading((Role.BODY, text))
    for _question in range(MANY):
        assert read.has_word(word) is (word in whole)
        assert read.count_uses(word.lower()) == [each.lower() for each in whole].count(word.lower())


@given(COPY, st.sets(st.sampled_from(WORDS)))
def test_words_are_found_where_they_stand_be_they_few_or_many(text: str, words: set[str]) -> None:
    read = reading((Role.BODY, text), (Role.BODY, "ash"))
    few = sorted((at.index, start, word) for at, start, word in read.find_words(words))
    for at, start, word in few:
        assert read.passages[at].text.startswith(word, start)
    many = words | {f"other{number}" for number in range(MANY)}
    assert few == [(at.index, start, word) for at, start, word in read.find_words(many)]


def test_a_word_with_an_apostrophe_is_counted_however_much_was_asked() -> None:
    read = reading((Role.BODY, "It wasn'tthe end: wasn'tthe, wasn'tthere."))
    assert {read.count_uses("wasn'tthe") for _question in range(MANY)} == {2}


@given(
    st.lists(st.text("aAbBİß ", max_size=5), max_size=4),
    st.sets(st.text("ab", min_size=1, max_size=2), max_size=3),
)
def test_passages_are_found_by_what_stands_in_them_in_any_case(
    texts: list[str], strings: set[str]
) -> None:
    blocks = tuple(Block(Role.BODY, text, 0) for text in texts)
    read = Reading(Document(Source("a.txt", "".join(texts)), blocks))
    holding = [p for p in read.prose if any(string in p.folded for string in strings)]
    assert list(read.find_passages_folded(strings)) == holding
