import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.formats import parse
from newslint.language.indefinite import _ARTICLE, _judge, find_wrong_articles
from newslint.language.reading import Reading
from newslint.source import Source


def _wrong(copy: str) -> list[tuple[str, str]]:
    reading = Reading(parse(Source("a.md", copy)))
    return [(article.right, article.word) for _passage, article in find_wrong_articles(reading)]


@pytest.mark.parametrize(
    ("copy", "right", "word"),
    [
        ("They saw a owl.", "an", "owl"),
        ("They saw an bear.", "a", "bear"),
        ("It was a honest try.", "an", "honest"),
        ("He left an heirloom and a heir.", "an", "heir"),
        ("She is an useful ally.", "a", "useful"),
        ("He met an European.", "a", "European"),
        ("It was a umbrella.", "an", "umbrella"),
        ("It was an once quiet town.", "a", "once"),
        ("It was a FBI matter.", "an", "FBI"),
        ("It was an BBC film.", "a", "BBC"),
        ("It was a 80-year-old.", "an", "80-year-old"),
        ("It was an 70% rise.", "a", "70%"),
    ],
)
def test_the_sound_decides(copy: str, right: str, word: str) -> None:
    assert _wrong(copy) == [(right, word.rstrip("%"))]


@pytest.mark.parametrize(
    "copy",
    [
        "It was an historic day.",
        "They won by a NATO vote and an SDLP one.",
        "It takes an eighth, or a 1/8 cup, an 1/8 cup.",
        "The letter a is first, and plan A is better.",
        "It was a one-off, a eulogy, a ewe and a unicorn.",
        "It was an unimportant, an uninvited and an unnamed guest.",
        "It was a 100-year-old oak from an 1800s house.",
        "He said that a in it is long.",
        "A X b",
        "They came an, alas, went.",
    ],
)
def test_what_is_right_or_in_doubt_is_left_alone(copy: str) -> None:
    assert _wrong(copy) == []


_PIECES = ["a", "An", "an", "A", "owl", "bear", "FBI", "8-day", "“", "(", "_", "-", "'", ".", "\n"]


@given(st.lists(st.sampled_from([*_PIECES, *" " * 8, "\u00a0"]), max_size=16).map("".join))
def test_no_article_is_passed_over(copy: str) -> None:
    reading = Reading(parse(Source("a.txt", copy)))
    judged = [
        wrong
        for passage in reading.prose
        for found in _ARTICLE.finditer(passage.text)
        if (wrong := _judge(passage, *found.span()))
        and not reading.is_foreign_at(passage, wrong.start, wrong.end)
    ]
    assert [wrong for _passage, wrong in find_wrong_articles(reading)] == judged
