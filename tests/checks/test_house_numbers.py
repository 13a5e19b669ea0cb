from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.house_numbers import KIND, HouseNumbersOptions
from newslint.checks.kind import OptionError
from newslint.document import Block, Role, Segment
from newslint.language.housestyle.counts import (
    find_large_words,
    find_sentence_starts,
    find_small_figures,
)
from newslint.language.passages import Passage
from tests.checks.house import fixes


@pytest.mark.parametrize(
    ("fault", "sentence", "found"),
    [
        pytest.param("small-figure", "She has 3 dogs.", [("3", "three")], id="a count"),
        pytest.param("small-figure", "The 2 other men left.", [("2", "two")], id="an adjective"),
        pytest.param("small-figure", "It has 4 Nobel prizes.", [], id="a name"),
        pytest.param("small-figure", "It took 3 to 12 days.", [], id="a range"),
        pytest.param("small-figure", "Room 3 lies there; phase 2 trials fail.", [], id="a label"),
        pytest.param("small-figure", "It is 5 years old.", [], id="an age"),
        pytest.param("small-figure", "It is 5 miles off for 3 dollars.", [], id="measures"),
        pytest.param("large-word", "She has thirteen dogs.", [("thirteen", "13")], id="a word"),
        pytest.param("large-word", "It holds two thousand five hundred cars.",
                     [("two thousand five hundred", "2,500")], id="a long number"),
        pytest.param("large-word", "It holds thirty million cars.", [], id="millions"),
        pytest.param("large-word", "The Fifteen Hundred Club met.", [], id="a name in words"),
        pytest.param("sentence-start", "12 dogs ran over the road.",
                     [("12", "Twelve")], id="start"),
        pytest.param("sentence-start", "120 dogs ran over the road.", [("120", "")], id="no fix"),
        pytest.param("sentence-start", "It is No. 5 dogs ran over the road.", [], id="a stop"),
        pytest.param("sentence-start", "1999 was a year of great storms.", [], id="a year"),
        pytest.param("sentence-start", "5 p.m. is when the doors are opened.", [], id="a time"),
        pytest.param("small-ordinal", "It was her 2nd try.", [("2nd", "second")], id="an ordinal"),
        pytest.param("small-ordinal", "They met on May 2nd for lunch.", [], id="a date"),
        pytest.param("large-ordinal", "It is the twelfth day.",
                     [("twelfth", "12th")], id="twelfth"),
        pytest.param("age-in-words", "A twenty-two-year-old man ran.",
                     [("twenty-two", "22")], id="age"),
        pytest.param("age-in-figures", "A 6-month-old dog ran.", [("6", "six")], id="months old"),
        pytest.param("small-million", "It has 3 million users.",
                     [("3 million", "three million")], id="millions"),
        pytest.param("small-million", "It owes 3 million euros.", [], id="millions of money"),
        pytest.param("spelt-million", "It has three million users.", [("three", "3")],
                     id="millions in words"),
        pytest.param("spelt-million", "It owes three million euros.", [], id="money in words"),
        pytest.param("fraction", "Some 3/4 of the town is gone.",
                     [("3/4", "three-quarters")], id="part"),
    ],
)  # fmt: skip
def test_numbers_take_the_form_of_the_house(
    tmp_path: Path, fault: str, sentence: str, found: list[tuple[str, str]]
) -> None:
    assert fixes(tmp_path, "house-numbers", sentence, fault=fault) == found


def test_a_house_says_from_where_on_it_writes_figures(tmp_path: Path) -> None:
    options = {"fault": "large-word", "figures-from": 11}
    assert fixes(tmp_path, "house-numbers", "She has ten dogs.", **options) == []
    assert fixes(tmp_path, "house-numbers", "She has eleven dogs.", **options) == [("eleven", "11")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1 We met.\n\n2 They met.\n\n3 You met.\n\n4 dogs met in the hall.",
                     id="numbered paragraphs"),
        pytest.param("Os meninos vivem na casa.\n\n12 anos depois eles não foram para a casa.",
                     id="another language"),
    ],
)  # fmt: skip
def test_a_figure_that_starts_no_sentence_is_left_alone(tmp_path: Path, text: str) -> None:
    assert fixes(tmp_path, "house-numbers", text, fault="sentence-start") == []


def test_a_percentage_is_spelt_as_the_house_spells_it(tmp_path: Path) -> None:
    options = {"fault": "sentence-start", "percent": "per cent"}
    sentence = "5% of the dogs ran off."
    assert fixes(tmp_path, "house-numbers", sentence, **options) == [("5%", "Five per cent")]


@pytest.mark.parametrize(
    ("options", "key"),
    [
        (HouseNumbersOptions(fault="small"), "fault"),
        (HouseNumbersOptions(fault="large-word", figures_from=99), "figures-from"),
    ],
)
def test_options_that_cannot_work_are_refused(options: HouseNumbersOptions, key: str) -> None:
    with pytest.raises(OptionError) as refusal:
        KIND.validate(options)
    assert refusal.value.key == key


@given(st.text(alphabet="23 1tenwlvdogs.,%\n", max_size=60))
def test_what_is_found_lies_in_the_text(text: str) -> None:
    segments = [Segment(0, len(text), 0, len(text))] if text else []
    passage = Passage(Block(Role.BODY, text, segments), 0)
    for found in (
        find_small_figures(passage, 10),
        find_large_words(passage, 10),
        find_sentence_starts(passage, "percent"),
    ):
        for rewrite in found:
            assert 0 <= rewrite.start < rewrite.end <= len(text)
            assert rewrite.written != text[rewrite.start : rewrite.end]
