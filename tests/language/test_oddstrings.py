"""Odd strings: those in which a space may be lost, or beside which one may have slipped in."""

import pytest

from newslint.language import oddstrings as module
from newslint.language.oddstrings import find_odd, watch


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
def test_a_known_word_is_plain(string: str) -> None:
    assert not find_odd([string])


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
def test_what_may_lack_a_space_is_odd(string: str) -> None:
    assert find_odd([string])


def test_a_word_that_a_rule_lists_is_odd_from_then_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_watched", set())
    assert not find_odd(["“Harbour”"])
    watch({"harbour"})
    assert find_odd(["“Harbour”", "ferry"]) == ["“Harbour”"]
