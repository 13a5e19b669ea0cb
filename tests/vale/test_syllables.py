import pytest

from newslint.vale.syllables import count_syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *((word, 1) for word in "a made used large friend eye league jumped owned makes".split()),
        *(
            (word, 2)
            for word in "title able using houses places wanted people every nation".split()
        ),
        *((word, 2) for word in "science careless theatre business released published".split()),
        *((word, 3) for word in "serious possible beautiful violin actual article theory".split()),
        *((word, 4) for word in "available experience information apostrophe ability".split()),
        *((word, 2) for word in ("didn’t", "didn't", "wasn’t")),
        *((word, 5) for word in "university technological".split()),
    ],
)
def test_counts(word: str, count: int) -> None:
    assert count_syllables(word) == count


def test_case_does_not_matter() -> None:
    assert count_syllables("SCIENCE") == count_syllables("science")


def test_every_word_has_one() -> None:
    assert count_syllables("hmm") == 1
    assert count_syllables("1984") == 1
    assert count_syllables("") == 0
