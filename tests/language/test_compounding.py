import pytest

from newslint.language.compounding import is_noun_compound, is_noun_use


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("policy", "maker", True, id="noun and noun"),
        pytest.param("long", "term", False, id="adjective and noun"),
        pytest.param("set", "up", False, id="verb and particle"),
        pytest.param("state", "owned", False, id="noun and participle"),
        pytest.param("newly", "wed", False, id="adverb"),
        pytest.param("three", "year", False, id="number"),
    ],
)
def test_which_words_make_an_open_noun(first: str, second: str, *, expected: bool) -> None:
    assert is_noun_compound(first, second) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the [test drive] is over", True, id="before a verb"),
        pytest.param("a '[test drive]' on ice", True, id="before a quotation mark"),
        pytest.param("the [test drive]", True, id="at the end"),
        pytest.param("the [test drive] centre", False, id="before a noun"),
        pytest.param("to [test drive] in May", False, id="after to"),
        pytest.param("they [test drive] in May", False, id="after a pronoun"),
    ],
)
def test_a_use_as_a_noun_is_told_by_its_neighbours(text: str, *, expected: bool) -> None:
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    assert is_noun_use(plain, start, end) is expected
