from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language import oddcharacters
from newslint.language.oddcharacters import Oddity, find_odd_characters


@pytest.mark.parametrize(
    ("text", "found", "meant", "oddity"),
    [
        pytest.param("The coun\u200bcil met.", "\u200b", "", Oddity.INVISIBLE, id="in a word"),
        pytest.param("\ufeffThe council", "\ufeff", "", Oddity.INVISIBLE, id="a byte order mark"),
        pytest.param(
            "It rained\u202c.", "\u202c", "", Oddity.INVISIBLE, id="a change of direction"
        ),
        pytest.param("bre\u200dad", "\u200d", "", Oddity.INVISIBLE, id="a joiner between letters"),
        pytest.param("The ﬂoor", "ﬂ", "fl", Oddity.LIGATURE, id="a ligature"),
        pytest.param("They paid ２０ euros", "２０", "20", Oddity.FULL_WIDTH, id="full width"),
        pytest.param("The Маrket", "Маrket", "Market", Oddity.LOOK_ALIKE, id="Cyrillic letters"),
    ],
)
def test_odd_characters(text: str, found: str, meant: str, oddity: Oddity) -> None:
    (odd,) = find_odd_characters(text)
    assert (text[odd.start : odd.end], odd.meant, odd.oddity) == (found, meant, oddity)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A family 👨‍👩‍👧 and a flag 🏳️‍🌈", id="joined faces"),
        pytest.param("She said שלום\u200f to them.", id="beside letters from the right"),
        pytest.param("The sign said 北京２０年", id="full width beside Chinese"),
        pytest.param("Москва and Αθήνα", id="words of another alphabet"),
        pytest.param("Δx, μTorrent and γH2AX", id="symbols of science"),
        pytest.param("The café in Łódź", id="accents"),
    ],
)
def test_what_is_at_home_is_left_alone(text: str) -> None:
    assert list(find_odd_characters(text)) == []


@given(st.text("aМа\u200b\u200dﬁ２ 北。ο", max_size=30))
def test_odd_characters_are_in_order_and_all_are_mended_in_a_few_turns(text: str) -> None:
    for _turn in range(4):
        odd = list(find_odd_characters(text))
        assert all(left.end <= right.start for left, right in pairwise(odd))
        for each in reversed(odd):
            assert each.meant is not None
            text = text[: each.start] + each.meant + text[each.end :]
    assert list(find_odd_characters(text)) == []


def test_a_text_is_searched_once_for_what_makes_odd_characters_right(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    searched: list[str] = []

    class Direction:
        def search(self, text: str) -> None:
            searched.append(text)

    monkeypatch.setattr(oddcharacters, "_DIRECTION", Direction())
    assert len(list(find_odd_characters("a\u200bb " * 100))) == 100
    assert len(searched) == 1


def test_a_word_of_another_alphabet_is_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[int] = []
    monkeypatch.setattr(oddcharacters, "_judge_word", lambda _text, start: judged.append(start))
    assert list(find_odd_characters("жо" * 50 + "_ооо о")) == []
    assert judged == [0, 101, 105]
