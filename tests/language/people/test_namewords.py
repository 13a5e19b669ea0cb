"""Name words: what an article's names may be made of, told from its strings alone."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.language.people.names import find_names
from newslint.language.people.namewords import is_odd_part, load_name_words
from newslint.language.stringfacts import load_facts

_PIECES = "Ann O'Neill al- d’ van Jones' X\u0301 Béa - . 's J de".split()


def find_name_words(text: str) -> set[str]:
    number = load_name_words().number
    held = load_facts().find(frozenset(text.split())).get(number, {})
    return {shape.word for shapes in held.values() for shape in shapes}


@given(st.lists(st.sampled_from([*_PIECES, " ", " ", " ", "\n"]), max_size=14).map("".join))
def test_no_part_of_a_name_is_missing(text: str) -> None:
    parts = {part.text for name in find_names(text) for part in name.parts}
    words = find_name_words(text)
    assert {part for part in parts if not is_odd_part(part)} <= words


def test_what_has_no_capital_is_no_name() -> None:
    assert find_name_words("the mayor (who 2004") == set()
