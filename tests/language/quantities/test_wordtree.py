import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.quantities.wordtree import any_of


@given(st.frozensets(st.text(alphabet="abc.", min_size=1, max_size=4), min_size=1, max_size=12))
def test_each_word_is_matched_whole_and_no_other(words: frozenset[str]) -> None:
    tree = re.compile(any_of(words))
    assert all(tree.fullmatch(word) for word in words)
    assert not tree.fullmatch("abcabc")


@pytest.mark.parametrize("text", ["square mile", "square-mile", "square  mile"])
def test_a_space_may_be_a_hyphen(text: str) -> None:
    assert re.fullmatch(any_of({"square mile"}), text)
