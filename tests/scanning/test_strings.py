import sys
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.scanning.strings import (
    AutomatonSearch,
    CompactSearch,
    PlainSearch,
    StringSearch,
    search_for,
)

SEARCHES = pytest.mark.parametrize(
    "make", [CompactSearch, AutomatonSearch, PlainSearch], ids=["compact", "automaton", "plain"]
)
Make = Callable[[Sequence[str]], StringSearch]


@SEARCHES
@given(
    strings=st.lists(
        st.text("aé“ 😀", min_size=1, max_size=4), min_size=1, max_size=6, unique=True
    ),
    text=st.text("aé“ 😀b", max_size=30),
)
def test_every_place_of_every_string_is_found(make: Make, strings: list[str], text: str) -> None:
    wanted = [
        (start + len(string) - 1, index)
        for index, string in enumerate(strings)
        for start in range(len(text))
        if text.startswith(string, start)
    ]
    assert sorted(make(strings).find(text)) == sorted(wanted)


def test_what_is_not_installed_is_stood_in_for(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(search_for(["a"]), CompactSearch)
    monkeypatch.setitem(sys.modules, "ahocorasick_rs", None)
    assert isinstance(search_for(["a"]), AutomatonSearch)
    monkeypatch.setitem(sys.modules, "ahocorasick", None)
    assert isinstance(search_for(["a"]), PlainSearch)
