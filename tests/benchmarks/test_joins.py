import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

joins = pytest.importorskip("benchmarks.seeding.joins")

COPY = (
    "The council agreed on Tuesday to close the bridge, because engineers found cracks in it. "
    "Drivers were told to take another road until the work is done, a spokeswoman said."
)


@given(st.integers(), st.sampled_from(list(joins.Place)))
def test_a_seeded_join_is_its_copy_without_one_space(seed: int, place: Any) -> None:
    join = joins.seed_join(COPY, random.Random(seed), place)
    assert join.fixed == COPY
    assert join.damaged[: join.offset] + " " + join.damaged[join.offset :] == COPY


@pytest.mark.parametrize(
    ("place", "edges"),
    [
        (joins.Place.BETWEEN_WORDS, "a-z a-z"),
        (joins.Place.AFTER_FULL_STOP, ". A-Z"),
        (joins.Place.AFTER_COMMA, ", a-z"),
    ],
)
def test_the_space_stood_where_it_was_asked_for(place: Any, edges: str) -> None:
    before, after = edges.split(" ")
    join = joins.seed_join(COPY, random.Random(7), place)
    left, right = join.damaged[join.offset - 1], join.damaged[join.offset]
    assert left == before if len(before) == 1 else left.islower()
    assert right.isupper() if after == "A-Z" else right.islower()


def test_copy_without_a_place_for_it_gets_no_join() -> None:
    assert joins.seed_join("Nothing", random.Random(0)) is None
