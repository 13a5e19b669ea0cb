"""The kinds that compare forms take about linear time on any text."""

import time

import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

_FOLDER = shipped_rules() / "consistency"
ENGINE = Engine(
    [
        rule
        for name in ("abbreviations", "compounds", "spelling", "variety")
        for rule in load_file(_FOLDER / f"{name}.yaml")
    ]
)


@pytest.mark.parametrize(
    "unit",
    ["a", "1", "1,", '"', "5pm 6 p.m. ", "July 2 3 July ", "U.S. US ", "5km 6 km ", "e-mail ", "("],
)
def test_a_long_text_of_one_thing_is_soon_checked(unit: str) -> None:
    def measure(length: int) -> float:
        text = "5% 5 percent 5pm 6 p.m. U.S. US July 1 1st July. " + unit * (length // len(unit))
        start = time.process_time()
        ENGINE.check(parse(Source("a.txt", text + "\n")))
        return time.process_time() - start

    assert measure(200_000) < 20 * measure(20_000) + 1
