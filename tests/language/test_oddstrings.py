"""Odd strings: those in which a space may be lost, or beside which one may have slipped in."""

import pytest

from newslint.language import oddstrings as module
from newslint.language.oddstrings import OddStrings, Sieve


@pytest.fixture
def strings() -> OddStrings:
    return OddStrings()


@pytest.mark.parametrize(
    "string",
    [
        pytest.param("harbour", id="a word"),
        pytest.param("Harbour", id="a word with a capital"),
        pytest.param("Manchester", id="a name"),
        pytest.param("“The", id="a quotation opens"),
        pytest.param("harbour.”", id="a quotation closes"),
        pytest.param("harbour’s", id="a possessive"),
        pytest.param("(harbour),", id="brackets"),
        pytest.param("of", id="a short word"),
        pytest.param("NATO", id="capitals"),
        pytest.param("2004,", id="a number"),
    ],
)
def test_a_known_word_is_plain(strings: OddStrings, string: str) -> None:
    for _turn in range(2):
        assert strings.find({string}) == frozenset()


@pytest.mark.parametrize(
    "string",
    [
        pytest.param("thecountry", id="two words"),
        pytest.param("theCountry", id="a capital inside"),
        pytest.param("NATOwas", id="capitals and small letters"),
        pytest.param("late.The", id="a stop inside"),
        pytest.param("late”she", id="a mark of quotation inside"),
        pytest.param("‘“late", id="two marks of quotation"),
        pytest.param("bill(signed", id="a bracket inside"),
        pytest.param("since2004", id="a number on to a word"),
        pytest.param("5people", id="a word on to a number"),
        pytest.param("1,300", id="a mark inside a number"),
        pytest.param(",", id="a mark alone"),
        pytest.param("it’snot", id="a contraction and a word"),
        pytest.param("th", id="letters that are no word"),
        pytest.param("ad", id="a short word that is more often a part"),
        pytest.param("B", id="a letter"),
        pytest.param("see_the", id="an underscore"),
        pytest.param("manchester", id="a name in small letters"),
        pytest.param("a" * 50, id="letters without end"),
    ],
)
def test_what_may_lack_a_space_is_odd(strings: OddStrings, string: str) -> None:
    for _turn in range(2):
        assert strings.find({string, "the"}) == {string}


def test_a_word_that_a_rule_lists_is_odd_from_then_on(strings: OddStrings) -> None:
    assert strings.find({"harbour", "“Harbour”"}) == frozenset()
    strings.watch({"harbour"})
    assert strings.find({"harbour", "“Harbour”", "ferry"}) == {"harbour", "“Harbour”"}


def test_strings_are_not_kept_without_end(
    strings: OddStrings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_KEPT", 3)
    for _turn in range(2):
        for word in ("the", "xqzv", "house", "vzqx", "of", "qxqx", "ferry", "zzqx"):
            assert strings.find({word}) == ({word} if {"x", "q"} & set(word) else frozenset())
    assert len(strings._plain) <= 4
    assert len(strings._odd) <= 4


def test_a_sieve_reads_each_string_once() -> None:
    read = []

    def count(string: str) -> int:
        read.append(string)
        return string.count("x")

    sieve = Sieve(count)
    for _turn in range(2):
        assert sieve.find({"axx", "b"}) == {"axx": 2}
    assert sorted(read) == ["axx", "b"]


def test_a_sieve_keeps_no_long_string_and_forgets_when_full(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_MOST_HELD", 2)
    sieve = Sieve(lambda string: string.count("x"))
    long = "x" * 50
    for string in ("a", "b", "c", "x", "xx", "xxx", long, long, "a"):
        assert sieve.find({string}) == ({string: len(string)} if "x" in string else {})


def test_a_sieve_that_forgets_reads_anew() -> None:
    marks = {"x"}
    sieve = Sieve(lambda string: marks & set(string))
    assert sieve.find({"xy"}) == {"xy": {"x"}}
    marks.add("y")
    sieve.forget()
    assert sieve.find({"xy"}) == {"xy": {"x", "y"}}
