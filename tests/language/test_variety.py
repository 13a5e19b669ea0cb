from collections import Counter

import pytest

from newslint.language.variety import is_british


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("the defence of the harbour", True, id="British"),
        pytest.param("the defense of the harbor", False, id="American"),
        pytest.param("the town", False, id="neither"),
    ],
)
def test_spelling_tells_the_variety(words: str, *, expected: bool) -> None:
    assert is_british(Counter(words.split())) is expected
