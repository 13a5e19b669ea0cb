from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language import pairs
from newslint.language.pairs import Pairs

TEXTS = st.text("ab  \n", max_size=60)


@given(TEXTS, st.lists(st.text("ab ", min_size=1, max_size=9), max_size=12))
def test_answers_as_the_text_does(text: str, strings: list[str]) -> None:
    asked = Pairs(text)
    asked._asked = pairs._FEW
    for string in strings:
        every = [at for at in range(len(text)) if text.startswith(string, at)]
        assert list(asked.find_all(string)) == every
        assert (string in asked) == (string in text)


@given(TEXTS, st.text("ab ", min_size=1, max_size=9))
def test_few_questions_are_answered_alike(text: str, string: str) -> None:
    one, other = Pairs(text), Pairs(text)
    other._asked = pairs._FEW
    assert list(one.find_all(string)) == list(other.find_all(string))


def test_many_questions_read_the_text_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Pairs("the cat sat on the mat " * 10)
    read: list[str] = []

    def note(_pairs: Pairs, string: str) -> Iterator[int]:
        read.append(string)
        yield from ()

    monkeypatch.setattr(Pairs, "_read", note)
    for number in range(200):
        assert f"cat s{number}" not in asked
    assert len(read) == pairs._FEW
