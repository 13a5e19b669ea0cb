import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.formats import parse
from newslint.source import Source

joins = pytest.importorskip("benchmarks.seeding.joins")
places = pytest.importorskip("benchmarks.seeding.places")
Place = places.Place

COPY = """---
title: Bridge is shut
---

# The bridge is shut

The council agreed on Tuesday to close the *old* bridge, because engineers found cracks in it. In
May 40 drivers were told; the others took a ferry (which costs more) until a well-known EU
firm had done it. "We're sorry," a spokeswoman said. Why so late? Nobody knows. "I did
ask," said Ann Lee of the NATO office! There was a _long_ queue until a bell rang. They call
it "progress" on `this road`, see https://example.com/the-bridge. He paid (much) more to get 3
tickets. They are in [the lower hall](https://example.com/a_b) of it.
"""


def markdown(text: str) -> Document:
    return parse(Source("article.md", text))


@given(st.integers(), st.sampled_from([*Place]))
def test_a_fault_is_one_change_of_the_copy_and_known_exactly(seed: int, place: Any) -> None:
    join = joins.seed_join(markdown(COPY), random.Random(seed), place)
    assert join.fixed == COPY
    assert join.damaged[: join.start] == COPY[: join.start]
    lost = len(COPY) - len(join.damaged)
    if place in joins.INSERTIONS:
        assert join.damaged[: join.start] + join.damaged[join.end :] == COPY
    elif place is Place.THREE_WORDS:
        middle = join.damaged[join.start : join.end]
        assert middle.isalpha()
        assert f"{join.damaged[: join.start]} {middle} {join.damaged[join.end :]}" == COPY
    else:
        assert lost == 1
        assert join.start == join.end == join.offset
        assert f"{join.damaged[: join.start]} {join.damaged[join.start :]}" == COPY


@given(st.integers(), st.sampled_from([*Place]))
def test_what_is_no_prose_is_never_spoilt(seed: int, place: Any) -> None:
    damaged = joins.seed_join(markdown(COPY), random.Random(seed), place).damaged
    for kept in (
        "title: Bridge is shut",
        "`this road`",
        "https://example.com/the-bridge.",
        "(https://example.com/a_b)",
    ):
        assert kept in damaged


@given(st.integers())
def test_a_split_word_has_letters_on_both_sides(seed: int) -> None:
    join = joins.seed_join(markdown(COPY), random.Random(seed), Place.SPLIT_WORD)
    assert join.damaged[join.start - 1].islower()
    assert join.damaged[join.start : join.end] == " "
    assert join.damaged[join.end].islower()


def test_every_place_inside_a_word_is_tried() -> None:
    document = markdown("# Ferry\n\nThe word is spoken.\n")
    damages = joins.find_damages(document)
    drawn = random.Random(3)
    seams = {
        joins.seed_join(document, drawn, Place.SPLIT_WORD, damages).damaged for _turn in range(300)
    }
    ends = ("s poken.", "sp oken.", "spo ken.", "spok en.", "spoke n.")
    assert all(any(seam.endswith(f" {end}\n") for seam in seams) for end in ends)


@given(st.integers(), st.sampled_from([Place.DOUBLED_WORD, Place.DOUBLED_OVER_LINES]))
def test_a_doubled_word_stands_twice(seed: int, place: Any) -> None:
    join = joins.seed_join(markdown(COPY), random.Random(seed), place)
    again = join.damaged[join.start : join.end]
    assert join.damaged[: join.start].endswith(again.strip())
    assert again[0] == ("\n" if place is Place.DOUBLED_OVER_LINES else " ")


@pytest.mark.parametrize("place", Place, ids=lambda place: place.value)
def test_each_fault_leaves_the_article_as_many_blocks_as_it_had(place: Any) -> None:
    drawn = random.Random(5)
    whole = len(markdown(COPY).blocks)
    for _turn in range(20):
        damaged = joins.seed_join(markdown(COPY), drawn, place).damaged
        assert len(markdown(damaged).blocks) == whole


@pytest.mark.parametrize(
    ("text", "place", "damaged"),
    [
        ("See <b>all</b> of it now.", Place.BESIDE_TAG, {"See<b>", "</b>of"}),
        ("See [all](x_y) of it now.", Place.BESIDE_TAG, {"See[all]", "(x_y)of"}),
        ("See _all_ of it now.", Place.BESIDE_UNDERSCORE, {"See_all_", "_all_of"}),
    ],
    ids=["a tag", "a link", "an underscore"],
)
def test_both_edges_of_markup_are_tried(text: str, place: Any, damaged: set[str]) -> None:
    document = markdown(f"# Ferry\n\n{text}\n")
    drawn = random.Random(1)
    spoilt = [joins.seed_join(document, drawn, place).damaged for _turn in range(20)]
    assert all(any(each in copy for copy in spoilt) for each in damaged)
    assert len(set(spoilt)) == 2


def test_the_same_random_numbers_spoil_the_same_place() -> None:
    first, second = (
        joins.seed_join(markdown(COPY), random.Random(11), Place.THREE_WORDS) for _turn in range(2)
    )
    assert first == second


@pytest.mark.parametrize("place", Place, ids=lambda place: place.value)
def test_copy_without_a_place_for_it_gets_no_join(place: Any) -> None:
    assert joins.seed_join(markdown("42"), random.Random(0), place) is None


def test_a_space_is_left_where_markup_holds_another() -> None:
    document = parse(Source("article.html", "<h1>Ferry</h1><p>See the <b> all</b> of it now.</p>"))
    copies = {
        joins.seed_join(document, random.Random(seed), Place.BESIDE_TAG).damaged
        for seed in range(10)
    }
    assert copies == {"<h1>Ferry</h1><p>See the <b> all</b>of it now.</p>"}
