import pytest

from newslint.formats import parse
from newslint.language.joins.doubts import is_doubtful
from newslint.language.joins.join import Join
from newslint.language.reading import Reading
from newslint.source import Source


def _join(copy: str, left: str, right: str, *, is_certain: bool = False) -> tuple[Reading, Join]:
    start = copy.index(left + right)
    seam = start + len(left)
    return Reading(parse(Source("a.md", copy))), Join(start, seam + len(right), (seam,), is_certain)


@pytest.mark.parametrize(
    ("copy", "left", "right"),
    [
        pytest.param("They set up Project Greenprint in May.", "Green", "print", id="a project"),
        pytest.param("He runs Summerfruit Australian now.", "Summer", "fruit", id="a body"),
        pytest.param("It came out on ondryland records.", "on", "dryland", id="a word twice"),
        pytest.param("It is an underidentification of it.", "under", "identification", id="under"),
    ],
)
def test_what_is_rather_a_name_or_a_new_word(copy: str, left: str, right: str) -> None:
    reading, join = _join(copy, left, right)
    assert is_doubtful(reading, reading.passages[0], join)
    reading, join = _join(copy, left, right, is_certain=True)
    assert not is_doubtful(reading, reading.passages[0], join)


@pytest.mark.parametrize(
    ("copy", "left", "right"),
    [
        pytest.param("The Certificatein Art is new.", "Certificate", "in", id="a word of grammar"),
        pytest.param("Tablegrapes grew well.", "Table", "grapes", id="where a sentence starts"),
        pytest.param("The Primeminister Ann Bell left.", "Prime", "minister", id="before a name"),
        pytest.param("They grow tablegrapes there.", "table", "grapes", id="in small letters"),
        pytest.param("They went underthe bridge.", "under", "the", id="a preposition"),
    ],
)
def test_what_may_well_be_two_words(copy: str, left: str, right: str) -> None:
    reading, join = _join(copy, left, right)
    assert not is_doubtful(reading, reading.passages[0], join)
