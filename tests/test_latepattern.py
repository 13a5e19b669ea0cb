"""Patterns that are compiled late."""

import copy
import pickle
import re

import pytest

from newslint.latepattern import compile_late


def test_it_does_what_the_compiled_pattern_does() -> None:
    late, compiled = (
        compile_late(r"(?P<word>b)\w", re.IGNORECASE),
        re.compile(r"b\w", re.IGNORECASE),
    )
    for _twice in range(2):
        assert late.findall("abc aBd") == ["b", "B"]
        assert late.sub("-", "abc aBd") == compiled.sub("-", "abc aBd")
    assert late.groupindex == {"word": 1}
    assert late.pattern == r"(?P<word>b)\w"


def test_it_is_not_compiled_before_it_is_used() -> None:
    late = compile_late("(")
    with pytest.raises(re.error):
        late.search("a")


def test_it_can_be_copied_and_sent() -> None:
    late = compile_late("b")
    for twin in (copy.deepcopy(late), pickle.loads(pickle.dumps(late))):  # noqa: S301 - our own
        assert twin.search("abc")
