"""Beginnings: a search that looks for the strings that a pattern begins with."""

import re

from hypothesis import given
from hypothesis import strategies as st

from newslint.language.beginnings import matches_anywhere

_PATTERN = re.compile(r"(?<!a)(?:\(b?c|/c|, or [^b]*c)")


@given(st.lists(st.sampled_from(["a", "b", "c", "(", "/", ", or "]), max_size=12).map("".join))
def test_it_matches_where_a_search_does(text: str) -> None:
    is_found = _PATTERN.search(text) is not None
    assert matches_anywhere(_PATTERN, text, ("(", "/", ", or ")) == is_found
