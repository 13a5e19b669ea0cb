import random

import pytest

from benchmarks.seeding.conversions import Slip, seed_wrong_conversion

COPY = (
    "The road is 127 miles (204 km) long, and a wall of 23 feet (7.0 meters) runs along it. At -12C"
    " (10F), or at 25C (77F), trucks of 84 kg (185 lb) crawl at 57 mph (92 kph) past 412 acres (167"
    " hectares) and 37 square miles (96 square km) of woods, which grew warmer by 4C (7.2F)."
    " Further north it fell to -30C (-22F)."
)


@pytest.mark.parametrize("slip", Slip)
def test_a_seeded_slip_changes_one_number_and_nothing_else(slip: Slip) -> None:
    seeded = [seed_wrong_conversion(COPY, random.Random(seed), slip) for seed in range(20)]
    found = [each for each in seeded if each]
    assert found
    for each in found:
        assert each.fixed == COPY
        assert each.damaged != COPY
        assert each.damaged[: each.offset] == COPY[: each.offset]
        assert each.damaged.count("(") == COPY.count("(")


def test_copy_without_a_conversion_is_not_spoilt() -> None:
    assert seed_wrong_conversion("It is 5 miles off.", random.Random(0), Slip.INVERTED) is None
